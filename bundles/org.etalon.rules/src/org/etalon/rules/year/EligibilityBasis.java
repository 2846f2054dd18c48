// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.year;

import org.etalon.norm.Text;

/** Why an object may enter the list of a year (clause 9). */
public enum EligibilityBasis {
	/** The self-check confirms Б or better (9 ¶1). */
	P9_1_SELF_CHECK("самопроверка с уровнем А+, А, Б+ или Б", "self-check with А+, А, Б+ or Б"),
	/** A certificate of three years ends in the reporting year (9 ¶2). */
	P9_2_EXPIRING_3Y("сертификат на 3 года истекает в отчетном году",
			"certificate of 3 years ends in the reporting year");

	private final Text caption;

	EligibilityBasis(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
