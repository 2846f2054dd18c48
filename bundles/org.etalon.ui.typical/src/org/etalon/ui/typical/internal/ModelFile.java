// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.OutputFile;
import org.etalon.exchange.Texts;
import org.etalon.exchange.model.ModelFormat;
import org.etalon.exchange.model.ModelLimits;
import org.etalon.exchange.model.ModelReading;
import org.etalon.exchange.model.ModelText;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Problem;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;

/**
 * A model in a file: read with what was remarkable, written beside its place and moved there whole. What the metamodel
 * does not know goes along with the document and is written again.
 */
final class ModelFile {

	private static final Texts WORDS = Language.words(ModelFile.class);

	private final Path path;
	private final ModelFormat format;
	private final TypicalServiceModel model;
	private final List<Problem> problems;
	private byte[] known;

	private ModelFile(Path path, ModelFormat format, TypicalServiceModel model, List<Problem> problems, byte[] known) {
		this.path = path;
		this.format = format;
		this.model = model;
		this.problems = problems;
		this.known = known;
	}

	/** The file holds a document, but not a model of a typical service. */
	static final class OtherDocumentException extends Exception {

		private static final long serialVersionUID = 1L;

		OtherDocumentException(String type) {
			super(type);
		}
	}

	/** Why a file could not be read, for people. */
	static String failure(String file, Throwable thrown) {
		return switch (thrown) {
		case ModelTextException unreadable -> Failures.problems(List.of(unreadable.problem()));
		case OtherDocumentException other -> WORDS.get("other", file, other.getMessage());
		case NoSuchFileException gone -> WORDS.get("gone", gone.getMessage());
		case IOException gone -> WORDS.get("gone", file);
		default -> Failures.text(thrown);
		};
	}

	/**
	 * Reads a file.
	 *
	 * @throws ModelTextException     if it cannot be read as a document
	 * @throws OtherDocumentException if it holds another document; the message names its type
	 */
	static ModelFile read(Path path) throws IOException, ModelTextException, OtherDocumentException {
		byte[] bytes;
		ModelReading reading;
		try (var in = Files.newInputStream(path)) {
			bytes = in.readNBytes(ModelLimits.MAX_BYTES + 1);
			reading = ModelText.read(path.getFileName().toString(), new ByteArrayInputStream(bytes));
		}
		if (!(reading.document() instanceof TypicalServiceModel model)) {
			throw new OtherDocumentException(reading.document().eClass().getName());
		}
		return new ModelFile(path, reading.format(), model, reading.problems(), bytes);
	}

	/** A new model for a file that is not there yet; nothing is written. */
	static ModelFile fresh(Path path, TypicalServiceModel model) {
		boolean json = path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json");
		return new ModelFile(path, json ? ModelFormat.JSON : ModelFormat.XMI, model, List.of(), null);
	}

	/** The text that was read or written last; empty for a file that is not there yet. */
	String known() {
		return known == null ? "" : new String(known, StandardCharsets.UTF_8);
	}

	/** The model is one that was made from an earlier text of the file. */
	void resume(String text) {
		known = text.isEmpty() ? null : text.getBytes(StandardCharsets.UTF_8);
	}

	/** Whether somebody else wrote the file since it was read or written here. */
	boolean isForeign() throws IOException {
		return Files.exists(path) ? known == null || !Arrays.equals(known, Files.readAllBytes(path)) : known != null;
	}

	/** The text as it would be written. */
	String text() throws ModelTextException {
		return ModelText.write(model, format);
	}

	/** Writes a text that {@link #text} gave. */
	void write(String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		Files.createDirectories(path.toAbsolutePath().getParent());
		try (OutputFile output = new OutputFile(path)) {
			output.stream().write(bytes);
			output.commit();
		}
		known = bytes;
	}

	/** Where it is. */
	Path path() {
		return path;
	}

	/** The model. */
	TypicalServiceModel model() {
		return model;
	}

	/** What was remarkable when it was read. */
	List<Problem> problems() {
		return problems;
	}
}
