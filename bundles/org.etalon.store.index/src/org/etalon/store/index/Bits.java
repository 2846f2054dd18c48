// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

/** Sets of small numbers as bits. Nothing beyond the size of a set is ever set. */
final class Bits {

	private Bits() {
	}

	/** The empty set of numbers below {@code size}. */
	static long[] none(int size) {
		return new long[(size + 63) >>> 6];
	}

	/** All numbers below {@code size}. */
	static long[] all(int size) {
		long[] bits = none(size);
		addRange(bits, 0, size);
		return bits;
	}

	static boolean has(long[] bits, int number) {
		return (bits[number >>> 6] >>> number & 1) != 0;
	}

	static void add(long[] bits, int number) {
		bits[number >>> 6] |= 1L << number;
	}

	static void remove(long[] bits, int number) {
		bits[number >>> 6] &= ~(1L << number);
	}

	/** Adds the numbers from {@code from} on, below {@code to}. */
	static void addRange(long[] bits, int from, int to) {
		int number = from;
		while (number < to && (number & 63) != 0) {
			add(bits, number++);
		}
		while (number + 64 <= to) {
			bits[number >>> 6] = -1;
			number += 64;
		}
		while (number < to) {
			add(bits, number++);
		}
	}

	/** Keeps what the other set has too. */
	static void keep(long[] bits, long[] other) {
		for (int i = 0; i < bits.length; i++) {
			bits[i] &= other[i];
		}
	}

	/** Adds what the other set has. */
	static void add(long[] bits, long[] other) {
		for (int i = 0; i < bits.length; i++) {
			bits[i] |= other[i];
		}
	}

	/** Removes what the other set has. */
	static void remove(long[] bits, long[] other) {
		for (int i = 0; i < bits.length; i++) {
			bits[i] &= ~other[i];
		}
	}

	static int count(long[] bits) {
		int count = 0;
		for (long word : bits) {
			count += Long.bitCount(word);
		}
		return count;
	}
}
