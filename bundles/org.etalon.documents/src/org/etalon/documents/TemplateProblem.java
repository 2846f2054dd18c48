// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.util.Locale;
import java.util.Objects;

/**
 * What is wrong with a template, or with a document that is to become a PDF, and where.
 *
 * @param template name of the template or document, as the user gave it
 * @param place    where in it
 * @param code     stable code
 * @param found    what stood there
 * @param expected what should have stood there, alternatives parted by {@code |}; empty if the code says it all
 */
public record TemplateProblem(String template, Place place, String code, String found, String expected) {

	/** There is no such file. */
	public static final String NO_TEMPLATE = "NO_TEMPLATE";
	/** The file is no DOCX document. Found: what it is, {@code empty}, or {@code ?} if nobody knows. */
	public static final String NOT_DOCX = "NOT_DOCX";
	/** The file is damaged. */
	public static final String CORRUPT_DOCX = "CORRUPT_DOCX";
	/** The file unpacks to more than a template may. */
	public static final String ZIP_BOMB = "ZIP_BOMB";
	/** The file holds macros or controls, which run when it is opened. */
	public static final String MACROS = "MACROS";
	/** A place names no field of the document. */
	public static final String UNKNOWN_FIELD = "UNKNOWN_FIELD";
	/** A place is opened and not closed in the same paragraph. */
	public static final String UNCLOSED_PLACE = "UNCLOSED_PLACE";
	/** A block is begun and not ended, or not where it could. */
	public static final String UNCLOSED_BLOCK = "UNCLOSED_BLOCK";
	/** A block is ended that was not begun. */
	public static final String UNOPENED_BLOCK = "UNOPENED_BLOCK";
	/** Rows are to be repeated for something that is no list, or a list stands where a value should. */
	public static final String NOT_A_LIST = "NOT_A_LIST";
	/** A list stands where a value should. */
	public static final String NOT_A_VALUE = "NOT_A_VALUE";
	/** A mark for a row stands outside of any table. */
	public static final String NOT_IN_A_ROW = "NOT_IN_A_ROW";
	/** A field that must be stated has no value. */
	public static final String MISSING_VALUE = "MISSING_VALUE";
	/** The template leaves out what the document must contain. */
	public static final String MISSING_CONTENT = "MISSING_CONTENT";
	/** The filled document would be longer than a document may be. */
	public static final String TOO_LONG = "TOO_LONG";
	/** Something that the PDF does not show. */
	public static final String NOT_SHOWN = "NOT_SHOWN";
	/** Something that the PDF shows otherwise than an office program. */
	public static final String SHOWN_OTHERWISE = "SHOWN_OTHERWISE";
	/** A font that is replaced. */
	public static final String FONT_REPLACED = "FONT_REPLACED";
	/** A character that the font does not have. */
	public static final String NO_GLYPH = "NO_GLYPH";

	public TemplateProblem {
		Objects.requireNonNull(template);
		Objects.requireNonNull(place);
		Objects.requireNonNull(code);
		Objects.requireNonNull(found);
		Objects.requireNonNull(expected);
	}

	/** One sentence: where, what was found, what is expected. */
	public String message(Locale locale) {
		return ProblemText.of(this, locale);
	}
}
