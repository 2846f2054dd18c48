// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes one table as an XLSX file, row by row. Its header is bold, stays in view and has filters. A table with more
 * rows than a worksheet takes goes on in further ones with the same header, named {@code name 2} and so on.
 * <p>
 * All texts are texts: nothing that looks like a formula or a number becomes one. A writer belongs to one thread; after
 * an exception the file is unusable.
 */
public final class XlsxTableWriter implements AutoCloseable {

	/** What a column holds. */
	public enum Kind {
		/** Text, whatever the value's type. */
		TEXT,
		/** Numbers, as far as the values are {@link Integer}s or {@link Long}s; else text. */
		INTEGER,
		/** Dates, as far as the values are {@link LocalDate}s; else text. */
		DATE
	}

	/**
	 * A column of the table.
	 *
	 * @param header
	 *            its title
	 * @param width
	 *            its width in characters, at most 255
	 * @param kind
	 *            what it holds
	 */
	public record Column(String header, int width, Kind kind) {

		public Column {
			Objects.requireNonNull(header);
			Objects.requireNonNull(kind);
			if (width <= 0 || width > MAX_WIDTH) {
				throw new IllegalArgumentException("Width " + width);
			}
		}
	}

	/** The rows that a worksheet takes, the header among them. */
	public static final int MAX_ROWS = 1_048_576;
	/** The characters that a cell takes. */
	public static final int MAX_CELL_CHARS = 32_767;

	private static final int MAX_WIDTH = 255;
	private static final int MAX_NAME_CHARS = 31;
	private static final String DATE_FORMAT = "yyyy-mm-dd";
	/** Before that day the format counts one that never was; after the last one it has no dates. */
	private static final LocalDate FIRST_DATE = LocalDate.of(1900, 3, 1);
	private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);
	private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
	/** A number in the format keeps fifteen digits. */
	private static final long NUMBER_LIMIT = 1_000_000_000_000_000L;
	private static final int FLUSH_ROWS = 512;
	private static final int FLUSH_CHARS = 1 << 20;

	private final Workbook workbook;
	private final OutputStream out;
	private final String name;
	private final List<Column> columns;
	private final int maxRows;
	private Worksheet sheet;
	private int sheets;
	private int rows;
	private int pendingRows;
	private int pendingChars;

	/**
	 * Begins a table whose worksheets are as long as the format allows.
	 *
	 * @see #XlsxTableWriter(OutputStream, String, String, List, int)
	 */
	public XlsxTableWriter(OutputStream out, String application, String sheetName, List<Column> columns)
			throws IOException {
		this(out, application, sheetName, columns, MAX_ROWS);
	}

	/**
	 * Begins a table.
	 *
	 * @param out
	 *            receives the file; it remains the caller's to close
	 * @param application
	 *            the program's name, for the document properties
	 * @param sheetName
	 *            the worksheet's name; characters that a name can't have are replaced, and it is cut
	 * @param columns
	 *            the columns, at least one
	 * @param maxRowsPerSheet
	 *            rows of a worksheet, the header among them, from 2 to {@link #MAX_ROWS}
	 * @throws IOException
	 *             if it can't be written
	 */
	public XlsxTableWriter(OutputStream out, String application, String sheetName, List<Column> columns,
			int maxRowsPerSheet) throws IOException {
		if (columns.isEmpty() || sheetName.isBlank() || maxRowsPerSheet < 2 || maxRowsPerSheet > MAX_ROWS) {
			throw new IllegalArgumentException("A table needs a name, columns, and 2 to " + MAX_ROWS + " rows");
		}
		this.out = out;
		this.workbook = new Workbook(out, application, null);
		this.name = sheetName.replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", "-");
		this.columns = List.copyOf(columns);
		this.maxRows = maxRowsPerSheet;
		beginSheet();
	}

	/** Writes a row, see {@link #row(List)}. */
	public void row(Object... cells) throws IOException {
		row(Arrays.asList(cells));
	}

	/**
	 * Writes a row.
	 *
	 * @param cells
	 *            the values by column: {@link String}, {@link Integer}, {@link Long}, {@link LocalDate} or
	 *            {@code null}; missing ones at the end are empty. What the format can't hold as a number or date is
	 *            written as text, and text that is too long is cut and ends with an ellipsis.
	 * @throws IOException
	 *             if it can't be written
	 */
	public void row(List<?> cells) throws IOException {
		if (cells.size() > columns.size()) {
			throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
		}
		if (rows == maxRows) {
			endSheet();
			beginSheet();
		}
		for (int column = 0; column < cells.size(); column++) {
			put(column, cells.get(column));
		}
		rows++;
		pendingRows++;
		if (pendingRows == FLUSH_ROWS || pendingChars > FLUSH_CHARS) {
			flush();
		}
	}

	private void put(int column, Object value) {
		Kind kind = columns.get(column).kind();
		switch (value) {
			case null -> {
				// an empty cell needs no entry
			}
			case String text -> text(column, text);
			case Integer number -> integer(column, number.longValue(), kind);
			case Long number -> integer(column, number, kind);
			case LocalDate date -> date(column, date, kind);
			default -> throw new IllegalArgumentException(value.getClass().getName());
		}
	}

	private void integer(int column, long number, Kind kind) {
		if (kind == Kind.INTEGER && number > -NUMBER_LIMIT && number < NUMBER_LIMIT) {
			sheet.value(rows, column, number);
		} else {
			text(column, Long.toString(number));
		}
	}

	private void date(int column, LocalDate date, Kind kind) {
		if (kind == Kind.DATE && !date.isBefore(FIRST_DATE) && !date.isAfter(LAST_DATE)) {
			sheet.value(rows, column, ChronoUnit.DAYS.between(EPOCH, date));
			sheet.style(rows, column).format(DATE_FORMAT).set();
		} else {
			text(column, date.toString());
		}
	}

	private void text(int column, String text) {
		if (!text.isEmpty()) {
			sheet.inlineString(rows, column, Escapes.encode(cut(text)));
			pendingChars += text.length();
		}
	}

	private static String cut(String text) {
		if (text.length() <= MAX_CELL_CHARS) {
			return text;
		}
		int end = MAX_CELL_CHARS - 1;
		return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + '\u2026';
	}

	private void beginSheet() {
		sheets++;
		sheet = workbook.newWorksheet(sheetName());
		rows = 0;
		sheet.freezePane(0, 1);
		for (int column = 0; column < columns.size(); column++) {
			sheet.width(column, columns.get(column).width());
			text(column, columns.get(column).header());
			sheet.style(0, column).bold().set();
		}
		rows = 1;
	}

	private String sheetName() {
		String suffix = sheets == 1 ? "" : " " + sheets;
		return name.substring(0, Math.min(name.length(), MAX_NAME_CHARS - suffix.length())) + suffix;
	}

	private void endSheet() throws IOException {
		sheet.setAutoFilter(0, 0, rows - 1, columns.size() - 1);
		sheet.finish();
	}

	private void flush() throws IOException {
		sheet.flush();
		pendingRows = 0;
		pendingChars = 0;
	}

	/** Completes the file. The stream is flushed, not closed. */
	@Override
	public void close() throws IOException {
		endSheet();
		workbook.finish();
		out.flush();
	}
}
