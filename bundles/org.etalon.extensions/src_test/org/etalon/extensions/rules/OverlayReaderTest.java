// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Document;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Stage;
import org.etalon.norm.Text;
import org.etalon.scoring.Difference;
import org.etalon.scoring.Overlay;
import org.etalon.scoring.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayReaderTest {

	private static final String OVERLAY = """
			etalon-rules: 1
			edition: 1
			subject: 77
			bundle: {id: ru.example.rules, version: 1.0.0, name: Правила, vendor: Орган}
			overlays:
			  - id: 77-strict
			    name: {ru: Строже, en: Stricter}
			    over: services
			    kinds: [STATE_SERVICE]
			    effective-from: 2025-01-01
			    only-tightens: да
			    differences:
			      - {kind: threshold, name: Порог, basis: ст. 3, decision: certificate, from: 75}
			      - {kind: term, name: Срок, basis: ст. 4, decision: certificate, term: P2Y}
			      - {kind: least-grade, name: Оценка, basis: ст. 5, stage: laboratory, grade: Б, otherwise: conclusion-only}
			      - {kind: required-criterion, name: МФЦ, basis: ст. 6, column: Готовность МФЦ, otherwise: conclusion-only}
			      - {kind: eligibility-reason, name: Причина, basis: ст. 7, column: Реорганизация}
			      - {kind: regional-list, name: Перечень, basis: ст. 8, file: data/mszu.csv, ids: [S-9]}
			      - {kind: extra-column, name: Куратор, basis: ст. 9, column: Куратор}
			""";
	private static final String LIST = "\uFEFFid;Наименование;примечание\r\nS-1;Первая;\r\n;\"Вторая \"\"Ж\"\";\n"
			+ "услуга\";x\n;;\n S-3 ;;\n";

	private static RuleText changed(String from, String to) {
		if (!OVERLAY.contains(from)) {
			throw new IllegalArgumentException(from);
		}
		return RuleText.of(OVERLAY.replace(from, to)).file("data/mszu.csv", LIST);
	}

	private static Text name(String text) {
		return new Text(text, text);
	}

	private static Clause act(String clause) {
		return new Clause(Document.REGIONAL, clause);
	}

	@Test
	void readsEveryKindOfDifference() throws RuleFileException {
		RuleFile rules = changed("edition: 1", "edition: 1").read();
		assertEquals(List.of("data/mszu.csv", "rules.yaml"), rules.files());
		Overlay.Declaration overlay = rules.overlays().getFirst();
		assertEquals(new Overlay.Declaration("77-strict", new Text("Строже", "Stricter"), "1", "services",
				Set.of(ObjectKind.STATE_SERVICE), "77", LocalDate.of(2025, 1, 1), null, true,
				List.of(new Difference.Threshold(name("Порог"), act("ст. 3"), Decision.CERTIFICATE, 75),
						new Difference.CertificateTerm(name("Срок"), act("ст. 4"), Decision.CERTIFICATE,
								Term.ofYears(2), null),
						new Difference.LeastGrade(name("Оценка"), act("ст. 5"), Stage.LABORATORY, Grade.B,
								Decision.CONCLUSION_ONLY),
						new Difference.RequiredCriterion(name("МФЦ"), act("ст. 6"), "Готовность МФЦ",
								Decision.CONCLUSION_ONLY),
						new Difference.EligibilityReason(name("Причина"), act("ст. 7"), "Реорганизация"),
						new Difference.RegionalList(name("Перечень"), act("ст. 8"), Set.of("S-1", "S-3", "S-9"),
								Set.of("Вторая \"Ж\";\nуслуга")),
						new Difference.ExtraColumn(name("Куратор"), act("ст. 9"), "Куратор"))),
				overlay);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "id: 77-strict|id: Строгая|INVALID_VALUE", "over: services||MISSING_KEY",
			"kind: threshold|kind: treshold|INVALID_VALUE", "from: 75|from: 0|INVALID_VALUE",
			"decision: certificate, from|decision: conclusion-only, from|INVALID_VALUE",
			"term: P2Y|mszu: P2Y|MISSING_KEY UNKNOWN_KEY", "grade: Б|grade: Д|INVALID_VALUE",
			"stage: laboratory|stage: monitoring|INVALID_VALUE",
			"column: Куратор|column: mszu_regional_listed|INVALID_VALUE",
			"column: Куратор|column: Реорганизация|DIFFERENCE_TWICE",
			"file: data/mszu.csv, ids: [S-9]|extra: 1|MISSING_KEY UNKNOWN_KEY",
			"file: data/mszu.csv|file: other.csv|FILE_NOT_FOUND", "basis: ст. 3, ||MISSING_KEY",
			"effective-from: 2025-01-01|effective-from: 2025-02-30|INVALID_VALUE" })
	void tellsWhatIsWrong(String from, String to, String codes) {
		assertEquals(codes, codes(changed(from, to == null ? "" : to)));
	}

	private static String codes(RuleText text) {
		return String.join(" ",
				assertThrows(RuleFileException.class, text::read).problems().stream().map(RuleProblem::code).toList());
	}

	@Test
	void readsTheReferenceDataOfAColumn() throws RuleFileException {
		Overlay.Declaration overlay = withValues("Значение;ru;en;примечание\nmf;Минфин;Finance;\n;;;\nme;Минэк\nmj\n")
				.read().overlays().getFirst();
		assertEquals(Map.of("mf", new Text("Минфин", "Finance"), "me", new Text("Минэк", "Минэк"), "mj",
				new Text("mj", "mj")), overlay.all(Difference.ExtraColumn.class).getFirst().values());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "код органа,ru;1,2|VALUES_HEADER 1", "value,ru;,Минфин|VALUES_ROW 2",
			"value;a;b;a|VALUES_TWICE 4", "value|VALUES_NONE 1", "value;\"a|LIST_QUOTES 2" })
	void tellsWhatIsWrongWithReferenceDataByItsLine(String table, String found) {
		RuleProblem problem = assertThrows(RuleFileException.class, withValues(table.replace(';', '\n'))::read)
				.problems().getFirst();
		assertEquals(found, problem.code() + " " + problem.line());
		assertEquals("data/curators.csv", problem.file());
	}

	private static RuleText withValues(String table) {
		return changed("column: Куратор}", "column: Куратор, file: data/curators.csv}").file("data/curators.csv",
				table);
	}

	@Test
	void tellsWhatIsWrongWithAListByItsLine() {
		String rules = OVERLAY;
		assertEquals("LIST_HEADER", codes(RuleText.of(rules).file("data/mszu.csv", "код,услуга\n1,2\n")));
		assertEquals("LIST_ROW", codes(RuleText.of(rules).file("data/mszu.csv", "id,x\n,2\n")));
		RuleProblem quotes = assertThrows(RuleFileException.class,
				() -> RuleText.of(rules).file("data/mszu.csv", "id\n1\n\"2\n").read()).problems().getFirst();
		assertEquals(new RuleProblem("data/mszu.csv", 3, 0, "LIST_QUOTES", "", ""), quotes);
	}
}
