// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.util.List;
import java.util.Objects;

import org.etalon.norm.Decision;

/**
 * An outcome as a document states it.
 *
 * @param level    integral level, integer percent (20, 37)
 * @param clause   clause by which the level is computed: 20 or 37
 * @param stages   results of the stages, in the order of the Rules
 * @param decision the decision
 * @param basis    clause of the decision: 22а, 22б, 23, 31, 38а, 38б, 39
 */
public record AssessedLevel(int level, String clause, List<StageResult> stages, Decision decision, String basis) {

	public AssessedLevel {
		Objects.requireNonNull(clause);
		stages = List.copyOf(stages);
		Objects.requireNonNull(decision);
		Objects.requireNonNull(basis);
	}
}
