// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;

/**
 * Days for an office calendar (iCalendar, RFC 5545): a whole-day event each, which takes no time of the day and reminds
 * in the morning a week before. Events keep their identifiers, so that a calendar that takes the file again updates
 * them.
 */
public final class EventsIcs {

	private static final int LONGEST_LINE = 75; // octets, RFC 5545 3.1
	private static final String WEEK_BEFORE = "-P6DT15H"; // at nine: a day begins at midnight
	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
			.withZone(ZoneOffset.UTC);

	private final OutputStream out;

	/**
	 * A day.
	 *
	 * @param id          identifies it among all, the same in every file
	 * @param day         the day
	 * @param summary     what it is
	 * @param description more about it
	 */
	public record Event(String id, LocalDate day, String summary, String description) {
	}

	private EventsIcs(OutputStream out) {
		this.out = out;
	}

	/**
	 * Writes a calendar; the stream stays open.
	 *
	 * @param product name and version of the product
	 * @param name    name of the calendar
	 * @param now     when the file is made
	 */
	public static void write(OutputStream out, String product, String name, List<Event> events, Instant now,
			Locale locale) throws IOException {
		EventsIcs ics = new EventsIcs(out);
		ics.line("BEGIN:VCALENDAR");
		ics.line("VERSION:2.0");
		ics.line("PRODID:-//Etalon//" + escaped(product) + "//" + (Texts.isEnglish(locale) ? "EN" : "RU"));
		ics.line("CALSCALE:GREGORIAN");
		ics.line("X-WR-CALNAME:" + escaped(name));
		for (Event event : events) {
			ics.event(event, now);
		}
		ics.line("END:VCALENDAR");
		out.flush();
	}

	private void event(Event event, Instant now) throws IOException {
		line("BEGIN:VEVENT");
		line("UID:" + event.id() + "@etalon");
		line("DTSTAMP:" + STAMP.format(now));
		line("DTSTART;VALUE=DATE:" + DATE.format(event.day()));
		line("DTEND;VALUE=DATE:" + DATE.format(event.day().plusDays(1)));
		line("SUMMARY:" + escaped(event.summary()));
		line("DESCRIPTION:" + escaped(event.description()));
		line("TRANSP:TRANSPARENT");
		line("BEGIN:VALARM");
		line("ACTION:DISPLAY");
		line("TRIGGER:" + WEEK_BEFORE);
		line("DESCRIPTION:" + escaped(event.summary()));
		line("END:VALARM");
		line("END:VEVENT");
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
