// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.etalon.norm.Clause;
import org.etalon.norm.Stage;
import org.etalon.norm.TraceStep;

/**
 * The integral level (интегральный уровень, clauses 20, 21, 37) and the stages it comes from.
 *
 * @param stages  one outcome per stage of the scheme
 * @param percent the level, integer percent
 * @param clause  the clause that decided the level
 */
public record Level(List<StageOutcome> stages, int percent, Clause clause) {

	public Level {
		stages = List.copyOf(stages);
	}

	/** Points of {@code stage} in hundredths, null if the scheme does not have it. */
	public Integer points(Stage stage) {
		for (int i = 0; i < stages.size(); i++) {
			if (stages.get(i).stage() == stage) {
				return stages.get(i).points();
			}
		}
		return null;
	}

	/** One step per stage, then the sum. */
	List<TraceStep> trace() {
		List<TraceStep> steps = new ArrayList<>();
		for (StageOutcome stage : stages) {
			steps.add(new TraceStep(stage.stage().name(), stage.finding().code(), stage.points(), stage.clause(),
					stage.setting()));
		}
		String sum = stages.stream().map(stage -> Integer.toString(stage.points())).collect(Collectors.joining("+"));
		steps.add(new TraceStep("LEVEL", sum, percent, clause, null));
		return steps;
	}
}
