// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionCalendarTest {

	private final ProductionCalendar calendar = ProductionCalendar.builtIn();

	@ParameterizedTest
	@CsvSource({ "2023,247", "2024,248", "2025,247", "2026,247", "2027,247" })
	void countsTheWorkingDaysOfAYear(int year, int days) {
		assertEquals(OptionalInt.of(days), calendar.workingDays(year));
	}

	@ParameterizedTest
	@CsvSource({ "2025-11-01,2025-11-01,a Saturday worked by decree", "2025-11-02,2025-11-05,a Sunday before days off",
			"2024-05-08,2024-05-08,a plain Wednesday", "2025-12-31,2026-01-12,over the New Year",
			"2027-03-13,2027-03-15,a plain Saturday" })
	void findsTheNextWorkingDay(LocalDate date, LocalDate expected, String why) {
		assertEquals(Optional.of(expected), calendar.sameOrNextWorkingDay(date), why);
	}

	@ParameterizedTest
	@CsvSource({ "2025-11-01,2025-11-01,a Saturday worked by decree", "2025-11-04,2025-11-01,a holiday after a Sunday",
			"2026-01-11,,back over the New Year within a year of the table" })
	void findsTheWorkingDayBefore(LocalDate date, LocalDate expected, String why) {
		LocalDate found = expected == null ? LocalDate.of(2025, 12, 30) : expected;
		assertEquals(Optional.of(found), calendar.sameOrPreviousWorkingDay(date), why);
	}

	@Test
	void refusesToLookBackBeforeItsYears() {
		assertEquals(Optional.empty(), calendar.sameOrPreviousWorkingDay(LocalDate.of(2023, 1, 5)));
		assertEquals(Optional.empty(), calendar.sameOrPreviousWorkingDay(LocalDate.of(2028, 1, 10)));
	}

	@Test
	void refusesYearsItDoesNotHave() {
		assertEquals(Optional.empty(), calendar.sameOrNextWorkingDay(LocalDate.of(2022, 12, 30)));
		assertEquals(Optional.empty(), calendar.sameOrNextWorkingDay(LocalDate.of(2028, 1, 10)));
		assertEquals(Optional.empty(), calendar.sameOrNextWorkingDay(LocalDate.MIN));
		assertEquals(Optional.empty(), calendar.sameOrNextWorkingDay(LocalDate.MAX));
		assertEquals(OptionalInt.empty(), calendar.workingDays(2022));
		assertEquals(OptionalInt.empty(), calendar.workingDays(2028));
	}

	/** The next working day would be in a year that no decree has ordered yet. */
	@Test
	void refusesToLookIntoTheNextYear() {
		assertEquals(Optional.empty(), calendar.sameOrNextWorkingDay(LocalDate.of(2027, 12, 31)));
	}

	@ParameterizedTest
	@CsvSource({ "2024-04-25,5,2024-05-06,a worked Saturday and days off", "2025-04-29,5,2025-05-12,the May holidays",
			"2025-10-30,5,2025-11-07,a Saturday worked by decree", "2025-12-26,5,2026-01-14,over the New Year",
			"2025-11-02,1,2025-11-05,from a day off", "2027-12-24,4,2027-12-30,the last days of the table" })
	void countsATermInWorkingDays(LocalDate event, int count, LocalDate expected, String why) {
		assertEquals(Optional.of(expected), calendar.plusWorkingDays(event, count), why);
	}

	@Test
	void refusesATermThatLeavesTheTable() {
		assertEquals(Optional.empty(), calendar.plusWorkingDays(LocalDate.of(2027, 12, 30), 5));
		assertEquals(Optional.empty(), calendar.plusWorkingDays(LocalDate.of(2022, 12, 29), 1));
		assertEquals(Optional.empty(), calendar.plusWorkingDays(LocalDate.of(2022, 12, 29), 20));
	}

	@Test
	void takesTheTableOfAFurtherYear() {
		Map<LocalDate, Boolean> days = holidays(2028);
		days.put(LocalDate.of(2028, 1, 15), true);
		ProductionCalendar longer = calendar.with("2028.csv", days);
		assertEquals(List.of(2023, 2024, 2025, 2026, 2027, 2028), List.copyOf(longer.years()));
		assertEquals("2028.csv", longer.source());
		assertEquals("2028.csv, b.csv", longer.with("b.csv", days).source());
		assertEquals("", calendar.source());
		assertEquals(Optional.of(LocalDate.of(2028, 1, 15)), longer.plusWorkingDays(LocalDate.of(2028, 1, 14), 1));
		assertEquals(OptionalInt.empty(), calendar.workingDays(2028), "the calendar itself does not change");
	}

	/** A year is replaced as a whole: transfers of the old table must not stay. */
	@Test
	void replacesAYear() {
		LocalDate transferred = LocalDate.of(2025, 11, 1);
		assertEquals(Optional.of(transferred), calendar.sameOrNextWorkingDay(transferred));
		assertEquals(Optional.of(LocalDate.of(2025, 11, 3)),
				calendar.with("2025.csv", holidays(2025)).sameOrNextWorkingDay(transferred));
	}

	@Test
	void refusesATableThatIsNotWhole() {
		Map<LocalDate, Boolean> days = holidays(2028);
		days.remove(LocalDate.of(2028, 5, 9));
		assertEquals(List.of(LocalDate.of(2028, 5, 9)), ProductionCalendar.missingHolidays(days));
		assertThrows(IllegalArgumentException.class, () -> calendar.with("2028.csv", days));
	}

	private static Map<LocalDate, Boolean> holidays(int year) {
		Map<LocalDate, Boolean> days = new HashMap<>();
		for (LocalDate day : ProductionCalendar.missingHolidays(Map.of(LocalDate.of(year, 7, 1), false))) {
			days.put(day, false);
		}
		return days;
	}
}
