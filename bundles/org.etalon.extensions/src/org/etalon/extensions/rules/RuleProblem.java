// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import java.util.Objects;

/**
 * What is wrong with a rule file, or with a table it names, and where.
 *
 * @param file     the file, as the rule file or the user names it
 * @param line     line, from 1 on; 0 when the whole file is meant
 * @param column   column in the line, from 1 on; 0 when the whole line is meant
 * @param code     stable code
 * @param found    what stood there, possibly empty
 * @param expected what should have stood there, as keys and values that need no translation; possibly empty
 */
public record RuleProblem(String file, int line, int column, String code, String found, String expected) {

	private static final int LONGEST = 80;

	public RuleProblem {
		Objects.requireNonNull(file);
		Objects.requireNonNull(code);
		found = found.length() > LONGEST ? found.substring(0, LONGEST) + "…" : found;
		Objects.requireNonNull(expected);
	}

	/** The place as tools write it: {@code rules.yaml:3:5}. */
	public String place() {
		return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
	}
}
