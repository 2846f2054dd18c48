// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.journey.scene.Part;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.operations.models.CompareModels;
import org.etalon.operations.models.EditModel;
import org.etalon.ui.typical.internal.Choices.Choice;
import org.junit.jupiter.api.Test;

/** Versions of a model: compared, marked, taken from, pinned to. */
class VersionsTest {

	private final ModelCommands commands = new ModelCommands();

	private static List<Step> steps(TypicalServiceModel model) {
		return model.getJourney().getStages().stream().flatMap(stage -> stage.getSteps().stream()).toList();
	}

	@Test
	void anEditionIsAnItemThatIsNoPath() {
		ModelKey key = new ModelKey("a/b", "1.0", 3);
		assertEquals(Optional.of(key), ModelKey.of(key.item()));
		assertEquals(Optional.of(new ModelKey("a", "1")), ModelKey.of(new ModelKey("a", "1").item()));
		assertTrue(ModelKey.of("/home/a/model.xmi").isEmpty());
		assertTrue(ModelKey.of("typical-model/a").isEmpty());
	}

	@Test
	void whatDiffersIsMarkedInTheDiagram() throws Exception {
		TypicalServiceModel before = Models.example();
		TypicalServiceModel after = EcoreUtil.copy(before);
		Step changed = steps(after).get(1);
		changed.setAction("Иначе");
		EcoreUtil.delete(steps(after).get(2));
		Step felt = steps(after).stream().filter(each -> each != changed && each.getExperience() != null).findFirst()
				.orElseThrow();
		felt.getExperience().setThought("Другая мысль");
		Marking marking = new Marking(CompareModels.differences(before, after));
		assertEquals(Optional.of(Marking.Kind.CHANGED), marking.of(changed));
		assertEquals(Optional.of(Marking.Kind.REMOVED), marking.of(steps(before).get(2)));
		assertEquals(Optional.of(Marking.Kind.CHANGED), marking.of(felt.getExperience()));
		assertTrue(marking.of(steps(after).getLast()).isEmpty());
		assertEquals(1, marking.count(Marking.Kind.REMOVED));
		Diagram diagram = Models.diagram(after, commands);
		diagram.mark(marking);
		List<Object> marked = diagram.scene().parts().stream().filter(part -> marking.of(part).isPresent())
				.map(Part::thing).toList();
		assertTrue(marked.contains(changed), marked.toString());
	}

	@Test
	void whatIsChosenIsTakenAsOneEditThatIsUndone() throws Exception {
		TypicalServiceModel mine = Models.example();
		String base = EditModel.text(mine);
		TypicalServiceModel theirs = EditModel.model(base);
		steps(theirs).get(1).setAction("Как у них");
		steps(theirs).get(3).setAction("Как у них");
		theirs.getDesign().setSummary("Иначе задумано");
		steps(mine).get(3).setAction("Как у нас");
		String before = EditModel.text(mine);
		Choices choices = new Choices(base, before, EditModel.text(theirs));
		assertEquals(3, choices.all().size());
		Choice collides = choices.all().getFirst();
		assertTrue(collides.conflict() && collides.open() && !choices.takes(collides));
		Choice design = choices.all().stream().filter(each -> each.difference().feature().equals("summary")).findFirst()
				.orElseThrow();
		assertTrue(choices.takes(design));
		choices.take(design, false);
		choices.take(collides, true);
		assertEquals("Как у них", steps(choices.result()).get(3).getAction());
		assertEquals(before, EditModel.text(mine)); // only looked at
		Edit edit = new Edit("слияние");
		edit.record(mine, () -> choices.into(mine));
		commands.run(edit);
		assertEquals("Как у них", steps(mine).get(1).getAction());
		assertEquals("Как у них", steps(mine).get(3).getAction());
		assertFalse("Иначе задумано".equals(mine.getDesign().getSummary()));
		commands.undo();
		assertEquals(before, EditModel.text(mine));
	}

	@Test
	void ofTwoVersionsNothingIsTakenUnlessSomebodySaysSo() throws Exception {
		TypicalServiceModel mine = Models.example();
		TypicalServiceModel theirs = EcoreUtil.copy(mine);
		EcoreUtil.delete(steps(theirs).get(2));
		String text = EditModel.text(mine);
		Choices choices = new Choices(text, text, EditModel.text(theirs));
		assertEquals(0, choices.count());
		assertEquals(text, EditModel.text(choices.result()));
		choices.all().forEach(each -> choices.take(each, true));
		assertEquals(EditModel.text(theirs), EditModel.text(choices.result()));
	}

	@Test
	void criteriaAndErrorsArePinnedToSeveralStepsAtOnce() throws Exception {
		TypicalServiceModel model = Models.example();
		String before = EditModel.text(model);
		List<Step> steps = steps(model).subList(0, 2);
		var criterion = ErrorsOutline.criteria(model).stream()
				.filter(each -> steps.stream().noneMatch(step -> step.getCriteria().contains(each))).findFirst()
				.orElseThrow();
		var error = model.getTypicalErrors().get(0);
		Pins pins = new Pins(steps, Models.WORDS);
		assertFalse(pins.isPinned(criterion));
		pins.pin(criterion, true);
		pins.pin(error, true);
		commands.run(pins.edit());
		assertTrue(steps.stream()
				.allMatch(step -> step.getCriteria().contains(criterion) && step.getErrors().contains(error)));
		Pins off = new Pins(steps, Models.WORDS);
		assertTrue(off.isPinned(criterion));
		off.pin(criterion, false);
		commands.run(off.edit());
		assertTrue(steps.stream().noneMatch(step -> step.getCriteria().contains(criterion)));
		commands.undo();
		commands.undo();
		assertEquals(before, EditModel.text(model));
	}

	@Test
	void aFixedDiagramIsNotTypedInto() throws Exception {
		TypicalServiceModel model = Models.example();
		commands.lock(true);
		Diagram diagram = Models.diagram(model, commands);
		assertTrue(diagram.isFixed());
		String before = EditModel.text(model);
		diagram.select(diagram.scene().parts().stream().filter(part -> part.kind() == Part.Kind.STEP).findFirst()
				.orElseThrow());
		diagram.remove();
		assertEquals(before, EditModel.text(model));
	}
}
