// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.etalon.norm.Problem;

/** Opens registers, whatever their format. */
public final class Registers {

	private Registers() {
	}

	/**
	 * Opens a register: CSV, or XLSX where the content says so.
	 *
	 * @param path    where it is
	 * @param file    how the user named it, for problems
	 * @param options how to read it
	 * @throws UnreadableInputException if it cannot be read, or is not what its name says
	 */
	public static RegisterSource open(Path path, String file, ReadOptions options) throws UnreadableInputException {
		try {
			if (Files.isDirectory(path)) {
				throw unreadable(file, "FILE_NOT_READABLE", "directory", "CSV|XLSX");
			}
			Path regular = Files.exists(path) && !Files.isRegularFile(path) ? copied(path, options.scratch()) : path;
			byte[] head = head(regular);
			if (head.length == 0) {
				throw unreadable(file, "EMPTY_FILE", "", "CSV|XLSX");
			}
			String name = file.toLowerCase(Locale.ROOT);
			boolean namedXlsx = name.endsWith(".xlsx") || name.endsWith(".xlsm");
			boolean namedText = name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt");
			if (namedXlsx || FileKinds.zip(head) && !namedText) {
				return new XlsxSource(regular, file, options);
			}
			return new CsvSource(regular, file, options);
		} catch (NoSuchFileException e) {
			throw unreadable(file, "FILE_NOT_FOUND", file, "");
		} catch (IOException e) {
			throw unreadable(file, "FILE_NOT_READABLE", reason(e), "");
		}
	}

	/** Captions of all columns the check does not know, of all inputs that can be read, each once. */
	public static List<String> extraColumns(Path folder, List<String> inputs, ReadOptions options) {
		Set<String> captions = new LinkedHashSet<>();
		for (String input : inputs) {
			Path path = folder.resolve(input);
			if (Files.isRegularFile(path)) {
				try (RegisterSource source = open(path, input, options)) {
					captions.addAll(source.extraColumns());
				} catch (IOException | UnreadableInputException e) {
					continue; // the check itself will say so
				}
			}
		}
		return List.copyOf(captions);
	}

	/** A pipe can be read only once and not back, a file can. */
	private static Path copied(Path pipe, Path scratch) throws IOException {
		Path copy = Files.createTempFile(scratch, "input", ".tmp");
		try (InputStream in = Files.newInputStream(pipe)) {
			Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
		}
		return copy;
	}

	private static byte[] head(Path path) throws IOException {
		try (InputStream in = Files.newInputStream(path)) {
			return in.readNBytes(16);
		}
	}

	private static String reason(IOException e) {
		return e.getMessage() == null ? e.getClass().getSimpleName()
				: e.getClass().getSimpleName() + ": " + e.getMessage();
	}

	private static UnreadableInputException unreadable(String file, String code, String found, String expected) {
		return new UnreadableInputException(new Problem(file, 0, "", "", code, found, expected));
	}
}
