// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.ooxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the bytes of an XML document into characters. The parser could do that too, but of invalid bytes the JDK's one
 * writes to the standard error stream, which isn't its to write to.
 */
final class XmlText {

	private static final int HEAD = 256;
	private static final Pattern DECLARATION = Pattern
			.compile("<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");

	private XmlText() {
	}

	/**
	 * {@return the characters, in the encoding that the byte order mark or the declaration tells, without the mark}
	 *
	 * @throws UnsupportedCharsetException                  if the encoding isn't known
	 * @throws java.nio.charset.IllegalCharsetNameException if it can't be one
	 */
	static Reader of(InputStream in) throws IOException {
		byte[] head = in.readNBytes(HEAD);
		int mark = 0;
		Charset charset;
		if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
			mark = 3;
			charset = StandardCharsets.UTF_8;
		} else if (startsWith(head, 0xFE, 0xFF)) {
			mark = 2;
			charset = StandardCharsets.UTF_16BE;
		} else if (startsWith(head, 0xFF, 0xFE)) {
			mark = 2;
			charset = StandardCharsets.UTF_16LE;
		} else if (startsWith(head, 0, '<')) {
			charset = StandardCharsets.UTF_16BE;
		} else if (startsWith(head, '<', 0)) {
			charset = StandardCharsets.UTF_16LE;
		} else {
			charset = declared(head);
		}
		InputStream all = new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), in);
		return new InputStreamReader(all, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT));
	}

	private static Charset declared(byte[] head) {
		Matcher declaration = DECLARATION.matcher(new String(head, StandardCharsets.ISO_8859_1));
		if (!declaration.lookingAt()) {
			return StandardCharsets.UTF_8;
		}
		Charset charset = Charset.forName(declaration.group(1));
		// A declaration in single bytes that claims to be in pairs of them is wrong.
		return new String(head, 0, 1, charset).equals("<") ? charset : StandardCharsets.UTF_8;
	}

	private static boolean startsWith(byte[] head, int... bytes) {
		for (int i = 0; i < bytes.length; i++) {
			if (head.length <= i || (head[i] & 0xFF) != bytes[i]) {
				return false;
			}
		}
		return true;
	}
}
