// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.year;

import org.etalon.norm.ObjectKind;
import org.etalon.norm.Text;

/** Category of an object (clauses 7в, 13в). */
public enum Category {
	/** Услуга. */
	SERVICE("услуга", "service"),
	/** Сервис. */
	SERVIS("сервис", "servis");

	private final Text caption;

	Category(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The category of a kind of object: services are state and typical ones, everything else is a servis (1, 36). */
	public static Category of(ObjectKind kind) {
		return kind == ObjectKind.STATE_SERVICE || kind == ObjectKind.TYPICAL_SERVICE ? SERVICE : SERVIS;
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
