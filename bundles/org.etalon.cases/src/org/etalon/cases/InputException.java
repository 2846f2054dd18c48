// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import org.etalon.norm.Flaw;

/** An input of a case is not what its rule takes. Never leaves the package: {@link CaseRule} makes it a refusal. */
final class InputException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Flaw flaw;

	InputException(Flaw flaw) {
		super(flaw.toString(), null, false, false);
		this.flaw = flaw;
	}

	Flaw flaw() {
		return flaw;
	}
}
