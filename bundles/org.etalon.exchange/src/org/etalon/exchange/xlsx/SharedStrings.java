// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.etalon.exchange.ooxml.OoxmlException;
import org.etalon.exchange.ooxml.OoxmlPackage;
import org.etalon.exchange.ooxml.PartXml;

/**
 * The table of strings that cells refer to by number. It can be as large as the worksheets, so it is kept packed in
 * pages of bytes: all in memory while they fit the budget, else in a scratch file with some of them in memory.
 * <p>
 * A string is stored as a header (its length and whether it has characters beyond Latin-1; seven bits a byte, the
 * lowest first) and one or two bytes a character. Only every sixteenth position is kept.
 */
final class SharedStrings implements AutoCloseable {

	private static final int PAGE_BITS = 12;
	private static final int PAGE = 1 << PAGE_BITS;
	/** Pages of the scratch file in memory: 4 MiB. */
	private static final int RESIDENT = 1024;
	private static final int GROUP_BITS = 4;
	private static final int GROUP = 1 << GROUP_BITS;
	/** Strings ready for use, by the last bits of their number; short ones only, which bounds them all. */
	private static final int CACHED = 1 << 13;
	private static final int CACHED_CHARS = 512;
	/** Keeps the kept positions in bounds; no spreadsheet program holds as many. */
	private static final int MAX = 1 << 26;

	private final Path scratchFolder;
	private final int memory;
	private final BitSet oversized = new BitSet();
	private final String[] cache = new String[CACHED];
	private final int[] cacheKeys = new int[CACHED];
	private long[] groups = new long[64];
	private int count;
	private long position;
	/** Page by page, until there is a spool. */
	private final List<byte[]> pages = new ArrayList<>();
	private FileChannel spool;
	private final byte[][] resident = new byte[RESIDENT][];
	private final long[] residentNumbers = new long[RESIDENT];
	private byte[] page = new byte[PAGE];
	private long pageNumber;
	private byte[] buffer = new byte[1024];
	private char[] wide = new char[512];

	private SharedStrings(Path scratchFolder, int memory) {
		this.scratchFolder = scratchFolder;
		this.memory = memory;
		Arrays.fill(cacheKeys, -1);
		Arrays.fill(residentNumbers, -1);
	}

	/**
	 * Reads the table.
	 *
	 * @param part the part that holds it, or {@code null} if there is none
	 */
	static SharedStrings read(OoxmlPackage file, String part, Path scratchFolder, XlsxLimits limits)
			throws OoxmlException, IOException {
		SharedStrings strings = new SharedStrings(scratchFolder, limits.sharedStringsMemory());
		if (part != null) {
			try (PartXml xml = file.xml(part, null)) {
				strings.read(xml, new CellText(limits.maxCellChars()));
			} catch (OoxmlException | IOException | RuntimeException e) {
				strings.close();
				throw e;
			}
		}
		return strings;
	}

	private void read(PartXml xml, CellText text) throws OoxmlException, IOException {
		xml.root();
		for (PartXml.Event event = xml.next(); event != PartXml.Event.END; event = xml.next()) {
			if (event == PartXml.Event.START) {
				if (!xml.name().equals("si")) {
					xml.skip();
					continue;
				}
				text.clear();
				RichText.read(xml, text);
				add(text);
				if (count > MAX) {
					throw xml.corrupt("too many strings", null);
				}
			}
		}
		xml.finish();
		seal();
	}

	int size() {
		return count;
	}

	/** {@return the string with this number, which must be less than {@link #size()}} */
	String get(int index) throws IOException {
		int slot = index & (CACHED - 1);
		if (cacheKeys[slot] == index) {
			return cache[slot];
		}
		position = groups[index >> GROUP_BITS];
		int header = header();
		for (int skip = index & (GROUP - 1); skip > 0; skip--) {
			position += bytes(header);
			header = header();
		}
		String text = text(header);
		if (text.length() <= CACHED_CHARS) {
			cacheKeys[slot] = index;
			cache[slot] = text;
		}
		return text;
	}

	/** {@return whether the string with this number was cut} */
	boolean isOversized(int index) {
		return oversized.get(index);
	}

	private void add(CellText cell) throws IOException {
		String text = cell.decoded();
		if (cell.isOversized()) {
			oversized.set(count);
		}
		if ((count & (GROUP - 1)) == 0) {
			int group = count >> GROUP_BITS;
			if (group == groups.length) {
				groups = Arrays.copyOf(groups, groups.length + (groups.length >> 1));
			}
			groups[group] = position;
		}
		count++;
		boolean isWide = isWide(text);
		int header = text.length() << 1 | (isWide ? 1 : 0);
		for (; header > 0x7F; header >>>= 7) {
			append(header & 0x7F | 0x80);
		}
		append(header);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (isWide) {
				append(c >> 8);
			}
			append(c);
		}
	}

	private static boolean isWide(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) > 0xFF) {
				return true;
			}
		}
		return false;
	}

	private void append(int b) throws IOException {
		page[(int) position & (PAGE - 1)] = (byte) b;
		position++;
		if ((position & (PAGE - 1)) == 0) {
			flush(PAGE);
			page = new byte[PAGE];
		}
	}

	private void flush(int length) throws IOException {
		if (spool == null) {
			pages.add(page);
			if ((long) pages.size() * PAGE > memory) {
				spool();
			}
		} else {
			write(page, length);
		}
	}

	private void spool() throws IOException {
		Path file = Files.createTempFile(scratchFolder, "strings", ".tmp");
		spool = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
				StandardOpenOption.DELETE_ON_CLOSE);
		for (byte[] full : pages) {
			write(full, PAGE);
		}
		pages.clear();
	}

	private void write(byte[] bytes, int length) throws IOException {
		for (ByteBuffer from = ByteBuffer.wrap(bytes, 0, length); from.hasRemaining();) {
			spool.write(from);
		}
	}

	private void seal() throws IOException {
		flush((int) position & (PAGE - 1));
		pageNumber = -1;
	}

	private int header() throws IOException {
		int header = 0;
		for (int shift = 0;; shift += 7) {
			int b = page(position >> PAGE_BITS)[(int) position & (PAGE - 1)];
			position++;
			header |= (b & 0x7F) << shift;
			if (b >= 0) {
				return header;
			}
		}
	}

	private static int bytes(int header) {
		return (header >> 1) << (header & 1);
	}

	private String text(int header) throws IOException {
		int length = bytes(header);
		if (buffer.length < length) {
			buffer = new byte[length];
		}
		for (int done = 0; done < length;) {
			int offset = (int) position & (PAGE - 1);
			int n = Math.min(length - done, PAGE - offset);
			System.arraycopy(page(position >> PAGE_BITS), offset, buffer, done, n);
			done += n;
			position += n;
		}
		if ((header & 1) == 0) {
			return new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
		}
		// not decoded as UTF-16, which would change the halves of surrogate pairs that a file may have
		int chars = length / 2;
		if (wide.length < chars) {
			wide = new char[chars];
		}
		for (int i = 0; i < chars; i++) {
			wide[i] = (char) (buffer[2 * i] << 8 | buffer[2 * i + 1] & 0xFF);
		}
		return new String(wide, 0, chars);
	}

	private byte[] page(long number) throws IOException {
		if (number != pageNumber) {
			page = spool == null ? pages.get((int) number) : spooledPage(number);
			pageNumber = number;
		}
		return page;
	}

	private byte[] spooledPage(long number) throws IOException {
		int slot = (int) number & (RESIDENT - 1);
		if (resident[slot] == null) {
			resident[slot] = new byte[PAGE];
		}
		if (residentNumbers[slot] != number) {
			residentNumbers[slot] = -1;
			ByteBuffer into = ByteBuffer.wrap(resident[slot]);
			long from = number << PAGE_BITS;
			while (into.hasRemaining() && spool.read(into, from + into.position()) >= 0) {
				// a channel may deliver less than was asked for; the last page is shorter
			}
			residentNumbers[slot] = number;
		}
		return resident[slot];
	}

	@Override
	public void close() throws IOException {
		if (spool != null) {
			spool.close();
		}
	}
}
