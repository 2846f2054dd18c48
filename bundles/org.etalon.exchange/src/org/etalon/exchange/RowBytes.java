// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.BitSet;

/** Rows already in the bytes of a result file, one after the other, and where each ends. */
final class RowBytes implements ResultSink.Prepared {

	private byte[] data = new byte[1 << 18];
	private int length;
	private int[] ends = new int[2048];
	private int rows;

	/** Makes room for {@code bytes} more. */
	private void need(int bytes) {
		if (length + bytes > data.length) {
			data = Arrays.copyOf(data, Math.max(data.length * 2, length + bytes));
		}
	}

	RowBytes put(char ascii) {
		need(1);
		data[length++] = (byte) ascii;
		return this;
	}

	RowBytes put(byte[] bytes) {
		return put(bytes, bytes.length);
	}

	RowBytes put(byte[] bytes, int count) {
		need(count);
		System.arraycopy(bytes, 0, data, length, count);
		length += count;
		return this;
	}

	/** Puts a number of 0 or more. */
	RowBytes put(int number) {
		if (number >= 10) {
			put(number / 10);
		}
		return put((char) ('0' + number % 10));
	}

	/** Puts a number in at least two digits. */
	RowBytes putTwoDigits(int number) {
		return put((char) ('0' + number / 10 % 10)).put((char) ('0' + number % 10));
	}

	void endRow() {
		if (rows == ends.length) {
			ends = Arrays.copyOf(ends, rows * 2);
		}
		ends[rows++] = length;
	}

	/** Number of rows without those dropped. */
	int kept(BitSet dropped) {
		return rows - dropped.cardinality();
	}

	/**
	 * Writes the rows.
	 *
	 * @param skipped bytes to leave out of the first row that is written
	 */
	void writeTo(OutputStream out, BitSet dropped, int skipped) throws IOException {
		if (dropped.isEmpty()) {
			out.write(data, skipped, length - skipped);
			return;
		}
		int skip = skipped;
		for (int row = dropped.nextClearBit(0); row < rows; row = dropped.nextClearBit(row + 1)) {
			int from = (row == 0 ? 0 : ends[row - 1]) + skip;
			skip = 0;
			out.write(data, from, ends[row] - from);
		}
	}
}
