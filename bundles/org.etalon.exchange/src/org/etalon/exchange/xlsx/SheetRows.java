// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.etalon.exchange.ooxml.OoxmlException;
import org.etalon.exchange.ooxml.PartXml;

/** The rows of one worksheet. */
final class SheetRows implements AutoCloseable {

	/** More rows than any worksheet has, so that a row number always fits. */
	private static final int MAX_ROW_DIGITS = 9;

	private final PartXml xml;
	private final String sheet;
	private final int sheetIndex;
	private final CellStyles styles;
	private final SharedStrings strings;
	private final boolean date1904;
	private final int maxColumns;
	private final long maxRowChars;
	private final CellText text;
	private final Set<Integer> oversized = new HashSet<>();
	private final Map<Integer, String> percents = new HashMap<>();
	private String[] cells = new String[32];
	private int width;
	private long row;
	private long rowChars;
	private boolean started;

	SheetRows(PartXml xml, String sheet, int sheetIndex, CellStyles styles, SharedStrings strings, boolean date1904,
			XlsxLimits limits) {
		this.xml = xml;
		this.sheet = sheet;
		this.sheetIndex = sheetIndex;
		this.styles = styles;
		this.strings = strings;
		this.date1904 = date1904;
		this.maxColumns = limits.maxColumns();
		this.maxRowChars = limits.maxRowChars();
		this.text = new CellText(limits.maxCellChars());
	}

	/** {@return the next row that isn't empty, or {@code null} at the end, after which it isn't to be called again} */
	XlsxRow next() throws OoxmlException, IOException {
		if (!started && !start()) {
			return null;
		}
		for (PartXml.Event event = xml.next(); event != PartXml.Event.END; event = xml.next()) {
			if (event == PartXml.Event.START) {
				if (xml.name().equals("row")) {
					readRow();
					if (width > 0) {
						return new XlsxRow(sheet, sheetIndex, row, List.of(Arrays.copyOf(cells, width)),
								oversized.isEmpty() ? Set.of() : oversized, percents.isEmpty() ? Map.of() : percents);
					}
				} else {
					xml.skip();
				}
			}
		}
		xml.finish();
		return null;
	}

	/** Reads up to the rows and {@return whether there are any}. */
	private boolean start() throws OoxmlException, IOException {
		started = true;
		if (!xml.root().equals("worksheet")) {
			throw xml.corrupt("no worksheet", null);
		}
		for (PartXml.Event event = xml.next(); event != PartXml.Event.END; event = xml.next()) {
			if (event == PartXml.Event.START) {
				if (xml.name().equals("sheetData")) {
					return true;
				}
				xml.skip();
			}
		}
		xml.finish();
		return false;
	}

	private void readRow() throws OoxmlException, IOException {
		row = rowNumber(xml.attribute("r"));
		xml.position(row);
		width = 0;
		rowChars = 0;
		oversized.clear();
		percents.clear();
		int next = 0;
		for (PartXml.Event event = xml.next(); event != PartXml.Event.END; event = xml.next()) {
			if (event == PartXml.Event.START) {
				if (xml.name().equals("c")) {
					next = readCell(next) + 1;
				} else {
					xml.skip();
				}
			}
		}
		while (width > 0 && cells[width - 1].isEmpty()) {
			width--;
		}
	}

	private long rowNumber(String r) {
		if (r == null || r.isEmpty() || r.length() > MAX_ROW_DIGITS) {
			return row + 1;
		}
		long number = 0;
		for (int i = 0; i < r.length(); i++) {
			int digit = r.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				return row + 1;
			}
			number = number * 10 + digit;
		}
		return number;
	}

	/** Reads a cell and {@return its column}. */
	private int readCell(int next) throws OoxmlException, IOException {
		int column = next;
		String type = "n";
		int style = 0;
		for (int i = 0; i < xml.attributes(); i++) {
			switch (xml.attributeName(i)) {
			case "r" -> column = column(xml.attributeValue(i), next);
			case "t" -> type = xml.attributeValue(i);
			case "s" -> style = style(xml.attributeValue(i));
			default -> {
				// says nothing about the value
			}
			}
		}
		if (column >= maxColumns) {
			throw xml.corrupt("column " + (column + 1), null);
		}
		text.clear();
		for (PartXml.Event event = xml.next(); event != PartXml.Event.END; event = xml.next()) {
			if (event == PartXml.Event.START) {
				switch (xml.name()) {
				case "v" -> xml.text(text);
				case "is" -> RichText.read(xml, text);
				default -> xml.skip();
				}
			}
		}
		put(column, text.isOversized() ? text.decoded() : value(type, style, column), text.isOversized());
		return column;
	}

	private String value(String type, int style, int column) throws OoxmlException, IOException {
		return switch (type) {
		case "s" -> shared(column);
		case "n" -> number(style, column);
		case "b" -> CellValues.bool(text.raw().strip());
		case "d" -> CellValues.isoDate(text.raw().strip());
		case "e" -> text.raw();
		default -> text.decoded();
		};
	}

	private String number(int style, int column) {
		String raw = text.raw().strip();
		if (raw.isEmpty()) {
			return raw;
		}
		if (styles.isPercent(style)) {
			percents.put(column, CellValues.percent(raw));
		}
		return styles.isDate(style) ? CellValues.date(raw, date1904) : CellValues.number(raw);
	}

	private String shared(int column) throws OoxmlException, IOException {
		int index = text.index();
		if (index < 0 && text.raw().isBlank()) {
			return "";
		}
		if (index < 0 || index >= strings.size()) {
			throw xml.corrupt("shared string " + CellText.beginning(text.raw()), null);
		}
		if (strings.isOversized(index)) {
			oversized.add(column);
		}
		return strings.get(index);
	}

	private void put(int column, String value, boolean cut) {
		if (column >= cells.length) {
			cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
		}
		if (column >= width) {
			Arrays.fill(cells, width, column, "");
			width = column + 1;
		}
		rowChars += value.length();
		boolean tooLong = rowChars > maxRowChars;
		if (cut || tooLong) {
			oversized.add(column);
		}
		cells[column] = tooLong ? CellText.beginning(value) : value;
	}

	/** The column of a reference such as {@code AB12}, from 0; {@code next} if there are no letters. */
	private int column(String reference, int next) {
		int column = 0;
		for (int i = 0; i < reference.length(); i++) {
			int letter = reference.charAt(i) - 'A';
			if (letter < 0 || letter > 25) {
				break;
			}
			column = column * 26 + letter + 1;
			if (column > maxColumns) {
				return maxColumns;
			}
		}
		return column == 0 ? next : column - 1;
	}

	private static int style(String value) {
		try {
			return Math.max(0, Integer.parseInt(value));
		} catch (NumberFormatException e) {
			return 0;
		}
	}

	@Override
	public void close() throws IOException {
		xml.close();
	}
}
