// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.ProblemMessages;
import org.etalon.exchange.Texts;
import org.etalon.extensions.Step;
import org.etalon.extensions.Verdict;
import org.etalon.extensions.trust.Fingerprint;
import org.etalon.extensions.trust.Origin;
import org.etalon.norm.Decision;
import org.etalon.operations.Impact;
import org.etalon.operations.InForce;
import org.etalon.operations.certification.CurrentRegister;

/**
 * What the steps before a rule bundle takes effect found, and what it moves, in words. What a bundle says of itself
 * comes out as text only.
 */
public final class VerdictWords {

	/** Between the languages of a detail: no text has it, for it is taken out of all that are shown. */
	private static final char BETWEEN = '\u001E';

	private final Texts words;
	private final OutcomeText outcomes;
	private final Locale language;

	public VerdictWords(Locale language) {
		this.outcomes = new OutcomeText(language);
		this.words = new Texts(VerdictWords.class, "verdicts", language);
		this.language = language;
	}

	/**
	 * A refusal as the decisions of an installation keep it, see {@link Workplace#recordRefusal}; empty if it is none
	 * of those that this version knows.
	 */
	public Optional<Verdict> refusal(String recorded) {
		String[] parts = recorded.split(" ", 3);
		Optional<Step> step = Arrays.stream(Step.values()).filter(each -> each.name().equals(parts[0])).findFirst();
		if (step.isEmpty() || parts.length < 2 || !words.has("verdict." + parts[1])) {
			return Optional.empty();
		}
		int places = places(words.get("verdict." + parts[1]));
		String[] arguments = parts.length < 3 || places == 0 ? new String[0] : parts[2].split(" ", places);
		return Optional.of(Verdict.failed(step.get(), parts[1], arguments));
	}

	/** How many arguments a sentence takes. */
	private static int places(String pattern) {
		int places = 0;
		while (pattern.contains("{" + places + "}") || pattern.contains("{" + (places + 1) + "}")) {
			places++;
		}
		return places;
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
		return clean(knows(verdict)
				? words.get("verdict." + verdict.code(),
						verdict.arguments().stream()
								.map(each -> Fingerprint.parse(each).map(Fingerprint::grouped).orElse(each))
								.toArray(String[]::new))
				: verdict.code() + " " + String.join(", ", verdict.arguments()));
	}

	/** A line for a step, and one for each detail. */
	public List<String> lines(Verdict verdict) {
		List<String> lines = new ArrayList<>();
		lines.add(words.get(verdict.passed() ? "step.passed" : "step.failed", step(verdict.step()), sentence(verdict)));
		verdict.details().forEach(detail -> lines.add("    " + detail(detail)));
		return lines;
	}

	/** A detail that is said in both languages, because who finds it does not know who reads it. */
	static String inBoth(String russian, String english) {
		return clean(russian) + BETWEEN + clean(english);
	}

	/** A detail in the language of the reader. */
	public String detail(String detail) {
		int between = detail.indexOf(BETWEEN);
		return clean(between < 0 ? detail
				: Texts.isEnglish(language) ? detail.substring(between + 1) : detail.substring(0, between));
	}

	/** The figures of an impact. */
	public List<String> lines(Impact impact) {
		List<String> lines = new ArrayList<>();
		lines.add(words.get("impact.rows", number(impact.rows()), number(impact.concerned()),
				number(impact.unreadable())));
		if (impact.isNothing()) {
			lines.add(words.get("impact.nothing"));
		} else {
			moves(impact, lines);
		}
		if (impact.inForce() != null) {
			inForce(impact.inForce(), lines);
		}
		return lines;
	}

	private void moves(Impact impact, List<String> lines) {
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
			lines.add("    " + reason(each.getKey(), problems) + ": " + number(each.getValue()));
		}
		lines.add(words.get("impact.homeless", number(impact.answersLost())));
		impact.homeless().forEach((column, count) -> lines.add("    " + clean(column) + ": " + number(count)));
	}

	private void inForce(InForce documents, List<String> lines) {
		lines.add(words.get("inforce.certificates", number(documents.certificates()), number(documents.notGiven()),
				number(documents.otherwise())));
		lines.add(words.get("inforce.conclusions", number(documents.conclusions()), number(documents.changed())));
		documents.examples().forEach(each -> lines.add("    " + document(each)));
		long more = documents.moved() - documents.examples().size();
		if (more > 0) {
			lines.add("    " + words.get("inforce.more", number(more)));
		}
		if (documents.moved() > 0) {
			lines.add(words.get("inforce.stay"));
		}
	}

	private String document(InForce.Issued issued) {
		String before = issued.decision() == null ? words.get("inforce.rejected")
				: words.get("inforce.result", level(issued.level()), issued.decision().caption().in(language));
		String after;
		if (issued.decided() == null) {
			ProblemMessages problems = new ProblemMessages(language);
			after = words.get("inforce.reasons",
					issued.codes().stream().map(each -> reason(each, problems)).collect(Collectors.joining("; ")));
		} else {
			after = words.get("inforce.clause",
					words.get("inforce.result", level(issued.then()), issued.decided().caption().in(language)),
					outcomes.clause(issued.clause()));
		}
		return clean(words.get("inforce.document", issued.number(), issued.object(), issued.name(), before, after));
	}

	private static String level(Integer percent) {
		return percent == null ? "–" : percent.toString();
	}

	private String reason(String code, ProblemMessages problems) {
		String[] reason = code.split(" ");
		return clean(reason[0]) + ", " + problems.title(reason[1]);
	}

	/**
	 * What of a database was not looked at, as nothing can be computed again; no lines if there is nothing of the kind.
	 */
	public List<String> lines(CurrentRegister.Result register) {
		List<String> lines = new ArrayList<>();
		if (register.left() > 0) {
			lines.add(words.get("inforce.left", number(register.left())));
		}
		if (register.unbased() > 0) {
			lines.add(words.get("inforce.unbased", number(register.unbased())));
		}
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
