// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalServiceModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BpmnWriterTest {

	static byte[] written(TypicalServiceModel model) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		BpmnWriter.write("m", model, out, Locale.of("ru"));
		return out.toByteArray();
	}

	/** By the schema of the OMG. */
	private static void validate(byte[] text) throws Exception {
		SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
				.newSchema(Bpmn.class.getResource("/org/camunda/bpm/model/bpmn/schema/BPMN20.xsd")).newValidator()
				.validate(new StreamSource(new ByteArrayInputStream(text)));
	}

	private static BpmnModelInstance opened(byte[] text) {
		return Bpmn.readModelFromStream(new ByteArrayInputStream(text));
	}

	private static List<Step> steps(TypicalServiceModel model) {
		return model.getJourney().getStages().stream().flatMap(stage -> stage.getSteps().stream()).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "jubilee-payment.xmi", "appeals-servis.xmi" })
	void anotherReaderFindsEveryStepBranchAndLane(String name) throws Exception {
		TypicalServiceModel model = ExampleModel.of(name);
		byte[] text = written(model);
		validate(text);
		BpmnModelInstance process = opened(text);
		assertEquals(steps(model).size(), process.getModelElementsByType(Task.class).size());
		for (Step step : steps(model)) {
			Task task = process.getModelElementById(step.getId());
			assertEquals(step.getAction(), task.getName());
			int next = step.getNext().size();
			assertEquals(1, task.getOutgoing().size(), step.getId());
			if (next > 1) {
				ExclusiveGateway gateway = (ExclusiveGateway) task.getOutgoing().iterator().next().getTarget();
				assertEquals(next, gateway.getOutgoing().size());
				assertEquals(step.getBranches().stream().map(branch -> branch.getCondition()).sorted().toList(),
						gateway.getOutgoing().stream().filter(flow -> flow.getConditionExpression() != null)
								.map(flow -> flow.getConditionExpression().getTextContent()).sorted().toList());
				assertEquals(next - step.getBranches().size() == 1, gateway.getDefault() != null, step.getId());
			}
		}
		Collection<Lane> lanes = process.getModelElementsByType(Lane.class);
		assertEquals(model.getJourney().getLanes().stream().map(lane -> lane.getTitle()).toList(),
				lanes.stream().map(Lane::getName).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "jubilee-payment.xmi", "appeals-servis.xmi" })
	void shapesDoNotOverlapAndArrowsTouchTheirShapes(String name) throws Exception {
		BpmnModelInstance process = opened(written(ExampleModel.of(name)));
		List<BpmnShape> nodes = process.getModelElementsByType(BpmnShape.class).stream()
				.filter(shape -> shape.getBpmnElement() instanceof org.camunda.bpm.model.bpmn.instance.FlowNode)
				.toList();
		for (int i = 0; i < nodes.size(); i++) {
			for (BpmnShape other : nodes.subList(0, i)) {
				assertTrue(apart(nodes.get(i).getBounds(), other.getBounds()),
						nodes.get(i).getId() + " " + other.getId());
			}
		}
		assertEquals(process.getModelElementsByType(SequenceFlow.class).size(),
				process.getModelElementsByType(BpmnEdge.class).size());
		for (BpmnEdge edge : process.getModelElementsByType(BpmnEdge.class)) {
			SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
			List<Waypoint> points = new ArrayList<>(edge.getWaypoints());
			Bounds from = ((BpmnShape) flow.getSource().getDiagramElement()).getBounds();
			Bounds to = ((BpmnShape) flow.getTarget().getDiagramElement()).getBounds();
			assertEquals(from.getX() + from.getWidth(), points.get(0).getX());
			assertEquals(to.getX(), points.get(points.size() - 1).getX());
			assertEquals(to.getY() + to.getHeight() / 2, points.get(points.size() - 1).getY());
		}
	}

	private static boolean apart(Bounds one, Bounds other) {
		return one.getX() + one.getWidth() <= other.getX() || other.getX() + other.getWidth() <= one.getX()
				|| one.getY() + one.getHeight() <= other.getY() || other.getY() + other.getHeight() <= one.getY();
	}

	@Test
	void theSameModelGivesTheSameText() throws Exception {
		assertEquals(new String(written(ExampleModel.of("appeals-servis.xmi")), StandardCharsets.UTF_8),
				new String(written(ExampleModel.of("appeals-servis.xmi")), StandardCharsets.UTF_8));
	}

	@Test
	void aDraftWithHolesAndStrangeIdsIsValid() throws Exception {
		TypicalServiceModel model = TypicalFactory.eINSTANCE.createTypicalServiceModel();
		model.setJourney(TypicalFactory.eINSTANCE.createJourneyMap());
		JourneyStage empty = TypicalFactory.eINSTANCE.createJourneyStage();
		model.getJourney().getStages().add(empty);
		assertEquals("MODEL_WITHOUT_STEPS", assertThrows(BpmnException.class, () -> written(model)).problem().code());
		JourneyStage stage = TypicalFactory.eINSTANCE.createJourneyStage();
		stage.setTitle("<Этап> & \"кавычки\"");
		model.getJourney().getStages().add(stage);
		for (String id : new String[] { "1", "collaboration", "definitions", "шаг.1", "ʹx", null }) {
			Step step = TypicalFactory.eINSTANCE.createStep();
			step.setId(id);
			step.setAction("a\u0001b" + id);
			stage.getSteps().add(step);
		}
		Step first = stage.getSteps().get(0);
		first.getNext().addAll(stage.getSteps().subList(1, 4));
		stage.getSteps().get(3).getNext().add(first);
		first.setMinutes(5);
		byte[] text = written(model);
		validate(text);
		assertEquals(6, opened(text).getModelElementsByType(Task.class).size());
	}
}
