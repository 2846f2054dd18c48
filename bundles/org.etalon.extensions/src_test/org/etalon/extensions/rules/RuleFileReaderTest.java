// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Document;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Stage;
import org.etalon.norm.Text;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Scheme.Applicability;
import org.etalon.scoring.Scheme.Award;
import org.etalon.scoring.Scheme.Band;
import org.etalon.scoring.Term;
import org.etalon.scoring.VariantInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFileReaderTest {

	@Test
	void readsWhatABundleIs() throws RuleFileException {
		RuleFile rules = RuleText.of(RuleText.VARIANT).read();
		assertEquals(new BundleHead("ru.example.rules", "1.0.0",
				new Text("Правила Энской области", "Rules of the N region"), "Энская область & \"К°\"", "1", "77"),
				rules.head());
		assertNull(rules.cases());
		assertEquals(List.of("rules.yaml"), rules.files());
	}

	@Test
	void readsAVariant() throws RuleFileException {
		FileVariant variant = RuleText.of(RuleText.VARIANT).read().variants().getFirst();
		assertEquals(new VariantInfo("example-services", "1", Set.of(ObjectKind.STATE_SERVICE, ObjectKind.SERVIS), "77",
				LocalDate.of(2025, 1, 1), null), variant.info());
		assertEquals(Applicability.MSZU_LISTED, variant.scheme().stage(Stage.RECEPTION).applicability());
		assertEquals(new Award(20, new Clause("17б")),
				variant.scheme().stage(Stage.RECEPTION).award(Finding.STAGE_NOT_APPLICABLE));
		assertEquals(new Award(35, new Clause(Document.REGIONAL, "Закон 12, ст. 3")),
				variant.scheme().stage(Stage.REGULATION).award(Finding.A));
		assertEquals(
				List.of(new Band(75, Decision.CERTIFICATE, new Clause("22а"), Term.ofYears(2), Term.ofYears(1)),
						new Band(45, Decision.CERTIFICATE_AND_CONCLUSION, new Clause("22б"), Term.ofDays(180),
								Term.ofDays(180)),
						new Band(0, Decision.CONCLUSION_ONLY, new Clause("23"), null, null)),
				variant.scheme().bands());
		assertTrue(variant.scheme().recertification().revocation());
		assertFalse(variant.scheme().recertification().byAnalogy());
	}

	/** Every place, what stands there, and what should. */
	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', value = {
			"etalon-rules: 1;etalon-rules: 2;1:15 INVALID_VALUE 2 1", "edition: 1;;1:1 MISSING_KEY edition `",
			"subject: 77;subject: 7;3:10 INVALID_VALUE 7 01…99", "subject: 77;subject:;1:1 MISSING_KEY subject `",
			"subject: 77;subjekt: 77;1:1 MISSING_KEY subject `/3:1 UNKNOWN_KEY_NEAR subjekt subject",
			"  id: ru.example.rules;  id: org.etalon.rules;5:7 BUNDLE_ID_OURS org.etalon.rules ru.region.rules",
			"version: 1.0.0;version: 1.0;6:12 INVALID_VALUE 1.0 1.0.0",
			"en: Rules;eng: Rules;7:9 MISSING_KEY en `/7:38 UNKNOWN_KEY_NEAR eng en",
			"kinds: [STATE_SERVICE, SERVIS];kinds: [SERVICE];11:13 INVALID_VALUE SERVICE *",
			"effective-from: 2025-01-01;effective-from: 01.01.2025;12:21 INVALID_VALUE 01.01.2025 yyyy-MM-dd",
			"- stage: regulation;- stage: regulations;14:16 INVALID_VALUE regulations *",
			"А+: 40;А+: 41;14:7 POINTS_SUM 101 100", "А: 35;А: 41;16:17 NOT_MONOTONE А: 41 0…40",
			"А: 35;Ц: 35;16:17 MISSING_KEY А `/16:26 UNKNOWN_KEY Ц *", "А: 35;А: 35.5;16:29 INVALID_VALUE 35.5 0…100",
			"applies: mszu;applies: never;18:18 INVALID_VALUE never always|mszu",
			"stage-not-applicable: {points: 20, clause: 17б};not-stated: 0;21:11 MISSING_KEY stage-not-applicable `",
			"from: 45;from: 75;39:42 INVALID_VALUE 75 1…74",
			"term: P2Y;term: 2 years;38:50 INVALID_VALUE 2 years P3Y|P180D|P1Y30D",
			"term: P2Y;term: P2M;38:50 INVALID_VALUE P2M P3Y|P180D|P1Y30D",
			"revocation: да;revocation: иногда;42:47 INVALID_VALUE иногда yes|no|да|нет|true|false",
			"term-clause: 29;term-clause: [29];41:18 NOT_A_TEXT […] `",
			"level: {clause: 20, missing-clause: 21};level: 20;36:12 NOT_A_MAPPING 20 `",
			"vendor: ;cases: ../cases.csv\\n  vendor: ;8:3 UNKNOWN_KEY cases *",
			"edition: 1;edition: 1\\ncases: ../cases.csv;3:8 FILE_NAME ../cases.csv folder/name.csv",
			"edition: 1;edition: 1\\ncases: /etc/passwd;3:8 FILE_NAME /etc/passwd folder/name.csv",
			"edition: 1;edition: 1\\ncases: cases.csv;3:8 FILE_NOT_FOUND cases.csv `",
			"edition: 1;edition: 1\\nedition: 2;3:1 DUPLICATE_KEY edition `",
			"edition: 1;edition: &a 1;2:10 YAML_ALIAS &a `", "edition: 1;edition: *a;2:10 YAML_ALIAS *a `",
			"edition: 1;edition: !!java.net.URL [a];2:10 YAML_TAG tag:yaml.org,2002:java.net.URL `",
			"edition: 1;---;2:1 YAML_SECOND_DOCUMENT --- `", "edition: 1;{a: b}: 1;2:1 YAML_KEY  `" })
	void tellsWhatIsWrongWithItsPlace(String from, String to, String problems) {
		assertProblems(RuleText.changed(from, to == null ? "" : to.replace("\\n", "\n")), problems.split("/(?=[0-9])"));
	}

	private static void assertProblems(RuleText text, String... expected) {
		List<RuleProblem> found = assertThrows(RuleFileException.class, text::read).problems();
		assertEquals(expected.length, found.size(), found::toString);
		for (int i = 0; i < expected.length; i++) {
			RuleProblem problem = found.get(i);
			String shown = problem.line() + ":" + problem.column() + " " + problem.code() + " " + problem.found() + " ";
			String wanted = expected[i].replaceAll("[*`]$", "");
			assertEquals(wanted, expected[i].endsWith("*") ? shown : shown + problem.expected());
		}
	}

	@Test
	void findsEverythingInOneReading() {
		RuleText text = RuleText.of(RuleText.VARIANT.replace("subject: 77", "subject: x").replace("from: 45", "from: 0")
				.replace("clause: 31", "claus: 31"));
		assertProblems(text, "3:10 INVALID_VALUE x 01…99", "39:42 INVALID_VALUE 0 1…100", "42:22 MISSING_KEY clause ",
				"42:23 UNKNOWN_KEY_NEAR claus clause");
	}

	@Test
	void refusesAnEmptyFileAndOneThatDeclaresNothing() {
		assertProblems(RuleText.of(""), "0:0 YAML_EMPTY  ");
		assertProblems(RuleText.of("# nothing\n"), "0:0 YAML_EMPTY  ");
		assertProblems(RuleText.of("- 1\n"), "1:1 NOT_A_MAPPING  ");
		assertProblems(RuleText.of(RuleText.VARIANT.substring(0, RuleText.VARIANT.indexOf("variants:"))),
				"1:1 NOTHING_DECLARED  variants|overlays|templates");
	}

	@Test
	void tellsWhereTheTextIsNoYaml() {
		List<RuleProblem> problems = assertThrows(RuleFileException.class,
				RuleText.of("etalon-rules: 1\nbundle: {id: a\nedition: 1\n")::read).problems();
		assertEquals("YAML_SYNTAX", problems.getFirst().code());
		assertEquals(3, problems.getFirst().line());
	}

	@Test
	void tellsWhereBytesAreNotUtf8() {
		byte[] bytes = "etalon-rules: 1\nedition: \u00FF".getBytes(StandardCharsets.ISO_8859_1);
		RuleFileException refused = assertThrows(RuleFileException.class,
				() -> RuleFileReader.read("rules.yaml", path -> Optional.of(bytes)));
		assertEquals(List.of(new RuleProblem("rules.yaml", 2, 10, "YAML_ENCODING", "", "UTF-8")), refused.problems());
	}

	@Test
	void refusesBombs() {
		StringBuilder laughs = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
		for (char c = 'b'; c < 'k'; c++) {
			laughs.append(c).append(": &").append(c).append(" [").append(("*" + (char) (c - 1) + ", ").repeat(9))
					.append("x]\n");
		}
		assertProblems(RuleText.of(laughs.toString()), "1:4 YAML_ALIAS &a ");
		assertProblems(RuleText.of("a: " + "[".repeat(100_000)), "1:23 YAML_TOO_DEEP  20");
		assertProblems(RuleText.of("#".repeat((1 << 20) + 1)), "0:0 YAML_TOO_LARGE 1048577 1048576");
	}

	@Test
	void survivesAnyDamage() {
		Random random = new Random(5);
		for (int i = 0; i < 500; i++) {
			StringBuilder damaged = new StringBuilder(RuleText.VARIANT);
			for (int j = 0; j < 3; j++) {
				int at = random.nextInt(damaged.length());
				damaged.replace(at, Math.min(damaged.length(), at + random.nextInt(4)),
						"{}[]:-\n\t #&*!|>'\"%@`,?я0".substring(random.nextInt(20)).substring(0, 2));
			}
			try {
				assertEquals("77", RuleText.of(damaged.toString()).read().head().subject());
			} catch (RuleFileException e) {
				e.problems().forEach(problem -> assertFalse(new RuleMessages(Locale.ENGLISH).text(problem).isBlank()));
			}
		}
	}

	@Test
	void refusesAFileThatCannotBeRead() {
		RuleFileException refused = assertThrows(RuleFileException.class,
				() -> RuleFileReader.read("rules.yaml", path -> {
					throw new IOException("no");
				}));
		assertEquals("FILE_UNREADABLE", refused.problems().getFirst().code());
	}

	@Test
	void saysItInBothLanguages() {
		RuleProblem problem = new RuleProblem("rules.yaml", 3, 1, "UNKNOWN_KEY_NEAR", "subjekt", "subject");
		assertEquals("rules.yaml:3:1: Неизвестный ключ «subjekt»; возможно, имелся в виду «subject».",
				new RuleMessages(Locale.of("ru")).text(problem));
		assertEquals("rules.yaml:3:1: Unknown key “subjekt”; perhaps “subject” was meant.",
				new RuleMessages(Locale.ENGLISH).text(problem));
		assertEquals("rules.yaml: The rule file is empty.",
				new RuleMessages(Locale.ENGLISH).text(new RuleProblem("rules.yaml", 0, 0, "YAML_EMPTY", "", "")));
	}
}
