// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.monitoring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.etalon.norm.Ruling;
import org.etalon.norm.Ruling.Made;
import org.etalon.norm.Ruling.Refused;
import org.etalon.norm.Settings;
import org.etalon.norm.TraceStep;

/**
 * An indicator that became critical during monitoring (clauses 32, 33, appendix 2; settings A20, A21). One of them is
 * enough to {@linkplain Termination terminate} the certificate.
 *
 * @param indicator the indicator
 * @param month     the first month in which it is critical
 */
public record CriticalValue(Indicator indicator, YearMonth month) {

	/**
	 * The critical values in a series of months, in the order of appendix 2: steady growth of the shares of refusals
	 * and errors, a fall of the client satisfaction index.
	 *
	 * @param series indicators by month in any order; refused if it has a month twice or a figure that cannot be
	 * @param period when the certificate is monitored; refused if the day of sending is not known
	 * @param today  the day of the computation: its month is not complete
	 */
	public static Ruling<List<CriticalValue>> find(List<MonthIndicators> series, MonitoringPeriod period,
			LocalDate today, Settings settings) {
		List<CriticalValue> found = new ArrayList<>();
		List<TraceStep> trace = new ArrayList<>();
		for (Indicator indicator : Indicator.values()) {
			Ruling<List<YearMonth>> months = criticalMonths(indicator,
					series.stream().map(month -> month.figure(indicator)).toList(), period, today, settings);
			switch (months) {
			case Refused<List<YearMonth>> refused -> {
				return new Refused<>(refused.flaw());
			}
			case Made<List<YearMonth>> made -> {
				trace.addAll(made.trace());
				made.value().stream().findFirst().ifPresent(month -> found.add(new CriticalValue(indicator, month)));
			}
			}
		}
		return new Made<>(List.copyOf(found), trace);
	}

	private static Ruling<List<YearMonth>> criticalMonths(Indicator indicator, List<MonthlyFigure> figures,
			MonitoringPeriod period, LocalDate today, Settings settings) {
		if (indicator == Indicator.CSI) {
			return CsiDrop.over(figures, period, today, settings)
					.map(months -> months.stream().filter(month -> Boolean.TRUE.equals(month.drop().critical()))
							.map(CsiDrop.OfMonth::month).toList());
		}
		return SteadyGrowth.find(figures, period, today, indicator.criticalClause(), settings)
				.map(growth -> growth.critical() ? List.of(growth.detectedIn()) : List.of());
	}
}
