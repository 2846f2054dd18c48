// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.etalon.norm.Problem;

/** Reads files of plain text that are small enough to be held. */
final class TextFile {

	/** Bytes of the largest file. */
	static final int MOST_BYTES = 1 << 25;

	private static final int PIECE = 8192;

	private TextFile() {
	}

	/**
	 * Reads a file: in UTF-8 or UTF-16 as its byte order mark says, else in UTF-8 or windows-1251, whichever its bytes
	 * are.
	 *
	 * @param file     how the user named it, for problems
	 * @param encoding its encoding, null to recognise it
	 * @return the text without the mark
	 * @throws UnreadableInputException if it is too large, or has bytes that are no text in its encoding
	 */
	static String read(Path path, String file, Charset encoding) throws IOException, UnreadableInputException {
		byte[] data;
		try (InputStream in = Files.newInputStream(path)) {
			data = in.readNBytes(MOST_BYTES + 1);
		}
		if (data.length > MOST_BYTES) {
			throw InputFile.unreadable(file, "TEXT_TOO_LARGE", "", MOST_BYTES + " B");
		}
		int mark = 0;
		Charset recognised;
		if (startsWith(data, 0xEF, 0xBB, 0xBF)) {
			mark = 3;
			recognised = StandardCharsets.UTF_8;
		} else if (startsWith(data, 0xFF, 0xFE)) {
			mark = 2;
			recognised = StandardCharsets.UTF_16LE;
		} else if (startsWith(data, 0xFE, 0xFF)) {
			mark = 2;
			recognised = StandardCharsets.UTF_16BE;
		} else {
			recognised = Encodings.recognise(data, 0, data.length, true);
		}
		return decoded(ByteBuffer.wrap(data, mark, data.length - mark), encoding == null ? recognised : encoding, file);
	}

	/** The text, in which a character 0 is as wrong as bytes that are no character. */
	private static String decoded(ByteBuffer bytes, Charset encoding, String file) throws UnreadableInputException {
		CharsetDecoder decoder = encoding.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT);
		StringBuilder text = new StringBuilder(bytes.remaining());
		CharBuffer piece = CharBuffer.allocate(PIECE);
		CoderResult result;
		do {
			result = decoder.decode(bytes, piece, true);
			text.append(piece.flip());
			piece.clear();
		} while (result.isOverflow());
		int zero = text.indexOf("\0");
		if (zero >= 0) {
			throw wrong(text.substring(0, zero), (byte) 0, encoding, file);
		}
		if (result.isError()) {
			throw wrong(text, bytes.get(bytes.position()), encoding, file);
		}
		return text.toString();
	}

	private static UnreadableInputException wrong(CharSequence before, byte found, Charset encoding, String file) {
		long line = 1 + before.chars().filter(c -> c == '\n').count();
		return new UnreadableInputException(
				new Problem(file, line, "", "", "BAD_ENCODING", String.format("0x%02X", found), encoding.name()));
	}

	private static boolean startsWith(byte[] data, int... bytes) {
		for (int i = 0; i < bytes.length; i++) {
			if (data.length <= i || (data[i] & 0xFF) != bytes[i]) {
				return false;
			}
		}
		return true;
	}
}
