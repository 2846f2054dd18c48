// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import java.util.List;

/** A rule file that declares nothing, with everything that is wrong with it. */
public final class RuleFileException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient List<RuleProblem> problems;

	RuleFileException(List<RuleProblem> problems) {
		super(problems.getFirst().place() + " " + problems.getFirst().code(), null, false, false);
		this.problems = List.copyOf(problems);
	}

	/** What is wrong, in the order of the file; never empty. */
	public List<RuleProblem> problems() {
		return problems;
	}
}
