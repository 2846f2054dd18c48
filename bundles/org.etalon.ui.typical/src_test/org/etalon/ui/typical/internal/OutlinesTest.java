// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.model.typical.DesignSection;
import org.etalon.model.typical.TypicalError;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.ui.typical.internal.Field.Type;
import org.etalon.ui.typical.internal.Outline.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlinesTest {

	private static List<Outline> outlines(TypicalServiceModel model) {
		return List.of(new ErrorsOutline(model, Models.WORDS), new DesignOutline(model, Models.WORDS),
				new FactsOutline(model, Models.WORDS), new LifeOutline(model, Models.WORDS));
	}

	private static List<Object> things(List<Node> nodes) {
		return nodes.stream().flatMap(node -> Stream.concat(Stream.of(node.thing()), things(node.children()).stream()))
				.toList();
	}

	private static Field field(Outline outline, Object thing, String key) {
		return outline.fields(thing).stream()
				.filter(each -> each.caption().equals(Models.WORDS.get(key)) && each.type() != Type.ITEM).findFirst()
				.orElseThrow();
	}

	private static void put(ModelCommands commands, Outline outline, Object thing, String key, String text) {
		commands.run(field(outline, thing, key).put().apply(text));
	}

	/** Whatever is added, typed, chosen, moved and removed: undo goes back to the letter, redo forth. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void undoAndRedoOfAnyEditsAreExact(long seed) throws Exception {
		TypicalServiceModel model = Models.example();
		String before = Models.text(model);
		ModelCommands commands = new ModelCommands();
		Random random = new Random(seed);
		List<Outline> outlines = outlines(model);
		for (int i = 0; i < 120; i++) {
			Outline outline = outlines.get(random.nextInt(outlines.size()));
			List<Object> things = things(outline.nodes());
			Object thing = things.isEmpty() ? null : things.get(random.nextInt(things.size()));
			switch (random.nextInt(5)) {
			case 0 -> {
				if (!outline.adds().isEmpty()) {
					commands.run(outline.adds().get(random.nextInt(outline.adds().size())).edit().apply(thing));
				}
			}
			case 1 -> commands.run(outline.remove(thing));
			case 2 -> commands.run(outline.move(thing, random.nextBoolean() ? 1 : -1));
			default -> {
				List<Field> fields = thing == null ? List.of() : outline.fields(thing);
				if (!fields.isEmpty()) {
					Field field = fields.get(random.nextInt(fields.size()));
					String typed = field.type() == Type.CHOICE
							? field.options().get(random.nextInt(field.options().size()))
							: String.valueOf(random.nextInt(90));
					commands.type(field.put().apply(typed), List.of(thing, field.caption()));
				}
			}
			}
		}
		String after = Models.text(model);
		assertNotEquals(before, after);
		int undone = 0;
		for (; commands.canUndo(); undone++) {
			commands.undo();
		}
		assertEquals(before, Models.text(model));
		for (; undone > 0; undone--) {
			commands.redo();
		}
		assertEquals(after, Models.text(model));
	}

	@Test
	void whatIsTypedInOnePlaceIsOneEdit() throws Exception {
		TypicalServiceModel model = Models.empty();
		Outline facts = new FactsOutline(model, Models.WORDS);
		ModelCommands commands = new ModelCommands();
		Object card = facts.nodes().get(0).children().get(0).thing();
		for (String typed : List.of("1", "18", "181", "1811")) {
			commands.type(field(facts, card, "facts.value").put().apply(typed), card);
		}
		assertEquals("1811", model.getFacts().get(0).getValue());
		commands.settle();
		commands.type(field(facts, card, "facts.value").put().apply("1812"), card);
		commands.undo();
		assertEquals("1811", model.getFacts().get(0).getValue());
		commands.undo();
		assertTrue(model.getFacts().isEmpty());
		assertFalse(commands.canUndo());
	}

	@Test
	void whatWasSavedIsNotTypedOver() throws Exception {
		TypicalServiceModel model = Models.example();
		Outline errors = new ErrorsOutline(model, Models.WORDS);
		ModelCommands commands = new ModelCommands();
		TypicalError error = model.getTypicalErrors().get(0);
		commands.type(field(errors, error, "errors.text").put().apply("А"), error);
		commands.saveIsDone();
		assertFalse(commands.isSaveNeeded());
		commands.type(field(errors, error, "errors.text").put().apply("Аб"), error);
		assertTrue(commands.isSaveNeeded());
		commands.undo();
		assertEquals("А", error.getText());
		assertFalse(commands.isSaveNeeded());
	}

	@Test
	void aModelThatSaysNothingCanBeLookedAt() {
		TypicalServiceModel model = Models.empty();
		model.setName(null);
		model.setState(null);
		for (Outline outline : outlines(model)) {
			things(outline.nodes()).forEach(thing -> {
				outline.fields(thing);
				assertFalse(outline.heading(thing).isBlank());
			});
		}
	}

	@Test
	void aSheetBegunFromNothingIsSoundAndItsIdsAreItsOwn() throws Exception {
		TypicalServiceModel model = Models.empty();
		ModelCommands commands = new ModelCommands();
		commands.run(new DesignOutline(model, Models.WORDS).adds().get(0).edit().apply(null));
		String before = Models.text(model);
		for (Page page : List.of(Page.REGULATION, Page.LABORATORY, Page.RECEPTION)) {
			SheetEdits sheet = new SheetEdits(model, page, commands, Models.WORDS);
			sheet.begin();
			sheet.addCriterion(sheet.template().getSections().get(0), "Понятно?");
			assertEquals(List.of(), sheet.problems());
		}
		assertTrue(new Faults(model, Models.WORDS).all().stream().noneMatch(Faults.Fault::error),
				new Faults(model, Models.WORDS).all().toString());
		String after = Models.text(model);
		for (int i = 0; i < 9; i++) {
			commands.undo();
		}
		assertEquals(before, Models.text(model));
		while (commands.canRedo()) {
			commands.redo();
		}
		assertEquals(after, Models.text(model));
	}

	@Test
	void aCopyOfATemplateGetsIdsThatTheModelHasNot() throws Exception {
		TypicalServiceModel model = Models.example();
		var template = EcoreUtil.copy(model.getLaboratorySheet());
		ModelCommands commands = new ModelCommands();
		SheetEdits reception = new SheetEdits(model, Page.RECEPTION, commands, Models.WORDS);
		reception.take(template);
		assertEquals(template.getSections().size(), model.getReceptionSheet().getSections().size());
		assertTrue(new Faults(model, Models.WORDS).all().stream().map(Faults.Fault::text)
				.noneMatch(text -> text.startsWith("Обозначение повторяется")));
		commands.undo();
		assertEquals(Models.text(Models.example()), Models.text(model));
	}

	@Test
	void aModelThatMustNotChangeTakesNothing() throws Exception {
		TypicalServiceModel model = Models.example();
		String before = Models.text(model);
		ModelCommands commands = new ModelCommands();
		commands.lock(true);
		List<String> told = new ArrayList<>();
		commands.tell(() -> told.add("no"), () -> {
		});
		for (Outline outline : outlines(model)) {
			outline.adds().forEach(add -> commands.run(add.edit().apply(null)));
		}
		put(commands, new ErrorsOutline(model, Models.WORDS), model.getTypicalErrors().get(0), "errors.text", "другое");
		assertEquals(6, told.size());
		assertFalse(commands.canUndo());
		assertEquals(before, Models.text(model));
	}

	@Test
	void aRemovedErrorIsNoLongerPinnedToSteps() throws Exception {
		TypicalServiceModel model = Models.example();
		ModelCommands commands = new ModelCommands();
		Outline errors = new ErrorsOutline(model, Models.WORDS);
		for (TypicalError each : List.copyOf(model.getTypicalErrors())) {
			commands.run(errors.remove(each));
		}
		assertTrue(new Faults(model, Models.WORDS).all().stream().allMatch(each -> each.thing() == model),
				new Faults(model, Models.WORDS).all().toString());
	}

	@Test
	void stepsAndPointsOfAnErrorAreSetFromItsSide() throws Exception {
		TypicalServiceModel model = Models.example();
		ModelCommands commands = new ModelCommands();
		Outline errors = new ErrorsOutline(model, Models.WORDS);
		commands.run(errors.adds().get(0).edit().apply(model.getTypicalErrors().get(0)));
		TypicalError error = model.getTypicalErrors().get(1);
		put(commands, errors, error, "errors.text", "Не сказано, сколько ждать");
		put(commands, errors, error, "errors.points.lost", "0,15");
		Field steps = field(errors, error, "errors.steps.add");
		put(commands, errors, error, "errors.steps.add", steps.options().get(2));
		Node row = errors.nodes().get(1);
		assertEquals(List.of("Не сказано, сколько ждать", "–", "0,15", "1"), row.cells());
		assertEquals(15, error.getPointsLost());
		assertFalse(field(errors, error, "errors.points.lost").takes("0,155"));
		assertTrue(model.getJourney().getStages().get(0).getSteps().get(2).getErrors().contains(error));
	}

	@Test
	void aRequirementGoesOverTheBorderOfItsSection() throws Exception {
		TypicalServiceModel model = Models.example();
		ModelCommands commands = new ModelCommands();
		Outline design = new DesignOutline(model, Models.WORDS);
		DesignSection first = model.getDesign().getSections().get(0);
		EObject last = first.getRequirements().get(first.getRequirements().size() - 1);
		commands.run(design.move(last, 1));
		assertEquals(last, model.getDesign().getSections().get(1).getRequirements().get(0));
		commands.run(design.move(last, -1));
		assertEquals(last, first.getRequirements().get(first.getRequirements().size() - 1));
	}

	@Test
	void readabilityIsThatOfTheStandardWithItsNorms() throws Exception {
		DesignOutline design = new DesignOutline(Models.example(), Models.WORDS);
		String said = design.readability("Мы поздравляем вас. Мы не спрашиваем того, что знаем.");
		assertTrue(said.startsWith("Предложений 2, слов 9."), said);
		assertTrue(said.contains("Флеш-Кинкейд, plainrussian: "), said);
		assertTrue(said.contains("A37"), said);
		assertEquals(Models.WORDS.get("design.readability.none"), design.readability(null));
	}

	@Test
	void everyThingHasItsPage() throws Exception {
		TypicalServiceModel model = Models.example();
		assertEquals(Page.LIFE, Page.of(model));
		assertEquals(Page.JOURNEY, Page.of(model.getJourney().getStages().get(0).getSteps().get(0)));
		assertEquals(Page.LABORATORY, Page.of(model.getLaboratorySheet().getSections().get(0)));
		assertEquals(Page.FACTS, Page.of(model.getFacts().get(0)));
		assertEquals(Page.LIFE, Page.of(model.getProposals().get(0)));
		for (Page page : Page.values()) {
			page.part().ifPresent(part -> assertEquals(page, Page.of(page.feature())));
		}
	}
}
