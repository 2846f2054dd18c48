// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.VariantStamp;
import org.etalon.norm.Clause;
import org.etalon.norm.Document;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Text;
import org.etalon.operations.InstalledVariant;
import org.etalon.scoring.Difference;
import org.etalon.scoring.OverlaidVariant;
import org.etalon.store.Intent;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Authority;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.Contact;
import org.etalon.store.records.ContactRole;
import org.etalon.store.records.RecordKinds;
import org.etalon.tests.store.StoreForTests;
import org.etalon.tests.support.VariantsForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YearListCommandTest {

	@TempDir
	private Path folder;
	private Cli cli;

	@BeforeEach
	void fillTheRegister() throws IOException, StoreException {
		cli = new Cli(folder);
		cli.variables.put("ETALON_DB", "db");
		write(object("E-1", Grade.B, "https://example.org/1"), object("E-2", Grade.B, null),
				object("E-3", Grade.V, "https://example.org/3"));
	}

	private static CertificationObject object(String id, Grade letter, String form) {
		return new CertificationObject(id, "Услуга " + id, ObjectKind.STATE_SERVICE, "A-1", null, true, null, null,
				form, true, true, null, null, letter, null, null, null, null, null, null, null, null, null);
	}

	/** Writes objects as another command would, and what they need. */
	private void write(CertificationObject... objects) throws StoreException {
		try (Store store = StoreForTests.open(cli.path("db"),
				Clock.fixed(Instant.parse("2025-06-01T10:00:00Z"), ZoneOffset.UTC))) {
			store.write(new Intent("test", ""), session -> {
				if (session.records(RecordKinds.AUTHORITIES).find("A-1").isEmpty()) {
					session.records(RecordKinds.AUTHORITIES).add(new Authority("A-1", "Минобразцов", null, null));
					session.records(RecordKinds.CONTACTS)
							.addAll(List.of(
									new Contact("C-1", "A-1", ContactRole.CLIENT_CENTRICITY, "И", "+7", "a@b", false),
									new Contact("C-2", "A-1", ContactRole.DIGITALISATION, "И", "+7", "a@b", false)));
				}
				for (CertificationObject object : objects) {
					var there = session.records(RecordKinds.OBJECTS).find(object.id());
					if (there.isEmpty()) {
						session.records(RecordKinds.OBJECTS).add(object);
					} else {
						session.records(RecordKinds.OBJECTS).update(object, there.get().revision());
					}
				}
				return null;
			});
		}
	}

	@Test
	void buildsListsAndExplains() throws IOException {
		assertEquals(0, cli.run("year-list", "build", "--year", "2026"), cli.err());
		assertTrue(cli.out().contains("Перечень 2026 года, редакция 1: проект, объектов 1"), cli.out());
		assertTrue(cli.out().contains("включено 1, не включено при наличии основания 1, без основания 1"), cli.out());
		assertTrue(cli.out().contains("в срок, до 20.12.2025 включительно (п. 10)"), cli.out());
		assertEquals(0, cli.run("year-list", "list", "--year", "2026"));
		assertTrue(cli.out().contains("""
				+ E-1  Услуга E-1
				    услуга, типовая; Минобразцов; лист самопроверки: Б
				    основание (п. 9): самопроверка с уровнем А+, А, Б+ или Б
				- E-2  Услуга E-2
				"""), cli.out());
		assertEquals(0, cli.run("year-list", "list", "--year", "2026", "--filter", "included=no", "--as", "csv"));
		assertEquals("""
				object_id,name,typical,category,authority_id,authority,self_check,included,basis,reasons,rules\r
				E-2,Услуга E-2,yes,SERVICE,A-1,Минобразцов,Б,no,P9_1_SELF_CHECK,P14_1_FORM,\r
				""", cli.out().replace("\uFEFF", "").replaceAll("\r?\n", "\r\n"));
		assertEquals(0, cli.run("year-list", "list", "--year", "2026", "-o", "list.json"));
		assertTrue(cli.read("list.json").contains("\"edition\":1"), cli.read("list.json"));
		assertEquals(0, cli.run("year-list", "list", "--year", "2026", "-o", "list.xlsx"));
		assertEquals(0, cli.run("year-list", "explain", "--year", "2026", "E-2"));
		assertTrue(cli.out().contains("Не входит в перечень 2026 года."), cli.out());
		assertTrue(cli.out().contains("REASON: P14_1_FORM (14)"), cli.out());
		assertTrue(cli.out().contains("не включен: P14_1_FORM"), cli.out());
	}

	/** An edition names the rules of regions it was made by, when they are gone too. */
	@Test
	void namesTheRulesOfARegionWithVersionAndHash() throws IOException, StoreException {
		write(object("E-5", Grade.B, "https://example.org/5"));
		OverlaidVariant overlaid = VariantsForTests.overlaid("16",
				new Difference.EligibilityReason(new Text("Орган реорганизуется", "Reorganised"),
						new Clause(Document.REGIONAL, "ст. 3"), "Реорганизация"));
		cli.registry = () -> List.of(
				new InstalledVariant(VariantsForTests.services(), new VariantStamp("services", "1.0.0", () -> "abc"),
						"org.etalon.test"),
				new InstalledVariant(overlaid, new VariantStamp(overlaid.info().id(), "1.0.0+2.0.0", () -> "abc+def"),
						"ru.region"));
		assertEquals(0, cli.run("register", "set", "E-5", "subject=16", "--reason", "x"), cli.err());
		String rules = "Правила субъекта: services+16-strict 1.0.0+2.0.0 sha256:abc+def\n";

		assertEquals(0, cli.run("year-list", "build", "--year", "2026"), cli.err());
		assertTrue(cli.out().contains(rules), cli.out());
		cli.run("year-list", "explain", "--year", "2026", "E-5");
		assertTrue(cli.out().contains(rules), cli.out());
		cli.run("year-list", "explain", "--year", "2026", "E-1");
		assertFalse(cli.out().contains("Правила субъекта"), cli.out());

		cli.registry = InstalledForTests::all;
		cli.run("year-list", "list", "--year", "2026");
		assertTrue(cli.out().contains(rules), cli.out());
		cli.run("year-list", "list", "--year", "2026", "--as", "csv");
		assertTrue(cli.out().contains(",P9_1_SELF_CHECK,,services+16-strict 1.0.0+2.0.0 sha256:abc+def\n"), cli.out());
		cli.run("year-list", "list", "--year", "2026", "--as", "json");
		assertTrue(
				cli.out().contains("\"id\":\"services+16-strict\",\"version\":\"1.0.0+2.0.0\",\"sha256\":\"abc+def\""),
				cli.out());
	}

	@Test
	void anApprovedListShowsWhatWasApproved() throws StoreException {
		cli.run("year-list", "build", "--year", "2025");
		assertEquals(0, cli.run("year-list", "approve", "--year", "2025", "--protocol", "7", "--date", "2025-03-02"));
		assertTrue(cli.out().contains("утверждена, объектов 1, протокол 7 от 02.03.2025"), cli.out());
		assertTrue(cli.out().contains("! Утверждение перечня отчетного года: срок прошел 01.03.2025"), cli.out());
		cli.run("year-list", "list", "--year", "2025", "--as", "csv");
		String approved = cli.out();
		write(object("E-1", Grade.V, "https://example.org/1"), object("E-2", Grade.A, "https://example.org/2"));
		cli.run("year-list", "list", "--year", "2025", "--as", "csv");
		assertEquals(approved, cli.out());
		assertEquals(0, cli.run("year-list", "update", "--year", "2025"));
		assertTrue(cli.out().contains("редакция 2: проект"), cli.out());
		assertTrue(cli.out().contains("Действует редакция 1, протокол 7 от 02.03.2025"), cli.out());
		cli.run("year-list", "list", "--year", "2025", "--edition", "1", "--as", "csv");
		assertEquals(approved, cli.out());
		assertEquals(0, cli.run("year-list", "diff", "--year", "2025"));
		assertTrue(cli.out().contains("исключен: E-1  Услуга E-1"), cli.out());
		assertTrue(cli.out().contains("включен: E-2  Услуга E-2"), cli.out());
		assertTrue(cli.out().contains("Включено 1, исключено 1, изменено 0"), cli.out());
		assertEquals(0, cli.run("year-list", "diff", "--year", "2025", "--editions", "1,2", "--as", "csv"));
		assertTrue(cli.out().contains("ADDED,E-2,Услуга E-2,Минобразцов,Б,А,"), cli.out());
	}

	@Test
	void takesMaterialsAndSaysWhoIsLate() throws IOException {
		cli.run("year-list", "build", "--year", "2025");
		cli.file("review.csv", "object,materials,materials_on,remarks,remarks_on\n"
				+ "E-1,10а;10б;10в,2025-01-31,Включить,2025-02-01\nE-9,10а,2025-01-31,,\n");
		assertEquals(2, cli.run("year-list", "review", "import", "review.csv", "--year", "2025"));
		assertTrue(cli.err().contains("review.csv:3 [E-9]: Объекта «E-9» нет в реестре."), cli.err());
		assertTrue(cli.out().contains("новых 1, изменено 0, без изменений 0, отклонено строк 1"), cli.out());
		assertEquals(1, cli.run("year-list", "review", "--year", "2025", "--fail-on", "late"));
		assertTrue(cli.out().contains("нет: реквизиты акта (п. 10г)"), cli.out());
		assertTrue(cli.out().contains("материалы получены 31.01.2025: в срок"), cli.out());
		assertTrue(cli.out().contains("замечания от 01.02.2025 (с опозданием): Включить"), cli.out());
		assertTrue(cli.out().contains("! Минобразцов: 1"), cli.out());
		assertTrue(cli.out().contains("A04=INCLUSIVE"), cli.out());
		cli.run("year-list", "review", "--year", "2025", "--set", "A04=EXCLUSIVE");
		assertTrue(cli.out().contains("  19.12.2024  "), cli.out());
		assertEquals(0, cli.run("year-list", "review", "--year", "2025", "--as", "csv"));
		assertTrue(cli.out().contains("E-1,Услуга E-1,A-1,Минобразцов,yes,NPA_REQUISITES,2025-01-31,ON_TIME,Включить,"
				+ "2025-02-01,LATE,yes,,,"), cli.out());
	}

	/** What became of remarks comes in the same table, and the approval names how many nobody answered. */
	@Test
	void takesAnswersToRemarksAndNamesThoseThatLack() throws IOException {
		cli.run("year-list", "build", "--year", "2025");
		cli.file("review.csv", "object,remarks,remarks_on\nE-1,Исключить,2025-01-20\n");
		cli.run("year-list", "review", "import", "review.csv", "--year", "2025");
		cli.run("year-list", "review", "--year", "2025");
		assertTrue(cli.out().contains("    на замечания не ответили"), cli.out());
		assertTrue(cli.out().contains("Без ответа остались замечания по объектам: 1."), cli.out());
		cli.file("answers.csv", "object,answer,answer_text,answered_on\nE-1,отклонены,Форма работает,10.02.2025\n");
		assertEquals(0, cli.run("year-list", "review", "import", "answers.csv", "--year", "2025"));
		cli.run("year-list", "review", "--year", "2025");
		assertTrue(cli.out().contains("    замечания отклонены, ответ от 10.02.2025: Форма работает"), cli.out());
		assertFalse(cli.out().contains("Без ответа"), cli.out());
		cli.run("year-list", "review", "--year", "2025", "--as", "csv");
		assertTrue(cli.out().contains(",DECLINED,Форма работает,2025-02-10"), cli.out());
		cli.file("review.csv", "object,remarks,remarks_on\nE-1,Все же исключить,2025-02-11\n");
		cli.run("year-list", "review", "import", "review.csv", "--year", "2025");
		cli.run("year-list", "review", "--year", "2025");
		assertTrue(cli.out().contains("это ответ на прежние замечания, на новые не ответили"), cli.out());
		assertEquals(0, cli.run("year-list", "approve", "--year", "2025", "--protocol", "7", "--date", "2025-02-26"));
		assertTrue(cli.out().contains("! Без ответа остались замечания органов по объектам: 1."), cli.out());
	}

	@Test
	void refusesWhatCannotBeInTheLanguageOfTheUser() {
		cli.locale = Locale.ENGLISH;
		assertEquals(3, cli.run("year-list", "list", "--year", "2026"));
		assertEquals("There is no list of 2026: first etalon year-list build.", cli.err().strip());
		assertEquals(3, cli.run("year-list", "update", "--year", "2026"));
		assertTrue(cli.err().contains("is not approved"), cli.err());
		assertEquals(64, cli.run("year-list", "list"));
		assertEquals(64, cli.run("year-list", "list", "--year", "26"));
		assertEquals(64, cli.run("year-list", "list", "--year", "2026", "--filter", "included=maybe"));
		assertEquals(64, cli.run("year-list", "diff", "--year", "2026", "--editions", "1"));
		assertEquals(64, cli.run("year-list", "review", "--year", "2026", "--fail-on", "sometimes"));
		cli.run("year-list", "build", "--year", "2026");
		assertFalse(cli.out().matches("(?s).*[а-я]{4}.*"), cli.out());
		assertEquals(3, cli.run("year-list", "diff", "--year", "2026"));
		assertEquals(3, cli.run("year-list", "explain", "--year", "2026", "E-7"));
	}

	@Test
	void cancellingLeavesNothing() {
		cli.cancelled = () -> true;
		assertEquals(4, cli.run("year-list", "build", "--year", "2026"));
		cli.cancelled = () -> false;
		assertEquals(3, cli.run("year-list", "list", "--year", "2026"));
	}
}
