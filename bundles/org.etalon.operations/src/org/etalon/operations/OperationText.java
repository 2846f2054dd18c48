// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.etalon.exchange.Texts;
import org.etalon.operations.register.ListSource;
import org.etalon.store.Role;

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

	/**
	 * The roles of which something takes one, as a sentence names them.
	 *
	 * @param names names of {@link Role}s
	 * @return empty if they are none
	 */
	public static Optional<String> roles(List<String> names, Locale language) {
		List<String> words = Arrays.stream(Role.values()).filter(role -> names.contains(role.name()))
				.map(role -> role.caption().in(language) + " (" + role.name() + ")").toList();
		int last = words.size() - 1;
		return switch (last) {
		case -1 -> Optional.empty();
		case 0 -> Optional.of(words.get(0));
		default -> Optional.of(new Texts(OperationText.class, "operations", language).get("or",
				String.join(", ", words.subList(0, last)), words.get(last)));
		};
	}

	/** Where a change came from: a file, after the kind of list it is if that was said. */
	public static String source(String source, Locale language) {
		int colon = source.indexOf(':');
		return colon < 0 ? source
				: ListSource.find(source.substring(0, colon))
						.map(list -> list.caption().in(language) + ": " + source.substring(colon + 1)).orElse(source);
	}
}
