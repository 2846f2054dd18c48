// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import org.etalon.norm.Clause;
import org.etalon.norm.Stage;

/**
 * What one stage came to.
 *
 * @param stage   the stage
 * @param finding the finding that counted
 * @param points  hundredths of a point
 * @param clause  the clause that gave them
 * @param setting the setting it depended on as {@code A07=NOT_APPLICABLE}, or null
 */
public record StageOutcome(Stage stage, Finding finding, int points, Clause clause, String setting) {
}
