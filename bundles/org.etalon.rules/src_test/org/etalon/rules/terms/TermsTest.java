// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.terms;

import static org.etalon.rules.Given.DEFAULTS;
import static org.etalon.rules.Given.refusal;
import static org.etalon.rules.Given.trace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

	private static final ProductionCalendar CALENDAR = ProductionCalendar.builtIn();
	private static final Settings SHIFTING = DEFAULTS.with("A06", "NEXT_WORKING_DAY");
	private static final String YEARS = "2023, 2024, 2025, 2026, 2027";

	@ParameterizedTest
	@CsvSource({ "2024-04-25,5,2024-05-06", "2025-04-29,5,2025-05-12", "2025-10-30,5,2025-11-07",
			"2025-12-26,5,2026-01-14", "2026-03-05,5,2026-03-13", "2025-10-31,1,2025-11-01",
			"2022-12-31,1,2023-01-09" })
	void sendsWithinWorkingDays(LocalDate completed, int days, LocalDate deadline) {
		assertEquals(deadline, Terms.sending(completed, days, CALENDAR).value());
	}

	/** A later event never has an earlier deadline, nor has a longer term. */
	@Test
	void sendingIsMonotone() {
		LocalDate before = LocalDate.MIN;
		for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
			LocalDate deadline = Terms.sending(day, Terms.SENDING_WORKING_DAYS, CALENDAR).value();
			assertFalse(deadline.isBefore(before));
			assertTrue(deadline.isAfter(day.plusDays(4)));
			assertTrue(Terms.sending(day, 6, CALENDAR).value().isAfter(deadline));
			assertEquals(deadline, Terms.notice(day, CALENDAR).value());
			before = deadline;
		}
	}

	@ParameterizedTest
	@CsvSource({ "2027-12-30,5", "2028-01-10,1", "2022-06-01,1", "2027-12-31,1", "2024-05-06,9999", "9999-12-31,1",
			"0001-01-01,9999" })
	void refusesToGuessWorkingDays(LocalDate completed, int days) {
		assertEquals("completed CALENDAR_OUT_OF_RANGE " + completed + " " + YEARS,
				refusal(Terms.sending(completed, days, CALENDAR)));
	}

	@Test
	void theNoticeIsRefusedInItsOwnWords() {
		assertEquals("detected CALENDAR_OUT_OF_RANGE 2028-02-01 " + YEARS,
				refusal(Terms.notice(LocalDate.of(2028, 2, 1), CALENDAR)));
		assertEquals("detected INVALID_INPUT -0001-02-01 0001-01-01…9999-12-31",
				refusal(Terms.notice(LocalDate.of(-1, 2, 1), CALENDAR)));
	}

	@ParameterizedTest
	@ValueSource(ints = { Integer.MIN_VALUE, -5, 0, 10000, Integer.MAX_VALUE })
	void refusesALengthThatIsNone(int length) {
		LocalDate day = LocalDate.of(2025, 3, 3);
		assertEquals("workingDays INVALID_INPUT " + length + " 1…9999", refusal(Terms.sending(day, length, CALENDAR)));
		assertEquals("months INVALID_INPUT " + length + " 1…9999",
				refusal(Terms.roadmap(day, length, DEFAULTS, CALENDAR)));
		assertEquals("months INVALID_INPUT " + length + " 1…9999",
				refusal(Terms.plan(day, length, DEFAULTS, CALENDAR)));
		assertEquals("calendarDays INVALID_INPUT " + length + " 1…9999",
				refusal(Terms.feedback(day, length, DEFAULTS, CALENDAR)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0000-12-31", "-999999999-01-01", "+10000-01-01", "+999999999-12-31" })
	void refusesADateThatIsASlipOfThePen(LocalDate day) {
		String refusal = " INVALID_INPUT " + day + " 0001-01-01…9999-12-31";
		assertEquals("completed" + refusal, refusal(Terms.sending(day, 5, CALENDAR)));
		assertEquals("event" + refusal, refusal(Terms.roadmap(day, 2, DEFAULTS, CALENDAR)));
		assertEquals("approved" + refusal, refusal(Terms.plan(day, 2, DEFAULTS, CALENDAR)));
		assertEquals("consideredByRG" + refusal, refusal(Terms.feedback(day, 14, DEFAULTS, CALENDAR)));
	}

	@Test
	void answersUpToTheLongestTerm() {
		LocalDate day = LocalDate.of(9999, 12, 31);
		assertEquals("+10833-03-31", Terms.roadmap(day, 9999, DEFAULTS, CALENDAR).value().nominal().toString());
		assertEquals(LocalDate.of(1, 1, 2),
				Terms.feedback(LocalDate.of(1, 1, 1), 1, DEFAULTS, CALENDAR).value().nominal());
	}

	@ParameterizedTest
	@CsvSource({ "2024-12-31,2025-02-28,2025-02-28", "2023-12-31,2024-02-29,2024-02-29",
			"2024-08-31,2024-10-31,2024-10-31", "2025-04-08,2025-06-08,2025-06-09", "2025-11-03,2026-01-03,2026-01-12",
			"2025-09-01,2025-11-01,2025-11-01" })
	void clampsAndShifts(LocalDate event, LocalDate nominal, LocalDate shifted) {
		assertEquals(new DueDate(nominal, shifted, nominal), Terms.roadmap(event, 2, DEFAULTS, CALENDAR).value());
		assertEquals(new DueDate(nominal, shifted, shifted), Terms.roadmap(event, 2, SHIFTING, CALENDAR).value());
		assertEquals(new DueDate(nominal, shifted, nominal), Terms.plan(event, 2, DEFAULTS, CALENDAR).value());
		assertEquals(new DueDate(nominal, shifted, shifted), Terms.plan(event, 2, SHIFTING, CALENDAR).value());
	}

	@ParameterizedTest
	@CsvSource({ "2024-05-20,14,2024-06-03,2024-06-03", "2025-04-18,14,2025-05-02,2025-05-05",
			"2024-02-16,14,2024-03-01,2024-03-01" })
	void proposalsComeWithinCalendarDays(LocalDate considered, int days, LocalDate nominal, LocalDate shifted) {
		assertEquals(new DueDate(nominal, shifted, nominal),
				Terms.feedback(considered, days, DEFAULTS, CALENDAR).value());
		assertEquals(shifted, Terms.feedback(considered, days, SHIFTING, CALENDAR).value().deadline());
	}

	/** The nominal day needs no calendar; the shifted one is never guessed. */
	@ParameterizedTest
	@CsvSource({ "2027-11-30,2028-01-30", "2020-01-15,2020-03-15", "2027-12-01,2028-02-01" })
	void withoutACalendarOnlyTheNominalDayIsKnown(LocalDate event, LocalDate nominal) {
		DueDate due = Terms.roadmap(event, 2, DEFAULTS, CALENDAR).value();
		assertEquals(nominal, due.nominal());
		assertEquals(nominal, due.deadline());
		assertNull(due.shifted());
		assertEquals("event CALENDAR_OUT_OF_RANGE " + event + " " + YEARS,
				refusal(Terms.roadmap(event, 2, SHIFTING, CALENDAR)));
		assertEquals("approved CALENDAR_OUT_OF_RANGE " + event + " " + YEARS,
				refusal(Terms.plan(event, 2, SHIFTING, CALENDAR)));
		assertEquals("consideredByRG CALENDAR_OUT_OF_RANGE " + event.plusYears(9) + " " + YEARS,
				refusal(Terms.feedback(event.plusYears(9), 14, SHIFTING, CALENDAR)));
	}

	/** For every day of the calendar: in the right month, never after the day of the month, and never going back. */
	@Test
	void monthsAreClampedAndMonotone() {
		LocalDate before = LocalDate.MIN;
		LocalDate shiftedBefore = LocalDate.MIN;
		for (LocalDate day = LocalDate.of(2023, 1, 1); day
				.isBefore(LocalDate.of(2027, 10, 28)); day = day.plusDays(1)) {
			DueDate due = Terms.roadmap(day, Terms.ROADMAP_MONTHS, DEFAULTS, CALENDAR).value();
			YearMonth month = YearMonth.from(day).plusMonths(2);
			assertEquals(month, YearMonth.from(due.nominal()));
			assertEquals(Math.min(day.getDayOfMonth(), month.lengthOfMonth()), due.nominal().getDayOfMonth());
			assertFalse(due.nominal().isBefore(before));
			assertFalse(due.shifted().isBefore(due.nominal()));
			assertFalse(due.shifted().isBefore(shiftedBefore));
			assertEquals(due, Terms.plan(day, Terms.PLAN_MONTHS, DEFAULTS, CALENDAR).value());
			assertEquals(day.plusDays(14),
					Terms.feedback(day, Terms.FEEDBACK_CALENDAR_DAYS, DEFAULTS, CALENDAR).value().nominal());
			before = due.nominal();
			shiftedBefore = due.shifted();
		}
	}

	@Test
	void countsWorkingDaysOfAYear() {
		assertEquals(248, Terms.workingDaysOf(2024, CALENDAR).value());
		assertEquals("year CALENDAR_OUT_OF_RANGE 2028 " + YEARS, refusal(Terms.workingDaysOf(2028, CALENDAR)));
	}

	@Test
	void explains() {
		LocalDate day = LocalDate.of(2025, 4, 8);
		assertEquals(List.of("DEADLINE: 2025-04-08 + 5 WORKING_DAYS → 2025-04-15 [25]"),
				trace(Terms.sending(day, 5, CALENDAR)));
		assertEquals(List.of("DEADLINE: 2025-04-08 + 5 WORKING_DAYS → 2025-04-15 [34]"),
				trace(Terms.notice(day, CALENDAR)));
		assertEquals(List.of("NOMINAL: 2025-04-08 + P2M → 2025-06-08 [26]",
				"SHIFTED: 2025-06-08 → 2025-06-09 [Календарь 2025]", "DEADLINE: 2025-06-09 [26] A06=NEXT_WORKING_DAY"),
				trace(Terms.roadmap(day, 2, SHIFTING, CALENDAR)));
		assertEquals(
				List.of("NOMINAL: 2029-04-08 + P14D → 2029-04-22 [44]",
						"SHIFTED: 2029-04-22 → CALENDAR_OUT_OF_RANGE [Календарь 2029]",
						"DEADLINE: 2029-04-22 [44] A06=NO_SHIFT"),
				trace(Terms.feedback(day.plusYears(4), 14, DEFAULTS, CALENDAR)));
		assertEquals("NOMINAL: 2025-04-08 + P2M → 2025-06-08 [46]",
				trace(Terms.plan(day, 2, DEFAULTS, CALENDAR)).get(0));
		assertEquals(List.of("WORKING_DAYS: 2026 → 247 [Календарь 2026]"), trace(Terms.workingDaysOf(2026, CALENDAR)));
	}
}
