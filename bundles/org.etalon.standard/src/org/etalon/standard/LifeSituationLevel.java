// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import org.etalon.norm.Text;

/**
 * What the registry of life situations (реестр жизненных ситуаций) consists of, each within the one before; clause
 * 4.3.5.1 of the Standard.
 */
public enum LifeSituationLevel {
	/** A sphere of life. */
	SPHERE("сфера жизни", "sphere of life"),
	/** A life situation. */
	LIFE_SITUATION("жизненная ситуация", "life situation"),
	/** A profile of a client segment, without anything that identifies a client (4.3.5.2, 4.3.5.3). */
	SEGMENT_PROFILE("профиль клиентского сегмента", "profile of a client segment"),
	/** A client scenario. */
	CLIENT_SCENARIO("клиентский сценарий", "client scenario"),
	/** A service or servis of the scenario. */
	SERVICE_OR_SERVIS("услуга или сервис", "service or servis");

	private final Text caption;

	LifeSituationLevel(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
