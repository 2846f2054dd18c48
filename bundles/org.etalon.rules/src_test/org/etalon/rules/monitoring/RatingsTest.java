// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Ruling;
import org.etalon.norm.Settings;
import org.etalon.rules.RulesSettings;
import org.junit.jupiter.api.Test;

class RatingsTest {

	private static final Settings SETTINGS = Settings.defaults(RulesSettings.all());

	@Test
	void giveTheIndexThatSingleRatingsGive() {
		Map<String, List<BigDecimal>> single = Map.of("speed", List.of(new BigDecimal(5), new BigDecimal("3.5")),
				"clarity", List.of(new BigDecimal(2)), "none", List.of());
		Map<String, Ratings> summed = Map.of("speed", new Ratings(new BigDecimal("8.5"), 2), "clarity",
				new Ratings(new BigDecimal(2), 1), "none", Ratings.NONE);
		for (String reading : RulesSettings.A22.values()) {
			Settings settings = SETTINGS.with("A22", reading);
			assertEquals(Indicator.csi(single, settings), Indicator.satisfaction(summed, settings), reading);
		}
		assertEquals("3.1250", Indicator.satisfaction(summed, SETTINGS).value().toString());
		assertEquals("3.5000",
				Indicator.satisfaction(summed, SETTINGS.with("A22", "MEAN_OF_RATINGS")).value().toString());
	}

	@Test
	void areImpossibleOutsideTheScale() {
		assertTrue(new Ratings(new BigDecimal(2), 2).possible());
		assertTrue(new Ratings(new BigDecimal(10), 2).possible());
		assertFalse(new Ratings(new BigDecimal("1.9"), 2).possible());
		assertFalse(new Ratings(new BigDecimal("10.1"), 2).possible());
		assertFalse(new Ratings(BigDecimal.ZERO, -1).possible());
		assertInstanceOf(Ruling.Refused.class,
				Indicator.satisfaction(Map.of("speed", new Ratings(new BigDecimal(11), 2)), SETTINGS));
	}

	@Test
	void addUp() {
		assertEquals("13.5/3",
				Ratings.NONE.plus(new BigDecimal("4.5")).plus(new Ratings(new BigDecimal(9), 2)).toString());
	}

	@Test
	void leaveTheShareOfErrorsOpenWhereNobodyCountedApplications() {
		MonthIndicators month = MonthIndicators
				.ofSums(YearMonth.of(2026, 2), Map.of(3, 9L, 4, 1L, 22, 1L), null, Map.of(), SETTINGS).value();
		assertNull(month.errors());
		assertNull(month.csi());
		assertEquals(Fraction.of(10), month.refusals());
	}
}
