// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import static org.etalon.model.typical.TypicalPackage.Literals.BRANCH__CONDITION;
import static org.etalon.model.typical.TypicalPackage.Literals.CLIENT_PROBLEM__TEXT;
import static org.etalon.model.typical.TypicalPackage.Literals.EXPERIENCE__EMOTION;
import static org.etalon.model.typical.TypicalPackage.Literals.EXPERIENCE__THOUGHT;
import static org.etalon.model.typical.TypicalPackage.Literals.JOURNEY_MAP__LANES;
import static org.etalon.model.typical.TypicalPackage.Literals.JOURNEY_MAP__OBSERVATIONS;
import static org.etalon.model.typical.TypicalPackage.Literals.JOURNEY_MAP__PROBLEMS;
import static org.etalon.model.typical.TypicalPackage.Literals.JOURNEY_MAP__SERVICES;
import static org.etalon.model.typical.TypicalPackage.Literals.JOURNEY_MAP__STAGES;
import static org.etalon.model.typical.TypicalPackage.Literals.JOURNEY_MAP__TOUCHPOINTS;
import static org.etalon.model.typical.TypicalPackage.Literals.JOURNEY_STAGE__STEPS;
import static org.etalon.model.typical.TypicalPackage.Literals.JOURNEY_STAGE__TITLE;
import static org.etalon.model.typical.TypicalPackage.Literals.LANE__TITLE;
import static org.etalon.model.typical.TypicalPackage.Literals.STEP__ACTION;
import static org.etalon.model.typical.TypicalPackage.Literals.STEP__BRANCHES;
import static org.etalon.model.typical.TypicalPackage.Literals.STEP__EXPERIENCE;
import static org.etalon.model.typical.TypicalPackage.Literals.STEP__LANE;
import static org.etalon.model.typical.TypicalPackage.Literals.STEP__NEXT;
import static org.etalon.model.typical.TypicalPackage.Literals.STEP__OBSERVATIONS;
import static org.etalon.model.typical.TypicalPackage.Literals.STEP__PROBLEMS;
import static org.etalon.model.typical.TypicalPackage.Literals.STEP__PROCEDURE;
import static org.etalon.model.typical.TypicalPackage.Literals.STEP__SERVICES;
import static org.etalon.model.typical.TypicalPackage.Literals.STEP__TOUCHPOINTS;
import static org.etalon.model.typical.TypicalPackage.Literals.TOUCHPOINT__TITLE;
import static org.etalon.model.typical.TypicalPackage.Literals.TYPICAL_SERVICE_MODEL__JOURNEY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.exchange.Texts;
import org.etalon.model.typical.Branch;
import org.etalon.model.typical.ClientProblem;
import org.etalon.model.typical.Emotion;
import org.etalon.model.typical.Experience;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Lane;
import org.etalon.model.typical.LaneKind;
import org.etalon.model.typical.ProcedureCard;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.Touchpoint;
import org.etalon.model.typical.TouchpointKind;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalServiceModel;

/** Changes of a journey map, each as one edit. Edits that change nothing are empty. */
final class JourneyEdits {

	private static final TypicalFactory MAKE = TypicalFactory.eINSTANCE;

	private final JourneyMap map;
	private final Texts words;

	JourneyEdits(JourneyMap map, Texts words) {
		this.map = map;
		this.words = words;
	}

	/** Gives a model without a map one, with the lanes that every map has. */
	static Edit begin(TypicalServiceModel model, Texts words) {
		Edit edit = new Edit(words.get("edit.begin"));
		JourneyMap map = MAKE.createJourneyMap();
		map.setId(Ids.fresh(model, "journey"));
		map.setTitle(model.getName());
		edit.set(model, TYPICAL_SERVICE_MODEL__JOURNEY, map);
		for (LaneKind kind : LaneKind.values()) {
			Lane lane = MAKE.createLane();
			lane.setId(Ids.fresh(model, "lane"));
			lane.setTitle(words.get("lane." + kind.getName()));
			lane.setKind(kind);
			edit.add(map, JOURNEY_MAP__LANES, -1, lane);
		}
		return edit.focus(map);
	}

	/** The map of a process that was read; what has an id of something else in the model gets another one. */
	static Edit take(TypicalServiceModel model, JourneyMap map, Texts words) {
		Set<String> taken = Ids.of(model);
		Edit edit = new Edit(words.get("edit.process")).set(model, TYPICAL_SERVICE_MODEL__JOURNEY, map);
		map.eAllContents().forEachRemaining(each -> reid(each, taken));
		reid(map, taken);
		return edit.focus(map);
	}

	private static void reid(EObject thing, Set<String> taken) {
		if (taken.contains(EcoreUtil.getID(thing))) {
			EcoreUtil.setID(thing, Ids.fresh(thing, EcoreUtil.getID(thing)));
		}
	}

	/** A new stage behind another one; first if that is null. */
	Edit addStage(JourneyStage after, String title) {
		JourneyStage stage = MAKE.createJourneyStage();
		stage.setId(Ids.fresh(map, "stage"));
		stage.setTitle(title);
		return new Edit(words.get("edit.stage"))
				.add(map, JOURNEY_MAP__STAGES, map.getStages().indexOf(after) + 1, stage).focus(stage);
	}

	/** A new lane behind another one. */
	Edit addLane(Lane after, String title) {
		Lane lane = MAKE.createLane();
		lane.setId(Ids.fresh(map, "lane"));
		lane.setTitle(title);
		lane.setKind(after == null ? LaneKind.CLIENT : after.getKind());
		return new Edit(words.get("edit.lane"))
				.add(map, JOURNEY_MAP__LANES, after == null ? -1 : map.getLanes().indexOf(after) + 1, lane).focus(lane);
	}

	/**
	 * A new step. Behind another one it comes between that one and what followed it, if that was one thing without a
	 * condition.
	 */
	Edit addStep(JourneyStage stage, Lane lane, Step after, String action) {
		Edit edit = new Edit(words.get("edit.step"));
		Step step = step(lane, action);
		int index = after == null ? -1 : stage.getSteps().indexOf(after) + 1;
		edit.add(stage, JOURNEY_STAGE__STEPS, after != null && index == 0 ? -1 : index, step);
		if (after != null) {
			if (after.getNext().size() == 1 && after.getBranches().isEmpty()) {
				Step follows = after.getNext().get(0);
				edit.set(after, STEP__NEXT, List.of(step));
				edit.add(step, STEP__NEXT, -1, follows);
			} else {
				edit.add(after, STEP__NEXT, -1, step);
			}
		}
		return edit.focus(step);
	}

	private Step step(Lane lane, String action) {
		Step step = MAKE.createStep();
		step.setId(Ids.fresh(map, "step"));
		step.setAction(action);
		step.setLane(lane);
		return step;
	}

	/**
	 * A new step to which another one leads, behind it where that is in the same stage, else at the end of its stage.
	 */
	Edit follow(Step from, JourneyStage stage, Lane lane, String action) {
		Edit edit = new Edit(words.get("edit.step"));
		Step step = step(lane, action);
		edit.add(stage, JOURNEY_STAGE__STEPS, from.eContainer() == stage ? stage.getSteps().indexOf(from) + 1 : -1,
				step);
		return edit.add(from, STEP__NEXT, -1, step).focus(step);
	}

	/** Another point of contact of a step; one of that name is taken if there is one. */
	Edit addTouchpoint(Step step, String title) {
		Edit edit = new Edit(words.get("edit.touchpoint"));
		Touchpoint known = find(map.getTouchpoints(), title, Touchpoint::getTitle).orElse(null);
		Touchpoint touchpoint = known == null ? MAKE.createTouchpoint() : known;
		if (known == null) {
			touchpoint.setId(Ids.fresh(map, "touchpoint"));
			touchpoint.setTitle(title);
			touchpoint.setKind(TouchpointKind.PORTAL);
			edit.add(map, JOURNEY_MAP__TOUCHPOINTS, -1, touchpoint);
		}
		return refer(edit, step, STEP__TOUCHPOINTS, touchpoint).focus(touchpoint);
	}

	/** Another problem at a step; one of that text is taken if there is one. */
	Edit addProblem(Step step, String text) {
		Edit edit = new Edit(words.get("edit.problem"));
		ClientProblem known = find(map.getProblems(), text, ClientProblem::getText).orElse(null);
		ClientProblem problem = known == null ? MAKE.createClientProblem() : known;
		if (known == null) {
			problem.setId(Ids.fresh(map, "problem"));
			problem.setText(text);
			edit.add(map, JOURNEY_MAP__PROBLEMS, -1, problem);
		}
		return refer(edit, step, STEP__PROBLEMS, problem).focus(problem);
	}

	/** Another service of a step, which the map then names as well. */
	Edit addService(Step step, String service) {
		Edit edit = new Edit(words.get("edit.service"));
		if (!map.getServices().contains(service)) {
			edit.add(map, JOURNEY_MAP__SERVICES, -1, service);
		}
		return refer(edit, step, STEP__SERVICES, service).focus(service);
	}

	/** Something observed to be good at a step; of the map if there is none. */
	Edit addObservation(Step step, String observation) {
		Edit edit = new Edit(words.get("edit.observation"));
		return (step == null ? edit.add(map, JOURNEY_MAP__OBSERVATIONS, -1, observation)
				: refer(edit, step, STEP__OBSERVATIONS, observation)).focus(observation);
	}

	/** Refers from a step to a thing, if it does not yet; a step of null does not. */
	static Edit refer(Edit edit, Step step, EStructuralFeature feature, Object thing) {
		if (step != null && !((List<?>) step.eGet(feature)).contains(thing)) {
			edit.add(step, feature, -1, thing);
		}
		return edit;
	}

	/** How a thing is called. */
	interface Named<T> {

		/** Its name, possibly null. */
		String of(T thing);
	}

	/** What is called so, whatever the case. */
	static <T> Optional<T> find(List<T> all, String name, Named<T> named) {
		return all.stream().filter(each -> name.equalsIgnoreCase(named.of(each))).findFirst();
	}

	/** What a client thinks at a step. */
	Edit think(Step step, String thought) {
		Edit edit = new Edit(words.get("edit.thought"));
		return edit.set(experience(edit, step), EXPERIENCE__THOUGHT, blankToNull(thought)).focus(step.getExperience());
	}

	/** What a client feels at a step. */
	Edit feel(Step step, Emotion emotion) {
		Edit edit = new Edit(words.get("edit.feeling"));
		Experience experience = experience(edit, step);
		return edit.set(experience, EXPERIENCE__EMOTION, emotion).focus(experience);
	}

	private static Experience experience(Edit edit, Step step) {
		if (step.getExperience() == null) {
			Experience experience = MAKE.createExperience();
			experience.setEmotion(Emotion.NEUTRAL);
			edit.set(step, STEP__EXPERIENCE, experience);
		}
		return step.getExperience();
	}

	/** Gives a thing another text. */
	Edit retype(Object thing, Object owner, String text) {
		Edit edit = new Edit(words.get("edit.text")).focus(thing);
		String value = blankToNull(text);
		switch (thing) {
		case Step step -> edit.set(step, STEP__ACTION, value);
		case JourneyStage stage -> edit.set(stage, JOURNEY_STAGE__TITLE, value);
		case Lane lane -> edit.set(lane, LANE__TITLE, value);
		case Touchpoint touchpoint -> edit.set(touchpoint, TOUCHPOINT__TITLE, value);
		case ClientProblem problem -> edit.set(problem, CLIENT_PROBLEM__TEXT, value);
		case Experience experience -> edit.set(experience, EXPERIENCE__THOUGHT, value);
		case Branch branch -> edit.set(branch, BRANCH__CONDITION, value);
		case JourneyMap of when owner instanceof EStructuralFeature feature && !feature.isMany() ->
			edit.set(of, feature, value);
		case String old when value != null -> retypeString(edit, old, value, (EObject) owner).focus(value);
		default -> {
			// nothing that has a text of its own
		}
		}
		return edit;
	}

	/** A service has one name in the whole map; an observation is its step's own. */
	private Edit retypeString(Edit edit, String old, String value, EObject owner) {
		if (isService(old, owner)) {
			replace(edit, map, JOURNEY_MAP__SERVICES, old, value);
			steps().forEach(step -> replace(edit, step, STEP__SERVICES, old, value));
		} else {
			replace(edit, owner, owner == map ? JOURNEY_MAP__OBSERVATIONS : STEP__OBSERVATIONS, old, value);
		}
		return edit;
	}

	private boolean isService(String text, Object owner) {
		return owner instanceof Step step ? step.getServices().contains(text) && !step.getObservations().contains(text)
				: map.getServices().contains(text) && !map.getObservations().contains(text);
	}

	private static void replace(Edit edit, EObject owner, EStructuralFeature feature, String old, String value) {
		List<Object> all = new ArrayList<>((List<?>) owner.eGet(feature));
		int at = all.indexOf(old);
		if (at >= 0) {
			if (all.contains(value)) {
				all.remove(at);
			} else {
				all.set(at, value);
			}
			edit.set(owner, feature, all);
		}
	}

	/** Leads from one step to another. */
	Edit link(Step from, Step to) {
		Edit edit = new Edit(words.get("edit.link"));
		if (from != to) {
			refer(edit, from, STEP__NEXT, to);
		}
		return edit.focus(from);
	}

	/** The condition under which one step follows another; blank for none. */
	Edit condition(Step from, Step to, String condition) {
		Edit edit = new Edit(words.get("edit.condition"));
		Optional<Branch> known = from.getBranches().stream().filter(branch -> branch.getNext() == to).findFirst();
		String value = blankToNull(condition);
		if (known.isPresent() && value == null) {
			edit.remove(from, STEP__BRANCHES, known.get());
		} else if (known.isPresent()) {
			edit.set(known.get(), BRANCH__CONDITION, value);
		} else if (value != null) {
			Branch branch = MAKE.createBranch();
			branch.setId(Ids.fresh(map, "branch"));
			branch.setNext(to);
			branch.setCondition(value);
			edit.add(from, STEP__BRANCHES, -1, branch);
		}
		return refer(edit, from, STEP__NEXT, to);
	}

	/** Removes a thing where it stands; what nobody else has goes with it. */
	Edit remove(Object thing, Object owner) {
		Edit edit = new Edit(words.get("edit.remove"));
		switch (thing) {
		case Step to when owner instanceof Step from -> edit.remove(from, STEP__NEXT, to);
		case Branch branch when owner instanceof Step from ->
			edit.remove(from, STEP__BRANCHES, branch).remove(from, STEP__NEXT, branch.getNext());
		case Step step -> removeStep(edit, step);
		case JourneyStage stage -> {
			List.copyOf(stage.getSteps()).forEach(step -> removeStep(edit, step));
			edit.remove(map, JOURNEY_MAP__STAGES, stage);
		}
		case Lane lane when steps().stream().noneMatch(step -> step.getLane() == lane) ->
			edit.remove(map, JOURNEY_MAP__LANES, lane);
		case Touchpoint touchpoint -> drop(edit, touchpoint, owner, STEP__TOUCHPOINTS, JOURNEY_MAP__TOUCHPOINTS);
		case ClientProblem problem -> drop(edit, problem, owner, STEP__PROBLEMS, JOURNEY_MAP__PROBLEMS);
		case Experience experience when experience.eContainer() != null ->
			edit.set(experience.eContainer(), STEP__EXPERIENCE, null);
		case ProcedureCard card -> edit.set(card.eContainer(), STEP__PROCEDURE, null);
		case String text when isService(text, owner) -> drop(edit, text, owner, STEP__SERVICES, JOURNEY_MAP__SERVICES);
		case String text ->
			edit.remove((EObject) owner, owner == map ? JOURNEY_MAP__OBSERVATIONS : STEP__OBSERVATIONS, text);
		default -> {
			// stays
		}
		}
		return edit;
	}

	private void removeStep(Edit edit, Step step) {
		for (Step other : steps()) {
			if (other.getNext().contains(step)) {
				edit.remove(other, STEP__NEXT, step);
			}
			List.copyOf(other.getBranches()).stream().filter(branch -> branch.getNext() == step)
					.forEach(branch -> edit.remove(other, STEP__BRANCHES, branch));
		}
		edit.remove(step.eContainer(), JOURNEY_STAGE__STEPS, step);
	}

	private void drop(Edit edit, Object thing, Object owner, EStructuralFeature ofStep, EStructuralFeature ofMap) {
		if (owner instanceof Step step) {
			edit.remove(step, ofStep, thing);
		}
		if (steps().stream().noneMatch(step -> ((EList<?>) step.eGet(ofStep)).contains(thing))) {
			edit.remove(map, ofMap, thing);
		}
	}

	/** Puts a step into another lane. */
	Edit toLane(Step step, Lane lane) {
		return new Edit(words.get("edit.move")).set(step, STEP__LANE, lane).focus(step);
	}

	/** All steps in the order of the map. */
	List<Step> steps() {
		return map.getStages().stream().flatMap(stage -> stage.getSteps().stream()).toList();
	}

	private static String blankToNull(String text) {
		return text == null || text.isBlank() ? null : text.strip();
	}
}
