// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import org.etalon.norm.Problem;

/** What problems say of the records they belong to. */
final class Records {

	private Records() {
	}

	/** Whether the whole input is meant, not a record of it. */
	static boolean isWholeInput(Problem problem) {
		return problem.line() == 0;
	}

	/** Whether both problems belong to one record; problems of one record follow each other. */
	static boolean same(Problem one, Problem other) {
		return !isWholeInput(one) && one.line() == other.line() && one.file().equals(other.file());
	}

	/** Where a problem is: {@code register.csv:12}. */
	static String place(Problem problem) {
		return isWholeInput(problem) ? problem.file() : problem.file() + ":" + problem.line();
	}
}
