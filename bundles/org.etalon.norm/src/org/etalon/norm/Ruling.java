// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a rule answers: a value with its explanation, or why it cannot answer. A refusal is an expected end, not an
 * exception: the date lies outside the calendar, the transition does not exist, a figure is impossible.
 *
 * @param <T> what the rule computes
 */
public sealed interface Ruling<T> {

	/**
	 * An answer.
	 *
	 * @param value the answer
	 * @param trace the steps that led to it, at least one, each with its clause
	 */
	record Made<T>(T value, List<TraceStep> trace) implements Ruling<T> {

		public Made {
			Objects.requireNonNull(value);
			trace = List.copyOf(trace);
			if (trace.isEmpty()) {
				throw new IllegalArgumentException("no value without its clause");
			}
		}
	}

	/**
	 * No answer.
	 *
	 * @param flaw the input that is wrong: its name as the cases of the rule call it, a stable code, what was found and
	 *             what was expected
	 */
	record Refused<T>(Flaw flaw) implements Ruling<T> {

		public Refused {
			Objects.requireNonNull(flaw);
		}
	}

	/** An answer with the steps that led to it. */
	static <T> Ruling<T> made(T value, TraceStep... trace) {
		return new Made<>(value, List.of(trace));
	}

	/** No answer, with a code of the rule's own. */
	static <T> Ruling<T> refused(String code, String field, String found, String expected) {
		return new Refused<>(new Flaw(field, code, found, expected));
	}

	/** No answer, because an input cannot be: {@link Flaw#INVALID_INPUT}. */
	static <T> Ruling<T> invalid(String field, Object found, String expected) {
		return refused(Flaw.INVALID_INPUT, field, String.valueOf(found), expected);
	}

	/**
	 * The answer.
	 *
	 * @throws IllegalStateException if the rule refused; for callers that know it cannot
	 */
	default T value() {
		return switch (this) {
		case Made<T> made -> made.value();
		case Refused<T> refused -> throw new IllegalStateException(refused.flaw().toString());
		};
	}

	/** This ruling with another value; a refusal stays what it is. */
	default <R> Ruling<R> map(Function<T, R> change) {
		return switch (this) {
		case Made<T> made -> new Made<>(change.apply(made.value()), made.trace());
		case Refused<T> refused -> new Refused<>(refused.flaw());
		};
	}
}
