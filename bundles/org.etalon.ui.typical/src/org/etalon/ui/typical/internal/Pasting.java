// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import static org.etalon.model.typical.TypicalPackage.Literals.JOURNEY_MAP__PROBLEMS;
import static org.etalon.model.typical.TypicalPackage.Literals.JOURNEY_MAP__SERVICES;
import static org.etalon.model.typical.TypicalPackage.Literals.JOURNEY_MAP__TOUCHPOINTS;
import static org.etalon.model.typical.TypicalPackage.Literals.JOURNEY_STAGE__STEPS;
import static org.etalon.model.typical.TypicalPackage.Literals.STEP__EXPERIENCE;
import static org.etalon.model.typical.TypicalPackage.Literals.STEP__PROBLEMS;
import static org.etalon.model.typical.TypicalPackage.Literals.STEP__PROCEDURE;
import static org.etalon.model.typical.TypicalPackage.Literals.STEP__TOUCHPOINTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.exchange.Texts;
import org.etalon.model.typical.Branch;
import org.etalon.model.typical.ClientProblem;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Lane;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.Touchpoint;

/**
 * Puts what was copied into a map, of the same model or another one. What it has in common with others is looked for by
 * name, and made if it is not there; what only its own model knows stays there.
 */
final class Pasting {

	private final JourneyMap map;
	private final JourneyEdits edits;
	private final Texts words;

	Pasting(JourneyMap map, JourneyEdits edits, Texts words) {
		this.map = map;
		this.edits = edits;
		this.words = words;
	}

	/**
	 * Puts in steps behind a step or at the end of a stage. One step comes into the lane; several into lanes of the
	 * names of their own, the lane only where there is none.
	 */
	Edit steps(List<Step> sources, JourneyStage stage, Lane lane, Step after) {
		Edit edit = new Edit(words.get("edit.paste"));
		List<Step> steps = new ArrayList<>(EcoreUtil.copyAll(sources));
		int index = after == null ? stage.getSteps().size() : stage.getSteps().indexOf(after) + 1;
		for (int i = 0; i < steps.size(); i++) {
			Step step = steps.get(i);
			step.setLane(steps.size() == 1 ? lane : lane(sources.get(i).getLane()).orElse(lane));
			step.getNext().removeIf(next -> !steps.contains(next));
			step.getBranches().removeIf(branch -> !steps.contains(branch.getNext()));
			add(edit, step, stage, index + i);
		}
		return edit.focus(steps.getFirst());
	}

	private Optional<Lane> lane(Lane lane) {
		return map.getLanes().contains(lane) || lane == null ? Optional.ofNullable(lane)
				: JourneyEdits.find(map.getLanes(), String.valueOf(lane.getTitle()), Lane::getTitle);
	}

	private void add(Edit edit, Step step, JourneyStage stage, int index) {
		List<Touchpoint> touchpoints = List.copyOf(step.getTouchpoints());
		List<ClientProblem> problems = List.copyOf(step.getProblems());
		step.getTouchpoints().clear();
		step.getProblems().clear();
		onlyKnown(step.getCriteria());
		onlyKnown(step.getErrors());
		step.setId(Ids.fresh(map, "step"));
		step.getBranches().forEach(branch -> branch.setId(null));
		edit.add(stage, JOURNEY_STAGE__STEPS, index, step);
		for (Branch branch : step.getBranches()) {
			onlyKnown(branch.getVariants());
			branch.setId(Ids.fresh(map, "branch"));
		}
		touchpoints.forEach(each -> touchpoint(edit, each, step));
		problems.forEach(each -> problem(edit, each, step));
		step.getServices().stream().filter(service -> !map.getServices().contains(service)).toList()
				.forEach(service -> edit.add(map, JOURNEY_MAP__SERVICES, -1, service));
	}

	private void onlyKnown(EList<? extends EObject> references) {
		EObject root = EcoreUtil.getRootContainer(map);
		references.removeIf(each -> !EcoreUtil.isAncestor(root, each));
	}

	private void touchpoint(Edit edit, Touchpoint touchpoint, Step step) {
		JourneyEdits.refer(edit, step, STEP__TOUCHPOINTS,
				here(edit, touchpoint, map.getTouchpoints(), JOURNEY_MAP__TOUCHPOINTS, Touchpoint::getTitle));
	}

	private void problem(Edit edit, ClientProblem problem, Step step) {
		JourneyEdits.refer(edit, step, STEP__PROBLEMS,
				here(edit, problem, map.getProblems(), JOURNEY_MAP__PROBLEMS, ClientProblem::getText));
	}

	private <T extends EObject> T here(Edit edit, T thing, List<T> all, EStructuralFeature feature,
			JourneyEdits.Named<T> named) {
		Optional<T> known = all.contains(thing) ? Optional.of(thing)
				: JourneyEdits.find(all, String.valueOf(named.of(thing)), named);
		if (known.isPresent()) {
			return known.get();
		}
		T copy = EcoreUtil.copy(thing);
		copy.eClass().getEAllReferences().stream().filter(reference -> !reference.isContainment())
				.forEach(copy::eUnset);
		copy.eSet(copy.eClass().getEIDAttribute(), Ids.fresh(map, feature.getName()));
		edit.add(map, feature, -1, copy);
		return copy;
	}

	/** Puts in what belongs to a step; to the map where the step is null. */
	Edit cards(List<Clip.Card> cards, Step step) {
		Edit edit = new Edit(words.get("edit.paste"));
		for (Clip.Card card : cards) {
			switch (card.kind()) {
			case TOUCHPOINT -> touchpoint(edit, (Touchpoint) card.thing(), step);
			case PROBLEM -> problem(edit, (ClientProblem) card.thing(), step);
			case SERVICE -> edit.and(edits.addService(step, (String) card.thing()));
			case OBSERVATION -> edit.and(edits.addObservation(step, (String) card.thing()));
			case FEELING, THOUGHT -> own(edit, step, STEP__EXPERIENCE, card.thing());
			case PROCEDURE -> own(edit, step, STEP__PROCEDURE, card.thing());
			default -> throw new IllegalStateException(card.kind().name());
			}
		}
		return edit.focus(step);
	}

	private static void own(Edit edit, Step step, EStructuralFeature feature, Object thing) {
		if (step != null) {
			edit.set(step, feature, EcoreUtil.copy((EObject) thing));
		}
	}
}
