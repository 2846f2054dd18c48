// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.etalon.exchange.Texts;
import org.etalon.norm.Settings;
import org.etalon.operations.certification.Conditions;
import org.etalon.rules.lifecycle.Event;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command on something in the database that has a life: on which day, why, and under which readings. */
abstract class LifeCommand extends DatabaseCommand {

	@Option(names = "--on", paramLabel = "YYYY-MM-DD", descriptionKey = "model-on")
	private String on;

	@Option(names = "--reason", paramLabel = "TEXT")
	private String reason = "";

	@Mixin
	private ConditionOptions options;

	LifeCommand(Environment environment, Texts texts, String words, Locale language) {
		super(environment, texts, words, language);
	}

	/** The day, today unless one is given. */
	final LocalDate on() throws UsageException {
		return day("--on", on, today());
	}

	/** Why, in the words of the user. */
	final String reason() {
		return reason;
	}

	/** The settings in effect. */
	final Settings settings(Store store) throws UsageException, StoreException {
		return settings(store, options.settings());
	}

	/** Under which readings and calendar. */
	final Conditions conditions(Store store) throws UsageException, StoreException {
		return conditions(store, options);
	}

	/** What can happen next: in words, and what a command calls it. */
	final String possible(List<Event> events) {
		return events.stream()
				.map(event -> event.caption().in(language) + " (" + event.name().toLowerCase(Locale.ROOT) + ")")
				.collect(Collectors.joining(", "));
	}

	/** Prints a line that has texts of others in it. */
	static void line(PrintStream out, String text) {
		out.println(PlainText.of(text));
	}
}
