// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.time.Instant;
import java.util.Locale;

import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;

/** A command on the database as a whole. */
abstract class DbCommand extends DatabaseCommand {

	DbCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "database", language);
	}

	/** A moment as the language writes it, in the zone of the machine. */
	final String moment(Instant instant) {
		return new OutcomeText(language).moment(instant, environment.clock().getZone());
	}
}
