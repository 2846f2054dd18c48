// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import org.etalon.norm.Text;

/**
 * What the service that prevents breaches of requirements includes; clause 4.8.1.3 of the Standard «Государство для
 * бизнеса».
 */
public enum PreventionService {
	/** Automated self-examination. */
	SELF_EXAMINATION("автоматизированное самообследование", "automated self-examination"),
	/** Consulting on how to show compliance. */
	CONSULTING("консультирование по подтверждению соответствия", "consulting on how to show compliance"),
	/** Interactive view of the risk profile. */
	RISK_PROFILE("интерактивное отображение рискового профиля", "interactive view of the risk profile"),
	/** Incentives of good faith. */
	INCENTIVES("меры стимулирования добросовестности", "incentives of good faith"),
	/** Electronic interaction on other questions: warnings, visits by video and the like. */
	REMOTE_INTERACTION("удаленное электронное взаимодействие по иным вопросам",
			"remote electronic interaction on other questions");

	private final Text caption;

	PreventionService(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
