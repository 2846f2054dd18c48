// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.roadmaps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.etalon.exchange.report.RoadmapReport.NoGain;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.SheetTrace;
import org.etalon.norm.Grade;
import org.etalon.norm.Stage;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.Rescoring;
import org.etalon.scoring.Finding;

/**
 * What meeting criteria would bring: their answers count in full, the sheets are graded anew by their own scales, and
 * the assessment is scored again with these grades. Exact, and for any set of criteria at once, because what two bring
 * together is not the sum of what each brings. For one thread.
 */
public final class Prediction {

	private final Rescoring rescoring;
	private final RefusedException refusal;
	private final Map<Stage, AssessmentSheet> sheets = new EnumMap<>(Stage.class);
	private final Map<Stage, SheetTrace> traces = new EnumMap<>(Stage.class);
	private final Set<Stage> unpredictable = new HashSet<>();
	private final Reached before;

	/**
	 * What meeting some criteria would bring.
	 *
	 * @param points100 points more, hundredths
	 * @param shares100 by how much of its weight each sheet would be better, hundredths of a percent; sheets that stay
	 *                  as they are are not there
	 * @param reached   what the assessment would come to
	 */
	public record Gain(int points100, Map<Stage, Integer> shares100, Reached reached) {

		public Gain {
			shares100 = Map.copyOf(shares100);
		}
	}

	/**
	 * @param rescoring rescoring of the assessment, null if there is none
	 * @param sheets    the sheets it rests on
	 */
	Prediction(Rescoring rescoring, Collection<AssessmentSheet> sheets) {
		this.rescoring = rescoring;
		Reached scored = null;
		RefusedException refused = null;
		try {
			scored = rescoring == null ? null : Reached.of(rescoring.with(Map.of()));
		} catch (RefusedException e) {
			refused = e;
		}
		this.before = scored;
		this.refusal = refused;
		for (AssessmentSheet sheet : sheets) {
			Stage stage = sheet.getTemplate().getStage();
			SheetTrace trace = SheetTrace.of(sheet);
			this.sheets.put(stage, sheet);
			traces.put(stage, trace);
			Optional<Grade> computed = trace.grade(sheet.getTemplate().getScale());
			if (before == null || computed.isEmpty() || rescoring.found(stage) != Finding.of(computed.get())) {
				unpredictable.add(stage);
			}
		}
	}

	/** What the assessment came to; empty if it cannot be scored again. */
	public Optional<Reached> before() {
		return Optional.ofNullable(before);
	}

	/** Why the assessment cannot be scored again; empty if it can, or if there is none. */
	public Optional<RefusedException> refusal() {
		return Optional.ofNullable(refusal);
	}

	/** Why nothing can be predicted; empty if something can. */
	public Optional<NoGain> noGain() {
		if (refusal != null) {
			return Optional.of(WhyNoGain.refused(refusal));
		}
		if (before == null) {
			return Optional.of(WhyNoGain.NO_ASSESSMENT);
		}
		return sheets.isEmpty() ? Optional.of(WhyNoGain.NO_SHEETS) : Optional.empty();
	}

	/** Id and version of the variant that scores, empty if there is none. */
	public String by() {
		return rescoring == null ? "" : rescoring.by();
	}

	/**
	 * The stages whose grade does not follow from their answers: it was stated, or answers are missing. What their
	 * criteria would bring cannot be said.
	 */
	public Set<Stage> unpredictable() {
		return Set.copyOf(unpredictable);
	}

	/** The criteria that count and are not met in full, by stage, in the order of their sheets. */
	Map<Stage, List<SheetTrace.Step>> failed() {
		Map<Stage, List<SheetTrace.Step>> failed = new LinkedHashMap<>();
		traces.forEach((stage, trace) -> failed.put(stage,
				trace.steps().stream().filter(step -> step.percent() < 100).toList()));
		return failed;
	}

	/** What a criterion of the sheets asks, by its id; empty if none of them has it. */
	public Optional<String> criterion(String id) {
		return traces.values().stream().flatMap(trace -> trace.steps().stream()).map(SheetTrace.Step::criterion)
				.filter(each -> id.equals(each.getId())).map(Criterion::getText).findFirst();
	}

	AssessmentSheet sheet(Stage stage) {
		return sheets.get(stage);
	}

	/**
	 * What meeting criteria would bring; those of stages that cannot be predicted bring nothing here. Empty if the
	 * assessment cannot be scored again.
	 *
	 * @param criteria ids of the criteria
	 */
	public Optional<Gain> of(Collection<String> criteria) {
		if (before == null) {
			return Optional.empty();
		}
		Set<String> met = Set.copyOf(criteria);
		Map<Stage, Grade> grades = new EnumMap<>(Stage.class);
		Map<Stage, Integer> shares = new EnumMap<>(Stage.class);
		traces.forEach((stage, trace) -> {
			if (!unpredictable.contains(stage)) {
				SheetTrace better = meeting(trace, met);
				better.grade(sheets.get(stage).getTemplate().getScale()).ifPresent(grade -> grades.put(stage, grade));
				int share = better.share100().orElse(0) - trace.share100().orElse(0);
				if (share != 0) {
					shares.put(stage, share);
				}
			}
		});
		Reached after = Reached.of(rescoring.with(grades));
		return Optional.of(new Gain(after.points100() - before.points100(), shares, after));
	}

	private static SheetTrace meeting(SheetTrace trace, Set<String> met) {
		List<SheetTrace.Step> steps = new ArrayList<>();
		long reached = trace.reached();
		for (SheetTrace.Step step : trace.steps()) {
			SheetTrace.Step now = met.contains(step.criterion().getId()) ? new SheetTrace.Step(step.criterion(), 100)
					: step;
			reached += now.reached() - step.reached();
			steps.add(now);
		}
		return new SheetTrace(steps, trace.open(), reached, trace.whole(), trace.missing());
	}
}
