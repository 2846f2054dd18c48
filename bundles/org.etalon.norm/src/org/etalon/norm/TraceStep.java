// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

/**
 * One step of an explanation (обоснование): what was decided, from what, by which clause.
 *
 * @param subject the stage, or one of {@code LEVEL}, {@code RECERTIFICATION}, {@code DECISION}, {@code TERM}
 * @param input   what came in, as codes, letters and figures that need no translation
 * @param points  hundredths of a point for a stage, percent for the level, null where the step gives no figure
 * @param clause  the clause that was applied
 * @param setting the setting the step depended on as {@code A07=NOT_APPLICABLE}, several of them separated by a comma
 *                and a space, or null
 */
public record TraceStep(String subject, String input, Integer points, Clause clause, String setting) {
}
