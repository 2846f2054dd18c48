// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.year;

import org.etalon.norm.Clause;
import org.etalon.norm.Text;

/** Why an object does not enter the list of a year (clauses 8, 9, 14), in the order they are reported. */
public enum IneligibilityReason {
	/** It is not in the Unified register, from which the list is made. */
	P9_NOT_IN_UNIFIED_LIST("9", "нет в Едином перечне", "not in the Unified register"),
	/** Neither a self-check nor a certificate gives a basis. */
	P9_NO_BASIS("9", "нет основания для включения", "no basis for inclusion"),
	/** The form is not on the Internet or cannot be tested remotely. */
	P14_1_FORM("14", "форма не размещена в Интернете или недоступна для удаленного тестирования",
			"form not on the Internet or not testable remotely"),
	/** To be excluded, closed or merged in the reporting year or the next, by adopted acts. */
	P14_2_TERMINATION("14", "исключение, закрытие или объединение по принятым актам",
			"exclusion, closing or merging by adopted acts"),
	/** The roadmap of its rework is not implemented. */
	P14_3_ROADMAP("14", "дорожная карта не реализована", "roadmap not implemented"),
	/** The contacts of clause 11 were not given. */
	P14_4_CONTACTS("14", "не предоставлены контактные данные", "contacts not given"),
	/** The Analytical Centre cannot get access to the form. */
	P14_5_ACCESS("14", "Аналитическому центру не может быть предоставлен доступ",
			"no access for the Analytical Centre");

	private final Clause clause;
	private final Text caption;

	IneligibilityReason(String clause, String ru, String en) {
		this.clause = new Clause(clause);
		this.caption = new Text(ru, en);
	}

	/** The clause that excludes. */
	public Clause clause() {
		return clause;
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}

	/**
	 * Whether an object with this reason is left out of the indicator of clause 15: the first four paragraphs of 14.
	 */
	public boolean leftOutOfShare() {
		return ordinal() >= P14_1_FORM.ordinal() && ordinal() <= P14_4_CONTACTS.ordinal();
	}
}
