// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.etalon.norm.Settings;
import org.etalon.rules.RulesSettings;
import org.junit.jupiter.api.Test;

class CriticalLimitTest {

	private static final Settings DEFAULTS = Settings.defaults(RulesSettings.all());
	private static final MonitoringPeriod PERIOD = new MonitoringPeriod(LocalDate.of(2026, 1, 15), null);
	private static final LocalDate TODAY = LocalDate.of(2028, 1, 1);

	private static Map<YearMonth, Fraction> limits(Indicator indicator, List<MonthIndicators> months,
			Settings settings) {
		Map<YearMonth, Fraction> limits = new HashMap<>();
		for (CriticalLimit each : CriticalLimit.of(indicator, months, PERIOD, TODAY, settings)) {
			limits.put(each.month(), each.value());
		}
		return limits;
	}

	private static MonthIndicators month(int number, Integer share, Integer csi) {
		Fraction refusals = share == null ? null : Fraction.of(share);
		return new MonthIndicators(YearMonth.of(2025, 12).plusMonths(number), refusals, refusals,
				csi == null ? null : Fraction.of(csi));
	}

	@Test
	void aShareMustNotRiseOnceMore() {
		List<MonthIndicators> months = List.of(month(1, 10, null), month(2, 11, null), month(3, 12, null));
		assertEquals(Map.of(YearMonth.of(2026, 4), Fraction.of(12)), limits(Indicator.REFUSALS, months, DEFAULTS));
		assertEquals(Map.of(YearMonth.of(2026, 3), Fraction.of(11), YearMonth.of(2026, 4), Fraction.of(12)),
				limits(Indicator.ERRORS, months, DEFAULTS.with("A20", "THREE_VALUES")));
	}

	@Test
	void satisfactionMustNotFallToFourFifthsOfItsBaseline() {
		List<MonthIndicators> months = List.of(month(1, null, 5), month(2, null, null), month(3, null, 4));
		assertEquals(Map.of(YearMonth.of(2026, 3), Fraction.of(4), YearMonth.of(2026, 4), Fraction.of(4)),
				limits(Indicator.CSI, months, DEFAULTS));
		assertEquals(Map.of(YearMonth.of(2026, 4), Fraction.of(16).dividedBy(Fraction.of(5))),
				limits(Indicator.CSI, months, DEFAULTS.with("A21", "PREVIOUS_MONTH")));
		assertEquals(Map.of(), limits(Indicator.CSI, List.of(), DEFAULTS));
	}

	@Test
	void whatIsBeyondALimitIsWhatIsCritical() {
		Random random = new Random(7);
		int found = 0;
		for (int run = 0; run < 2000; run++) {
			List<MonthIndicators> months = new ArrayList<>();
			for (int i = 0; i < 10; i++) {
				if (random.nextInt(8) > 0) {
					months.add(month(i, random.nextInt(5) == 0 ? null : random.nextInt(6),
							random.nextInt(5) == 0 ? null : 1 + random.nextInt(5)));
				}
			}
			Settings settings = DEFAULTS.with("A20", RulesSettings.A20.values().get(run % 2)).with("A21",
					RulesSettings.A21.values().get(run % 3));
			List<CriticalValue> critical = new ArrayList<>();
			for (Indicator indicator : Indicator.values()) {
				Map<YearMonth, Fraction> limits = limits(indicator, months, settings);
				months.stream().map(each -> each.figure(indicator)).filter(each -> beyond(indicator, each, limits))
						.findFirst().ifPresent(each -> critical.add(new CriticalValue(indicator, each.month())));
			}
			assertEquals(CriticalValue.find(months, PERIOD, TODAY, settings).value(), critical, months::toString);
			found += critical.size();
		}
		assertTrue(found > 500);
	}

	private static boolean beyond(Indicator indicator, MonthlyFigure figure, Map<YearMonth, Fraction> limits) {
		Fraction limit = limits.get(figure.month());
		if (limit == null || figure.value() == null) {
			return false;
		}
		int compared = figure.value().compareTo(limit);
		return indicator == Indicator.CSI ? compared <= 0 : compared > 0;
	}
}
