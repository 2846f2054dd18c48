// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Writes one table as an XLSX file, row by row, in flat memory. Its header is bold, stays in view and has filters. A
 * table with more rows than a worksheet takes goes on in further ones with the same header, named {@code name 2} and so
 * on.
 * <p>
 * All texts are texts: nothing that looks like a formula or a number becomes one. The same table gives the same bytes
 * at any time and place. A writer belongs to one thread; after an exception the file is unusable.
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
	 * @param header its title
	 * @param width  its width in characters, at most 255
	 * @param kind   what it holds
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
	private static final int MAX_COLUMNS = 16_384;
	/** Before that day the format counts one that never was; after the last one it has no dates. */
	private static final LocalDate FIRST_DATE = LocalDate.of(1900, 3, 1);
	private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);
	private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
	/** A number in the format keeps fifteen digits. */
	private static final long NUMBER_LIMIT = 1_000_000_000_000_000L;
	/** Keeps a worksheet below 4 GiB, where spreadsheet programs stop to read what was streamed. */
	private static final long MAX_SHEET_BYTES = 3L << 30;

	private final PartWriter xml;
	private final String application;
	private final String name;
	private final List<Column> columns;
	private final String[] letters;
	private final int maxRows;
	/** The rows of each worksheet so far. */
	private final List<Integer> sheets = new ArrayList<>();
	private int rows;
	private boolean closed;

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
	 * @param out             receives the file; it remains the caller's to close
	 * @param application     the program's name, for the document properties
	 * @param sheetName       the worksheet's name; characters that a name can't have are replaced, and it is cut
	 * @param columns         the columns, at least one
	 * @param maxRowsPerSheet rows of a worksheet, the header among them, from 2 to {@link #MAX_ROWS}
	 * @throws IOException if it can't be written
	 */
	public XlsxTableWriter(OutputStream out, String application, String sheetName, List<Column> columns,
			int maxRowsPerSheet) throws IOException {
		if (columns.isEmpty() || columns.size() > MAX_COLUMNS || sheetName.isBlank() || maxRowsPerSheet < 2
				|| maxRowsPerSheet > MAX_ROWS) {
			throw new IllegalArgumentException("A table needs a name, columns, and 2 to " + MAX_ROWS + " rows");
		}
		this.xml = new PartWriter(out);
		this.application = Objects.requireNonNull(application);
		this.name = sheetName.replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", "-");
		this.columns = List.copyOf(columns);
		this.letters = new String[columns.size()];
		Arrays.setAll(letters, XlsxTableWriter::letters);
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
	 * @param cells the values by column: {@link String}, {@link Integer}, {@link Long}, {@link LocalDate} or
	 *              {@code null}; missing ones at the end are empty. What the format can't hold as a number or date is
	 *              written as text, and text that is too long is cut and ends with an ellipsis.
	 * @throws IOException if it can't be written
	 */
	public void row(List<?> cells) throws IOException {
		if (cells.size() > columns.size()) {
			throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
		}
		if (rows == maxRows || xml.bytes() > MAX_SHEET_BYTES) {
			endSheet();
			beginSheet();
		}
		beginRow();
		for (int column = 0; column < cells.size(); column++) {
			put(column, cells.get(column));
		}
		xml.write("</row>");
	}

	private void put(int column, Object value) throws IOException {
		Kind kind = columns.get(column).kind();
		switch (value) {
		case null -> {
			// an empty cell needs no entry
		}
		case String text -> text(column, text, 0);
		case Integer number -> integer(column, number.longValue(), kind);
		case Long number -> integer(column, number, kind);
		case LocalDate date -> date(column, date, kind);
		default -> throw new IllegalArgumentException(value.getClass().getName());
		}
	}

	private void integer(int column, long number, Kind kind) throws IOException {
		if (kind == Kind.INTEGER && number > -NUMBER_LIMIT && number < NUMBER_LIMIT) {
			beginCell(column, 0);
			value(number);
		} else {
			text(column, Long.toString(number), 0);
		}
	}

	private void date(int column, LocalDate date, Kind kind) throws IOException {
		if (kind == Kind.DATE && !date.isBefore(FIRST_DATE) && !date.isAfter(LAST_DATE)) {
			beginCell(column, WorkbookParts.DATE_STYLE);
			value(ChronoUnit.DAYS.between(EPOCH, date));
		} else {
			text(column, date.toString(), 0);
		}
	}

	private void value(long number) throws IOException {
		xml.write("><v>");
		xml.write(Long.toString(number));
		xml.write("</v></c>");
	}

	private void text(int column, String text, int style) throws IOException {
		if (!text.isEmpty()) {
			beginCell(column, style);
			xml.write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
			xml.escaped(Escapes.encode(cut(text)));
			xml.write("</t></is></c>");
		}
	}

	private static String cut(String text) {
		if (text.length() <= MAX_CELL_CHARS) {
			return text;
		}
		int end = MAX_CELL_CHARS - 1;
		return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + '\u2026';
	}

	private void beginSheet() throws IOException {
		sheets.add(0);
		rows = 0;
		xml.begin("xl/worksheets/sheet" + sheets.size() + ".xml");
		xml.write("<worksheet xmlns=\"" + WorkbookParts.MAIN
				+ "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" "
				+ "topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
		for (int column = 0; column < columns.size(); column++) {
			xml.write("<col min=\"" + (column + 1) + "\" max=\"" + (column + 1) + "\" width=\""
					+ columns.get(column).width() + "\" customWidth=\"1\"/>");
		}
		xml.write("</cols><sheetData>");
		beginRow();
		for (int column = 0; column < columns.size(); column++) {
			text(column, columns.get(column).header(), WorkbookParts.HEADER_STYLE);
		}
		xml.write("</row>");
	}

	private void endSheet() throws IOException {
		sheets.set(sheets.size() - 1, rows);
		xml.write("</sheetData><autoFilter ref=\"A1:" + letters[letters.length - 1] + rows + "\"/></worksheet>");
		xml.end();
	}

	private void beginRow() throws IOException {
		rows++;
		xml.write("<row r=\"");
		xml.write(Integer.toString(rows));
		xml.write("\">");
	}

	private void beginCell(int column, int style) throws IOException {
		xml.write("<c r=\"");
		xml.write(letters[column]);
		xml.write(Integer.toString(rows));
		xml.write(style == 0 ? "\"" : "\" s=\"" + style + '"');
	}

	/** {@return the name of a column, counted from 0: A to Z, AA and so on} */
	private static String letters(int column) {
		String last = String.valueOf((char) ('A' + column % 26));
		return column < 26 ? last : letters(column / 26 - 1) + last;
	}

	/** Completes the file. The stream is flushed, not closed. */
	@Override
	public void close() throws IOException {
		if (closed) {
			return;
		}
		closed = true;
		endSheet();
		new WorkbookParts(xml, application, name, letters[letters.length - 1], sheets).write();
		xml.finish();
	}
}
