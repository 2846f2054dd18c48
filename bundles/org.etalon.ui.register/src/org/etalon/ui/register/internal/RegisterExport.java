// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.OutputFile;
import org.etalon.exchange.TableResult;
import org.etalon.norm.Progress;
import org.etalon.operations.access.Permission;
import org.etalon.store.StoreException;
import org.etalon.store.index.Result;
import org.etalon.ui.common.Data;

/**
 * What the table of the register shows, as a file: its rows in their order, the columns in sight in theirs. What is
 * found stays what it is while it is written; what was removed meanwhile is left out.
 *
 * @param data   the database
 * @param result what was found
 */
record RegisterExport(Data data, Result result) {

	private static final int BATCH = 1000;

	/** A file whose name says what it is: CSV, JSON, or a workbook if it says nothing. */
	static Path named(Path typed) {
		String name = typed.getFileName().toString().toLowerCase(Locale.ROOT);
		return List.of(".xlsx", ".csv", ".json").stream().anyMatch(name::endsWith) ? typed
				: typed.resolveSibling(typed.getFileName() + ".xlsx");
	}

	/**
	 * Writes the file; what was there before is replaced at the end.
	 *
	 * @return how many rows it has
	 * @throws StoreException {@code CANCELLED}, then nothing was changed
	 */
	long run(Path file, List<RegisterColumns.Column> columns, Progress progress) throws StoreException, IOException {
		String name = file.getFileName().toString();
		String format = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		long written = 0;
		try (OutputFile output = new OutputFile(file)) {
			try (TableResult table = new TableResult(format, output.stream(), "objects",
					Map.of("product", data.conditions().product(), "change", result.change()),
					columns.stream().map(RegisterColumns.Column::caption).toList())) {
				for (long at = 0; at < result.count(); at += BATCH) {
					for (RegisterModel.Row row : RegisterModel.read(data, result.page(at, BATCH))) {
						table.row(columns.stream().map(column -> RegisterColumns.value(column, row)).toArray());
						written++;
					}
					progress.at(at, result.count());
					Permission.proceed(progress);
				}
			}
			output.commit();
		}
		return written;
	}
}
