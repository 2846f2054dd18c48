// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.util.Objects;

/**
 * A place in a document, as a user counts: from 1. What does not apply is 0.
 *
 * @param part      body, header…
 * @param paragraph the paragraph, counted in its cell if it stands in a table, else in the part
 * @param table     the table, counted in the part
 * @param row       the row
 * @param cell      the cell
 */
public record Place(Part part, int paragraph, int table, int row, int cell) {

	/** Parts of a document. */
	public enum Part {
		/** The file as a whole. */
		FILE,
		/** The text itself. */
		BODY,
		/** A header. */
		HEADER,
		/** A footer. */
		FOOTER,
		/** The footnotes. */
		FOOTNOTES,
		/** The endnotes. */
		ENDNOTES
	}

	/** The file as a whole. */
	public static final Place FILE = new Place(Part.FILE, 0, 0, 0, 0);

	public Place {
		Objects.requireNonNull(part);
	}
}
