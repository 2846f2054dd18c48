// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.year;

import static org.etalon.rules.Given.DEFAULTS;
import static org.etalon.rules.Given.refusal;
import static org.etalon.rules.Given.trace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.etalon.norm.Settings;
import org.etalon.rules.year.Punctuality.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearCalendarTest {

	private static final Settings EXCLUSIVE = DEFAULTS.with("A04", "EXCLUSIVE");

	private static List<YearDeadline> deadlines(int year) {
		return YearCalendar.of(year, DEFAULTS).value();
	}

	private static Punctuality check(YearStep step, String date, Settings settings) {
		return YearCalendar.check(2025, step, LocalDate.parse(date), settings).value();
	}

	@Test
	void namesTheDatesOfTheRules() {
		assertEquals(
				"servicesInfo 2024-11-20, unifiedListDraft 2024-12-01, yearListPublished 2024-12-20, "
						+ "remarks 2025-01-31, yearListApproved 2025-03-01, yearListUpdate 2025-11-01",
				deadlines(2025).stream().map(deadline -> deadline.step().code() + " " + deadline.date())
						.collect(Collectors.joining(", ")));
	}

	@Test
	void namesWhoHasToActAndWhereItIsSaid() {
		assertEquals(
				"RESPONSIBLE 6, ANALYTICAL_CENTRE 6, ANALYTICAL_CENTRE 10, RESPONSIBLE 10, WORKING_GROUP 12, "
						+ "ANALYTICAL_CENTRE 16",
				Arrays.stream(YearStep.values()).map(step -> step.actor() + " " + step.clause())
						.collect(Collectors.joining(", ")));
		assertEquals("Рабочая группа", YearStep.YEAR_LIST_APPROVED.actor().caption().ru());
		assertEquals("Approval of the year list", YearStep.YEAR_LIST_APPROVED.caption().en());
	}

	@Test
	void findsAStepByItsName() {
		for (YearStep step : YearStep.values()) {
			assertEquals(Optional.of(step), YearStep.find(step.code()));
			assertEquals(Optional.empty(), YearStep.find(step.name()));
		}
	}

	/** Clauses 10 ¶1 and 16 say «в срок до», all others «не позднее». */
	@Test
	void onlyTwoStepsAreWordedUntil() {
		assertEquals(Set.of(YearStep.YEAR_LIST_PUBLISHED, YearStep.YEAR_LIST_UPDATE),
				Arrays.stream(YearStep.values()).filter(YearStep::until).collect(Collectors.toSet()));
	}

	/** In every year the steps follow each other, and a later year has every step later. */
	@Test
	void deadlinesAreMonotone() {
		for (Settings settings : List.of(DEFAULTS, EXCLUSIVE)) {
			List<YearDeadline> before = YearCalendar.of(1000, settings).value();
			for (int year = 1001; year <= 9999; year++) {
				List<YearDeadline> now = YearCalendar.of(year, settings).value();
				for (int i = 0; i < now.size(); i++) {
					assertTrue(before.get(i).lastDay().isBefore(now.get(i).lastDay()));
					assertTrue(i == 0 || now.get(i - 1).lastDay().isBefore(now.get(i).lastDay()));
				}
				before = now;
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { Integer.MIN_VALUE, -2025, 0, 25, 999, 10000, Integer.MAX_VALUE })
	void refusesAYearThatHasNotFourDigits(int year) {
		assertEquals("reportYear INVALID_INPUT " + year + " 1000…9999", refusal(YearCalendar.of(year, DEFAULTS)));
		assertEquals("reportYear INVALID_INPUT " + year + " 1000…9999",
				refusal(YearCalendar.check(year, YearStep.REMARKS, LocalDate.MIN, DEFAULTS)));
	}

	@ParameterizedTest
	@EnumSource
	void theLastDayIsInTimeAndTheNextIsLate(YearStep step) {
		for (Settings settings : List.of(DEFAULTS, EXCLUSIVE)) {
			LocalDate last = YearCalendar.of(2025, settings).value().get(step.ordinal()).lastDay();
			assertEquals(Status.ON_TIME, check(step, last.toString(), settings).status());
			assertEquals(Status.ON_TIME, check(step, last.minusYears(3).toString(), settings).status());
			assertEquals(Status.LATE, check(step, last.plusDays(1).toString(), settings).status());
		}
	}

	@ParameterizedTest
	@CsvSource({ "YEAR_LIST_PUBLISHED,2024-12-20,LATE", "YEAR_LIST_PUBLISHED,2024-12-19,ON_TIME",
			"YEAR_LIST_UPDATE,2025-11-01,LATE", "YEAR_LIST_UPDATE,2025-10-31,ON_TIME", "REMARKS,2025-01-31,ON_TIME",
			"SERVICES_INFO,2024-11-20,ON_TIME", "UNIFIED_LIST_DRAFT,2024-12-01,ON_TIME",
			"YEAR_LIST_APPROVED,2025-03-01,ON_TIME" })
	void exclusiveConcernsOnlyWhatIsWordedUntil(YearStep step, String date, Status expected) {
		assertEquals(expected, check(step, date, EXCLUSIVE).status());
		assertEquals(Status.ON_TIME, check(step, date, DEFAULTS).status());
	}

	/** The recommended reading is generous; a tool warns a day before, so that nobody has to rely on it. */
	@ParameterizedTest
	@EnumSource
	void warnsOnTheLastDayThatNobodyDisputes(YearStep step) {
		YearDeadline deadline = deadlines(2025).get(step.ordinal());
		assertEquals(step.until(), deadline.warns());
		assertEquals(step.until() ? deadline.date().minusDays(1) : deadline.date(), deadline.safeDay());
		assertFalse(YearCalendar.of(2025, EXCLUSIVE).value().get(step.ordinal()).warns());
	}

	@Test
	void saysWhenTheOtherReadingWouldDecideOtherwise() {
		for (Settings settings : List.of(DEFAULTS, EXCLUSIVE)) {
			assertFalse(check(YearStep.YEAR_LIST_PUBLISHED, "2024-12-19", settings).disputed());
			assertTrue(check(YearStep.YEAR_LIST_PUBLISHED, "2024-12-20", settings).disputed());
			assertFalse(check(YearStep.YEAR_LIST_PUBLISHED, "2024-12-21", settings).disputed());
			assertFalse(check(YearStep.REMARKS, "2025-01-31", settings).disputed());
			assertFalse(check(YearStep.REMARKS, "2025-02-01", settings).disputed());
		}
	}

	@Test
	void explains() {
		assertEquals(
				List.of("DEADLINE: servicesInfo 2024-11-20 → 2024-11-20 [6]",
						"DEADLINE: unifiedListDraft 2024-12-01 → 2024-12-01 [6]",
						"DEADLINE: yearListPublished 2024-12-20 → 2024-12-19 [10] A04=EXCLUSIVE",
						"DEADLINE: remarks 2025-01-31 → 2025-01-31 [10]",
						"DEADLINE: yearListApproved 2025-03-01 → 2025-03-01 [12]",
						"DEADLINE: yearListUpdate 2025-11-01 → 2025-10-31 [16] A04=EXCLUSIVE"),
				trace(YearCalendar.of(2025, EXCLUSIVE)));
		assertEquals(
				List.of("DEADLINE: yearListPublished 2024-12-20 → 2024-12-20 [10] A04=INCLUSIVE",
						"PUNCTUALITY: 2024-12-21 → LATE [10]"),
				trace(YearCalendar.check(2025, YearStep.YEAR_LIST_PUBLISHED, LocalDate.of(2024, 12, 21), DEFAULTS)));
		assertEquals(
				List.of("DEADLINE: remarks 2025-01-31 → 2025-01-31 [10]", "PUNCTUALITY: 2025-01-31 → ON_TIME [10]"),
				trace(YearCalendar.check(2025, YearStep.REMARKS, LocalDate.of(2025, 1, 31), DEFAULTS)));
	}
}
