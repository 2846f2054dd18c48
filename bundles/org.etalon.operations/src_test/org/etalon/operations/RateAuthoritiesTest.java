// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.report.AuthorityStars;
import org.etalon.exchange.report.IndicatorStars;
import org.etalon.exchange.report.StarsCsv;
import org.etalon.exchange.report.StarsJson;
import org.etalon.exchange.report.StarsReport;
import org.etalon.norm.Problem;
import org.etalon.norm.Settings;
import org.etalon.standard.Indicator;
import org.etalon.standard.StandardSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RateAuthoritiesTest {

	private static final String HEADER = "authority,quarter,indicator,input,value\n";
	private static final Settings DEFAULTS = Settings.defaults(StandardSettings.all());

	@TempDir
	private Path folder;

	private RateAuthorities.Result rate(Settings settings, String... files) throws IOException {
		List<String> names = new ArrayList<>();
		for (String rows : files) {
			names.add((char) ('a' + names.size()) + ".csv");
			Files.writeString(folder.resolve(names.getLast()), rows);
		}
		return RateAuthorities.run(new RateAuthorities.Request("Etalon 1.0.0", names, folder,
				new ReadOptions(null, (char) 0, true, folder), settings));
	}

	private StarsReport report(String rows) throws IOException {
		return rate(DEFAULTS, HEADER + rows).report();
	}

	private static IndicatorStars of(AuthorityStars authority, Indicator indicator) {
		return authority.indicators().get(indicator.ordinal());
	}

	private static String text(Writer writer) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		writer.write(bytes);
		return bytes.toString(StandardCharsets.UTF_8);
	}

	private interface Writer {
		void write(ByteArrayOutputStream out) throws IOException;
	}

	@Test
	void putsTheRowsOfAnIndicatorTogether() throws IOException {
		StarsReport report = report(
				"A,2026-Q3,PHONE,workingHours,yes\nA,2026-Q3,EASE,,65\nA,2026-Q3,PHONE,chatbot,yes\n"
						+ "A,2026-Q3,PHONE,callback,yes\nA,2026-Q3,PHONE,satisfaction,72\n");
		AuthorityStars authority = report.authorities().get(0);
		assertEquals("A 2026-Q3", authority.authority() + " " + authority.quarter());
		assertEquals(List.of(Indicator.values()),
				authority.indicators().stream().map(IndicatorStars::indicator).toList());
		assertEquals(3, of(authority, Indicator.PHONE).rating().stars());
		assertEquals(2, of(authority, Indicator.EASE).rating().stars());
		assertFalse(of(authority, Indicator.EASE).trace().isEmpty());
		assertEquals(List.of(), report.problems());
	}

	@Test
	void namesIndicatorsWithoutALevel() throws IOException {
		AuthorityStars authority = report(
				"A,2026-Q3,PROACTIVE,scenarios,1\nA,2026-Q3,EASE,,\nA,2026-Q3,TEXTS,algorithm,\n").authorities().get(0);
		assertEquals(List.of(Indicator.SCENARIO_COVERAGE, Indicator.EASE, Indicator.REPEAT_REQUESTS,
				Indicator.NPS_POSITIVE_SHARE, Indicator.SATISFACTION), authority.missing(1).toList());
		assertEquals(7, authority.missing(2).count());
		assertEquals(1, of(authority, Indicator.PROACTIVE).rating().stars());
		assertTrue(of(authority, Indicator.EASE).trace().isEmpty());
	}

	@Test
	void keepsAuthoritiesInTheirOrderAndQuartersInTime() throws IOException {
		StarsReport report = report("B,2026-Q1,EASE,,60\nA,2026-Q4,EASE,,60\nA,2026-Q1,EASE,,60\nB,2025-Q4,EASE,,60\n"
				+ "A,2026-Q2,EASE,,60\n");
		assertEquals("B 2025-Q4, B 2026-Q1, A 2026-Q1, A 2026-Q2, A 2026-Q3 left out, A 2026-Q4",
				String.join(", ", report.authorities().stream().map(authority -> authority.authority() + " "
						+ authority.quarter() + (authority.isLeftOut() ? " left out" : "")).toList()));
	}

	@Test
	void countsTheFirstOfRowsThatSayTheSame() throws IOException {
		RateAuthorities.Result result = rate(DEFAULTS,
				HEADER + "A,2026-Q3,EASE,,65\nA,2026-Q3,EASE,,\nA,2026-Q2,EASE,,55\nB,2026-Q3,EASE,,55\n",
				HEADER + "A,2026-Q3,EASE,value,95\n");
		assertEquals(2, of(result.report().authorities().get(1), Indicator.EASE).rating().stars());
		assertEquals(List.of(new Problem("b.csv", 2, "value", "A", "DUPLICATE_FIGURE", "95", "a.csv:2")),
				result.report().problems());
		assertEquals(2, result.readable());
	}

	@Test
	void takesAnEmptyCellBeforeAFigureForNoFigure() throws IOException {
		StarsReport report = report("A,2026-Q3,EASE,,\nA,2026-Q3,EASE,,65\n");
		assertEquals(List.of(), report.problems());
		assertEquals(2, of(report.authorities().get(0), Indicator.EASE).rating().stars());
	}

	@Test
	void leavesOutWhatIsWrongAndGoesOn() throws IOException {
		RateAuthorities.Result result = rate(DEFAULTS, HEADER + "A,2026-Q3,EASE,,165\nA,2026-Q3,SATISFACTION,,65\n",
				"x,y\n1,2\n");
		assertEquals(List.of("INVALID_VALUE a.csv:2", "MISSING_COLUMN b.csv:1"), result.report().problems().stream()
				.map(problem -> problem.code() + " " + problem.file() + ":" + problem.line()).toList());
		assertEquals(1, result.readable());
		assertEquals(2, of(result.report().authorities().get(0), Indicator.SATISFACTION).rating().stars());
		assertEquals(0, rate(DEFAULTS, "x\n").readable());
	}

	@Test
	void givesAnOverallLevelOnlyIfAsked() throws IOException {
		String rows = HEADER + "A,2026-Q3,EASE,,65\nA,2026-Q3,PROTOTYPE_TESTING,,10\nB,2026-Q3,EASE,,\n";
		assertEquals(OptionalInt.empty(), rate(DEFAULTS, rows).report().authorities().get(0).overall());
		List<AuthorityStars> rated = rate(DEFAULTS.with("A30", "MINIMUM"), rows).report().authorities();
		assertEquals(OptionalInt.of(1), rated.get(0).overall());
		assertEquals(OptionalInt.empty(), rated.get(1).overall());
	}

	@Test
	void readsTheTablesByTheSettings() throws IOException {
		String rows = HEADER + "A,2026-Q3,SCENARIO_COVERAGE,,35.05\n";
		StarsReport report = rate(DEFAULTS.with("A29", "LITERAL"), rows).report();
		assertEquals(1, of(report.authorities().get(0), Indicator.SCENARIO_COVERAGE).rating().stars());
		assertEquals("{A29=LITERAL, A30=NONE, A40=LITERAL}", report.settings().toString());
	}

	@Test
	void writesCsv() throws IOException {
		StarsReport report = rate(DEFAULTS.with("A30", "MINIMUM"), HEADER
				+ "\"A, B\",2026-Q1,SCENARIO_COVERAGE,,35.05\n\"A, B\",2026-Q3,EASE,,50\n\"A, B\",2026-Q3,BOOKING,notify24h,yes\n"
				+ "\"A, B\",2026-Q3,BOOKING,changeCancel,yes\n").report();
		List<String> lines = text(out -> StarsCsv.write(out, report)).lines().toList();
		assertEquals("authority,quarter,table,indicator,stars,figures,reached,next,gaps", lines.get(0));
		assertEquals("\"A, B\",2026-Q1,1,SCENARIO_COVERAGE,2,value=35.05,\"value ≥ 35.1, ≤ 50\",value ≥ 50.1,"
				+ "IN_NO_RANGE:value", lines.get(1));
		assertEquals("\"A, B\",2026-Q1,1,EASE,,,,,INDICATOR_MISSING", lines.get(2));
		assertEquals("\"A, B\",2026-Q1,2,BOOKING,,,,,NOT_ASSESSED", lines.get(13));
		assertEquals("\"A, B\",2026-Q1,,OVERALL,2,,,,", lines.get(14));
		assertEquals("\"A, B\",2026-Q2,,,,,,,QUARTER_MISSING", lines.get(15));
		assertEquals("\"A, B\",2026-Q3,1,EASE,0,value=50,,value ≥ 50.1,", lines.get(17));
		assertEquals("\"A, B\",2026-Q3,2,BOOKING,4,notify24h=true;changeCancel=true,notify24h true;changeCancel true,"
				+ "notify2h true,INPUT_MISSING:notify2h", lines.get(28));
		assertEquals(30, lines.size());
	}

	@Test
	void writesJson() throws IOException {
		StarsReport report = rate(DEFAULTS.with("A30", "MINIMUM"),
				HEADER + "A,2026-Q1,EASE,,65.50\nA,2026-Q1,PHONE,chatbot,no\nA,2026-Q3,EASE,,x\nA,2026-Q3,EASE,,95\n")
				.report();
		String json = text(out -> StarsJson.write(out, report)).replaceAll("\\s+", " ");
		assertTrue(json.startsWith("{ \"product\" : \"Etalon 1.0.0\", \"inputs\" : [ \"a.csv\" ], \"settings\" : { "
				+ "\"A29\" : \"ROUND_TO_TENTH\", \"A30\" : \"MINIMUM\", \"A40\" : \"LITERAL\" }, \"authorities\" : [ { "
				+ "\"authority\" : \"A\", \"quarter\" : \"2026-Q1\", \"overall\" : 0, \"indicators\" : [ { "
				+ "\"indicator\" : \"SCENARIO_COVERAGE\", \"table\" : 1, \"stars\" : null, \"figures\" : { }, "
				+ "\"gaps\" : [ \"INDICATOR_MISSING\" ], \"trace\" : [ ] }, { \"indicator\" : \"EASE\", \"table\" : 1, "
				+ "\"stars\" : 2, \"figures\" : { \"value\" : 65.50 }, \"reached\" : [ \"value ≥ 60.1, ≤ 70\" ], "
				+ "\"next\" : [ \"value ≥ 70.1\" ], \"gaps\" : [ ], \"trace\" : [ { \"subject\" : \"EASE\", "), json);
		assertTrue(json.contains("\"figures\" : { \"chatbot\" : false }, \"reached\" : [ ], "), json);
		assertTrue(json.contains("\"quarter\" : \"2026-Q2\", \"indicators\" : [ ], \"gaps\" : [ \"QUARTER_MISSING\" ]"),
				json);
		assertTrue(json.contains("\"reached\" : [ \"value ≥ 90.1, ≤ 100\" ], \"next\" : [ ]"), json);
		assertTrue(json.endsWith("\"problems\" : [ { \"file\" : \"a.csv\", \"line\" : 4, \"column\" : \"value\", "
				+ "\"id\" : \"A\", \"found\" : \"x\", \"expected\" : \"0…100\", \"code\" : \"INVALID_VALUE\" } ] } "),
				json);
	}

	@Test
	void writesAProblemOfAWholeFileWithoutALine() throws IOException {
		StarsReport report = rate(DEFAULTS, "").report();
		assertTrue(text(out -> StarsJson.write(out, report)).contains("\"line\" : null"));
	}
}
