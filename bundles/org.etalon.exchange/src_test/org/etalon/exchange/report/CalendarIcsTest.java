// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.etalon.rules.year.YearDeadline;
import org.etalon.rules.year.YearStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What RFC 5545 asks of the lines and of what stands in them. */
class CalendarIcsTest {

	private static final Pattern CONTENT_LINE = Pattern
			.compile("([A-Za-z0-9-]+)(;[A-Za-z0-9-]+=([^\\p{Cntrl}\";:,]*|\"[^\\p{Cntrl}\"]*\"))*:([^\\p{Cntrl}]*)");
	private static final String TEXT = "([^\\p{Cntrl}\\\\;,]|\\\\[\\\\;,Nn])*";
	private static final Map<String, String> VALUES = Map.ofEntries(Map.entry("VERSION", "2\\.0"),
			Map.entry("PRODID", TEXT), Map.entry("CALSCALE", "GREGORIAN"), Map.entry("X-WR-CALNAME", TEXT),
			Map.entry("UID", TEXT), Map.entry("DTSTAMP", "\\d{8}T\\d{6}Z"), Map.entry("DTSTART", "\\d{8}"),
			Map.entry("DTEND", "\\d{8}"), Map.entry("SUMMARY", TEXT), Map.entry("DESCRIPTION", TEXT),
			Map.entry("TRANSP", "OPAQUE|TRANSPARENT"), Map.entry("ACTION", "AUDIO|DISPLAY|EMAIL"),
			Map.entry("TRIGGER", "[+-]?P(\\d+W|\\d+D(T(\\d+H(\\d+M(\\d+S)?)?|\\d+M(\\d+S)?|\\d+S))?)"));
	private static final Map<String, Set<String>> NEEDED = Map.of("VCALENDAR", Set.of("VERSION", "PRODID"), "VEVENT",
			Set.of("UID", "DTSTAMP", "DTSTART"), "VALARM", Set.of("ACTION", "TRIGGER", "DESCRIPTION"));
	private static final Map<String, String> PARENTS = Map.of("VCALENDAR", "", "VEVENT", "VCALENDAR", "VALARM",
			"VEVENT");

	private static String ics(String product, Locale locale) throws IOException {
		LocalDate day = LocalDate.of(2026, 12, 20);
		CalendarReport report = new CalendarReport(product, 2027, Map.of("A04", "INCLUSIVE"),
				List.of(new CalendarReport.Entry(
						new YearDeadline(YearStep.YEAR_LIST_PUBLISHED, day, day, day.minusDays(1)), day.minusDays(2)),
						new CalendarReport.Entry(new YearDeadline(YearStep.REMARKS, day, day, day), null)),
				OptionalInt.of(247));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		CalendarIcs.write(out, report, Instant.parse("2026-10-05T07:08:09.5Z"), locale);
		return out.toString(StandardCharsets.UTF_8);
	}

	/** The lines, put together again where they were folded. */
	private static List<String> lines(String ics) {
		return List.of(ics.replace("\r\n ", "").split("\r\n"));
	}

	/** 3.1 for lines, 3.4, 3.6, 3.6.1 and 3.6.6 for the components and how often a property stands in one. */
	@ParameterizedTest
	@ValueSource(strings = { "ru", "en" })
	void keepsToTheGrammar(String language) throws IOException {
		List<String> open = new ArrayList<>();
		List<Set<String>> seen = new ArrayList<>();
		for (String line : lines(ics("Etalon 1.0.0", Locale.of(language)))) {
			Matcher parts = CONTENT_LINE.matcher(line);
			assertTrue(parts.matches(), line);
			String name = parts.group(1);
			String value = parts.group(4);
			if (name.equals("BEGIN")) {
				assertEquals(PARENTS.get(value), open.isEmpty() ? "" : open.getLast());
				open.add(value);
				seen.add(new HashSet<>());
			} else if (name.equals("END")) {
				assertEquals(value, open.removeLast());
				assertTrue(seen.removeLast().containsAll(NEEDED.get(value)), value);
			} else {
				assertTrue(seen.getLast().add(name), () -> "twice: " + line);
				assertTrue(value.matches(VALUES.get(name)), line);
			}
		}
		assertEquals(List.of(), open);
	}

	@Test
	void saysWhenItWasMadeAndRemindsInTheMorningAWeekBefore() throws IOException {
		List<String> lines = lines(ics("Etalon 1.0.0", Locale.ENGLISH));
		assertTrue(lines.contains("DTSTAMP:20261005T070809Z"));
		assertTrue(lines.contains("TRIGGER:-P6DT15H"));
	}

	/** Whatever the text, no line is longer than 75 octets, no character is cut, and the text can be read back. */
	@Test
	void foldsAndEscapesAnyText() throws IOException {
		Random random = new Random(5545);
		String[] pieces = { "слово", "a", ",", ";", "\\", "\n", "\uD83D\uDE00", " ", "§", ":", "\\n" };
		for (int run = 0; run < 1_000; run++) {
			StringBuilder product = new StringBuilder();
			for (int i = random.nextInt(60); i > 0; i--) {
				product.append(pieces[random.nextInt(pieces.length)]);
			}
			String ics = ics(product.toString(), Locale.of("ru"));
			for (String line : ics.split("\r\n")) {
				assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
				assertFalse(line.contains("\n") || line.contains("\uFFFD"), line);
			}
			String line = lines(ics).get(2);
			assertEquals("PRODID:-//Etalon//" + product + "//RU", unescaped(line));
		}
	}

	@Test
	void foldsAtExactly75Octets() throws IOException {
		String before = "PRODID:-//Etalon//"; // and //RU behind
		for (int octets : new int[] { 74, 75, 76 }) {
			String ics = ics("x".repeat(octets - before.length() - 4), Locale.of("ru"));
			assertEquals(octets > 75, ics.split("\r\n")[3].startsWith(" "));
			assertEquals(Math.min(octets, 75), ics.split("\r\n")[2].length());
		}
	}

	private static String unescaped(String text) {
		StringBuilder result = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\\') {
				char next = text.charAt(++i);
				result.append(next == 'n' ? '\n' : next);
			} else {
				result.append(c);
			}
		}
		return result.toString();
	}
}
