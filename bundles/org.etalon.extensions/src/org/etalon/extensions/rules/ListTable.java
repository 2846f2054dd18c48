// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A list of objects as a table with the column {@code id} or {@code name}, or both. */
final class ListTable {

	private static final Set<String> ID = Set.of("id", "ид", "идентификатор");
	private static final Set<String> NAME = Set.of("name", "наименование", "название");

	private ListTable() {
	}

	/** Adds the objects of a table; what is wrong is added to the problems. */
	static void read(String file, byte[] bytes, Set<String> ids, Set<String> names, List<RuleProblem> problems) {
		Optional<List<RuleTable.Row>> rows = RuleTable.read(file, bytes, problems);
		if (rows.isEmpty()) {
			return;
		}
		RuleTable.Row header = rows.get().getFirst();
		int id = RuleTable.indexOf(header, ID);
		int name = RuleTable.indexOf(header, NAME);
		if (id < 0 && name < 0) {
			problems.add(new RuleProblem(file, 1, 0, "LIST_HEADER", String.join(", ", header.cells()), "id|name"));
			return;
		}
		for (RuleTable.Row row : rows.get().subList(1, rows.get().size())) {
			if (!row.cell(id).isEmpty()) {
				ids.add(row.cell(id));
			} else if (!row.cell(name).isEmpty()) {
				names.add(row.cell(name));
			} else {
				problems.add(
						new RuleProblem(file, row.line(), 0, "LIST_ROW", String.join(", ", row.cells()), "id|name"));
			}
		}
	}
}
