// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.operations.OperationText;
import org.etalon.store.StoreException;

/** The sentence for what a database cannot do: what happened, what is safe, what to do. */
final class StoreFailure {

	private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

	private StoreFailure() {
	}

	/** The texts for what a database refuses, and for refusals that all commands share. */
	static Texts texts(Locale language) {
		return new Texts(StoreFailure.class, "store", language);
	}

	/** A sentence in the language of {@code texts}. */
	static String text(StoreException failure, Texts texts) {
		return text(failure, texts.locale());
	}

	/**
	 * The sentence for what went wrong after everything was done and kept: at the end of a session that changed
	 * something nothing but a backup can.
	 */
	static String ofClosing(StoreException failure, Texts texts) {
		Texts own = texts(texts.locale());
		String about = failure.arguments().isEmpty() ? "" : failure.arguments().get(0);
		return PlainText.of(own.get("closing", about, failure.code().name()));
	}

	/** A sentence in a language. */
	static String text(StoreException failure, Locale language) {
		Texts texts = texts(language);
		String[] arguments = failure.arguments().toArray(String[]::new);
		if (failure.code() == StoreException.Code.BUSY && arguments.length > 1) {
			arguments[1] = OperationText.of(arguments[1], language);
		}
		for (int i = 0; i < arguments.length; i++) {
			if (MOMENT.matcher(arguments[i]).matches()) { // since when somebody else has it
				arguments[i] = new OutcomeText(language).moment(Instant.parse(arguments[i]), ZoneId.systemDefault());
			}
		}
		String key = "failure." + failure.code();
		if (failure.code() == StoreException.Code.NOT_ALLOWED && arguments.length > 1) {
			Optional<String> roles = OperationText.roles(failure.arguments().subList(1, arguments.length), language);
			String operation = OperationText.of(arguments[1], language);
			if (roles.isPresent()) {
				return PlainText.of(texts.get(key + ".role", arguments[0], roles.get()));
			}
			if (texts.has(key + "." + arguments[1])) {
				return PlainText.of(texts.get(key + "." + arguments[1], arguments));
			}
			if (!operation.equals(arguments[1])) {
				return PlainText.of(texts.get(key + ".operation", arguments[0], operation));
			}
		}
		// A detail that nobody could tell is left out of the sentence.
		boolean bare = arguments.length > 1 && arguments[1].isBlank() && texts.has(key + ".bare");
		return PlainText.of(texts.get(bare ? key + ".bare" : key, arguments));
	}
}
