// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.monitoring.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.etalon.norm.Settings;
import org.etalon.operations.monitoring.CriticalJson;
import org.etalon.operations.monitoring.EvaluateMonitoring.Evaluated;
import org.etalon.rules.monitoring.CriticalLimit;
import org.etalon.rules.monitoring.CriticalValue;
import org.etalon.rules.monitoring.Indicator;
import org.etalon.rules.monitoring.MonitoringPeriod;
import org.etalon.rules.monitoring.MonthIndicators;

/**
 * An indicator of a certificate by month, with the figures from which on it would be critical.
 *
 * @param indicator the indicator
 * @param values    figures of the months that have one, in order of time
 * @param limits    limits of the months that have one, in order of time; the last can be that of a month to come
 * @param critical  the first critical month, null if there is none
 */
record IndicatorCurve(Indicator indicator, List<Point> values, List<Point> limits, YearMonth critical) {

	private static final int PERCENT = 100;
	private static final int DECIMALS = 4;

	/**
	 * A figure.
	 *
	 * @param month the month
	 * @param value as it is shown: shares in percent, the index in points
	 */
	record Point(YearMonth month, BigDecimal value) {
	}

	/** All indicators of a certificate. */
	static List<IndicatorCurve> all(Evaluated of, LocalDate asOf, Settings settings) {
		return Arrays.stream(Indicator.values()).map(indicator -> of(indicator, of, asOf, settings)).toList();
	}

	private static IndicatorCurve of(Indicator indicator, Evaluated of, LocalDate asOf, Settings settings) {
		List<Point> values = new ArrayList<>();
		for (MonthIndicators month : of.indicators()) {
			BigDecimal value = CriticalJson.shown(indicator, month);
			if (value != null) {
				values.add(new Point(month.month(), value));
			}
		}
		LocalDate end = of.certificate().terminatedOn() == null ? of.certificate().validTo()
				: of.certificate().terminatedOn();
		List<Point> limits = of.flaw() != null && of.critical().isEmpty() ? List.of()
				: CriticalLimit
						.of(indicator, of.indicators(), new MonitoringPeriod(of.certificate().sentOn(), end), asOf,
								settings)
						.stream().map(limit -> new Point(limit.month(), shown(indicator, limit))).toList();
		return new IndicatorCurve(indicator, values, limits, of.critical().stream()
				.filter(each -> each.indicator() == indicator).map(CriticalValue::month).findFirst().orElse(null));
	}

	private static BigDecimal shown(Indicator indicator, CriticalLimit limit) {
		return limit.value().times(indicator == Indicator.ERRORS ? PERCENT : 1).rounded(DECIMALS);
	}

	/** The figure of a month, empty if it has none. */
	Optional<BigDecimal> value(YearMonth month) {
		return values.stream().filter(point -> point.month().equals(month)).map(Point::value).findFirst();
	}

	/** The limit of the month after the last one with a figure, empty if nothing can be critical then. */
	Optional<Point> ahead() {
		return values.isEmpty() ? Optional.empty()
				: limits.stream().filter(point -> point.month().equals(values.getLast().month().plusMonths(1)))
						.findFirst();
	}

	/** Points in stretches of months that follow each other: a month without a figure is a gap. */
	static List<List<Point>> stretches(List<Point> points) {
		List<List<Point>> stretches = new ArrayList<>();
		for (Point point : points) {
			if (stretches.isEmpty() || !stretches.getLast().getLast().month().plusMonths(1).equals(point.month())) {
				stretches.add(new ArrayList<>());
			}
			stretches.getLast().add(point);
		}
		return stretches;
	}
}
