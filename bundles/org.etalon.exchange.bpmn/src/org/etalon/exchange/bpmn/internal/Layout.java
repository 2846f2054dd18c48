// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.bpmn.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Lane;
import org.etalon.model.typical.Step;

/**
 * Where the nodes of a process lie: stages are columns from left to right, lanes are rows. Within a stage a step stands
 * right of those it follows; two steps of one lane never share a column. Units are those of BPMN diagrams, about a
 * pixel.
 */
final class Layout {

	/** A rectangle. */
	record Box(int x, int y, int width, int height) {

		int right() {
			return x + width;
		}

		int middle() {
			return y + height / 2;
		}
	}

	private static final int LEFT = 160;
	private static final int TOP = 80;
	private static final int POOL_LABEL = 30;
	private static final int LANE_HEIGHT = 140;
	private static final int TASK_WIDTH = 120;
	private static final int TASK_HEIGHT = 80;
	private static final int PITCH = 250;
	private static final int GATEWAY = 50;
	private static final int EVENT = 36;
	private static final int BEFORE_FIRST = 60;

	private final JourneyMap map;
	private final Map<Step, Integer> columns = new HashMap<>();
	private final Map<JourneyStage, int[]> spans = new HashMap<>();
	private int width;

	Layout(JourneyMap map) {
		this.map = map;
		int first = 0;
		for (JourneyStage stage : map.getStages()) {
			int after = place(stage, first);
			spans.put(stage, new int[] { first, after });
			first = after;
		}
		width = first;
	}

	/** Gives the steps of a stage their columns; the column after the last. */
	private int place(JourneyStage stage, int first) {
		Set<String> taken = new HashSet<>();
		int after = first;
		List<Step> steps = stage.getSteps();
		for (int i = 0; i < steps.size(); i++) {
			Step step = steps.get(i);
			int column = first;
			for (Step before : steps.subList(0, i)) {
				if (before.getNext().contains(step)) {
					column = Math.max(column, columns.get(before) + 1);
				}
			}
			while (!taken.add(row(step) + ":" + column)) {
				column++;
			}
			columns.put(step, column);
			after = Math.max(after, column + 1);
		}
		return after;
	}

	/** Steps without a lane, as drafts have them, lie below the lanes. */
	private int row(Step step) {
		int row = map.getLanes().indexOf(step.getLane());
		return row < 0 ? map.getLanes().size() : row;
	}

	int column(Step step) {
		return columns.get(step);
	}

	private int rows() {
		boolean below = columns.keySet().stream().anyMatch(step -> row(step) == map.getLanes().size());
		return map.getLanes().size() + (below ? 1 : 0);
	}

	Box pool() {
		return new Box(LEFT, TOP, 2 * POOL_LABEL + BEFORE_FIRST + width * PITCH, rows() * LANE_HEIGHT);
	}

	Box lane(Lane lane) {
		return new Box(LEFT + POOL_LABEL, TOP + map.getLanes().indexOf(lane) * LANE_HEIGHT, pool().width() - POOL_LABEL,
				LANE_HEIGHT);
	}

	private int x(int column) {
		return LEFT + 2 * POOL_LABEL + BEFORE_FIRST + column * PITCH;
	}

	Box task(Step step) {
		return new Box(x(column(step)), TOP + row(step) * LANE_HEIGHT + (LANE_HEIGHT - TASK_HEIGHT) / 2, TASK_WIDTH,
				TASK_HEIGHT);
	}

	Box gateway(Step step) {
		Box task = task(step);
		return new Box(task.right() + 15, task.middle() - GATEWAY / 2, GATEWAY, GATEWAY);
	}

	Box start(Step step) {
		Box task = task(step);
		return new Box(task.x() - 15 - EVENT, task.middle() - EVENT / 2, EVENT, EVENT);
	}

	Box end(Step step) {
		Box task = task(step);
		return new Box(task.right() + 15, task.middle() - EVENT / 2, EVENT, EVENT);
	}

	/** The columns of a stage over all lanes; null for a stage without steps. */
	Box stage(JourneyStage stage) {
		int[] span = spans.get(stage);
		return span[0] == span[1] ? null
				: new Box(x(span[0]) - BEFORE_FIRST + 2, TOP - 30, (span[1] - span[0]) * PITCH - 4,
						rows() * LANE_HEIGHT + 40);
	}

	/**
	 * The bends of an arrow from the right edge of a box to the left edge of a task: straight to a neighbour, else
	 * through the free strip on top of the lane of the target.
	 *
	 * @param from the column it leaves
	 */
	int[][] bends(Box source, int from, Step target) {
		Box task = task(target);
		int[] start = { source.right(), source.middle() };
		int[] end = { task.x(), task.middle() };
		boolean next = column(target) == from + 1 || column(target) == from && source.right() < task.x();
		if (next && start[1] == end[1]) {
			return new int[][] { start, end };
		}
		int before = task.x() - 8;
		if (next) {
			return new int[][] { start, { before, start[1] }, { before, end[1] }, end };
		}
		int out = source.right() + 6;
		int strip = TOP + row(target) * LANE_HEIGHT + 8 + from % 5 * 4;
		return new int[][] { start, { out, start[1] }, { out, strip }, { before, strip }, { before, end[1] }, end };
	}
}
