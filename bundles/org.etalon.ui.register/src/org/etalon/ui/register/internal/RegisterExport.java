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
import org.etalon.ui.register.internal.FoundObjects.Stretch;

/**
 * What the table of the register shows, as a file: its rows in their order, columns in theirs. What is found stays what
 * it is while it is written; what was removed meanwhile is left out.
 *
 * @param objects what was found
 * @param rows    which of it, in order
 */
record RegisterExport(FoundObjects objects, List<Stretch> rows) {

	/** In what a file can be written. */
	static final List<String> FORMATS = List.of("xlsx", "csv", "json");

	private static final int BATCH = 1000;

	RegisterExport {
		rows = List.copyOf(rows);
	}

	/** All that was found. */
	static RegisterExport all(FoundObjects objects) {
		return new RegisterExport(objects, List.of(new Stretch(0, objects.result().count())));
	}

	/** A file whose name says what it is: CSV, JSON, or a workbook if it says nothing. */
	static Path named(Path typed) {
		return FORMATS.stream().anyMatch(each -> ends(typed, each)) ? typed
				: typed.resolveSibling(typed.getFileName() + "." + FORMATS.getFirst());
	}

	/** The same file with the name of another format. */
	static Path named(Path file, String format) {
		String name = file.getFileName().toString();
		return FORMATS.stream().anyMatch(each -> ends(file, each))
				? file.resolveSibling(name.substring(0, name.lastIndexOf('.') + 1) + format)
				: file.resolveSibling(name + "." + format);
	}

	/** Whether the name of a file says that it is of a format. */
	static boolean ends(Path file, String format) {
		return file.getFileName() != null
				&& file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith("." + format);
	}

	/** How many rows it will have, but for what is removed meanwhile. */
	long count() {
		return rows.stream().mapToLong(Stretch::size).sum();
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
		long all = count();
		long done = 0;
		long written = 0;
		try (OutputFile output = new OutputFile(file)) {
			try (TableResult table = new TableResult(format, output.stream(), "objects",
					Map.of("product", objects.data().conditions().product(), "change", objects.result().change()),
					columns.stream().map(RegisterColumns.Column::caption).toList())) {
				for (Stretch stretch : rows) {
					for (long at = 0; at < stretch.size(); at += BATCH) {
						int size = (int) Math.min(BATCH, stretch.size() - at);
						for (RegisterModel.Row row : objects.rows(stretch.from() + at, size)) {
							table.row(columns.stream().map(column -> RegisterColumns.value(column, row)).toArray());
							written++;
						}
						done += size;
						progress.at(done, all);
						Permission.proceed(progress);
					}
				}
			}
			output.commit();
		}
		return written;
	}
}
