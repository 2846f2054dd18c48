// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Part;
import org.etalon.journey.scene.Part.Kind;
import org.etalon.journey.scene.Part.Spot;
import org.etalon.model.check.ModelCheck;
import org.etalon.model.check.ModelDiagnostic;
import org.etalon.model.typical.Emotion;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.Lane;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalError;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalServiceModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramTest {

	private final BasicCommandStack stack = new BasicCommandStack();

	private static void type(Diagram diagram, String text) {
		commit(diagram, diagram.type(), text);
	}

	private static void insert(Diagram diagram, String text) {
		commit(diagram, diagram.insert(), text);
	}

	private static void commit(Diagram diagram, Optional<Drafts.Draft> draft, String text) {
		diagram.run(draft.orElseThrow().commit().apply(text));
	}

	private Diagram authored(TypicalServiceModel model) {
		Diagram diagram = Models.diagram(model, stack);
		diagram.begin();
		type(diagram, "Узнать");
		diagram.go(0, 1, false);
		type(diagram, "Найти услугу");
		insert(diagram, "Подать заявление");
		insert(diagram, "Получить результат");
		return diagram;
	}

	@Test
	void isAuthoredByTypingAndUndoneToNothing() throws Exception {
		TypicalServiceModel model = Models.empty();
		String before = Models.text(model);
		authored(model);
		List<Step> steps = model.getJourney().getStages().get(0).getSteps();
		assertEquals(List.of("Найти услугу", "Подать заявление", "Получить результат"),
				steps.stream().map(Step::getAction).toList());
		assertEquals(List.of(steps.get(1)), steps.get(0).getNext());
		assertEquals(List.of(steps.get(2)), steps.get(1).getNext());
		String after = Models.text(model);
		while (stack.canUndo()) {
			stack.undo();
		}
		assertEquals(before, Models.text(model));
		while (stack.canRedo()) {
			stack.redo();
		}
		assertEquals(after, Models.text(model));
	}

	@Test
	void aNewStepComesBetweenTwo() {
		TypicalServiceModel model = Models.empty();
		Diagram diagram = authored(model);
		List<Step> steps = model.getJourney().getStages().get(0).getSteps();
		diagram.show(steps.get(0));
		insert(diagram, "Проверить право");
		assertEquals("Проверить право", steps.get(1).getAction());
		assertEquals(List.of(steps.get(1)), steps.get(0).getNext());
		assertEquals(List.of(steps.get(2)), steps.get(1).getNext());
		assertSame(steps.get(1), diagram.selected().orElseThrow().thing());
	}

	@Test
	void whatIsTypedIntoACellBelongsToTheStepOfTheColumn() {
		TypicalServiceModel model = Models.empty();
		Diagram diagram = authored(model);
		Step step = model.getJourney().getStages().get(0).getSteps().get(1);
		int slot = diagram.scene().find(Kind.STEP, step, null).orElseThrow().spot().slot();
		typeInto(diagram, Kind.TOUCHPOINT, slot, "Портал");
		typeInto(diagram, Kind.SERVICE, slot, "Справка");
		typeInto(diagram, Kind.PROBLEM, slot, "Долго");
		typeInto(diagram, Kind.OBSERVATION, slot, "Понятно");
		typeInto(diagram, Kind.THOUGHT, slot, "Ура");
		assertEquals("Портал", step.getTouchpoints().get(0).getTitle());
		assertEquals(List.of("Справка"), step.getServices());
		assertEquals(List.of("Справка"), model.getJourney().getServices());
		assertEquals("Долго", step.getProblems().get(0).getText());
		assertEquals(List.of("Понятно"), step.getObservations());
		assertEquals("Ура", step.getExperience().getThought());
		diagram.feel(Emotion.VERY_GOOD);
		assertEquals(Emotion.VERY_GOOD, step.getExperience().getEmotion());
	}

	private static void drop(Diagram diagram, Step step, int x, int y) {
		diagram.drop(diagram.drop(step, x, y));
	}

	private static void typeInto(Diagram diagram, Kind kind, int slot, String text) {
		int band = 0;
		while (diagram.scene().bands().get(band).kind() != kind) {
			band++;
		}
		diagram.put(new Spot(band, slot, 0));
		type(diagram, text);
	}

	@Test
	void arrowsReachEveryPartAndStayInside() throws Exception {
		Diagram diagram = Models.diagram(Models.example(), stack);
		for (Part part : diagram.scene().parts().stream().filter(each -> each.spot() != null).toList()) {
			diagram.put(part.spot());
			assertEquals(part.spot(), diagram.cursor(), part.says());
			assertSame(part, diagram.selected().orElseThrow());
			for (int[] by : new int[][] { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } }) {
				diagram.put(part.spot());
				diagram.go(by[0], by[1], false);
				assertTrue(diagram.cursorBox().width() > 0);
			}
		}
	}

	@Test
	void movingDownFromTheTopPassesEveryRow() throws Exception {
		Diagram diagram = Models.diagram(Models.example(), stack);
		diagram.put(new Spot(Cursor.HEADS, 0, 0));
		int bands = diagram.scene().bands().size();
		for (int i = 0; i < 200; i++) {
			diagram.go(0, 1, false);
		}
		assertEquals(bands - 1, diagram.cursor().band());
		for (int i = 0; i < 200; i++) {
			diagram.go(0, -1, false);
		}
		assertEquals(-2, diagram.cursor().band());
	}

	@Test
	void aProcessThatWasReadBeginsTheDiagramWithIdsOfItsOwn() throws Exception {
		TypicalServiceModel model = Models.empty();
		TypicalError error = TypicalFactory.eINSTANCE.createTypicalError();
		error.setId("step-learn");
		model.getTypicalErrors().add(error);
		String before = Models.text(model);
		JourneyMap map = EcoreUtil.copy(Models.example().getJourney());
		map.getStages().forEach(stage -> stage.getSteps().forEach(step -> step.getErrors().clear()));
		int steps = map.getStages().stream().mapToInt(stage -> stage.getSteps().size()).sum();
		Diagram diagram = Models.diagram(model, stack);
		diagram.begin(map);
		assertEquals(steps, model.getJourney().getStages().stream().mapToInt(stage -> stage.getSteps().size()).sum());
		Set<String> ids = new HashSet<>();
		model.eAllContents().forEachRemaining(each -> {
			String id = EcoreUtil.getID(each);
			assertTrue(id == null || ids.add(id), id);
		});
		assertTrue(ids.contains("step-learn") && ids.contains("step-learn-1"), ids.toString());
		stack.undo();
		assertEquals(before, Models.text(model));
	}

	@Test
	void aLaneWithStepsIsNotRemoved() {
		TypicalServiceModel model = Models.empty();
		Diagram diagram = authored(model);
		List<Lane> lanes = model.getJourney().getLanes();
		assertTrue(diagram.show(lanes.get(0)));
		assertFalse(diagram.remove());
		assertTrue(diagram.show(lanes.get(3)));
		assertTrue(diagram.remove());
		assertEquals(3, lanes.size());
	}

	@Test
	void aRemovedStepLeavesNoReferenceToIt() throws Exception {
		TypicalServiceModel model = Models.example();
		Diagram diagram = Models.diagram(model, stack);
		JourneyMap map = model.getJourney();
		for (Step step : List.copyOf(diagram.edits().steps())) {
			diagram.run(diagram.edits().remove(step, null));
		}
		assertTrue(map.getStages().stream().allMatch(stage -> stage.getSteps().isEmpty()));
		assertTrue(ModelCheck.check(model).stream().map(ModelDiagnostic::constraint)
				.noneMatch(each -> each.name().contains("REFERENCE") || each.name().equals("NOT_CONTAINED")));
	}

	@Test
	void aStepIsDroppedIntoAnotherLaneAndStage() throws Exception {
		TypicalServiceModel model = Models.example();
		Diagram diagram = Models.diagram(model, stack);
		Step step = model.getJourney().getStages().get(0).getSteps().get(0);
		Step other = model.getJourney().getStages().get(1).getSteps().get(0);
		Part target = diagram.scene().find(Kind.STEP, other, null).orElseThrow();
		drop(diagram, step, target.box().centreX() + 5, target.box().centreY());
		assertSame(other.eContainer(), step.eContainer());
		assertSame(other.getLane(), step.getLane());
		assertTrue(model.getJourney().getStages().get(1).getSteps().indexOf(step) > 0);
	}

	@Test
	void aStepIsCopiedWithinAMapAndIntoAnotherOne() throws Exception {
		TypicalServiceModel from = Models.example();
		Diagram source = Models.diagram(from, new BasicCommandStack());
		Step step = from.getJourney().getStages().get(1).getSteps().get(1);
		source.show(step);
		Clip copied = source.copy();
		source.paste(copied);
		assertEquals(step.getAction(), ((Step) source.selected().orElseThrow().thing()).getAction());
		assertEquals(step.getTouchpoints(), ((Step) source.selected().orElseThrow().thing()).getTouchpoints());
		assertNoBrokenReferences(from);
		TypicalServiceModel into = Models.empty();
		Diagram target = authored(into);
		String before = Models.text(into);
		target.paste(copied);
		Step pasted = (Step) target.selected().orElseThrow().thing();
		assertEquals(step.getAction(), pasted.getAction());
		assertEquals(step.getTouchpoints().size(), pasted.getTouchpoints().size());
		assertTrue(into.getJourney().getTouchpoints().containsAll(pasted.getTouchpoints()));
		assertNoBrokenReferences(into);
		Models.text(into);
		target.undo();
		assertEquals(before, Models.text(into));
	}

	@Test
	void allThatIsChosenIsRemovedAtOnce() throws Exception {
		TypicalServiceModel model = Models.empty();
		Diagram diagram = authored(model);
		String before = Models.text(model);
		diagram.chooseAll();
		assertEquals(3, diagram.chosen().size());
		assertTrue(diagram.remove());
		assertTrue(model.getJourney().getStages().get(0).getSteps().isEmpty());
		diagram.undo();
		assertEquals(before, Models.text(model));
	}

	@Test
	void aPartIsChosenAsWellAndNoLonger() {
		TypicalServiceModel model = Models.empty();
		Diagram diagram = authored(model);
		List<Step> steps = model.getJourney().getStages().get(0).getSteps();
		diagram.show(steps.get(0));
		diagram.toggle(part(diagram, steps.get(2)));
		assertEquals(List.of(steps.get(0), steps.get(2)), diagram.chosenSteps());
		diagram.toggle(part(diagram, steps.get(0)));
		assertEquals(List.of(steps.get(2)), diagram.chosenSteps());
		assertSame(steps.get(2), diagram.selected().orElseThrow().thing());
		diagram.go(-1, 0, false);
		assertEquals(List.of(steps.get(1)), diagram.chosenSteps());
		diagram.go(-1, 0, true);
		assertEquals(steps.subList(0, 2), diagram.chosenSteps());
	}

	@Test
	void stepsMoveTogetherAndKeepTheirOrder() throws Exception {
		TypicalServiceModel model = Models.empty();
		Diagram diagram = authored(model);
		JourneyMap map = model.getJourney();
		List<Step> steps = List.copyOf(map.getStages().get(0).getSteps());
		String before = Models.text(model);
		diagram.show(steps.get(1));
		diagram.toggle(part(diagram, steps.get(2)));
		diagram.shift(0, 1);
		assertEquals(List.of(map.getLanes().get(0), map.getLanes().get(1), map.getLanes().get(1)),
				steps.stream().map(Step::getLane).toList());
		diagram.shift(-1, 0);
		assertEquals(List.of(steps.get(1), steps.get(2), steps.get(0)), map.getStages().get(0).getSteps());
		diagram.shift(-1, 0);
		assertEquals(List.of(steps.get(1), steps.get(2), steps.get(0)), map.getStages().get(0).getSteps());
		diagram.undo();
		diagram.undo();
		assertEquals(before, Models.text(model));
	}

	@Test
	void aStepDroppedOnAConnectorComesBetween() {
		TypicalServiceModel model = Models.empty();
		Diagram diagram = authored(model);
		List<Step> steps = List.copyOf(model.getJourney().getStages().get(0).getSteps());
		diagram.run(diagram.edits().condition(steps.get(0), steps.get(1), "есть право"));
		Part link = diagram.scene().parts().stream().filter(part -> part.kind() == Kind.LINK)
				.filter(part -> part.owner() == steps.get(0)).findFirst().orElseThrow();
		Part from = part(diagram, steps.get(0));
		drop(diagram, steps.get(2), from.box().right() + 5, from.box().centreY());
		assertEquals(List.of(steps.get(2)), steps.get(0).getNext(), link.says());
		assertSame(steps.get(2), steps.get(0).getBranches().get(0).getNext());
		assertEquals(List.of(steps.get(1)), steps.get(2).getNext());
		assertTrue(steps.get(1).getNext().isEmpty());
		assertNoBrokenReferences(model);
	}

	@Test
	void stepsAreCopiedWithWhatLeadsFromOneToAnother() throws Exception {
		TypicalServiceModel model = Models.empty();
		Diagram diagram = authored(model);
		List<Step> steps = model.getJourney().getStages().get(0).getSteps();
		diagram.run(diagram.edits().condition(steps.get(0), steps.get(1), "есть право"));
		String before = Models.text(model);
		diagram.show(steps.get(0));
		diagram.toggle(part(diagram, steps.get(1)));
		diagram.paste(diagram.copy());
		assertEquals(5, steps.size());
		Step first = steps.stream().filter(step -> step != steps.get(0))
				.filter(step -> step.getAction().equals("Найти услугу")).findFirst().orElseThrow();
		assertEquals("Подать заявление", first.getNext().get(0).getAction());
		assertEquals("есть право", first.getBranches().get(0).getCondition());
		assertNoBrokenReferences(model);
		diagram.undo();
		assertEquals(before, Models.text(model));
	}

	@Test
	void cardsAreCopiedToAnotherStep() throws Exception {
		TypicalServiceModel model = Models.example();
		Diagram diagram = Models.diagram(model, stack);
		Step from = model.getJourney().getStages().get(1).getSteps().get(0);
		Step to = model.getJourney().getStages().get(4).getSteps().get(0);
		diagram.select(diagram.scene().find(Kind.TOUCHPOINT, from.getTouchpoints().get(0), from).orElseThrow());
		Clip clip = diagram.copy();
		diagram.show(to);
		diagram.paste(clip);
		assertTrue(to.getTouchpoints().contains(from.getTouchpoints().get(0)));
	}

	@Test
	void anotherDiagramOfTheMapShowsWhatIsChosenAndFolded() throws Exception {
		TypicalServiceModel model = Models.example();
		Diagram one = Models.diagram(model, stack);
		one.choose(new Box(0, 0, 3000, 1500), false);
		one.fold(one.scene().parts().stream().filter(part -> part.kind() == Kind.BAND).skip(5).findFirst()
				.orElseThrow());
		Diagram other = Models.diagram(model, stack);
		other.like(one);
		assertEquals(one.chosenSteps(), other.chosenSteps());
		assertTrue(one.chosenSteps().size() > 1);
		assertEquals(one.scene().bounds(), other.scene().bounds());
		assertEquals(one.cursor(), other.cursor());
	}

	private static Part part(Diagram diagram, Step step) {
		return diagram.scene().find(Kind.STEP, step, null).orElseThrow();
	}

	@Test
	void isSearched() throws Exception {
		Diagram diagram = Models.diagram(Models.example(), stack);
		assertTrue(diagram.find("записаться", false));
		Part first = diagram.selected().orElseThrow();
		assertTrue(first.says().contains("Записаться"));
		assertFalse(diagram.find("такого здесь нет", false));
		assertSame(first, diagram.selected().orElseThrow());
	}

	/** Whatever somebody does, taking it all back gives what there was, and doing it again what there came to be. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
	void anySequenceOfEditsIsUndoneExactly(long seed) throws Exception {
		Random random = new Random(seed);
		TypicalServiceModel model = Models.example();
		Diagram diagram = Models.diagram(model, stack);
		String before = Models.text(model);
		for (int i = 0; i < 90; i++) {
			act(diagram, random);
			if (random.nextInt(6) == 0) {
				diagram.undo();
			}
			if (random.nextInt(9) == 0) {
				diagram.redo();
			}
			assertNoBrokenReferences(model);
		}
		String after = Models.text(model);
		int undone = 0;
		while (stack.canUndo()) {
			stack.undo();
			undone++;
		}
		assertEquals(before, Models.text(model));
		for (int i = 0; i < undone; i++) {
			stack.redo();
		}
		assertEquals(after, Models.text(model));
	}

	/** Edits keep the model readable: what they leave wrong is said, and nothing refers into nowhere. */
	private static void assertNoBrokenReferences(TypicalServiceModel model) {
		for (ModelDiagnostic each : ModelCheck.check(model)) {
			String code = each.constraint().name();
			assertFalse(
					code.equals("ID_REPEATED") || code.equals("REFERENCE_UNRESOLVED") || code.equals("BRANCH_NOT_NEXT")
							|| code.equals("BRANCH_REPEATED") || code.equals("STEP_FOLLOWS_ITSELF"),
					() -> each + "");
		}
	}

	private static void act(Diagram diagram, Random random) {
		anywhere(diagram, random);
		several(diagram, random);
		String text = "т" + random.nextInt(50);
		switch (random.nextInt(10)) {
		case 9 -> paste(diagram, random);
		case 0 -> diagram.type().ifPresent(draft -> diagram.run(draft.commit().apply(text)));
		case 1 -> diagram.insert().ifPresent(draft -> diagram.run(draft.commit().apply(text)));
		case 2 -> diagram.remove();
		case 3 -> diagram.shift(random.nextBoolean() ? 1 : -1, 0);
		case 4 -> diagram.shift(0, random.nextBoolean() ? 1 : -1);
		case 5 -> diagram.feel(Emotion.values()[random.nextInt(5)]);
		case 6 -> link(diagram, random);
		case 7 -> field(diagram, random);
		default -> drop(diagram, random);
		}
	}

	private static void anywhere(Diagram diagram, Random random) {
		List<Part> parts = diagram.scene().parts();
		if (random.nextInt(4) > 0 && !parts.isEmpty()) {
			diagram.select(parts.get(random.nextInt(parts.size())));
		} else if (!diagram.scene().columns().isEmpty()) {
			diagram.put(new Spot(random.nextInt(diagram.scene().bands().size()),
					random.nextInt(diagram.scene().columns().size()), 0));
		}
	}

	/** Chooses some more, in one of the ways in which that can be done. */
	private static void several(Diagram diagram, Random random) {
		List<Part> parts = diagram.scene().parts();
		switch (random.nextInt(5)) {
		case 0 -> {
			for (int i = 0; i < random.nextInt(6) && !parts.isEmpty(); i++) {
				diagram.toggle(parts.get(random.nextInt(parts.size())));
			}
		}
		case 1 -> {
			Box all = diagram.scene().bounds();
			diagram.choose(new Box(random.nextInt(all.width()), random.nextInt(all.height()), 900, 500),
					random.nextBoolean());
		}
		case 2 -> {
			for (int i = 0; i < random.nextInt(4); i++) {
				diagram.go(random.nextBoolean() ? 1 : 0, random.nextBoolean() ? 1 : -1, true);
			}
		}
		default -> {
			// one thing only
		}
		}
	}

	private static void paste(Diagram diagram, Random random) {
		Clip clip = diagram.copy();
		anywhere(diagram, random);
		diagram.paste(clip);
	}

	private static void link(Diagram diagram, Random random) {
		List<Step> steps = diagram.edits().steps();
		if (steps.size() > 1) {
			Step from = steps.get(random.nextInt(steps.size()));
			Step to = steps.get(random.nextInt(steps.size()));
			diagram.run(from == to || random.nextBoolean() ? diagram.edits().link(from, to)
					: diagram.edits().condition(from, to, "если " + random.nextInt(9)));
		}
	}

	private static void field(Diagram diagram, Random random) {
		diagram.selected().ifPresent(part -> {
			List<Field> fields = Fields.of(part, diagram.edits(), Models.WORDS);
			if (!fields.isEmpty()) {
				Field field = fields.get(random.nextInt(fields.size()));
				String value = switch (field.type()) {
				case CHOICE -> field.options().get(random.nextInt(field.options().size()));
				case NUMBER -> random.nextBoolean() ? "" : String.valueOf(random.nextInt(100));
				default -> "поле " + random.nextInt(9);
				};
				diagram.run(field.put().apply(value));
			}
		});
	}

	private static void drop(Diagram diagram, Random random) {
		List<Step> steps = diagram.edits().steps();
		if (!steps.isEmpty()) {
			drop(diagram, steps.get(random.nextInt(steps.size())), random.nextInt(diagram.scene().bounds().width()),
					random.nextInt(diagram.scene().bounds().height()));
		}
	}
}
