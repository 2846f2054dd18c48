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

	@Override
	public boolean next(Cells cells) {
		if (at >= end) {
			return false;
		}
		int start = at;
		cells.start(data, line);
		int cell = start;
		while (true) {
			if (cell < end && data[cell] == '"') {
				int close = CsvScanner.closingQuote(data, cell + 1, end);
				if (close < 0 || !scanner.endsCell(data, close + 1, end)) {
					malformed(cells, start);
					return true;
				}
				line += CsvScanner.lines(data, cell, close);
				cells.add(cell + 1, unescaped(cell + 1, close));
				cell = close + 1;
			} else {
				int from = cell;
				cell = scanner.cellEnd(data, from, end);
				cells.add(from, cell > from && data[cell - 1] == '\r' && (cell == end || data[cell] == '\n') ? cell - 1
						: cell);
			}
			if (cell < end && data[cell] == '\r') {
				cell++; // of the line end behind a closing quote
			}
			if (cell >= end || data[cell] == '\n') {
				at = cell + 1;
				line++;
				return true;
			}
			cell++;
		}
	}

	/** Turns doubled quotes into single ones. */
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

	private void malformed(Cells cells, int start) {
		int lineFeed = CsvScanner.indexOf(data, (byte) '\n', start, end);
		int stop = lineFeed < 0 ? end : lineFeed;
		cells.start(data, cells.line);
		cells.add(start, stop);
		cells.broken = "BAD_QUOTING";
		line = cells.line + 1;
		at = stop + 1;
	}
}
