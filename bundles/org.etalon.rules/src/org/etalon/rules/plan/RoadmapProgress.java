// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Clause;
import org.etalon.norm.Ruling;
import org.etalon.norm.Text;
import org.etalon.norm.TraceStep;

/**
 * How far a roadmap is carried out on a day (clause 26, appendix 4): where each measure stands, where it stands as a
 * whole, and what its control points want.
 *
 * @param status   where the roadmap stands as a whole: late if any measure is, closed if all are, open while nothing
 *                 was begun, else in work
 * @param measures where each measure stands, in the order given
 * @param counts   how many measures stand where; each status is there
 * @param points   its control points, by their percent
 */
public record RoadmapProgress(Status status, List<Status> measures, Map<Status, Integer> counts, List<Point> points) {

	private static final Clause CLAUSE = new Clause("Прил. 4");

	/** Where a measure, or a roadmap, stands; the names are codes. */
	public enum Status {
		/** Nothing was begun, and the last day is not past. */
		OPEN("не начато", "open"),
		/** It was begun, and the last day is not past. */
		IN_WORK("в работе", "in work"),
		/** The last day is past, and it is not closed. */
		LATE("просрочено", "late"),
		/** It is done, and that is proven. */
		CLOSED("закрыто", "closed");

		private final Text caption;

		Status(String ru, String en) {
			this.caption = new Text(ru, en);
		}

		/** The name a user reads. */
		public Text caption() {
			return caption;
		}
	}

	/**
	 * Dates of a measure; each null if there is none.
	 *
	 * @param startedOn   the day the work began
	 * @param dueOn       the last day
	 * @param completedOn the day it was closed
	 * @param percent     control point by which its remark is done, null for a measure that answers none on information
	 *                    systems
	 */
	public record Measure(LocalDate startedOn, LocalDate dueOn, LocalDate completedOn, Integer percent) {
	}

	/**
	 * A control point of a roadmap.
	 *
	 * @param percent  share of the measures that answer remarks on information systems
	 * @param required how many of them are closed by then; a share that is no whole number is rounded up
	 * @param closed   how many of them are closed
	 * @param endsOn   the last day of those planned for it or for an earlier one, null where no day is given
	 * @param late     whether the day is past and too few are closed
	 */
	public record Point(int percent, int required, int closed, LocalDate endsOn, boolean late) {
	}

	public RoadmapProgress {
		measures = List.copyOf(measures);
		counts = Map.copyOf(counts);
		points = List.copyOf(points);
	}

	/** How many measures there are. */
	public int total() {
		return measures.size();
	}

	/** Where a measure stands on a day; what happens later has not happened yet. */
	public static Status status(Measure measure, LocalDate on) {
		if (happened(measure.completedOn(), on)) {
			return Status.CLOSED;
		}
		if (measure.dueOn() != null && on.isAfter(measure.dueOn())) {
			return Status.LATE;
		}
		return happened(measure.startedOn(), on) ? Status.IN_WORK : Status.OPEN;
	}

	private static boolean happened(LocalDate day, LocalDate on) {
		return day != null && !day.isAfter(on);
	}

	/** The progress on a day; a roadmap without measures is open. */
	public static Ruling<RoadmapProgress> of(List<Measure> measures, LocalDate on) {
		List<Status> each = measures.stream().map(measure -> status(measure, on)).toList();
		Map<Status, Integer> counts = new EnumMap<>(Status.class);
		for (Status status : Status.values()) {
			counts.put(status, (int) each.stream().filter(status::equals).count());
		}
		Status all = rolledUp(counts, each.size());
		List<TraceStep> trace = new ArrayList<>();
		trace.add(TraceStep.of("STATUS", counts + " → " + all, CLAUSE));
		List<Point> points = points(measures, on, trace);
		return new Ruling.Made<>(new RoadmapProgress(all, each, counts, points), trace);
	}

	private static Status rolledUp(Map<Status, Integer> counts, int total) {
		if (counts.get(Status.LATE) > 0) {
			return Status.LATE;
		}
		if (total > 0 && counts.get(Status.CLOSED) == total) {
			return Status.CLOSED;
		}
		return counts.get(Status.OPEN) == total ? Status.OPEN : Status.IN_WORK;
	}

	private static List<Point> points(List<Measure> measures, LocalDate on, List<TraceStep> trace) {
		List<Measure> counted = measures.stream().filter(each -> each.percent() != null).toList();
		int closed = (int) counted.stream().filter(each -> status(each, on) == Status.CLOSED).count();
		List<Point> points = new ArrayList<>();
		for (int percent : counted.stream().map(Measure::percent).distinct().sorted().toList()) {
			int required = (int) Math.ceilDiv((long) counted.size() * percent, 100L);
			LocalDate end = counted.stream().filter(each -> each.percent() <= percent && each.dueOn() != null)
					.map(Measure::dueOn).max(LocalDate::compareTo).orElse(null);
			boolean late = end != null && on.isAfter(end) && closed < required;
			points.add(new Point(percent, required, closed, end, late));
			trace.add(TraceStep.of("POINT_" + percent,
					closed + " / ⌈" + counted.size() + " × " + percent + " %⌉ = " + required, CLAUSE));
		}
		return points;
	}
}
