// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Recognises and checks encodings of text. */
final class Encodings {

	private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

	private Encodings() {
	}

	/**
	 * UTF-8 if the bytes are that, but for a few wrong ones that are problems of their records; else windows-1251. Text
	 * in windows-1251 hardly ever looks like a longer sequence of UTF-8.
	 *
	 * @param whole whether the text ends here, or the last character may be cut
	 */
	static Charset recognise(byte[] data, int from, int to, boolean whole) {
		int sequences = 0;
		int wrong = 0;
		int at = from;
		while (at < to) {
			int length = Utf8.sequence(data, at, to);
			if (length == 0) {
				wrong += whole || to - at > 3 ? 1 : 0; // a character that is cut at the end says nothing
			} else if (length > 1) {
				sequences++;
			}
			at += Math.max(length, 1);
		}
		return wrong == 0 || sequences > wrong ? StandardCharsets.UTF_8 : WINDOWS_1251;
	}

	/** Whether every byte of the range belongs to a character, and none is the NUL that no text has. */
	static boolean valid(Charset encoding, byte[] data, int from, int to) {
		if (encoding.equals(StandardCharsets.UTF_8)) {
			return Utf8.valid(data, from, to);
		}
		if (encoding.equals(WINDOWS_1251)) {
			// the only byte it leaves undefined
			return CsvScanner.indexOf(data, (byte) 0x98, from, to) < 0
					&& CsvScanner.indexOf(data, (byte) 0, from, to) < 0;
		}
		try {
			encoding.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(data, from, to - from));
			return CsvScanner.indexOf(data, (byte) 0, from, to) < 0;
		} catch (CharacterCodingException e) {
			return false;
		}
	}
}
