// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

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
	private static final int MAX_NAME_CHARS = 31;
	/** Before that day the format counts one that never was; after the last one it has no dates. */
	private static final LocalDate FIRST_DATE = LocalDate.of(1900, 3, 1);
	private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);
	private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
	/** A number in the format keeps fifteen digits. */
	private static final long NUMBER_LIMIT = 1_000_000_000_000_000L;
	/** Keeps a worksheet below 4 GiB, where spreadsheet programs stop to read what was streamed. */
	private static final long MAX_SHEET_BYTES = 3L << 30;
	/** Far smaller than level 1 and far faster than level 6, on tables. */
	private static final int COMPRESSION = 4;
	private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
	private static final String CONTENT = "application/vnd.openxmlformats-officedocument.";
	private static final int HEADER_STYLE = 1;
	private static final int DATE_STYLE = 2;
	private static final String STYLES = XML + "<styleSheet xmlns=\"" + MAIN + "\">"
			+ "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
			+ "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
			+ "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
			+ "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
			+ "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
			+ "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
			+ "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
			+ "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
			+ "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
			+ "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
			+ "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
			+ "</styleSheet>";

	private final ZipOutputStream zip;
	private final Writer xml;
	private final String application;
	private final String name;
	private final List<Column> columns;
	private final String[] letters;
	private final int maxRows;
	/** The rows of each worksheet so far. */
	private final List<Integer> sheets = new ArrayList<>();
	private int rows;
	/** What the worksheet takes so far, at most. */
	private long bytes;
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
		this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		this.zip.setLevel(COMPRESSION);
		this.xml = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
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
		if (rows == maxRows || bytes > MAX_SHEET_BYTES) {
			endSheet();
			beginSheet();
		}
		beginRow();
		for (int column = 0; column < cells.size(); column++) {
			put(column, cells.get(column));
		}
		write("</row>");
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
			beginCell(column, DATE_STYLE);
			value(ChronoUnit.DAYS.between(EPOCH, date));
		} else {
			text(column, date.toString(), 0);
		}
	}

	private void value(long number) throws IOException {
		write("><v>");
		write(Long.toString(number));
		write("</v></c>");
	}

	private void text(int column, String text, int style) throws IOException {
		if (!text.isEmpty()) {
			beginCell(column, style);
			write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
			escaped(Escapes.encode(cut(text)));
			write("</t></is></c>");
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
		bytes = 0;
		beginPart("xl/worksheets/sheet" + sheets.size() + ".xml");
		write("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" "
				+ "topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
		for (int column = 0; column < columns.size(); column++) {
			write("<col min=\"" + (column + 1) + "\" max=\"" + (column + 1) + "\" width=\""
					+ columns.get(column).width() + "\" customWidth=\"1\"/>");
		}
		write("</cols><sheetData>");
		beginRow();
		for (int column = 0; column < columns.size(); column++) {
			text(column, columns.get(column).header(), HEADER_STYLE);
		}
		write("</row>");
	}

	private void endSheet() throws IOException {
		sheets.set(sheets.size() - 1, rows);
		write("</sheetData><autoFilter ref=\"A1:" + letters[letters.length - 1] + rows + "\"/></worksheet>");
		endPart();
	}

	private void beginRow() throws IOException {
		rows++;
		write("<row r=\"");
		write(Integer.toString(rows));
		write("\">");
	}

	private void beginCell(int column, int style) throws IOException {
		write("<c r=\"");
		write(letters[column]);
		write(Integer.toString(rows));
		write(style == 0 ? "\"" : "\" s=\"" + style + '"');
	}

	/** {@return the name of a column, counted from 0: A to Z, AA and so on} */
	private static String letters(int column) {
		String last = String.valueOf((char) ('A' + column % 26));
		return column < 26 ? last : letters(column / 26 - 1) + last;
	}

	private String sheetName(int number) {
		String suffix = number == 1 ? "" : " " + number;
		return name.substring(0, Math.min(name.length(), MAX_NAME_CHARS - suffix.length())) + suffix;
	}

	/** Completes the file. The stream is flushed, not closed. */
	@Override
	public void close() throws IOException {
		if (closed) {
			return;
		}
		closed = true;
		endSheet();
		beginPart("xl/styles.xml");
		xml.write(STYLES.substring(XML.length()));
		endPart();
		workbook();
		properties();
		contentTypes();
		zip.finish();
		zip.flush();
	}

	private void workbook() throws IOException {
		beginPart("xl/workbook.xml");
		write("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "relationships\"><sheets>");
		for (int sheet = 1; sheet <= sheets.size(); sheet++) {
			write("<sheet name=\"");
			escaped(sheetName(sheet));
			write("\" sheetId=\"" + sheet + "\" r:id=\"rId" + sheet + "\"/>");
		}
		write("</sheets><definedNames>");
		for (int sheet = 1; sheet <= sheets.size(); sheet++) {
			write("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"" + (sheet - 1) + "\" hidden=\"1\">'");
			escaped(sheetName(sheet));
			write("'!$A$1:$" + letters[letters.length - 1] + '$' + sheets.get(sheet - 1) + "</definedName>");
		}
		write("</definedNames></workbook>");
		endPart();
		beginPart("xl/_rels/workbook.xml.rels");
		write("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
		for (int sheet = 1; sheet <= sheets.size(); sheet++) {
			relationship("rId" + sheet, OFFICE + "relationships/worksheet", "worksheets/sheet" + sheet + ".xml");
		}
		relationship("styles", OFFICE + "relationships/styles", "styles.xml");
		write("</Relationships>");
		endPart();
	}

	private void properties() throws IOException {
		beginPart("docProps/app.xml");
		write("<Properties xmlns=\"" + OFFICE + "extended-properties\"><Application>");
		escaped(Escapes.encode(application));
		write("</Application></Properties>");
		endPart();
		beginPart("_rels/.rels");
		write("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
		relationship("rId1", OFFICE + "relationships/officeDocument", "xl/workbook.xml");
		relationship("rId2", OFFICE + "relationships/extended-properties", "docProps/app.xml");
		write("</Relationships>");
		endPart();
	}

	private void relationship(String id, String type, String target) throws IOException {
		write("<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>");
	}

	private void contentTypes() throws IOException {
		beginPart("[Content_Types].xml");
		write("<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" "
				+ "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
		contentType("xl/workbook.xml", "spreadsheetml.sheet.main+xml");
		contentType("xl/styles.xml", "spreadsheetml.styles+xml");
		contentType("docProps/app.xml", "extended-properties+xml");
		for (int sheet = 1; sheet <= sheets.size(); sheet++) {
			contentType("xl/worksheets/sheet" + sheet + ".xml", "spreadsheetml.worksheet+xml");
		}
		write("</Types>");
		endPart();
	}

	private void contentType(String part, String type) throws IOException {
		write("<Override PartName=\"/" + part + "\" ContentType=\"" + CONTENT + type + "\"/>");
	}

	private void beginPart(String part) throws IOException {
		ZipEntry entry = new ZipEntry(part);
		entry.setTimeLocal(ENTRY_TIME);
		zip.putNextEntry(entry);
		xml.write(XML);
	}

	private void endPart() throws IOException {
		xml.flush();
		zip.closeEntry();
	}

	private void write(String markup) throws IOException {
		xml.write(markup);
		bytes += markup.length();
	}

	private void escaped(String text) throws IOException {
		int from = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			bytes += c < 0x80 ? 1 : 3;
			String entity = switch (c) {
			case '<' -> "&lt;";
			case '>' -> "&gt;";
			case '&' -> "&amp;";
			case '"' -> "&quot;";
			default -> null;
			};
			if (entity != null) {
				xml.write(text, from, i - from);
				write(entity);
				from = i + 1;
			}
		}
		xml.write(text, from, text.length() - from);
	}
}
