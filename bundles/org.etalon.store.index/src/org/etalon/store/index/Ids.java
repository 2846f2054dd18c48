// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;

/**
 * Ids in ascending order, each written as what it does not share with the one before; every sixteenth is written whole,
 * so that one is found by halving. The code of an id is its row and one.
 */
final class Ids implements Values {

	private static final int BLOCK = 16;

	private final byte[] bytes;
	private final int[] blocks;
	private final int count;

	private Ids(byte[] bytes, int[] blocks, int count) {
		this.bytes = bytes;
		this.blocks = blocks;
		this.count = count;
	}

	void write(IndexOutput out) throws IOException {
		out.bytes(bytes);
		out.numbers(blocks);
		out.number(count);
	}

	static Ids read(IndexInput in) throws IOException {
		return new Ids(in.bytes(), in.numbers(), in.number());
	}

	@Override
	public int size() {
		return count + 1;
	}

	@Override
	public String value(int code) {
		if (code == 0) {
			return null;
		}
		int row = code - 1;
		Reader reader = new Reader(row / BLOCK);
		for (int i = 0; i <= row % BLOCK; i++) {
			reader.next();
		}
		return reader.id();
	}

	@Override
	public int find(Object value) {
		if (value == null) {
			return 0;
		}
		byte[] id = ((String) value).getBytes(UTF_8);
		int block = block(id);
		if (block < 0) {
			return ~1;
		}
		Reader reader = new Reader(block);
		int end = Math.min(count, (block + 1) * BLOCK);
		for (int row = block * BLOCK; row < end; row++) {
			reader.next();
			int order = reader.compareTo(id);
			if (order >= 0) {
				return order == 0 ? row + 1 : ~(row + 1);
			}
		}
		return ~(end + 1);
	}

	/** The last block that does not begin behind an id, -1 if all do. */
	private int block(byte[] id) {
		int low = 0;
		int high = blocks.length - 1;
		while (low <= high) {
			int middle = low + high >>> 1;
			Reader reader = new Reader(middle);
			reader.next();
			if (reader.compareTo(id) <= 0) {
				low = middle + 1;
			} else {
				high = middle - 1;
			}
		}
		return high;
	}

	@Override
	public boolean exact() {
		return true;
	}

	@Override
	public boolean ordered() {
		return true;
	}

	/** Reads all ids in their order. */
	Reader reader() {
		return new Reader(0);
	}

	/** Reads ids one after the other. */
	final class Reader {

		private int at;
		private byte[] id = new byte[32];
		private int length;

		private Reader(int block) {
			this.at = block < blocks.length ? blocks[block] : 0;
		}

		void next() {
			int shared = number();
			int own = number();
			if (shared + own > id.length) {
				id = Arrays.copyOf(id, ByteTable.grown(shared + own));
			}
			System.arraycopy(bytes, at, id, shared, own);
			at += own;
			length = shared + own;
		}

		private int number() {
			int number = 0;
			int shift = 0;
			byte part;
			do {
				part = bytes[at++];
				number |= (part & 0x7f) << shift;
				shift += 7;
			} while (part < 0);
			return number;
		}

		String id() {
			return new String(id, 0, length, UTF_8);
		}

		private int compareTo(byte[] other) {
			return Arrays.compareUnsigned(id, 0, length, other, 0, other.length);
		}
	}

	/** Takes ids in ascending order. */
	static final class Builder {

		private final ByteOutput out = new ByteOutput();
		private int[] blocks = new int[16];
		private int count;
		private byte[] last = {};

		/** Takes an id, unless it does not stand behind the last one. */
		boolean add(String text) {
			byte[] id = text.getBytes(UTF_8);
			int differs = Arrays.mismatch(last, id);
			if (count > 0 && (differs < 0 || Arrays.compareUnsigned(last, id) > 0)) {
				return false;
			}
			int shared = 0;
			if (count % BLOCK == 0) {
				int block = count / BLOCK;
				if (block == blocks.length) {
					blocks = Arrays.copyOf(blocks, ByteTable.grown(block));
				}
				blocks[block] = out.size();
			} else {
				shared = differs;
			}
			out.number(shared);
			out.number(id.length - shared);
			out.put(id, shared, id.length);
			last = id;
			count++;
			return true;
		}

		Ids build() {
			return new Ids(out.trimmed(), Arrays.copyOf(blocks, (count + BLOCK - 1) / BLOCK), count);
		}
	}
}
