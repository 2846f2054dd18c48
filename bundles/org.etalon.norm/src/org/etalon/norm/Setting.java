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
 * @param file   whether the name of a file is allowed as well, for figures that the law leaves to configuration
 */
public record Setting(String id, List<String> values, String clause, Text title, boolean file) {

	public Setting {
		values = List.copyOf(values);
	}

	/** A choice between fixed readings. */
	public Setting(String id, List<String> values, String clause, Text title) {
		this(id, values, clause, title, false);
	}

	/** The recommended reading. */
	public String defaultValue() {
		return values.get(0);
	}

	/** Whether {@code value} can be chosen. */
	public boolean allows(String value) {
		return values.contains(value) || file && !value.isBlank();
	}
}
