// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A line of a CSV result: UTF-8, comma, LF, RFC 4180 quoting; the same in every locale. */
public final class CsvLine {

	private CsvLine() {
	}

	/** The bytes of a line of these cells, its end included. */
	public static byte[] of(List<String> cells) {
		return cells.stream().map(CsvResult::quoted).collect(Collectors.joining(",", "", "\n"))
				.getBytes(StandardCharsets.UTF_8);
	}
}
