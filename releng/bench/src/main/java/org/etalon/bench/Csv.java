// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

/** How a cell is written (RFC 4180). */
final class Csv {

	private Csv() {
	}

	/** A cell as it stands in a file: in quotes where it has to be. */
	static String cell(String text) {
		if (text.indexOf('"') >= 0) {
			return '"' + text.replace("\"", "\"\"") + '"';
		}
		return text.indexOf(',') >= 0 ? '"' + text + '"' : text;
	}
}
