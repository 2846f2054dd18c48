// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * The production calendar of the Russian Federation (производственный календарь): which days are worked. Outside the
 * years of its table it refuses to answer, because days off are moved by a decree of each year.
 */
public final class ProductionCalendar {

	private static final ProductionCalendar BUILT_IN = read();

	private final Map<LocalDate, Boolean> exceptions;
	private final int firstYear;
	private final int lastYear;

	private ProductionCalendar(Map<LocalDate, Boolean> exceptions, int firstYear, int lastYear) {
		this.exceptions = exceptions;
		this.firstYear = firstYear;
		this.lastYear = lastYear;
	}

	/** The calendar that comes with the product. */
	public static ProductionCalendar builtIn() {
		return BUILT_IN;
	}

	/** The date itself when it is worked, else the next day that is; empty when the table does not reach that far. */
	public Optional<LocalDate> sameOrNextWorkingDay(LocalDate date) {
		LocalDate day = date;
		while (covers(day.getYear())) {
			if (isWorking(day)) {
				return Optional.of(day);
			}
			day = day.plusDays(1);
		}
		return Optional.empty();
	}

	/** Number of working days in {@code year}; empty when the table does not have the year. */
	public OptionalInt workingDays(int year) {
		if (!covers(year)) {
			return OptionalInt.empty();
		}
		LocalDate first = LocalDate.of(year, 1, 1);
		return OptionalInt.of((int) first.datesUntil(first.plusYears(1)).filter(this::isWorking).count());
	}

	private boolean covers(int year) {
		return year >= firstYear && year <= lastYear;
	}

	private boolean isWorking(LocalDate day) {
		Boolean worked = exceptions.get(day);
		if (worked != null) {
			return worked;
		}
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
	}

	private static ProductionCalendar read() {
		Map<LocalDate, Boolean> exceptions = new HashMap<>();
		TreeSet<Integer> years = new TreeSet<>();
		for (String[] cells : Table.rows("production-calendar.csv")) {
			LocalDate date = LocalDate.parse(cells[0]);
			exceptions.put(date, "WORK".equals(cells[1]));
			years.add(date.getYear());
		}
		return new ProductionCalendar(exceptions, years.first(), years.last());
	}
}
