// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import java.util.Map;

import org.etalon.norm.Flaw;

/**
 * A worked case: what goes into a rule and what has to come out.
 *
 * @param file     the file as the user named it
 * @param line     physical line where the case starts
 * @param rule     id of the rule as it stands there
 * @param clause   the clause as it stands there, a note to the reader
 * @param inputs   the inputs; keys that begin with {@code _} are notes, {@code _id} is the name of the case
 * @param expected what has to come out, or {@code error} with the code of a refusal
 * @param flaw     why the case cannot be read, null if it can; inputs and expected are then empty
 */
public record GoldenCase(String file, long line, String rule, String clause, Map<String, Object> inputs,
		Map<String, Object> expected, Flaw flaw) {

	/**
	 * Reads a case from the texts of its row.
	 *
	 * @param inputs   a JSON object
	 * @param expected a JSON object
	 */
	public static GoldenCase of(String file, long line, String rule, String clause, String inputs, String expected) {
		String column = "inputs";
		String text = inputs;
		try {
			Map<String, Object> in = Json.object(inputs);
			column = "expected";
			text = expected;
			return new GoldenCase(file, line, rule, clause, in, Json.object(expected), null);
		} catch (Json.MalformedException e) {
			return broken(file, line, rule,
					new Flaw(column, "JSON_" + e.getMessage(), excerpt(text, e.column()), "{…}"));
		}
	}

	/** A row that is no case. */
	public static GoldenCase broken(String file, long line, String rule, Flaw flaw) {
		return new GoldenCase(file, line, rule, "", Map.of(), Map.of(), flaw);
	}

	/** The text up to where it went wrong. */
	private static String excerpt(String text, int column) {
		int to = Math.clamp(column - 1L, 0, text.length());
		int from = Math.max(0, to - 40);
		return (from > 0 ? "…" : "") + text.substring(from, to) + " (" + column + ")";
	}

	/** Its name: the note {@code _id}, or its place. */
	public String id() {
		return inputs.get("_id") instanceof String id && !id.isBlank() ? id : file + ":" + line;
	}
}
