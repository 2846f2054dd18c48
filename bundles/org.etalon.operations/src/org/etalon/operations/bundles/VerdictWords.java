// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.ProblemMessages;
import org.etalon.exchange.Texts;
import org.etalon.extensions.Step;
import org.etalon.extensions.Verdict;
import org.etalon.extensions.trust.Origin;
import org.etalon.norm.Decision;
import org.etalon.operations.Impact;

/**
 * What the steps before a rule bundle takes effect found, and what it moves, in words. What a bundle says of itself
 * comes out as text only.
 */
public final class VerdictWords {

	private final Texts words;
	private final Locale language;

	public VerdictWords(Locale language) {
		this.words = new Texts(VerdictWords.class, "verdicts", language);
		this.language = language;
	}

	/** Whether there is a sentence for what was found. */
	public boolean knows(Verdict verdict) {
		return words.has("verdict." + verdict.code());
	}

	/** What a step is called. */
	public String step(Step step) {
		return words.get("step." + step);
	}

	/** How a bundle stands. */
	public String state(VerifyBundles.State state) {
		return words.get("state." + state);
	}

	/** What a signature is worth. */
	public String finding(Origin.Finding finding) {
		return words.get("finding." + finding);
	}

	/** What was found, as a sentence. */
	public String sentence(Verdict verdict) {
		return clean(knows(verdict) ? words.get("verdict." + verdict.code(), verdict.arguments().toArray(String[]::new))
				: verdict.code() + " " + String.join(", ", verdict.arguments()));
	}

	/** A line for a step, and one for each detail. */
	public List<String> lines(Verdict verdict) {
		List<String> lines = new ArrayList<>();
		lines.add(words.get(verdict.passed() ? "step.passed" : "step.failed", step(verdict.step()), sentence(verdict)));
		verdict.details().forEach(detail -> lines.add("    " + clean(detail)));
		return lines;
	}

	/** The figures of an impact. */
	public List<String> lines(Impact impact) {
		List<String> lines = new ArrayList<>();
		lines.add(words.get("impact.rows", number(impact.rows()), number(impact.concerned()),
				number(impact.unreadable())));
		if (impact.isNothing()) {
			lines.add(words.get("impact.nothing"));
			return lines;
		}
		lines.add(words.get("impact.moved", number(impact.moved())));
		lines.add(words.get("impact.levels", number(impact.raised()), number(impact.lowered())));
		lines.add(words.get("impact.decisions", number(impact.decisionsMoved())));
		for (Map.Entry<String, Long> each : impact.decisions().entrySet()) {
			String[] change = each.getKey().split(">");
			lines.add("    " + caption(change[0]) + " → " + caption(change[1]) + ": " + number(each.getValue()));
		}
		lines.add(words.get("impact.certificates", number(impact.lost()), number(impact.gained()),
				number(impact.terms())));
		lines.add(words.get("impact.rejected", number(impact.refused()), number(impact.accepted())));
		ProblemMessages problems = new ProblemMessages(language);
		for (Map.Entry<String, Long> each : impact.wanting().entrySet()) {
			String[] reason = each.getKey().split(" ");
			lines.add("    " + clean(reason[0]) + ", " + problems.title(reason[1]) + ": " + number(each.getValue()));
		}
		lines.add(words.get("impact.homeless", number(impact.answersLost())));
		impact.homeless().forEach((column, count) -> lines.add("    " + clean(column) + ": " + number(count)));
		return lines;
	}

	/** Where the list of the objects that move is. */
	public String list(String file) {
		return words.get("impact.list", clean(file));
	}

	private String caption(String decision) {
		return Decision.valueOf(decision).caption().in(language);
	}

	private static String number(long number) {
		return Long.toString(number);
	}

	private static String clean(String text) {
		return text.replaceAll("\\p{Cc}+", " ");
	}
}
