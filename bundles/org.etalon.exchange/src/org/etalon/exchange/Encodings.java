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
	 * UTF-8 if the bytes are that, else windows-1251.
	 *
	 * @param whole whether the text ends here, or the last character may be cut
	 */
	static Charset recognise(byte[] data, int from, int to, boolean whole) {
		int end = to;
		if (!whole) {
			// A character that is cut at the end says nothing.
			while (end > from && to - end < 3 && (data[end - 1] & 0xC0) == 0x80) {
				end--;
			}
			if (end > from && (data[end - 1] & 0xC0) == 0xC0) {
				end--;
			}
		}
		return Utf8.valid(data, from, end) ? StandardCharsets.UTF_8 : WINDOWS_1251;
	}

	/** Whether every byte of the range belongs to a character. */
	static boolean valid(Charset encoding, byte[] data, int from, int to) {
		if (encoding.equals(StandardCharsets.UTF_8)) {
			return Utf8.valid(data, from, to);
		}
		if (encoding.equals(WINDOWS_1251)) {
			return CsvScanner.indexOf(data, (byte) 0x98, from, to) < 0; // the only byte it leaves undefined
		}
		try {
			encoding.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(data, from, to - from));
			return true;
		} catch (CharacterCodingException e) {
			return false;
		}
	}
}
