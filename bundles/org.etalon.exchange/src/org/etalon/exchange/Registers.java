// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
			InputFile input = InputFile.of(path, file, options.scratch());
			try {
				RegisterSource source = input.isXlsx(file) ? new XlsxSource(input.path(), file, options)
						: new CsvSource(input.path(), file, options);
				return input.copied() ? new CopiedSource(source, input) : source;
			} catch (IOException | UnreadableInputException | RuntimeException e) {
				input.discard();
				throw e;
			}
		} catch (NoSuchFileException e) {
			throw InputFile.unreadable(file, "FILE_NOT_FOUND", file, "");
		} catch (IOException e) {
			throw notReadable(file, e);
		}
	}

	/** What an input is that fails while it is being read. */
	public static UnreadableInputException notReadable(String file, IOException failure) {
		String kind = failure.getClass().getSimpleName();
		return InputFile.unreadable(file, "FILE_NOT_READABLE",
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
}
