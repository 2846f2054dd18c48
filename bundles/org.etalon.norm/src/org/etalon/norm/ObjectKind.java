// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

/** Kind of a certification object (вид объекта сертификации, clauses 1 and 36). */
public enum ObjectKind {
	/** Государственная услуга. */
	STATE_SERVICE("государственная услуга", "state service"),
	/** Типовая государственная или муниципальная услуга. */
	TYPICAL_SERVICE("типовая услуга", "typical service"),
	/** Any servis that is none of the three below. */
	SERVIS("сервис", "servis"),
	/** Сервис по рассмотрению обращений и запросов. */
	APPEALS_SERVIS("сервис обращений", "appeals servis"),
	/** Сервис государственного контроля (надзора). */
	CONTROL_SERVIS("сервис контроля", "control servis"),
	/** Сервис для внутреннего клиента. */
	INTERNAL_SERVIS("сервис для внутреннего клиента", "internal client servis");

	private final Text caption;

	ObjectKind(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
