// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip files whose bytes depend on nothing but what is put into them. */
final class FixedZip {

	private FixedZip() {
	}

	/**
	 * A zip file.
	 *
	 * @param files contents by path, in the order of the map
	 * @param time  the time of every entry, from 1980 on
	 */
	static byte[] of(Map<String, byte[]> files, LocalDateTime time) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			write(bytes, files, time);
		} catch (IOException e) {
			throw new UncheckedIOException(e); // memory does not fail so
		}
		return bytes.toByteArray();
	}

	static void write(OutputStream out, Map<String, byte[]> files, LocalDateTime time) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			ZipEntry entry = new ZipEntry(file.getKey());
			entry.setTimeLocal(time); // no time zone gets in
			zip.putNextEntry(entry);
			zip.write(file.getValue());
			zip.closeEntry();
		}
		zip.finish();
	}
}
