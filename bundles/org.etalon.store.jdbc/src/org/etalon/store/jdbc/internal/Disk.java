// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;

import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;

/** Files that are there as a whole or not at all, and what it means when they cannot be. */
final class Disk {

	private Disk() {
	}

	/**
	 * Puts a finished file into its place, at once and for good: after a power cut either file is there, whole.
	 *
	 * @param finished the file, in the same folder
	 * @param place    what it replaces, if anything
	 */
	static void swap(Path finished, Path place) throws IOException {
		force(finished);
		try {
			Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(finished, place, StandardCopyOption.REPLACE_EXISTING);
		}
		forceFolder(place.getParent());
	}

	/** Makes a folder that nobody else may look into, where the system knows that. */
	static void makeFolder(Path folder) throws IOException {
		Files.createDirectory(folder, closed(folder, "rwx------"));
	}

	/** Makes a folder that nobody else may look into, unless it is there: then it stays as it is. */
	static void makeMissingFolder(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			makeFolder(folder);
		}
	}

	/** Makes an empty file that nobody else may read, where the system knows that. */
	static void makeFile(Path file) throws IOException {
		Files.createFile(file, closed(file, "rw-------"));
	}

	/** Makes an empty file that nobody else may read, unless it is there: then it stays as it is. */
	static void makeMissingFile(Path file) throws IOException {
		try {
			makeFile(file);
		} catch (FileAlreadyExistsException e) {
			// who may read it was decided before
		}
	}

	private static FileAttribute<?>[] closed(Path path, String permissions) {
		return posix(path)
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

	private static boolean posix(Path path) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

	/** Has a file be read by those who could read the one whose place it takes, if there is one. */
	static void permitAs(Path file, Path before) throws IOException {
		if (!posix(file) || !Files.exists(before)) {
			return;
		}
		Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(before);
		if (!permissions.equals(Files.getPosixFilePermissions(file))) {
			Files.setPosixFilePermissions(file, permissions);
		}
	}

	/** Writes a file out to the disk itself. */
	static void force(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

	/** Writes the names in a folder out to the disk itself, where the system can. */
	static void forceFolder(Path folder) {
		try (FileChannel channel = FileChannel.open(folder)) {
			channel.force(true);
		} catch (IOException e) {
			// Windows cannot open a folder; its file system keeps a journal of names
		}
	}

	/** What went wrong with a file, for people. */
	static StoreException failure(IOException e, String where) {
		if (e instanceof AccessDeniedException) {
			return new StoreException(Code.READ_ONLY, e, where);
		}
		if (e instanceof NoSuchFileException) {
			return new StoreException(Code.NOT_FOUND, e, where);
		}
		return new StoreException(full(e) ? Code.DISK_FULL : Code.READ_ONLY, e, where);
	}

	/** What went wrong on a file system that nobody can write to. */
	static StoreException failure(ReadOnlyFileSystemException e, String where) {
		return new StoreException(Code.READ_ONLY, e, where);
	}

	/** Whether something failed because there is no space left; the platform says so in words only. */
	static boolean full(Throwable e) {
		for (Throwable cause = e; cause != null; cause = cause.getCause()) {
			String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
			if (message.contains("no space left") || message.contains("disk quota exceeded")
					|| message.contains("not enough space") || message.contains("disk is full")
					|| message.contains("недостаточно места")) {
				return true;
			}
		}
		return false;
	}
}
