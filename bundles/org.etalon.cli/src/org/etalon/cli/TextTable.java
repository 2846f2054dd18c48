// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A table of text for a terminal: columns of figures to the right, the others to the left. */
final class TextTable {

	private final List<List<String>> rows;
	private final Set<Integer> figures = new TreeSet<>();

	/**
	 * A table.
	 *
	 * @param rows    rows of equally many cells, the head first
	 * @param figures indexes of the columns that stand to the right
	 */
	TextTable(List<List<String>> rows, int... figures) {
		this.rows = rows;
		for (int column : figures) {
			this.figures.add(column);
		}
	}

	void print(PrintStream out) {
		int columns = rows.get(0).size();
		int[] widths = new int[columns];
		for (List<String> row : rows) {
			for (int i = 0; i < columns; i++) {
				widths[i] = Math.max(widths[i], row.get(i).length());
			}
		}
		for (List<String> row : rows) {
			StringBuilder line = new StringBuilder();
			for (int i = 0; i < columns; i++) {
				String gap = " ".repeat(widths[i] - row.get(i).length());
				line.append(i == 0 ? "  " : "   ").append(figures.contains(i) ? gap + row.get(i) : row.get(i) + gap);
			}
			out.println(line.toString().stripTrailing());
		}
	}
}
