// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.lifecycle;

import org.etalon.norm.Text;

/** What moves something with a {@link Lifecycle} to another state. */
public enum Event {
	BUILD("сформировать", "build"), //
	SUBMIT("представить", "submit"),
	/** The Working Group considers it at a meeting. */
	CONSIDER("рассмотреть", "consider"),
	/** The 14 days for proposals end. */
	CLOSE_FEEDBACK("завершить сбор предложений", "close feedback"), //
	REVISE("доработать", "revise"), //
	APPROVE("утвердить", "approve"), //
	AGREE("согласовать", "agree"), //
	RETURN("вернуть", "return"), //
	START("начать исполнение", "start"), //
	SEND("направить", "send"),
	/** It falls into the sample to be checked. */
	SELECT("выбрать для проверки", "select for a check"),
	/** It does not fall into the sample. */
	NOT_SELECTED("не выбирать для проверки", "not select for a check"),
	/** The check confirms the conclusions. */
	CONFIRM("подтвердить", "confirm"),
	/** The check does not. */
	REJECT("отклонить", "reject"), //
	RESEND("направить повторно", "send again"), //
	IMPLEMENT("реализовать", "implement");

	private final Text caption;

	Event(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
