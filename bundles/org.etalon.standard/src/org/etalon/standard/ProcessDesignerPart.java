// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import org.etalon.norm.Text;

/** What is set up for a service in the constructor of processes (ПГС); slides. */
public enum ProcessDesignerPart {
	/** Sequence of the steps. */
	STEPS("последовательность шагов процесса", "sequence of steps"),
	/** Model of the data. */
	ATTRIBUTES("атрибуты", "attributes"),
	/** Administrative procedures and actions. */
	PROCEDURES("административные процедуры (действия)", "administrative procedures and actions"),
	/** Screen forms. */
	SCREEN_FORMS("экранные формы", "screen forms"),
	/** Exchange of information between authorities. */
	INTERACTION("межведомственное взаимодействие", "interaction of authorities"),
	/** Terms of procedures and actions. */
	TERMS("сроки исполнения", "terms"),
	/** Documents to print. */
	PRINT_FORMS("печатные формы", "print forms");

	private final Text caption;

	ProcessDesignerPart(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
