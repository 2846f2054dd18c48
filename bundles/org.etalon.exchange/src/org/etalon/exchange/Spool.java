// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes put aside in a temporary file until their place in a result comes. */
final class Spool implements Closeable {

	private final Path file;
	private final OutputStream out;

	Spool(Path scratch) throws IOException {
		file = Files.createTempFile(scratch, "spool", ".tmp");
		out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 14);
	}

	OutputStream stream() {
		return out;
	}

	/** Appends everything to {@code target}; nothing can be put aside after that. */
	void copyTo(OutputStream target) throws IOException {
		out.close();
		Files.copy(file, target);
	}

	@Override
	public void close() throws IOException {
		try {
			out.close();
		} finally {
			Files.deleteIfExists(file);
		}
	}
}
