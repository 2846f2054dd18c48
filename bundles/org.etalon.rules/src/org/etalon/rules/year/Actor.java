// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.year;

import org.etalon.norm.Text;

/** Who has to do a step of the year. */
public enum Actor {
	/** Ответственный за клиентоцентричность (clause 3о). */
	RESPONSIBLE("ответственный за клиентоцентричность", "officer responsible for client centricity"),
	/** Аналитический центр (clause 2). */
	ANALYTICAL_CENTRE("Аналитический центр", "Analytical Centre"),
	/** Рабочая группа (clause 7). */
	WORKING_GROUP("Рабочая группа", "Working Group");

	private final Text caption;

	Actor(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
