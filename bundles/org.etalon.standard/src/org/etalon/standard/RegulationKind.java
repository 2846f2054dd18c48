// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import org.etalon.norm.Text;

/** Kinds of digital regulations (виды цифровых регламентов); slides on КЦР. */
public enum RegulationKind {
	/** A service by own powers. */
	OWN_POWERS("услуга по собственным полномочиям", "service by own powers"),
	/** A service by delegated powers. */
	DELEGATED_POWERS("услуга в рамках переданных полномочий", "service by delegated powers"),
	/** An act of accession to the regulation of a service by delegated powers. */
	ACCESSION("акт присоединения к регламенту услуги в рамках переданных полномочий",
			"act of accession to the regulation of a service by delegated powers"),
	/** A template. */
	TEMPLATE("шаблон цифрового регламента", "template of a digital regulation");

	private final Text caption;

	RegulationKind(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
