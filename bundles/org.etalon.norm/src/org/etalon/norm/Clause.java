// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

import java.util.Objects;

/**
 * A place in the Rules of certification (Правила), written as the Rules number it: {@code 22а}.
 *
 * @param number number of the clause with the letter of its subclause (Cyrillic), without «п.»
 */
public record Clause(String number) {

	public Clause {
		Objects.requireNonNull(number);
	}

	@Override
	public String toString() {
		return number;
	}
}
