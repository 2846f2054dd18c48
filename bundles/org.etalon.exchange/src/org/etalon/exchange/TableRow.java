// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.util.Map;

import org.etalon.norm.Problem;

/**
 * A row of a table.
 *
 * @param file  the file as the user named it, with its sheet unless that is the first one
 * @param line  physical line where the row starts, the header is 1
 * @param cells text of each cell that is not blank by the key of its column, or by its caption if the table was not
 *              asked for the column; white space around it is cut
 */
public record TableRow(String file, long line, Map<String, String> cells) {

	public TableRow {
		cells = Map.copyOf(cells);
	}

	/** The text of a cell, empty if there is none. */
	public String get(String column) {
		return cells.getOrDefault(column, "");
	}

	/** A problem of one of its cells. */
	public Problem problem(String column, String code, String expected) {
		return new Problem(file, line, column, "", code, Excerpt.of(get(column)), expected);
	}
}
