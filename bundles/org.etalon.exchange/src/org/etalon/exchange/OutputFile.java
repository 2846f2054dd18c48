// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * A file that appears whole or not at all: it is written beside its place and moved there in the end. A place that is
 * no regular file, as a pipe, is written directly. Every failure is a {@link FileSystemException} that names the file
 * as it was given.
 */
public final class OutputFile implements Closeable {

	private final Path file;
	private final Path target;
	private final Path beside;
	private final OutputStream out;

	/** Begins to write; what stood at {@code file} before stays until {@link #commit()}. */
	public OutputFile(Path file) throws FileSystemException {
		this.file = file;
		try {
			this.target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
			if (Files.exists(target) && !Files.isRegularFile(target)) {
				this.beside = null;
				this.out = buffered(Files.newOutputStream(target, StandardOpenOption.WRITE));
				return;
			}
			if (Files.exists(target) && !Files.isWritable(target)) {
				throw new AccessDeniedException(file.toString());
			}
			this.beside = target
					.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
			// In a folder that others can write to, somebody could have put a link there.
			Files.deleteIfExists(beside);
			this.out = buffered(Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
			if (Files.exists(target)) {
				keepPermissions();
			}
		} catch (IOException e) {
			throw named(e);
		}
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
			move();
		} catch (IOException e) {
			throw named(e);
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

	/** A result that only its owner may read stays so when it is written anew. */
	private void keepPermissions() throws IOException {
		PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
		if (old != null) {
			Files.setPosixFilePermissions(beside, old.readAttributes().permissions());
		}
	}

	private void move() throws IOException {
		try {
			Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private OutputStream buffered(OutputStream raw) {
		return new BufferedOutputStream(new FilterOutputStream(raw) {

			@Override
			public void write(byte[] bytes, int from, int count) throws IOException {
				try {
					raw.write(bytes, from, count);
				} catch (IOException e) {
					throw named(e);
				}
			}

			@Override
			public void close() throws IOException {
				try {
					raw.close();
				} catch (IOException e) {
					throw named(e);
				}
			}
		}, 1 << 16);
	}

	private FileSystemException named(IOException e) {
		return switch (e) {
		case NoSuchFileException any -> new NoSuchFileException(file.toString());
		case AccessDeniedException any -> new AccessDeniedException(file.toString());
		case FileSystemException other -> new FileSystemException(file.toString(), null, other.getReason());
		default -> new FileSystemException(file.toString(), null, e.getMessage());
		};
	}
}
