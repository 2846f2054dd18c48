// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.year;

import org.etalon.norm.Text;

/** What is to be presented with the remarks to a draft list (clauses 10 and 11), in the order of the clauses. */
public enum Material {
	/** Level of the self-check (10а). */
	SELF_CHECK_LEVEL("уровень по листу самопроверки", "level of the self-check"),
	/** Id in the monitoring system with an export from it, or a letter of the Ministry (10б). */
	MONITORING_CAPABILITY("возможность мониторинга: id с выгрузкой или письмо Минцифры России",
			"monitoring capability: id with an export, or a letter of the Ministry"),
	/** Address of the interactive form (10в). */
	FORM_URL("адрес интерактивной формы", "address of the interactive form"),
	/** Particulars of the act (10г). */
	NPA_REQUISITES("реквизиты акта", "particulars of the act"),
	/** Item of a list of МСЗУ (10д). */
	MSZU_ITEM("пункт перечня МСЗУ", "item of the list of МСЗУ"),
	/** Phone and e-mail of the authority (11а). */
	AUTHORITY_CONTACTS("контакты уполномоченного органа или организации", "contacts of the authority"),
	/** Phone and e-mail of the officer responsible for digitalisation (11). */
	DIGITAL_CONTACTS("контакты ответственного за цифровизацию",
			"contacts of the officer responsible for digitalisation");

	private final Text caption;

	Material(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
