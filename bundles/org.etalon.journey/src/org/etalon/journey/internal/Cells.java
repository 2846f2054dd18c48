// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.etalon.journey.Row;
import org.etalon.journey.internal.Grid.Place;
import org.etalon.model.typical.ClientProblem;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.Touchpoint;

/** What stands in the cells of the rows under the lanes, column by column. */
final class Cells {

	private final Map<Row, List<List<Block>>> all = new EnumMap<>(Row.class);
	private final Grid grid;
	private final Cards cards;

	Cells(JourneyMap map, Grid grid, Cards cards) {
		this.grid = grid;
		this.cards = cards;
		for (Row row : Row.values()) {
			List<List<Block>> cells = new ArrayList<>();
			grid.columns().forEach(column -> cells.add(new ArrayList<>()));
			all.put(row, cells);
		}
		Map<Integer, List<Place>> bySlot = new LinkedHashMap<>();
		grid.places().forEach(place -> bySlot.computeIfAbsent(place.slot(), any -> new ArrayList<>()).add(place));
		bySlot.forEach((slot, places) -> places.forEach(place -> add(place, places.size() > 1)));
		if (hasRest(map)) {
			rest(map);
		}
	}

	private void add(Place place, boolean several) {
		Step step = place.step();
		String number = several ? place.number() : "";
		for (Touchpoint each : step.getTouchpoints()) {
			add(Row.TOUCHPOINTS, place.slot(), cards.touchpoint(each, step, number));
		}
		if (step.getExperience() != null) {
			add(Row.THOUGHTS, place.slot(), cards.thought(step.getExperience(), step, number));
		}
		step.getServices().forEach(each -> add(Row.SERVICES, place.slot(), cards.service(each, step, number)));
		if (step.getProcedure() != null) {
			add(Row.PROCEDURES, place.slot(), cards.procedure(step.getProcedure(), step, number));
		}
		step.getObservations()
				.forEach(each -> add(Row.OBSERVATIONS, place.slot(), cards.observation(each, step, number)));
		for (ClientProblem each : step.getProblems()) {
			add(Row.PROBLEMS, place.slot(), cards.problem(each, step, number));
		}
	}

	private void add(Row row, int slot, Block block) {
		if (block != null) {
			all.get(row).get(slot).add(block);
		}
	}

	/** What the map has and no step. */
	private void rest(JourneyMap map) {
		int last = grid.columns().size() - 1;
		unused(map.getTouchpoints(), steps(map, Step::getTouchpoints))
				.forEach(each -> add(Row.TOUCHPOINTS, last, cards.touchpoint(each, map, "")));
		unused(map.getServices(), steps(map, Step::getServices))
				.forEach(each -> add(Row.SERVICES, last, cards.service(each, map, "")));
		unused(map.getObservations(), steps(map, Step::getObservations))
				.forEach(each -> add(Row.OBSERVATIONS, last, cards.observation(each, map, "")));
		unused(map.getProblems(), steps(map, Step::getProblems))
				.forEach(each -> add(Row.PROBLEMS, last, cards.problem(each, map, "")));
	}

	private interface Used<T> {
		Collection<T> of(Step step);
	}

	private static <T> Set<T> steps(JourneyMap map, Used<T> used) {
		Set<T> all = new LinkedHashSet<>();
		map.getStages().forEach(stage -> stage.getSteps().forEach(step -> all.addAll(used.of(step))));
		return all;
	}

	private static <T> List<T> unused(Collection<T> all, Set<T> used) {
		return all.stream().filter(each -> !used.contains(each)).toList();
	}

	/** Whether a map has something that no step has. */
	static boolean hasRest(JourneyMap map) {
		return !unused(map.getTouchpoints(), steps(map, Step::getTouchpoints)).isEmpty()
				|| !unused(map.getServices(), steps(map, Step::getServices)).isEmpty()
				|| !unused(map.getObservations(), steps(map, Step::getObservations)).isEmpty()
				|| !unused(map.getProblems(), steps(map, Step::getProblems)).isEmpty();
	}

	/** The cells of a row, by columns. */
	List<List<Block>> of(Row row) {
		return all.get(row);
	}
}
