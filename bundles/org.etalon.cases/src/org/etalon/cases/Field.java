// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import java.util.List;
import java.util.Objects;

import org.etalon.norm.Text;

/**
 * An input or an output of a rule, as cases write it.
 *
 * @param path     its name; of one inside another {@code certificate.kind}, of one inside a list
 *                 {@code objects[].certified}
 * @param type     what it can be, without words that need translation: {@code YYYY-MM-DD}, {@code A|B}, {@code 0…100}
 * @param meaning  what it means
 * @param optional whether it may be left out
 * @param standard the value if it is left out, empty for none
 * @param aliases  further names of the last part, as other files call the same thing
 */
public record Field(String path, String type, Text meaning, boolean optional, String standard, List<String> aliases) {

	public Field {
		Objects.requireNonNull(path);
		Objects.requireNonNull(type);
		Objects.requireNonNull(meaning);
		Objects.requireNonNull(standard);
		aliases = List.copyOf(aliases);
	}

	/** What stands before the last part of the path, with its dot; empty at the top. */
	String parent() {
		return path.substring(0, path.lastIndexOf('.') + 1);
	}

	/** The last part of the path, without the mark of a list. */
	String key() {
		String last = path.substring(path.lastIndexOf('.') + 1);
		return last.endsWith("[]") ? last.substring(0, last.length() - 2) : last;
	}
}
