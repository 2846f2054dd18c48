// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** Writes arrays, each behind its length, and at the end a sum of everything. */
final class IndexOutput {

	/** Bytes that are written at once. */
	static final int CHUNK = 1 << 16;

	private final CheckedOutputStream checked;
	private final DataOutputStream out;
	private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK);

	IndexOutput(OutputStream file) {
		checked = new CheckedOutputStream(file, new CRC32C());
		out = new DataOutputStream(new BufferedOutputStream(checked, CHUNK));
	}

	void number(int number) throws IOException {
		out.writeInt(number);
	}

	void large(long number) throws IOException {
		out.writeLong(number);
	}

	void text(String text) throws IOException {
		bytes(text.getBytes(UTF_8));
	}

	void bytes(byte[] bytes) throws IOException {
		out.writeInt(bytes.length);
		out.write(bytes);
	}

	void chars(char[] chars) throws IOException {
		out.writeInt(chars.length);
		for (int from = 0; from < chars.length; from += CHUNK / Character.BYTES) {
			int length = Math.min(CHUNK / Character.BYTES, chars.length - from);
			chunk.asCharBuffer().put(chars, from, length);
			out.write(chunk.array(), 0, length * Character.BYTES);
		}
	}

	void numbers(int[] numbers) throws IOException {
		out.writeInt(numbers.length);
		for (int from = 0; from < numbers.length; from += CHUNK / Integer.BYTES) {
			int length = Math.min(CHUNK / Integer.BYTES, numbers.length - from);
			chunk.asIntBuffer().put(numbers, from, length);
			out.write(chunk.array(), 0, length * Integer.BYTES);
		}
	}

	void bits(long[] bits) throws IOException {
		out.writeInt(bits.length);
		for (long word : bits) {
			out.writeLong(word);
		}
	}

	/** Writes the sum of all that was written. */
	void end() throws IOException {
		out.flush();
		out.writeLong(checked.getChecksum().getValue());
		out.flush();
	}
}
