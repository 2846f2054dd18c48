// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.bpmn.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.etalon.exchange.bpmn.internal.Layout.Box;
import org.etalon.model.typical.Branch;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Lane;
import org.etalon.model.typical.LaneKind;
import org.etalon.model.typical.ProcedureCard;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.Touchpoint;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Text;

/** A journey as the text of a process with its diagram; nodes and flows are found first, then written. */
public final class ProcessText {

	private static final Text TOUCHPOINTS = new Text("Точки взаимодействия", "Touchpoints");
	private static final Text PROCEDURE = new Text("Типовая процедура", "Typical procedure");
	private static final Text INPUTS = new Text("Входные данные", "Input data");
	private static final Text OUTPUTS = new Text("Выходные данные", "Output data");
	private static final Text START = new Text("Начинается", "Begins when");
	private static final Text END = new Text("Заканчивается", "Ends when");
	private static final Text CRITERIA = new Text("Критерии решения", "Criteria of the decision");
	private static final Text DAYS = new Text("Срок, рабочих дней", "Term, working days");

	/** An arrow. */
	private record Flow(String id, String source, String target, String condition, int[][] bends) {
	}

	private final Xml xml;
	private final TypicalServiceModel model;
	private final JourneyMap map;
	private final Locale locale;
	private final Layout layout;
	private final Ids ids = new Ids();
	private final List<Step> steps = new ArrayList<>();
	private final Map<Object, String> names = new HashMap<>();
	private final Map<Step, String> starts = new HashMap<>();
	private final Map<Step, String> ends = new HashMap<>();
	private final Map<Step, String> gateways = new HashMap<>();
	private final Map<JourneyStage, String> groups = new HashMap<>();
	private final Map<String, String> defaults = new HashMap<>();
	private final List<Flow> flows = new ArrayList<>();
	private final String process;
	private final String pool;
	private final String collaboration;

	public ProcessText(XMLStreamWriter out, TypicalServiceModel model, Locale locale) {
		this.xml = new Xml(out);
		this.model = model;
		this.map = model.getJourney();
		this.locale = locale;
		this.layout = new Layout(map);
		for (JourneyStage stage : map.getStages()) {
			steps.addAll(stage.getSteps());
		}
		// Steps first: they keep their ids, so that what comes back can be compared.
		steps.forEach(step -> names.put(step, ids.of(String.valueOf(step.getId()))));
		map.getLanes().forEach(lane -> names.put(lane, ids.of(String.valueOf(lane.getId()))));
		map.getStages().forEach(stage -> names.put(stage, ids.of(String.valueOf(stage.getId()))));
		process = ids.of("process-" + model.getId());
		pool = ids.of("pool-" + model.getId());
		collaboration = ids.of("collaboration-" + model.getId());
		map.getStages().stream().filter(stage -> layout.stage(stage) != null)
				.forEach(stage -> groups.put(stage, ids.of("group-" + stage.getId())));
		nodes();
	}

	private void nodes() {
		Set<Step> followed = new HashSet<>();
		steps.forEach(step -> followed.addAll(step.getNext()));
		List<Step> first = steps.stream().filter(step -> !followed.contains(step)).toList();
		for (Step step : first.isEmpty() ? steps.subList(0, 1) : first) {
			starts.put(step, ids.of("start-" + step.getId()));
			flow(starts.get(step), layout.start(step), layout.column(step), step, null);
		}
		for (Step step : steps) {
			List<Step> next = step.getNext().stream().filter(names::containsKey).toList();
			String name = names.get(step);
			if (next.isEmpty()) {
				ends.put(step, ids.of("end-" + step.getId()));
				Box from = layout.task(step);
				Box to = layout.end(step);
				flows.add(new Flow(ids.of("flow-" + step.getId() + "-end"), name, ends.get(step), null,
						new int[][] { { from.right(), from.middle() }, { to.x(), to.middle() } }));
			} else if (next.size() == 1) {
				flow(name, layout.task(step), layout.column(step), next.get(0), condition(step, next.get(0)));
			} else {
				choice(step, next);
			}
		}
	}

	private void choice(Step step, List<Step> next) {
		String gateway = ids.of("choice-" + step.getId());
		gateways.put(step, gateway);
		Box from = layout.task(step);
		Box to = layout.gateway(step);
		flows.add(new Flow(ids.of("flow-" + step.getId() + "-choice"), names.get(step), gateway, null,
				new int[][] { { from.right(), from.middle() }, { to.x(), to.middle() } }));
		List<Step> otherwise = next.stream().filter(each -> condition(step, each) == null).toList();
		for (Step each : next) {
			String id = flow(gateway, to, layout.column(step), each, condition(step, each));
			if (otherwise.equals(List.of(each))) {
				defaults.put(gateway, id);
			}
		}
	}

	private String flow(String source, Box from, int column, Step target, String condition) {
		String id = ids.of("flow-" + source + "-" + target.getId());
		flows.add(new Flow(id, source, names.get(target), condition, layout.bends(from, column, target)));
		return id;
	}

	private static String condition(Step step, Step next) {
		return step.getBranches().stream().filter(branch -> branch.getNext() == next).map(Branch::getCondition)
				.findFirst().orElse(null);
	}

	/** Writes the whole text. */
	public void write() throws XMLStreamException {
		xml.begin(ids.of("definitions"));
		if (!groups.isEmpty()) {
			xml.open("category", "id", ids.of("stages"));
			for (JourneyStage stage : map.getStages()) {
				xml.empty("categoryValue", "id", names.get(stage), "value", stage.getTitle());
			}
			xml.close();
		}
		xml.open("collaboration", "id", collaboration);
		xml.empty("participant", "id", pool, "name", model.label(), "processRef", process);
		xml.close();
		process();
		diagram();
		xml.end();
	}

	private void process() throws XMLStreamException {
		xml.open("process", "id", process, "name", model.label(), "isExecutable", "false");
		if (!map.getLanes().isEmpty()) {
			xml.open("laneSet", "id", ids.of("lanes"));
			for (Lane lane : map.getLanes()) {
				lane(lane);
			}
			xml.close();
		}
		for (Step step : steps) {
			step(step);
		}
		for (Flow flow : flows) {
			xml.open("sequenceFlow", "id", flow.id(), "name", flow.condition(), "sourceRef", flow.source(), "targetRef",
					flow.target());
			if (flow.condition() != null) {
				xml.condition(flow.condition());
			}
			xml.close();
		}
		for (JourneyStage stage : map.getStages()) {
			if (groups.containsKey(stage)) {
				xml.empty("group", "id", groups.get(stage), "categoryValueRef", names.get(stage));
			}
		}
		xml.close();
	}

	private void lane(Lane lane) throws XMLStreamException {
		xml.open("lane", "id", names.get(lane), "name", lane.getTitle());
		xml.open("extensionElements");
		xml.own("lane", "kind", lane.isSetKind() ? lane.getKind().getName() : null);
		xml.close();
		for (Step step : steps) {
			if (step.getLane() == lane) {
				xml.text("flowNodeRef", names.get(step));
				for (Map<Step, String> nodes : List.of(starts, gateways, ends)) {
					if (nodes.containsKey(step)) {
						xml.text("flowNodeRef", nodes.get(step));
					}
				}
			}
		}
		xml.close();
	}

	private void step(Step step) throws XMLStreamException {
		String name = names.get(step);
		if (starts.containsKey(step)) {
			xml.open("startEvent", "id", starts.get(step));
			links(starts.get(step));
			xml.close();
		}
		boolean system = step.getLane() != null && step.getLane().getKind() == LaneKind.SYSTEM;
		xml.open(system ? "serviceTask" : "userTask", "id", name, "name", step.getAction());
		if (step.getDetails() != null) {
			xml.text("documentation", step.getDetails());
		}
		String about = about(step);
		if (!about.isEmpty()) {
			xml.documentation(about);
		}
		ProcedureCard card = step.getProcedure();
		if (step.getMinutes() != null || card != null) {
			xml.open("extensionElements");
			xml.own("step", "minutes", text(step.getMinutes()), "procedure",
					card == null || card.getKind() == null ? null : card.getKind().name(), "workingDays",
					card == null ? null : text(card.getWorkingDays()));
			xml.close();
		}
		xml.text("categoryValueRef", names.get(step.eContainer()));
		links(name);
		xml.close();
		String gateway = gateways.get(step);
		if (gateway != null) {
			xml.open("exclusiveGateway", "id", gateway, "gatewayDirection", "Diverging", "default",
					defaults.get(gateway));
			links(gateway);
			xml.close();
		}
		if (ends.containsKey(step)) {
			xml.open("endEvent", "id", ends.get(step));
			links(ends.get(step));
			xml.close();
		}
	}

	private void links(String node) throws XMLStreamException {
		for (Flow flow : flows) {
			if (flow.target().equals(node)) {
				xml.text("incoming", flow.id());
			}
		}
		for (Flow flow : flows) {
			if (flow.source().equals(node)) {
				xml.text("outgoing", flow.id());
			}
		}
	}

	private static String text(Integer number) {
		return number == null ? null : number.toString();
	}

	/** What BPMN has no place for, in words. */
	private String about(Step step) {
		List<String> lines = new ArrayList<>();
		line(lines, TOUCHPOINTS, step.getTouchpoints().stream().map(Touchpoint::label).toList());
		ProcedureCard card = step.getProcedure();
		if (card != null) {
			line(lines, PROCEDURE, card.getKind() == null ? List.of() : List.of(card.getKind().caption().in(locale)));
			line(lines, INPUTS, card.getInputs());
			line(lines, OUTPUTS, card.getOutputs());
			line(lines, START, one(card.getStart()));
			line(lines, END, one(card.getEnd()));
			line(lines, CRITERIA, card.getCriteria());
			line(lines, DAYS, one(text(card.getWorkingDays())));
		}
		return String.join("\n", lines);
	}

	private static List<String> one(String text) {
		return text == null ? List.of() : List.of(text);
	}

	private void line(List<String> lines, Text name, List<String> values) {
		if (!values.isEmpty()) {
			lines.add(name.in(locale) + ": " + values.stream().collect(Collectors.joining("; ")));
		}
	}

	private void diagram() throws XMLStreamException {
		xml.openDiagram(ids.of("diagram"), ids.of("plane"), collaboration);
		shape(pool, layout.pool(), true);
		for (Lane lane : map.getLanes()) {
			shape(names.get(lane), layout.lane(lane), true);
		}
		for (Step step : steps) {
			shape(names.get(step), layout.task(step), false);
			event(starts.get(step), layout.start(step));
			event(gateways.get(step), layout.gateway(step));
			event(ends.get(step), layout.end(step));
		}
		for (JourneyStage stage : map.getStages()) {
			if (groups.containsKey(stage)) {
				shape(groups.get(stage), layout.stage(stage), false);
			}
		}
		for (Flow flow : flows) {
			xml.edge(ids.of(flow.id() + "-edge"), flow.id(), flow.bends());
		}
		xml.close();
		xml.close();
	}

	private void event(String id, Box box) throws XMLStreamException {
		if (id != null) {
			shape(id, box, false);
		}
	}

	private void shape(String of, Box box, boolean horizontal) throws XMLStreamException {
		xml.shape(ids.of(of + "-shape"), of, box, horizontal);
	}
}
