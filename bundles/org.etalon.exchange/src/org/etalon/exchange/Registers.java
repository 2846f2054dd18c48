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
				throw unreadable(file, "DIRECTORY", file, "CSV|XLSX");
			}
			boolean pipe = Files.exists(path) && !Files.isRegularFile(path);
			return pipe ? copied(path, file, options) : opened(path, file, options);
		} catch (NoSuchFileException e) {
			throw unreadable(file, "FILE_NOT_FOUND", file, "");
		} catch (IOException e) {
			throw notReadable(file, e);
		}
	}

	/** What an input is that fails while it is being read. */
	public static UnreadableInputException notReadable(String file, IOException failure) {
		String kind = failure.getClass().getSimpleName();
		return unreadable(file, "FILE_NOT_READABLE",
				failure.getMessage() == null ? kind : kind + ": " + failure.getMessage(), "");
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

	private static RegisterSource opened(Path path, String file, ReadOptions options)
			throws IOException, UnreadableInputException {
		byte[] head = head(path);
		if (head.length == 0) {
			throw unreadable(file, "EMPTY_FILE", "", "CSV|XLSX");
		}
		String name = file.toLowerCase(Locale.ROOT);
		boolean namedXlsx = name.endsWith(".xlsx") || name.endsWith(".xlsm");
		boolean namedText = name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt");
		return namedXlsx || FileKinds.zip(head) && !namedText ? new XlsxSource(path, file, options)
				: new CsvSource(path, file, options);
	}

	/** A pipe can be read only once and not back, a file can. */
	private static RegisterSource copied(Path pipe, String file, ReadOptions options)
			throws IOException, UnreadableInputException {
		Path copy = Files.createTempFile(options.scratch(), "input", ".tmp");
		try {
			try (InputStream in = Files.newInputStream(pipe)) {
				Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
			}
			return new CopiedSource(opened(copy, file, options), copy);
		} catch (IOException | UnreadableInputException | RuntimeException e) {
			Files.deleteIfExists(copy);
			throw e;
		}
	}

	private static byte[] head(Path path) throws IOException {
		try (InputStream in = Files.newInputStream(path)) {
			return in.readNBytes(16);
		}
	}

	private static UnreadableInputException unreadable(String file, String code, String found, String expected) {
		return new UnreadableInputException(new Problem(file, 0, "", "", code, found, expected));
	}
}
