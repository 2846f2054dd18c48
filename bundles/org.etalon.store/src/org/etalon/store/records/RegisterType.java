// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import org.etalon.norm.Text;

/** The two registers. */
public enum RegisterType {
	/** Единый перечень (clause 7). */
	UNIFIED("Единый перечень", "Unified register"),
	/** Перечень отчетного года (clause 13). */
	YEAR("перечень отчетного года", "list of the year");

	private final Text caption;

	RegisterType(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
