// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import org.etalon.norm.Text;

/** Level of an authority (clause 3н). */
public enum AuthorityLevel {
	/** Федеральный орган. */
	FEDERAL("федеральный орган", "federal body"),
	/** Орган субъекта. */
	REGIONAL("орган субъекта", "regional body"),
	/** Орган местного самоуправления. */
	LOCAL("орган местного самоуправления", "local body"),
	/** Учреждение. */
	INSTITUTION("учреждение", "institution");

	private final Text caption;

	AuthorityLevel(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
