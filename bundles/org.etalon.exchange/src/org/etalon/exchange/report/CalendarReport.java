// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.etalon.rules.year.YearDeadline;

/**
 * The deadlines of a reporting year.
 *
 * @param product     name and version of the product
 * @param reportYear  the reporting year
 * @param settings    the readings they depend on, and the file of the production calendar if there is one
 * @param entries     the deadlines in order of time
 * @param workingDays working days of the reporting year, empty if the production calendar does not have it
 */
public record CalendarReport(String product, int reportYear, Map<String, String> settings, List<Entry> entries,
		OptionalInt workingDays) {

	/**
	 * A deadline and the days around it. No day off moves it (A06 is not about dates of the calendar), so who has to
	 * act on a day that is worked has to act before.
	 *
	 * @param deadline  the deadline
	 * @param workedDay its last day if that is worked, else the last worked day before; null outside the calendar
	 */
	public record Entry(YearDeadline deadline, LocalDate workedDay) {

		/** Whether the last day is one off; also false where that is not known. */
		public boolean isDayOff() {
			return workedDay != null && !workedDay.equals(deadline.lastDay());
		}
	}

	public CalendarReport {
		settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
		entries = List.copyOf(entries);
	}
}
