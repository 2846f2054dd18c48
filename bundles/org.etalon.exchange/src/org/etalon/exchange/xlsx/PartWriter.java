// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the parts of a workbook one after the other: XML in a zip archive that looks the same at any time. */
final class PartWriter {

	/** Far smaller than level 1 and far faster than level 6, on tables. */
	private static final int COMPRESSION = 4;
	private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

	private final ZipOutputStream zip;
	private final Writer xml;
	private long bytes;

	PartWriter(OutputStream out) {
		zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		zip.setLevel(COMPRESSION);
		xml = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
	}

	/** What the part takes so far, at most. */
	long bytes() {
		return bytes;
	}

	/** Begins a part, from which its bytes are counted. */
	void begin(String part) throws IOException {
		bytes = 0;
		ZipEntry entry = new ZipEntry(part);
		entry.setTimeLocal(ENTRY_TIME);
		zip.putNextEntry(entry);
		xml.write(XML);
	}

	void end() throws IOException {
		xml.flush();
		zip.closeEntry();
	}

	/** Writes markup as it is. */
	void write(String markup) throws IOException {
		xml.write(markup);
		bytes += markup.length();
	}

	/** Writes text, escaped for an element or an attribute. */
	void escaped(String text) throws IOException {
		int from = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			bytes += c < 0x80 ? 1 : 3;
			String entity = switch (c) {
			case '<' -> "&lt;";
			case '>' -> "&gt;";
			case '&' -> "&amp;";
			case '"' -> "&quot;";
			default -> null;
			};
			if (entity != null) {
				xml.write(text, from, i - from);
				write(entity);
				from = i + 1;
			}
		}
		xml.write(text, from, text.length() - from);
	}

	/** Completes the archive. The stream is flushed, not closed. */
	void finish() throws IOException {
		zip.finish();
		zip.flush();
	}
}
