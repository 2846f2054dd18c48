// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.util.List;

import org.etalon.scoring.Outcome;
import org.etalon.scoring.Warning;

/** The columns of a result, the same in every format. */
final class ResultColumns {

	/** Their names in order. */
	static final List<String> NAMES = List.of("id", "kind", "variant", "regulation_points", "reception_points",
			"laboratory_points", "monitoring_points", "level", "decision", "reason", "clause", "valid_from", "valid_to",
			"gap_days", "no_increase_used", "problems");

	private ResultColumns() {
	}

	/** The column {@code problems}: the codes of the warnings. */
	static String problems(Outcome outcome) {
		StringBuilder codes = new StringBuilder();
		for (Warning warning : outcome.warnings()) {
			codes.append(codes.isEmpty() ? "" : ";").append(warning.name());
		}
		return codes.toString();
	}
}
