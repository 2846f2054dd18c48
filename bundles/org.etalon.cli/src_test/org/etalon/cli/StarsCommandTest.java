// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarsCommandTest {

	private static final String EASE = "A,2026-Q3,EASE,,65\n";

	@TempDir
	private Path folder;
	private Cli cli;

	@BeforeEach
	void prepare() throws IOException {
		cli = new Cli(folder);
		cli.locale = Locale.ENGLISH;
	}

	private int stars(String rows, String... more) throws IOException {
		cli.file("a.csv", "authority,quarter,indicator,input,value\n" + rows);
		List<String> arguments = new ArrayList<>(List.of("stars", "a.csv"));
		arguments.addAll(List.of(more));
		return cli.run(arguments.toArray(String[]::new));
	}

	private static Path example(String name) {
		return Path.of(System.getProperty("etalon.root"), "examples", name);
	}

	@Test
	void printsATableOfEachAuthorityAndQuarter() throws IOException {
		assertEquals(ExitStatus.OK, stars(EASE + "A,2026-Q3,SCENARIO_COVERAGE,,35.05\nA,2026-Q3,REPEAT_REQUESTS,,0.2\n"
				+ "A,2026-Q3,NPS_POSITIVE_SHARE,,40\nA,2026-Q3,SATISFACTION,,99\nA,2026-Q3,PROACTIVE,,85\n"));
		assertEquals("""
				Stars of client-centricity: a.csv

				A, 2026-Q3
				  Indicator                               Stars   Value   Missing for the next star
				  Coverage by client scenarios                2   35.05   ≥ 50.1
				  Ease                                        2      65   ≥ 70.1
				  Share of repeat requests                    5     0.2
				  Share of services with a positive NPS       0      40   ≥ 50.1
				  Satisfaction                                5      99
				  Share of proactive scenarios                5      85
				  ! Coverage by client scenarios: value is in no range of the Standard (value 35.05)
				  ! Share of proactive scenarios: value is in no range of the Standard (value 85)
				  Additional indicators were not assessed.

				Computed by Etalon 1.0.0
				Settings: A29=ROUND_TO_TENTH, A30=NONE, A40=LITERAL
				""", cli.out());
		assertEquals("", cli.err());
	}

	@Test
	void namesWhatIsMissing() throws IOException {
		assertEquals(ExitStatus.OK,
				stars("A,2026-Q1,PHONE,workingHours,yes\nA,2026-Q1,PHONE,chatbot,no\nA,2026-Q3,SATISFACTION,,\n",
						"--locale", "ru"));
		String out = cli.out();
		assertTrue(out.contains(
				"  Доступность по телефону        1              чат-бот в остальное время; перезвон в рабочее время; "
						+ "удовлетворенность обслуживанием ≥ 60.1\n"),
				out);
		assertTrue(out.contains("  ! Нет ключевых показателей: Охват клиентскими сценариями; Простота"), out);
		assertTrue(out.contains("  ! Доступность по телефону: составляющая не указана (перезвон в рабочее время)\n"),
				out);
		assertTrue(out.contains("  Дополнительные показатели не оценивались: Охват картами клиентских путей; "), out);
		assertTrue(out.contains("\nA, 2026-Q2\n  ! нет данных за квартал\n"), out);
		assertTrue(out.contains("\nA, 2026-Q3\n  ! Нет ключевых показателей: "), out);
		assertFalse(out.contains("Общий уровень"), out);
	}

	@Test
	void givesAnOverallLevelIfAsked() throws IOException {
		assertEquals(ExitStatus.OK, stars(EASE + "A,2026-Q3,SATISFACTION,,55\n", "--set", "a30=minimum"));
		assertTrue(cli.out().contains("  Overall level: 1\n"), cli.out());
		assertTrue(cli.out().contains("A30=MINIMUM"), cli.out());
	}

	@Test
	void takesOnlyTheSettingsOfTheStandard() throws IOException {
		assertEquals(ExitStatus.USAGE, stars(EASE, "--set", "A11=CERTIFICATE"));
		assertTrue(cli.err().contains("A29, A30, A37, A40"), cli.err());
	}

	@Test
	void goesOnAfterABadRow() throws IOException {
		assertEquals(ExitStatus.PARTIAL, stars("A,2026-Q3,EASE,,165\n" + EASE + EASE, "--rejects", "r.csv"));
		assertEquals("""
				a.csv:2 [A]: Value “165” is not allowed in column “value”; expected: 0…100.
				a.csv:4 [A]: Value “65” repeats what was given before: a.csv:3; the first row counts.
				""", cli.err());
		assertTrue(cli.out().contains("  Ease "), cli.out());
		assertEquals(
				"""
						file,line,column,id,found,expected,code,message
						a.csv,2,value,A,165,0…100,INVALID_VALUE,Value “165” is not allowed in column “value”; expected: 0…100.
						a.csv,4,value,A,65,a.csv:3,DUPLICATE_FIGURE,Value “65” repeats what was given before: a.csv:3; the first row counts.
						""",
				cli.read("r.csv"));
	}

	@Test
	void endsWithNothingWhereNothingCanBeRated() throws IOException {
		assertEquals(ExitStatus.NOTHING, stars(""));
		assertEquals("Nothing to rate: no indicator could be read from a.csv\n", cli.err());
		assertEquals(ExitStatus.NOTHING, stars("A,2026,EASE,,65\n", "-o", "o.csv"));
		assertEquals(ExitStatus.NOTHING, cli.run("stars", "none.csv"));
		assertTrue(cli.err().startsWith("none.csv: The file was not found.\n"), cli.err());
		assertEquals(List.of("a.csv"), cli.files());
	}

	@Test
	void readsSeveralFiles() throws IOException {
		cli.file("b.csv", "quarter,authority,value,indicator\n2026-Q4,A,55,EASE\n");
		assertEquals(ExitStatus.PARTIAL, stars(EASE, "none.csv", "b.csv"));
		assertTrue(cli.out().contains("\nA, 2026-Q4\n"), cli.out());
	}

	@Test
	void writesAFileByItsExtension() throws IOException {
		assertEquals(ExitStatus.OK, stars(EASE, "-o", "o.csv"));
		assertEquals("Ratings of authorities and quarters: 1. Problems of rows: 0.\n", cli.out());
		assertTrue(cli.read("o.csv").contains("\nA,2026-Q3,1,EASE,2,value=65,"), cli.read("o.csv"));
		assertEquals(ExitStatus.OK, stars(EASE, "-o", "o.json"));
		assertTrue(cli.read("o.json").startsWith("{\n  \"product\" : \"Etalon 1.0.0\","), cli.read("o.json"));
		assertEquals(ExitStatus.OK, stars(EASE, "-o", "o.txt"));
		assertTrue(cli.read("o.txt").startsWith("Stars of client-centricity: a.csv\n"), cli.read("o.txt"));
		assertEquals("", cli.out());
		assertEquals(ExitStatus.OK, stars(EASE, "-o", "o", "--format", "CSV"));
		assertTrue(cli.read("o").startsWith("authority,"));
	}

	@Test
	void writesToStandardOutput() throws IOException {
		assertEquals(ExitStatus.OK, stars(EASE, "--format", "json"));
		assertTrue(cli.out().endsWith("}\n"), cli.out());
		assertEquals("Ratings of authorities and quarters: 1. Problems of rows: 0.\n", cli.err());
		assertEquals(ExitStatus.OK, stars(EASE, "-o", "-", "--format", "csv"));
		assertTrue(cli.out().startsWith("authority,quarter,"), cli.out());
	}

	@Test
	void refusesWrongUsage() throws IOException {
		assertEquals(ExitStatus.USAGE, stars(EASE, "--format", "xlsx"));
		assertTrue(cli.err().contains("--format: “xlsx” is not allowed, expected text|csv|json"), cli.err());
		assertEquals(ExitStatus.USAGE, stars(EASE, "-o", "o.xlsx"));
		assertTrue(cli.err().contains("“o.xlsx”"), cli.err());
		assertEquals(ExitStatus.USAGE, stars(EASE, "-o", "a.csv"));
		assertEquals(ExitStatus.USAGE, stars(EASE, "--rejects", "a.csv"));
		assertTrue(cli.err().contains("the result would overwrite a.csv"), cli.err());
		assertEquals(ExitStatus.USAGE, stars(EASE, "-o", "o.csv", "--rejects", "./o.csv"));
		assertEquals(ExitStatus.USAGE, stars(EASE, "--rejects", "-"));
		assertEquals(ExitStatus.USAGE, cli.run("stars"));
		assertEquals(List.of("a.csv"), cli.files());
	}

	@Test
	void saysWhatCannotBeWritten() throws IOException {
		assertEquals(ExitStatus.NOTHING, stars(EASE, "-o", "no/o.csv"));
		assertEquals("Cannot write no/o.csv: there is no such folder\n", cli.err());
		assertEquals(ExitStatus.NOTHING, stars(EASE, "--rejects", "no/r.csv"));
		assertEquals("Cannot write no/r.csv: there is no such folder\n", cli.err());
	}

	@Test
	void doesNotLetAFileSteerTheTerminal() throws IOException {
		stars("A\u001B[31m,2026-Q3,EASE,,65\n");
		assertTrue(cli.out().contains("\nA [31m, 2026-Q3\n"), cli.out());
	}

	/** A change there is a change of levels. */
	@Test
	void ratesTheExample() throws IOException {
		Files.copy(example("indicators.csv"), cli.path("indicators.csv"));
		assertEquals(ExitStatus.OK, cli.run("stars", "indicators.csv", "-o", "o.csv"));
		assertEquals("", cli.err());
		assertEquals(Files.readString(example("expected/indicators-stars.csv")), cli.read("o.csv"));
	}
}
