// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import static org.etalon.cases.CaseRule.outputs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.etalon.norm.Clause;
import org.etalon.norm.Ruling;
import org.etalon.rules.RulesSettings;
import org.etalon.rules.lifecycle.Circumstances;
import org.etalon.rules.lifecycle.Event;
import org.etalon.rules.lifecycle.Lifecycle;
import org.etalon.rules.lifecycle.State;
import org.etalon.rules.plan.ControlPoint;
import org.etalon.rules.plan.Roadmap;

/** States of models, plans, materials and roadmaps, and what plans have to contain. */
final class PlanCases {

	private static final String STATES = names(State.values());
	private static final String EVENTS = names(Event.values());

	private PlanCases() {
	}

	static List<CaseRule> rules() {
		return List.of(lifecycle(), controlPoints(), roadmap());
	}

	private static String names(Enum<?>... constants) {
		return Arrays.stream(constants).map(Enum::name).collect(Collectors.joining("|"));
	}

	private static CaseRule lifecycle() {
		return CaseRule
				.named("R-41", new Clause("26, 43-50"), "Состояния модели, плана-графика, материалов и дорожной карты",
						"States of a model, a plan, materials and a roadmap")
				.settings(RulesSettings.A28)
				.input("machine", names(Lifecycle.values()), "чьи состояния", "whose states")
				.input("state", STATES, "состояние", "state").input("event", EVENTS, "событие", "event")
				.optional("acceptedProposals", "0, 1, 2…", "0", "сколько предложений к модели принято",
						"how many proposals to the model were accepted")
				.optional("reasons", "[\"…\"]", "[]", "причины возврата", "reasons of a return")
				.output("state", STATES, "следующее состояние", "next state")
				.errors(Lifecycle.ILLEGAL_TRANSITION, Lifecycle.REVISION_REQUIRED, Lifecycle.REASONS_REQUIRED)
				.example("{\"machine\": \"MATERIALS\", \"state\": \"SENT\", \"event\": \"SELECT\"}")
				.computed(PlanCases::next);
	}

	/** A state or an event that no table has leads nowhere, as one of another table does. */
	private static Ruling<Map<String, Object>> next(Inputs in, CaseContext context) {
		Lifecycle lifecycle = in.choice("machine", Lifecycle.class);
		Circumstances circumstances = new Circumstances(in.integer("acceptedProposals", 0, Integer.MAX_VALUE, 0),
				in.texts("reasons"));
		Optional<State> state = find(in.text("state"), State.values());
		Optional<Event> event = find(in.text("event"), Event.values());
		if (state.isEmpty() || event.isEmpty()) {
			return Ruling.refused(Lifecycle.ILLEGAL_TRANSITION, "event", in.text("state") + " " + in.text("event"),
					state.map(known -> names(lifecycle.possible(known, context.settings()).stream()
							.map(transition -> transition.event()).toArray(Event[]::new))).orElse(""));
		}
		return lifecycle.next(state.get(), event.get(), circumstances, context.settings())
				.map(next -> outputs("state", next));
	}

	private static <E extends Enum<E>> Optional<E> find(String name, E[] constants) {
		return Arrays.stream(constants).filter(constant -> constant.name().equals(name)).findFirst();
	}

	private static CaseRule controlPoints() {
		CaseRule.Builder rule = CaseRule
				.named("R-43", new Clause("Прил. 3"), "Контрольные точки плана-графика", "Control points of a plan")
				.input("authorities", "1, 2, 3…", "сколько органов и организаций", "how many authorities");
		for (int percent : ControlPoint.PERCENTS) {
			rule.output(Integer.toString(percent), "1, 2, 3…", "сколько сертифицируется к точке " + percent + " %",
					"how many are certified by the point of " + percent + " %");
		}
		return rule.example("{\"authorities\": 7}")
				.computed(in -> ControlPoint.of(in.integer("authorities", 1, Integer.MAX_VALUE)), points -> {
					Map<String, Object> outputs = new LinkedHashMap<>();
					points.forEach(point -> outputs.put(Integer.toString(point.percent()), point.required()));
					return outputs;
				});
	}

	private static CaseRule roadmap() {
		return CaseRule.named("R-44", new Clause("26, Прил. 4"), "Состав дорожной карты", "Validity of a roadmap")
				.settings(RulesSettings.A41)
				.input("notRequiredSections", "[1…8]", "разделы «не требуется»", "sections that are not required")
				.input("controlPoints", "[25|50|75|100]", "контрольные точки, %", "control points, %")
				.input("remarks", "0, 1, 2…", "сколько замечаний по информационным системам",
						"how many remarks on information systems")
				.input("cumulativeDone", "[0, 1, 2…]", "сколько выполнено к каждой точке",
						"how many are done by each point")
				.output("valid", "true|false", "ошибок нет", "there are no errors")
				.output("errors", "[SECTION_n_MANDATORY|POINT_p_UNKNOWN|NO_100_PERCENT_POINT|POINT_p_BELOW_TARGET]",
						"что не так", "what is wrong")
				.example("{\"notRequiredSections\": [1, 4], \"controlPoints\": [50, 100], \"remarks\": 4, "
						+ "\"cumulativeDone\": [2, 4]}")
				.computed((in, context) -> Roadmap
						.check(in.integers("notRequiredSections", 1, Roadmap.SECTIONS),
								in.integers("controlPoints", Integer.MIN_VALUE, Integer.MAX_VALUE),
								in.integer("remarks", 0, Integer.MAX_VALUE),
								in.integers("cumulativeDone", 0, Integer.MAX_VALUE), context.settings())
						.map(found -> outputs("valid", found.valid(), "errors", found.errors())));
	}
}
