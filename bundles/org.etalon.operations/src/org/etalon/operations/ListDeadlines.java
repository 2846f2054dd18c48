// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.etalon.exchange.report.CalendarReport;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Ruling;
import org.etalon.norm.Settings;
import org.etalon.rules.RulesSettings;
import org.etalon.rules.year.YearCalendar;

/** Lists the deadlines of a reporting year with the worked days before them. */
public final class ListDeadlines {

	private ListDeadlines() {
	}

	/**
	 * The deadlines of a year.
	 *
	 * @param settings the readings in effect; A04 decides
	 * @return refused for a year that has not four digits
	 */
	public static Ruling<CalendarReport> run(String product, int reportYear, Settings settings,
			ProductionCalendar calendar) {
		Map<String, String> used = new LinkedHashMap<>();
		used.put(RulesSettings.A04.id(), settings.value(RulesSettings.A04));
		if (!calendar.source().isEmpty()) {
			used.put("calendar", calendar.source());
		}
		return YearCalendar.of(reportYear, settings).map(deadlines -> {
			List<CalendarReport.Entry> entries = deadlines.stream().map(deadline -> new CalendarReport.Entry(deadline,
					calendar.sameOrPreviousWorkingDay(deadline.lastDay()).orElse(null))).toList();
			return new CalendarReport(product, reportYear, used, entries, calendar.workingDays(reportYear));
		});
	}
}
