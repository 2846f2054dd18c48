// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitoringPeriodTest {

	@ParameterizedTest
	@CsvSource({ "2024-05-03,2024-05-31,2024-05-02,false", "2024-05-03,2024-05-31,2024-05-03,true",
			"2024-05-03,2024-05-31,2024-05-31,true", "2024-05-03,2024-05-31,2024-06-01,false",
			",2024-05-31,1999-01-01,true", "2024-05-03,,2999-01-01,true" })
	void holdsItsFirstAndLastDay(LocalDate sentOn, LocalDate validTo, LocalDate date, boolean held) {
		assertEquals(held, new MonitoringPeriod(sentOn, validTo).contains(date));
	}

	@ParameterizedTest
	@CsvSource({ "2024-03,false,false", "2024-04,false,true", "2024-05,true,true", "2024-06,true,true",
			"2024-07,true,true", "2024-08,false,false", "2024-09,false,false" })
	void holdsWholeMonthsAndTheOneBefore(YearMonth month, boolean held, boolean heldOrBefore) {
		MonitoringPeriod period = new MonitoringPeriod(LocalDate.of(2024, 5, 31), LocalDate.of(2024, 7, 1));
		LocalDate today = LocalDate.of(2024, 12, 1);
		assertEquals(held, period.contains(month, today));
		assertEquals(heldOrBefore, period.containsOrPrecedes(month, today));
	}

	@ParameterizedTest
	@CsvSource({ "2024-04-30,false,false", "2024-05-01,false,true", "2024-05-31,false,true", "2024-06-01,true,true" })
	void holdsNoMonthThatIsNotOver(LocalDate today, boolean may, boolean april) {
		MonitoringPeriod period = new MonitoringPeriod(LocalDate.of(2024, 5, 10), null);
		assertEquals(may, period.contains(YearMonth.of(2024, 5), today));
		assertEquals(april, period.containsOrPrecedes(YearMonth.of(2024, 4), today));
	}
}
