// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import org.etalon.norm.Text;
import org.etalon.store.Named;

/**
 * A filter of the Unified register that was saved under a name; everybody who works on the database sees it.
 *
 * @param id         what people call it
 * @param combined   how its conditions go together
 * @param conditions a condition a line, null for none
 * @param words      words that the name of the object or of its authority has, null for none
 */
public record SavedFilter(@Named(ru = "название", en = "name") String id,
		@Named(ru = "как сочетаются условия", en = "how the conditions combine") Combination combined,
		@Named(ru = "условия", en = "conditions") String conditions, @Named(ru = "слова", en = "words") String words) {

	/** How several conditions go together. */
	public enum Combination {
		/** All of them hold. */
		ALL("все условия", "all conditions"),
		/** At least one of them holds. */
		ANY("хотя бы одно условие", "at least one condition"),
		/** None of them holds. */
		NONE("ни одного условия", "none of the conditions");

		private final Text caption;

		Combination(String ru, String en) {
			this.caption = new Text(ru, en);
		}

		/** The name a user reads. */
		public Text caption() {
			return caption;
		}
	}
}
