// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Names with the time in them. */
final class Names {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss")
			.withZone(ZoneOffset.UTC);

	private Names() {
	}

	/** The time, as {@code 20261126-120000}, in UTC. */
	static String time(Clock clock) {
		return TIME.format(Instant.now(clock));
	}

	/** The day of such a time. */
	static LocalDate day(String time) {
		return LocalDate.parse(time.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
	}

	/** The moment of such a time. */
	static Instant moment(String time) {
		return TIME.parse(time, Instant::from);
	}

	/** A name in a folder that is not taken, even if the clock was set back. */
	static Path free(Path folder, String name, String suffix) {
		Path path = folder.resolve(name + suffix);
		for (int i = 2; Files.exists(path); i++) {
			path = folder.resolve(name + "-" + i + suffix);
		}
		return path;
	}
}
