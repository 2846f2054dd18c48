// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.etalon.exchange.UnreadableInputException;
import org.etalon.model.assessment.Answer;
import org.etalon.model.assessment.AssessmentFactory;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.Section;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.base.FileLink;
import org.etalon.norm.Decision;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Problem;
import org.etalon.norm.Stage;
import org.etalon.operations.sheets.BundleTemplates;
import org.etalon.operations.sheets.Evidence;
import org.etalon.operations.sheets.ObjectSheets;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.operations.sheets.TemplateOrigin;
import org.etalon.store.Intent;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.AssessmentRecord;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.etalon.tests.store.StoreForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates of sheets and the sheets of an object as a user asks for them. */
class SheetCommandsTest {

	@TempDir
	private Path folder;
	private Path database;
	private Cli cli;

	@BeforeEach
	void makeDatabase() throws IOException, StoreException {
		cli = new Cli(folder);
		database = folder.resolve("db");
		cli.variables.put("ETALON_DB", database.toString());
		try (Store store = StoreForTests.open(database, Clock.systemUTC())) {
			store.write(new Intent("test", ""), session -> {
				session.records(RecordKinds.OBJECTS)
						.add(new CertificationObject("EP-1", "Выдача", ObjectKind.STATE_SERVICE, null, null, false,
								null, null, "https://example.org", true, true, null, null, null, null, null, null, null,
								null, null, null, null, null));
				return null;
			});
		}
	}

	private String ok(String... arguments) {
		assertEquals(ExitStatus.OK, cli.run(arguments), () -> cli.err() + cli.out());
		return cli.out();
	}

	private void refuses(String part, String... arguments) {
		assertEquals(ExitStatus.NOTHING, cli.run(arguments), cli::out);
		assertTrue(cli.err().contains(part), cli::err);
	}

	@Test
	void aTemplateGoesOutAndComesBackAsAFurtherEdition() throws IOException, StoreException {
		assertTrue(ok("sheet", "templates").contains("--examples"));
		assertTrue(ok("sheet", "import", "--examples").contains("Взято примеров: 3"));
		assertTrue(ok("sheet", "templates").contains("example-regulation"));
		ok("sheet", "export", "example-regulation", "-o", "t.json");
		refuses("Редакция 1 шаблона example-regulation опубликована", "sheet", "import", "t.json");
		String text = Files.readString(folder.resolve("work/t.json"));
		cli.file("t2.json", text.replace("\"edition\": \"1\"", "\"edition\": \"2\"").replace("Круг заявителей",
				"Перечень заявителей"));
		assertTrue(ok("sheet", "import", "t2.json").contains("редакция 2: проект"));
		assertTrue(ok("sheet", "import", "t2.json", "--publish", "--reason", "протокол 3").contains("действует"));
		try (Store store = StoreForTests.open(database, Clock.systemUTC())) {
			new ObjectSheets().start(store, "EP-1", "example-regulation", "1", "");
		}
		String diff = ok("sheet", "diff", "example-regulation", "1");
		assertTrue(diff.contains("~ r-recipient") && diff.contains("(вопрос)"), diff);
		assertTrue(diff.contains("Лист EP-1, регулирование, редакция 1: ответов перейдет 0, потеряют место 0"), diff);
		assertTrue(ok("sheet", "diff", "example-laboratory", "1").contains("те же"));
		refuses("Шаблона листа nowhere 1 нет", "sheet", "diff", "nowhere", "1");
	}

	@Test
	void theSheetsOfAnObjectAreToldWithWhatTheyAreAt() throws StoreException {
		assertTrue(ok("sheet", "list", "EP-1").contains("нет"));
		refuses("Объекта EP-NONE нет в реестре.", "sheet", "list", "EP-NONE");
		ok("sheet", "import", "--examples");
		try (Store store = StoreForTests.open(database, Clock.systemUTC())) {
			new ObjectSheets().start(store, "EP-1", "example-laboratory", null, "");
		}
		String list = ok("sheet", "list", "EP-1");
		assertTrue(list.contains("лаборатория") && list.contains("0/9"), list);
		assertEquals(ExitStatus.USAGE, cli.run("sheet", "import"));
		assertEquals(ExitStatus.USAGE, cli.run("sheet", "import", "t.json", "--examples"));
	}

	@Test
	void anObjectNamesTheRuleBundleWhoseTemplatesWereFilled() throws StoreException {
		try (Store store = StoreForTests.open(database, Clock.systemUTC())) {
			store.write(new Intent("test", ""), session -> {
				session.records(RecordKinds.ASSESSMENTS)
						.add(new AssessmentRecord("EP-1/1", "EP-1", 1, null, LocalDate.of(2026, 3, 2), "{}",
								"sheet/EP-1/REGULATION@1 ru.region.rules 1.2.0 SHA-256:" + "0123456789abcdef".repeat(4)
										+ ", sheet/EP-1/LABORATORY@2",
								85, Decision.CERTIFICATE, "{}", "services", "1.0.0", "abc", "", null, false));
				return null;
			});
		}
		String shown = ok("register", "show", "EP-1");
		assertTrue(shown.contains("по шаблонам пакета правил ru.region.rules 1.2.0, SHA-256 0123456789abcdef…"), shown);
		assertEquals(1, shown.lines().filter(line -> line.contains("пакета правил")).count(), shown);
	}

	/** What a region brings is in use at once, and is told apart from what people wrote, for good. */
	@Test
	void theTemplatesOfARuleBundleAreOfferedTakenAndNamed() throws StoreException, UnreadableInputException {
		SheetTemplate template = SheetTemplates.readFile(Path.of("../../examples/sheets/regulation.json"), "r.json");
		TemplateOrigin origin = new TemplateOrigin("ru.region.rules", "1.2.0", "0123456789abcdef".repeat(4));
		Problem unreadable = new Problem("ru.other 1.0.0/x.json", 0, "", "", "FILE_NOT_FOUND", "x.json", "");
		cli.templates = () -> new BundleTemplates.Found(List.of(new BundleTemplates.Brought(template, origin)),
				List.of());
		String offered = ok("sheet", "templates");
		assertTrue(offered.contains("предлагается") && offered.contains(origin.exact()), offered);
		refuses("Пакет правил nobody шаблонов не приносит. Пакеты с шаблонами: ru.region.rules", "sheet", "import",
				"--bundle", "nobody");

		cli.templates = () -> new BundleTemplates.Found(List.of(), List.of());
		refuses("и другие установленные пакеты тоже", "sheet", "import", "--bundle", "nobody");
		cli.templates = () -> new BundleTemplates.Found(List.of(new BundleTemplates.Brought(template, origin)),
				List.of());

		assertTrue(ok("sheet", "import", "--bundle", "ru.region.rules")
				.contains(origin.exact() + ": взято шаблонов: 1, уже были: 0"), cli.out());
		assertTrue(ok("sheet", "import", "--bundle", "ru.region.rules").contains("взято шаблонов: 0, уже были: 1"));

		cli.templates = () -> new BundleTemplates.Found(List.of(), List.of(unreadable));
		assertEquals(ExitStatus.PARTIAL, cli.run("sheet", "templates"));
		assertTrue(cli.err().contains("ru.other 1.0.0/x.json"), cli.err());
		assertTrue(cli.out().contains("действует") && cli.out().contains(origin.exact()), cli.out());
		refuses("ru.other 1.0.0/x.json", "sheet", "import", "--bundle", "ru.other");

		try (Store store = StoreForTests.open(database, Clock.systemUTC())) {
			ObjectSheets sheets = new ObjectSheets();
			ObjectSheets.Stored started = sheets.start(store, "EP-1", template.getId(), null, "");
			ObjectSheets.Stored saved = sheets.save(store, "EP-1", filled(started.sheet()), started.revision(), "")
					.stored();
			sheets.finish(store, "EP-1", Stage.REGULATION, saved.revision(), LocalDate.of(2025, 5, 30), "");
		}
		String assessed = ok("assess", "EP-1", "--laboratory", "Б+");
		assertTrue(assessed.contains("(ru.region.rules 1.2.0, SHA-256 0123456789abcdef…)»"), assessed);
	}

	/** What was filled in the workbench is assessed without a word of it; what is said goes before. */
	@Test
	void assessingTakesTheFinishedSheetsOfStagesOfWhichNothingIsSaid() throws StoreException {
		ok("sheet", "import", "--examples");
		try (Store store = StoreForTests.open(database, Clock.systemUTC())) {
			ObjectSheets sheets = new ObjectSheets();
			sheets.start(store, "EP-1", "example-laboratory", null, ""); // is still being filled
			ObjectSheets.Stored started = sheets.start(store, "EP-1", "example-regulation", null, "");
			ObjectSheets.Stored saved = sheets.save(store, "EP-1", filled(started.sheet()), started.revision(), "")
					.stored();
			sheets.finish(store, "EP-1", Stage.REGULATION, saved.revision(), LocalDate.of(2025, 5, 30), "");
		}

		refuses("лаборатория", "assess", "EP-1");
		String assessed = ok("assess", "EP-1", "--laboratory", "Б+");
		assertTrue(assessed.startsWith("Оценка А+ (регулирование) из завершенного листа «"), assessed);
		assertTrue(assessed.contains("  Регулирование: А+ → 0,30 балла"), assessed);
		try (Store store = StoreForTests.open(database, Clock.systemUTC())) {
			assertEquals("sheet/EP-1/REGULATION@3", store.read(snapshot -> snapshot.records(RecordKinds.ASSESSMENTS)
					.find("EP-1/1").orElseThrow().value().sheets()));
		}

		String stated = ok("assess", "EP-1", "--laboratory", "Б+", "--regulation", "В");
		assertTrue(stated.contains("  Регулирование: В → ") && !stated.contains("из завершенного листа"), stated);
	}

	/** Answers everything as well as possible, with a note as evidence. */
	private static AssessmentSheet filled(AssessmentSheet sheet) {
		for (Section section : sheet.getTemplate().getSections()) {
			for (Criterion each : section.getCriteria()) {
				Answer answer = AssessmentFactory.eINSTANCE.createAnswer();
				answer.setCriterion(each);
				switch (each.getAnswerKind()) {
				case YES_NO -> answer.setYes(true);
				case CHOICE -> answer.setOption(each.getOptions().get(0));
				case PERCENT -> answer.setPercent(100);
				case TEXT -> answer.setText("ничего");
				}
				FileLink note = Evidence.note("пункт 3 акта");
				note.setId("evidence-" + sheet.getAnswers().size());
				answer.getEvidence().add(note);
				sheet.getAnswers().add(answer);
			}
		}
		return sheet;
	}
}
