// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.util.List;

import org.etalon.norm.Problem;

/** An input that cannot be read, wholly or from some place on: an expected failure, said in a problem. */
public final class UnreadableInputException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient List<Problem> problems;

	public UnreadableInputException(Problem problem) {
		this(List.of(problem));
	}

	/** An input with several things wrong, at least one, in their order. */
	public UnreadableInputException(List<Problem> problems) {
		super(problems.get(0).toString(), null, false, false);
		this.problems = List.copyOf(problems);
	}

	/** What is wrong, and where; the first thing of several. */
	public Problem problem() {
		return problems.get(0);
	}

	/** Everything that is wrong. */
	public List<Problem> problems() {
		return problems;
	}
}
