// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.monitoring.internal;

import java.text.FieldPosition;
import java.text.Format;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;

import org.etalon.ui.common.Language;

/**
 * Writes months on an axis, on which they are numbers; between months stands a blank. The chart reads back what was
 * written, and leaves out what it does not find where it stands.
 */
final class MonthFormat extends Format {

	private static final long serialVersionUID = 1L;
	private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("LLL yy", Language.current());
	private static final YearMonth BEGINNING = YearMonth.of(0, 1);

	/** Months counted from the beginning of the calendar. */
	static double number(YearMonth month) {
		return month.getLong(ChronoField.PROLEPTIC_MONTH);
	}

	@Override
	public StringBuffer format(Object value, StringBuffer into, FieldPosition position) {
		double number = ((Number) value).doubleValue();
		return into.append(number == Math.rint(number) ? SHORT.format(BEGINNING.plusMonths(Math.round(number))) : " ");
	}

	@Override
	public Object parseObject(String text, ParsePosition position) {
		String written = text.substring(position.getIndex());
		position.setIndex(text.length());
		try {
			return number(YearMonth.parse(written, SHORT));
		} catch (DateTimeException e) {
			return Double.NaN;
		}
	}
}
