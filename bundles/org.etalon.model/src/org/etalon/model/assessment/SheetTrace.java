// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.assessment;

import java.util.List;
import java.util.Optional;

import org.etalon.model.internal.Sheets;
import org.etalon.norm.Grade;

/**
 * How the share of a sheet came about, also while answers are missing: then the shares that are still possible lie
 * between two bounds. Exact: figures are weights in hundredths × percent, which become a share when they are shown.
 *
 * @param steps   the criteria that count and are answered, in the order of the template
 * @param open    the criteria that apply, ask for an answer and have none
 * @param reached what the answers reach
 * @param whole   what they could reach
 * @param missing what the missing answers could reach
 */
public record SheetTrace(List<Step> steps, List<Criterion> open, long reached, long whole, long missing) {

	/** All of a share, in hundredths of a percent. */
	private static final long ALL = 10_000;

	/**
	 * What a criterion brings.
	 *
	 * @param criterion the criterion
	 * @param percent   the share of its weight that the answer reaches, percent
	 */
	public record Step(Criterion criterion, int percent) {

		/** What it reaches, weight in hundredths × percent. */
		public long reached() {
			return (long) criterion.getWeight100() * percent;
		}
	}

	public SheetTrace {
		steps = List.copyOf(steps);
		open = List.copyOf(open);
	}

	/** The trace of a sheet as it is now. */
	public static SheetTrace of(AssessmentSheet sheet) {
		return Sheets.trace(sheet);
	}

	/** Whether a criterion applies to the kind of the object of a sheet. */
	public static boolean applies(Criterion criterion, AssessmentSheet sheet) {
		return Sheets.applies(criterion, sheet);
	}

	/** Whether every answer is there. */
	public boolean complete() {
		return open.isEmpty();
	}

	/** The share of what is answered, hundredths of a percent, rounded half up; empty if nothing counts yet. */
	public Optional<Integer> share100() {
		return share(reached, whole);
	}

	/** The smallest share that is still possible, rounded half up; empty if nothing counts at all. */
	public Optional<Integer> least100() {
		return share(reached, whole + missing);
	}

	/** The largest share that is still possible, rounded half up; empty if nothing counts at all. */
	public Optional<Integer> most100() {
		return share(reached + missing, whole + missing);
	}

	/** The worst grade of a scale that is still possible; empty if nothing counts. */
	public Optional<ScaleStep> worst(GradeScale scale) {
		return step(scale, reached, whole + missing);
	}

	/** The best grade of a scale that is still possible; empty if nothing counts. */
	public Optional<ScaleStep> best(GradeScale scale) {
		return step(scale, reached + missing, whole + missing);
	}

	/** The grade of a complete sheet by a scale; empty for none. */
	public Optional<Grade> grade(GradeScale scale) {
		return complete() ? worst(scale).map(ScaleStep::getGrade) : Optional.empty();
	}

	private static Optional<Integer> share(long of, long all) {
		return all == 0 ? Optional.empty() : Optional.of((int) ((2 * of * ALL + all) / (2 * all)));
	}

	private static Optional<ScaleStep> step(GradeScale scale, long of, long all) {
		return scale == null || all == 0 ? Optional.empty()
				: scale.getSteps().stream().filter(step -> of * ALL >= step.getFrom100() * all).findFirst();
	}
}
