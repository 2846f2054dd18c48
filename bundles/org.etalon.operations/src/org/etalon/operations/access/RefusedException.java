// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.etalon.exchange.ExpectedText;
import org.etalon.norm.Flaw;

/**
 * An operation cannot be done as it was asked for, for a reason the user can act on; nothing was changed. The code is
 * stable, texts for people are made from it elsewhere. Unchecked, so that it passes through a change of the database,
 * which it undoes.
 */
public final class RefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Codes whose last argument is what could have been written. */
	private static final Set<String> EXPECTING = Set.of("BAD_VALUE", "BAD_FILTER");

	private final String code;
	private final List<String> arguments;
	private final transient List<Flaw> flaws;

	/**
	 * @param code      why, as {@code UNKNOWN_OBJECT}
	 * @param arguments what the message has to name
	 */
	public RefusedException(String code, Object... arguments) {
		this(code, List.of(), arguments);
	}

	private RefusedException(String code, List<Flaw> flaws, Object... arguments) {
		super(code + " " + List.of(arguments), null, false, false);
		this.code = code;
		this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
		this.flaws = List.copyOf(flaws);
	}

	/** What is wrong with an object that cannot be scored. */
	public static RefusedException flaws(String id, List<Flaw> flaws) {
		return new RefusedException("NOT_SCORED", flaws, id);
	}

	/** A rule of the law refused; its code goes on. */
	public static RefusedException rule(Flaw flaw) {
		return new RefusedException(flaw.code(), flaw.field(), flaw.found(), flaw.expected());
	}

	/** Why. */
	public String code() {
		return code;
	}

	/** What the message has to name, in the order its text says. */
	public List<String> arguments() {
		return arguments;
	}

	/** The same as people of a language read it: what could have been written is named by words. */
	public List<String> arguments(Locale language) {
		int last = arguments.size() - 1;
		return !EXPECTING.contains(code) ? arguments
				: IntStream.rangeClosed(0, last)
						.mapToObj(i -> i == last ? ExpectedText.in(arguments.get(i), language) : arguments.get(i))
						.toList();
	}

	/** What is wrong with the inputs of scoring; empty unless that is the reason. */
	public List<Flaw> flaws() {
		return flaws == null ? List.of() : flaws;
	}
}
