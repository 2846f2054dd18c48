// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import static org.etalon.model.typical.TypicalPackage.Literals.BRANCH__NEXT;
import static org.etalon.model.typical.TypicalPackage.Literals.JOURNEY_MAP__LANES;
import static org.etalon.model.typical.TypicalPackage.Literals.JOURNEY_MAP__STAGES;
import static org.etalon.model.typical.TypicalPackage.Literals.JOURNEY_STAGE__STEPS;
import static org.etalon.model.typical.TypicalPackage.Literals.STEP__BRANCHES;
import static org.etalon.model.typical.TypicalPackage.Literals.STEP__LANE;
import static org.etalon.model.typical.TypicalPackage.Literals.STEP__NEXT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.etalon.exchange.Texts;
import org.etalon.model.typical.Branch;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Lane;
import org.etalon.model.typical.Step;

/** Moves in a journey map, each as one edit. Several things keep their order; what cannot move stays. */
final class JourneyMoves {

	private final JourneyMap map;
	private final Texts words;

	JourneyMoves(JourneyMap map, Texts words) {
		this.map = map;
		this.words = words;
	}

	private Edit move() {
		return new Edit(words.get("edit.move"));
	}

	/** Moves steps by one within their stages, or to the end or beginning of the next one. */
	Edit shift(List<Step> steps, int by) {
		Edit edit = move();
		Set<Step> stuck = new HashSet<>();
		for (Step step : by > 0 ? steps.reversed() : steps) {
			JourneyStage stage = (JourneyStage) step.eContainer();
			int index = stage.getSteps().indexOf(step) + by;
			int other = map.getStages().indexOf(stage) + by;
			if (index >= 0 && index < stage.getSteps().size()) {
				if (stuck.contains(stage.getSteps().get(index))) {
					stuck.add(step);
				} else {
					edit.move(stage, JOURNEY_STAGE__STEPS, index, step);
				}
			} else if (other >= 0 && other < map.getStages().size()) {
				JourneyStage to = map.getStages().get(other);
				put(edit, step, to, by < 0 ? to.getSteps().size() : 0);
			} else {
				stuck.add(step);
			}
		}
		return edit.focus(steps.getFirst());
	}

	/** Moves stages, or lanes, by one among the others. */
	Edit shiftHeads(List<? extends EObject> heads, int by) {
		Edit edit = move();
		EReference list = heads.getFirst() instanceof Lane ? JOURNEY_MAP__LANES : JOURNEY_MAP__STAGES;
		EList<?> all = (EList<?>) map.eGet(list);
		Set<Object> stuck = new HashSet<>();
		for (EObject head : by > 0 ? heads.reversed() : heads) {
			int index = all.indexOf(head) + by;
			if (index < 0 || index >= all.size() || stuck.contains(all.get(index))) {
				stuck.add(head);
			} else {
				edit.move(map, list, index, head);
			}
		}
		return edit.focus(heads.getFirst());
	}

	/** Moves steps up or down by one lane; none if one of them is at the edge. */
	Edit toNextLane(List<Step> steps, int by) {
		Edit edit = move();
		boolean possible = steps.stream().map(step -> map.getLanes().indexOf(step.getLane()) + by)
				.allMatch(lane -> lane >= 0 && lane < map.getLanes().size());
		if (possible) {
			steps.forEach(step -> edit.set(step, STEP__LANE,
					map.getLanes().get(map.getLanes().indexOf(step.getLane()) + by)));
		}
		return edit.focus(steps.getFirst());
	}

	/**
	 * Puts steps into a stage behind one of its steps.
	 *
	 * @param steps   which, in the order of the map
	 * @param grabbed that of them which comes into the lane; the others move by as many lanes
	 * @param after   what they come behind, none of them; null for the beginning of the stage
	 */
	Edit place(List<Step> steps, Step grabbed, Lane lane, JourneyStage stage, Step after) {
		Edit edit = move();
		int from = map.getLanes().indexOf(grabbed.getLane());
		int by = from < 0 ? 0 : map.getLanes().indexOf(lane) - from;
		Step before = after;
		for (Step step : steps) {
			int at = map.getLanes().indexOf(step.getLane());
			if (step == grabbed) {
				edit.set(step, STEP__LANE, lane);
			} else if (at >= 0) {
				edit.set(step, STEP__LANE, map.getLanes().get(Math.clamp(at + by, 0, map.getLanes().size() - 1)));
			}
			put(edit, step, stage, before == null ? 0 : stage.getSteps().indexOf(before) + 1);
			before = step;
		}
		return edit.focus(grabbed);
	}

	private static void put(Edit edit, Step step, JourneyStage stage, int index) {
		JourneyStage from = (JourneyStage) step.eContainer();
		if (from == stage) {
			int before = from.getSteps().indexOf(step);
			edit.move(from, JOURNEY_STAGE__STEPS, index > before ? index - 1 : index, step);
		} else {
			edit.remove(from, JOURNEY_STAGE__STEPS, step).add(stage, JOURNEY_STAGE__STEPS, index, step);
		}
	}

	/**
	 * Puts a step into a connector: it comes between the two, the condition leads to it. Where it stood between two
	 * others so far, those close up.
	 */
	Edit into(Step step, Step from, Step to) {
		Edit edit = move();
		if (step == from || step == to) {
			return edit;
		}
		List<Step> before = map.getStages().stream().flatMap(stage -> stage.getSteps().stream())
				.filter(other -> other.getNext().contains(step)).toList();
		if (before.size() == 1 && step.getNext().size() <= 1 && step.getBranches().isEmpty()) {
			Step follows = step.getNext().isEmpty() ? null : step.getNext().get(0);
			lead(edit, before.get(0), step, follows);
			if (follows != null) {
				edit.remove(step, STEP__NEXT, follows);
			}
		}
		lead(edit, from, to, step);
		if (!step.getNext().contains(to)) {
			edit.add(step, STEP__NEXT, -1, to);
		}
		return edit.focus(step);
	}

	/** Lets a step lead to another one than so far, under the same condition; to none if that is null. */
	private static void lead(Edit edit, Step from, Step old, Step to) {
		List<Step> next = new ArrayList<>(from.getNext());
		boolean known = to == null || from == to || next.contains(to);
		if (known || !next.contains(old)) {
			next.remove(old);
		} else {
			next.set(next.indexOf(old), to);
		}
		if (!known && !next.contains(to)) {
			next.add(to);
		}
		boolean conditioned = known;
		for (Branch branch : List.copyOf(from.getBranches())) {
			if (branch.getNext() == old) {
				if (conditioned) {
					edit.remove(from, STEP__BRANCHES, branch);
				} else {
					edit.set(branch, BRANCH__NEXT, to);
					conditioned = true;
				}
			}
		}
		edit.set(from, STEP__NEXT, next);
	}
}
