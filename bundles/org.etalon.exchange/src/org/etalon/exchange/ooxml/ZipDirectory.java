// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.ooxml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks at the end of a zip file before {@link java.util.zip.ZipFile} does, because that one reads the whole directory
 * into memory however large it is.
 */
final class ZipDirectory {

	private static final int END_SIGNATURE = 0x06054b50;
	private static final int END_BYTES = 22;
	private static final int MAX_COMMENT = 0xFFFF;
	private static final int LOCATOR_SIGNATURE = 0x07064b50;
	private static final int LOCATOR_BYTES = 20;
	private static final int END64_BYTES = 56;
	/** A generous mean, so that long names of few entries pass. */
	private static final int BYTES_PER_ENTRY = 1024;

	private ZipDirectory() {
	}

	static void check(Path file, String format, PackageLimits limits) throws OoxmlException, IOException {
		try (SeekableByteChannel channel = Files.newByteChannel(file)) {
			long size = channel.size();
			int length = (int) Math.min(size, END_BYTES + MAX_COMMENT + LOCATOR_BYTES);
			ByteBuffer tail = read(channel, size - length, length);
			boolean found = false;
			// Each candidate is checked: which of several is meant is a question on which readers differ.
			for (int at = length - END_BYTES; at >= 0; at--) {
				if (tail.getInt(at) == END_SIGNATURE) {
					found = true;
					check(channel, tail, at, limits);
				}
			}
			if (!found) {
				throw OoxmlPackage.corrupt(format, null, 0, "zip: truncated", null);
			}
		}
	}

	private static void check(SeekableByteChannel channel, ByteBuffer tail, int end, PackageLimits limits)
			throws OoxmlException, IOException {
		long entries = Short.toUnsignedLong(tail.getShort(end + 10));
		long bytes = Integer.toUnsignedLong(tail.getInt(end + 12));
		int locator = end - LOCATOR_BYTES;
		if (locator >= 0 && tail.getInt(locator) == LOCATOR_SIGNATURE) {
			long end64 = tail.getLong(locator + 8);
			if (end64 >= 0 && end64 <= channel.size() - END64_BYTES) {
				ByteBuffer record = read(channel, end64, END64_BYTES);
				entries = Math.max(entries == 0xFFFFL ? 0 : entries, record.getLong(32));
				bytes = Math.max(bytes == 0xFFFFFFFFL ? 0 : bytes, record.getLong(40));
			}
		}
		if (entries > limits.maxEntries() || bytes > (long) limits.maxEntries() * BYTES_PER_ENTRY) {
			throw new OoxmlException(OoxmlException.ZIP_BOMB, null, 0, "zip: " + entries + " entries", null);
		}
	}

	private static ByteBuffer read(SeekableByteChannel channel, long position, int length) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
		channel.position(position);
		while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
			// a channel may deliver less than was asked for
		}
		return buffer;
	}
}
