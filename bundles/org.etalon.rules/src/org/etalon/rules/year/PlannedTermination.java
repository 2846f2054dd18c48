// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.year;

import org.etalon.norm.Text;

/**
 * The end of an object that is planned (clause 14 ¶2).
 *
 * @param type       how it ends, null if not known; the clause treats all ways alike
 * @param year       in which year
 * @param actAdopted whether the acts are adopted: a draft does not count
 */
public record PlannedTermination(Type type, int year, boolean actAdopted) {

	/** How an object ends. */
	public enum Type {
		/** Исключение. */
		EXCLUDE("исключение", "exclusion"),
		/** Закрытие. */
		CLOSE("закрытие", "closing"),
		/** Объединение. */
		MERGE("объединение", "merging");

		private final Text caption;

		Type(String ru, String en) {
			this.caption = new Text(ru, en);
		}

		/** The name a user reads. */
		public Text caption() {
			return caption;
		}
	}

	/** Whether it falls into {@code reportYear} or the next one, by adopted acts. */
	boolean excludesFrom(int reportYear) {
		return actAdopted && (year == reportYear || year == reportYear + 1);
	}
}
