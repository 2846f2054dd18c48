// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.etalon.norm.Decision;
import org.etalon.norm.Grade;
import org.etalon.norm.Stage;
import org.etalon.scoring.Difference.RequiredCriterion;
import org.etalon.scoring.Scheme.StageScheme;

/**
 * How far an object is from the next decision: the smallest sets of improvements, counted in steps of a grade, that
 * reach it. Stages that do not apply to the object cannot be improved; a stage that was not performed, or whose
 * information was not presented, counts as Г.
 */
public final class Distance {

	private final Scorer scorer;
	private final Submission submission;
	private final Decision current;
	private final List<Stage> stages = new ArrayList<>();
	private final List<List<Finding>> ladders = new ArrayList<>();
	private final List<String> criteria = new ArrayList<>();

	/**
	 * One stage, or one criterion of an overlay, to improve.
	 *
	 * @param stage  the stage, null for a criterion
	 * @param column caption of the column that answers a criterion, null for a stage
	 * @param from   grade now, or {@code no}
	 * @param to     grade needed, or {@code yes}
	 */
	public record Improvement(Stage stage, String column, String from, String to) {

		/** A stage to improve. */
		public Improvement(Stage stage, String from, String to) {
			this(stage, null, from, to);
		}

		/** Code of the stage, or caption of the column. */
		public String subject() {
			return stage == null ? column : stage.name();
		}
	}

	private Distance(Scheme scheme, Scorer scorer, Submission submission, Outcome outcome) {
		this.scorer = scorer;
		this.submission = submission;
		this.current = outcome.decision();
		for (StageOutcome stage : outcome.level().stages()) {
			List<Finding> ladder = ladder(scheme.stage(stage.stage()), stage.finding());
			if (ladder.size() > 1) {
				stages.add(stage.stage());
				ladders.add(ladder);
			}
		}
		if (scheme.overlaid() != null) {
			for (RequiredCriterion each : scheme.overlaid().overlay().criteria()) {
				if (!Answers.YES.equals(submission.answers().get(each.column()))) {
					criteria.add(each.column());
				}
			}
		}
	}

	/**
	 * All smallest sets that lead to a better decision than {@code outcome}.
	 *
	 * @return empty if the best decision is reached already, or no improvement of a stage leads further
	 */
	public static List<List<Improvement>> toNextDecision(Scheme scheme, Scorer scorer, Submission submission,
			Outcome outcome) {
		boolean stagesMatter = outcome.decision() == Decision.CONCLUSION_ONLY
				|| outcome.decision() == Decision.CERTIFICATE_AND_CONCLUSION;
		return stagesMatter ? new Distance(scheme, scorer, submission, outcome).search() : List.of();
	}

	/** What a stage is now, and what it can become step by step; only one element if it cannot be improved. */
	private static List<Finding> ladder(StageScheme stage, Finding now) {
		boolean graded = stage.award(Finding.G) != null;
		List<Finding> ladder = new ArrayList<>();
		if (graded && (now.isGrade() || now == Finding.NOT_PERFORMED || now == Finding.NOT_PRESENTED)) {
			Grade grade = now.isGrade() ? now.grade() : Grade.G;
			for (Optional<Grade> next = Optional.of(grade); next.isPresent(); next = next.get().better()) {
				ladder.add(Finding.of(next.get()));
			}
		} else if (!graded && (now == Finding.NOT_CAPABLE || now == Finding.NOT_PRESENTED)) {
			ladder.add(Finding.NOT_CAPABLE);
			ladder.add(Finding.CAPABLE);
		}
		return ladder;
	}

	private List<List<Improvement>> search() {
		int most = ladders.stream().mapToInt(ladder -> ladder.size() - 1).sum() + criteria.size();
		List<List<Improvement>> found = new ArrayList<>();
		for (int steps = 1; steps <= most && found.isEmpty(); steps++) {
			spend(steps, 0, submission, new ArrayList<>(), found);
		}
		return found;
	}

	private void spend(int steps, int index, Submission improved, List<Improvement> chosen,
			List<List<Improvement>> found) {
		if (steps == 0) {
			if (scorer.assess(improved) instanceof Outcome outcome && outcome.decision().betterThan(current)) {
				found.add(List.copyOf(chosen));
			}
			return;
		}
		if (index >= stages.size()) {
			answer(steps, index, improved, chosen, found);
			return;
		}
		List<Finding> ladder = ladders.get(index);
		Stage stage = stages.get(index);
		for (int step = Math.min(steps, ladder.size() - 1); step > 0; step--) {
			chosen.add(new Improvement(stage, ladder.get(0).code(), ladder.get(step).code()));
			spend(steps - step, index + 1, improved.with(stage, ladder.get(step)), chosen, found);
			chosen.removeLast();
		}
		spend(steps, index + 1, improved, chosen, found);
	}

	/** A criterion is one step, from no to yes. */
	private void answer(int steps, int index, Submission improved, List<Improvement> chosen,
			List<List<Improvement>> found) {
		int criterion = index - stages.size();
		if (criterion == criteria.size()) {
			return;
		}
		String column = criteria.get(criterion);
		Map<String, String> answers = new HashMap<>(improved.answers());
		answers.put(column, Answers.YES);
		chosen.add(new Improvement(null, column, Answers.NO, Answers.YES));
		spend(steps - 1, index + 1, improved.withAnswers(answers), chosen, found);
		chosen.removeLast();
		spend(steps, index + 1, improved, chosen, found);
	}
}
