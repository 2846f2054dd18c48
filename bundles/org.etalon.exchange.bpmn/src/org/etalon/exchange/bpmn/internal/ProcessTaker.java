// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.bpmn.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.etalon.exchange.bpmn.BpmnException;
import org.etalon.exchange.bpmn.BpmnLimits;
import org.etalon.model.typical.Branch;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Lane;
import org.etalon.model.typical.LaneKind;
import org.etalon.model.typical.ProcedureCard;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Problem;
import org.etalon.rules.lifecycle.State;
import org.etalon.standard.TypicalProcedure;

/** Takes a process into a model. */
public final class ProcessTaker {

	private static final Set<String> ACTIVITIES = Set.of("task", "userTask", "serviceTask", "manualTask", "sendTask",
			"receiveTask", "scriptTask", "businessRuleTask", "callActivity", "subProcess", "transaction",
			"adHocSubProcess");
	private static final Set<String> WITH_INNER = Set.of("subProcess", "transaction", "adHocSubProcess");
	private static final Set<String> CHOICES_THAT_ARE_NONE = Set.of("parallelGateway", "inclusiveGateway",
			"complexGateway", "eventBasedGateway");
	private static final Set<String> PASSED = Set.of("exclusiveGateway", "startEvent", "endEvent", "sequenceFlow",
			"laneSet", "group", "documentation", "extensionElements", "boundaryEvent");
	private static final Set<String> BY_MACHINE = Set.of("serviceTask", "scriptTask", "businessRuleTask", "sendTask");

	private final String file;
	private final List<Problem> problems;
	private final Ids ids = new Ids();
	private final Flows flows = new Flows();
	private final Map<String, Step> steps = new LinkedHashMap<>();
	private final Map<String, Element> activities = new HashMap<>();

	public ProcessTaker(String file, List<Problem> problems) {
		this.file = file;
		this.problems = problems;
	}

	/**
	 * The model of the largest process.
	 *
	 * @throws BpmnException if there is none
	 */
	public TypicalServiceModel take(Element root) throws BpmnException {
		if (!root.namespace().equals(Xml.MODEL) || !root.name().equals("definitions")) {
			throw Element.problem(file, root.line(), "NOT_BPMN", root.name(), "definitions");
		}
		Element process = root.children("process").max(Comparator.comparingLong(ProcessTaker::activities))
				.filter(largest -> activities(largest) > 0)
				.orElseThrow(() -> Element.problem(file, root.line(), "BPMN_WITHOUT_ACTIVITIES", "", ""));
		root.children("process").filter(other -> other != process && other.children().findAny().isPresent())
				.forEach(other -> left(other, "BPMN_PROCESS_LEFT"));
		if (activities(process) > BpmnLimits.MAX_STEPS) {
			throw Element.problem(file, process.line(), "MODEL_TOO_LARGE", "", Integer.toString(BpmnLimits.MAX_STEPS));
		}
		String name = root.children("collaboration").flatMap(each -> each.children("participant"))
				.filter(each -> process.attribute("id") != null
						&& process.attribute("id").equals(each.attribute("processRef")))
				.map(each -> each.attribute("name")).filter(each -> each != null).findFirst()
				.orElse(process.attribute("name"));
		TypicalServiceModel model = TypicalFactory.eINSTANCE.createTypicalServiceModel();
		process.children().filter(each -> ACTIVITIES.contains(each.name())).forEach(this::step);
		model.setId(ids.of("model"));
		model.setName(name == null ? file : name);
		model.setState(State.DRAFT);
		JourneyMap map = TypicalFactory.eINSTANCE.createJourneyMap();
		map.setId(ids.of("journey"));
		map.setTitle(model.getName());
		model.setJourney(map);
		flows(process);
		connect();
		lanes(process, map);
		stages(root, model.getName(), map, process);
		process.children().forEach(this::look);
		problems.sort(Comparator.comparingLong(Problem::line));
		return model;
	}

	private static long activities(Element process) {
		return process.children().filter(each -> ACTIVITIES.contains(each.name())).count();
	}

	private static String called(Element element) {
		String name = element.attribute("name") != null ? element.attribute("name") : element.attribute("id");
		return element.name() + (name == null ? "" : " «" + name.replaceAll("\\s+", " ") + "»");
	}

	private void left(Element element, String code) {
		problems.add(new Problem(file, element.line(), "",
				element.attribute("id") == null ? "" : element.attribute("id"), code, called(element), ""));
	}

	/** Names what of the process was not taken. */
	private void look(Element element) {
		if (CHOICES_THAT_ARE_NONE.contains(element.name())) {
			left(element, "BPMN_GATEWAY_AS_CHOICE");
		} else if (WITH_INNER.contains(element.name())
				&& element.children().anyMatch(inner -> ACTIVITIES.contains(inner.name()))) {
			left(element, "BPMN_INNER_NOT_TAKEN");
		} else if (!ACTIVITIES.contains(element.name()) && !PASSED.contains(element.name())) {
			left(element, "BPMN_NOT_TAKEN");
		}
	}

	private void step(Element element) {
		String id = element.attribute("id");
		if (id == null || steps.containsKey(id)) {
			left(element, "BPMN_WITHOUT_ID");
			return;
		}
		Step step = TypicalFactory.eINSTANCE.createStep();
		step.setId(ids.of(id));
		step.setAction(element.attribute("name") == null ? id : element.attribute("name").replaceAll("\\s+", " "));
		String details = element.children("documentation")
				.filter(each -> !Xml.MADE.equals(each.attribute("textFormat"))).map(Element::text)
				.filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
		step.setDetails(details.isEmpty() ? null : details);
		Element own = element.own("step");
		if (own != null) {
			step.setMinutes(number(own.attribute("minutes")));
			TypicalProcedure kind = constant(TypicalProcedure.values(), own.attribute("procedure"));
			if (kind != null) {
				ProcedureCard card = TypicalFactory.eINSTANCE.createProcedureCard();
				card.setKind(kind);
				card.setWorkingDays(number(own.attribute("workingDays")));
				step.setProcedure(card);
			}
		}
		steps.put(id, step);
		activities.put(id, element);
	}

	private static Integer number(String text) {
		return text != null && text.matches("[0-9]{1,6}") ? Integer.valueOf(text) : null;
	}

	private static <T extends Enum<T>> T constant(T[] all, String name) {
		for (T each : all) {
			if (each.name().equals(name)) {
				return each;
			}
		}
		return null;
	}

	private void flows(Element process) {
		Set<String> nodes = process.children().map(each -> each.attribute("id")).filter(each -> each != null)
				.collect(Collectors.toSet());
		process.children("boundaryEvent").forEach(event -> {
			if (event.attribute("attachedToRef") != null && event.attribute("id") != null) {
				flows.add(event.attribute("attachedToRef"), event.attribute("id"),
						event.attribute("name") == null ? event.attribute("id") : event.attribute("name"));
			}
		});
		process.children("sequenceFlow").forEach(flow -> {
			String source = flow.attribute("sourceRef");
			String target = flow.attribute("targetRef");
			if (!nodes.contains(source) || !nodes.contains(target)) {
				left(flow, "BPMN_FLOW_TO_NOTHING");
				return;
			}
			String condition = flow.attribute("name") != null ? flow.attribute("name")
					: flow.children("conditionExpression").map(Element::text).filter(text -> !text.isEmpty())
							.findFirst().orElse(null);
			flows.add(source, target, condition == null ? null : condition.replaceAll("\\s+", " "));
		});
	}

	private void connect() {
		steps.forEach((id, step) -> flows.after(id, steps::containsKey).forEach((target, condition) -> {
			Step next = steps.get(target);
			if (next == step) {
				left(activities.get(id), "BPMN_LOOP_NOT_TAKEN");
				return;
			}
			step.getNext().add(next);
			if (condition != null) {
				Branch branch = TypicalFactory.eINSTANCE.createBranch();
				branch.setId(ids.of(step.getId() + "-b" + (step.getBranches().size() + 1)));
				branch.setNext(next);
				branch.setCondition(condition);
				step.getBranches().add(branch);
			}
		}));
	}

	private void lanes(Element process, JourneyMap map) {
		process.children("laneSet").flatMap(set -> set.children("lane")).forEach(lane -> lane(lane, "", map));
		List<Step> without = steps.values().stream().filter(step -> step.getLane() == null).toList();
		if (!without.isEmpty()) {
			Lane lane = TypicalFactory.eINSTANCE.createLane();
			lane.setId(ids.of("lane"));
			lane.setTitle(map.getTitle());
			lane.setKind(LaneKind.BACK);
			map.getLanes().add(lane);
			without.forEach(step -> step.setLane(lane));
			problems.add(new Problem(file, process.line(), "", lane.getId(), "BPMN_LANE_GUESSED", lane.getTitle(), ""));
		}
	}

	private void lane(Element element, String above, JourneyMap map) {
		String id = element.attribute("id") == null ? "lane" : element.attribute("id");
		String title = above + (element.attribute("name") == null ? id : element.attribute("name"));
		List<Element> inner = element.children("childLaneSet").flatMap(set -> set.children("lane")).toList();
		if (!inner.isEmpty()) {
			inner.forEach(each -> lane(each, title + " / ", map));
			return;
		}
		Lane lane = TypicalFactory.eINSTANCE.createLane();
		lane.setId(ids.of(id));
		lane.setTitle(title);
		map.getLanes().add(lane);
		List<String> nodes = element.children("flowNodeRef").map(Element::text).filter(steps::containsKey).toList();
		nodes.forEach(node -> steps.get(node).setLane(lane));
		Element own = element.own("lane");
		LaneKind kind = own == null || own.attribute("kind") == null ? null : LaneKind.get(own.attribute("kind"));
		if (kind == null) {
			boolean machine = !nodes.isEmpty()
					&& nodes.stream().allMatch(node -> BY_MACHINE.contains(activities.get(node).name()));
			kind = machine ? LaneKind.SYSTEM : LaneKind.BACK;
			left(element, "BPMN_LANE_GUESSED");
		}
		lane.setKind(kind);
	}

	private void stages(Element root, String title, JourneyMap map, Element process) {
		Map<String, JourneyStage> stages = new LinkedHashMap<>();
		root.children("category").flatMap(each -> each.children("categoryValue"))
				.filter(each -> each.attribute("id") != null).forEach(each -> stages.put(each.attribute("id"),
						stage(each.attribute("id"), each.attribute("value"), map)));
		Map<Step, JourneyStage> of = new HashMap<>();
		activities.forEach((id, element) -> element.children("categoryValueRef").map(Element::text).map(stages::get)
				.filter(stage -> stage != null).findFirst().ifPresent(stage -> of.put(steps.get(id), stage)));
		boolean known = of.size() == steps.size();
		JourneyStage rest = known ? null : stage("stage", title, map);
		for (String id : known ? new ArrayList<>(steps.keySet()) : inOrder(process)) {
			of.getOrDefault(steps.get(id), rest).getSteps().add(steps.get(id));
		}
		map.getStages().removeIf(stage -> stage.getSteps().isEmpty());
	}

	private JourneyStage stage(String id, String title, JourneyMap map) {
		JourneyStage stage = TypicalFactory.eINSTANCE.createJourneyStage();
		stage.setId(ids.of(id));
		stage.setTitle(title == null ? id : title);
		map.getStages().add(stage);
		return stage;
	}

	/** The activities as they follow each other from the beginning; what nothing leads to comes last. */
	private Set<String> inOrder(Element process) {
		Set<String> order = new LinkedHashSet<>();
		List<String> open = new ArrayList<>();
		process.children("startEvent").filter(each -> each.attribute("id") != null)
				.forEach(each -> open.addAll(flows.after(each.attribute("id"), steps::containsKey).keySet()));
		for (int i = 0; i < open.size(); i++) {
			if (order.add(open.get(i))) {
				open.addAll(flows.after(open.get(i), steps::containsKey).keySet());
			}
		}
		order.addAll(steps.keySet());
		return order;
	}
}
