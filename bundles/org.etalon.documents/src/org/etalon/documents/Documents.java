// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.etalon.documents.internal.DocxException;
import org.etalon.documents.internal.TemplateFile;
import org.etalon.documents.internal.layout.Layout;

/** Makes documents: {@code fill} the template, then {@code pdf} of what was filled. Nothing is written anywhere. */
public final class Documents {

	private Documents() {
	}

	/** A document by the template that comes with the product, in the language of {@code locale}. */
	public static FilledDocument fill(IssuedDocument document, Locale locale) throws TemplateException {
		return fill(document.kind().builtIn(locale), document.data(locale));
	}

	/**
	 * Fills a template.
	 *
	 * @throws TemplateException        if a field that must be stated has no value, or the document gets too long
	 * @throws IllegalArgumentException if the template is for another document
	 */
	public static FilledDocument fill(DocumentTemplate template, DocumentData data) throws TemplateException {
		if (template.kind() != data.kind()) {
			throw new IllegalArgumentException(template.kind() + " is no template for " + data.kind());
		}
		List<TemplateProblem> problems = new ArrayList<>();
		byte[] docx;
		try {
			docx = TemplateFile.fill(template.file(), template.name(), template.kind().fields(), data, problems);
		} catch (DocxException e) {
			throw new TemplateException(new TemplateProblem(template.name(), Place.FILE, e.code(), e.found(), ""));
		}
		if (!problems.isEmpty()) {
			throw new TemplateException(problems);
		}
		return new FilledDocument(docx, template.warnings());
	}

	/**
	 * The PDF of a filled document, or of any DOCX file.
	 *
	 * @param name stands in the problems and warnings
	 * @throws TemplateException if it is no document, or a damaged or unsafe one, or gets too long
	 */
	public static PdfDocument pdf(byte[] docx, String name) throws TemplateException {
		try {
			return Layout.pdf(docx, name);
		} catch (DocxException e) {
			throw new TemplateException(new TemplateProblem(name, Place.FILE, e.code(), e.found(), ""));
		}
	}
}
