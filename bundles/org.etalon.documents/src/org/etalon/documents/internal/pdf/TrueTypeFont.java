// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A TrueType font: what its characters measure, and as much of it as a document needs. */
final class TrueTypeFont {

	private static final String[] KEPT = { "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep" };
	private static final int ARGUMENTS_ARE_WORDS = 1;
	private static final int HAS_SCALE = 8;
	private static final int MORE_COMPONENTS = 0x20;
	private static final int HAS_X_AND_Y_SCALE = 0x40;
	private static final int HAS_TWO_BY_TWO = 0x80;

	private final ByteBuffer file;
	private final Map<String, int[]> tables = new HashMap<>();
	private final Map<Integer, Integer> glyphs = new HashMap<>();
	private final int glyphCount;
	private final int metricCount;

	final String name;
	final int unitsPerEm;
	final int ascent;
	final int descent;
	final int lineGap;
	final int capHeight;
	final int[] box = new int[4];
	final double italicAngle;

	TrueTypeFont(String name, byte[] bytes) {
		this.name = name;
		file = ByteBuffer.wrap(bytes);
		int count = file.getShort(4);
		for (int i = 0; i < count; i++) {
			byte[] tag = new byte[4];
			file.get(12 + i * 16, tag);
			tables.put(new String(tag, StandardCharsets.US_ASCII),
					new int[] { file.getInt(12 + i * 16 + 8), file.getInt(12 + i * 16 + 12) });
		}
		int head = at("head");
		unitsPerEm = file.getShort(head + 18);
		for (int i = 0; i < 4; i++) {
			box[i] = file.getShort(head + 36 + i * 2);
		}
		int hhea = at("hhea");
		ascent = file.getShort(hhea + 4);
		descent = file.getShort(hhea + 6);
		lineGap = file.getShort(hhea + 8);
		metricCount = Short.toUnsignedInt(file.getShort(hhea + 34));
		glyphCount = Short.toUnsignedInt(file.getShort(at("maxp") + 4));
		capHeight = file.getShort(at("OS/2") + 88);
		italicAngle = file.getInt(at("post") + 4) / 65536.0;
		readCharacters();
	}

	private int at(String table) {
		return tables.get(table)[0];
	}

	/** The table of the characters of the basic plane (format 4). */
	private void readCharacters() {
		int cmap = at("cmap");
		int count = file.getShort(cmap + 2);
		for (int i = 0; i < count; i++) {
			int table = cmap + file.getInt(cmap + 4 + i * 8 + 4);
			if (file.getShort(table) == 4) {
				int segments = Short.toUnsignedInt(file.getShort(table + 6)) / 2;
				for (int s = 0; s < segments; s++) {
					readSegment(table, segments, s);
				}
				return;
			}
		}
	}

	private void readSegment(int table, int segments, int s) {
		int end = Short.toUnsignedInt(file.getShort(table + 14 + s * 2));
		int start = Short.toUnsignedInt(file.getShort(table + 16 + (segments + s) * 2));
		int delta = file.getShort(table + 16 + (2 * segments + s) * 2);
		int rangeAt = table + 16 + (3 * segments + s) * 2;
		int range = Short.toUnsignedInt(file.getShort(rangeAt));
		for (int c = start; c <= end && c != 0xFFFF; c++) {
			int glyph = range == 0 ? c + delta & 0xFFFF
					: Short.toUnsignedInt(file.getShort(rangeAt + range + (c - start) * 2));
			if (range != 0 && glyph != 0) {
				glyph = glyph + delta & 0xFFFF;
			}
			if (glyph != 0) {
				glyphs.put(c, glyph);
			}
		}
	}

	/** The glyph of a character, 0 if there is none. */
	int glyph(int character) {
		return glyphs.getOrDefault(character, 0);
	}

	/** How far a glyph goes, in thousandths of the size. */
	double width(int glyph) {
		int at = at("hmtx") + Math.min(glyph, metricCount - 1) * 4;
		return Short.toUnsignedInt(file.getShort(at)) * 1000.0 / unitsPerEm;
	}

	/** The font with the outlines of some glyphs; numbers of glyphs stay what they are. */
	byte[] subset(TreeSet<Integer> wanted) {
		TreeSet<Integer> kept = closure(wanted);
		ByteArrayOutputStream outlines = new ByteArrayOutputStream();
		ByteBuffer places = ByteBuffer.allocate((glyphCount + 1) * 4);
		for (int glyph = 0; glyph < glyphCount; glyph++) {
			places.putInt(outlines.size());
			if (kept.contains(glyph)) {
				int[] range = outline(glyph);
				byte[] outline = new byte[range[1] - range[0]];
				file.get(at("glyf") + range[0], outline);
				outlines.writeBytes(outline);
				outlines.writeBytes(new byte[-outline.length & 3]);
			}
		}
		places.putInt(outlines.size());
		Map<String, byte[]> parts = new TreeMap<>();
		for (String table : KEPT) {
			if (tables.containsKey(table)) {
				parts.put(table, switch (table) {
				case "glyf" -> outlines.toByteArray();
				case "loca" -> places.array();
				default -> copy(table);
				});
			}
		}
		ByteBuffer head = ByteBuffer.wrap(parts.get("head"));
		head.putInt(8, 0);
		head.putShort(50, (short) 1);
		return assemble(parts);
	}

	private byte[] copy(String table) {
		byte[] bytes = new byte[tables.get(table)[1]];
		file.get(at(table), bytes);
		return bytes;
	}

	/** Where the outline of a glyph lies in its table. */
	private int[] outline(int glyph) {
		int loca = at("loca");
		if (file.getShort(at("head") + 50) == 0) {
			return new int[] { Short.toUnsignedInt(file.getShort(loca + glyph * 2)) * 2,
					Short.toUnsignedInt(file.getShort(loca + glyph * 2 + 2)) * 2 };
		}
		return new int[] { file.getInt(loca + glyph * 4), file.getInt(loca + glyph * 4 + 4) };
	}

	/** The glyphs with those they are put together from. */
	private TreeSet<Integer> closure(TreeSet<Integer> wanted) {
		TreeSet<Integer> kept = new TreeSet<>();
		Deque<Integer> next = new ArrayDeque<>(wanted);
		next.add(0);
		while (!next.isEmpty()) {
			int glyph = next.remove();
			int[] range = outline(glyph);
			if (!kept.add(glyph) || range[0] == range[1]) {
				continue;
			}
			int at = at("glyf") + range[0];
			if (file.getShort(at) >= 0) {
				continue;
			}
			int flags;
			at += 10;
			do {
				flags = file.getShort(at);
				next.add(Short.toUnsignedInt(file.getShort(at + 2)));
				at += 4 + ((flags & ARGUMENTS_ARE_WORDS) != 0 ? 4 : 2);
				at += (flags & HAS_SCALE) != 0 ? 2
						: (flags & HAS_X_AND_Y_SCALE) != 0 ? 4 : (flags & HAS_TWO_BY_TWO) != 0 ? 8 : 0;
			} while ((flags & MORE_COMPONENTS) != 0);
		}
		return kept;
	}

	private static byte[] assemble(Map<String, byte[]> parts) {
		int offset = 12 + parts.size() * 16;
		Map<String, Integer> offsets = new LinkedHashMap<>();
		for (Map.Entry<String, byte[]> part : parts.entrySet()) {
			offsets.put(part.getKey(), offset);
			offset += part.getValue().length + 3 & ~3;
		}
		ByteBuffer out = ByteBuffer.allocate(offset);
		int power = Integer.highestOneBit(parts.size());
		out.putInt(0x00010000).putShort((short) parts.size()).putShort((short) (power * 16))
				.putShort((short) Integer.numberOfTrailingZeros(power))
				.putShort((short) (parts.size() * 16 - power * 16));
		parts.forEach((tag, bytes) -> out.put(tag.getBytes(StandardCharsets.US_ASCII)).putInt(sum(bytes))
				.putInt(offsets.get(tag)).putInt(bytes.length));
		parts.forEach((tag, bytes) -> out.put(offsets.get(tag), bytes));
		out.putInt(offsets.get("head") + 8, 0xB1B0AFBA - sum(out.array()));
		return out.array();
	}

	private static int sum(byte[] bytes) {
		int sum = 0;
		for (int i = 0; i < bytes.length; i++) {
			sum += (bytes[i] & 0xFF) << 24 - (i & 3) * 8;
		}
		return sum;
	}
}
