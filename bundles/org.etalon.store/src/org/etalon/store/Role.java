// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import org.etalon.norm.Text;

/** A role of the Rules on a team database. */
public enum Role {
	/** The Analytical Centre (clause 2): keeps the registers, assesses, issues, terminates. */
	CENTER("Аналитический центр", "Analytical Centre"),
	/** The working group (clause 7): approves the registers. */
	WORKING_GROUP("Рабочая группа", "working group"),
	/** The curator of typical services (clause 3б): models and the plans of regions. */
	CURATOR("куратор", "curator"),
	/** A region or authority: information on its own objects, roadmaps, materials (clauses 6, 10, 26, 48). */
	REGION("регион", "region"),
	/** Reads. */
	OBSERVER("наблюдатель", "observer");

	private final Text caption;

	Role(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
