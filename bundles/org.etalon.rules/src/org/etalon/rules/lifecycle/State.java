// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.lifecycle;

import org.etalon.norm.Text;

/** A state of something that has a {@link Lifecycle}. */
public enum State {
	/** The pilot service of a model is certified (43а). */
	PILOT_CERTIFIED("пилот сертифицирован", "pilot certified"), //
	DRAFT("проект", "draft"), //
	SUBMITTED("представлено на рассмотрение", "submitted"), //
	CONSIDERED("рассмотрено Рабочей группой", "considered by the Working Group"),
	/** The term for proposals is over. */
	FEEDBACK_CLOSED("сбор предложений завершен", "feedback closed"), //
	REVISED("доработано", "revised"), //
	APPROVED("утверждено", "approved"), //
	DRAFTING("разрабатывается", "drafting"), //
	ON_APPROVAL("на согласовании", "on approval"), //
	AGREED("согласовано", "agreed"), //
	EXECUTING("исполняется", "executing"),
	/** The stages of certification are passed (48). */
	STAGES_PASSED("этапы пройдены", "stages passed"), //
	SENT("направлено", "sent"),
	/** Selected for a check (49). */
	UNDER_CHECK("на проверке", "under check"), //
	CERTIFIED("сертификат выдан", "certified"), //
	RETURNED("возвращено", "returned"), //
	IMPLEMENTED("реализовано", "implemented");

	private final Text caption;

	State(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
