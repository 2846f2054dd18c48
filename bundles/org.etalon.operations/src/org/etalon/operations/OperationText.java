// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.register.ListSource;

/** What a change of the database is called by people: the journal keeps a code of the operation that made it. */
public final class OperationText {

	private OperationText() {
	}

	/**
	 * The name of an operation.
	 *
	 * @param operation its code, as {@code register.import}; one that nobody knows is its own name
	 */
	public static String of(String operation, Locale language) {
		Texts words = new Texts(OperationText.class, "operations", language);
		return words.has(operation) ? words.get(operation) : operation;
	}

	/** Where a change came from: a file, after the kind of list it is if that was said. */
	public static String source(String source, Locale language) {
		int colon = source.indexOf(':');
		return colon < 0 ? source
				: ListSource.find(source.substring(0, colon))
						.map(list -> list.caption().in(language) + ": " + source.substring(colon + 1)).orElse(source);
	}
}
