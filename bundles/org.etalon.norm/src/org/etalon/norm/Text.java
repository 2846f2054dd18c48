// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

import java.util.Locale;
import java.util.Objects;

/**
 * A short text in the two languages of the product.
 *
 * @param ru the Russian text
 * @param en the English text
 */
public record Text(String ru, String en) {

	public Text {
		Objects.requireNonNull(ru);
		Objects.requireNonNull(en);
	}

	/** The English text for an English locale, the Russian one for any other: Russian comes first. */
	public String in(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : ru;
	}
}
