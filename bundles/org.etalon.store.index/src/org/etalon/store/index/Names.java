// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The different search keys of a column in their order, as sequences of words; the words are kept once. A word includes
 * the space behind it, so that the words of a key put together are the key, and the order of keys is that of their
 * words. Words are numbered by how often they occur, the most frequent ones in one byte; of each key only the words are
 * written that it does not share with the beginning of the one before. What has no name has the empty key.
 */
final class Names implements Values {

	private static final int BLOCK = 16;
	/** Words that are looked for in one go: a bit of a byte for each. */
	private static final int AT_ONCE = 8;
	/** Answers that are remembered, each a bit for every key. */
	private static final int REMEMBERED = 8;

	private final byte[] words;
	private final int[] wordStarts;
	private final byte[] keys;
	private final int[] blocks;
	private final int count;
	private final int mostWords;
	/** What was looked for lately: while somebody types, only the last word changes. */
	private final Map<List<String>, long[]> lately = new LinkedHashMap<>();

	private Names(byte[] words, int[] wordStarts, byte[] keys, int[] blocks, int count, int mostWords) {
		this.words = words;
		this.wordStarts = wordStarts;
		this.keys = keys;
		this.blocks = blocks;
		this.count = count;
		this.mostWords = mostWords;
	}

	void write(IndexOutput out) throws IOException {
		out.bytes(words);
		out.numbers(wordStarts);
		out.bytes(keys);
		out.numbers(blocks);
		out.number(count);
		out.number(mostWords);
	}

	static Names read(IndexInput in) throws IOException {
		return new Names(in.bytes(), in.numbers(), in.bytes(), in.numbers(), in.number(), in.number());
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
		int number = code - 1;
		Reader reader = new Reader(number / BLOCK);
		for (int i = 0; i <= number % BLOCK; i++) {
			reader.next();
		}
		return new String(reader.key.bytes(), 0, reader.key.size(), UTF_8);
	}

	@Override
	public int find(Object value) {
		if (value == null) {
			return 0;
		}
		byte[] wanted = ((String) value).getBytes(UTF_8);
		int low = 0;
		int high = blocks.length - 1;
		while (low <= high) {
			int middle = low + high >>> 1;
			Reader reader = new Reader(middle);
			reader.next();
			if (reader.compareTo(wanted) <= 0) {
				low = middle + 1;
			} else {
				high = middle - 1;
			}
		}
		if (high < 0) {
			return ~1;
		}
		Reader reader = new Reader(high);
		int end = Math.min(count, (high + 1) * BLOCK);
		for (int number = high * BLOCK; number < end; number++) {
			reader.next();
			int order = reader.compareTo(wanted);
			if (order >= 0) {
				return order == 0 ? number + 1 : ~(number + 1);
			}
		}
		return ~(end + 1);
	}

	@Override
	public boolean exact() {
		return false;
	}

	@Override
	public boolean ordered() {
		return true;
	}

	/** The codes of the keys that hold every one of some words, in any order, each as a part of it. */
	long[] containing(List<String> parts) {
		long[] codes = Bits.all(size());
		for (int from = 0; from < parts.size(); from += AT_ONCE) {
			Bits.keep(codes, remembered(List.copyOf(parts.subList(from, Math.min(parts.size(), from + AT_ONCE)))));
		}
		return codes;
	}

	private long[] remembered(List<String> parts) {
		long[] codes;
		synchronized (lately) {
			codes = lately.remove(parts);
		}
		if (codes == null) {
			codes = containingFew(parts);
		}
		synchronized (lately) {
			lately.put(parts, codes);
			if (lately.size() > REMEMBERED) {
				lately.remove(lately.keySet().iterator().next());
			}
		}
		return codes;
	}

	/** A part has no space, so it lies within one word: which parts a key holds is told by its words. */
	private long[] containingFew(List<String> parts) {
		byte[] held = new byte[wordStarts.length - 1];
		for (int i = 0; i < parts.size(); i++) {
			markWords(parts.get(i).getBytes(UTF_8), (byte) (1 << i), held);
		}
		long[] codes = Bits.none(size());
		byte all = (byte) ((1 << parts.size()) - 1);
		byte[] upTo = new byte[mostWords + 1];
		Reader reader = new Reader(0);
		for (int number = 0; number < count; number++) {
			int place = reader.number();
			byte found = upTo[place];
			for (int more = reader.number(); more > 0; more--) {
				found |= held[reader.number()];
				upTo[++place] = found;
			}
			if (found == all) {
				Bits.add(codes, number + 1);
			}
		}
		return codes;
	}

	/** Marks the words that hold a part. The last byte is compared first: of Cyrillic letters it tells most. */
	private void markWords(byte[] part, byte mark, byte[] held) {
		int last = part.length - 1;
		for (int word = 0; word < held.length; word++) {
			int end = wordStarts[word + 1];
			for (int at = wordStarts[word] + last; at < end; at++) {
				if (words[at] == part[last] && Arrays.equals(words, at - last, at, part, 0, last)) {
					held[word] |= mark;
					break;
				}
			}
		}
	}

	/** Reads keys one after the other. */
	private final class Reader {

		private int at;
		private int[] sequence = new int[16];
		private final ByteOutput key = new ByteOutput();

		private Reader(int block) {
			this.at = block < blocks.length ? blocks[block] : 0;
		}

		private void next() {
			int shared = number();
			int length = shared + number();
			if (length > sequence.length) {
				sequence = Arrays.copyOf(sequence, ByteTable.grown(length));
			}
			for (int place = shared; place < length; place++) {
				sequence[place] = number();
			}
			key.clear();
			for (int place = 0; place < length; place++) {
				key.put(words, wordStarts[sequence[place]], wordStarts[sequence[place] + 1]);
			}
		}

		private int compareTo(byte[] other) {
			return Arrays.compareUnsigned(key.bytes(), 0, key.size(), other, 0, other.length);
		}

		private int number() {
			int part = keys[at++];
			if (part >= 0) {
				return part;
			}
			int number = part & 0x7f;
			int shift = 7;
			do {
				part = keys[at++];
				number |= (part & 0x7f) << shift;
				shift += 7;
			} while (part < 0);
			return number;
		}
	}

	/** Takes search keys in any order. */
	static final class Builder implements ValuesBuilder {

		private final ByteTable words = new ByteTable();
		/** The numbers of the words of each key. */
		private final ByteTable keys = new ByteTable();
		private final ByteOutput sequence = new ByteOutput();

		@Override
		public int code(Object value) {
			if (value == null) {
				return 0;
			}
			byte[] key = ((String) value).getBytes(UTF_8);
			sequence.clear();
			int from = 0;
			for (int i = 0; i < key.length; i++) {
				if (key[i] == ' ') {
					sequence.number(words.number(key, from, i + 1));
					from = i + 1;
				}
			}
			if (from < key.length) {
				sequence.number(words.number(key, from, key.length));
			}
			return keys.number(sequence.bytes(), 0, sequence.size()) + 1;
		}

		@Override
		public Built build() {
			int[] sorted = sorted();
			int[] changed = new int[sorted.length + 1];
			for (int i = 0; i < sorted.length; i++) {
				changed[sorted[i] + 1] = i + 1;
			}
			return new Built(names(sorted), changed);
		}

		/** The keys in their order: sorted by the first word, those with the same by the second, and so on. */
		private int[] sorted() {
			int[] ranks = ranks();
			int[] next = new int[keys.size()];
			long[] sorted = new long[keys.size()];
			for (int key = 0; key < sorted.length; key++) {
				next[key] = keys.start(key);
				sorted[key] = key;
			}
			Deque<int[]> open = new ArrayDeque<>();
			open.push(new int[] { 0, sorted.length });
			Cursor cursor = new Cursor();
			while (!open.isEmpty()) {
				int[] run = open.pop();
				for (int i = run[0]; i < run[1]; i++) {
					int key = (int) sorted[i];
					cursor.move(next[key], key);
					long rank = cursor.more() ? ranks[cursor.number()] + 1 : 0;
					next[key] = cursor.at;
					sorted[i] = rank << 32 | key;
				}
				Arrays.parallelSort(sorted, run[0], run[1]);
				int from = run[0];
				for (int i = run[0] + 1; i <= run[1]; i++) {
					if (i == run[1] || sorted[i] >>> 32 != sorted[from] >>> 32) {
						if (i - from > 1) {
							open.push(new int[] { from, i });
						}
						from = i;
					}
				}
			}
			int[] order = new int[sorted.length];
			for (int i = 0; i < order.length; i++) {
				order[i] = (int) sorted[i];
			}
			return order;
		}

		private int[] ranks() {
			Integer[] sorted = new Integer[words.size()];
			Arrays.setAll(sorted, word -> word);
			Arrays.parallelSort(sorted, words::compare);
			int[] ranks = new int[sorted.length];
			for (int i = 0; i < ranks.length; i++) {
				ranks[sorted[i]] = i;
			}
			return ranks;
		}

		private Names names(int[] sorted) {
			int[] byFrequency = byFrequency();
			int[] numbers = new int[byFrequency.length];
			int[] starts = new int[byFrequency.length + 1];
			ByteOutput texts = new ByteOutput();
			for (int i = 0; i < byFrequency.length; i++) {
				numbers[byFrequency[i]] = i;
				texts.put(words.bytes(), words.start(byFrequency[i]), words.start(byFrequency[i] + 1));
				starts[i + 1] = texts.size();
			}
			ByteOutput out = new ByteOutput();
			int[] blocks = new int[(sorted.length + BLOCK - 1) / BLOCK];
			int[] last = new int[16];
			int lastLength = 0;
			int mostWords = 0;
			Cursor cursor = new Cursor();
			for (int i = 0; i < sorted.length; i++) {
				if (i % BLOCK == 0) {
					blocks[i / BLOCK] = out.size();
					lastLength = 0;
				}
				int length = 0;
				int shared = 0;
				cursor.move(keys.start(sorted[i]), sorted[i]);
				while (cursor.more()) {
					int word = numbers[cursor.number()];
					if (shared == length && length < lastLength && last[length] == word) {
						shared++;
					}
					if (length == last.length) {
						last = Arrays.copyOf(last, ByteTable.grown(length));
					}
					last[length++] = word;
				}
				out.number(shared);
				out.number(length - shared);
				for (int place = shared; place < length; place++) {
					out.number(last[place]);
				}
				lastLength = length;
				mostWords = Math.max(mostWords, length);
			}
			return new Names(texts.trimmed(), starts, out.trimmed(), blocks, sorted.length, mostWords);
		}

		/** The words, the most frequent first. */
		private int[] byFrequency() {
			long[] sorted = new long[words.size()];
			Cursor cursor = new Cursor();
			for (int key = 0; key < keys.size(); key++) {
				cursor.move(keys.start(key), key);
				while (cursor.more()) {
					sorted[cursor.number()] -= 1L << 32;
				}
			}
			for (int word = 0; word < sorted.length; word++) {
				sorted[word] += word;
			}
			Arrays.sort(sorted);
			int[] order = new int[sorted.length];
			for (int i = 0; i < order.length; i++) {
				order[i] = (int) sorted[i];
			}
			return order;
		}

		/** Reads the numbers of the words of a key. */
		private final class Cursor {

			private int at;
			private int end;

			private void move(int place, int key) {
				at = place;
				end = keys.start(key + 1);
			}

			private boolean more() {
				return at < end;
			}

			private int number() {
				byte[] bytes = keys.bytes();
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
		}
	}
}
