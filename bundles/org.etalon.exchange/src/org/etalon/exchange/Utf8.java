// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Checks bytes for being UTF-8, eight at a time where they are ASCII or two-byte letters such as Cyrillic ones. */
final class Utf8 {

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
	private static final long HIGHS = 0x8080808080808080L;
	private static final long ONES = 0x0101010101010101L;

	private Utf8() {
	}

	/** Whether the range holds only whole, well-formed sequences. */
	static boolean valid(byte[] data, int from, int to) {
		int at = from;
		while (at < to) {
			if (at + 8 <= to) {
				int pairs = asciiAndPairs((long) LONGS.get(data, at));
				if (pairs > 0) {
					at += pairs;
					continue;
				}
			}
			int length = sequence(data, at, to);
			if (length == 0) {
				return false;
			}
			at += length;
		}
		return true;
	}

	/**
	 * How many of eight bytes are whole ASCII characters or well-formed pairs: 8, 7 if the last one begins a pair, or 0
	 * if something else is among them.
	 */
	private static int asciiAndPairs(long word) {
		long high = word & HIGHS;
		if ((word - ONES & ~word & HIGHS) != 0) {
			return 0; // a NUL, which no text has
		}
		if (high == 0) {
			return 8;
		}
		long leads = high & word << 1;
		long followers = high & ~(word << 1);
		boolean cut = leads < 0;
		if (followers != leads << 8) {
			return 0;
		}
		// A lead of a pair is 110xxxxx and not C0 or C1, which would be overlong.
		long triple = leads & word << 2;
		long notOverlong = word << 3 | word << 4 | word << 5 | word << 6;
		if (triple != 0 || (leads & ~notOverlong) != 0) {
			return 0;
		}
		return cut ? 7 : 8;
	}

	/** Length of the well-formed sequence at {@code at}, 0 if there is none; NUL is none, because no text has it. */
	static int sequence(byte[] data, int at, int to) {
		int lead = data[at] & 0xFF;
		if (lead < 0x80) {
			return lead == 0 ? 0 : 1;
		}
		int length = lead >= 0xC2 && lead <= 0xDF ? 2
				: lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
		if (length == 0 || at + length > to) {
			return 0;
		}
		int second = data[at + 1] & 0xFF;
		int lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
		int highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
		if (second < lowest || second > highest) {
			return 0;
		}
		for (int i = 2; i < length; i++) {
			if ((data[at + i] & 0xC0) != 0x80) {
				return 0;
			}
		}
		return length;
	}
}
