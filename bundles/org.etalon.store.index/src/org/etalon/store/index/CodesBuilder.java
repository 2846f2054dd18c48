// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import java.util.Arrays;

/** Takes the codes of one row after the other, in arrays that become wider when they must. */
final class CodesBuilder {

	private byte[] narrow = new byte[16];
	private char[] middle;
	private int[] wide;
	private int rows;

	void add(int code) {
		if (wide == null && code > Character.MAX_VALUE) {
			widen();
		} else if (narrow != null && code > 0xff) {
			middle = new char[narrow.length];
			for (int row = 0; row < rows; row++) {
				middle[row] = (char) (narrow[row] & 0xff);
			}
			narrow = null;
		}
		if (narrow != null) {
			if (rows == narrow.length) {
				narrow = Arrays.copyOf(narrow, ByteTable.grown(rows));
			}
			narrow[rows] = (byte) code;
		} else if (middle != null) {
			if (rows == middle.length) {
				middle = Arrays.copyOf(middle, ByteTable.grown(rows));
			}
			middle[rows] = (char) code;
		} else {
			if (rows == wide.length) {
				wide = Arrays.copyOf(wide, ByteTable.grown(rows));
			}
			wide[rows] = code;
		}
		rows++;
	}

	private void widen() {
		wide = new int[rows + 1];
		for (int row = 0; row < rows; row++) {
			wide[row] = narrow != null ? narrow[row] & 0xff : middle[row];
		}
		narrow = null;
		middle = null;
	}

	/**
	 * The codes, each replaced by {@code changed} at its place.
	 *
	 * @param changed no code of it is higher than the highest that was added
	 */
	Codes build(int[] changed) {
		if (narrow != null && changed.length <= 1 << 4) {
			byte[] codes = new byte[rows + 1 >>> 1];
			for (int row = 0; row < rows; row++) {
				codes[row >>> 1] |= (byte) (changed[narrow[row]] << ((row & 1) << 2));
			}
			return new Codes.Half(codes, rows);
		}
		if (narrow != null) {
			byte[] codes = Arrays.copyOf(narrow, rows);
			for (int row = 0; row < rows; row++) {
				codes[row] = (byte) changed[codes[row] & 0xff];
			}
			return new Codes.Narrow(codes);
		}
		if (middle != null) {
			char[] codes = Arrays.copyOf(middle, rows);
			for (int row = 0; row < rows; row++) {
				codes[row] = (char) changed[codes[row]];
			}
			return new Codes.Middle(codes);
		}
		int[] codes = Arrays.copyOf(wide, rows);
		for (int row = 0; row < rows; row++) {
			codes[row] = changed[codes[row]];
		}
		return new Codes.Wide(codes);
	}
}
