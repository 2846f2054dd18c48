// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Lane;
import org.etalon.model.typical.Step;

/**
 * Where steps stand: a column for each moment of a stage, a row for each lane and more where steps of a lane happen at
 * the same moment. A step stands behind the steps of its stage that lead to it; a step that nothing leads to, behind
 * the one before it. Steps to which the same step leads are variants: they stand under each other.
 */
final class Grid {

	/**
	 * A column.
	 *
	 * @param stage its stage; null for the last one, of what belongs to no step
	 * @param first whether it is the first one of its stage
	 */
	record Column(JourneyStage stage, boolean first) {
	}

	/**
	 * A step at its place.
	 *
	 * @param slot   its column
	 * @param lane   index of its lane
	 * @param row    which row of the lane
	 * @param number how it is called: stage and step
	 */
	record Place(Step step, int slot, int lane, int row, String number) {
	}

	private final List<Column> columns = new ArrayList<>();
	private final List<Place> places = new ArrayList<>();
	private final Map<Step, Place> byStep = new IdentityHashMap<>();
	private final List<Lane> lanes;
	private final int[] rows;

	/** @param rest whether there is something that belongs to no step */
	Grid(JourneyMap map, boolean rest) {
		lanes = new ArrayList<>(map.getLanes());
		// a step without a lane, or of a lane that is not there, must not vanish
		boolean lost = lanes.isEmpty() || map.getStages().stream().flatMap(stage -> stage.getSteps().stream())
				.anyMatch(step -> !lanes.contains(step.getLane()));
		if (lost) {
			lanes.add(null);
		}
		rows = new int[lanes.size()];
		Arrays.fill(rows, 1);
		Set<Step> led = led(map);
		for (int i = 0; i < map.getStages().size(); i++) {
			place(map.getStages().get(i), i + 1, led);
		}
		if (rest) {
			columns.add(new Column(null, true));
		}
	}

	/** The steps to which one before them in the map leads. */
	private static Set<Step> led(JourneyMap map) {
		Set<Step> seen = new HashSet<>();
		Set<Step> led = new HashSet<>();
		for (JourneyStage stage : map.getStages()) {
			for (Step step : stage.getSteps()) {
				seen.add(step);
				Link.of(step).stream().map(Link::to).filter(to -> !seen.contains(to)).forEach(led::add);
			}
		}
		return led;
	}

	private void place(JourneyStage stage, int number, Set<Step> led) {
		int base = columns.size();
		Map<Step, Integer> slots = slots(stage, led);
		int width = slots.values().stream().mapToInt(slot -> slot + 1).max().orElse(1);
		for (int i = 0; i < width; i++) {
			columns.add(new Column(stage, i == 0));
		}
		Map<List<Integer>, Integer> taken = new HashMap<>();
		for (int i = 0; i < stage.getSteps().size(); i++) {
			Step step = stage.getSteps().get(i);
			int lane = lane(step);
			int slot = base + slots.get(step);
			int row = taken.merge(List.of(slot, lane), 1, Integer::sum) - 1;
			rows[lane] = Math.max(rows[lane], row + 1);
			Place place = new Place(step, slot, lane, row, number + "." + (i + 1));
			places.add(place);
			byStep.put(step, place);
		}
	}

	/** The columns of the steps of a stage, from 0: each behind those before it in the list that lead to it. */
	private static Map<Step, Integer> slots(JourneyStage stage, Set<Step> led) {
		Map<Step, Integer> slots = new IdentityHashMap<>();
		Step before = null;
		for (Step step : stage.getSteps()) {
			int slot = -1;
			for (Map.Entry<Step, Integer> earlier : slots.entrySet()) {
				boolean leads = earlier.getKey().getNext().contains(step)
						|| earlier.getKey().getBranches().stream().anyMatch(branch -> branch.getNext() == step);
				slot = leads ? Math.max(slot, earlier.getValue()) : slot;
			}
			if (!led.contains(step) && before != null) {
				slot = slots.get(before);
			}
			slots.put(step, slot + 1);
			before = step;
		}
		return slots;
	}

	private int lane(Step step) {
		int lane = lanes.indexOf(step.getLane());
		return lane < 0 ? lanes.size() - 1 : lane;
	}

	/** The columns. */
	List<Column> columns() {
		return columns;
	}

	/** The lanes; the last one is null when steps have none. */
	List<Lane> lanes() {
		return lanes;
	}

	/** The number of rows of a lane. */
	int rows(int lane) {
		return rows[lane];
	}

	/** All steps in the order of the map. */
	List<Place> places() {
		return places;
	}

	/** Where a step stands; null if it is none of the map. */
	Place place(Step step) {
		return byStep.get(step);
	}
}
