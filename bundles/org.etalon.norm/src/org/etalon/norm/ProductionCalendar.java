// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The production calendar of the Russian Federation (производственный календарь): which days are worked. Outside the
 * years of its table it refuses to answer, because days off are moved by a decree of each year. Immutable.
 */
public final class ProductionCalendar {

	/** Code of a date outside the table. */
	public static final String OUT_OF_RANGE = "CALENDAR_OUT_OF_RANGE";

	/** Holidays by art. 112 of the Labour Code; a table that does not name one of them is not whole. */
	private static final List<MonthDay> HOLIDAYS = List.of(MonthDay.of(1, 1), MonthDay.of(1, 2), MonthDay.of(1, 3),
			MonthDay.of(1, 4), MonthDay.of(1, 5), MonthDay.of(1, 6), MonthDay.of(1, 7), MonthDay.of(1, 8),
			MonthDay.of(2, 23), MonthDay.of(3, 8), MonthDay.of(5, 1), MonthDay.of(5, 9), MonthDay.of(6, 12),
			MonthDay.of(11, 4));

	private static final ProductionCalendar BUILT_IN = read();

	private final Map<LocalDate, Boolean> exceptions;
	private final SortedSet<Integer> years;
	private final String source;

	private ProductionCalendar(Map<LocalDate, Boolean> exceptions, String source) {
		this.source = source;
		this.exceptions = exceptions;
		this.years = new TreeSet<>();
		for (LocalDate date : exceptions.keySet()) {
			years.add(date.getYear());
		}
	}

	/** The calendar that comes with the product. */
	public static ProductionCalendar builtIn() {
		return BUILT_IN;
	}

	/**
	 * This calendar with the tables of some years added or replaced, each as a whole.
	 *
	 * @param from where the days come from, as a result names it
	 * @param days the days on which a year of the table differs from the plain week: true for a worked Saturday or
	 *             Sunday, false for a day off
	 * @throws IllegalArgumentException if a year lacks one of its {@linkplain #missingHolidays holidays}
	 */
	public ProductionCalendar with(String from, Map<LocalDate, Boolean> days) {
		List<LocalDate> missing = missingHolidays(days);
		if (!missing.isEmpty()) {
			throw new IllegalArgumentException("no table of a whole year without " + missing);
		}
		SortedSet<Integer> replaced = new TreeSet<>();
		for (LocalDate date : days.keySet()) {
			replaced.add(date.getYear());
		}
		Map<LocalDate, Boolean> all = new HashMap<>(exceptions);
		all.keySet().removeIf(date -> replaced.contains(date.getYear()));
		all.putAll(days);
		return new ProductionCalendar(all, source.isEmpty() ? from : source + ", " + from);
	}

	/** The holidays that a table does not name though it has the year: such a table is incomplete. */
	public static List<LocalDate> missingHolidays(Map<LocalDate, Boolean> days) {
		SortedSet<Integer> years = new TreeSet<>();
		for (LocalDate date : days.keySet()) {
			years.add(date.getYear());
		}
		List<LocalDate> missing = new ArrayList<>();
		for (int year : years) {
			for (MonthDay holiday : HOLIDAYS) {
				if (!days.containsKey(holiday.atYear(year))) {
					missing.add(holiday.atYear(year));
				}
			}
		}
		return missing;
	}

	/** Where years that did not come with the product are from; empty if there are none. */
	public String source() {
		return source;
	}

	/** The years it has a table for, in their order. */
	public SortedSet<Integer> years() {
		return Collections.unmodifiableSortedSet(years);
	}

	/** The date itself when it is worked, else the next day that is; empty when the table does not reach that far. */
	public Optional<LocalDate> sameOrNextWorkingDay(LocalDate date) {
		LocalDate day = date;
		while (covers(day)) {
			if (isWorking(day)) {
				return Optional.of(day);
			}
			day = day.plusDays(1);
		}
		return Optional.empty();
	}

	/** The date itself when it is worked, else the last day before it that is; empty likewise. */
	public Optional<LocalDate> sameOrPreviousWorkingDay(LocalDate date) {
		LocalDate day = date;
		while (covers(day)) {
			if (isWorking(day)) {
				return Optional.of(day);
			}
			day = day.minusDays(1);
		}
		return Optional.empty();
	}

	/**
	 * The last day of a term of working days. The day of the event does not count: day 1 is the first day worked after
	 * it.
	 *
	 * @param event the day of the event, worked or not
	 * @param count length of the term, at least 1
	 * @return empty when the term has a day outside the table
	 */
	public Optional<LocalDate> plusWorkingDays(LocalDate event, int count) {
		LocalDate day = event;
		int left = count;
		while (left > 0) {
			day = day.plusDays(1);
			if (!covers(day)) {
				return Optional.empty();
			}
			left -= isWorking(day) ? 1 : 0;
		}
		return Optional.of(day);
	}

	/** Number of working days in {@code year}; empty when the table does not have the year. */
	public OptionalInt workingDays(int year) {
		if (!years.contains(year)) {
			return OptionalInt.empty();
		}
		LocalDate first = LocalDate.of(year, 1, 1);
		return OptionalInt.of((int) first.datesUntil(first.plusYears(1)).filter(this::isWorking).count());
	}

	private boolean covers(LocalDate date) {
		return years.contains(date.getYear());
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
		for (String[] cells : Table.rows("production-calendar.csv")) {
			exceptions.put(LocalDate.parse(cells[0]), "WORK".equals(cells[1]));
		}
		return new ProductionCalendar(exceptions, "");
	}
}
