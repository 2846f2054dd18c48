// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.CsvLine;
import org.etalon.rules.year.YearDeadline;

/** The deadlines of a year as CSV. */
public final class CalendarCsv {

	private static final List<String> HEADER = List.of("report_year", "step", "date", "last_day", "safe_day",
			"worked_day", "clause", "actor", "caption");

	private CalendarCsv() {
	}

	/** Writes the deadlines; the stream stays open. */
	public static void write(OutputStream out, CalendarReport report, Locale locale) throws IOException {
		out.write(CsvLine.of(HEADER));
		for (CalendarReport.Entry entry : report.entries()) {
			YearDeadline deadline = entry.deadline();
			out.write(CsvLine.of(List.of(Integer.toString(report.reportYear()), deadline.step().code(),
					deadline.date().toString(), deadline.lastDay().toString(), deadline.safeDay().toString(),
					entry.workedDay() == null ? "" : entry.workedDay().toString(), deadline.step().clause().number(),
					deadline.step().actor().name(), deadline.step().caption().in(locale))));
		}
		out.flush();
	}
}
