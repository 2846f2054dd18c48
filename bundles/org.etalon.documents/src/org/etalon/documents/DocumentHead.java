// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What every document has.
 *
 * @param number    its number
 * @param issued    its date
 * @param object    the object it is about
 * @param issuer    the body that issues it (2)
 * @param place     where it is issued, empty if it does not say
 * @param addressee to whom it is sent (25, 34), empty if it does not say
 * @param signatory who signs it
 * @param recipe    by what the outcome was computed
 */
public record DocumentHead(String number, LocalDate issued, CertifiedObject object, String issuer, String place,
		String addressee, Signatory signatory, Recipe recipe) {

	public DocumentHead {
		Objects.requireNonNull(number);
		Objects.requireNonNull(issued);
		Objects.requireNonNull(object);
		Objects.requireNonNull(issuer);
		Objects.requireNonNull(place);
		Objects.requireNonNull(addressee);
		Objects.requireNonNull(signatory);
		Objects.requireNonNull(recipe);
	}
}
