// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.etalon.cases.Json;
import org.etalon.exchange.xlsx.XlsxTableWriter;

/**
 * A result that is a table, written row by row as CSV, JSON or XLSX. Keys and values are the same in every language;
 * JSON says beside them by what they were computed.
 */
public final class TableResult implements Closeable {

	private static final int WIDTH = 24;

	private final List<String> columns;
	private final OutputStream out;
	private final XlsxTableWriter workbook;
	private final boolean json;
	private boolean any;

	/**
	 * Begins a table.
	 *
	 * @param format  {@code csv}, {@code json} or {@code xlsx}
	 * @param out     where to write; stays open
	 * @param name    name of the table, for the sheet of a workbook
	 * @param about   what JSON says of the result: product, settings…
	 * @param columns keys of the columns
	 */
	public TableResult(String format, OutputStream out, String name, Map<String, Object> about, List<String> columns)
			throws IOException {
		this.out = out;
		this.columns = List.copyOf(columns);
		this.json = format.equals("json");
		this.workbook = format.equals("xlsx")
				? new XlsxTableWriter(out, "Etalon", name,
						columns.stream().map(column -> new XlsxTableWriter.Column(column, WIDTH, kind(column)))
								.toList())
				: null;
		if (json) {
			String head = Json.text(about);
			text(head.substring(0, head.length() - 1) + (about.isEmpty() ? "" : ",") + "\"" + name + "\":[");
		} else if (workbook == null) {
			out.write(CsvLine.of(columns));
		}
	}

	/** Days are days in a workbook, and whole numbers numbers, whichever column they stand in. */
	private static XlsxTableWriter.Kind kind(String column) {
		return column.endsWith("_on") || column.equals("day") || column.startsWith("valid_") ? XlsxTableWriter.Kind.DATE
				: column.endsWith("_id") || column.equals("subject") ? XlsxTableWriter.Kind.TEXT
						: XlsxTableWriter.Kind.INTEGER;
	}

	/**
	 * Writes a row.
	 *
	 * @param values one for each column: texts, days, numbers; null for none
	 */
	public void row(Object... values) throws IOException {
		if (values.length != columns.size()) {
			throw new IllegalArgumentException(values.length + " values for " + columns);
		}
		if (workbook != null) {
			List<Object> cells = new ArrayList<>();
			for (Object value : values) {
				cells.add(
						value == null || value instanceof LocalDate || value instanceof Integer || value instanceof Long
								? value
								: value.toString());
			}
			workbook.row(cells);
		} else if (json) {
			Map<String, Object> row = new LinkedHashMap<>();
			for (int i = 0; i < values.length; i++) {
				row.put(columns.get(i), values[i]);
			}
			text((any ? ",\n" : "\n") + Json.text(row));
		} else {
			List<String> cells = new ArrayList<>();
			for (Object value : values) {
				cells.add(Objects.toString(value, ""));
			}
			out.write(CsvLine.of(cells));
		}
		any = true;
	}

	private void text(String text) throws IOException {
		out.write(text.getBytes(StandardCharsets.UTF_8));
	}

	/** Ends the table. */
	@Override
	public void close() throws IOException {
		if (workbook != null) {
			workbook.close();
		} else if (json) {
			text("\n]}\n");
		}
		out.flush();
	}
}
