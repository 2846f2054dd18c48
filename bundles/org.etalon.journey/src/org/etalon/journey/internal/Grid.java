// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.internal;

import java.util.ArrayList;
import java.util.Arrays;
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
 * the one before it. Steps to which the same step leads are variants: they stand under each other. What one lane hands
 * over to another stands in the column of who hands it over, if no card is between them.
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
	private final Map<Step, Step> handedBy = new IdentityHashMap<>();
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
		Moments moments = new Moments(lanes.size());
		Place before = null;
		for (int i = 0; i < stage.getSteps().size(); i++) {
			Step step = stage.getSteps().get(i);
			int lane = lane(step);
			List<Place> leading = leading(stage, i);
			Place from = handing(leading);
			int slot;
			if (from != null && moments.handOver(from.slot() - base, from.lane(), from.row(), lane)) {
				slot = from.slot() - base;
				handedBy.put(step, from.step());
			} else {
				int last = leading.stream().mapToInt(Place::slot).max().orElse(base - 1);
				boolean alone = before != null && !led.contains(step);
				slot = moments.open((alone ? before.slot() : last) + 1 - base, lane);
			}
			int row = moments.add(slot, lane);
			rows[lane] = Math.max(rows[lane], row + 1);
			before = new Place(step, base + slot, lane, row, number + "." + (i + 1));
			places.add(before);
			byStep.put(step, before);
		}
		for (int i = 0; i < moments.count(); i++) {
			columns.add(new Column(stage, i == 0));
		}
	}

	/** The steps of a stage before one of them in its list that lead to it. */
	private List<Place> leading(JourneyStage stage, int index) {
		Step step = stage.getSteps().get(index);
		return stage.getSteps().subList(0, index).stream()
				.filter(from -> Link.of(from).stream().anyMatch(link -> link.to() == step)).map(byStep::get).toList();
	}

	/** The last step that leads to another one, if it leads to nothing else and without a condition; null for none. */
	private static Place handing(List<Place> leading) {
		int last = leading.stream().mapToInt(Place::slot).max().orElse(-1);
		List<Place> lasts = leading.stream().filter(place -> place.slot() == last).toList();
		if (lasts.size() != 1) {
			return null;
		}
		List<Link> links = Link.of(lasts.get(0).step());
		return links.size() == 1 && links.get(0).branch() == null ? lasts.get(0) : null;
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

	/** Whether a step hands over to another one in its column, with no card between them. */
	boolean isHandOver(Step from, Step to) {
		return handedBy.get(to) == from;
	}

	/** Where a step stands; null if it is none of the map. */
	Place place(Step step) {
		return byStep.get(step);
	}
}
