// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.surroundings.Surroundings;

/** The language of the workbench: Russian, or English where the user's system speaks it. */
public final class Language {

	private static final Locale CURRENT = Surroundings.ofProcess().language();

	private Language() {
	}

	/** The language. */
	public static Locale current() {
		return CURRENT;
	}

	/** The word for not doing what a dialog asks about. */
	public static String cancel() {
		return words(Language.class).get("steps.cancel");
	}

	/** The texts in {@code words.properties} beside a class. */
	public static Texts words(Class<?> owner) {
		return new Texts(owner, "words", CURRENT);
	}
}
