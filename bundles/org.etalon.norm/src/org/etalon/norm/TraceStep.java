// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

/**
 * One step of an explanation (обоснование): what was decided, from what, by which clause.
 *
 * @param subject what the step settles, as a code: a stage, {@code LEVEL}, {@code DECISION}, {@code TERM},
 *                {@code DEADLINE}
 * @param input   what came in, as codes, letters and figures that need no translation
 * @param points  hundredths of a point for a stage, percent for the level, null where the step gives no figure
 * @param clause  the clause that was applied
 * @param setting the setting the step depended on as {@code A07=NOT_APPLICABLE}, several of them separated by a comma
 *                and a space, or null
 */
public record TraceStep(String subject, String input, Integer points, Clause clause, String setting) {

	/** A step without points. */
	public static TraceStep of(String subject, String input, Clause clause) {
		return new TraceStep(subject, input, null, clause, null);
	}

	/** A step without points that depended on settings, as {@link Settings#inEffect} quotes them. */
	public static TraceStep of(String subject, String input, Clause clause, String... settings) {
		return new TraceStep(subject, input, null, clause, String.join(", ", settings));
	}
}
