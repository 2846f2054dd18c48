// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Remembers what the few different texts of a column mean, by their bytes, so that a million rows need no strings.
 * For one thread.
 *
 * @param <T> what a text means
 */
final class Memo<T> {

	private static final int SLOTS = 1024;
	private static final int MOST = 512;
	private static final int LONGEST = 64;

	private final Function<String, T> meaning;
	private final Charset encoding;
	private final byte[][] keys = new byte[SLOTS][];
	private final Object[] values = new Object[SLOTS];
	private int used;

	/**
	 * @param encoding how the bytes are read
	 * @param meaning  what a text without white space around it means; null if it means nothing
	 */
	Memo(Charset encoding, Function<String, T> meaning) {
		this.encoding = encoding;
		this.meaning = meaning;
	}

	/** What the bytes mean, or null. */
	@SuppressWarnings("unchecked")
	T get(byte[] data, int from, int to) {
		int hash = to - from;
		if (hash > LONGEST) {
			return compute(data, from, to);
		}
		for (int i = from; i < to; i++) {
			hash = hash * 31 + data[i];
		}
		int slot = (hash ^ hash >>> 15) & SLOTS - 1;
		while (keys[slot] != null) {
			if (Arrays.equals(keys[slot], 0, keys[slot].length, data, from, to)) {
				return (T) values[slot];
			}
			slot = slot + 1 & SLOTS - 1;
		}
		T value = compute(data, from, to);
		if (used < MOST) {
			used++;
			keys[slot] = Arrays.copyOfRange(data, from, to);
			values[slot] = value;
		}
		return value;
	}

	private T compute(byte[] data, int from, int to) {
		return meaning.apply(new String(data, from, to - from, encoding).strip());
	}
}
