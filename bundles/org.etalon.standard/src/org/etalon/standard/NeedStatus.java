// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import org.etalon.norm.Text;

/** Whether a typical need of clients can be satisfied; clause 4.3.5.4 of the Standard. */
public enum NeedStatus {
	/** By services and servises that exist. */
	SATISFIABLE("может удовлетворяться услугами и сервисами", "can be satisfied by services and servises"),
	/** By services and servises that are being designed or reworked. */
	IN_DESIGN("ведется проектирование или реинжиниринг услуг и сервисов",
			"services and servises are being designed or reworked"),
	/** Not under the present conditions, or not in the time that clients need. */
	NOT_SATISFIABLE_NOW("не может быть удовлетворена в текущих условиях и в нужные сроки",
			"cannot be satisfied under present conditions in time");

	private final Text caption;

	NeedStatus(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
