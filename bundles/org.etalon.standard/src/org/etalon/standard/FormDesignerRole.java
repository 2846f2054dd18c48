// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import org.etalon.norm.Text;

/** Roles in the visual designer of services (ВКУ), given by the head of the organisation; slides. */
public enum FormDesignerRole {
	/** Sees. */
	OBSERVER("Наблюдатель", "observer"),
	/** Builds services. */
	DEVELOPER("Разработчик", "developer");

	private final Text caption;

	FormDesignerRole(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
