// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model;

import org.etalon.norm.Problem;

/**
 * A text that cannot be read, or a document that cannot be written in a format: an expected failure, with its place.
 */
public final class ModelTextException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	public ModelTextException(Problem problem) {
		super(problem.toString(), null, false, false);
		this.problem = problem;
	}

	/** What is wrong, and where. */
	public Problem problem() {
		return problem;
	}
}
