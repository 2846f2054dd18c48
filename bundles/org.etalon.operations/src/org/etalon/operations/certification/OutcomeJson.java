// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.etalon.cases.Json;
import org.etalon.norm.Decision;
import org.etalon.norm.Stage;
import org.etalon.norm.TraceStep;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Level;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Reason;
import org.etalon.scoring.StageOutcome;
import org.etalon.scoring.Warning;

/**
 * An outcome with its whole trace as JSON. Reading it back gives an outcome that says the same, step by step; written
 * again it is the same text.
 */
public final class OutcomeJson {

	/** Steps as they were written down. */
	private record Told(List<TraceStep> steps) implements Outcome.Reasoning {

		@Override
		public List<TraceStep> steps(Outcome outcome) {
			return steps;
		}
	}

	private OutcomeJson() {
	}

	/** Writes an outcome. */
	public static String write(Outcome outcome) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("variant", outcome.variant());
		Map<String, Object> level = new LinkedHashMap<>();
		level.put("percent", outcome.level().percent());
		level.put("clause", RecipeFields.clause(outcome.level().clause()));
		level.put("stages", outcome.level().stages().stream().map(OutcomeJson::stage).toList());
		json.put("level", level);
		json.put("decision", outcome.decision());
		json.put("reason", outcome.reason());
		json.put("clause", RecipeFields.clause(outcome.clause()));
		json.put("validFrom", outcome.validFrom());
		json.put("validTo", outcome.validTo());
		json.put("gapDays", outcome.gapDays());
		json.put("noIncreaseUsed", outcome.noIncreaseUsed());
		json.put("warnings", outcome.warnings());
		json.put("trace", outcome.trace().stream().map(OutcomeJson::step).toList());
		return Json.text(json);
	}

	private static Map<String, Object> stage(StageOutcome stage) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("stage", stage.stage().name());
		json.put("finding", stage.finding().name());
		json.put("points", stage.points());
		json.put("clause", RecipeFields.clause(stage.clause()));
		json.put("setting", stage.setting());
		return json;
	}

	private static Map<String, Object> step(TraceStep step) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("subject", step.subject());
		json.put("input", step.input());
		json.put("points", step.points());
		json.put("clause", RecipeFields.clause(step.clause()));
		json.put("setting", step.setting());
		return json;
	}

	/** Reads an outcome. */
	public static Outcome read(String text) throws RecipeException {
		RecipeFields json = RecipeFields.of(text);
		RecipeFields level = json.object("level");
		List<StageOutcome> stages = new ArrayList<>();
		for (RecipeFields stage : level.objects("stages")) {
			stages.add(new StageOutcome(stage.code("stage", Stage.class), stage.code("finding", Finding.class),
					stage.number("points"), stage.clause("clause"), stage.textOrNull("setting")));
		}
		List<TraceStep> trace = new ArrayList<>();
		for (RecipeFields step : json.objects("trace")) {
			trace.add(new TraceStep(step.text("subject"), step.text("input"), step.numberOrNull("points"),
					step.clause("clause"), step.textOrNull("setting")));
		}
		int ofTheLevel = stages.size() + 1; // one step for each stage and one for their sum
		if (trace.size() < ofTheLevel) {
			throw json.wrong("trace");
		}
		return new Outcome(json.text("variant"), new Level(stages, level.number("percent"), level.clause("clause")),
				json.code("decision", Decision.class), json.codeOrNull("reason", Reason.class), json.clause("clause"),
				json.date("validFrom"), json.date("validTo"), json.numberOrNull("gapDays"),
				json.numberOrNull("noIncreaseUsed"), json.codes("warnings", Warning.class),
				new Told(List.copyOf(trace.subList(ofTheLevel, trace.size()))));
	}
}
