// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.etalon.documents.internal.DocxException;
import org.etalon.documents.internal.DocxFile;
import org.etalon.documents.internal.TemplateFile;

/**
 * A DOCX file with places for the data of a document:
 *
 * <pre>
 * {{номер}}                                the value of a field
 * {{строка: этапы}}                        the table row is repeated for each item (or is left out)
 * {{каждый: замечания}} … {{конец}}        the paragraphs, or the text in one, are repeated for each item
 * {{если: субъект}} … {{конец}}            they are there if there is a value
 * {{если нет: замечания}} … {{конец}}      they are there if there is none
 * </pre>
 *
 * English words and names do the same (row, each, if, if not, end). A template that was opened is right: everything
 * that is wrong with it is told when it is opened.
 */
public final class DocumentTemplate {

	private final DocumentKind kind;
	private final String name;
	private final byte[] bytes;
	private final DocxFile file;
	private final List<TemplateProblem> warnings;

	private DocumentTemplate(DocumentKind kind, String name, byte[] bytes, Locale locale) throws TemplateException {
		this.kind = kind;
		this.name = name;
		this.bytes = bytes;
		List<TemplateProblem> problems = new ArrayList<>();
		Set<String> used;
		try {
			file = DocxFile.of(bytes);
			used = TemplateFile.check(file, name, kind.fields(), locale, problems);
		} catch (DocxException e) {
			throw new TemplateException(new TemplateProblem(name, Place.FILE, e.code(), e.found(), ""));
		}
		List<TemplateProblem> left = new ArrayList<>();
		for (TemplateField field : kind.contents()) {
			if (!used.contains(field.key()) && !used.contains(field.key() + "Short")) {
				left.add(new TemplateProblem(name, Place.FILE, TemplateProblem.MISSING_CONTENT, field.name().in(locale),
						kind.clause().number()));
			}
		}
		if (kind.isBinding()) {
			problems.addAll(left);
			left = List.of();
		}
		if (!problems.isEmpty()) {
			throw new TemplateException(problems);
		}
		warnings = left;
	}

	/**
	 * Opens a template of a user.
	 *
	 * @param locale language in which names of fields are told where one is wrong
	 * @throws TemplateException if it is no document, or not a safe one, or its places are wrong, or it leaves out what
	 *                           the Rules ask for
	 */
	public static DocumentTemplate open(Path file, DocumentKind kind, Locale locale)
			throws TemplateException, IOException {
		if (!Files.isRegularFile(file)) {
			throw new TemplateException(
					new TemplateProblem(file.toString(), Place.FILE, TemplateProblem.NO_TEMPLATE, "", ""));
		}
		try (InputStream in = Files.newInputStream(file)) {
			return open(in, file.toString(), kind, locale);
		}
	}

	/** Reads a template from a stream, which is not closed; {@code name} stands in the problems. */
	public static DocumentTemplate open(InputStream in, String name, DocumentKind kind, Locale locale)
			throws TemplateException, IOException {
		byte[] bytes = in.readNBytes(DocxFile.MAX_FILE_BYTES + 1);
		if (bytes.length > DocxFile.MAX_FILE_BYTES) {
			throw new TemplateException(new TemplateProblem(name, Place.FILE, TemplateProblem.ZIP_BOMB,
					"> " + DocxFile.MAX_FILE_BYTES + " B", ""));
		}
		return new DocumentTemplate(kind, name, bytes, locale);
	}

	static DocumentTemplate builtIn(DocumentKind kind, String resource) {
		try (InputStream in = DocumentTemplate.class.getResourceAsStream(resource)) {
			return open(in, resource, kind, Locale.ROOT);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (TemplateException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Which document it is for. */
	public DocumentKind kind() {
		return kind;
	}

	/** Its name, as problems give it. */
	public String name() {
		return name;
	}

	/** The file itself, to be edited by a user. */
	public byte[] bytes() {
		return bytes.clone();
	}

	/** What it leaves out that is recommended. */
	public List<TemplateProblem> warnings() {
		return warnings;
	}

	DocxFile file() {
		return file;
	}
}
