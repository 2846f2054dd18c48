// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.etalon.norm.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How cases are compared, counted and contrasted; the rules themselves are tested where they stand. */
class CaseRunTest {

	private static final String FULL = "{\"regLetter\": \"А\", \"reception\": {}, \"labLetter\": \"В\", "
			+ "\"monitoring\": {\"technicalCapability\": true}}";

	private static GoldenCase golden(String rule, String inputs, String expected) {
		return GoldenCase.of("cases.csv", 2, rule, "", inputs, expected);
	}

	private static CaseRun run(GoldenCase... cases) {
		return CaseRun.of(List.of(cases), Bench.context());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', value = { "{\"level\": 75}", "{\"level\": 75.0}",
			"{\"level\": 7.5e1}", "{\"result\": \"CERTIFICATE\", \"_note\": 1}", "{\"points100\": {\"lab\": 10}}" })
	void comparesByValueAndOnlyWhatIsExpected(String expected) {
		CaseResult result = Bench.run("R-14.full", FULL, expected);
		assertEquals(List.of(), result.differences());
		assertTrue(result.passed());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', value = { "{\"level\": 76};level;76;75",
			"{\"level\": \"75\"};level;\"75\";75", "{\"level\": true};level;true;75", "{\"level\": null};level;null;75",
			"{\"level\": [75]};level;[75];75", "{\"points100\": {\"lab\": 11}};points100.lab;11;10",
			"{\"points100\": {\"laboratory\": 10}};points100.laboratory;10;``",
			"{\"result\": {}};result;{};\"CERTIFICATE\"", "{\"reslt\": \"CERTIFICATE\"};reslt;\"CERTIFICATE\";``",
			"{\"error\": \"UNKNOWN_LETTER\"};error;\"UNKNOWN_LETTER\";``" })
	void namesTheDifference(String expected, String path, String wanted, String actual) {
		assertEquals(List.of(new Difference(path, wanted, actual)),
				Bench.run("R-14.full", FULL, expected).differences());
	}

	@Test
	void comparesListsElementByElement() {
		CaseResult result = Bench
				.run("R-22",
						"{\"basis\": \"EXPIRY\", \"oldValidTo\": \"2020-03-15\", \"issueDate\": \"2027-05-20\", "
								+ "\"outcome\": \"CERTIFICATE\"}",
						"{\"problems\": [\"NOTHING\", \"TERM_ALREADY_OVER\"]}");
		assertEquals(List.of(new Difference("problems[1]", "\"NOTHING\"", "\"TERM_ALREADY_OVER\""),
				new Difference("problems[2]", "\"TERM_ALREADY_OVER\"", "")), result.differences());
	}

	@Test
	void takesAnOutputThatIsLeftOutForNull() {
		String inputs = "{\"basis\": \"EXPIRY\", \"previousKind\": \"A\", \"previousLevel\": 80, \"newLevel\": 85}";
		assertTrue(Bench.run("R-21", inputs, "{\"reason\": null}").passed());
		assertFalse(Bench.run("R-21", inputs, "{\"reason\": \"DECREASE\"}").passed());
	}

	@Test
	void expectsARefusalByItsCode() {
		CaseResult result = Bench.run("R-11", "{\"letter\": \"Д\"}", "{\"error\": \"UNKNOWN_LETTER\"}");
		assertTrue(result.passed());
		assertEquals("{\"error\":\"UNKNOWN_LETTER\"}", result.answer());
		assertEquals(List.of(new Difference("error", "\"OTHER\"", "\"UNKNOWN_LETTER\"")),
				Bench.run("R-11", "{\"letter\": \"Д\"}", "{\"error\": \"OTHER\"}").differences());
		assertEquals(List.of(new Difference("error", "", "\"UNKNOWN_LETTER\"")),
				Bench.run("R-11", "{\"letter\": \"Д\"}", "{\"points100\": 0}").differences());
	}

	/** A row that cannot be run is a failed row with its reason, and the others go on. */
	@Test
	void failsRowsThatAreNoCases() {
		CaseRun run = run(golden("R-99", "{}", "{\"x\": 1}"), golden("R-11", "{\"letter\": ", "{}"),
				golden("R-11", "{\"letter\": \"А\"}", "[]"), golden("R-11", "{\"letter\": \"А\"}", "{\"_x\": 1}"),
				golden("R-11", "{\"buchstabe\": \"А\"}", "{\"points100\": 25}"),
				golden("R-11", "{}", "{\"points100\": 25}"), golden("R-01", "{}", "{\"x\": 1}"),
				GoldenCase.broken("cases.csv", 9, "", new Flaw("rule", "MISSING_VALUE", "", "R-03…R-63")),
				golden("R-11", "{\"letter\": \"А\"}", "{\"points100\": 25}"));
		assertEquals(
				List.of("UNKNOWN_RULE", "JSON_MALFORMED", "JSON_NOT_AN_OBJECT", "NOTHING_EXPECTED", "UNKNOWN_KEY",
						"MISSING_KEY", "NOT_COMPUTABLE", "MISSING_VALUE"),
				run.results().stream().limit(8).map(result -> result.refusal().code()).toList());
		assertEquals(1, run.passed());
		assertEquals(8, run.failed());
	}

	@Test
	void countsByRule() {
		CaseRun run = run(golden("R-30", "{\"letter\": \"А\"}", "{\"points100\": 40}"),
				golden("R-99", "{}", "{\"x\": 1}"), golden("R-11", "{\"letter\": \"А\"}", "{\"points100\": 25}"),
				golden("R-11", "{\"letter\": \"Б\"}", "{\"points100\": 25}"));
		assertEquals(
				List.of(new CaseRun.Count(CaseRules.find("R-11").orElseThrow(), 1, 1),
						new CaseRun.Count(CaseRules.find("R-30").orElseThrow(), 1, 0), new CaseRun.Count(null, 0, 1)),
				run.counts());
		List<String> uncovered = run.uncovered().stream().map(CaseRule::id).toList();
		assertTrue(uncovered.contains("R-12"));
		assertFalse(uncovered.contains("R-11"));
		assertFalse(uncovered.contains("R-01"), "nothing to cover in reference data");
	}

	@Test
	void quotesTheReadingsItDependedOn() {
		assertEquals(Map.of(), run(golden("R-11", "{\"letter\": \"А\"}", "{\"points100\": 25}")).usedSettings());
		assertEquals(Map.of("A07", "NOT_APPLICABLE"), run(golden("R-12", "{}", "{\"points100\": 30}")).usedSettings());
	}

	@Test
	void showsWhichCasesFlipUnderAnotherReading() {
		List<GoldenCase> cases = List.of(decrease("CONCLUSION_ONLY"), decrease("CERTIFICATE"), decrease("NOT_ADMITTED"),
				golden("R-11", "{\"letter\": \"А\"}", "{\"points100\": 25}"));
		CaseRun before = CaseRun.of(cases, Bench.context());
		List<CaseRun.Flip> flips = before.flips(CaseRun.of(cases, Bench.context("A11=CERTIFICATE")));
		assertEquals(List.of("true→false", "false→true", "false→false"),
				flips.stream().map(flip -> flip.before().passed() + "→" + flip.after().passed()).toList());
		assertEquals(List.of(), before.flips(CaseRun.of(cases, Bench.context("A12=ONCE_PER_LEVEL"))));
	}

	private static GoldenCase decrease(String outcome) {
		return golden("R-21",
				"{\"basis\": \"EXPIRY\", \"previousKind\": \"A\", \"previousLevel\": 90, \"newLevel\": 80}",
				"{\"outcome\": \"" + outcome + "\"}");
	}

	@Test
	void namesACaseByItsNoteOrItsPlace() {
		assertEquals("my case", golden("R-11", "{\"_id\": \"my case\"}", "{}").id());
		assertEquals("cases.csv:2", golden("R-11", "{}", "{}").id());
	}
}
