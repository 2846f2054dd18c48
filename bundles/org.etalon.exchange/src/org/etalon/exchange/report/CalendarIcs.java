// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.rules.year.YearDeadline;

/**
 * The deadlines of a year for an office calendar (iCalendar, RFC 5545): a whole-day event each, which takes no time of
 * the day and reminds in the morning a week before. Events keep their identifiers, so that a calendar that takes the
 * file again updates them.
 */
public final class CalendarIcs {

	private static final int LONGEST_LINE = 75; // octets, RFC 5545 3.1
	private static final String WEEK_BEFORE = "-P6DT15H"; // at nine: a day begins at midnight
	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
			.withZone(ZoneOffset.UTC);

	private final OutputStream out;
	private final Texts texts;
	private final Locale locale;

	private CalendarIcs(OutputStream out, Locale locale) {
		this.out = out;
		this.locale = locale;
		this.texts = new Texts(CalendarIcs.class, "calendar", locale);
	}

	/**
	 * Writes the deadlines; the stream stays open.
	 *
	 * @param now when the file is made
	 */
	public static void write(OutputStream out, CalendarReport report, Instant now, Locale locale) throws IOException {
		new CalendarIcs(out, locale).write(report, now);
		out.flush();
	}

	private void write(CalendarReport report, Instant now) throws IOException {
		line("BEGIN:VCALENDAR");
		line("VERSION:2.0");
		line("PRODID:-//Etalon//" + escaped(report.product()) + "//" + (Texts.isEnglish(locale) ? "EN" : "RU"));
		line("CALSCALE:GREGORIAN");
		line("X-WR-CALNAME:" + escaped(texts.get("name", Integer.toString(report.reportYear()))));
		for (CalendarReport.Entry entry : report.entries()) {
			event(report, entry, now);
		}
		line("END:VCALENDAR");
	}

	private void event(CalendarReport report, CalendarReport.Entry entry, Instant now) throws IOException {
		YearDeadline deadline = entry.deadline();
		LocalDate day = deadline.lastDay();
		String caption = escaped(deadline.step().caption().in(locale));
		line("BEGIN:VEVENT");
		line("UID:" + report.reportYear() + "-" + deadline.step().code() + "@etalon");
		line("DTSTAMP:" + STAMP.format(now));
		line("DTSTART;VALUE=DATE:" + DATE.format(day));
		line("DTEND;VALUE=DATE:" + DATE.format(day.plusDays(1)));
		line("SUMMARY:" + caption);
		line("DESCRIPTION:" + escaped(description(report, entry)));
		line("TRANSP:TRANSPARENT");
		line("BEGIN:VALARM");
		line("ACTION:DISPLAY");
		line("TRIGGER:" + WEEK_BEFORE);
		line("DESCRIPTION:" + caption);
		line("END:VALARM");
		line("END:VEVENT");
	}

	private String description(CalendarReport report, CalendarReport.Entry entry) {
		YearDeadline deadline = entry.deadline();
		StringBuilder text = new StringBuilder(texts.get("event", Integer.toString(report.reportYear()),
				deadline.step().clause().number(), deadline.step().actor().caption().in(locale)));
		if (deadline.warns()) {
			text.append('\n').append(texts.get("safe", deadline.safeDay().toString()));
		}
		if (entry.isDayOff()) {
			text.append('\n').append(texts.get("off", entry.workedDay().toString()));
		}
		return text.toString();
	}

	/** Text as a value: RFC 5545 3.3.11. */
	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n",
				"\\n");
	}

	/** A line with its end, cut where it is too long, but never inside a character. */
	private void line(String text) throws IOException {
		int octets = 0;
		int at = 0;
		while (at < text.length()) {
			int point = text.codePointAt(at);
			byte[] bytes = Character.toString(point).getBytes(StandardCharsets.UTF_8);
			if (octets + bytes.length > LONGEST_LINE) {
				out.write("\r\n ".getBytes(StandardCharsets.UTF_8));
				octets = 1;
			}
			out.write(bytes);
			octets += bytes.length;
			at += Character.charCount(point);
		}
		out.write("\r\n".getBytes(StandardCharsets.UTF_8));
	}
}
