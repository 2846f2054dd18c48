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
	private static final int HEAD = 16; // input, line, length

	private final Path file;
	private final FileChannel channel;
	private final ByteBuffer pending = ByteBuffer.allocate(1 << 18);
	private long written;

	private int[] hashes; // 0 where nothing is remembered
	private int[] lows;
	private byte[] highs;
	private int used;

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
	 * Ids of consecutive records, made ready on any thread.
	 */
	static final class Batch {

		private final int input;
		private int[] hashes = new int[2048];
		private int[] ends = new int[2048];
		private byte[] entries = new byte[1 << 16];
		private int count;
		private int length;

		/**
		 * @param input index of the input the records come from
		 */
		Batch(int input) {
			this.input = input;
		}

		/** Adds the id of the next record; an empty one is never a repetition. */
		void add(String id, long line) {
			if (count == hashes.length) {
				hashes = Arrays.copyOf(hashes, count * 2);
				ends = Arrays.copyOf(ends, count * 2);
			}
			hashes[count] = id.isEmpty() ? 0 : hash(id);
			if (!id.isEmpty()) {
				byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
				if (entries.length - length < HEAD + bytes.length) {
					entries = Arrays.copyOf(entries, Math.max(entries.length * 2, length + HEAD + bytes.length));
				}
				ByteBuffer.wrap(entries, length, HEAD + bytes.length).putInt(input).putLong(line).putInt(bytes.length)
						.put(bytes);
				length += HEAD + bytes.length;
			}
			ends[count++] = length;
		}
	}

	/** Hears of repetitions. */
	@FunctionalInterface
	interface Repetition {

		/**
		 * Takes a repetition.
		 *
		 * @param index index of the record in its batch
		 * @param first where the same id stood first
		 */
		void found(int index, Place first) throws IOException;
	}

	/** Remembers the ids of a batch, and tells of those that came before. */
	void add(Batch batch, Repetition repetitions) throws IOException {
		long base = size();
		append(batch);
		for (int i = 0; i < batch.count; i++) {
			int hash = batch.hashes[i];
			if (hash == 0) {
				continue;
			}
			int start = i == 0 ? 0 : batch.ends[i - 1];
			int slot = slot(hash);
			Place first = null;
			while (hashes[slot] != 0) {
				if (hashes[slot] == hash) {
					first = placeIfSame(position(slot), batch.entries, start + HEAD, batch.ends[i]);
					if (first != null) {
						break;
					}
				}
				slot = slot + 1 == hashes.length ? 0 : slot + 1;
			}
			if (first == null) {
				put(slot, hash, base + start);
				if (++used > hashes.length * FULL) {
					grow();
				}
			} else {
				repetitions.found(i, first);
			}
		}
	}

	@Override
	public void close() throws IOException {
		channel.close();
		Files.deleteIfExists(file);
	}

	/** Bytes in the file, those that wait to be written among them. */
	private long size() {
		return written + pending.position();
	}

	private void append(Batch batch) throws IOException {
		if (pending.remaining() < batch.length) {
			write(pending.flip());
			pending.clear();
		}
		if (batch.length > pending.capacity()) {
			write(ByteBuffer.wrap(batch.entries, 0, batch.length));
		} else {
			pending.put(batch.entries, 0, batch.length);
		}
	}

	private void write(ByteBuffer bytes) throws IOException {
		while (bytes.hasRemaining()) {
			written += channel.write(bytes, written);
		}
	}

	/** The place of the entry at {@code at} if its id is the one in the range. */
	private Place placeIfSame(long at, byte[] data, int from, int to) throws IOException {
		int length = to - from;
		ByteBuffer entry;
		if (at >= written) {
			entry = pending.duplicate().flip().position((int) (at - written));
		} else {
			entry = ByteBuffer.allocate(HEAD + length);
			long next = at;
			for (int read = 0; read >= 0 && entry.hasRemaining(); next += read) {
				read = channel.read(entry, next);
			}
			entry.flip();
		}
		Place place = new Place(entry.getInt(), entry.getLong());
		boolean same = entry.getInt() == length && entry.slice().limit(length).equals(ByteBuffer.wrap(data, from, length));
		return same ? place : null;
	}

	/** 32 bits of a hash, never 0. */
	private static int hash(String id) {
		long hash = id.length();
		for (int i = 0; i < id.length(); i++) {
			hash = (hash ^ id.charAt(i)) * 0x9E3779B97F4A7C15L;
			hash ^= hash >>> 29;
		}
		int bits = (int) (hash * 0xBF58476D1CE4E5B9L >>> 32);
		return bits == 0 ? 1 : bits;
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
			if (oldHashes[i] == 0) {
				continue;
			}
			int slot = slot(oldHashes[i]);
			while (hashes[slot] != 0) {
				slot = slot + 1 == hashes.length ? 0 : slot + 1;
			}
			put(slot, oldHashes[i], (oldHighs[i] & 0xFFL) << 32 | oldLows[i] & 0xFFFFFFFFL);
		}
	}
}
