// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.LaneKind;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BpmnReaderTest {

	private static final String HEAD = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">\n";

	private static BpmnReading read(String text) throws Exception {
		return BpmnReader.read("p.bpmn", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static String refused(String text) {
		return assertThrows(BpmnException.class, () -> read(text)).problem().code();
	}

	private static List<String> outline(JourneyMap map) {
		return map.getStages().stream().flatMap(stage -> stage.getSteps().stream()
				.map(step -> stage.getId() + " " + stage.getTitle() + " | " + outline(step))).toList();
	}

	private static String outline(Step step) {
		return step.getId() + " " + step.getAction() + " | " + step.getLane().getId() + " " + step.getLane().getTitle()
				+ " " + step.getLane().getKind() + " | " + step.getNext().stream().map(Step::getId).toList() + " | "
				+ step.getBranches().stream().map(branch -> branch.getNext().getId() + ": " + branch.getCondition())
						.toList()
				+ " | " + step.getMinutes() + " " + step.getDetails() + " "
				+ (step.getProcedure() == null ? "" : step.getProcedure().getKind());
	}

	@ParameterizedTest
	@ValueSource(strings = { "jubilee-payment.xmi", "appeals-servis.xmi" })
	void whatWasWrittenComesBack(String name) throws Exception {
		TypicalServiceModel model = ExampleModel.of(name);
		BpmnReading reading = BpmnReader.read("p.bpmn", new ByteArrayInputStream(BpmnWriterTest.written(model)));
		assertEquals(List.of(), reading.problems());
		assertEquals(model.getName(), reading.model().getName());
		assertEquals(outline(model.getJourney()), outline(reading.model().getJourney()));
	}

	@Test
	void aForeignProcessIsTakenAndWhatIsNotIsNamed() throws Exception {
		BpmnReading reading = read(
				HEAD + """
						<process id="p" name="Прием">
						<laneSet><lane id="l1" name="Приемная"><flowNodeRef>a</flowNodeRef><flowNodeRef>b</flowNodeRef></lane>
						<lane id="l2" name="Система"><flowNodeRef>c</flowNodeRef></lane></laneSet>
						<endEvent id="e"/>
						<serviceTask id="c" name="Записать"/>
						<userTask id="b" name="Проверить
						   все"><documentation>Вручную</documentation></userTask>
						<subProcess id="a" name="Принять"><task id="inner"/></subProcess>
						<startEvent id="s"/>
						<exclusiveGateway id="g" default="f4"/>
						<parallelGateway id="g2"/>
						<boundaryEvent id="late" name="Вышел срок" attachedToRef="b"/>
						<dataObject id="d" name="Заявление"/>
						<intermediateCatchEvent id="wait" name="Ответ получен"/>
						<sequenceFlow id="f1" sourceRef="s" targetRef="a"/>
						<sequenceFlow id="f2" sourceRef="a" targetRef="g"/>
						<sequenceFlow id="f3" sourceRef="g" targetRef="g2"><conditionExpression>полно</conditionExpression></sequenceFlow>
						<sequenceFlow id="f4" sourceRef="g" targetRef="b"/>
						<sequenceFlow id="f5" sourceRef="g2" targetRef="wait" name="да"/>
						<sequenceFlow id="f6" sourceRef="wait" targetRef="c"/>
						<sequenceFlow id="f7" sourceRef="b" targetRef="e"/>
						<sequenceFlow id="f8" sourceRef="late" targetRef="c"/>
						<sequenceFlow id="f9" sourceRef="b" targetRef="nowhere"/>
						</process>
						<process id="q" name="Другой"><task id="t"/></process>
						</definitions>
						""");
		assertEquals(
				List.of("stage Прием | a Принять | l1 Приемная BACK | [c, b] | [c: полно; да] | null null ",
						"stage Прием | c Записать | l2 Система SYSTEM | [] | [] | null null ",
						"stage Прием | b Проверить все | l1 Приемная BACK | [c] | [c: Вышел срок] | null Вручную "),
				outline(reading.model().getJourney()));
		assertEquals(List.of("3 BPMN_LANE_GUESSED lane «Приемная»", "4 BPMN_LANE_GUESSED lane «Система»",
				"9 BPMN_INNER_NOT_TAKEN subProcess «Принять»", "12 BPMN_GATEWAY_AS_CHOICE parallelGateway «g2»",
				"14 BPMN_NOT_TAKEN dataObject «Заявление»", "15 BPMN_NOT_TAKEN intermediateCatchEvent «Ответ получен»",
				"24 BPMN_FLOW_TO_NOTHING sequenceFlow «f9»", "26 BPMN_PROCESS_LEFT process «Другой»"),
				reading.problems().stream().map(each -> each.line() + " " + each.code() + " " + each.found()).toList());
	}

	@Test
	void aProcessWithoutLanesGetsOne() throws Exception {
		BpmnReading reading = read(HEAD + "<process id=\"p\"><task id=\"1\" name=\"A\"/>"
				+ "<sequenceFlow sourceRef=\"1\" targetRef=\"1\"/></process></definitions>");
		Step step = reading.model().getJourney().getStages().get(0).getSteps().get(0);
		assertEquals(LaneKind.BACK, step.getLane().getKind());
		assertTrue(step.getNext().isEmpty());
		assertEquals(List.of("BPMN_LOOP_NOT_TAKEN", "BPMN_LANE_GUESSED"),
				reading.problems().stream().map(Problem::code).toList());
	}

	@Test
	void whatIsNoProcessIsRefused() {
		assertEquals("NOT_BPMN", refused("<a/>"));
		assertEquals("NOT_BPMN", refused("<definitions xmlns=\"urn:other\"/>"));
		assertEquals("BPMN_WITHOUT_ACTIVITIES", refused(HEAD + "<process id=\"p\"/></definitions>"));
		assertEquals("MODEL_SYNTAX", refused(HEAD));
		assertEquals("MODEL_SYNTAX", refused(""));
		assertEquals("MODEL_SYNTAX", refused("\u0000"));
	}

	@Test
	void nothingIsFetchedAndNothingGrowsWithoutBound(@TempDir Path folder) throws Exception {
		Path secret = Files.writeString(folder.resolve("secret"), "secret");
		assertEquals("DTD_FORBIDDEN",
				refused("<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<d>&x;</d>"));
		assertEquals("MODEL_TOO_DEEP", refused(HEAD + "<process>".repeat(1000)));
		assertEquals("MODEL_TOO_LARGE", refused(HEAD + "<process id=\"p\">" + "<task/>".repeat(60_000)));
		assertEquals("MODEL_TOO_LARGE",
				refused(HEAD + "<process id=\"p\">" + "<task/>".repeat(2_001) + "</process></definitions>"));
		assertEquals("MODEL_TOO_LARGE", refused(" ".repeat(BpmnLimits.MAX_BYTES + 1)));
		StringBuilder chain = new StringBuilder(HEAD + "<process id=\"p\"><task id=\"g0\"/><task id=\"z\"/>");
		for (int i = 1; i <= 10_000; i++) {
			chain.append("<exclusiveGateway id=\"g" + i + "\"/><sequenceFlow name=\"c" + i + "\" sourceRef=\"g"
					+ (i - 1) + "\" targetRef=\"g" + i + "\"/>");
		}
		chain.append("<sequenceFlow sourceRef=\"g10000\" targetRef=\"z\"/></process></definitions>");
		Step first = read(chain.toString()).model().getJourney().getStages().get(0).getSteps().get(0);
		assertEquals(1000, first.getBranches().get(0).getCondition().length());
	}
}
