// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

/** Records of a CSV file, cut out so that the first one starts at 0 and the last one is complete. */
final class CsvBatch implements RawBatch {

	private final byte[] data;
	private final int end;
	private final CsvScanner scanner;
	private int at;
	private long line;

	/**
	 * @param data      the bytes; cells with doubled quotes are rewritten in place
	 * @param end       end of the last record
	 * @param line      physical line of the first record
	 * @param delimiter delimiter of the file
	 */
	CsvBatch(byte[] data, int end, long line, char delimiter) {
		this.data = data;
		this.end = end;
		this.line = line;
		this.scanner = new CsvScanner(delimiter);
	}

	/** End of the records read so far, with their line ends; beyond the bytes if the last one has none. */
	int position() {
		return at;
	}

	/** Physical line of the next record. */
	long line() {
		return line;
	}

	@Override
	public boolean next(Cells cells) {
		if (at >= end) {
			return false;
		}
		int start = at;
		boolean quoted = false;
		cells.start(data, line);
		int cell = start;
		while (true) {
			if (cell < end && data[cell] == '"') {
				int close = CsvScanner.closingQuote(data, cell + 1, end);
				if (close < 0 || !scanner.endsCell(data, close + 1, end)) {
					malformed(cells, start, cell);
					return true;
				}
				quoted = true;
				line += CsvScanner.lines(data, cell, close);
				cells.add(cell + 1, close);
				cell = close + 1;
			} else {
				int from = cell;
				cell = scanner.cellEnd(data, from, end);
				cells.add(from,
						cell > from && data[cell - 1] == '\r' && (cell == end || data[cell] == '\n') ? cell - 1 : cell);
			}
			if (cell < end && data[cell] == '\r') {
				cell++; // of the line end behind a closing quote
			}
			if (cell >= end || data[cell] == '\n') {
				if (quoted) {
					unescape(cells, start);
				}
				at = cell + 1;
				line++;
				return true;
			}
			cell++;
		}
	}

	/**
	 * Reads the beginning of a record that does not end within the bytes, as the only one.
	 *
	 * @param code     what is wrong with the record
	 * @param expected what should have stood there
	 */
	void beginning(Cells cells, String code, String expected) {
		next(cells);
		if (cells.broken == null) {
			cells.count--; // the last cell is cut
			cells.spoil(code, cells.count, cells.from[cells.count], end, expected);
		} else {
			cells.spoil(code, cells.broken.cell(), cells.broken.from(), cells.broken.to(), expected);
		}
	}

	/**
	 * Turns the doubled quotes of quoted cells into single ones. Only when the whole record is known to be well-formed,
	 * or its beginning is given up: the bytes of a malformed record are read again from its second line on.
	 */
	private void unescape(Cells cells, int start) {
		for (int i = 0; i < cells.count; i++) {
			if (cells.from[i] > start && data[cells.from[i] - 1] == '"') {
				cells.to[i] = unescaped(cells.from[i], cells.to[i]);
			}
		}
	}

	private int unescaped(int from, int to) {
		int quote = CsvScanner.indexOfQuote(data, from, to);
		if (quote < 0) {
			return to;
		}
		int target = quote;
		for (int source = quote; source < to; source++) {
			data[target++] = data[source];
			if (data[source] == '"') {
				source++;
			}
		}
		return target;
	}

	/** Gives up the physical line where a record starts whose cell at {@code cell} is malformed. */
	private void malformed(Cells cells, int start, int cell) {
		int stop = lineEnd(start);
		int index = cells.count;
		while (cells.count > 0 && cells.to[cells.count - 1] >= stop) {
			cells.count--;
		}
		unescape(cells, start);
		cells.spoil("BAD_QUOTING", index, cell, lineEnd(cell), "RFC 4180");
		line = cells.line + 1;
		at = stop + 1;
	}

	private int lineEnd(int from) {
		int lineFeed = CsvScanner.indexOf(data, (byte) '\n', from, end);
		return lineFeed < 0 ? end : lineFeed;
	}
}
