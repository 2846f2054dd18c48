// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of a worksheet that has at least one non-empty cell.
 *
 * @param sheet      the worksheet's name
 * @param sheetIndex the worksheet's place among those delivered, from 0
 * @param number     the physical row number as a spreadsheet program shows it, from 1
 * @param cells      the canonical texts by column, the first column at 0; empty cells are {@code ""}, the last one
 *                   isn't empty
 * @param oversized  the columns (from 0) whose text was longer than {@link XlsxLimits} allows; of such a text only the
 *                   beginning is in {@code cells}
 * @param percents   how numbers are shown whose format makes percentages of them, by column (from 0): {@code 35.5%}
 *                   where {@code cells} has {@code 0.355}
 */
public record XlsxRow(String sheet, int sheetIndex, long number, List<String> cells, Set<Integer> oversized,
		Map<Integer, String> percents) {

	public XlsxRow {
		cells = List.copyOf(cells);
		oversized = Set.copyOf(oversized);
		percents = Map.copyOf(percents);
	}
}
