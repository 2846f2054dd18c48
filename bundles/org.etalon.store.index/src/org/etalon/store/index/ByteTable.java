// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import java.util.Arrays;

/** Numbers different sequences of bytes from 0 on, in the order they come. */
final class ByteTable {

	private byte[] bytes = new byte[1 << 12];
	private int[] starts = new int[1 << 8];
	private int[] slots = new int[1 << 9];
	private int size;

	/** The number of the bytes of {@code source} from {@code from} on, before {@code to}; a new one if need be. */
	int number(byte[] source, int from, int to) {
		int slot = slot(source, from, to);
		if (slots[slot] != 0) {
			return slots[slot] - 1;
		}
		append(source, from, to);
		slots[slot] = size;
		if (size * 2 > slots.length) {
			rehash();
		}
		return size - 1;
	}

	int size() {
		return size;
	}

	byte[] bytes() {
		return bytes;
	}

	/** Where the bytes of a number begin; those of {@code number - 1} end there. */
	int start(int number) {
		return starts[number];
	}

	/** The order of the bytes of two numbers, as unsigned. */
	int compare(int one, int other) {
		return Arrays.compareUnsigned(bytes, starts[one], starts[one + 1], bytes, starts[other], starts[other + 1]);
	}

	/** The slot that holds the number of these bytes, or the empty one for it. */
	private int slot(byte[] source, int from, int to) {
		int mask = slots.length - 1;
		int slot = hash(source, from, to) & mask;
		while (slots[slot] != 0) {
			int number = slots[slot] - 1;
			if (Arrays.equals(bytes, starts[number], starts[number + 1], source, from, to)) {
				return slot;
			}
			slot = slot + 1 & mask;
		}
		return slot;
	}

	private static int hash(byte[] source, int from, int to) {
		int hash = 1;
		for (int i = from; i < to; i++) {
			hash = hash * 31 + source[i];
		}
		hash *= 0x9E3779B9;
		return hash ^ hash >>> 15;
	}

	private void append(byte[] source, int from, int to) {
		int end = Math.addExact(starts[size], to - from);
		if (end > bytes.length) {
			bytes = Arrays.copyOf(bytes, grown(end));
		}
		System.arraycopy(source, from, bytes, starts[size], to - from);
		size++;
		if (size == starts.length) {
			starts = Arrays.copyOf(starts, grown(size));
		}
		starts[size] = end;
	}

	private void rehash() {
		slots = new int[slots.length * 2];
		int mask = slots.length - 1;
		for (int number = 0; number < size; number++) {
			int slot = hash(bytes, starts[number], starts[number + 1]) & mask;
			while (slots[slot] != 0) {
				slot = slot + 1 & mask;
			}
			slots[slot] = number + 1;
		}
	}

	/** A length for an array that has to hold more than {@code size} elements. */
	static int grown(int size) {
		return (int) Math.min(Integer.MAX_VALUE - 8L, size + (size >> 1) + 16L);
	}
}
