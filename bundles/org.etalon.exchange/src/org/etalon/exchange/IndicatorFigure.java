// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.math.BigDecimal;
import java.util.Objects;

import org.etalon.norm.Problem;
import org.etalon.standard.Indicator;
import org.etalon.standard.Quarter;

/**
 * One figure or answer of an indicator, a row of a table of indicators.
 *
 * @param authority whose it is
 * @param quarter   when
 * @param indicator of which indicator
 * @param input     which of its inputs
 * @param number    the figure, null if the input is answered by yes or no, or nothing is known
 * @param answer    the answer, null if the input is a figure, or nothing is known
 * @param row       where it stands
 */
public record IndicatorFigure(String authority, Quarter quarter, Indicator indicator, String input, BigDecimal number,
		Boolean answer, TableRow row) {

	public IndicatorFigure {
		Objects.requireNonNull(authority);
		Objects.requireNonNull(quarter);
		Objects.requireNonNull(indicator);
		Objects.requireNonNull(input);
	}

	/** Whether anything is known: a cell without a value only says that the indicator was meant. */
	public boolean isKnown() {
		return number != null || answer != null;
	}

	/** The problem that another row said the same before. */
	public Problem repeats(IndicatorFigure first) {
		return new Problem(row.file(), row.line(), "value", authority, "DUPLICATE_FIGURE", Excerpt.of(row.get("value")),
				first.row.file() + ":" + first.row.line());
	}
}
