// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Reads what {@link IndexOutput} wrote. A length that the file cannot hold is found before memory is taken for it; that
 * every byte is as it was written is known at the end only.
 */
final class IndexInput {

	private final DataInputStream in;
	private final Checksum sum = new CRC32C();
	private final byte[] chunk = new byte[IndexOutput.CHUNK];
	private long left;

	/**
	 * Begins.
	 *
	 * @param size of the file, in bytes
	 */
	IndexInput(InputStream file, long size) {
		in = new DataInputStream(new BufferedInputStream(file, IndexOutput.CHUNK));
		left = size;
	}

	int number() throws IOException {
		return chunk(Integer.BYTES).getInt();
	}

	long large() throws IOException {
		return chunk(Long.BYTES).getLong();
	}

	String text() throws IOException {
		return new String(bytes(), UTF_8);
	}

	byte[] bytes() throws IOException {
		byte[] bytes = new byte[length(1)];
		read(bytes, bytes.length);
		return bytes;
	}

	char[] chars() throws IOException {
		char[] chars = new char[length(Character.BYTES)];
		for (int from = 0; from < chars.length; from += chunk.length / Character.BYTES) {
			int length = Math.min(chunk.length / Character.BYTES, chars.length - from);
			chunk(length * Character.BYTES).asCharBuffer().get(chars, from, length);
		}
		return chars;
	}

	int[] numbers() throws IOException {
		int[] numbers = new int[length(Integer.BYTES)];
		for (int from = 0; from < numbers.length; from += chunk.length / Integer.BYTES) {
			int length = Math.min(chunk.length / Integer.BYTES, numbers.length - from);
			chunk(length * Integer.BYTES).asIntBuffer().get(numbers, from, length);
		}
		return numbers;
	}

	long[] bits() throws IOException {
		long[] bits = new long[length(Long.BYTES)];
		for (int i = 0; i < bits.length; i++) {
			bits[i] = large();
		}
		return bits;
	}

	/** Reads the sum, behind which nothing may follow. */
	void end() throws IOException {
		long expected = sum.getValue();
		if (large() != expected || left != 0) {
			throw new IOException("damaged");
		}
	}

	private int length(int width) throws IOException {
		int length = number();
		if (length < 0 || (long) length * width > left) {
			throw new IOException("damaged: a length of " + length);
		}
		return length;
	}

	private ByteBuffer chunk(int length) throws IOException {
		read(chunk, length);
		return ByteBuffer.wrap(chunk, 0, length);
	}

	private void read(byte[] into, int length) throws IOException {
		in.readFully(into, 0, length);
		sum.update(into, 0, length);
		left -= length;
	}
}
