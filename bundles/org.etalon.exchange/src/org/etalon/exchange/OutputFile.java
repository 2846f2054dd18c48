// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears whole or not at all: it is written beside its place and moved there in the end. A place that is
 * no regular file, as a pipe, is written directly.
 */
public final class OutputFile implements Closeable {

	private final Path target;
	private final Path beside;
	private final OutputStream out;

	/** Begins to write; what stood at {@code file} before stays until {@link #commit()}. */
	public OutputFile(Path file) throws IOException {
		this.target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
		if (Files.exists(target) && !Files.isRegularFile(target)) {
			this.beside = null;
			this.out = new BufferedOutputStream(Files.newOutputStream(target, StandardOpenOption.WRITE), 1 << 16);
			return;
		}
		if (Files.exists(target) && !Files.isWritable(target)) {
			throw new AccessDeniedException(file.toString());
		}
		this.beside = target
				.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
		this.out = new BufferedOutputStream(
				Files.newOutputStream(beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
						StandardOpenOption.WRITE),
				1 << 16);
	}

	/** Where to write; closing it does not put the file into place. */
	public OutputStream stream() {
		return out;
	}

	/** Puts the file into its place. */
	public void commit() throws IOException {
		out.close();
		if (beside == null) {
			return;
		}
		try {
			Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** Gives the file up unless it was committed. */
	@Override
	public void close() throws IOException {
		try {
			out.close();
		} finally {
			if (beside != null) {
				Files.deleteIfExists(beside);
			}
		}
	}
}
