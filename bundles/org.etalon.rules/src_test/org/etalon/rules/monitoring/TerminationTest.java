// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.monitoring;

import static org.etalon.rules.Given.refusal;
import static org.etalon.rules.Given.trace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Ruling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TerminationTest {

	private static Ruling<Termination> decide(LocalDate detected, LocalDate sentOn, LocalDate validTo,
			ObjectKind kind) {
		return Termination.decide(detected, new MonitoringPeriod(sentOn, validTo), kind, ProductionCalendar.builtIn());
	}

	@ParameterizedTest
	@CsvSource({ "2025-10-30,,2027-05-01,2025-11-07", "2024-04-25,,2026-01-01,2024-05-06",
			"2025-03-03,2025-03-03,2025-03-03,2025-03-10", "2025-03-03,,,2025-03-10",
			"2025-03-03,2024-01-01,,2025-03-10" })
	void terminatesOnTheDayOfDetection(LocalDate detected, LocalDate sentOn, LocalDate validTo, LocalDate notice) {
		assertEquals(new Termination(detected, notice),
				decide(detected, sentOn, validTo, ObjectKind.STATE_SERVICE).value());
	}

	@ParameterizedTest
	@CsvSource({ "2027-06-01,2024-05-03,2027-05-01,2024-05-03…2027-05-01", "2027-05-02,,2027-05-01,…2027-05-01",
			"2024-05-02,2024-05-03,,2024-05-03…", "1999-01-01,2024-05-03,2027-05-01,2024-05-03…2027-05-01" })
	void refusesADayOutsideMonitoring(LocalDate detected, LocalDate sentOn, LocalDate validTo, String period) {
		assertEquals("detected OUTSIDE_MONITORING_PERIOD " + detected + " " + period,
				refusal(decide(detected, sentOn, validTo, ObjectKind.SERVIS)));
	}

	/** Section VII knows no monitoring, whatever the day. */
	@ParameterizedTest
	@EnumSource
	void knowsWhichKindsAreMonitored(ObjectKind kind) {
		LocalDate day = LocalDate.of(2025, 3, 3);
		Ruling<Termination> found = decide(day, null, day, kind);
		Ruling<Termination> outside = decide(day.plusDays(1), null, day, kind);
		if (Set.of(ObjectKind.STATE_SERVICE, ObjectKind.TYPICAL_SERVICE, ObjectKind.SERVIS).contains(kind)) {
			assertInstanceOf(Ruling.Made.class, found);
		} else {
			assertEquals("objectKind MONITORING_NOT_APPLICABLE " + kind + " STATE_SERVICE|TYPICAL_SERVICE|SERVIS",
					refusal(found));
			assertEquals(found, outside);
		}
	}

	@Test
	void refusesToGuessTheDayOfTheNotice() {
		assertEquals("detected CALENDAR_OUT_OF_RANGE 2027-12-29 2023, 2024, 2025, 2026, 2027",
				refusal(decide(LocalDate.of(2027, 12, 29), null, null, ObjectKind.STATE_SERVICE)));
	}

	@Test
	void explains() {
		assertEquals(
				List.of("TERMINATION: 2025-10-30 [32]", "DEADLINE: 2025-10-30 + 5 WORKING_DAYS → 2025-11-07 [34]",
						"RECERTIFICATION: REVOCATION [30б]"),
				trace(decide(LocalDate.of(2025, 10, 30), null, null, ObjectKind.STATE_SERVICE)));
	}
}
