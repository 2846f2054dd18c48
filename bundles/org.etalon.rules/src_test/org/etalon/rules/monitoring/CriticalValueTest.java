// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.monitoring;

import static org.etalon.rules.Given.DEFAULTS;
import static org.etalon.rules.Given.refusal;
import static org.etalon.rules.Given.trace;
import static org.etalon.rules.monitoring.SteadyGrowthTest.series;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.etalon.norm.Ruling;
import org.etalon.norm.Settings;
import org.junit.jupiter.api.Test;

class CriticalValueTest {

	private static final LocalDate TODAY = LocalDate.of(2024, 12, 15);
	private static final MonitoringPeriod PERIOD = new MonitoringPeriod(LocalDate.of(2024, 2, 20), null);

	private static List<MonthIndicators> months(String refusals, String errors, String csi) {
		List<MonthlyFigure> a = series(refusals);
		List<MonthlyFigure> b = series(errors);
		List<MonthlyFigure> c = series(csi);
		List<MonthIndicators> months = new ArrayList<>();
		for (int i = 0; i < a.size(); i++) {
			months.add(new MonthIndicators(a.get(i).month(), a.get(i).value(), b.get(i).value(), c.get(i).value()));
		}
		return months;
	}

	private static String find(List<MonthIndicators> months, LocalDate today, Settings settings) {
		return CriticalValue.find(months, PERIOD, today, settings).value().stream()
				.map(value -> value.indicator() + " " + value.month()).collect(Collectors.joining(", "));
	}

	@Test
	void findsEachIndicatorInItsFirstCriticalMonth() {
		List<MonthIndicators> months = months("10 11 12 13 14", "0.1 0.1 0.2 0.3 0.4", "5 4 3.2 3 4");
		assertEquals("REFUSALS 2024-04, ERRORS 2024-05, CSI 2024-03", find(months, TODAY, DEFAULTS));
		assertEquals("REFUSALS 2024-03, ERRORS 2024-04, CSI 2024-03",
				find(months, TODAY, DEFAULTS.with("A20", "THREE_VALUES")));
		assertEquals("REFUSALS 2024-04, ERRORS 2024-05, CSI 2024-02",
				find(months, TODAY, DEFAULTS.with("A21", "PREVIOUS_MONTH")));
	}

	@Test
	void findsNothingWhereNothingIsCritical() {
		assertEquals("", find(months("10 9 8 7 6", "0 0 0 0 0", "4 4 4 4 5"), TODAY, DEFAULTS));
		assertEquals("", find(List.of(), TODAY, DEFAULTS));
	}

	/** A month that is not over says nothing yet. */
	@Test
	void waitsForTheEndOfTheMonth() {
		List<MonthIndicators> months = months("1 2 3 4", "- - - -", "- 5 5 1");
		assertEquals("", find(months, LocalDate.of(2024, 4, 30), DEFAULTS));
		assertEquals("REFUSALS 2024-04, CSI 2024-04", find(months, LocalDate.of(2024, 5, 1), DEFAULTS));
	}

	@Test
	void refusesWhatAnIndicatorRefuses() {
		List<MonthIndicators> twice = new ArrayList<>(months("1", "1", "1"));
		twice.add(new MonthIndicators(YearMonth.of(2024, 1), null, null, null));
		assertEquals("series INVALID_INPUT 2024-01 ≠", refusal(find(twice)));
		assertEquals("series INVALID_INPUT 2024-01 -1 ≥ 0", refusal(find(months("1", "-1", "1"))));
		assertEquals("series INVALID_INPUT 2024-01 7 1…5", refusal(find(months("1", "1", "7"))));
		assertEquals("sentOn INVALID_INPUT – YYYY-MM-DD",
				refusal(CriticalValue.find(months("1", "1", "1"), new MonitoringPeriod(null, null), TODAY, DEFAULTS)));
	}

	private static Ruling<List<CriticalValue>> find(List<MonthIndicators> months) {
		return CriticalValue.find(months, PERIOD, TODAY, DEFAULTS);
	}

	@Test
	void explainsEachIndicatorByItsClause() {
		assertEquals(List.of("LONGEST_RUN: 2024-01 1 → 0 [Прил. 2 №1]",
				"GROWTH: 3 → – [Прил. 2 №1] A20=THREE_INCREASES", "LONGEST_RUN: 2024-01 2 → 0 [Прил. 2 №2]",
				"GROWTH: 3 → – [Прил. 2 №2] A20=THREE_INCREASES", "MONITORED: 2024-02-20, 2024-12-15 → 0 [33а]"),
				trace(find(months("1", "2", "3"))));
	}
}
