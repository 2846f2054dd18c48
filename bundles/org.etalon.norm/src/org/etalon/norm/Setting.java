// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

import java.util.List;

/**
 * A named choice between readings of a place in the law that can be read in several ways.
 *
 * @param id     short stable name, as {@code A11}
 * @param values allowed values; the first one is the default
 * @param clause the clauses in question
 * @param title  what is chosen, one sentence
 */
public record Setting(String id, List<String> values, String clause, Text title) {

	public Setting {
		values = List.copyOf(values);
	}

	/** The recommended reading. */
	public String defaultValue() {
		return values.get(0);
	}
}
