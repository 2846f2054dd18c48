// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.model.ModelReading;
import org.etalon.exchange.model.ModelText;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.model.base.Document;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Problem;

/** Files of documents of the metamodel: those that were named, and those in folders that were named. */
public final class ModelFiles {

	/** Folders within folders that are looked into. */
	private static final int DEPTH = 32;

	private final Path folder;

	/**
	 * @param folder the folder relative names start from
	 */
	public ModelFiles(Path folder) {
		this.folder = folder;
	}

	/**
	 * The files that inputs stand for: a file itself; of a folder everything below it that ends in .xmi or .json, in
	 * order of the names.
	 *
	 * @param problems takes inputs that are not there or cannot be looked into
	 */
	public List<String> find(List<String> inputs, List<Problem> problems) {
		List<String> files = new ArrayList<>();
		for (String input : inputs) {
			Path path = folder.resolve(input);
			if (!Files.isDirectory(path)) {
				files.add(input);
				continue;
			}
			try (Stream<Path> all = Files.walk(path, DEPTH)) {
				List<String> below = all.filter(file -> isModel(file) && Files.isRegularFile(file))
						.map(file -> Path.of(input).resolve(path.relativize(file)).toString()).sorted().toList();
				files.addAll(below);
				if (below.isEmpty()) {
					problems.add(new Problem(input, 0, "", "", "FOLDER_WITHOUT_MODELS", input, ""));
				}
			} catch (IOException | UncheckedIOException e) {
				problems.add(new Problem(input, 0, "", "", "FILE_NOT_READABLE", String.valueOf(e.getMessage()), ""));
			}
		}
		return files;
	}

	private static boolean isModel(Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return name.endsWith(".xmi") || name.endsWith(".json");
	}

	/**
	 * Reads a document.
	 *
	 * @throws UnreadableInputException if it is not there, or is none
	 */
	public ModelReading read(String file) throws UnreadableInputException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(folder.resolve(file)))) {
			return ModelText.read(file, in);
		} catch (ModelTextException e) {
			throw new UnreadableInputException(e.problem());
		} catch (InvalidPathException e) {
			throw problem(file, "FILE_NOT_FOUND", file, "");
		} catch (IOException e) {
			throw UnreadableInputException.of(folder.resolve(file), file, e, "XMI|JSON");
		}
	}

	/**
	 * The model of a typical service that was read from a file.
	 *
	 * @throws UnreadableInputException if it is something else
	 */
	public static TypicalServiceModel model(String file, ModelReading reading) throws UnreadableInputException {
		Document document = reading.document();
		if (document instanceof TypicalServiceModel model) {
			return model;
		}
		throw problem(file, "NOT_A_TYPICAL_MODEL", reading.facts().kind(), "typical.TypicalServiceModel");
	}

	/** What is wrong with a whole file. */
	public static UnreadableInputException problem(String file, String code, String found, String expected) {
		return new UnreadableInputException(new Problem(file, 0, "", "", code, found, expected));
	}
}
