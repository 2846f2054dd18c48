// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.etalon.cases.CaseResult;
import org.etalon.cases.CaseRule;
import org.etalon.cases.CaseRun;
import org.etalon.cases.Json;
import org.etalon.exchange.report.CaseReport;
import org.etalon.exchange.report.CaseText;

/** Prints a report on cases for a person; its last line is for a script. */
final class CasesPrinter {

	private static final int LONGEST = 2_000;
	private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]+");

	private final PrintStream out;
	private final CaseText words;
	private final Locale locale;

	CasesPrinter(PrintStream out, Locale locale) {
		this.out = out;
		this.words = new CaseText(locale);
		this.locale = locale;
	}

	void print(CaseReport report) {
		out.println(words.get("title", String.join(", ", report.inputs())));
		out.println();
		printFailed(report.run());
		if (report.other() != null) {
			flips(report);
		}
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(words.get("rule"), words.get("count.passed"), words.get("count.failed"),
				words.get("rule.title")));
		for (CaseRun.Count count : report.run().counts()) {
			rows.add(List.of(count.rule() == null ? words.get("unknown") : count.rule().id(),
					Integer.toString(count.passed()), Integer.toString(count.failed()),
					count.rule() == null ? "" : count.rule().title().in(locale)));
		}
		new TextTable(rows, 1, 2).print(out);
		out.println();
		List<CaseRule> uncovered = report.run().uncovered();
		if (!uncovered.isEmpty()) {
			line(words.get("uncovered", String.join(", ", uncovered.stream().map(CaseRule::id).toList())));
		}
		Map<String, String> used = report.basis();
		line(words.get("basis") + ": " + report.product()
				+ (used.isEmpty() ? "" : "; " + SummaryPrinter.settings(used)));
		out.println(report.total());
	}

	/** Prints the cases that failed, and nothing else. */
	void printFailed(CaseRun run) {
		for (CaseResult result : run.results()) {
			if (!result.passed()) {
				failed(result);
			}
		}
	}

	private void failed(CaseResult result) {
		line("✗ " + words.heading(result));
		line("    " + Json.text(result.golden().inputs()));
		for (String text : words.lines(result)) {
			line("    " + text);
		}
		out.println();
	}

	private void flips(CaseReport report) {
		line(words.get("flips", report.changed(), Integer.toString(report.flips().size())));
		for (CaseRun.Flip flip : report.flips()) {
			line("  " + words.heading(flip.before()) + "  " + words.flip(flip));
			line("    " + words.get("before") + ": " + flip.before().answer());
			line("    " + words.get("after") + ": " + flip.after().answer());
			for (String text : words.lines(flip.after())) {
				line("      " + text);
			}
		}
		out.println();
	}

	/** What stands in a file must not break a line, nor steer a terminal, nor fill it. */
	private void line(String text) {
		String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
		out.println(UNSAFE.matcher(shown).replaceAll(" "));
	}
}
