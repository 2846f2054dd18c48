// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarCommandTest {

	@TempDir
	private Path folder;
	private Cli cli;

	@BeforeEach
	void prepare() throws IOException {
		cli = new Cli(folder);
		cli.locale = Locale.ENGLISH;
	}

	@Test
	void showsTheDeadlinesOfAYear() {
		assertEquals(ExitStatus.OK, cli.run("calendar", "--year", "2027"));
		assertTrue(cli.out().startsWith("Deadlines of the reporting year 2027\n"), cli.out());
		assertTrue(cli.out().contains("  2026-12-20   Sun   Publication of the draft year list"), cli.out());
		assertTrue(cli.out().contains("2026-12-20 is a day off; the deadline does not move, the last working day "
				+ "before it is 2026-12-18 (Fri)."), cli.out());
		assertTrue(cli.out().contains(
				"2026-12-20: the clause says “until”; read without that day, the last one is " + "2026-12-19 (A04)."),
				cli.out());
		assertTrue(cli.out().contains("Working days in 2027: 247."), cli.out());
		assertTrue(cli.out().endsWith("Etalon 1.0.0; A04=INCLUSIVE\n"), cli.out());
	}

	@Test
	void followsTheReadingInEffect() {
		assertEquals(ExitStatus.OK, cli.run("calendar", "--year", "2027", "--set", "A04=EXCLUSIVE"));
		assertTrue(cli.out().contains("  2026-12-19   Sat   Publication of the draft year list"), cli.out());
		assertFalse(cli.out().contains("“until”"), cli.out());
	}

	@Test
	void saysThatItDoesNotKnowTheDaysOfAYear() {
		assertEquals(ExitStatus.OK, cli.run("calendar", "--year", "2031"));
		assertTrue(cli.out().contains("There is no production calendar of 2031"), cli.out());
		assertFalse(cli.out().contains("day off"), cli.out());
	}

	@ParameterizedTest
	@ValueSource(strings = { "27", "year", "", "20270" })
	void refusesWhatIsNoYear(String year) {
		assertEquals(ExitStatus.USAGE, cli.run("calendar", "--year", year));
		assertTrue(cli.err().contains("--year"), cli.err());
	}

	@Test
	void writesCsvAndJson() throws IOException {
		assertEquals(ExitStatus.OK, cli.run("calendar", "--year", "2027", "-o", "year.csv"));
		assertEquals("report_year,step,date,last_day,safe_day,worked_day,clause,actor,caption",
				cli.read("year.csv").lines().findFirst().orElse(""));
		assertTrue(cli.read("year.csv").contains("\n2027,yearListPublished,2026-12-20,2026-12-20,2026-12-19,2026-12-18,"
				+ "10,ANALYTICAL_CENTRE,Publication of the draft year list and notice to those responsible\n"));
		assertEquals(7, cli.read("year.csv").lines().count());
		assertEquals(ExitStatus.OK, cli.run("calendar", "--year", "2031", "--format", "json"));
		assertTrue(cli.out().startsWith("{\"product\":\"Etalon 1.0.0\",\"reportYear\":2031,"
				+ "\"settings\":{\"A04\":\"INCLUSIVE\"},\"workingDays\":null,\"deadlines\":[{\"step\":\"servicesInfo\""),
				cli.out());
	}

	/** RFC 5545: lines end with CR LF and have at most 75 octets, components are closed, identifiers are unique. */
	@ParameterizedTest
	@ValueSource(strings = { "ru", "en" })
	void writesEventsForAnOfficeCalendar(String language) throws IOException {
		cli.locale = Locale.of(language);
		assertEquals(ExitStatus.OK, cli.run("calendar", "--year", "2027", "--ics", "year.ics"));
		String text = cli.read("year.ics");
		assertTrue(text.endsWith("END:VCALENDAR\r\n"));
		assertFalse(text.replace("\r\n", "").contains("\n"), "LF alone");
		for (String line : text.split("\r\n")) {
			assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
			assertFalse(line.contains("\uFFFD"), "cut inside a character");
		}
		String unfolded = text.replace("\r\n ", "");
		List<String> lines = List.of(unfolded.split("\r\n"));
		Deque<String> open = new ArrayDeque<>();
		Set<String> ids = new HashSet<>();
		for (String line : lines) {
			assertTrue(line.matches("[A-Z-]+(;[A-Z]+=[A-Z]+)*:.+"), line);
			if (line.startsWith("BEGIN:")) {
				open.push(line.substring(6));
			} else if (line.startsWith("END:")) {
				assertEquals(open.pop(), line.substring(4));
			} else if (line.startsWith("UID:")) {
				assertTrue(ids.add(line), line);
			}
		}
		assertTrue(open.isEmpty());
		assertEquals(6, ids.size());
		assertTrue(lines.contains("DTSTAMP:20250601T120000Z"));
		assertTrue(lines.contains("DTSTART;VALUE=DATE:20261220") && lines.contains("DTEND;VALUE=DATE:20261221"));
		assertTrue(unfolded.contains(language.equals("ru") ? "SUMMARY:Размещение проекта перечня отчетного года"
				: "SUMMARY:Publication of the draft year list"), unfolded);
		assertTrue(unfolded.contains("2026-12-18"), "the last working day before a day off");
		assertTrue(unfolded.contains("\\, "), "commas are escaped");
	}

	/** A calendar that takes the file of another day updates its events. */
	@Test
	void keepsTheIdentifiersOfEvents() throws IOException {
		cli.run("calendar", "--year", "2027", "--ics", "one.ics");
		cli.locale = Locale.of("ru");
		cli.run("calendar", "--year", "2027", "--ics", "two.ics", "--set", "A04=EXCLUSIVE");
		assertEquals(cli.read("one.ics").lines().filter(line -> line.startsWith("UID:")).toList(),
				cli.read("two.ics").lines().filter(line -> line.startsWith("UID:")).toList());
	}

	@Test
	void doesNotOverwriteTheCalendarItReads() throws IOException {
		cli.file("2028.csv", "date,kind\n2028-01-01,OFF\n");
		for (String option : List.of("-o", "--ics")) {
			assertEquals(ExitStatus.USAGE,
					cli.run("calendar", "--year", "2027", "--calendar", "2028.csv", option, "2028.csv"));
			assertTrue(cli.err().contains("would overwrite 2028.csv"), cli.err());
		}
		assertEquals("date,kind\n2028-01-01,OFF\n", cli.read("2028.csv"));
	}

	@Test
	void saysWhyTheEventsCannotBeWritten() throws IOException {
		assertEquals(ExitStatus.NOTHING, cli.run("calendar", "--year", "2027", "--ics", "none/year.ics"));
		assertTrue(cli.err().contains("none/year.ics: there is no such folder"), cli.err());
		assertEquals(ExitStatus.USAGE, cli.run("calendar", "--year", "2027", "--ics", "year.csv", "-o", "year.csv"));
		assertFalse(Files.exists(cli.path("year.csv")));
	}

	@Test
	void overwritesNoCalendarAndGuessesNoFormat() throws IOException {
		cli.file("2028.csv", "date,kind\n");
		for (String option : List.of("-o", "--ics")) {
			assertEquals(ExitStatus.USAGE,
					cli.run("calendar", "--year", "2028", "--calendar", "2028.csv", option, "2028.csv"));
			assertTrue(cli.err().contains("would overwrite 2028.csv"), cli.err());
		}
		assertEquals("date,kind\n", cli.read("2028.csv"));
		assertEquals(ExitStatus.USAGE, cli.run("calendar", "--year", "2027", "--ics", "-"));
		assertEquals(ExitStatus.USAGE, cli.run("calendar", "--year", "2027", "-o", "year.xlsx"));
		assertEquals(List.of("2028.csv"), cli.files());
	}
}
