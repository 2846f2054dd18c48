// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

/** Stage of certification (clause 17а-г), in the order of the Rules. */
public enum Stage {
	/** Оценка регулирования (17а). */
	REGULATION("регулирование", "regulation"),
	/** Оценка личного приема заявителя (17б). */
	RECEPTION("личный прием", "reception"),
	/** Оценка лабораториями пользовательского тестирования (17в). */
	LABORATORY("лаборатория", "laboratory"),
	/** Обеспечение проведения мониторинга (17г). */
	MONITORING("мониторинг", "monitoring");

	private final Text caption;

	Stage(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
