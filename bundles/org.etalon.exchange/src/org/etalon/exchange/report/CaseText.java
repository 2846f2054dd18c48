// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.etalon.cases.CaseResult;
import org.etalon.cases.CaseRun;
import org.etalon.cases.Difference;
import org.etalon.exchange.ProblemMessages;
import org.etalon.exchange.Texts;
import org.etalon.norm.Document;
import org.etalon.norm.Flaw;
import org.etalon.norm.Problem;
import org.etalon.norm.TraceStep;

/** How a case ended, in words. */
public final class CaseText {

	private final Texts texts;
	private final ProblemMessages problems;

	public CaseText(Locale locale) {
		texts = new Texts(CaseText.class, "cases", locale);
		problems = new ProblemMessages(locale);
	}

	/** A fixed text of a report on cases. */
	public String get(String key, String... arguments) {
		return texts.get(key, arguments);
	}

	/** The name of the case, its rule and its place; a case without a name is called by its place. */
	public String heading(CaseResult result) {
		String place = place(result);
		String id = result.golden().id();
		return (id.equals(place) ? id : id + "  " + place) + "  " + result.golden().rule();
	}

	/** Where the case stands: {@code cases.csv:12}. */
	public String place(CaseResult result) {
		return result.golden().file() + ":" + result.golden().line();
	}

	/** What a difference says: the name of the output, what was expected, what came out. */
	public String difference(Difference difference) {
		return texts.get("difference", difference.path(), orNothing(difference.expected()),
				orNothing(difference.actual()));
	}

	/** Why a rule refused, or a row is no case. */
	public String refusal(Flaw flaw) {
		if (flaw.field().isEmpty()) {
			// The row itself cannot be read, which is no matter of rules.
			return flaw.code() + ": "
					+ problems.text(new Problem("", 0, "", "", flaw.code(), flaw.found(), flaw.expected()));
		}
		String code = texts.has("refusal." + flaw.code()) ? "refusal." + flaw.code() : "refusal.OTHER";
		String text = flaw.code() + ": " + texts.get(code, flaw.field(), flaw.found().isEmpty() ? "–" : flaw.found());
		return flaw.expected().isEmpty() ? text : text + " " + texts.get("refusal.expected", flaw.expected());
	}

	/** A step of a trace: what it settles and from what, with its clause and the readings it depended on. */
	public String step(TraceStep step) {
		StringBuilder text = new StringBuilder(step.subject()).append(": ").append(step.input());
		if (step.points() != null) {
			text.append(" → ").append(step.points());
		}
		boolean rules = step.clause().document() == Document.RULES && !step.clause().number().startsWith("Прил");
		text.append(" (").append(
				rules ? texts.get("clause", step.clause().in(texts.locale())) : step.clause().in(texts.locale()));
		if (step.setting() != null) {
			text.append("; ").append(step.setting());
		}
		return text.append(')').toString();
	}

	/** Everything a reader needs to see why a case failed: the differences, the refusal, the trace. */
	public List<String> lines(CaseResult result) {
		List<String> lines = wrong(result);
		for (TraceStep step : result.trace()) {
			lines.add(step(step));
		}
		return lines;
	}

	/** A failed case in one line: its heading, the differences, the refusal. */
	public String sentence(CaseResult result) {
		return heading(result) + ": " + String.join("; ", wrong(result));
	}

	private List<String> wrong(CaseResult result) {
		List<String> lines = new ArrayList<>();
		for (Difference difference : result.differences()) {
			// Where no refusal was expected, the refusal itself says it better.
			if (result.refusal() == null || !difference.expected().isEmpty()) {
				lines.add(difference(difference));
			}
		}
		if (result.refusal() != null) {
			lines.add(refusal(result.refusal()));
		}
		return lines;
	}

	/** Whether a case passed before, and whether it does under the other readings. */
	public String flip(CaseRun.Flip flip) {
		return texts.get("flip." + (flip.before().passed() ? "passed" : "failed") + "."
				+ (flip.after().passed() ? "passed" : "failed"));
	}

	private String orNothing(String json) {
		return json.isEmpty() ? texts.get("nothing") : json;
	}
}
