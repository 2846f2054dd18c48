// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.monitoring;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.etalon.cases.Json;
import org.etalon.rules.monitoring.CriticalValue;
import org.etalon.rules.monitoring.Fraction;
import org.etalon.rules.monitoring.Indicator;
import org.etalon.rules.monitoring.MonthIndicators;

/**
 * The result of monitoring that ended a certificate (clause 35в), as the notice keeps it: every critical value with the
 * figures of its months, or the reason a person gave.
 */
public final class CriticalJson {

	private static final int DECIMALS = 4;

	/**
	 * A critical value with its figures.
	 *
	 * @param indicator the indicator
	 * @param month     the first month in which it was critical
	 * @param figures   the figures of the months of monitoring up to that one, as they are shown
	 */
	public record Critical(Indicator indicator, YearMonth month, List<Shown> figures) {

		public Critical {
			figures = List.copyOf(figures);
		}
	}

	/**
	 * The figure of a month.
	 *
	 * @param month the month
	 * @param value the figure as it is shown, null where there is none
	 */
	public record Shown(YearMonth month, BigDecimal value) {
	}

	/**
	 * What ended a certificate.
	 *
	 * @param critical the critical values; empty if a person decided
	 * @param reason   the reason in words; empty if the critical values say it all
	 */
	public record MonitoringResult(List<Critical> critical, String reason) {

		public MonitoringResult {
			critical = List.copyOf(critical);
		}
	}

	private CriticalJson() {
	}

	/** The critical values of an evaluation with their figures. */
	public static List<Critical> of(EvaluateMonitoring.Evaluated evaluated) {
		List<Critical> all = new ArrayList<>();
		for (CriticalValue each : evaluated.critical()) {
			all.add(new Critical(each.indicator(), each.month(),
					evaluated.indicators().stream().filter(month -> !month.month().isAfter(each.month()))
							.map(month -> new Shown(month.month(), shown(each.indicator(), month))).toList()));
		}
		return all;
	}

	/** A figure as it is shown: shares in percent, the index in points; null where there is none. */
	public static BigDecimal shown(Indicator indicator, MonthIndicators month) {
		Fraction exact = switch (indicator) {
		case REFUSALS -> month.refusals();
		case ERRORS -> month.errors() == null ? null : month.errors().times(100);
		case CSI -> month.csi();
		};
		return exact == null ? null : exact.rounded(DECIMALS);
	}

	/** Writes a result. */
	public static String write(MonitoringResult result) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("reason", result.reason());
		json.put("critical", result.critical().stream().map(CriticalJson::critical).toList());
		return Json.text(json);
	}

	private static Map<String, Object> critical(Critical critical) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("indicator", critical.indicator().name());
		json.put("month", critical.month().toString());
		Map<String, Object> figures = new LinkedHashMap<>();
		critical.figures().forEach(each -> figures.put(each.month().toString(), each.value()));
		json.put("figures", figures);
		return json;
	}

	/**
	 * Reads a result.
	 *
	 * @throws IllegalArgumentException if it is none: the database checks that it keeps what was written
	 */
	public static MonitoringResult read(String text) {
		try {
			Map<String, Object> json = Json.object(text);
			List<Critical> critical = new ArrayList<>();
			for (Object each : (List<?>) json.get("critical")) {
				Map<?, ?> fields = (Map<?, ?>) each;
				List<Shown> figures = new ArrayList<>();
				((Map<?, ?>) fields.get("figures")).forEach(
						(month, value) -> figures.add(new Shown(YearMonth.parse((String) month), (BigDecimal) value)));
				critical.add(new Critical(Indicator.valueOf((String) fields.get("indicator")),
						YearMonth.parse((String) fields.get("month")), figures));
			}
			return new MonitoringResult(critical, (String) json.get("reason"));
		} catch (Json.MalformedException | ClassCastException | NullPointerException e) {
			throw new IllegalArgumentException(e);
		}
	}
}
