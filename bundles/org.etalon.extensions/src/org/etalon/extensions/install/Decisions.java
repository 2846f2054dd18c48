// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Who decided what on trust and on rule bundles, and why: {@code rules/decisions.log}, a line for each, with tabs:
 * time, user, decision, what, why. Lines are only added.
 *
 * @param file  where
 * @param clock tells when
 * @param user  tells who
 */
public record Decisions(Path file, Clock clock, String user) {

	private static final int FIELDS = 5;

	/** What can be decided. */
	public enum Kind {
		/** A signer is trusted. */
		TRUST,
		/** A signer is trusted no more. */
		DISTRUST,
		/** A rule bundle was installed. */
		INSTALL,
		/** A rule bundle that was there was accepted. */
		ACCEPT,
		/** A rule bundle was removed. */
		REMOVE,
		/** A change was taken back. */
		ROLLBACK,
		/** A rule bundle, or another version of the product, was refused. */
		REFUSE,
		/** Other versions of the product are taken from a signer. */
		TRUST_PRODUCT,
		/** Other versions of the product are taken from a signer no more. */
		DISTRUST_PRODUCT,
		/** Another version of the product starts from now on. */
		UPDATE
	}

	/** Adds a line. */
	public void record(Kind kind, String what, String why) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(
				file, String.join("\t", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(), clean(user),
						kind.name(), clean(what), clean(why)) + "\n",
				StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

	/**
	 * What was decided.
	 *
	 * @param time when
	 * @param user by whom
	 * @param kind what kind of decision
	 * @param what on what
	 * @param why  why, empty if nobody said
	 */
	public record Decision(Instant time, String user, Kind kind, String what, String why) {
	}

	/** All decisions, the oldest first; a line that is damaged is left out. */
	public List<Decision> read() throws IOException {
		List<Decision> decisions = new ArrayList<>();
		if (Files.exists(file)) {
			for (String line : Files.readAllLines(file)) {
				String[] fields = line.split("\t", -1);
				try {
					if (fields.length == FIELDS) {
						decisions.add(new Decision(Instant.parse(fields[0]), fields[1], Kind.valueOf(fields[2]),
								fields[3], fields[4]));
					}
				} catch (DateTimeParseException | IllegalArgumentException e) {
					// damaged, or of a later version
				}
			}
		}
		return decisions;
	}

	private static String clean(String text) {
		return text.replaceAll("\\p{Cc}+", " ");
	}
}
