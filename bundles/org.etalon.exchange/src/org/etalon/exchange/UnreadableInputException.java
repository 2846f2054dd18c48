// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import org.etalon.norm.Problem;

/** An input that cannot be read, wholly or from some place on: an expected failure, said in a problem. */
public final class UnreadableInputException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	public UnreadableInputException(Problem problem) {
		super(problem.toString(), null, false, false);
		this.problem = problem;
	}

	/** What is wrong, and where. */
	public Problem problem() {
		return problem;
	}
}
