// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.util.Arrays;

/**
 * The cells of one record as slices of a byte array, filled anew for each record. Fields are open within the package:
 * this is the inner loop of a million rows.
 */
final class Cells {

	byte[] data;
	int count;
	int[] from = new int[32];
	int[] to = new int[32];
	/** Physical line where the record starts. */
	long line;
	/** What spoils the whole record, or null; the cells are then those that can be read all the same. */
	Broken broken;

	/**
	 * What spoils a record.
	 *
	 * @param code     code of the problem
	 * @param cell     index of the cell it lies in
	 * @param from     where in the bytes that cell begins
	 * @param to       where to stop quoting it
	 * @param expected what should have stood there
	 */
	record Broken(String code, int cell, int from, int to, String expected) {
	}

	void start(byte[] bytes, long recordLine) {
		data = bytes;
		line = recordLine;
		count = 0;
		broken = null;
	}

	void add(int start, int end) {
		if (count == from.length) {
			from = Arrays.copyOf(from, count * 2);
			to = Arrays.copyOf(to, count * 2);
		}
		from[count] = start;
		to[count] = end;
		count++;
	}

	/** Says that the record cannot be read as a whole. */
	void spoil(String code, int cell, int start, int end, String expected) {
		broken = new Broken(code, cell, start, end, expected);
	}

	/** Whether the record is an empty line. */
	boolean blank() {
		for (int i = 0; i < count; i++) {
			for (int at = from[i]; at < to[i]; at++) {
				if (data[at] != ' ' && data[at] != '\t') {
					return false;
				}
			}
		}
		return true;
	}
}
