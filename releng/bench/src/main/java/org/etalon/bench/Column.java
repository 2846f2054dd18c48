// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The columns of a register file, in the order in which the benchmark writes them. */
enum Column {
	ID, NAME, AUTHORITY, KIND, SUBJECT, MSZU_FEDERAL, MSZU_REGIONAL, REGULATION, RECEPTION, LABORATORY, MONITORING,
	MISSING, ISSUED_ON, RECERTIFICATION, PREVIOUS_TYPE, PREVIOUS_LEVEL, PREVIOUS_VALID_TO, NO_INCREASE_USED,
	ROADMAP_IMPLEMENTED, OPEN_CONCLUSION;

	/** The header line, without its line end. */
	static String header() {
		return Arrays.stream(values()).map(column -> column.name().toLowerCase(Locale.ROOT))
				.collect(Collectors.joining(","));
	}
}
