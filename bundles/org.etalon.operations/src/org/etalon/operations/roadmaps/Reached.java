// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.roadmaps;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.StageOutcome;

/**
 * What an assessment comes to, or would.
 *
 * @param points100      points of all stages, hundredths
 * @param level          integral level, percent
 * @param levelClause    clause by which the level is computed
 * @param decision       the decision
 * @param decisionClause clause by which it is taken
 */
public record Reached(int points100, int level, Clause levelClause, Decision decision, Clause decisionClause) {

	/** What an outcome comes to. */
	public static Reached of(Outcome outcome) {
		return new Reached(outcome.level().stages().stream().mapToInt(StageOutcome::points).sum(),
				outcome.level().percent(), outcome.level().clause(), outcome.decision(), outcome.clause());
	}
}
