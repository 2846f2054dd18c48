// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.store.StoreException;

/** The sentence for what a database cannot do: what happened, what is safe, what to do. */
final class StoreFailure {

	private StoreFailure() {
	}

	/** A sentence in the language of {@code texts}. */
	static String text(StoreException failure, Texts texts) {
		return text(failure, texts.locale());
	}

	/** A sentence in a language. */
	static String text(StoreException failure, Locale language) {
		Texts texts = new Texts(StoreFailure.class, "store", language);
		String[] arguments = failure.arguments().toArray(String[]::new);
		String key = "failure." + failure.code();
		// A detail that nobody could tell is left out of the sentence.
		boolean bare = arguments.length > 1 && arguments[1].isBlank() && texts.has(key + ".bare");
		return texts.get(bare ? key + ".bare" : key, arguments).replaceAll("\\p{Cc}+", " ");
	}
}
