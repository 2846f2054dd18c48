// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.etalon.cases.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CasesCommandTest {

	private static final String HEADER = "rule,clause,inputs,expected\n";
	private static final String PASSES = row("R-11", "{'_id': 'letter', 'letter': 'Б+'}", "{'points100': 20}");
	private static final String FAILS = row("R-11", "{'_id': 'wrong', 'letter': 'Б+'}", "{'points100': 25}");
	private static final String DECREASE = row("R-21",
			"{'_id': 'decrease', 'basis': 'EXPIRY', 'previousKind': 'A', 'previousLevel': 90, 'newLevel': 80}",
			"{'outcome': 'CONCLUSION_ONLY'}");

	@TempDir
	private Path folder;
	private Cli cli;

	@BeforeEach
	void prepare() throws IOException {
		cli = new Cli(folder);
		cli.locale = Locale.ENGLISH;
	}

	private static String row(String rule, String inputs, String expected) {
		return rule + ",18,\"" + inputs.replace("'", "\"\"") + "\",\"" + expected.replace("'", "\"\"") + "\"\n";
	}

	private int cases(String rows, String... more) throws IOException {
		cli.file("cases.csv", HEADER + rows);
		List<String> arguments = new ArrayList<>(List.of("cases", "cases.csv"));
		arguments.addAll(List.of(more));
		return cli.run(arguments.toArray(String[]::new));
	}

	private String lastLine() {
		return cli.out().lines().reduce((one, other) -> other).orElse("");
	}

	@Test
	void endsWithTheTotalAndZeroOnlyIfNothingFailed() throws IOException {
		assertEquals(ExitStatus.OK, cases(PASSES + DECREASE));
		assertEquals("2 passed, 0 failed", lastLine());
		assertEquals("", cli.err());
		assertEquals(ExitStatus.FAILED_ON, cases(PASSES + FAILS + DECREASE));
		assertEquals("2 passed, 1 failed", lastLine());
	}

	@Test
	void showsPathExpectedActualAndTrace() throws IOException {
		cases(FAILS);
		assertTrue(cli.out().contains("✗ wrong  cases.csv:2  R-11\n"), cli.out());
		assertTrue(cli.out().contains("points100: expected 25, actual 20\n"), cli.out());
		assertTrue(cli.out().contains("REGULATION: Б+ → 20 (cl. 18)\n"), cli.out());
		cli.locale = Locale.of("ru");
		cases(FAILS);
		assertTrue(cli.out().contains("points100: ожидалось 25, получено 20\n"), cli.out());
		assertEquals("0 passed, 1 failed", lastLine(), "scripts look for it in any language");
	}

	@Test
	void summarisesByRuleAndNamesWhatIsNotCovered() throws IOException {
		cases(PASSES + FAILS + DECREASE);
		assertTrue(cli.out().contains("  R-11        1        1   Points for a letter\n"), cli.out());
		assertTrue(cli.out().contains("  R-21        1        0   Outcome of a recertification\n"), cli.out());
		assertTrue(cli.out().lines().anyMatch(line -> line.startsWith("Without cases: ") && line.contains("R-12")));
		assertTrue(cli.out().contains("A11=CONCLUSION_ONLY, A12=ONCE_PER_LIFE"), cli.out());
	}

	/** A typing error must not hide a case. */
	@Test
	void failsWhatIsNoCase() throws IOException {
		assertEquals(ExitStatus.FAILED_ON, cases(PASSES + "R-11,18,{,{}\nR-99,,{},{}\n,,{},{}\nR-11,\"18\"x,{},{}\n"));
		assertEquals("1 passed, 4 failed", lastLine());
		for (String code : List.of("JSON_MALFORMED: ", "UNKNOWN_RULE: ", "MISSING_VALUE: ", "BAD_QUOTING: ")) {
			assertTrue(cli.out().contains(code), code + cli.out());
		}
		assertFalse(cli.out().contains("Exception"));
	}

	@Test
	void runsTheCasesOfOneRuleOrItsFamily() throws IOException {
		assertEquals(ExitStatus.OK, cases(PASSES + DECREASE + FAILS, "--rule", "R-21"));
		assertEquals("1 passed, 0 failed", lastLine());
		assertEquals(ExitStatus.USAGE, cases(PASSES, "--rule", "R-99"));
		assertTrue(cli.err().contains("there is no rule “R-99”"), cli.err());
	}

	/** Nothing was checked: that must not look like success. */
	@Test
	void endsWithNothingIfThereIsNoCase() throws IOException {
		assertEquals(ExitStatus.NOTHING, cases(""));
		assertEquals(ExitStatus.NOTHING, cases(PASSES, "--rule", "R-21"));
		assertEquals(ExitStatus.NOTHING, cli.run("cases", "none.csv"));
		assertTrue(cli.err().contains("none.csv"), cli.err());
	}

	@Test
	void goesOnWithTheOtherFiles() throws IOException {
		assertEquals(ExitStatus.PARTIAL, cases(PASSES, "none.csv"));
		assertEquals("1 passed, 0 failed", lastLine());
	}

	@Test
	void showsWhatFlips() throws IOException {
		assertEquals(ExitStatus.OK, cases(PASSES + DECREASE, "--compare-set", "a11=certificate"));
		assertTrue(cli.out().contains("Under A11=CERTIFICATE cases that change: 1\n"), cli.out());
		assertTrue(cli.out().contains("  decrease  cases.csv:3  R-21  passed → fails\n"), cli.out());
		assertTrue(cli.out().contains("outcome: expected \"CONCLUSION_ONLY\", actual \"CERTIFICATE\"\n"), cli.out());
		assertEquals("2 passed, 0 failed", lastLine());
		cases(PASSES + DECREASE, "--compare-set", "A12=ONCE_PER_LEVEL");
		assertTrue(cli.out().contains("cases that change: 0\n"), cli.out());
	}

	@Test
	void computesUnderTheSettingsOfAFileAndTheCommandLine() throws IOException {
		cli.file("readings.txt", "# ours\n\nA11 = certificate\nA29=LITERAL\n");
		assertEquals(ExitStatus.FAILED_ON, cases(DECREASE, "--settings", "readings.txt"));
		assertTrue(cli.out().contains("A11=CERTIFICATE"), cli.out());
		assertEquals(ExitStatus.OK, cases(DECREASE, "--settings", "readings.txt", "--set", "A11=CONCLUSION_ONLY"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "A11=MAYBE", "A99=X", "A11", "A11=CERTIFICATE\nA11=CONCLUSION_ONLY" })
	void refusesAFileOfSettingsThatIsWrong(String text) throws IOException {
		cli.file("readings.txt", "# ours\n" + text + "\n");
		assertEquals(ExitStatus.USAGE, cases(PASSES, "--settings", "readings.txt"));
		assertTrue(cli.err().contains("readings.txt:" + (text.contains("\n") ? 3 : 2) + ": "), cli.err());
	}

	@Test
	void computesByTheCalendarOfAFile() throws IOException {
		StringBuilder calendar = new StringBuilder("date,kind\n");
		for (String day : List.of("01-01", "01-02", "01-03", "01-04", "01-05", "01-06", "01-07", "01-08", "02-23",
				"03-08", "05-01", "05-09", "06-12", "11-04")) {
			calendar.append("2028-").append(day).append(",OFF\n");
		}
		cli.file("2028.csv", calendar.toString());
		String golden = row("R-17", "{'completed': '2027-12-30', 'workingDays': 5}", "{'deadline': '2028-01-14'}");
		assertEquals(ExitStatus.FAILED_ON, cases(golden));
		assertTrue(cli.out().contains("CALENDAR_OUT_OF_RANGE"), cli.out());
		assertEquals(ExitStatus.OK, cases(golden, "--calendar", "2028.csv"), cli.out());
		assertTrue(cli.out().contains("calendar=2028.csv"), cli.out());
		cli.calendar = "2028.csv";
		assertEquals(ExitStatus.OK, cases(golden));
		cli.file("register.csv", "id,name,kind,regulation,laboratory,issued_on\n1,n,SERVIS,А,А,2025-01-01\n");
		assertEquals(ExitStatus.OK, cli.run("check", "register.csv", "-o", "-", "--set", "A06=NEXT_WORKING_DAY"));
		assertTrue(cli.out().contains("2025-01-01,2028-01-10,"), cli.out());
	}

	@Test
	void refusesACalendarThatIsNotWhole() throws IOException {
		cli.file("2028.csv", "date,kind\n2028-01-01,OFF\n");
		assertEquals(ExitStatus.USAGE, cases(PASSES, "--calendar", "2028.csv"));
		assertTrue(cli.err().contains("The table of 2028 does not name the holidays 2028-01-02, "), cli.err());
	}

	/** Nothing expected, or nothing readable: the report stays one that programs can read. */
	@Test
	void writesJsonOfRowsThatAreNoCases() throws Exception {
		assertEquals(ExitStatus.FAILED_ON,
				cases(PASSES + "R-43,,\"{\"\"authorities\"\": 10}\",{}\nR-11,,{,{}\n", "--format", "json"));
		assertEquals("1", Json.object(cli.out()).get("passed").toString());
	}

	@Test
	void saysWhatIsWrongWithARowInItsOwnWords() throws IOException {
		cases(PASSES + "R-11,,{},{},5\n");
		assertTrue(cli.out().contains("FIELD_COUNT: The record has more cells than the header has columns"), cli.out());
	}

	/** A file without a case beside one with cases must not look like success. */
	@Test
	void namesAFileWithoutCases() throws IOException {
		cli.file("empty.csv", HEADER);
		assertEquals(ExitStatus.PARTIAL, cases(PASSES, "empty.csv"));
		assertTrue(cli.err().contains("empty.csv: The table has no cases"), cli.err());
	}

	@Test
	void cutsWhatWouldFillTheTerminal() throws IOException {
		cases(row("R-11", "{'_id': 'x', 'letter': '" + "я".repeat(100_000) + "'}", "{'points100': 25}"));
		assertTrue(cli.out().length() < 20_000, Integer.toString(cli.out().length()));
	}

	@Test
	void writesJson() throws IOException {
		assertEquals(ExitStatus.FAILED_ON,
				cases(PASSES + FAILS, "--format", "json", "--compare-set", "A11=CERTIFICATE"));
		assertTrue(cli.out().startsWith("{"), cli.out());
		assertTrue(cli.out().contains("\"passed\" : 1,"), cli.out());
		assertTrue(cli.out().contains("\"path\" : \"points100\",\n      \"expected\" : 25,\n      \"actual\" : 20"),
				cli.out());
		assertTrue(cli.out().contains("\"flips\" : [ ]"), cli.out());
		assertEquals("1 passed, 1 failed\n", cli.err());
	}

	@ParameterizedTest
	@ValueSource(strings = { "report.json", "report.xml", "report.html", "report.txt" })
	void writesTheFormatOfTheFile(String name) throws IOException {
		assertEquals(ExitStatus.FAILED_ON,
				cases(PASSES + FAILS + DECREASE, "-o", name, "--compare-set", "A11=CERTIFICATE"));
		String text = cli.read(name);
		assertTrue(text.contains("wrong") && text.contains("letter") && text.contains("25"), text);
		assertTrue(text.startsWith(name.endsWith("json") ? "{"
				: name.endsWith("xml") ? "<?xml" : name.endsWith("html") ? "<!DOCTYPE html>" : "Cases of rules"), text);
		assertEquals(name.endsWith("txt") ? "" : "2 passed, 1 failed\n", cli.out());
		assertEquals(List.of("cases.csv", name), cli.files());
	}

	@Test
	void doesNotOverwriteItsInput() throws IOException {
		assertEquals(ExitStatus.USAGE, cases(PASSES, "-o", "cases.csv"));
		assertEquals(HEADER + PASSES, cli.read("cases.csv"));
	}

	@Test
	void saysWhyAReportCannotBeWritten() throws IOException {
		assertEquals(ExitStatus.NOTHING, cases(PASSES, "-o", "none/report.json"));
		assertTrue(cli.err().contains("none/report.json: there is no such folder"), cli.err());
	}

	/** Text of a table must not become markup. */
	@Test
	void escapesWhatComesFromTheTable() throws IOException {
		cases(row("R-11", "{'_id': '<script>alert(1)</script>', 'letter': '&<'}", "{'points100': 25}"), "-o",
				"report.html");
		String html = cli.read("report.html");
		assertFalse(html.contains("<script"), html);
		assertTrue(html.contains("&lt;script&gt;"));
		assertTrue(html.contains("default-src 'none'"));
	}

	@Test
	void listsTheRules() {
		assertEquals(ExitStatus.OK, cli.run("rules"));
		assertTrue(cli.out().contains("  R-21"), cli.out());
		assertTrue(cli.out().contains("Outcome of a recertification"), cli.out());
	}

	@Test
	void showsARuleWithItsExample() {
		assertEquals(ExitStatus.OK, cli.run("rules", "r-21"));
		assertTrue(cli.out().startsWith("R-21  Outcome of a recertification\nRules of certification, cl. 31\n"),
				cli.out());
		assertTrue(cli.out().contains("A11  CONCLUSION_ONLY (default), CERTIFICATE"), cli.out());
		assertTrue(cli.out().contains("  → {\"outcome\":\"CERTIFICATE\",\"noIncreaseUsed\":1}"), cli.out());
		assertTrue(cli.out().contains("(previous_type, previousType)"), cli.out());
		cli.run("rules", "R-01");
		assertTrue(cli.out().contains("Contents:\n"), cli.out());
		assertEquals(ExitStatus.USAGE, cli.run("rules", "R-99"));
	}

	@Test
	void showsRulesAsJson() {
		assertEquals(ExitStatus.OK, cli.run("rules", "R-11", "--format", "json"));
		assertTrue(cli.out().startsWith("[{\"id\":\"R-11\",\"title\":\"Points for a letter\",\"document\":\"RULES\""),
				cli.out());
	}

	@Test
	void listsEverySetting() {
		assertEquals(ExitStatus.OK, cli.run("settings"));
		for (String id : List.of("A04", "A11", "A20", "A29", "A37", "A41")) {
			assertTrue(cli.out().contains(id + "  "), id);
		}
		assertTrue(cli.out().contains("A37  BUILT_IN (default), the name of a file"), cli.out());
	}

	/**
	 * The check prints only what it depends on, and a typing error in a setting of another command is one all the same.
	 */
	@Test
	void checksUnderTheSettingsOfAFile() throws IOException {
		cli.file("register.csv", Cli.HEADER + "1,n,SERVIS,А,А\n");
		cli.file("readings.txt", "A07=ACT_DECIDES\nA29=LITERAL\n");
		assertEquals(ExitStatus.OK, cli.run("check", "register.csv", "--settings", "readings.txt"));
		assertTrue(cli.out().contains("A07=ACT_DECIDES") && !cli.out().contains("A29"), cli.out());
		cli.file("readings.txt", "A29=LITERALLY\n");
		assertEquals(ExitStatus.USAGE, cli.run("check", "register.csv", "--settings", "readings.txt"));
	}

	/** A37 names a file of coefficients, for all cases and for what they are contrasted with. */
	@Test
	void computesReadabilityWithTheCoefficientsOfAFile() throws IOException {
		String counts = row("R-55.counts",
				"{'sentences': 10, 'words': 100, 'letters': 600, 'syllables': 250, 'complexWords': 8}",
				"{'fkgl_oborneva': 10.41}");
		cli.file("norms.properties", "fkgl_oborneva.constant = -15.58\n");
		assertEquals(ExitStatus.OK, cases(counts));
		assertEquals(ExitStatus.FAILED_ON, cases(counts, "--set", "A37=norms.properties"));
		assertTrue(cli.out().contains("fkgl_oborneva: expected 10.41, actual 10.42"), cli.out());
		assertTrue(cli.out().contains("A37=" + cli.path("norms.properties")), cli.out());
		assertEquals(ExitStatus.OK, cases(counts, "--compare-set", "A37=norms.properties"));
		assertTrue(cli.out().contains("cases.csv:2  R-55.counts"), cli.out());
		cli.file("norms.properties", "fkgl.constant = 1\nfkgl_oborneva.root = 1\n");
		for (String option : List.of("--set", "--compare-set")) {
			assertEquals(ExitStatus.NOTHING, cases(counts, option, "A37=norms.properties"));
			assertEquals("", cli.out());
			assertTrue(cli.err().contains("norms.properties:1: Unknown key “fkgl.constant”"), cli.err());
			assertTrue(cli.err().contains("norms.properties:2: Unknown key “fkgl_oborneva.root”"), cli.err());
		}
	}
}
