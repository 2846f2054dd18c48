// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.etalon.cases.GoldenCase;
import org.etalon.norm.Flaw;
import org.etalon.norm.Problem;

/** Reads worked cases of rules from a table with the columns rule, clause, inputs and expected. */
public final class CaseFile {

	private static final List<TableColumn> COLUMNS = List.of(TableColumn.required("rule", "правило"),
			TableColumn.optional("clause", "пункт"), TableColumn.required("inputs", "входные данные", "вход"),
			TableColumn.required("expected", "ожидается", "ожидаемое"));

	private CaseFile() {
	}

	/**
	 * Reads the cases of a file in their order. A row that is no case is one all the same, with what is wrong with it:
	 * it has to fail, not to be overlooked.
	 *
	 * @param path where it is
	 * @param file how the user named it
	 * @throws UnreadableInputException if it is no table with these columns, or has no row
	 */
	public static List<GoldenCase> read(Path path, String file, ReadOptions options) throws UnreadableInputException {
		TableFile table = TableFile.read(path, file, options, COLUMNS);
		if (table.rows().isEmpty() && table.problems().isEmpty()) {
			throw InputFile.unreadable(file, "NO_CASES", file, "");
		}
		List<GoldenCase> cases = new ArrayList<>();
		for (TableRow row : table.rows()) {
			cases.add(golden(row));
		}
		for (Problem problem : table.problems()) {
			cases.add(GoldenCase.broken(problem.file(), problem.line(), "",
					new Flaw("", problem.code(), problem.found(), problem.expected())));
		}
		if (!table.problems().isEmpty()) {
			// Only within a sheet do lines say which comes first; rows of different sheets keep their order.
			List<String> places = cases.stream().map(GoldenCase::file).distinct().toList();
			cases.sort(Comparator.comparing((GoldenCase golden) -> places.indexOf(golden.file()))
					.thenComparing(GoldenCase::line));
		}
		return cases;
	}

	private static GoldenCase golden(TableRow row) {
		for (TableColumn column : COLUMNS) {
			if (column.required() && row.get(column.key()).isEmpty()) {
				return GoldenCase.broken(row.file(), row.line(), row.get("rule"),
						new Flaw(column.key(), "MISSING_VALUE", "", column.key().equals("rule") ? "R-03…R-63" : "{…}"));
			}
		}
		return GoldenCase.of(row.file(), row.line(), row.get("rule"), row.get("clause"), row.get("inputs"),
				row.get("expected"));
	}
}
