// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

import org.etalon.norm.Problem;

/**
 * An input as a regular file: of a pipe, which can be read only once and not back, a copy is made.
 *
 * @param path   where it is
 * @param copied whether it is a copy that goes away after reading
 */
record InputFile(Path path, boolean copied) {

	/** A table; see {@link #of(Path, String, Path, String)}. */
	static InputFile of(Path path, String file, Path scratch) throws IOException, UnreadableInputException {
		return of(path, file, scratch, "CSV|XLSX");
	}

	/**
	 * @param file     how the user named it, for problems
	 * @param scratch  folder for the copy
	 * @param expected what it should be instead of a folder
	 */
	static InputFile of(Path path, String file, Path scratch, String expected)
			throws IOException, UnreadableInputException {
		if (Files.isDirectory(path)) {
			throw unreadable(file, "DIRECTORY", file, expected);
		}
		if (!Files.exists(path) || Files.isRegularFile(path)) {
			return new InputFile(path, false);
		}
		Path copy = Files.createTempFile(scratch, "input", ".tmp");
		try (InputStream in = Files.newInputStream(path)) {
			Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException | RuntimeException e) {
			Files.deleteIfExists(copy);
			throw e;
		}
		return new InputFile(copy, true);
	}

	/**
	 * Whether it is to be read as XLSX, by its name or by its content.
	 *
	 * @throws UnreadableInputException if it is empty
	 */
	boolean isXlsx(String file) throws IOException, UnreadableInputException {
		byte[] head;
		try (InputStream in = Files.newInputStream(path)) {
			head = in.readNBytes(16);
		}
		if (head.length == 0) {
			throw unreadable(file, "EMPTY_FILE", "", "CSV|XLSX");
		}
		String name = file.toLowerCase(Locale.ROOT);
		boolean namedXlsx = name.endsWith(".xlsx") || name.endsWith(".xlsm");
		boolean namedText = name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt");
		return namedXlsx || FileKinds.zip(head) && !namedText;
	}

	/** Deletes the copy, if it is one. */
	void discard() throws IOException {
		if (copied) {
			Files.deleteIfExists(path);
		}
	}

	/** A file that cannot be read as a whole. */
	static UnreadableInputException unreadable(String file, String code, String found, String expected) {
		return new UnreadableInputException(new Problem(file, 0, "", "", code, found, expected));
	}
}
