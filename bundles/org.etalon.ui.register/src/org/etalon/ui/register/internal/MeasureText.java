// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.operations.roadmaps.RoadmapPlan;
import org.etalon.operations.roadmaps.RoadmapPlan.Measure;
import org.etalon.ui.common.Language;

/** What is known of a measure beyond its line: in words, ids only where there are no words or behind them. */
final class MeasureText {

	private static final Texts WORDS = Language.words(MeasureText.class);

	private MeasureText() {
	}

	/**
	 * The lines.
	 *
	 * @param plan      the roadmap that the measure is of
	 * @param criterion what a criterion asks, by its id; empty if it is not known
	 */
	static List<String> lines(RoadmapPlan plan, Measure measure, Function<String, Optional<String>> criterion,
			OutcomeText words) {
		List<String> lines = new ArrayList<>();
		if (!measure.remark().isEmpty()) {
			lines.add(measure.errors().isEmpty() ? WORDS.get("roadmap.remark", measure.remark())
					: WORDS.get("roadmap.errors",
							WORDS.get("roadmap.named", measure.remark(), String.join(", ", measure.errors()))));
		}
		lines.add(WORDS.get("roadmap.result", measure.result()));
		String criteria = measure.criteria().stream()
				.map(id -> criterion.apply(id).map(text -> WORDS.get("roadmap.named", text, id)).orElse(id))
				.collect(Collectors.joining("; "));
		if (!criteria.isEmpty()) {
			lines.add(WORDS.get(measure.criteria().size() == 1 ? "roadmap.criterion" : "roadmap.criteria", criteria));
		}
		if (measure.point() != null) {
			lines.add(WORDS.get("roadmap.point", Integer.toString(measure.point())));
		}
		if (!measure.related().isEmpty()) {
			lines.add(WORDS.get("roadmap.related", plan.related(measure).stream()
					.map(each -> plan.number(each) + " " + each.title()).collect(Collectors.joining("; "))));
		}
		if (measure.startedOn() != null) {
			lines.add(WORDS.get("roadmap.begun", words.date(measure.startedOn())));
		}
		return lines;
	}
}
