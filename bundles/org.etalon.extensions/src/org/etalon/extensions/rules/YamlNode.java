// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import java.util.List;

/** A part of a YAML text with its place; line and column count from 1. */
sealed interface YamlNode {

	int line();

	int column();

	/** A single value, as it is written: nothing is made of {@code 01} or {@code yes}. */
	record Scalar(String text, boolean plain, int line, int column) implements YamlNode {

		/** Whether nothing is stated. */
		boolean isNothing() {
			return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
		}
	}

	/** Values by key, in their order; a key that was given twice was reported and stands here once. */
	record Mapping(List<Entry> entries, int line, int column) implements YamlNode {
	}

	/** A key and its value. */
	record Entry(Scalar key, YamlNode value) {
	}

	/** Values in their order. */
	record Sequence(List<YamlNode> items, int line, int column) implements YamlNode {
	}
}
