// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.util.List;
import java.util.stream.Stream;

import org.etalon.scoring.Outcome;
import org.etalon.scoring.Warning;

/** The columns of a result, the same in every format. */
final class ResultColumns {

	private static final List<String> NATIONAL = List.of("id", "kind", "variant", "regulation_points",
			"reception_points", "laboratory_points", "monitoring_points", "level", "decision", "reason", "clause",
			"valid_from", "valid_to", "gap_days", "no_increase_used", "problems");

	private static final List<String> REGIONAL = Stream
			.concat(NATIONAL.stream(), Stream.of("variant_version", "variant_hash")).toList();

	private ResultColumns() {
	}

	/**
	 * Their names in order.
	 *
	 * @param stamped whether version and hash of the variant follow
	 */
	static List<String> names(boolean stamped) {
		return stamped ? REGIONAL : NATIONAL;
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
