// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.etalon.model.typical.LaneKind;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalServiceModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The models of the examples are whole: what a curator would publish. */
class ExampleModelsTest {

	static Stream<Path> models() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("etalon.root"), "examples/models"))) {
			return files.filter(file -> file.toString().endsWith(".xmi")).sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("models")
	void isReadWithoutAProblemAndWrittenAsItStands(Path file) throws Exception {
		String text = Files.readString(file);
		ModelReading reading = ModelText.read(file.toString(), text);
		assertEquals(List.of(), reading.problems());
		assertEquals(text, ModelText.write(reading.document(), ModelFormat.XMI));
	}

	@ParameterizedTest
	@MethodSource("models")
	void hasAllPartsAndEveryStepIsReached(Path file) throws Exception {
		TypicalServiceModel model = (TypicalServiceModel) ModelText.read(file.toString(), Files.readString(file))
				.document();
		assertTrue(model.isComplete());
		List<Step> steps = model.getJourney().getStages().stream().flatMap(stage -> stage.getSteps().stream()).toList();
		assertTrue(steps.size() >= 25, file + ": " + steps.size());
		assertTrue(steps.stream().mapToLong(step -> step.getBranches().size()).sum() >= 10);
		Set<Step> reached = new HashSet<>();
		reach(steps.get(0), reached);
		assertEquals(List.of(), steps.stream().filter(step -> !reached.contains(step)).map(Step::getId).toList());
		EnumSet<LaneKind> lanes = EnumSet.noneOf(LaneKind.class);
		steps.forEach(step -> lanes.add(step.getLane().getKind()));
		assertEquals(EnumSet.allOf(LaneKind.class), lanes);
	}

	@ParameterizedTest
	@MethodSource("models")
	void errorsProblemsAndCriteriaArePinnedToSteps(Path file) throws Exception {
		TypicalServiceModel model = (TypicalServiceModel) ModelText.read(file.toString(), Files.readString(file))
				.document();
		Set<Object> pinned = new HashSet<>();
		model.getJourney().getStages().forEach(stage -> stage.getSteps().forEach(step -> {
			pinned.addAll(step.getErrors());
			pinned.addAll(step.getProblems());
		}));
		assertTrue(pinned.containsAll(model.getTypicalErrors()), "an error belongs to no step");
		assertTrue(pinned.containsAll(model.getJourney().getProblems()), "a problem belongs to no step");
		model.getTypicalErrors().forEach(error -> assertTrue(!error.getCriteria().isEmpty(), error.getId()));
	}

	private static void reach(Step step, Set<Step> reached) {
		if (reached.add(step)) {
			step.getNext().forEach(next -> reach(next, reached));
		}
	}
}
