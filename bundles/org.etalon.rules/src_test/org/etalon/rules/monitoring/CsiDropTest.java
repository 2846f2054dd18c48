// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.monitoring;

import static org.etalon.rules.Given.DEFAULTS;
import static org.etalon.rules.Given.refusal;
import static org.etalon.rules.Given.trace;
import static org.etalon.rules.monitoring.SteadyGrowthTest.series;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.etalon.norm.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsiDropTest {

	private static final Settings PREVIOUS = DEFAULTS.with("A21", "PREVIOUS_MONTH");
	private static final Settings MAXIMUM = DEFAULTS.with("A21", "MAXIMUM_SINCE_SENDING");
	private static final LocalDate TODAY = LocalDate.of(2024, 12, 15);
	private static final MonitoringPeriod FROM_FEBRUARY = new MonitoringPeriod(LocalDate.of(2024, 2, 20), null);

	private static String drop(CsiDrop drop) {
		return drop.rounded() + " " + drop.critical();
	}

	/** Month, month of the baseline and fall of each month. */
	private static String over(String figures, MonitoringPeriod period, LocalDate today, Settings settings) {
		return CsiDrop.over(series(figures), period, today, settings).value().stream()
				.map(month -> month.month().getMonthValue() + "/"
						+ (month.baseline() == null ? "-" : month.baseline().getMonthValue()) + " "
						+ drop(month.drop()))
				.collect(Collectors.joining(", "));
	}

	@ParameterizedTest
	@CsvSource({ "4.0,3.2,20.00 true", "4.5,3.6,20.00 true", "4.5,3.61,19.78 false", "4.0,4.4,-10.00 false",
			"5.0,1.0,80.00 true", "4,4,0.00 false", "3,2.40001,20.00 false", "3,2.4,20.00 true",
			"5,4.00000000001,20.00 false", "1,5,-400.00 false", ",3.0,null null", "4,,null null", ",,null null",
			"3,2.99985,0.01 false", "3,3.00015,-0.01 false" })
	void isExactAndRoundedOnlyToBeShown(BigDecimal baseline, BigDecimal current, String expected) {
		assertEquals(expected, drop(CsiDrop.of(baseline, current).value()));
	}

	/** All pairs of indices in hundredths, against a comparison of whole numbers. */
	@Test
	void isCriticalFromAFifthOn() {
		for (int baseline = 100; baseline <= 500; baseline++) {
			for (int current = 100; current <= 500; current += 3) {
				CsiDrop drop = CsiDrop.of(BigDecimal.valueOf(baseline, 2), BigDecimal.valueOf(current, 2)).value();
				assertEquals(current * 5 <= baseline * 4, drop.critical());
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "0.999", "5.001", "1E+999999999" })
	void refusesAnIndexOutsideTheScale(BigDecimal index) {
		assertEquals("baseline INVALID_INPUT " + index + " 1…5", refusal(CsiDrop.of(index, BigDecimal.ONE)));
		assertEquals("current INVALID_INPUT " + index + " 1…5", refusal(CsiDrop.of(BigDecimal.ONE, index)));
		assertEquals("current INVALID_INPUT " + index + " 1…5", refusal(CsiDrop.of(null, index)));
	}

	@Test
	void measuresAgainstTheMonthOfSending() {
		assertEquals("2/- null null, 3/2 10.00 false, 4/2 20.00 true, 5/2 -10.00 false",
				over("5 4 3.6 3.2 4.4", FROM_FEBRUARY, TODAY, DEFAULTS));
	}

	/** A later rise does not raise the bar. */
	@Test
	void staysWithTheMonthOfSending() {
		assertEquals("2/- null null, 3/2 -25.00 false, 4/2 10.00 false",
				over("5 4 5 3.6", FROM_FEBRUARY, TODAY, DEFAULTS));
		assertEquals("2/- null null, 3/2 -25.00 false, 4/3 28.00 true",
				over("5 4 5 3.6", FROM_FEBRUARY, TODAY, MAXIMUM));
	}

	@Test
	void orAgainstTheFirstLaterMonthWithAFigure() {
		assertEquals("4/- null null, 5/4 25.00 true", over("5 - x 4 3", FROM_FEBRUARY, TODAY, DEFAULTS));
	}

	/** The month before sending is a base too, as it is for the growth of the shares. */
	@Test
	void orAgainstTheMonthBefore() {
		assertEquals("2/1 20.00 true, 3/2 10.00 false, 4/3 11.11 false, 6/- null null, 7/6 -50.00 false",
				over("5 4 3.6 3.2 - 2 3", FROM_FEBRUARY, TODAY, PREVIOUS));
	}

	@Test
	void orAgainstTheHighestSinceSending() {
		assertEquals(
				"2/- null null, 3/2 -12.50 false, 4/3 -11.11 false, 5/4 0.00 false, 6/4 30.00 true, 7/4 20.00 true",
				over("1 4 4.5 5 5 3.5 4", FROM_FEBRUARY, TODAY, MAXIMUM));
		assertEquals("2/- null null, 3/2 10.00 false, 4/2 5.00 false",
				over("5 4 3.6 3.8", FROM_FEBRUARY, TODAY, MAXIMUM));
	}

	@Test
	void showsTheFallFromMonthToMonthUnderEachReading() {
		for (Settings settings : List.of(DEFAULTS, PREVIOUS, MAXIMUM)) {
			assertEquals("20.00 true, 10.00 false, null null",
					CsiDrop.over(series("5 4 3.6 x 3"), FROM_FEBRUARY, TODAY, settings).value().stream()
							.map(month -> drop(month.monthOnMonth())).collect(Collectors.joining(", ")));
		}
	}

	@ParameterizedTest
	@CsvSource({ "2024-02-01,,2024-05-01,2 3 4", "2024-02-29,,2024-04-30,2 3", "2024-03-01,2024-04-01,2024-12-01,3 4",
			"2024-06-01,,2024-12-01,''", "2024-02-01,,2024-02-29,''" })
	void looksOnlyAtCompleteMonthsOfMonitoring(LocalDate sentOn, LocalDate validTo, LocalDate today, String months) {
		assertEquals(months,
				CsiDrop.over(series("4 4 4 4 4"), new MonitoringPeriod(sentOn, validTo), today, DEFAULTS).value()
						.stream().map(month -> Integer.toString(month.month().getMonthValue()))
						.collect(Collectors.joining(" ")));
	}

	@Test
	void takesASeriesInAnyOrder() {
		List<MonthlyFigure> backwards = new ArrayList<>(series("5 4 3.6 3.2 4.4"));
		Collections.reverse(backwards);
		for (Settings settings : List.of(DEFAULTS, PREVIOUS, MAXIMUM)) {
			assertEquals(CsiDrop.over(series("5 4 3.6 3.2 4.4"), FROM_FEBRUARY, TODAY, settings),
					CsiDrop.over(backwards, FROM_FEBRUARY, TODAY, settings));
		}
	}

	/** An index is a mean, hence seldom a decimal: 25/6 falls by exactly a fifth to 10/3. */
	@Test
	void staysExactWithMeans() {
		List<MonthlyFigure> series = List.of(
				new MonthlyFigure(YearMonth.of(2024, 2), new Fraction(BigInteger.valueOf(25), BigInteger.valueOf(6))),
				new MonthlyFigure(YearMonth.of(2024, 3), new Fraction(BigInteger.valueOf(10), BigInteger.valueOf(3))));
		assertTrue(CsiDrop.over(series, FROM_FEBRUARY, TODAY, DEFAULTS).value().get(1).drop().critical());
	}

	@Test
	void refusesASeriesThatCannotBe() {
		List<MonthlyFigure> twice = new ArrayList<>(series("4 4"));
		twice.add(new MonthlyFigure(YearMonth.of(2024, 1), null));
		assertEquals("series INVALID_INPUT 2024-01 ≠", refusal(CsiDrop.over(twice, FROM_FEBRUARY, TODAY, DEFAULTS)));
		assertEquals("series INVALID_INPUT 2024-02 5.1 1…5",
				refusal(CsiDrop.over(series("4 5.1"), FROM_FEBRUARY, TODAY, DEFAULTS)));
		assertEquals("series INVALID_INPUT 2024-01 0.9 1…5",
				refusal(CsiDrop.over(series("0.9 5"), FROM_FEBRUARY, TODAY, DEFAULTS)));
		assertEquals("2/- null null, 3/2 80.00 true", over("4 5 1", FROM_FEBRUARY, TODAY, DEFAULTS));
		assertEquals("sentOn INVALID_INPUT – YYYY-MM-DD",
				refusal(CsiDrop.over(series("4 4"), new MonitoringPeriod(null, null), TODAY, DEFAULTS)));
	}

	@Test
	void explains() {
		assertEquals(List.of("CSI_DROP: 4.0 → 3.2: 20.00 % → true [Прил. 2 №3]"),
				trace(CsiDrop.of(new BigDecimal("4.0"), new BigDecimal("3.2"))));
		assertEquals(List.of("CSI_DROP: – → 3.2: – [Прил. 2 №3]"), trace(CsiDrop.of(null, new BigDecimal("3.2"))));
		assertEquals(
				List.of("MONITORED: 2024-02-20, 2024-12-15 → 2 [33а]",
						"CSI_DROP: – → 2024-02 4: – [Прил. 2 №3] A21=AT_SENDING",
						"CSI_DROP: 2024-02 4 → 2024-03 3.6: 10.00 % → false [Прил. 2 №3] A21=AT_SENDING"),
				trace(CsiDrop.over(series("5 4 3.6"), FROM_FEBRUARY, TODAY, DEFAULTS)));
	}
}
