// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import org.etalon.norm.Text;

/**
 * A paragraph of a text that has more than white space in it.
 *
 * @param number its number in the text, from 1
 * @param line   the line of the file it begins in, from 1; 0 where a file has no lines
 * @param kind   what it is
 * @param text   its text
 */
public record TextParagraph(int number, int line, Kind kind, String text) {

	/** What a paragraph is. */
	public enum Kind {
		/** A paragraph of the text itself, or of a text box. */
		TEXT("текст", "text"),
		/** A heading. */
		HEADING("заголовок", "heading"),
		/** A paragraph in a table. */
		TABLE("таблица", "table"),
		/** A paragraph of a note. */
		NOTE("сноска", "note");

		private final Text caption;

		Kind(String ru, String en) {
			this.caption = new Text(ru, en);
		}

		/** The name a user reads. */
		public Text caption() {
			return caption;
		}
	}
}
