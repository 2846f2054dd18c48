// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Remembers what the few different texts of a column mean, by their bytes, so that a million rows need no strings. The
 * first eight and the last eight bytes with the length tell texts of up to sixteen bytes apart; of longer ones the
 * bytes are kept as well. For one thread.
 */
final class Memo {

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
	private static final int BY_ENDS = 16;
	private static final int LONGEST = Byte.MAX_VALUE;

	private final CellValues.Kind kind;
	private final Charset encoding;
	private final int mask;
	private final long[] heads;
	private final long[] tails;
	private final byte[] lengths; // 0 where nothing is remembered
	private final byte[][] texts; // only of those longer than sixteen bytes
	private final Object[] values;
	private int used;

	/**
	 * @param encoding how the bytes are read
	 * @param slots    room for texts, a power of two; twice as many as are expected
	 * @param kind     what the texts are
	 */
	Memo(Charset encoding, int slots, CellValues.Kind kind) {
		this.encoding = encoding;
		this.kind = kind;
		this.mask = slots - 1;
		this.heads = new long[slots];
		this.tails = new long[slots];
		this.lengths = new byte[slots];
		this.texts = new byte[slots][];
		this.values = new Object[slots];
	}

	/** What the bytes mean, or null; there must be at least one byte. */
	Object get(byte[] data, int from, int to) {
		int length = to - from;
		if (length > LONGEST) {
			return compute(data, from, to);
		}
		long head;
		long tail;
		if (length >= 8) {
			head = (long) LONGS.get(data, from);
			tail = (long) LONGS.get(data, to - 8);
		} else {
			head = few(data, from, to);
			tail = 0;
		}
		long mixed = (head ^ Long.rotateLeft(tail, 29) ^ length) * 0x9E3779B97F4A7C15L;
		int home = (int) (mixed >>> 40) & mask;
		int slot = home;
		while (lengths[slot] != 0) {
			if (heads[slot] == head && tails[slot] == tail && lengths[slot] == length
					&& (length <= BY_ENDS || Arrays.equals(texts[slot], 0, length, data, from, to))) {
				return values[slot];
			}
			slot = slot + 1 & mask;
		}
		Object value = compute(data, from, to);
		if (used > mask >> 1) {
			slot = home; // full: the newest text takes the place of another one
		} else {
			used++;
		}
		heads[slot] = head;
		tails[slot] = tail;
		lengths[slot] = (byte) length;
		texts[slot] = length <= BY_ENDS ? null : Arrays.copyOfRange(data, from, to);
		values[slot] = value;
		return value;
	}

	/** Up to seven bytes as one number. */
	private static long few(byte[] data, int from, int to) {
		if (from + 8 <= data.length) {
			return (long) LONGS.get(data, from) & (1L << 8 * (to - from)) - 1;
		}
		long bytes = 0;
		for (int i = to - 1; i >= from; i--) {
			bytes = bytes << 8 | data[i] & 0xFF;
		}
		return bytes;
	}

	private Object compute(byte[] data, int from, int to) {
		return kind.meaning(new String(data, from, to - from, encoding).strip());
	}
}
