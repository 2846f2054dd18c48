// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.IntStream;

import org.etalon.exchange.CheckSummary;
import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.ProblemMessages;
import org.etalon.exchange.Texts;
import org.etalon.norm.Decision;
import org.etalon.norm.ObjectKind;
import org.etalon.operations.CheckRegister;
import org.etalon.scoring.Warning;

/** Prints what a check came to, for a person. */
final class SummaryPrinter {

	private final PrintStream out;
	private final Texts texts;
	private final Locale locale;

	SummaryPrinter(PrintStream out, Texts texts, Locale locale) {
		this.out = out;
		this.texts = texts;
		this.locale = locale;
	}

	void print(CheckRegister.Result result, String output, String rejects) {
		CheckSummary summary = result.report().summary();
		out.println(texts.get("summary.title", String.join(", ", result.report().inputs())));
		out.println();
		out.println(texts.get("summary.counts", number(summary.checked()), number(summary.rejected())));
		out.println();
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(texts.get("summary.decision"), texts.get("summary.objects"), texts.get("summary.share")));
		for (Decision decision : Decision.values()) {
			long count = summary.count(decision);
			if (count > 0 || decision.ordinal() <= Decision.CONCLUSION_ONLY.ordinal()) {
				rows.add(List.of(decision.caption().in(locale), number(count), share(count, summary.checked())));
			}
		}
		table(rows);
		out.println();
		kinds(summary);
		warnings(summary);
		problems(summary);
		out.println(texts.get("summary.product", result.report().product()));
		out.println(texts.get("summary.variants"));
		result.report().variants().forEach(variant -> out.println("  " + variant.whole()));
		out.println(texts.get("summary.settings", settings(result.report().settings())));
		if (output != null) {
			out.println(texts.get("summary.output", output));
		}
		if (rejects != null) {
			out.println(texts.get("summary.rejects", rejects));
		}
		out.flush();
	}

	/** Settings as {@code --set} takes them. */
	static String settings(Map<String, String> settings) {
		StringJoiner text = new StringJoiner(", ");
		for (Map.Entry<String, String> setting : settings.entrySet()) {
			text.add(setting.getKey() + "=" + setting.getValue());
		}
		return text.toString();
	}

	private void kinds(CheckSummary summary) {
		List<Decision> shown = new ArrayList<>();
		for (Decision decision : Decision.values()) {
			if (summary.count(decision) > 0) {
				shown.add(decision);
			}
		}
		if (shown.isEmpty()) {
			return;
		}
		List<List<String>> rows = new ArrayList<>();
		List<String> head = new ArrayList<>(List.of(texts.get("summary.kind")));
		for (Decision decision : shown) {
			head.add(texts.get("summary.short." + decision));
		}
		rows.add(head);
		for (ObjectKind kind : ObjectKind.values()) {
			List<String> row = new ArrayList<>(List.of(kind.caption().in(locale)));
			long all = 0;
			for (Decision decision : shown) {
				long count = summary.count(kind, decision);
				all += count;
				row.add(number(count));
			}
			if (all > 0) {
				rows.add(row);
			}
		}
		table(rows);
		out.println();
	}

	private void warnings(CheckSummary summary) {
		if (summary.warnings().isEmpty()) {
			return;
		}
		OutcomeText words = new OutcomeText(locale);
		out.println(texts.get("summary.warnings"));
		for (Warning warning : Warning.values()) {
			Long count = summary.warnings().get(warning);
			if (count != null) {
				out.println("  " + number(count) + "  " + words.warning(warning));
			}
		}
		out.println();
	}

	private void problems(CheckSummary summary) {
		Map<String, Long> problems = summary.problems();
		if (problems.isEmpty()) {
			return;
		}
		ProblemMessages messages = new ProblemMessages(locale);
		out.println(texts.get("summary.problems"));
		problems.forEach((code, count) -> out.println("  " + number(count) + "  " + messages.title(code)));
		out.println();
	}

	/** A table: the first column to the left, the others to the right. */
	private void table(List<List<String>> rows) {
		new TextTable(rows, IntStream.range(1, rows.get(0).size()).toArray()).print(out);
	}

	private String share(long count, long all) {
		if (all == 0) {
			return "–";
		}
		String percent = BigDecimal.valueOf(count * 1000).divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_UP)
				.movePointLeft(1).setScale(1).toPlainString();
		return (Texts.isEnglish(locale) ? percent : percent.replace('.', ',')) + " %";
	}

	/** Groups of three digits, with a space in Russian and a comma in English. */
	private String number(long count) {
		StringBuilder text = new StringBuilder(Long.toString(count));
		for (int at = text.length() - 3; at > 0; at -= 3) {
			text.insert(at, Texts.isEnglish(locale) ? ',' : ' ');
		}
		return text.toString();
	}
}
