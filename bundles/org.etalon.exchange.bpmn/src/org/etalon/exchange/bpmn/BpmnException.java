// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.bpmn;

import org.etalon.norm.Problem;

/** A text that is no process, or a model that has none: an expected failure, with its place. */
public final class BpmnException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	public BpmnException(Problem problem) {
		super(problem.toString(), null, false, false);
		this.problem = problem;
	}

	/** What is wrong, and where. */
	public Problem problem() {
		return problem;
	}
}
