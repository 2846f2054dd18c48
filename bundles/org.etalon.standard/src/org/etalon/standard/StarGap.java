// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import org.etalon.norm.Text;

/**
 * Something a reader of a level has to know.
 *
 * @param kind  what it is
 * @param input the input concerned
 */
public record StarGap(Kind kind, String input) {

	/** What can be missing. */
	public enum Kind {
		/** The figure lies between or beyond the printed ranges, so that the reading of A29 gave the level. */
		IN_NO_RANGE("значение не входит ни в один диапазон Стандарта", "value is in no range of the Standard"),
		/** A better level asks for something that is not known, which counts as not so. */
		INPUT_MISSING("составляющая не указана", "input is missing");

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
