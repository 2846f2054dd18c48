// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import java.util.Arrays;

/** Bytes that grow; numbers in seven bits a byte, the low ones first, small numbers in one byte. */
final class ByteOutput {

	private byte[] bytes = new byte[1 << 8];
	private int size;

	int size() {
		return size;
	}

	byte[] bytes() {
		return bytes;
	}

	void clear() {
		size = 0;
	}

	void number(int number) {
		int rest = number;
		while (rest > 0x7f) {
			put((byte) (rest | 0x80));
			rest >>>= 7;
		}
		put((byte) rest);
	}

	void put(byte[] source, int from, int to) {
		int end = Math.addExact(size, to - from);
		if (end > bytes.length) {
			bytes = Arrays.copyOf(bytes, ByteTable.grown(end));
		}
		System.arraycopy(source, from, bytes, size, to - from);
		size = end;
	}

	/** What was put, and nothing more. */
	byte[] trimmed() {
		return Arrays.copyOf(bytes, size);
	}

	private void put(byte value) {
		if (size == bytes.length) {
			bytes = Arrays.copyOf(bytes, ByteTable.grown(size));
		}
		bytes[size++] = value;
	}
}
