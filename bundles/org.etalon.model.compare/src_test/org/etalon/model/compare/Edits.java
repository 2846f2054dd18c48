// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.model.assessment.AnswerKind;
import org.etalon.model.assessment.AssessmentFactory;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.typical.Emotion;
import org.etalon.model.typical.Experience;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalError;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalServiceModel;

/** Random edits of a model, as somebody at an editor makes them; the same seed makes the same edits. */
final class Edits {

	private final TypicalServiceModel model;
	private final Random random;
	private final String mark;
	private int made;

	private Edits(TypicalServiceModel model, long seed, String mark) {
		this.model = model;
		this.random = new Random(seed);
		this.mark = mark;
	}

	/**
	 * Makes some edits.
	 *
	 * @param mark what new ids begin with, so that two editors make different ones
	 */
	static TypicalServiceModel some(TypicalServiceModel model, long seed, String mark) {
		Edits edits = new Edits(model, seed, mark);
		for (int count = 1 + edits.random.nextInt(12); count > 0; count--) {
			edits.one();
		}
		return model;
	}

	private void one() {
		JourneyMap map = model.getJourney();
		if (map == null) {
			map = TypicalFactory.eINSTANCE.createJourneyMap();
			map.setId(id());
			model.setJourney(map);
		}
		List<Step> steps = map.getStages().stream().flatMap(stage -> stage.getSteps().stream()).toList();
		switch (random.nextInt(16)) {
		case 0 -> model.setName(mark + made++);
		case 1 -> any(steps, step -> step.setAction(mark + made++));
		case 2 -> any(steps, step -> step.setMinutes(random.nextInt(4) == 0 ? null : random.nextInt(500)));
		case 3 ->
			any(map.getStages(), stage -> stage.getSteps().add(random.nextInt(stage.getSteps().size() + 1), step()));
		case 4 -> any(steps, step -> EcoreUtil.delete(step, true));
		case 5 -> any(map.getStages(), stage -> any(steps, step -> stage.getSteps().add(step)));
		case 6 -> any(map.getStages(), stage -> shuffle(stage.getSteps()));
		case 7 -> any(steps, from -> any(steps, to -> from.getNext().add(to)));
		case 8 -> any(steps, step -> step.getNext().clear());
		case 9 -> any(map.getTouchpoints(), EcoreUtil::delete);
		case 10 -> any(map.getTouchpoints(), point -> any(steps, step -> step.getTouchpoints().add(point)));
		case 11 -> any(steps, this::experience);
		case 12 -> map.getObservations().add(random.nextInt(map.getObservations().size() + 1), mark + made++);
		case 13 -> any(map.getStages(), random.nextInt(3) == 0 ? stage -> EcoreUtil.delete(stage, true) : this::rename);
		case 14 -> criteria();
		default -> any(model.getTypicalErrors(), this::error);
		}
	}

	private String id() {
		return mark + "-" + made++;
	}

	private Step step() {
		Step step = TypicalFactory.eINSTANCE.createStep();
		step.setId(id());
		step.setAction("Новый шаг");
		any(model.getJourney().getLanes(), step::setLane);
		return step;
	}

	private void rename(JourneyStage stage) {
		stage.setTitle(mark + made++);
	}

	private void experience(Step step) {
		Experience experience = TypicalFactory.eINSTANCE.createExperience();
		experience.setEmotion(Emotion.values()[random.nextInt(5)]);
		step.setExperience(random.nextInt(3) == 0 ? null : experience);
	}

	private void criteria() {
		any(model.getLaboratorySheet().getSections(), section -> {
			if (random.nextBoolean()) {
				Criterion criterion = AssessmentFactory.eINSTANCE.createCriterion();
				criterion.setId(id());
				criterion.setAnswerKind(AnswerKind.YES_NO);
				section.getCriteria().add(criterion);
			} else {
				any(section.getCriteria(), EcoreUtil::delete);
			}
		});
		any(model.getLaboratorySheet().getScale().getSteps(), step -> step.setFrom100(random.nextInt(10_000)));
	}

	private void error(TypicalError error) {
		switch (random.nextInt(3)) {
		case 0 -> EcoreUtil.delete(error);
		case 1 -> error.unsetSeverity();
		default -> error.setRecommendation(mark + made++);
		}
	}

	private <T> void any(List<T> all, Consumer<T> edit) {
		if (!all.isEmpty()) {
			edit.accept(all.get(random.nextInt(all.size())));
		}
	}

	private <T extends EObject> void shuffle(EList<T> list) {
		if (list.size() > 1) {
			list.move(random.nextInt(list.size()), random.nextInt(list.size()));
		}
	}

	static List<TypicalServiceModel> copies(TypicalServiceModel model, int count) {
		List<TypicalServiceModel> copies = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			copies.add(EcoreUtil.copy(model));
		}
		return copies;
	}
}
