// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.util.Locale;

import org.etalon.exchange.CheckedRow;
import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Warning;

/** Prints what an object came to, why, and what it lacks to the next decision. */
final class OutcomePrinter {

	private final PrintStream out;
	private final Texts texts;
	private final OutcomeText words;

	OutcomePrinter(PrintStream out, Texts texts, Locale language) {
		this.out = out;
		this.texts = texts;
		this.words = new OutcomeText(language);
	}

	void print(CheckedRow checked) {
		Outcome outcome = checked.outcome();
		out.println(checked.row().id() + "  " + checked.row().name());
		out.println(words.kind(checked.row().submission().kind())
				+ (checked.row().authority().isEmpty() ? "" : ", " + checked.row().authority()));
		out.println();
		out.println(texts.get("explain.result", words.decision(outcome.decision()),
				words.percent(outcome.level().percent()), words.clause(outcome.clause())));
		if (outcome.reason() != null) {
			out.println(texts.get("explain.reason", words.reason(outcome.reason())));
		}
		out.println();
		for (OutcomeText.Line line : words.explanation(checked)) {
			out.println("  " + words.sentence(line));
		}
		for (Warning warning : outcome.warnings()) {
			out.println("  ! " + words.warning(warning));
		}
		out.println();
		if (!checked.distance().isEmpty()) {
			out.println(texts.get("explain.distance"));
		}
		words.nextDecision(checked).forEach(set -> out.println("  " + set));
	}
}
