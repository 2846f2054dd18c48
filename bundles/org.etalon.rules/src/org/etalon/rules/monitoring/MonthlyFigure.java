// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.monitoring;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The figure of a month in a series.
 *
 * @param month the month
 * @param value the figure, null where there is none
 */
public record MonthlyFigure(YearMonth month, Fraction value) {

	public MonthlyFigure {
		Objects.requireNonNull(month);
	}

	/** Whether this is the month after {@code other}. */
	boolean follows(MonthlyFigure other) {
		return number(month) == number(other.month) + 1;
	}

	/** Months counted from the beginning of the calendar: differences of them never overflow. */
	static long number(YearMonth month) {
		return month.getLong(ChronoField.PROLEPTIC_MONTH);
	}

	/** A month that stands in {@code series} more than once. */
	static Optional<YearMonth> repeated(List<MonthlyFigure> series) {
		Set<YearMonth> seen = new HashSet<>();
		return series.stream().map(MonthlyFigure::month).filter(month -> !seen.add(month)).findFirst();
	}

	/** The series in order of time. */
	static List<MonthlyFigure> sorted(List<MonthlyFigure> series) {
		return series.stream().sorted(Comparator.comparing(MonthlyFigure::month)).toList();
	}

	/** Month and figure, as a trace shows them. */
	@Override
	public String toString() {
		return month + " " + value;
	}
}
