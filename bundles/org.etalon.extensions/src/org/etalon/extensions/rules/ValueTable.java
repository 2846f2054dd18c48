// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.etalon.norm.Text;

/**
 * Reference data of a region: what may stand in a column, as a table with the column {@code value} and, for what is
 * shown, {@code ru} and {@code en}; a text that is not there is that of the other language, or the value.
 */
final class ValueTable {

	private static final Set<String> VALUE = Set.of("value", "значение", "код");
	private static final Set<String> RU = Set.of("ru", "по-русски", "наименование", "название");
	private static final Set<String> EN = Set.of("en", "по-английски", "name");

	private ValueTable() {
	}

	/** The values of a table with their texts; what is wrong is added to the problems. */
	static Map<String, Text> read(String file, byte[] bytes, List<RuleProblem> problems) {
		Map<String, Text> values = new LinkedHashMap<>();
		Optional<List<RuleTable.Row>> rows = RuleTable.read(file, bytes, problems);
		if (rows.isEmpty()) {
			return values;
		}
		RuleTable.Row header = rows.get().getFirst();
		int value = RuleTable.indexOf(header, VALUE);
		if (value < 0) {
			problems.add(new RuleProblem(file, 1, 0, "VALUES_HEADER", String.join(", ", header.cells()), "value"));
			return values;
		}
		int ru = RuleTable.indexOf(header, RU);
		int en = RuleTable.indexOf(header, EN);
		for (RuleTable.Row row : rows.get().subList(1, rows.get().size())) {
			String code = row.cell(value);
			String russian = first(row.cell(ru), row.cell(en), code);
			if (code.isEmpty()) {
				problems.add(new RuleProblem(file, row.line(), 0, "VALUES_ROW", String.join(", ", row.cells()), ""));
			} else if (values.put(code, new Text(russian, first(row.cell(en), russian, code))) != null) {
				problems.add(new RuleProblem(file, row.line(), 0, "VALUES_TWICE", code, ""));
			}
		}
		if (rows.get().size() == 1) {
			problems.add(new RuleProblem(file, 1, 0, "VALUES_NONE", "", ""));
		}
		return values;
	}

	private static String first(String text, String other, String last) {
		return !text.isEmpty() ? text : !other.isEmpty() ? other : last;
	}
}
