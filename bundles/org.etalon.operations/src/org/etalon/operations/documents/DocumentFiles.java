// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.etalon.documents.DocumentData;
import org.etalon.documents.DocumentKind;
import org.etalon.documents.DocumentTemplate;
import org.etalon.documents.Documents;
import org.etalon.documents.FilledDocument;
import org.etalon.documents.PdfDocument;
import org.etalon.documents.TemplateException;
import org.etalon.documents.TemplateProblem;
import org.etalon.exchange.OutputFile;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.access.RefusedException;

/** Files of documents that are being written: a template filled with data, as DOCX and as PDF. */
final class DocumentFiles {

	private final Path docx;
	private final Path pdf;
	private final Locale language;
	private final List<Path> files = new ArrayList<>();
	private final Set<TemplateProblem> warnings = new LinkedHashSet<>();

	/**
	 * @param docx     folder for DOCX files, null for none; made when it is missing
	 * @param pdf      folder for PDF files, likewise
	 * @param language language of the documents
	 */
	DocumentFiles(Path docx, Path pdf, Locale language) {
		this.docx = docx;
		this.pdf = pdf;
		this.language = language;
	}

	/**
	 * The template of a document.
	 *
	 * @param own the one of the user, null for the one of the product
	 * @throws RefusedException      {@code TEMPLATE} with what is wrong with it
	 * @throws OutputFailedException if it cannot be read
	 */
	static DocumentTemplate template(DocumentKind kind, Path own, Locale language) throws OutputFailedException {
		try {
			return own == null ? kind.builtIn(language) : DocumentTemplate.open(own, kind, language);
		} catch (TemplateException e) {
			throw refused(e, language);
		} catch (IOException e) {
			throw new OutputFailedException(e);
		}
	}

	/**
	 * Writes a document.
	 *
	 * @param own  the template of the user, null for the one of the product
	 * @param name name of its files; what no system takes in names is replaced
	 * @throws RefusedException      {@code TEMPLATE} with what is wrong with it
	 * @throws OutputFailedException if a file cannot be written, or the template not be read
	 */
	void write(DocumentData data, Path own, String name) throws OutputFailedException {
		String safe = name(name);
		try {
			FilledDocument filled = Documents.fill(template(data.kind(), own, language), data);
			warnings.addAll(filled.warnings());
			if (docx != null) {
				files.add(write(docx, safe + ".docx", filled.docx()));
			}
			if (pdf != null) {
				PdfDocument made = Documents.pdf(filled.docx(), safe);
				warnings.addAll(made.warnings());
				files.add(write(pdf, safe + ".pdf", made.bytes()));
			}
		} catch (TemplateException e) {
			throw refused(e, language);
		} catch (IOException e) {
			throw new OutputFailedException(e);
		}
	}

	/** A number as the name of a file on every system. */
	static String name(String number) {
		return number.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
	}

	/** What was written. */
	WriteDocuments.Written written() {
		return new WriteDocuments.Written(files, List.copyOf(warnings));
	}

	private static RefusedException refused(TemplateException template, Locale language) {
		return new RefusedException("TEMPLATE", template.problems().stream().map(problem -> problem.message(language))
				.collect(Collectors.joining(" ")));
	}

	private static Path write(Path folder, String name, byte[] bytes) throws IOException {
		Files.createDirectories(folder);
		Path file = folder.resolve(name);
		try (OutputFile output = new OutputFile(file)) {
			output.stream().write(bytes);
			output.commit();
		}
		return file;
	}
}
