// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.ProblemMessages;
import org.etalon.exchange.Texts;
import org.etalon.extensions.Verdict;
import org.etalon.norm.Decision;
import org.etalon.operations.Impact;

/** Prints what the steps before a rule bundle takes effect found, and what it moves. */
final class VerdictPrinter {

	private final PrintStream out;
	private final Texts words;
	private final Texts further;
	private final Locale language;

	VerdictPrinter(PrintStream out, Locale language) {
		this(out, language, new Texts(CommandLineRun.class, "install", language));
	}

	/**
	 * Prints to a stream.
	 *
	 * @param further texts with sentences for verdicts that a trial does not give
	 */
	VerdictPrinter(PrintStream out, Locale language, Texts further) {
		this.further = further;
		this.out = out;
		this.words = new Texts(CommandLineRun.class, "trial", language);
		this.language = language;
	}

	/** Whether there is a sentence for what was found. */
	boolean knows(Verdict verdict) {
		return words.has("verdict." + verdict.code()) || further.has("verdict." + verdict.code());
	}

	/** A line for a step, and one for each detail. */
	void print(Verdict verdict) {
		String sentence = knows(verdict)
				? (words.has("verdict." + verdict.code()) ? words : further).get("verdict." + verdict.code(),
						verdict.arguments().toArray(String[]::new))
				: verdict.code() + " " + String.join(", ", verdict.arguments());
		line(words.get(verdict.passed() ? "step.passed" : "step.failed", words.get("step." + verdict.step()),
				sentence));
		verdict.details().forEach(detail -> line("    " + detail));
	}

	/** The figures of an impact. */
	void print(Impact impact) {
		line(words.get("impact.rows", number(impact.rows()), number(impact.concerned()), number(impact.unreadable())));
		if (impact.isNothing()) {
			line(words.get("impact.nothing"));
			return;
		}
		line(words.get("impact.moved", number(impact.moved())));
		line(words.get("impact.levels", number(impact.raised()), number(impact.lowered())));
		line(words.get("impact.decisions", number(impact.decisionsMoved())));
		for (Map.Entry<String, Long> each : impact.decisions().entrySet()) {
			String[] change = each.getKey().split(">");
			line("    " + caption(change[0]) + " → " + caption(change[1]) + ": " + number(each.getValue()));
		}
		line(words.get("impact.certificates", number(impact.lost()), number(impact.gained()), number(impact.terms())));
		line(words.get("impact.rejected", number(impact.refused()), number(impact.accepted())));
		ProblemMessages problems = new ProblemMessages(language);
		for (Map.Entry<String, Long> each : impact.wanting().entrySet()) {
			String[] reason = each.getKey().split(" ");
			line("    " + reason[0] + ", " + problems.title(reason[1]) + ": " + number(each.getValue()));
		}
		line(words.get("impact.homeless", number(impact.answersLost())));
		impact.homeless().forEach((column, count) -> line("    " + column + ": " + number(count)));
	}

	/** Where the list of the objects that move is. */
	void printList(String file) {
		line(words.get("impact.list", file));
	}

	private String caption(String decision) {
		return Decision.valueOf(decision).caption().in(language);
	}

	private static String number(long number) {
		return Long.toString(number);
	}

	private void line(String text) {
		out.println(PlainText.of(text));
	}
}
