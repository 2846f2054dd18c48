// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
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
}
