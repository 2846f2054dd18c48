// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import org.etalon.norm.Text;

/** Steps of a service through the visual designer (ВКУ), in their order; slides. */
public enum FormDesignerStep {
	/** The organisation gets access, its head gives roles. */
	ACCESS("получение доступа", "access"),
	/** Developers build the service. */
	DEVELOPMENT("разработка", "development"),
	/** The organisation and the team of the designer check it. */
	TESTING("тестирование", "testing"),
	/** By an official letter that names the service and the version of its form. */
	RELEASE("вывод по официальному письму", "release by official letter");

	private final Text caption;

	FormDesignerStep(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
