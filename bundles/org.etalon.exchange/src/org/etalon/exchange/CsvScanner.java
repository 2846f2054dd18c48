// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds where records begin and end in the bytes of a CSV file, without looking at the cells: eight bytes at a time,
 * because every byte of a national register passes here on one thread.
 * <p>
 * The grammar is RFC 4180: a quote opens a cell only where the cell starts, a doubled quote stands for one, and after
 * the closing quote comes a delimiter or the end of the line. Where that is violated the record is malformed, and
 * reading goes on at the next physical line after the one the record starts on.
 */
final class CsvScanner {

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
	private static final long ONES = 0x0101010101010101L;
	private static final long HIGHS = 0x8080808080808080L;
	private static final long QUOTES = ONES * '"';
	private static final long LINE_FEEDS = ONES * '\n';

	private final byte delimiter;
	private final long delimiters;

	CsvScanner(char delimiter) {
		this.delimiter = (byte) delimiter;
		this.delimiters = ONES * this.delimiter;
	}

	/** Index of the delimiter or line feed that ends a cell without quotes, {@code to} if there is none. */
	int cellEnd(byte[] data, int from, int to) {
		int at = from;
		for (; at + 8 <= to; at += 8) {
			long word = (long) LONGS.get(data, at);
			long ends = zeroBytes(word ^ delimiters) | zeroBytes(word ^ LINE_FEEDS);
			if (ends != 0) {
				return at + (Long.numberOfTrailingZeros(ends) >>> 3);
			}
		}
		while (at < to && data[at] != delimiter && data[at] != '\n') {
			at++;
		}
		return at;
	}

	/**
	 * Where the last record that is complete ends.
	 *
	 * @param data bytes that begin with a record
	 * @param to   end of the bytes
	 * @return the index after its line feed, 0 if no record is complete
	 */
	int lastBoundary(byte[] data, int to) {
		int boundary = 0;
		int at = 0;
		while (true) {
			int quote = indexOfQuote(data, at, to);
			int lineFeed = lastLineFeed(data, at, quote < 0 ? to : quote);
			if (lineFeed >= 0) {
				boundary = lineFeed + 1;
			}
			if (quote < 0) {
				return boundary;
			}
			if (!opensCell(data, quote)) {
				at = quote + 1;
				continue;
			}
			int close = closingQuote(data, quote + 1, to);
			if (close < 0 || close + 1 >= to) {
				return boundary; // the record goes on beyond these bytes
			}
			if (endsCell(data, close + 1, to)) {
				at = close + 1;
			} else {
				int next = indexOf(data, (byte) '\n', boundary, to);
				if (next < 0) {
					return boundary;
				}
				boundary = next + 1;
				at = boundary;
			}
		}
	}

	/** Whether a quote at {@code index} is where a cell starts. */
	private boolean opensCell(byte[] data, int index) {
		return index == 0 || data[index - 1] == delimiter || data[index - 1] == '\n';
	}

	/** Whether what stands at {@code index}, after a closing quote, ends the cell. */
	boolean endsCell(byte[] data, int index, int to) {
		if (index >= to) {
			return true;
		}
		byte next = data[index];
		return next == delimiter || next == '\n' || next == '\r' && (index + 1 >= to || data[index + 1] == '\n');
	}

	/** Index of the quote that closes a cell whose text starts at {@code from}, negative if there is none. */
	static int closingQuote(byte[] data, int from, int to) {
		int at = from;
		while (true) {
			int quote = indexOfQuote(data, at, to);
			if (quote < 0 || quote + 1 >= to || data[quote + 1] != '"') {
				return quote;
			}
			at = quote + 2;
		}
	}

	static int indexOfQuote(byte[] data, int from, int to) {
		int at = from;
		for (; at + 8 <= to; at += 8) {
			long zeros = zeroBytes((long) LONGS.get(data, at) ^ QUOTES);
			if (zeros != 0) {
				return at + (Long.numberOfTrailingZeros(zeros) >>> 3);
			}
		}
		return indexOf(data, (byte) '"', at, to);
	}

	static int indexOf(byte[] data, byte wanted, int from, int to) {
		for (int at = from; at < to; at++) {
			if (data[at] == wanted) {
				return at;
			}
		}
		return -1;
	}

	private static int lastLineFeed(byte[] data, int from, int to) {
		for (int at = to - 1; at >= from; at--) {
			if (data[at] == '\n') {
				return at;
			}
		}
		return -1;
	}

	/** Number of line feeds in a range. */
	static int lines(byte[] data, int from, int to) {
		int count = 0;
		int at = from;
		for (; at + 8 <= to; at += 8) {
			count += Long.bitCount(zeroBytes((long) LONGS.get(data, at) ^ LINE_FEEDS));
		}
		for (; at < to; at++) {
			if (data[at] == '\n') {
				count++;
			}
		}
		return count;
	}

	/** The high bit of each byte that is zero; exact, with no carry from one byte into the next. */
	private static long zeroBytes(long word) {
		return ~(((word & ~HIGHS) + ~HIGHS) | word | ~HIGHS);
	}
}
