// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions;

import java.util.List;
import java.util.Objects;

/**
 * What a step found.
 *
 * @param step      the step
 * @param passed    whether the next step may follow
 * @param code      stable code of what was found, as {@code UNSIGNED}
 * @param arguments fill the sentence of the code
 * @param details   lines for people: a failed case, an example of a loosened difference
 */
public record Verdict(Step step, boolean passed, String code, List<String> arguments, List<String> details) {

	public Verdict {
		Objects.requireNonNull(step);
		Objects.requireNonNull(code);
		arguments = List.copyOf(arguments);
		details = List.copyOf(details);
	}

	/** A step that was passed. */
	public static Verdict passed(Step step, String code, String... arguments) {
		return new Verdict(step, true, code, List.of(arguments), List.of());
	}

	/** A step that was not passed. */
	public static Verdict failed(Step step, String code, String... arguments) {
		return new Verdict(step, false, code, List.of(arguments), List.of());
	}

	/** The same with lines for people. */
	public Verdict with(List<String> lines) {
		return new Verdict(step, passed, code, arguments, lines);
	}
}
