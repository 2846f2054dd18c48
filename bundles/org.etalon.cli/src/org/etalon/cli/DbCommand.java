// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.etalon.exchange.Texts;

/** A command on the database as a whole. */
abstract class DbCommand extends DatabaseCommand {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

	DbCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "database", language);
	}

	/** A moment as the language writes it, in the zone of the machine. */
	final String moment(Instant instant) {
		ZonedDateTime local = instant.atZone(environment.clock().getZone());
		return date(local.toLocalDate()) + " " + TIME.format(local);
	}
}
