// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Tells by its first bytes what a file is that may not be what its name says. */
public final class FileKind {

	/** A zip archive, and so perhaps an Office file. */
	public static final String ZIP = "zip";

	private static final int HEAD = 4096;
	private static final byte[] OLE2 = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A,
			(byte) 0xE1 };
	private static final int OLE2_SECTOR_SHIFT = 30;
	private static final int OLE2_DIRECTORY = 48;

	private FileKind() {
	}

	/** {@return one of the words that {@link OoxmlException#notOf} lists} */
	public static String of(Path file) throws IOException {
		byte[] head;
		try (InputStream in = Files.newInputStream(file)) {
			head = in.readNBytes(HEAD);
		}
		if (head.length == 0) {
			return "empty";
		}
		if (startsWith(head, OLE2)) {
			return ole2(file, head);
		}
		String start = new String(head, StandardCharsets.ISO_8859_1);
		if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
			return ZIP;
		}
		if (start.startsWith("%PDF")) {
			return "pdf";
		}
		if (start.startsWith("{\\rtf")) {
			return "rtf";
		}
		boolean utf16 = start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF");
		if (start.indexOf('\0') >= 0 && !utf16) {
			return "binary";
		}
		// Without its zero bytes UTF-16 shows its ASCII characters, which is all that is compared here.
		return markup(start.replace("\0", "").toLowerCase(Locale.ROOT));
	}

	private static String markup(String start) {
		int first = start.indexOf('<');
		if (first < 0 || !start.substring(0, first).replaceAll("[\u00EF\u00BB\u00BF\u00FF\u00FE]", "").isBlank()) {
			return "text";
		}
		if (start.contains("<html") || start.contains("<!doctype html") || start.startsWith("<table", first)) {
			return "html";
		}
		return start.startsWith("<?xml", first) ? "xml" : "text";
	}

	/** The names of the streams in the directory of an OLE2 file (as UTF-16) tell what it holds. */
	private static String ole2(Path file, byte[] head) throws IOException {
		if (head.length < 512) {
			return "ole2";
		}
		ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
		int sectorShift = header.getShort(OLE2_SECTOR_SHIFT) == 12 ? 12 : 9;
		long directory = (header.getInt(OLE2_DIRECTORY) + 1L) << sectorShift;
		ByteBuffer sector = ByteBuffer.allocate(HEAD);
		try (SeekableByteChannel channel = Files.newByteChannel(file)) {
			if (directory >= 0 && directory < channel.size()) {
				channel.position(directory);
				while (sector.hasRemaining() && channel.read(sector) >= 0) {
					// a channel may deliver less than was asked for
				}
			}
		}
		String names = new String(Arrays.copyOf(sector.array(), sector.position()), StandardCharsets.UTF_16LE);
		if (names.contains("EncryptedPackage")) {
			return "encrypted";
		}
		if (names.contains("WordDocument")) {
			return "doc";
		}
		return names.contains("Workbook") || names.contains("Book") ? "xls" : "ole2";
	}

	private static boolean startsWith(byte[] bytes, byte[] prefix) {
		return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
	}
}
