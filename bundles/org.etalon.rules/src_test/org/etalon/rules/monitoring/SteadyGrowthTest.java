// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.monitoring;

import static org.etalon.rules.Given.DEFAULTS;
import static org.etalon.rules.Given.refusal;
import static org.etalon.rules.Given.trace;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.etalon.norm.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteadyGrowthTest {

	private static final Settings THREE_VALUES = DEFAULTS.with("A20", "THREE_VALUES");
	private static final YearMonth JANUARY = YearMonth.of(2024, 1);

	/** Figures from January on: «-» is a month without one, «x» a month that is not there. */
	static List<MonthlyFigure> series(String figures) {
		List<MonthlyFigure> series = new ArrayList<>();
		YearMonth month = JANUARY;
		for (String figure : figures.split(" ")) {
			if (!figure.equals("x")) {
				series.add(new MonthlyFigure(month, figure.equals("-") ? null : Fraction.of(new BigDecimal(figure))));
			}
			month = month.plusMonths(1);
		}
		return series;
	}

	private static String found(SteadyGrowth growth) {
		return growth.critical() + " " + growth.detectedIn() + " " + growth.longestRun();
	}

	private static String find(String figures, Settings settings) {
		return found(SteadyGrowth.find(series(figures), settings).value());
	}

	@ParameterizedTest
	@CsvSource({ "1.0 1.1 1.2 1.3,true 2024-04 3", "1.0 1.1 1.1 1.2 1.3,false null 2",
			"1.0 1.1 - 1.2 1.3 1.4,false null 2", "1.0 1.1 1.2 - 1.3,false null 2", "1.0 1.1 x 1.2 1.3,false null 1",
			"5 4 3 2,false null 0", "1 2 3 2 3 4 5 6 1 2 3 4,true 2024-07 4", "1 2 3 4 5,true 2024-04 4",
			"1 2 3,false null 2", "1 1.0 1.00 1,false null 0", "0.1 0.10001 0.10002 0.10003,true 2024-04 3",
			"7,false null 0", "-,false null 0", "- 1 2 3 4,true 2024-05 3", "x,false null 0",
			"5 1 2 3 4,true 2024-05 3", "1 2 1 2 3,false null 2" })
	void needsThreeIncreasesInARow(String figures, String expected) {
		assertEquals(expected, find(figures, DEFAULTS));
	}

	@ParameterizedTest
	@CsvSource({ "1.0 1.1 1.2,true 2024-03 2", "1 2,false null 1", "1 2 2 3 4,true 2024-05 2",
			"1 2 - 3 4,false null 1" })
	void orThreeValues(String figures, String expected) {
		assertEquals(expected, find(figures, THREE_VALUES));
	}

	/** Random series with gaps and missing figures, in random order, against counting back from each month. */
	@Test
	void agreesWithANaiveOracle() {
		Random random = new Random(26);
		for (int round = 0; round < 20000; round++) {
			Integer[] values = new Integer[1 + random.nextInt(12)];
			List<MonthlyFigure> series = new ArrayList<>();
			for (int i = 0; i < values.length; i++) {
				int kind = random.nextInt(10);
				values[i] = kind < 2 ? null : Integer.valueOf(random.nextInt(6));
				if (kind != 0) {
					series.add(new MonthlyFigure(JANUARY.plusMonths(i),
							values[i] == null ? null : Fraction.of(values[i])));
				}
			}
			Collections.shuffle(series, random);
			assertEquals(oracle(values, 3), found(SteadyGrowth.find(series, DEFAULTS).value()));
			assertEquals(oracle(values, 2), found(SteadyGrowth.find(series, THREE_VALUES).value()));
		}
	}

	private static String oracle(Integer[] values, int needed) {
		int longest = 0;
		YearMonth detected = null;
		for (int end = values.length - 1; end >= 0; end--) {
			int increases = 0;
			while (increases < end && values[end - increases] != null && values[end - increases - 1] != null
					&& values[end - increases - 1] < values[end - increases]) {
				increases++;
			}
			longest = Math.max(longest, increases);
			detected = increases >= needed ? JANUARY.plusMonths(end) : detected;
		}
		return (detected != null) + " " + detected + " " + longest;
	}

	@Test
	void goesOverTheTurnOfAYearAndTheEndsOfTime() {
		List<MonthlyFigure> series = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			series.add(new MonthlyFigure(YearMonth.of(2024, 11).plusMonths(i), Fraction.of(i)));
		}
		series.add(new MonthlyFigure(YearMonth.of(999999999, 12), Fraction.of(1)));
		series.add(new MonthlyFigure(YearMonth.of(-999999999, 1), Fraction.of(1)));
		assertEquals("true 2025-02 3", found(SteadyGrowth.find(series, DEFAULTS).value()));
	}

	@Test
	void refusesAMonthTwiceAndAFigureBelowZero() {
		List<MonthlyFigure> twice = new ArrayList<>(series("1 2 -"));
		twice.add(new MonthlyFigure(JANUARY.plusMonths(2), null));
		assertEquals("series INVALID_INPUT 2024-03 ≠", refusal(SteadyGrowth.find(twice, DEFAULTS)));
		assertEquals("series INVALID_INPUT 2024-02 -0.5 ≥ 0", refusal(SteadyGrowth.find(series("1 -0.5"), DEFAULTS)));
		assertEquals("false null 1", find("0 1", DEFAULTS));
	}

	/** Only complete months from that of sending on count, and the one before as a base. */
	@ParameterizedTest
	@CsvSource({ "2024-02-01,,2024-06-01,true 2024-04 4", "2024-02-29,,2024-06-01,true 2024-04 4",
			"2024-02-29,,2024-05-01,true 2024-04 3", "2024-02-29,,2024-04-30,false null 2",
			"2024-01-31,,2024-06-01,true 2024-04 4", "2024-03-01,,2024-06-01,true 2024-05 3",
			"2024-04-01,,2024-06-01,false null 2", "2024-04-01,,2024-07-01,true 2024-06 3",
			"2024-02-10,2024-03-31,2024-07-01,false null 2", "2024-02-10,2024-04-01,2024-07-01,true 2024-04 3",
			"2024-08-01,,2024-08-31,false null 0", ",,2024-07-01,true 2024-04 5",
			"+999999999-12-31,,2024-07-01,false null 0", "-999999999-01-01,,2024-07-01,true 2024-04 5",
			"2024-05-10,,2024-04-15,false null 0", "2024-05-10,,2024-05-10,false null 0" })
	void looksOnlyAtTheTimeOfMonitoring(String sentOn, String validTo, LocalDate today, String expected) {
		MonitoringPeriod period = new MonitoringPeriod(sentOn == null ? null : LocalDate.parse(sentOn),
				validTo == null ? null : LocalDate.parse(validTo));
		assertEquals(expected, found(SteadyGrowth.find(series("1 2 3 4 5 6 7"), period, today, DEFAULTS).value()));
	}

	@Test
	void refusesWhatIsWrongOutsideTheTimeOfMonitoringToo() {
		MonitoringPeriod period = new MonitoringPeriod(LocalDate.of(2024, 3, 1), null);
		assertEquals("series INVALID_INPUT 2024-01 -1 ≥ 0",
				refusal(SteadyGrowth.find(series("-1 1 2 3"), period, LocalDate.of(2024, 5, 1), DEFAULTS)));
	}

	@Test
	void explains() {
		assertEquals(
				List.of("LONGEST_RUN: 2024-01 1 < 2024-02 1.1 < 2024-03 1.2 < 2024-04 1.3 → 3 [Прил. 2 №1, 2]",
						"GROWTH: 3 → 2024-04 [Прил. 2 №1, 2] A20=THREE_INCREASES"),
				trace(SteadyGrowth.find(series("1.0 1.1 1.2 1.3 1 2"), DEFAULTS)));
		assertEquals(
				List.of("LONGEST_RUN: 2024-01 1 < 2024-02 2 → 1 [Прил. 2 №1, 2]",
						"GROWTH: 2 → – [Прил. 2 №1, 2] A20=THREE_VALUES"),
				trace(SteadyGrowth.find(series("1 2 2 3"), THREE_VALUES)));
		assertEquals("LONGEST_RUN:  → 0 [Прил. 2 №1, 2]", trace(SteadyGrowth.find(Arrays.asList(), DEFAULTS)).get(0));
	}
}
