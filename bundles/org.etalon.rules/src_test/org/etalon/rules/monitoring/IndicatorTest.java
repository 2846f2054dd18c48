// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.monitoring;

import static org.etalon.rules.Given.DEFAULTS;
import static org.etalon.rules.Given.flaw;
import static org.etalon.rules.Given.refusal;
import static org.etalon.rules.Given.trace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.etalon.norm.Settings;
import org.etalon.rules.monitoring.Indicator.Errors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorTest {

	private static final Settings PLAIN = DEFAULTS.with("A22", "MEAN_OF_RATINGS");
	private static final YearMonth MONTH = YearMonth.of(2025, 3);

	private static BigDecimal refusals(Map<Integer, Long> counts) {
		return Indicator.refusals(counts).value().rounded();
	}

	private static String errors(Map<Integer, Long> counts, long total) {
		Errors found = Indicator.errors(counts, total).value();
		return found.ratio().rounded() + " " + found.percent().rounded();
	}

	private static List<BigDecimal> ratings(String... ratings) {
		return Arrays.stream(ratings).map(BigDecimal::new).toList();
	}

	private static BigDecimal csi(Map<String, List<BigDecimal>> criteria, Settings settings) {
		return Indicator.csi(criteria, settings).value().rounded();
	}

	@Test
	void classifiesByCode() {
		Map<StatusGroup, Set<Integer>> groups = Map.of(StatusGroup.PROVIDED, Set.of(3, 40), StatusGroup.REFUSED,
				Set.of(4, 41), StatusGroup.ERROR, Set.of(22, 24, 30, 5));
		for (int status = -50; status <= 100; status++) {
			int code = status;
			StatusGroup expected = groups.entrySet().stream().filter(entry -> entry.getValue().contains(code))
					.map(Map.Entry::getKey).findFirst().orElse(StatusGroup.OTHER);
			assertEquals(expected, StatusGroup.of(status).value());
		}
		assertEquals(List.of("STATUS: 30 → ERROR [Прил. 1]"), trace(StatusGroup.of(30)));
		assertEquals("отказано", StatusGroup.REFUSED.caption().ru());
	}

	@Test
	void sharesRefusals() {
		assertEquals(new BigDecimal("10.0000"), refusals(Map.of(3, 80L, 40, 100L, 4, 15L, 41, 5L)));
		assertEquals(new BigDecimal("33.3333"), refusals(Map.of(3, 2L, 4, 1L)));
		assertEquals(new BigDecimal("66.6667"), refusals(Map.of(40, 1L, 41, 2L, 30, 9L)));
		assertEquals(new BigDecimal("0.0000"), refusals(Map.of(3, 50L, 22, 50L)));
		assertEquals(new BigDecimal("100.0000"), refusals(Map.of(41, 1L)));
		assertNull(refusals(Map.of(1, 40L, 2, 10L, 5, 3L)));
		assertNull(refusals(Map.of()));
		assertNull(refusals(Map.of(3, 0L, 4, 0L)));
	}

	@Test
	void doesNotOverflow() {
		long many = Long.MAX_VALUE;
		assertEquals(new BigDecimal("50.0000"), refusals(Map.of(3, many, 40, many, 4, many, 41, many)));
		assertEquals("4.000000 400.0000", errors(Map.of(22, many, 24, many, 30, many, 5, many), many));
	}

	@Test
	void sharesErrorsOfAllSubmitted() {
		assertEquals("0.050000 5.0000", errors(Map.of(22, 3L, 24, 2L, 30, 4L, 5, 1L, 3, 1000L), 200));
		assertEquals("0.333333 33.3333", errors(Map.of(22, 1L), 3));
		assertEquals("0.000007 0.0007", errors(Map.of(5, 1L), 150000));
		assertEquals("0.000000 0.0000", errors(Map.of(3, 1L), 1));
		assertEquals("null null", errors(Map.of(22, 1L), 0));
	}

	@ParameterizedTest
	@ValueSource(longs = { -1, Long.MIN_VALUE })
	void refusesNumbersBelowZero(long count) {
		assertEquals("counts INVALID_INPUT {99=" + count + "} 0, 1, 2…",
				refusal(Indicator.refusals(Map.of(99, count))));
		assertEquals("counts INVALID_INPUT {3=" + count + "} 0, 1, 2…", refusal(Indicator.errors(Map.of(3, count), 5)));
		assertEquals("totalSubmitted INVALID_INPUT " + count + " 0, 1, 2…", refusal(Indicator.errors(Map.of(), count)));
	}

	@Test
	void averagesTheCriteria() {
		Map<String, List<BigDecimal>> criteria = Map.of("скорость", ratings("5", "5", "5", "1"), "понятность",
				ratings("3"), "полнота", List.of());
		assertEquals(new BigDecimal("3.5000"), csi(criteria, DEFAULTS));
		assertEquals(new BigDecimal("3.8000"), csi(criteria, PLAIN));
		assertEquals(new BigDecimal("4.1667"),
				csi(Map.of("а", ratings("5", "4", "5"), "б", ratings("4", "4", "3")), DEFAULTS));
		assertEquals(new BigDecimal("2.7500"), csi(Map.of("а", ratings("1.5", "4")), PLAIN));
	}

	@Test
	void hasNoIndexWithoutRatings() {
		for (Settings settings : List.of(DEFAULTS, PLAIN)) {
			assertNull(csi(Map.of(), settings));
			assertNull(csi(Map.of("скорость", List.of()), settings));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "0.99", "5.01", "6", "-3", "1E+999999999", "-1E+999999999", "1E-999999999" })
	void refusesARatingOutsideTheScale(BigDecimal rating) {
		assertEquals("criteria INVALID_INPUT скорость: " + rating + " 1…5",
				refusal(Indicator.csi(Map.of("скорость", List.of(BigDecimal.ONE, rating)), DEFAULTS)));
	}

	@Test
	void refusesARatingTooLongToComputeWith() {
		BigDecimal tooLong = new BigDecimal("1." + "1".repeat(1001));
		assertEquals("INVALID_INPUT", flaw(Indicator.csi(Map.of("скорость", List.of(tooLong)), DEFAULTS)).code());
	}

	/** Random ratings against means taken in decimals of many digits. */
	@Test
	void agreesWithMeansInDecimals() {
		Random random = new Random(25);
		for (int i = 0; i < 500; i++) {
			Map<String, List<BigDecimal>> criteria = new LinkedHashMap<>();
			BigDecimal sumOfMeans = BigDecimal.ZERO;
			BigDecimal sumOfAll = BigDecimal.ZERO;
			int all = 0;
			int criterionCount = 1 + random.nextInt(4);
			for (int c = 0; c < criterionCount; c++) {
				int count = 1 + random.nextInt(9);
				BigDecimal[] values = new BigDecimal[count];
				BigDecimal sum = BigDecimal.ZERO;
				for (int r = 0; r < count; r++) {
					values[r] = BigDecimal.valueOf(1 + random.nextInt(5));
					sum = sum.add(values[r]);
				}
				criteria.put("c" + c, List.of(values));
				sumOfMeans = sumOfMeans.add(sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128));
				sumOfAll = sumOfAll.add(sum);
				all += count;
			}
			assertEquals(near(sumOfMeans, criterionCount), csi(criteria, DEFAULTS));
			assertEquals(near(sumOfAll, all), csi(criteria, PLAIN));
		}
	}

	/** Thirds that were cut off in the 34th digit come back by a rounding to ten decimals first. */
	private static BigDecimal near(BigDecimal sum, int count) {
		return sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128).setScale(10, RoundingMode.HALF_UP)
				.setScale(4, RoundingMode.HALF_UP);
	}

	@Test
	void explains() {
		assertEquals(List.of("REFUSALS: 20 / 200 × 100 → 10.0000 [Прил. 1 №1]"),
				trace(Indicator.refusals(Map.of(3, 80L, 40, 100L, 4, 15L, 41, 5L))));
		assertEquals(List.of("REFUSALS: 0 / 0 × 100 → – [Прил. 1 №1]"), trace(Indicator.refusals(Map.of())));
		assertEquals(List.of("ERRORS: 1 / 3 → 0.333333 [Прил. 1 №2]"), trace(Indicator.errors(Map.of(22, 1L), 3)));
		assertEquals(List.of("CSI: 1 → 4.5000 [Прил. 1 №3] A22=MEAN_OF_CRITERIA"),
				trace(Indicator.csi(Map.of("скорость", ratings("5", "4")), DEFAULTS)));
		assertEquals("CSI: 2 → 4.5000 [Прил. 1 №3] A22=MEAN_OF_RATINGS",
				trace(Indicator.csi(Map.of("скорость", ratings("5", "4")), PLAIN)).get(0));
		assertEquals("Прил. 2 №3", Indicator.CSI.criticalClause().toString());
		assertEquals("Доля отказов в предоставлении услуги", Indicator.REFUSALS.caption().ru());
	}

	@Test
	void computesAMonth() {
		Map<Integer, Long> counts = new HashMap<>(Map.of(3, 2L, 4, 1L, 22, 1L));
		MonthIndicators month = MonthIndicators
				.compute(MONTH, counts, 7, Map.of("скорость", ratings("5", "4")), DEFAULTS).value();
		assertEquals("100/3 1/7 9/2", shown(month.refusals()) + " " + shown(month.errors()) + " " + shown(month.csi()));
		assertEquals(MONTH, month.month());
		assertEquals(3, trace(MonthIndicators.compute(MONTH, counts, 7, Map.of(), DEFAULTS)).size());
		assertEquals(new MonthIndicators(MONTH, null, null, null),
				MonthIndicators.compute(MONTH, Map.of(), 0, Map.of(), DEFAULTS).value());
	}

	private static String shown(Fraction fraction) {
		return fraction.numerator() + "/" + fraction.denominator();
	}

	@ParameterizedTest
	@CsvSource({ "-1,5,3,counts", "1,-5,3,totalSubmitted", "1,5,6,criteria" })
	void refusesAMonthForAnyOfItsInputs(long count, long total, BigDecimal rating, String field) {
		assertEquals(field, flaw(
				MonthIndicators.compute(MONTH, Map.of(3, count), total, Map.of("скорость", List.of(rating)), DEFAULTS))
				.field());
	}
}
