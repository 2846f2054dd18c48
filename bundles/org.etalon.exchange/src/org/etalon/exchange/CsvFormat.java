// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.etalon.norm.Problem;

/**
 * How a CSV file is written, recognised by its first bytes where the user did not say.
 *
 * @param start     where the text begins, after a byte order mark
 * @param encoding  encoding of the text
 * @param delimiter delimiter of the cells
 */
record CsvFormat(int start, Charset encoding, char delimiter) {

	private static final int SAMPLE = 1 << 16;
	private static final int BINARY = 64; // one byte of so many is 0; in text a 0 is a slip that costs its record

	/**
	 * Recognises the format.
	 *
	 * @param data   the first bytes of the file
	 * @param filled how many there are
	 * @param whole  whether the file ends with them
	 * @throws UnreadableInputException if they are no text
	 */
	static CsvFormat of(byte[] data, int filled, boolean whole, String file, ReadOptions options)
			throws UnreadableInputException {
		int sample = Math.min(filled, SAMPLE);
		checkText(data, filled, sample, file);
		int start = startsWithBom(data, filled) ? 3 : 0;
		Charset encoding = options.encoding() != null ? options.encoding()
				: start > 0 ? StandardCharsets.UTF_8 : Encodings.recognise(data, 0, sample, whole && sample == filled);
		return new CsvFormat(start, encoding,
				options.delimiter() != 0 ? options.delimiter() : delimiter(data, start, filled));
	}

	private static boolean startsWithBom(byte[] data, int filled) {
		return filled >= 3 && data[0] == (byte) 0xEF && data[1] == (byte) 0xBB && data[2] == (byte) 0xBF;
	}

	private static void checkText(byte[] data, int filled, int sample, String file) throws UnreadableInputException {
		int zeros = 0;
		for (int i = 0; i < sample; i++) {
			zeros += data[i] == 0 ? 1 : 0;
		}
		if (zeros * BINARY > sample) {
			throw new UnreadableInputException(new Problem(file, 0, "", "", "NOT_CSV",
					FileKinds.name(Arrays.copyOf(data, Math.min(filled, 16))), "CSV"));
		}
	}

	/** The one of comma, semicolon and tab that the first line with text has most of, outside quotes. */
	private static char delimiter(byte[] data, int start, int filled) {
		int[] counts = new int[3];
		boolean quoted = false;
		boolean text = false;
		for (int i = start; i < filled && (quoted || !text || data[i] != '\n'); i++) {
			switch (data[i]) {
			case '"' -> quoted = !quoted;
			case ',' -> counts[0] += quoted ? 0 : 1;
			case ';' -> counts[1] += quoted ? 0 : 1;
			case '\t' -> counts[2] += quoted ? 0 : 1;
			case '\n' -> Arrays.fill(counts, 0); // so far only white space
			default -> text |= data[i] != ' ' && data[i] != '\r';
			}
		}
		if (counts[1] > counts[0] && counts[1] >= counts[2]) {
			return ';';
		}
		return counts[2] > counts[0] ? '\t' : ',';
	}
}
