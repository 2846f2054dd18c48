// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.model.base.Identified;
import org.etalon.model.check.ModelCheck;
import org.etalon.model.compare.MergeConflict.Kind;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalServiceModel;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ModelMergeTest {

	private final TypicalServiceModel base = ExampleModel.jubilee();
	private final TypicalServiceModel mine = EcoreUtil.copy(base);
	private final TypicalServiceModel theirs = EcoreUtil.copy(base);

	private static Step step(TypicalServiceModel model, String id) {
		return model.getJourney().getStages().stream().flatMap(stage -> stage.getSteps().stream())
				.filter(step -> step.getId().equals(id)).findFirst().orElse(null);
	}

	private List<String> merge() throws IncomparableException {
		return ModelMerge.merge(base, mine, theirs).stream().map(conflict -> conflict.kind() + " " + conflict.label()
				+ conflict.base() + conflict.mine() + conflict.theirs()).toList();
	}

	@RepeatedTest(100)
	void mergingWithWhatDidNotChangeGivesTheOtherSide(RepetitionInfo info) throws Exception {
		Edits.some(theirs, info.getCurrentRepetition(), "t");
		TypicalServiceModel wanted = EcoreUtil.copy(theirs);
		assertEquals(List.of(), merge());
		assertTrue(EcoreUtil.equals(wanted, mine), () -> difference(wanted, mine));
		TypicalServiceModel other = EcoreUtil.copy(base);
		assertEquals(List.of(), ModelMerge.merge(base, mine, other));
		assertTrue(EcoreUtil.equals(wanted, mine), () -> difference(wanted, mine));
	}

	@RepeatedTest(100)
	void whatIsNotTakenStaysAsItWas(RepetitionInfo info) throws Exception {
		Edits.some(theirs, info.getCurrentRepetition(), "t");
		TypicalServiceModel wanted = EcoreUtil.copy(theirs);
		assertEquals(List.of(), ModelMerge.merge(base, mine, theirs, conflict -> false, change -> false));
		assertTrue(EcoreUtil.equals(base, mine), () -> difference(base, mine));
		assertEquals(List.of(),
				ModelMerge.merge(base, mine, EcoreUtil.copy(wanted), conflict -> false, change -> true));
		assertTrue(EcoreUtil.equals(wanted, mine), () -> difference(wanted, mine));
	}

	@RepeatedTest(100)
	void someOfTheChangesLeaveTheOthersAlone(RepetitionInfo info) throws Exception {
		List<ModelChange> changes = List.of();
		for (int seed = info.getCurrentRepetition(); changes.isEmpty(); seed += 1000) { // edits can undo each other
			Edits.some(theirs, seed, "t");
			changes = ModelDiff.compare(base, theirs);
		}
		ModelChange only = changes.get(info.getCurrentRepetition() % changes.size());
		ModelMerge.merge(base, mine, theirs, conflict -> false, only::equals);
		for (ModelChange each : ModelDiff.compare(base, mine)) {
			// what refers to something that is gone changes with it
			assertTrue(each.kind() != ModelChange.Kind.ADDED || only.kind() == ModelChange.Kind.ADDED,
					only + " brought " + each);
			assertTrue(each.kind() != ModelChange.Kind.MOVED || only.kind() == ModelChange.Kind.MOVED,
					only + " brought " + each);
		}
	}

	@RepeatedTest(50)
	void theSameChangeOnBothSidesIsOneChange(RepetitionInfo info) throws Exception {
		Edits.some(mine, info.getCurrentRepetition(), "s");
		Edits.some(theirs, info.getCurrentRepetition(), "s");
		TypicalServiceModel wanted = EcoreUtil.copy(mine);
		assertEquals(List.of(), merge());
		assertTrue(EcoreUtil.equals(wanted, mine), () -> difference(wanted, mine));
	}

	@RepeatedTest(200)
	void nothingIsLostWithoutAWord(RepetitionInfo info) throws Exception {
		Edits.some(mine, info.getCurrentRepetition(), "m");
		Edits.some(theirs, 1000 + info.getCurrentRepetition(), "t");
		TypicalServiceModel ofMine = EcoreUtil.copy(mine);
		TypicalServiceModel ofTheirs = EcoreUtil.copy(theirs);
		List<MergeConflict> conflicts = ModelMerge.merge(base, mine, theirs);
		keeps(ofMine, conflicts);
		keeps(ofTheirs, conflicts);
	}

	/** Every change of a side is in the merged document, or some conflict speaks of its object or of one around it. */
	private void keeps(TypicalServiceModel side, List<MergeConflict> conflicts) throws IncomparableException {
		Set<String> named = new HashSet<>();
		conflicts.forEach(conflict -> named.add(conflict.place().fragment().startsWith("//") ? conflict.place().path()
				: "[" + conflict.place().fragment() + "]"));
		List<ModelChange> left = ModelDiff.compare(side, mine);
		for (ModelChange change : ModelDiff.compare(base, side)) {
			boolean undone = switch (change.kind()) {
			case ADDED -> left.stream().anyMatch(each -> each.kind() == ModelChange.Kind.REMOVED
					&& each.place().fragment().equals(change.place().fragment()));
			case REMOVED -> left.stream().anyMatch(each -> each.kind() == ModelChange.Kind.ADDED
					&& each.place().fragment().equals(change.place().fragment()));
			case CHANGED ->
				!change.feature().isMany() && left.stream().anyMatch(each -> each.kind() == ModelChange.Kind.CHANGED
						&& each.place().path().equals(change.place().path()) && each.feature() == change.feature());
			case MOVED -> left.stream().anyMatch(each -> each.kind() == ModelChange.Kind.MOVED
					&& each.place().fragment().equals(change.place().fragment()));
			case REORDERED -> false;
			};
			String path = change.place().path();
			assertTrue(!undone || named.stream().anyMatch(path::contains), () -> change + "\n" + conflicts);
		}
	}

	private static String difference(TypicalServiceModel wanted, TypicalServiceModel found) {
		try {
			return ModelDiff.compare(wanted, found).toString();
		} catch (IncomparableException e) {
			return e.toString();
		}
	}

	@Test
	void changesOfDifferentThingsComeTogether() throws Exception {
		step(mine, "step-visit").setAction("Прийти");
		step(mine, "step-visit").setMinutes(20);
		step(theirs, "step-visit").setDetails("По талону");
		Step added = TypicalFactory.eINSTANCE.createStep();
		added.setId("step-new");
		added.setAction("Отметиться");
		added.setLane(theirs.getJourney().getLanes().get(0));
		step(theirs, "step-improve").getNext().add(added);
		theirs.getJourney().getStages().get(1).getSteps().add(7, added);
		mine.getJourney().getStages().get(1).getSteps().move(0, 3);
		EcoreUtil.delete(mine.getProposals().get(3));
		assertEquals(List.of(), merge());
		Step visit = step(mine, "step-visit");
		assertEquals("Прийти По талону 20", visit.getAction() + " " + visit.getDetails() + " " + visit.getMinutes());
		assertEquals(List.of(step(mine, "step-new")), step(mine, "step-improve").getNext());
		assertEquals(mine.getJourney().getLanes().get(0), step(mine, "step-new").getLane());
		assertEquals("step-agree", mine.getJourney().getStages().get(1).getSteps().get(0).getId());
		assertEquals(3, mine.getProposals().size());
		assertEquals(List.of(), ModelCheck.check(mine));
	}

	@Test
	void whatBothChangedIsNamedAndMineStays() throws Exception {
		step(mine, "step-visit").setAction("Прийти");
		step(theirs, "step-visit").setAction("Зайти");
		assertEquals(List.of("CHANGED_BOTH Прийти[Прийти на прием и назвать цель][Прийти][Зайти]"), merge());
		assertEquals("Прийти", step(mine, "step-visit").getAction());
	}

	@Test
	void whatOneChangedAndTheOtherRemovedIsKeptAndNamed() throws Exception {
		step(mine, "step-visit").setAction("Прийти");
		EcoreUtil.delete(step(theirs, "step-visit"));
		EcoreUtil.delete(step(mine, "step-rate"));
		step(theirs, "step-rate").setMinutes(3);
		assertEquals(List.of("REMOVED_BY_THEIRS Прийти[][][]", "REMOVED_BY_MINE Оценить услугу[][][]"), merge());
		assertEquals("Прийти", step(mine, "step-visit").getAction());
		assertEquals(3, step(mine, "step-rate").getMinutes());
	}

	@Test
	void whatOneRefersToAnewIsNotRemoved() throws Exception {
		step(mine, "step-rate").getNext().add(step(mine, "step-visit"));
		EcoreUtil.delete(step(theirs, "step-visit"));
		assertEquals(List.of("REMOVED_BY_THEIRS Прийти на прием и назвать цель[][][]"), merge());
		assertTrue(step(mine, "step-rate").getNext().contains(step(mine, "step-visit")));
	}

	@Test
	void aStepMovedIntoARemovedStageKeepsTheStage() throws Exception {
		mine.getJourney().getStages().get(5).getSteps().add(step(mine, "step-visit"));
		JourneyStage removed = theirs.getJourney().getStages().get(5);
		EcoreUtil.deleteAll(List.copyOf(removed.getSteps()), true);
		EcoreUtil.delete(removed);
		List<String> conflicts = merge();
		assertEquals(List.of("REMOVED_BY_THEIRS 6. После услуги[][][]"), conflicts);
		assertEquals("6. После услуги", ((JourneyStage) step(mine, "step-visit").eContainer()).getTitle());
		assertTrue(step(mine, "step-rate") != null, "nothing of the stage is lost");
	}

	@Test
	void aStepMovedToTwoPlacesIsWhereMineWantsIt() throws Exception {
		mine.getJourney().getStages().get(5).getSteps().add(step(mine, "step-visit"));
		theirs.getJourney().getStages().get(0).getSteps().add(step(theirs, "step-visit"));
		assertEquals(List.of(
				"MOVED_BOTH Прийти на прием и назвать цель[2. Подать заявление][6. После услуги][1. Узнать о праве]"),
				merge());
	}

	@Test
	void twoJourneysInOnePlaceAreNamed() throws Exception {
		for (TypicalServiceModel model : List.of(mine, theirs)) {
			JourneyMap map = TypicalFactory.eINSTANCE.createJourneyMap();
			map.setId(model == mine ? "journey-m" : "journey-t");
			map.setTitle(map.getId());
			model.setJourney(map);
		}
		assertEquals(List.of("FILLED_BOTH journey-t[][][]"), merge());
		assertEquals("journey-m", mine.getJourney().getId());
	}

	@Test
	void orderedDifferentlyByBothIsNamedAndAdditionsOfBothAreThere() throws Exception {
		List<Step> ofMine = mine.getJourney().getStages().get(0).getSteps();
		List<Step> ofTheirs = theirs.getJourney().getStages().get(0).getSteps();
		ofMine.add(ofMine.remove(0));
		ofTheirs.add(0, ofTheirs.remove(3));
		Step added = TypicalFactory.eINSTANCE.createStep();
		added.setId("step-new");
		ofTheirs.add(added);
		List<MergeConflict> conflicts = ModelMerge.merge(base, mine, theirs);
		assertEquals(List.of(Kind.REORDERED_BOTH), conflicts.stream().map(MergeConflict::kind).toList());
		assertTrue(step(mine, "step-new") != null);
	}

	@Test
	void theMergedDocumentIsTheSameObjectAsMine() throws Exception {
		EObject journey = mine.getJourney();
		Edits.some(theirs, 5, "t");
		merge();
		assertEquals(journey, mine.getJourney());
		mine.eAllContents().forEachRemaining(
				each -> assertTrue(!(each instanceof Identified identified) || identified.getId() != null));
	}
}
