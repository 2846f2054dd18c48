// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.model.compare.ModelChange.Kind;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalPackage;
import org.etalon.model.typical.TypicalServiceModel;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ModelDiffTest {

	private final TypicalServiceModel before = ExampleModel.jubilee();
	private final TypicalServiceModel after = EcoreUtil.copy(before);

	private Step step(TypicalServiceModel model, String id) {
		return model.getJourney().getStages().stream().flatMap(stage -> stage.getSteps().stream())
				.filter(step -> step.getId().equals(id)).findFirst().orElseThrow();
	}

	private List<String> changes() throws IncomparableException {
		return ModelDiff.compare(before, after).stream().map(
				change -> change.kind() + " " + change.place().path() + " " + change.before() + " " + change.after())
				.toList();
	}

	@Test
	void equalDocumentsDoNotDiffer() throws Exception {
		assertEquals(List.of(), changes());
	}

	@Test
	void aRenamedStepChangedAndIsNeitherGoneNorNew() throws Exception {
		step(after, "step-visit").setAction("Прийти");
		assertEquals(List.of(
				"CHANGED TypicalServiceModel[model-jubilee]/journey[journey]/stages[stage-apply]/steps[step-visit]/action [Прийти на прием и назвать цель] [Прийти]"),
				changes());
	}

	@Test
	void whatIsNewOrGoneIsNamedOnceWithAllInIt() throws Exception {
		JourneyStage stage = TypicalFactory.eINSTANCE.createJourneyStage();
		stage.setId("stage-new");
		Step step = TypicalFactory.eINSTANCE.createStep();
		step.setId("step-new");
		stage.getSteps().add(step);
		after.getJourney().getStages().add(0, stage);
		EcoreUtil.delete(after.getDesign().getSections().get(0));
		assertEquals(List.of("ADDED TypicalServiceModel[model-jubilee]/journey[journey]/stages[stage-new] [] []",
				"REMOVED TypicalServiceModel[model-jubilee]/design/sections[ds-principles] [] []"), changes());
	}

	@Test
	void aStepOfANewStageWasMovedThere() throws Exception {
		JourneyStage stage = TypicalFactory.eINSTANCE.createJourneyStage();
		stage.setId("stage-new");
		stage.setTitle("Новый этап");
		stage.getSteps().add(step(after, "step-rate"));
		after.getJourney().getStages().add(stage);
		assertEquals(List.of("ADDED TypicalServiceModel[model-jubilee]/journey[journey]/stages[stage-new] [] []",
				"MOVED TypicalServiceModel[model-jubilee]/journey[journey]/stages[stage-new]/steps[step-rate] [6. После услуги] [Новый этап]"),
				changes());
	}

	@Test
	void onlyTheStepThatWasPutElsewhereIsReordered() throws Exception {
		after.getJourney().getStages().get(0).getSteps().move(0, 4);
		List<ModelChange> changes = ModelDiff.compare(before, after);
		assertEquals(1, changes.size());
		assertEquals(Kind.REORDERED, changes.get(0).kind());
		assertEquals("Узнать об услуге и проверить право на нее", changes.get(0).label());
		assertEquals(List.of("5"), changes.get(0).before());
		assertEquals(List.of("1"), changes.get(0).after());
	}

	@Test
	void anUnsetValueDiffersFromOneThatEqualsTheDefault() throws Exception {
		after.getTypicalErrors().get(1).unsetSeverity();
		assertEquals(List
				.of("CHANGED TypicalServiceModel[model-jubilee]/typicalErrors[err-bureaucratic]/severity [MINOR] []"),
				changes());
	}

	@Test
	void aScaleIsComparedAsAWhole() throws Exception {
		after.getLaboratorySheet().getScale().getSteps().get(0).setFrom100(9000);
		ModelChange change = ModelDiff.compare(before, after).get(0);
		assertEquals("steps", change.feature().getName());
		assertEquals("ScaleStep(grade=A_PLUS, from100=9000)", change.after().get(0));
	}

	@Test
	void whatCannotBeComparedIsRefused() {
		step(after, "step-visit").setId("step-rate");
		assertEquals(IncomparableException.Reason.ID_REPEATED,
				assertThrows(IncomparableException.class, () -> ModelDiff.compare(before, after)).reason());
		assertEquals(IncomparableException.Reason.KINDS_DIFFER, assertThrows(IncomparableException.class,
				() -> ModelDiff.compare(before, TypicalFactory.eINSTANCE.createRegionPlan())).reason());
	}

	@RepeatedTest(100)
	void thereIsADifferenceExactlyWhereDocumentsAreNotEqual(RepetitionInfo info) throws Exception {
		Edits.some(after, info.getCurrentRepetition(), "m");
		assertEquals(EcoreUtil.equals(before, after), changes().isEmpty(), changes().toString());
	}

	@Test
	void theLongestRisingPartIsFound() {
		assertArrayEquals(new boolean[] {}, ModelDiff.longestRising(new int[] {}));
		assertArrayEquals(new boolean[] { false, true, true, false, true },
				ModelDiff.longestRising(new int[] { 3, 0, 1, 4, 2 }.clone()));
	}

	/** Merging relies on it: what is moved never gets into itself. */
	@Test
	void noKindContainsItself() {
		for (EClass start : TypicalPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance)
				.map(EClass.class::cast).toList()) {
			Set<EClass> reached = new HashSet<>();
			Deque<EClass> open = new ArrayDeque<>(List.of(start));
			while (!open.isEmpty()) {
				for (EReference containment : open.pop().getEAllContainments()) {
					if (reached.add(containment.getEReferenceType())) {
						open.push(containment.getEReferenceType());
					}
				}
			}
			assertEquals(false, reached.contains(start), start.getName());
		}
	}
}
