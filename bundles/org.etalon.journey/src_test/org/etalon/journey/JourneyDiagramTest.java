// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Ink;
import org.etalon.journey.scene.Mark;
import org.etalon.journey.scene.Mark.Point;
import org.etalon.journey.scene.Part;
import org.etalon.journey.scene.Part.Kind;
import org.etalon.journey.scene.Scene;
import org.etalon.model.typical.Branch;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.norm.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every picture keeps, whatever the map is. */
class JourneyDiagramTest {

	private static final JourneyDiagram DIAGRAM = new JourneyDiagram(Maps.MEASURE, Locale.ROOT);

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void everythingHasItsPlaceAndNothingLiesOnAnother(long seed) {
		Scene scene = DIAGRAM.scene(Maps.random(60, seed), View.PLAIN);
		List<Part> cards = scene.parts().stream().filter(part -> part.kind() != Kind.LINK).toList();
		for (int i = 0; i < cards.size(); i++) {
			Part one = cards.get(i);
			assertTrue(scene.bounds().contains(one.box()), one.says());
			for (Part other : cards.subList(i + 1, cards.size())) {
				assertFalse(one.box().meets(other.box()), () -> one.says() + " lies on " + other.says());
			}
			assertTextsLieIn(one);
		}
	}

	private static void assertTextsLieIn(Part part) {
		for (Mark mark : part.marks()) {
			if (mark instanceof Mark.Words words) {
				Box line = new Box(words.x(), words.baseline() - words.face().size(), words.width(),
						words.face().size());
				assertTrue(part.box().grown(1).contains(line), () -> part.kind() + ": " + words);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void everyStepStandsInItsLaneAndStageOnce(long seed) {
		JourneyMap map = Maps.random(60, seed);
		Scene scene = DIAGRAM.scene(map, View.PLAIN);
		int steps = 0;
		for (JourneyStage stage : map.getStages()) {
			for (Step step : stage.getSteps()) {
				Part part = step(scene, step);
				assertSame(step.getLane(), scene.bands().get(part.spot().band()).lane());
				assertSame(stage, scene.columns().get(part.spot().slot()).stage());
				assertTrue(scene.area(part.spot().band(), part.spot().slot()).contains(part.box()), part.says());
				assertEquals(part.spot(), scene.find(part.spot()).orElseThrow().spot());
				assertSame(part, scene.at(part.box().centreX(), part.box().centreY()).orElseThrow());
				steps++;
			}
		}
		assertEquals(steps, scene.parts().stream().filter(part -> part.kind() == Kind.STEP).count());
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
	void connectorsGoFromCardToCardAndCrossNone(long seed) {
		Scene scene = DIAGRAM.scene(Maps.random(60, seed), View.PLAIN);
		List<Box> cards = scene.parts().stream().filter(part -> part.kind() == Kind.STEP).map(Part::box).toList();
		for (Part link : links(scene)) {
			Box from = step(scene, (Step) link.owner()).box();
			Box to = step(scene, target(link)).box();
			List<Point> points = route(link).points();
			assertLeadsFromTo(points, from, to, link.says());
			for (Box leg : Scene.legs(route(link))) {
				assertTrue(leg.width() == 0 || leg.height() == 0, link.says());
				assertTrue(scene.bounds().contains(leg), link.says());
				Box thick = new Box(leg.x(), leg.y(), Math.max(1, leg.width()), Math.max(1, leg.height()));
				Box inner = inner(leg, thick);
				cards.forEach(card -> assertFalse(card.meets(inner), link.says()));
			}
		}
	}

	private static void assertLeadsFromTo(List<Point> points, Box from, Box to, String says) {
		Point first = points.get(0);
		Point last = points.get(points.size() - 1);
		if (first.x() == last.x() && from.x() == to.x()) {
			boolean down = to.y() > from.y();
			assertEquals(new Point(from.centreX(), down ? from.bottom() : from.y()), first, says);
			assertEquals(new Point(to.centreX(), down ? to.y() : to.bottom()), last, says);
		} else {
			assertEquals(from.right(), first.x(), says);
			assertTrue(from.y() < first.y() && first.y() < from.bottom(), says);
			assertEquals(new Point(to.x(), to.centreY()), last, says);
		}
	}

	/** Without its ends, which may touch the cards it connects. */
	private static Box inner(Box leg, Box thick) {
		return leg.width() > 2 ? new Box(leg.x() + 1, leg.y(), leg.width() - 2, thick.height())
				: leg.height() > 2 ? new Box(leg.x(), leg.y() + 1, thick.width(), leg.height() - 2) : thick;
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
	void connectorsOfOtherStepsDoNotRunInEachOther(long seed) {
		Scene scene = DIAGRAM.scene(Maps.random(60, seed), View.PLAIN);
		List<Part> links = links(scene);
		for (Part one : links) {
			for (Part other : links) {
				if (one.owner() != other.owner() && target(one) != target(other)) {
					for (Box leg : Scene.legs(route(one))) {
						Scene.legs(route(other)).forEach(
								with -> assertFalse(together(leg, with), () -> one.says() + " / " + other.says()));
					}
				}
			}
		}
	}

	private static boolean together(Box one, Box other) {
		if (one.width() == 0 && other.width() == 0 && one.height() > 0 && other.height() > 0) {
			return one.x() == other.x() && one.y() < other.bottom() && other.y() < one.bottom();
		}
		return one.height() == 0 && other.height() == 0 && one.width() > 0 && other.width() > 0 && one.y() == other.y()
				&& one.x() < other.right() && other.x() < one.right();
	}

	@Test
	void conditionsStandBeforeTheCardTheyLeadTo() {
		JourneyMap map = Maps.small();
		Scene scene = DIAGRAM.scene(map, View.PLAIN);
		Part link = links(scene).stream().filter(each -> each.thing() instanceof Branch).findFirst().orElseThrow();
		Box to = step(scene, target(link)).box();
		List<Mark.Words> words = link.marks().stream().filter(Mark.Words.class::isInstance).map(Mark.Words.class::cast)
				.toList();
		assertEquals("есть ошибки & пробелы", String.join(" ", words.stream().map(Mark.Words::text).toList()));
		words.forEach(each -> assertTrue(each.x() + each.width() < to.x() && each.x() > to.x() - 200));
	}

	@Test
	void variantsStandUnderEachOtherAndWhatFollowsStandsBehind() {
		JourneyMap map = Maps.small();
		Scene scene = DIAGRAM.scene(map, View.PLAIN);
		List<Step> steps = map.getStages().get(0).getSteps();
		assertEquals(0, step(scene, steps.get(0)).spot().slot());
		assertEquals(1, step(scene, steps.get(1)).spot().slot());
		assertEquals(1, step(scene, steps.get(2)).spot().slot());
	}

	@Test
	void whatIsHandedOverToAnotherLaneStandsInTheSameColumn() {
		JourneyMap map = Maps.small();
		JourneyStage stage = map.getStages().get(0);
		Step decide = stage.getSteps().get(1);
		Step tell = Maps.step(stage, "s-4", "Узнать решение", map.getLanes().get(0));
		Step file = Maps.step(stage, "s-5", "Списать в дело", map.getLanes().get(1));
		tell.getNext().add(file);
		decide.getNext().add(tell);
		Scene scene = DIAGRAM.scene(map, View.PLAIN);
		Box from = step(scene, decide).box();
		Box to = step(scene, tell).box();
		assertEquals(step(scene, decide).spot().slot(), step(scene, tell).spot().slot());
		assertEquals(List.of(new Point(from.centreX(), from.y()), new Point(from.centreX(), to.bottom())),
				route(link(scene, decide)).points());
		// under it stands the decision: nothing can be handed down past it
		assertEquals(step(scene, tell).spot().slot() + 1, step(scene, file).spot().slot());
	}

	private static Part link(Scene scene, Step from) {
		return links(scene).stream().filter(each -> each.owner() == from).findFirst().orElseThrow();
	}

	@Test
	void aChoiceIsNotHandedOver() {
		JourneyMap map = Maps.small();
		Scene scene = DIAGRAM.scene(map, View.PLAIN);
		assertEquals(1, step(scene, map.getStages().get(0).getSteps().get(1)).spot().slot());
	}

	/** A new last step, and another text, move nothing that stands before. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void aStepAddedAtTheEndLeavesTheColumnsOfTheOthers(long seed) {
		JourneyMap map = Maps.random(40, seed);
		Scene before = DIAGRAM.scene(map, View.PLAIN);
		JourneyStage last = map.getStages().get(map.getStages().size() - 1);
		Step added = Maps.step(last, "added", "Еще один шаг", map.getLanes().get(1));
		last.getSteps().get(last.getSteps().size() - 2).getNext().add(added);
		Scene after = DIAGRAM.scene(map, View.PLAIN);
		for (JourneyStage stage : map.getStages()) {
			for (Step step : stage.getSteps()) {
				if (step != added) {
					assertEquals(step(before, step).spot(), step(after, step).spot(), step.getAction());
				}
			}
		}
	}

	/** A matter that goes from lane to lane, and back to the first one, needs a column for each round only. */
	@Test
	void aRoundThroughTheLanesNeedsOneColumn() {
		JourneyMap map = Maps.rounds(3);
		Scene scene = DIAGRAM.scene(map, View.PLAIN);
		assertEquals(3, scene.columns().size());
		assertEquals(12, scene.parts().stream().filter(part -> part.kind() == Kind.STEP).count());
	}

	@Test
	void theSameMapGivesTheSamePicture() {
		Scene first = new JourneyDiagram(Maps.MEASURE, Locale.ROOT).scene(Maps.random(40, 3), View.PLAIN);
		Scene second = DIAGRAM.scene(Maps.random(40, 3), View.PLAIN);
		assertEquals(first.bounds(), second.bounds());
		assertEquals(first.ground(), second.ground());
		assertEquals(first.parts().stream().map(part -> part.box() + part.marks().toString()).toList(),
				second.parts().stream().map(part -> part.box() + part.marks().toString()).toList());
	}

	@Test
	void aFoldedRowShowsItsHeadOnly() {
		JourneyMap map = Maps.random(30, 5);
		Scene open = DIAGRAM.scene(map, View.PLAIN);
		Scene folded = DIAGRAM.scene(map, new View(Set.of("CLIENT", Row.PROBLEMS.name()), Map.of()));
		assertTrue(folded.bounds().height() < open.bounds().height());
		assertEquals(open.bands().size(), folded.bands().size());
		assertTrue(folded.parts().stream().noneMatch(part -> part.kind() == Kind.PROBLEM));
		assertTrue(folded.parts().stream().noneMatch(
				part -> part.kind() == Kind.STEP && "CLIENT".equals(((Step) part.thing()).getLane().getId())));
		for (Part link : links(folded)) {
			assertFalse("CLIENT".equals(((Step) link.owner()).getLane().getId()));
		}
	}

	@Test
	void aGradeIsSeenAsColourAndAsLetter() {
		JourneyMap map = Maps.small();
		Step first = map.getStages().get(0).getSteps().get(0);
		Part part = step(DIAGRAM.scene(map, new View(Set.of(), Map.of(first.getId(), Grade.G))), first);
		assertTrue(
				part.marks().stream().anyMatch(mark -> mark instanceof Mark.Words words && words.text().equals("Г")));
		assertTrue(part.marks().get(0) instanceof Mark.Rect rect && rect.fill() == Ink.BAD_GROUND);
		assertTrue(part.says().contains("оценка Г"), part.says());
	}

	@Test
	void anEmptyMapHasAPictureToo() {
		Scene scene = DIAGRAM.scene(TypicalFactory.eINSTANCE.createJourneyMap(), View.PLAIN);
		assertTrue(scene.bounds().width() > 0);
		assertTrue(scene.columns().isEmpty());
	}

	@Test
	void nothingThatBelongsToNoStepIsLost() {
		JourneyMap map = Maps.small();
		map.getServices().add("Справка");
		map.getObservations().add("Хорошо работает");
		Scene scene = DIAGRAM.scene(map, View.PLAIN);
		Part service = scene.find(Kind.SERVICE, "Справка", map).orElseThrow();
		assertEquals(scene.columns().size() - 1, service.spot().slot());
		assertTrue(scene.find(Kind.OBSERVATION, "Хорошо работает", map).isPresent());
	}

	@Test
	void aStepWithoutALaneIsSeen() {
		JourneyMap map = Maps.small();
		Step step = map.getStages().get(0).getSteps().get(1);
		step.setLane(null);
		assertEquals(2, step(DIAGRAM.scene(map, View.PLAIN), step).spot().band());
	}

	private static Part step(Scene scene, Step step) {
		return scene.find(Kind.STEP, step, null).orElseThrow();
	}

	private static List<Part> links(Scene scene) {
		return new ArrayList<>(scene.parts().stream().filter(part -> part.kind() == Kind.LINK).toList());
	}

	private static Step target(Part link) {
		return link.thing() instanceof Branch branch ? branch.getNext() : (Step) link.thing();
	}

	private static Mark.Route route(Part link) {
		return (Mark.Route) link.marks().get(0);
	}
}
