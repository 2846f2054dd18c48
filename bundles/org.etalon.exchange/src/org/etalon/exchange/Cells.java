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
	/** Code of a problem that spoils the whole record, or null. */
	String broken;

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
