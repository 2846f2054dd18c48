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
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Knows which ids came before and where, exactly and in at most 16 bytes of memory an id: a table holds 32 bits of a
 * hash and the place of the id in a temporary file; only where the hashes agree the id itself is read back.
 * <p>
 * The table is made of parts that grow one after the other, so that no second table stands beside it while it grows,
 * and each is small enough for the cache of a processor.
 */
public final class DuplicateIds implements Closeable {

	private static final AtomicInteger FILES = new AtomicInteger();
	private static final int PART_BITS = 8;
	private static final int HEAD = Integer.BYTES + Long.BYTES + Integer.BYTES; // of an id in the file
	private static final long LARGEST_FILE = 1L << 40; // five bytes

	private final Path file;
	private final FileChannel channel;
	private final Part[] parts = new Part[1 << PART_BITS];
	private final ByteBuffer pending = ByteBuffer.allocate(1 << 18);
	private long written;

	/**
	 * Where an id stood first.
	 *
	 * @param input index of the input
	 * @param line  physical line
	 */
	public record Place(int input, long line) {
	}

	/**
	 * @param scratch folder for the temporary file
	 */
	public DuplicateIds(Path scratch) throws IOException {
		// No random name: that would start the security providers, which costs a short check more than all else.
		file = scratch.resolve("ids-" + ProcessHandle.current().pid() + "-" + FILES.incrementAndGet() + ".tmp");
		channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
				StandardOpenOption.WRITE);
		for (int i = 0; i < parts.length; i++) {
			parts[i] = new Part();
		}
	}

	/**
	 * Ids of consecutive records, made ready on any thread.
	 */
	public static final class Batch {

		private final int input;
		private int[] hashes = new int[2048];
		private int[] ends = new int[2048];
		private byte[] entries = new byte[1 << 16];
		private int count;
		private int length;

		/**
		 * @param input index of the input the records come from
		 */
		public Batch(int input) {
			this.input = input;
		}

		/** Adds the id of the next record; an empty one is never a repetition. */
		public void add(String id, long line) {
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
	public interface Repetition {

		/**
		 * Takes a repetition.
		 *
		 * @param index index of the record in its batch
		 * @param first where the same id stood first
		 */
		void found(int index, Place first) throws IOException;
	}

	/** Remembers the ids of a batch, and tells of those that came before. */
	public void add(Batch batch, Repetition repetitions) throws IOException {
		long base = size();
		append(batch);
		for (int i = 0; i < batch.count; i++) {
			int hash = batch.hashes[i];
			if (hash == 0) {
				continue;
			}
			int start = i == 0 ? 0 : batch.ends[i - 1];
			Part part = parts[hash >>> Integer.SIZE - PART_BITS];
			int slot = part.slot(hash);
			Place first = null;
			while (first == null && part.hashes[slot] != 0) {
				if (part.hashes[slot] == hash) {
					first = placeIfSame(part.position(slot), batch.entries, start + HEAD, batch.ends[i]);
				}
				slot = part.after(slot);
			}
			if (first == null) {
				part.put(slot, hash, base + start);
			} else {
				repetitions.found(i, first);
			}
		}
	}

	@Override
	public void close() throws IOException {
		try {
			channel.close();
		} finally {
			Files.deleteIfExists(file);
		}
	}

	/** Bytes in the file, those that wait to be written among them. */
	private long size() {
		return written + pending.position();
	}

	private void append(Batch batch) throws IOException {
		if (size() + batch.length >= LARGEST_FILE) {
			throw new IOException("the ids of this run need more than 1 TiB");
		}
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
		boolean same = entry.getInt() == length
				&& entry.slice().limit(length).equals(ByteBuffer.wrap(data, from, length));
		return same ? place : null;
	}

	/** 32 bits of a hash, never 0. */
	static int hash(String id) {
		long hash = id.length();
		for (int i = 0; i < id.length(); i++) {
			hash = (hash ^ id.charAt(i)) * 0x9E3779B97F4A7C15L;
			hash ^= hash >>> 29;
		}
		int bits = (int) (hash * 0xBF58476D1CE4E5B9L >>> 32);
		return bits == 0 ? 1 : bits;
	}

	/** Makes room for more ids to come, so that the table need not grow step by step; only an estimate. */
	void expect(long more) {
		for (Part part : parts) {
			// A tenth is room for chance: the parts do not fill evenly.
			part.reserve(part.size + more / parts.length * 11 / 10);
		}
	}

	/** Bytes of memory the table takes. */
	long memory() {
		long memory = 0;
		for (Part part : parts) {
			memory += (long) part.hashes.length * Part.SLOT;
		}
		return memory;
	}

	/** The ids whose hashes begin with the same bits. */
	private static final class Part {

		/** Bytes of a slot. */
		static final int SLOT = Integer.BYTES + Integer.BYTES + Byte.BYTES;

		private int[] hashes = new int[16]; // 0 where nothing is remembered
		private int[] lows = new int[16];
		private byte[] highs = new byte[16];
		private int size;

		/**
		 * Where to look for a hash first: the slots are in the order of the hashes, so that a table can have any size.
		 */
		int slot(int hash) {
			return (int) ((hash << PART_BITS & 0xFFFFFFFFL) * hashes.length >>> Integer.SIZE);
		}

		int after(int slot) {
			return slot + 1 == hashes.length ? 0 : slot + 1;
		}

		/** Place of an id in the file. */
		long position(int slot) {
			return (highs[slot] & 0xFFL) << Integer.SIZE | lows[slot] & 0xFFFFFFFFL;
		}

		/** Fills a free slot, and grows at four fifths by two fifths: 16 bytes an id are never exceeded. */
		void put(int slot, int hash, long position) {
			hashes[slot] = hash;
			lows[slot] = (int) position;
			highs[slot] = (byte) (position >>> Integer.SIZE);
			if (++size > hashes.length * 4L / 5) {
				grow(hashes.length * 7L / 5);
			}
		}

		/** Makes the part large enough for {@code ids}. */
		void reserve(long ids) {
			if (ids > hashes.length * 4L / 5) {
				grow(ids * 5 / 4 + 1);
			}
		}

		private void grow(long slots) {
			int[] oldHashes = hashes;
			int[] oldLows = lows;
			byte[] oldHighs = highs;
			int capacity = Math.toIntExact(slots);
			hashes = new int[capacity];
			lows = new int[capacity];
			highs = new byte[capacity];
			for (int i = 0; i < oldHashes.length; i++) {
				if (oldHashes[i] != 0) {
					int slot = slot(oldHashes[i]);
					while (hashes[slot] != 0) {
						slot = after(slot);
					}
					hashes[slot] = oldHashes[i];
					lows[slot] = oldLows[i];
					highs[slot] = oldHighs[i];
				}
			}
		}
	}
}
