// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Knows which ids came before and where, exactly and in at most 16 bytes of memory an id: the table holds 32 bits of a
 * hash and the place of the id in a temporary file; only where the hashes agree the id itself is read back.
 */
final class DuplicateIds implements Closeable {

	private static final double FULL = 0.8;
	private static final double GROWTH = 1.4;
	private static final int LARGEST_ENTRY = 1 << 16;

	private final Path file;
	private final FileChannel channel;
	private final ByteBuffer pending = ByteBuffer.allocate(LARGEST_ENTRY * 4);
	private long written;

	private int[] hashes;
	private int[] lows;
	private byte[] highs;
	private int size;

	/**
	 * Where an id stood first.
	 *
	 * @param input index of the input
	 * @param line  physical line
	 */
	record Place(int input, long line) {
	}

	/**
	 * @param scratch  folder for the temporary file
	 * @param expected how many ids may come; only an estimate
	 */
	DuplicateIds(Path scratch, long expected) throws IOException {
		file = Files.createTempFile(scratch, "ids", ".tmp");
		channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
		allocate((int) Math.min(Integer.MAX_VALUE - 16L, Math.max(1024L, (long) (expected / (FULL - 0.05)))));
	}

	/**
	 * Remembers an id.
	 *
	 * @return the place where the same id stood first, null if it is new
	 */
	Place add(String id, int input, long line) throws IOException {
		int hash = hash(id);
		int slot = slot(hash);
		byte[] bytes = null;
		for (long at = position(slot); at > 0; at = position(slot)) {
			if (hashes[slot] == hash) {
				bytes = bytes == null ? bytes(id) : bytes;
				Place first = placeIfSame(at - 1, bytes);
				if (first != null) {
					return first;
				}
			}
			slot = slot + 1 == hashes.length ? 0 : slot + 1;
		}
		put(slot, hash, append(bytes == null ? bytes(id) : bytes, input, line) + 1);
		if (++size > hashes.length * FULL) {
			grow();
		}
		return null;
	}

	@Override
	public void close() throws IOException {
		channel.close();
		Files.deleteIfExists(file);
	}

	private static byte[] bytes(String id) {
		byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
		return bytes.length <= LARGEST_ENTRY - 16 ? bytes : Arrays.copyOf(bytes, LARGEST_ENTRY - 16);
	}

	private long append(byte[] id, int input, long line) throws IOException {
		if (pending.remaining() < id.length + 16) {
			flush();
		}
		long at = written + pending.position();
		pending.putInt(input).putLong(line).putInt(id.length).put(id);
		return at;
	}

	private void flush() throws IOException {
		pending.flip();
		while (pending.hasRemaining()) {
			written += channel.write(pending, written);
		}
		pending.clear();
	}

	private Place placeIfSame(long at, byte[] id) throws IOException {
		ByteBuffer entry;
		if (at >= written) {
			entry = pending.duplicate().flip().position((int) (at - written));
		} else {
			entry = ByteBuffer.allocate(id.length + 16);
			long from = at;
			while (entry.hasRemaining()) {
				int read = channel.read(entry, from);
				if (read < 0) {
					break;
				}
				from += read;
			}
			entry.flip();
		}
		int input = entry.getInt();
		long line = entry.getLong();
		boolean same = entry.getInt() == id.length && entry.slice().limit(id.length).equals(ByteBuffer.wrap(id));
		return same ? new Place(input, line) : null;
	}

	private static int hash(String id) {
		long hash = id.length();
		for (int i = 0; i < id.length(); i++) {
			hash = (hash ^ id.charAt(i)) * 0x9E3779B97F4A7C15L;
			hash ^= hash >>> 29;
		}
		return (int) (hash * 0xBF58476D1CE4E5B9L >>> 32);
	}

	/** The slots are in the order of the hashes, so that a table can have any size. */
	private int slot(int hash) {
		return (int) ((hash & 0xFFFFFFFFL) * hashes.length >>> 32);
	}

	private long position(int slot) {
		return (highs[slot] & 0xFFL) << 32 | lows[slot] & 0xFFFFFFFFL;
	}

	private void put(int slot, int hash, long position) throws IOException {
		if (position >= 1L << 40) {
			throw new IOException("the ids of this run need more than 1 TiB");
		}
		hashes[slot] = hash;
		lows[slot] = (int) position;
		highs[slot] = (byte) (position >>> 32);
	}

	private void allocate(int capacity) {
		hashes = new int[capacity];
		lows = new int[capacity];
		highs = new byte[capacity];
	}

	private void grow() throws IOException {
		int[] oldHashes = hashes;
		int[] oldLows = lows;
		byte[] oldHighs = highs;
		allocate((int) Math.min(Integer.MAX_VALUE - 16L, (long) (oldHashes.length * GROWTH)));
		for (int i = 0; i < oldHashes.length; i++) {
			long position = (oldHighs[i] & 0xFFL) << 32 | oldLows[i] & 0xFFFFFFFFL;
			if (position == 0) {
				continue;
			}
			int slot = slot(oldHashes[i]);
			while (position(slot) > 0) {
				slot = slot + 1 == hashes.length ? 0 : slot + 1;
			}
			put(slot, oldHashes[i], position);
		}
	}
}
