// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.rules.year.YearDeadline;

/** The deadlines of a year for an office calendar, see {@link EventsIcs}. */
public final class CalendarIcs {

	private CalendarIcs() {
	}

	/**
	 * Writes the deadlines; the stream stays open.
	 *
	 * @param now when the file is made
	 */
	public static void write(OutputStream out, CalendarReport report, Instant now, Locale locale) throws IOException {
		Texts texts = new Texts(CalendarIcs.class, "calendar", locale);
		List<EventsIcs.Event> events = report.entries().stream()
				.map(entry -> new EventsIcs.Event(report.reportYear() + "-" + entry.deadline().step().code(),
						entry.deadline().lastDay(), entry.deadline().step().caption().in(locale),
						description(report, entry, texts)))
				.toList();
		EventsIcs.write(out, report.product(), texts.get("name", Integer.toString(report.reportYear())), events, now,
				locale);
	}

	private static String description(CalendarReport report, CalendarReport.Entry entry, Texts texts) {
		YearDeadline deadline = entry.deadline();
		StringBuilder text = new StringBuilder(texts.get("event", Integer.toString(report.reportYear()),
				deadline.step().clause().number(), deadline.step().actor().caption().in(texts.locale())));
		if (deadline.warns()) {
			text.append('\n').append(texts.get("safe", deadline.safeDay().toString()));
		}
		if (entry.isDayOff()) {
			text.append('\n').append(texts.get("off", entry.workedDay().toString()));
		}
		return text.toString();
	}
}
