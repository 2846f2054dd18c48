// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import org.etalon.norm.Text;

/** Whose contact it is. */
public enum ContactRole {
	/** Of the authority, responsible for client-centricity (clauses 3о, 11а). */
	CLIENT_CENTRICITY("ответственный за клиентоцентричность", "responsible for client-centricity"),
	/** Responsible for digitalisation (clause 11). */
	DIGITALISATION("ответственный за цифровизацию", "responsible for digitalisation"),
	/** Curator of typical services (clause 3б). */
	CURATOR("куратор типовых услуг", "curator of typical services"),
	/** Head of the regional centre of optimisation (clause 3п). */
	REGIONAL_CENTRE("региональный центр оптимизации", "regional centre of optimisation");

	private final Text caption;

	ContactRole(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
