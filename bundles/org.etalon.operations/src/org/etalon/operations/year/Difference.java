// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.year;

import org.etalon.norm.Text;

/**
 * An object that two editions tell differently of.
 *
 * @param kind   how
 * @param before what the earlier edition says, null if it has no row: the object had no basis
 * @param after  what the later edition says, likewise
 */
public record Difference(Kind kind, ListedObject before, ListedObject after) {

	/** How editions differ about an object. */
	public enum Kind {
		/** It came into the list. */
		ADDED("включен", "added"),
		/** It is no longer in the list. */
		REMOVED("исключен", "removed"),
		/** It is in both lists, or left out of both, otherwise than before. */
		CHANGED("изменен", "changed");

		private final Text caption;

		Kind(String ru, String en) {
			this.caption = new Text(ru, en);
		}

		/** The name a user reads. */
		public Text caption() {
			return caption;
		}
	}

	/** Two rows of an object that differ, of which one can be null. */
	static Difference of(ListedObject before, ListedObject after) {
		boolean was = before != null && before.included();
		boolean is = after != null && after.included();
		return new Difference(was == is ? Kind.CHANGED : is ? Kind.ADDED : Kind.REMOVED, before, after);
	}

	/** The object as the later edition has it, or the earlier one if only that has it. */
	public ListedObject object() {
		return after == null ? before : after;
	}
}
