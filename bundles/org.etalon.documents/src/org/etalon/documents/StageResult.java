// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.util.Objects;

import org.etalon.norm.Stage;

/**
 * The result of a stage (17, 18, 24г).
 *
 * @param stage    the stage
 * @param finding  what was found: a letter (А+, А, Б+, Б, В, Г) or the name of what stands instead, as scoring calls
 *                 it: {@code INDICATORS_NOT_APPLICABLE}, {@code NOT_PERFORMED}, {@code CAPABLE}, {@code NOT_CAPABLE},
 *                 {@code NOT_PRESENTED}, {@code NOT_STATED}, {@code STAGE_NOT_APPLICABLE}. Anything else is printed as
 *                 it is.
 * @param points   points in hundredths
 * @param clause   clause that gives the points, without «п.»
 * @param evidence what the finding rests on, as a sheet of assessment with its date; empty if it is not stated
 */
public record StageResult(Stage stage, String finding, int points, String clause, String evidence) {

	public StageResult {
		Objects.requireNonNull(stage);
		Objects.requireNonNull(finding);
		Objects.requireNonNull(clause);
		Objects.requireNonNull(evidence);
	}
}
