// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import static org.etalon.cases.CaseRule.outputs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.etalon.norm.Clause;
import org.etalon.norm.Document;
import org.etalon.norm.Flaw;
import org.etalon.standard.Indicator;
import org.etalon.standard.IndicatorInput;
import org.etalon.standard.IndicatorValues;
import org.etalon.standard.InputKind;
import org.etalon.standard.StandardSettings;
import org.etalon.standard.StarRating;
import org.etalon.standard.Stars;

/** Stars by the two tables of the Standard. */
final class StarCases {

	private StarCases() {
	}

	static List<CaseRule> rules() {
		return List.of(table(1,
				CaseRule.named("R-50", clause(1), "Звезды ключевого показателя", "Stars of a key indicator")
						.settings(StandardSettings.A29, StandardSettings.A40)
						.example("{\"indicator\": \"SCENARIO_COVERAGE\", \"value\": 35.05}")),
				table(2, CaseRule
						.named("R-51", clause(2), "Звезды дополнительного показателя",
								"Stars of an additional indicator")
						.settings(StandardSettings.A29)
						.example("{\"indicator\": \"PHONE\", \"workingHours\": true, \"chatbot\": true, "
								+ "\"callback\": true, \"satisfaction\": 65}")));
	}

	private static Clause clause(int table) {
		return new Clause(Document.STANDARD, "разд. 6, табл. " + table);
	}

	private static CaseRule table(int table, CaseRule.Builder rule) {
		rule.input("indicator", names(table), "показатель", "indicator");
		Map<String, IndicatorInput> inputs = inputs(table);
		inputs.forEach((name, input) -> {
			String type = input.kind().domain();
			if (table == 1 && name.equals(IndicatorInput.VALUE)) {
				rule.input(name, type, input.caption().ru(), input.caption().en());
			} else {
				String absent = input.kind() != InputKind.YES_NO ? "" : Boolean.toString(input.assumed());
				rule.optional(name, type, absent, input.caption().ru(), input.caption().en());
			}
		});
		return rule.output("stars", "0…5", "звезды", "stars")
				.output("gaps", "[{kind, input}]", "значения вне диапазонов и неуказанные составляющие",
						"figures in no range and inputs that are missing")
				.errors(Flaw.INVALID_INPUT).computed((in, context) -> {
					Indicator indicator = in.choice("indicator", Indicator.class);
					if (indicator.table() != table) {
						throw in.refuse("indicator", names(table));
					}
					return Stars.of(indicator, values(in, inputs), context.settings()).map(StarCases::written);
				});
	}

	/** All inputs of a table by their names; one of the same name means the same kind of thing. */
	private static Map<String, IndicatorInput> inputs(int table) {
		Map<String, IndicatorInput> inputs = new LinkedHashMap<>();
		for (Indicator indicator : Indicator.values()) {
			if (indicator.table() == table) {
				for (IndicatorInput input : indicator.inputs()) {
					// The widest domain comes last: an NPS after the percentages.
					inputs.merge(input.name(), input, (one, other) -> other);
				}
			}
		}
		return inputs;
	}

	private static String names(int table) {
		return Arrays.stream(Indicator.values()).filter(indicator -> indicator.table() == table).map(Indicator::name)
				.collect(Collectors.joining("|"));
	}

	private static IndicatorValues values(Inputs in, Map<String, IndicatorInput> inputs) {
		IndicatorValues values = IndicatorValues.none();
		for (IndicatorInput input : inputs.values()) {
			if (in.has(input.name())) {
				values = input.kind() == InputKind.YES_NO ? values.with(input.name(), in.flag(input.name()))
						: values.with(input.name(), in.decimal(input.name()));
			}
		}
		return values;
	}

	private static Map<String, Object> written(StarRating rating) {
		return outputs("stars", rating.stars(), "gaps",
				rating.gaps().stream().map(gap -> outputs("kind", gap.kind().name(), "input", gap.input())).toList());
	}
}
