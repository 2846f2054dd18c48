// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.year;

import org.etalon.norm.Clause;
import org.etalon.norm.Text;

/** What is to be presented with the remarks to a draft list (clauses 10 and 11), in the order of the clauses. */
public enum Material {
	/** Level of the self-check (10а). */
	SELF_CHECK_LEVEL("10а", "уровень по листу самопроверки", "level of the self-check"),
	/** Id in the monitoring system with an export from it, or a letter of the Ministry (10б). */
	MONITORING_CAPABILITY("10б", "возможность мониторинга: id с выгрузкой или письмо Минцифры России",
			"monitoring capability: id with an export, or a letter of the Ministry"),
	/** Address of the interactive form (10в). */
	FORM_URL("10в", "адрес интерактивной формы", "address of the interactive form"),
	/** Particulars of the act (10г). */
	NPA_REQUISITES("10г", "реквизиты акта", "particulars of the act"),
	/** Item of a list of МСЗУ (10д). */
	MSZU_ITEM("10д", "пункт перечня МСЗУ", "item of the list of МСЗУ"),
	/** Phone and e-mail of the authority (11а). */
	AUTHORITY_CONTACTS("11а", "контакты уполномоченного органа или организации", "contacts of the authority"),
	/** Phone and e-mail of the officer responsible for digitalisation (11). */
	DIGITAL_CONTACTS("11", "контакты ответственного за цифровизацию",
			"contacts of the officer responsible for digitalisation");

	private final Clause clause;
	private final Text caption;

	Material(String clause, String ru, String en) {
		this.clause = new Clause(clause);
		this.caption = new Text(ru, en);
	}

	/** Where it is required. */
	public Clause clause() {
		return clause;
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
