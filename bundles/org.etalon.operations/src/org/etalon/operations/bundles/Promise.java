// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Stage;
import org.etalon.scoring.Assessment;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Guard;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.OverlaidVariant;
import org.etalon.scoring.Refusal;
import org.etalon.scoring.Submission;

/** What an overlay says of itself when it says that it only tightens, and whether it is so. */
final class Promise {

	private static final int MOST = 20; // examples
	private static final Promise RUSSIAN = new Promise(Locale.of("ru"));
	private static final Promise ENGLISH = new Promise(Locale.ENGLISH);

	private final Locale language;
	private final Texts words;
	private final OutcomeText outcomes;

	private Promise(Locale language) {
		this.language = language;
		this.words = new Texts(VerdictWords.class, "verdicts", language);
		this.outcomes = new OutcomeText(language);
	}

	/**
	 * Where an overlay loosens although it says that it only tightens; empty if it promises nothing. Whoever asks may
	 * not know the language of who reads it: it is said in both, see {@link VerdictWords#detail}.
	 */
	static List<String> broken(OverlaidVariant overlaid) {
		return overlaid.overlay().onlyTightens()
				? Guard.loosened(overlaid.base(), overlaid, ProductionCalendar::builtIn).stream().limit(MOST)
						.map(each -> VerdictWords.inBoth(RUSSIAN.sentence(each), ENGLISH.sentence(each))).toList()
				: List.of();
	}

	/** The difference, what got better, an object that shows it, and what it comes to. */
	private String sentence(Guard.Loosening loosened) {
		String aspect = words.get("loosens." + loosened.aspect());
		return words.get("loosens",
				loosened.difference() == null ? aspect
						: words.get("loosens.difference", loosened.difference().name().in(language), aspect),
				object(loosened), brief(loosened.before()), brief(loosened.after()));
	}

	private String object(Guard.Loosening loosened) {
		Submission object = loosened.example();
		List<String> parts = new ArrayList<>();
		parts.add(outcomes.kind(object.kind()));
		if (object.mszuFederal()) {
			parts.add(words.get("loosens.federal"));
		}
		if (object.mszuRegional() || object.answers().containsKey(Submission.LISTED)) {
			parts.add(words.get("loosens.regional"));
		}
		for (Stage stage : Stage.values()) {
			Finding finding = object.finding(stage);
			if (finding != null && finding != Finding.STAGE_NOT_APPLICABLE) {
				parts.add(stage.caption().in(language) + ": " + outcomes.finding(stage, finding));
			}
		}
		for (Map.Entry<String, String> answer : object.answers().entrySet()) {
			if (!Submission.OWN.contains(answer.getKey())) {
				parts.add(words.get("loosens.answer", answer.getKey(), outcomes.answer(answer.getValue())));
			}
		}
		if (object.recertification() != null && loosened.after() instanceof Outcome outcome) {
			parts.add(outcomes.past(object.recertification(), outcome));
		}
		if (!loosened.reading().isEmpty()) {
			parts.add(words.get("loosens.reading", loosened.reading()));
		}
		return String.join("; ", parts);
	}

	private String brief(Assessment assessment) {
		return switch (assessment) {
		case Outcome outcome -> Stream
				.of(outcomes.percent(outcome.level().percent()), outcomes.decision(outcome.decision()),
						outcome.validTo() == null ? "" : words.get("loosens.until", outcomes.date(outcome.validTo())))
				.filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
		case Refusal refusal -> words.get("loosens.refused", refusal.flaws().getFirst().field());
		};
	}
}
