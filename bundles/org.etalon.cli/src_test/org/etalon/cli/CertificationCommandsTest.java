// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.store.Intent;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.Edition;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RegisterType;
import org.etalon.store.records.YearListRow;
import org.etalon.tests.store.StoreForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a certificate as a user types it. */
class CertificationCommandsTest {

	@TempDir
	private Path folder;
	private Cli cli;

	@BeforeEach
	void makeDatabase() throws IOException, StoreException {
		cli = new Cli(folder);
		Path database = folder.resolve("db");
		cli.variables.put("ETALON_DB", database.toString());
		try (Store store = StoreForTests.open(database, Clock.systemUTC())) {
			store.write(new Intent("test", ""), session -> {
				session.records(RecordKinds.AUTHORITIES)
						.add(new Authority("A-1", "Министерство образцов", AuthorityLevel.FEDERAL, null));
				session.records(RecordKinds.OBJECTS).addAll(List.of(object("EP-1", ObjectKind.STATE_SERVICE),
						object("EP-2", ObjectKind.STATE_SERVICE), object("OB-1", ObjectKind.APPEALS_SERVIS)));
				session.records(RecordKinds.YEAR_LIST)
						.add(new YearListRow("2026/EP-1", 2026, "EP-1", 1, true, "P9_1_SELF_CHECK", "", Grade.B));
				session.records(RecordKinds.EDITIONS)
						.add(new Edition("YEAR-2026/1", RegisterType.YEAR, 2026, 1, true, "7",
								LocalDate.of(2026, 2, 27), 1L, 1,
								"INCLUDED=1, RULES=16/STATE_SERVICE/services+16-strict/1.0.0+2.0.0/abc+def"));
				return null;
			});
		}
	}

	private static CertificationObject object(String id, ObjectKind kind) {
		return new CertificationObject(id, "Выдача " + id, kind, "A-1", null, false, null, null, "https://example.org",
				true, true, null, null, null, null, null, null, null, null, null, null, null, null);
	}

	private void ok(String... arguments) {
		assertEquals(ExitStatus.OK, cli.run(arguments), () -> cli.err() + cli.out());
		assertEquals("", cli.err());
	}

	private void says(String... parts) {
		for (String part : parts) {
			assertTrue(cli.out().contains(part), () -> "«" + part + "» is not in\n" + cli.out());
		}
	}

	private void refuses(String part, String... arguments) {
		assertEquals(ExitStatus.NOTHING, cli.run(arguments), cli::out);
		assertTrue(cli.err().contains(part), cli::err);
		assertEquals("", cli.out());
	}

	@Test
	void goesFromAssessmentToRecertification() throws IOException {
		ok("assess", "EP-1", "--regulation", "А", "--laboratory", "Б+", "--on", "12.01.2026");
		says("EP-1  Выдача EP-1\nгосударственная услуга, Министерство образцов\n", "сертификат, уровень 85 % (п. 22а)",
				"  Регулирование: А → 0,25 балла (п. 18)", "  Лучшее решение уже принято.", "Оценка EP-1/1 сохранена.",
				"вариант services 1.0.0 sha256:abc", "Настройки: A05=ISSUE_DATE");
		ok("issue", "EP-1", "--on", "2026-01-13");
		says("Сертификат КЦ-2026-00001 от 13.01.2026, действует с 13.01.2026 по 13.01.2029",
				"Направить не позднее 19.01.2026 (п. 25)");
		ok("issue", "EP-1", "--on", "2026-01-13");
		says("Документы уже выпущены");
		ok("send", "КЦ-2026-00001", "--on", "2026-01-20");
		says("сертификат о клиентоцентричности КЦ-2026-00001: направлено 20.01.2026, с опозданием (срок был 19.01.2026)");
		cli.file("months.csv", """
				object,month,submitted,3,4,22,rating:понятность
				EP-1,2026-01,100,90,10,1,45/10
				EP-1,2026-02,100,89,11,1,45/10
				EP-1,2026-03,100,88,12,1,45/10
				EP-1,2026-04,100,87,13,1,30/10
				""");
		ok("monitor", "import", "months.csv");
		says("months.csv: таблица месяцев, строк 4", "Месяцев: новых 4, изменится 0", "ничего не записано");
		ok("monitor", "import", "months.csv", "--yes");
		says("С 2026-01 по 2026-04", "Записано.");
		assertEquals(ExitStatus.FAILED_ON,
				cli.run("monitor", "evaluate", "--as-of", "2026-05-04", "--propose", "--fail-on", "critical"),
				cli::err);
		says("EP-1  Выдача EP-1; сертификат КЦ-2026-00001, направлен 20.01.2026, действует по 13.01.2029",
				"13,0000                                 1,0000   3,0000   критично (Прил. 2 №1); критично (Прил. 2 №3)",
				"Предлагается прекратить 04.05.2026, уведомить не позднее 12.05.2026",
				"etalon terminate КЦ-2026-00001 --detected 2026-05-04",
				"под мониторингом сертификатов 1, с данными 1, с критическими значениями 1",
				"Настройки: A20=THREE_INCREASES, A21=AT_SENDING, A22=MEAN_OF_CRITERIA");
		ok("monitor", "evaluate", "--as-of", "2026-05-04", "--format", "csv");
		assertEquals(
				"object_id,certificate,month,refusals_percent,errors_percent,csi,critical,terminated_on,notice_by\n"
						+ "EP-1,КЦ-2026-00001,2026-01,10.0000,1.0000,4.5000,,,\n",
				cli.out().lines().limit(2).map(line -> line + "\n").reduce("", String::concat));
		says("EP-1,КЦ-2026-00001,2026-04,13.0000,1.0000,3.0000,REFUSALS CSI,2026-05-04,2026-05-12\n");
		ok("monitor", "backtest", "--compare-set", "a20=three_values", "--as-of", "2026-05-04");
		says("EP-1, сертификат КЦ-2026-00001, Доля отказов в предоставлении услуги: 2026-04 → 2026-03", "Отличий: 1.");
		ok("terminate", "КЦ-2026-00001", "--detected", "2026-05-04");
		says("Сертификат КЦ-2026-00001 прекращен 04.05.2026 (п. 32)", "10,0000 → 11,0000 → 12,0000 → 13,0000",
				"Уведомление УП-2026-00001: направить не позднее 12.05.2026 (п. 34)");
		ok("due", "--as-of", "2026-05-05", "--days", "10");
		says("12.05.2026      7   направить уведомление о прекращении   EP-1 Выдача EP-1   УП-2026-00001   34",
				"Всего: 1, просрочено: 0");
		ok("due", "--as-of", "2026-05-05", "--days", "10", "-o", "due.csv");
		says("Всего: 1, просрочено: 0", "Записано: due.csv");
		ok("send", "УП-2026-00001", "--on", "2026-05-06");
		refuses("основание — revocation", "recertify", "EP-1", "--basis", "expiry", "--regulation", "А+",
				"--laboratory", "А+");
		ok("recertify", "EP-1", "--basis", "revocation", "--regulation", "А+", "--laboratory", "А+", "--on",
				"2026-08-03");
		says("сертификат, уровень 100 %", "Оценка EP-1/2 сохранена.");
		ok("issue", "EP-1", "--on", "2026-08-04", "--number", "КЦ-77");
		says("Сертификат КЦ-77 от 04.08.2026, действует с 04.08.2026 по 04.08.2029");
		ok("recompute", "--all");
		says("Сошлось: 2 (из них по сохраненной схеме 0). Не сошлось: 0.");
		cli.registry = List::of;
		ok("recompute", "EP-1/1");
		says("EP-1/1: 85 %, сертификат — сходится поле за полем", "по сохраненной схеме; оценивал services 1.0.0");
		ok("report", "annual", "--year", "2026", "--format", "csv");
		says("STATE_SERVICE,,2,0,0,2,0,1,1,services 1.0.0 sha256:abc: 2\n");
		ok("report", "annual", "--year", "2026");
		says("Решено по варианту services 1.0.0 sha256:abc: 2\n");
		ok("report", "annual", "--year", "2026", "--format", "json");
		says("\"variants\":[{\"id\":\"services\",\"version\":\"1.0.0\",\"sha256\":\"abc\",\"decisions\":2}]");
		ok("register", "show", "EP-1");
		says("(services 1.0.0 sha256:abc)", "тип сертификата                   сертификат  ");
		ok("report", "share", "--year", "2026", "--as-of", "2026-12-31");
		says("Рассмотрено объектов: 1; учитывается: 1; сертифицировано: 1", "Доля: 100,00 %",
				"Решено по варианту services 1.0.0 sha256:abc: 1\n",
				"Перечень собран по правилам субъекта: " + "services+16-strict 1.0.0+2.0.0 sha256:abc+def\n");
		ok("report", "share", "--year", "2026", "--as-of", "2026-12-31", "--format", "csv");
		says("variant services 1.0.0 sha256:abc,1\n", "rules services+16-strict 1.0.0+2.0.0 sha256:abc+def,\n");
		ok("report", "share", "--year", "2026", "--as-of", "2026-12-31", "--format", "json");
		says("\"variants\":[{\"id\":\"services\",\"version\":\"1.0.0\",\"sha256\":\"abc\",\"decisions\":1}]");
		ok("report", "share", "--year", "2026", "--as-of", "2025-12-31");
		assertFalse(cli.out().contains("Решено по варианту"), cli.out());
	}

	@Test
	void opensARoadmapWithAConclusion() {
		ok("assess", "EP-2", "--regulation", "Б", "--laboratory", "В", "--on", "2026-01-12");
		says("сертификат и заключение, уровень 65 %", "До следующего результата не хватает");
		ok("issue", "EP-2", "--on", "2026-01-13", "--remark", "Поиск не находит услугу");
		says("Заключение ЗК-2026-00001 от 13.01.2026", "Проект дорожной карты: срок 2 месяца");
		ok("send", "EP-2", "--on", "2026-01-16");
		says("проект дорожной карты представить до 16.03.2026 (п. 26)");
		ok("roadmap", "EP-2", "--as-of", "2026-03-17");
		says("Дорожная карта объекта EP-2 по заключению ЗК-2026-00001", "Состояние: проект, с 13.01.2026",
				"проект опаздывает", "Дальше: согласовать (agree)");
		refuses("Из этого состояния так нельзя: проект, реализовать (implement); можно: согласовать (agree).",
				"roadmap", "set", "EP-2", "--event", "implement", "--on", "2026-03-17");
		refuses("В дорожной карте объекта EP-2 нет мероприятий, согласовать нечего: составьте их (etalon roadmap draft) "
				+ "или назовите в --reason документ, который согласован.", "roadmap", "set", "EP-2", "--event", "agree",
				"--on", "2026-03-10");
		ok("roadmap", "set", "EP-2", "--event", "agree", "--on", "2026-03-10", "--reason", "Карта от 5 марта, бумага");
		ok("roadmap", "set", "EP-2", "--event", "approve", "--on", "2026-03-12", "--proposal", "2026-10-01");
		says("Состояние: утверждено", "предложение о повторной сертификации: 01.10.2026");
		ok("roadmap", "EP-1");
		says("У объекта EP-1 дорожной карты нет.");
		ok("due", "--as-of", "2026-09-20", "--format", "ics");
		says("SUMMARY:реализация дорожной карты: EP-2 ЗК-2026-00\r\n 001\r\n", "DTSTART;VALUE=DATE:20261001");
		ok("due", "--as-of", "2026-09-20", "--days", "20", "--format", "json");
		says("{\"product\":\"Etalon 1.0.0\"", "\"kind\":\"ROADMAP_IMPLEMENTATION\"", "\"days_left\":11");
	}

	@Test
	void plansARoadmapAndWorksItOff() throws IOException {
		ok("assess", "EP-2", "--regulation", "Б", "--laboratory", "В", "--on", "2026-01-12");
		ok("issue", "EP-2", "--on", "2026-01-13", "--sent", "2026-01-16", "--remark", "Поиск не находит услугу",
				"--remark", "Нет статуса заявления");
		String[] draft = { "roadmap", "draft", "EP-2", "--from", "2026-04-01", "--to", "2026-10-01", "--responsible",
				"Отдел", "--on", "2026-03-01" };
		assertEquals(ExitStatus.OK, cli.run(draft), cli::err);
		says("Дорожная карта объекта EP-2 по заключению ЗК-2026-00001",
				"1. Нормативно-правовое обеспечение – не требуется",
				"  3.1 Устранить замечание: Поиск не находит услугу",
				"замечание заключения · до 01.07.2026, Отдел · точка 50 %", "  8.1 Направить услугу на сертификацию",
				"Сейчас: 0,65 балла, уровень 65 % (", "20), сертификат и заключение (", "баллов 0,00",
				"Прогноза нет: оценки этапов указаны без листов, критериев нет (п. 18)",
				"Прогноз: вариант services 1.0.0");
		assertTrue(cli.err().contains("Новых мероприятий 5, уже запланировано 0. Ничего не записано"), cli.err());
		refuses("В дорожной карте объекта EP-2 нет мероприятия 9.9; есть: 2.1, 3.1, 3.2, 5.1, 8.1", "roadmap", "draft",
				"EP-2", "--to", "2026-10-01", "--on", "2026-03-01", "--without", "9.9");
		assertEquals(ExitStatus.OK, cli.run("roadmap", "draft", "EP-2", "--from", "2026-04-01", "--to", "2026-10-01",
				"--on", "2026-03-01", "--yes", "--format", "csv"), cli::err);
		says("object,line,section,number,", "EP-2,NOT_REQUIRED,1,", "EP-2,MEASURE,3,3.1,",
				"EP-2,TOGETHER,,,Выдача EP-2,,,,2026-10-01,,,,0,65,65,CERTIFICATE_AND_CONCLUSION",
				",NO_CRITERION,замечание заключения не называет критерия оценки,24ж\n",
				",20,22б,NO_SHEETS,\"оценки этапов указаны без листов, критериев нет\",18\n");
		refuses("первая – ", "roadmap", "set", "EP-2", "--event", "agree", "--on", "2026-03-10");
		for (String number : List.of("2.1", "3.1", "3.2", "5.1", "8.1")) {
			ok("roadmap", "change", "EP-2", number, "--responsible", "Отдел", "--on", "2026-03-10");
		}
		ok("roadmap", "change", "EP-2", "3.1", "--related", "3.2, 2.1", "--on", "2026-03-10");
		refuses("нет мероприятия 9.9", "roadmap", "change", "EP-2", "3.1", "--related", "9.9", "--on", "2026-03-10");
		assertEquals(ExitStatus.USAGE, cli.run("roadmap", "close", "EP-2", "3.1", "--evidence", "x", "--related", ""));
		ok("roadmap", "set", "EP-2", "--event", "agree", "--on", "2026-03-10");
		refuses("уже согласована", "roadmap", "change", "EP-2", "3.1", "--due", "2026-11-01");
		ok("roadmap", "start", "EP-2", "3.1", "--on", "2026-04-02");
		says("3.1 Устранить замечание: Поиск не находит услугу: в работе, до 01.07.2026, Отдел", "закрыто 0 из 5");
		cli.file("act.txt", "акт");
		ok("roadmap", "close", "EP-2", "3.1", "--on", "2026-05-02", "--evidence", "act.txt");
		says("закрыто, до 01.07.2026", "Дорожная карта: в работе, закрыто 1 из 5");
		ok("roadmap", "show", "EP-2", "--on", "2026-05-03", "--format", "json");
		says("\"status\" : \"CLOSED\"", "\"evidence\" : [ \"act.txt\" ]", "\"ends_on\" : \"2026-07-01\"",
				"\"gain100\" : 0", "\"related\" : [ \"2.1\", \"3.2\" ]", "\"code\" : \"NO_SHEETS\"");
		ok("roadmap", "export", "EP-2", "--on", "2026-05-03", "--docx", "out", "--pdf", "out");
		says("roadmap-ЗК-2026-00001.docx", "roadmap-ЗК-2026-00001.pdf");
		assertTrue(Files.isRegularFile(cli.path("out/roadmap-ЗК-2026-00001.pdf")));
		assertEquals(ExitStatus.USAGE, cli.run("roadmap", "export", "EP-2"));
		assertEquals(ExitStatus.OK, cli.run("template", "roadmap", "-o", "own.docx"), cli::err);
		ok("roadmap", "export", "EP-2", "--docx", "own", "--template", "own.docx", "--on", "2026-05-03");
		assertEquals(ExitStatus.FAILED_ON,
				cli.run("roadmap", "show", "EP-2", "--on", "2026-10-02", "--fail-on", "late"), cli::err);
		says("Состояние: просрочено. Закрыто 1 из 5", "50 %  до 01.07.2026  должно быть закрыто 1, закрыто 1",
				"– опоздание", "закрыто 02.05.2026: act.txt");
		ok("roadmap", "set", "EP-2", "--event", "approve", "--on", "2026-05-02");
		refuses("Не закрыто мероприятий: 3, первое – 2.1", "roadmap", "set", "EP-2", "--event", "implement", "--on",
				"2026-05-03");
		ok("roadmap", "reopen", "EP-2", "3.1", "--on", "2026-05-03");
		says("в работе");
		ok("roadmap", "show", "EP-2", "--on", "2026-05-03", "-o", "map.html");
		assertTrue(Files.readString(cli.path("map.html")).contains("Ответственный исполнитель"));
		assertEquals(ExitStatus.USAGE, cli.run("roadmap", "close", "EP-2", "3.1"));
		assertEquals(ExitStatus.USAGE, cli.run("roadmap", "start", "EP-2", "3.1", "--due", "2026-01-01"));
		assertEquals(ExitStatus.USAGE,
				cli.run("roadmap", "draft", "EP-2", "--from", "2026-02-01", "--to", "2026-01-01"));
		refuses("У объекта EP-1 дорожной карты нет.", "roadmap", "show", "EP-1");
		refuses("У объекта EP-1 дорожной карты нет.", "roadmap", "export", "EP-1", "--pdf", "out");
	}

	@Test
	void assessesTheObjectsOfAFile() throws IOException {
		cli.file("a.csv", "id,name,kind,regulation,laboratory\nEP-1,x,STATE_SERVICE,А,А\nEP-2,x,STATE_SERVICE,Г,А\n"
				+ "EP-9,x,STATE_SERVICE,А,А\nOB-1,x,APPEALS_SERVIS,?,А\n");
		assertEquals(ExitStatus.PARTIAL, cli.run("assess", "--from", "a.csv", "--on", "2026-02-02"), cli::err);
		says("a.csv: оценок 2 (новых 2, исправленных 0, без изменений 0), отклонено строк 2", "  сертификат: 1",
				"  только заключение: 1");
		assertTrue(cli.err().contains("a.csv:4 [EP-9]: ") && cli.err().contains("EP-9"), cli.err());
		assertTrue(cli.err().contains("a.csv:5 [OB-1]: В столбце «регулирование / regulation»"), cli.err());
		cli.run("assess", "--from", "a.csv", "--on", "2026-02-02");
		says("новых 0, исправленных 0, без изменений 2");
	}

	@Test
	void takesSettingsOfTheDatabaseBelowThoseOfTheCall() {
		ok("settings", "--save", "a05=completion_date");
		ok("assess", "EP-1", "--regulation", "А", "--laboratory", "А", "--on", "2026-01-12");
		says("Настройки: A05=COMPLETION_DATE");
		ok("assess", "EP-1", "--regulation", "А", "--laboratory", "А", "--on", "2026-01-12", "--set", "A05=ISSUE_DATE");
		says("Настройки: A05=ISSUE_DATE", "Оценка EP-1/1 исправлена");
		ok("settings", "--save", "NUMBER.CERTIFICATE=С-###");
		ok("issue", "EP-1", "--on", "2026-01-13");
		says("Сертификат С-001 от");
		ok("settings", "--save", "A05=");
		refuses("Настройка NUMBER.NOTICE: недопустимое значение «X»", "settings", "--save", "NUMBER.NOTICE=X");
		refuses("Настройки A99 нет", "settings", "--save", "A99=1");
	}

	@Test
	void saysWhyItCannotBeDone() {
		refuses("Объекта EP-9 нет в реестре.", "assess", "EP-9", "--regulation", "А", "--laboratory", "А");
		refuses("EP-1: Не заполнен столбец «лаборатория / laboratory»", "assess", "EP-1", "--regulation", "А");
		refuses("Объект EP-1 не оценивался", "issue", "EP-1", "--on", "2026-01-13");
		refuses("это первичная сертификация", "recertify", "EP-1", "--basis", "expiry", "--regulation", "А");
		refuses("Перечня 2031 года нет.", "report", "share", "--year", "2031");
		assertEquals(ExitStatus.USAGE, cli.run("assess", "EP-1", "--from", "x.csv"));
		assertEquals(ExitStatus.USAGE, cli.run("assess", "EP-1", "--regulation", "Ы"));
		assertTrue(cli.err().contains("--regulation: недопустимое значение «Ы»"), cli.err());
		assertEquals(ExitStatus.USAGE, cli.run("issue", "EP-1", "--on", "завтра"));
		assertEquals(ExitStatus.USAGE, cli.run("recompute"));
		assertEquals(ExitStatus.USAGE, cli.run("due", "--days", "-1"));
		assertEquals(ExitStatus.USAGE, cli.run("monitor"));
		assertEquals(ExitStatus.USAGE, cli.run("roadmap"));
	}

	@Test
	void writesDocumentsThatAreTheSameEveryTime() throws IOException {
		ok("assess", "EP-2", "--regulation", "Б", "--laboratory", "В", "--on", "2026-01-12");
		refuses("Не указано, кто подписывает", "issue", "EP-2", "--on", "2026-01-13", "--docx", "documents");
		ok("settings", "--save", "SIGNATORY=Директор; И. И. Иванова");
		ok("issue", "EP-2", "--on", "2026-01-13", "--docx", "documents", "--pdf", "documents");
		byte[] docx = Files.readAllBytes(cli.path("documents/ЗК-2026-00001.docx"));
		byte[] pdf = Files.readAllBytes(cli.path("documents/КЦ-2026-00001.pdf"));
		assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
		ok("issue", "EP-2", "--on", "2026-01-13", "--docx", "documents", "--pdf", "documents");
		assertArrayEquals(docx, Files.readAllBytes(cli.path("documents/ЗК-2026-00001.docx")));
		assertArrayEquals(pdf, Files.readAllBytes(cli.path("documents/КЦ-2026-00001.pdf")));
	}

	@Test
	void fillsTheTemplateOfEachDocument() {
		ok("template", "conclusion", "-o", "own-conclusion.docx");
		ok("template", "certificate", "-o", "own-certificate.docx");
		ok("settings", "--save", "SIGNATORY=Директор; И. И. Иванова");
		ok("assess", "EP-2", "--regulation", "Б", "--laboratory", "В", "--on", "2026-01-12");
		refuses("own-certificate.docx", "issue", "EP-2", "--on", "2026-01-13", "--docx", "documents", "--template",
				"conclusion=own-certificate.docx");
		refuses("own-conclusion.docx", "issue", "EP-2", "--on", "2026-01-13", "--docx", "documents", "--template",
				"own-conclusion.docx");
		ok("issue", "EP-2", "--on", "2026-01-13", "--docx", "documents", "--template", "conclusion=own-conclusion.docx",
				"--template", "own-certificate.docx");
		says("Сертификат КЦ-2026-00001", "Документ: ");
		assertFalse(cli.out().contains("уже выпущены"), cli.out());
	}

	@Test
	void writesACertificateWithoutEnd() {
		ok("settings", "--save", "A25=NO_TERM");
		ok("settings", "--save", "SIGNATORY=Директор; И. И. Иванова");
		ok("assess", "OB-1", "--regulation", "А", "--laboratory", "А", "--on", "2026-01-12");
		ok("issue", "OB-1", "--on", "2026-01-13", "--docx", "documents", "--pdf", "documents");
		says("действует с 13.01.2026 по –", "КЦ-2026-00001.docx", "КЦ-2026-00001.pdf");
	}

	@Test
	void speaksEnglish() {
		cli.locale = Locale.ENGLISH;
		ok("assess", "EP-1", "--regulation", "А", "--laboratory", "А", "--on", "2026-01-12");
		says("certificate, level 90% (clause 22а)", "Assessment EP-1/1 is kept.");
		ok("issue", "EP-1", "--on", "2026-01-13");
		says("Certificate КЦ-2026-00001 of 2026-01-13, valid from 2026-01-13 to 2029-01-13");
		for (List<String> command : List.of(List.of("monitor", "import"), List.of("report", "annual"),
				List.of("roadmap", "set"), List.of("assess"), List.of("due"))) {
			List<String> call = new ArrayList<>(command);
			call.add("--help");
			ok(call.toArray(String[]::new));
			says("Usage: etalon " + String.join(" ", command));
		}
	}
}
