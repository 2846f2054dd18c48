// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.monitoring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.etalon.norm.Settings;

/**
 * From where on an indicator is critical in a month (appendix 2; settings A20, A21): a share above the limit, a client
 * satisfaction index at or below it. A month in which nothing can be critical yet has none.
 *
 * @param month the month
 * @param value the limit in the unit of {@link MonthIndicators}
 */
public record CriticalLimit(YearMonth month, Fraction value) {

	/**
	 * The limits of the months of a series and of the one after the last, in order of time.
	 *
	 * @param months indicators by month, which {@link CriticalValue#find} does not refuse
	 * @param period when the certificate is monitored
	 * @param today  the day of the computation: its month is not complete
	 */
	public static List<CriticalLimit> of(Indicator indicator, List<MonthIndicators> months, MonitoringPeriod period,
			LocalDate today, Settings settings) {
		List<MonthlyFigure> figures = months.stream().map(month -> month.figure(indicator)).toList();
		return indicator == Indicator.CSI ? CsiDrop.limits(figures, period, today, settings)
				: SteadyGrowth.limits(figures, period, today, settings);
	}
}
