// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.docx;

/**
 * A paragraph of a document.
 *
 * @param kind what it is
 * @param text its text, possibly empty; tabs and breaks are spaces
 */
public record DocxParagraph(Kind kind, String text) {

	/** What a paragraph is. */
	public enum Kind {
		/** A paragraph of the text, or of a text box. */
		TEXT,
		/** A heading or title, by its style or outline level. */
		HEADING,
		/** A paragraph in a table. */
		TABLE,
		/** A paragraph of a footnote or endnote. */
		NOTE
	}
}
