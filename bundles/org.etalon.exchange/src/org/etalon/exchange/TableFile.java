// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.etalon.exchange.ooxml.OoxmlException;
import org.etalon.exchange.xlsx.XlsxLimits;
import org.etalon.exchange.xlsx.XlsxReader;
import org.etalon.exchange.xlsx.XlsxRow;
import org.etalon.norm.Problem;

/**
 * A small table in a CSV or XLSX file: a header, then rows; read as a whole. A file of millions of rows is a register
 * and is read by {@link Registers}.
 *
 * @param columns  keys of the columns the file has, captions of those that were not asked for, in their order
 * @param rows     the rows that could be read, in their order; empty lines are left out
 * @param problems the rows that could not be read
 */
public record TableFile(List<String> columns, List<TableRow> rows, List<Problem> problems) {

	private static final int MOST_BYTES = 1 << 26;

	public TableFile {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
		problems = List.copyOf(problems);
	}

	/**
	 * Reads a table.
	 *
	 * @param path    where it is
	 * @param file    how the user named it, for problems
	 * @param columns the columns to look for; others are kept under their captions
	 * @throws UnreadableInputException if it cannot be read, or lacks a required column, or has one twice
	 */
	public static TableFile read(Path path, String file, ReadOptions options, List<TableColumn> columns)
			throws UnreadableInputException {
		try {
			InputFile input = InputFile.of(path, file, options.scratch());
			try {
				Builder builder = new Builder(file, columns);
				if (input.isXlsx(file)) {
					readXlsx(input.path(), options, builder);
				} else {
					readCsv(input.path(), options, builder);
				}
				return builder.table();
			} finally {
				input.discard();
			}
		} catch (NoSuchFileException e) {
			throw InputFile.unreadable(file, "FILE_NOT_FOUND", file, "");
		} catch (IOException e) {
			throw Registers.notReadable(file, e);
		}
	}

	private static void readCsv(Path path, ReadOptions options, Builder builder)
			throws IOException, UnreadableInputException {
		if (Files.size(path) > MOST_BYTES) {
			throw InputFile.unreadable(builder.file, "TABLE_TOO_LARGE", Long.toString(Files.size(path)),
					Integer.toString(MOST_BYTES));
		}
		byte[] data = Files.readAllBytes(path);
		CsvFormat format = CsvFormat.of(data, data.length, true, builder.file, options);
		byte[] text = format.start() == 0 ? data : Arrays.copyOfRange(data, format.start(), data.length);
		CsvBatch batch = new CsvBatch(text, text.length, 1, format.delimiter());
		Cells cells = new Cells();
		while (batch.next(cells)) {
			if (cells.broken != null) {
				builder.broken(builder.file, cells.line, cells.broken.code(), "", cells.broken.expected());
			} else if (!cells.blank()) {
				List<String> row = new ArrayList<>();
				boolean valid = true;
				for (int i = 0; i < cells.count; i++) {
					valid &= Encodings.valid(format.encoding(), text, cells.from[i], cells.to[i]);
					row.add(new String(text, cells.from[i], cells.to[i] - cells.from[i], format.encoding()));
				}
				if (valid) {
					builder.row(builder.file, cells.line, row);
				} else {
					builder.broken(builder.file, cells.line, "BAD_ENCODING", String.join(", ", row),
							format.encoding().name());
				}
			}
		}
	}

	private static void readXlsx(Path path, ReadOptions options, Builder builder)
			throws IOException, UnreadableInputException {
		try (XlsxReader reader = XlsxReader.open(path, options.scratch(), XlsxLimits.DEFAULT)) {
			int sheet = -1;
			List<String> header = null;
			boolean continues = true;
			for (XlsxRow row = reader.next(); row != null; row = reader.next()) {
				String place = row.sheetIndex() == 0 ? builder.file : builder.file + "#" + row.sheet();
				List<String> stripped = row.cells().stream().map(String::strip).toList();
				if (header == null) {
					header = stripped;
				} else if (row.sheetIndex() != sheet) {
					// A further sheet goes on with the table if it repeats its header, else it holds something else.
					continues = header.equals(stripped);
					sheet = row.sheetIndex();
					continue;
				}
				sheet = row.sheetIndex();
				if (!continues) {
					continue;
				}
				if (row.oversized().isEmpty()) {
					builder.row(place, row.number(), shown(row));
				} else {
					builder.broken(place, row.number(), "CELL_TOO_LARGE", "",
							Integer.toString(XlsxLimits.DEFAULT.maxCellChars()));
				}
			}
		} catch (OoxmlException e) {
			String place = e.place() == null ? builder.file : builder.file + "#" + e.place();
			throw new UnreadableInputException(new Problem(place, e.position(), "", "", e.code(), e.found(),
					e.code().equals(OoxmlException.ZIP_BOMB) ? "" : "XLSX"));
		}
	}

	/** The texts of the cells, but percentages as they are shown: 0.355 and 35.5 % are not to be mixed up. */
	private static List<String> shown(XlsxRow row) {
		if (row.percents().isEmpty()) {
			return row.cells();
		}
		List<String> cells = new ArrayList<>(row.cells());
		row.percents().forEach(cells::set);
		return cells;
	}

	/** Takes records one by one; the first one is the header. */
	private static final class Builder {

		private final String file;
		private final List<TableColumn> asked;
		private final List<TableRow> rows = new ArrayList<>();
		private final List<Problem> problems = new ArrayList<>();
		private List<String> columns;

		Builder(String file, List<TableColumn> asked) {
			this.file = file;
			this.asked = asked;
		}

		void row(String place, long line, List<String> cells) throws UnreadableInputException {
			if (columns == null) {
				columns = header(line, cells);
				return;
			}
			Map<String, String> texts = new HashMap<>();
			for (int i = 0; i < cells.size(); i++) {
				String text = cells.get(i).replace('\u00A0', ' ').strip();
				if (!text.isEmpty() && (i >= columns.size() || columns.get(i).isEmpty())) {
					broken(place, line, "FIELD_COUNT", Integer.toString(cells.size()),
							Integer.toString(columns.size()));
					return;
				}
				if (!text.isEmpty()) {
					texts.put(columns.get(i), text);
				}
			}
			rows.add(new TableRow(place, line, texts));
		}

		void broken(String place, long line, String code, String found, String expected)
				throws UnreadableInputException {
			Problem problem = new Problem(place, line, "", "", code, Excerpt.of(found), expected);
			if (columns == null) {
				throw new UnreadableInputException(problem);
			}
			problems.add(problem);
		}

		private List<String> header(long line, List<String> captions) throws UnreadableInputException {
			List<String> keys = new ArrayList<>();
			for (String caption : captions) {
				String key = asked.stream().filter(column -> column.matches(caption)).map(TableColumn::key).findFirst()
						.orElse(caption.strip());
				if (!key.isEmpty() && keys.contains(key)) {
					throw new UnreadableInputException(
							new Problem(file, line, key, "", "DUPLICATE_COLUMN", Excerpt.of(caption), key));
				}
				keys.add(key);
			}
			List<String> missing = asked.stream().filter(TableColumn::required).map(TableColumn::key)
					.filter(key -> !keys.contains(key)).toList();
			if (!missing.isEmpty()) {
				throw new UnreadableInputException(new Problem(file, line, "", "", "MISSING_COLUMN",
						Excerpt.of(String.join(", ", captions)), String.join(", ", missing)));
			}
			return keys;
		}

		TableFile table() throws UnreadableInputException {
			if (columns == null) {
				throw InputFile.unreadable(file, "EMPTY_FILE", "", "CSV|XLSX");
			}
			return new TableFile(columns.stream().filter(column -> !column.isEmpty()).toList(), rows, problems);
		}
	}
}
