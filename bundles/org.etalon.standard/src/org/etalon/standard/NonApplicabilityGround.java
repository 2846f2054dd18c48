// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import org.etalon.norm.Text;

/**
 * Grounds on which a client may declare that a requirement does not apply to them, and no others; clause 4.7.1.5 of the
 * Standard «Государство для бизнеса».
 */
public enum NonApplicabilityGround {
	/** The client does nothing that the requirements are for. */
	NO_ACTIVITY("клиент не осуществляет деятельности, на которую распространяются требования",
			"the client does nothing that the requirements are for"),
	/** The client uses nothing that the requirements are for. */
	NO_OBJECT("объекты, на которые распространяются требования, клиентом не используются",
			"the client uses no objects that the requirements are for");

	private final Text caption;

	NonApplicabilityGround(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
