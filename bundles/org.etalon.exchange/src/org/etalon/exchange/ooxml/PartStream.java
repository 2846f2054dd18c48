// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * The unpacked bytes of a part, counted and bounded. {@link java.util.zip.ZipFile} doesn't compare checksums, so this
 * stream does, in {@link #finish()}.
 */
final class PartStream extends InputStream {

	/**
	 * What the parser may take in for a single event. Text comes in pieces, but a tag, a comment or a CDATA section is
	 * buffered whole, and this is what keeps that small.
	 */
	static final int MAX_EVENT_BYTES = 4 << 20;

	private final OoxmlPackage owner;
	private final ZipEntry entry;
	private final InputStream in;
	private final CRC32 crc = new CRC32();
	private long count;
	private long eventStart;

	PartStream(OoxmlPackage owner, ZipEntry entry, InputStream in) {
		this.owner = owner;
		this.entry = entry;
		this.in = in;
	}

	/** Tells that the parser is about to look for its next event. */
	void startEvent() {
		eventStart = count;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int n = in.read(buffer, offset, length);
		if (n > 0) {
			crc.update(buffer, offset, n);
			count += n;
			owner.unpacked(entry, n, count);
			if (count - eventStart > MAX_EVENT_BYTES) {
				throw new LimitExceededException(
						entry.getName() + ": markup of more than " + MAX_EVENT_BYTES + " bytes");
			}
		}
		return n;
	}

	/** Takes in what the parser left, and compares size and checksum. */
	void finish() throws IOException {
		byte[] rest = new byte[8192];
		do {
			startEvent();
		} while (read(rest, 0, rest.length) >= 0);
		if (entry.getSize() >= 0 && entry.getSize() != count
				|| entry.getCrc() >= 0 && entry.getCrc() != crc.getValue()) {
			throw new ZipException("checksum");
		}
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
