// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;

import org.etalon.cases.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelValidateCommandTest {

	private static final String JUBILEE = "jubilee-payment.xmi";

	@TempDir
	Path folder;

	private Cli cli;
	private String jubilee;

	@BeforeEach
	void makeFiles() throws IOException {
		cli = new Cli(folder);
		jubilee = example(JUBILEE);
		Files.createDirectories(cli.path("models/draft"));
		cli.file("models/good.xmi", jubilee);
		cli.file("models/draft/appeals.xmi", example("appeals-servis.xmi"));
		cli.file("models/notes.txt", "not a model");
	}

	private static String example(String name) throws IOException {
		return Files.readString(Path.of(System.getProperty("etalon.root"), "examples/models", name));
	}

	@Test
	void aFolderIsCheckedWithAllBelowIt() {
		assertEquals(ExitStatus.OK, cli.run("model", "validate", "models"));
		assertEquals("""
				Проверено моделей: 2. Ошибок: 0, замечаний: 0, не прочитано файлов: 0
				Проверено: Etalon 1.0.0
				""", cli.out());
		assertEquals("", cli.err());
	}

	@Test
	void anErrorIsNamedWithItsPlaceAndClause() throws IOException {
		cli.file("bad.xmi", jubilee.replace("protocol=\"", "other=\""));
		assertEquals(ExitStatus.FAILED_ON, cli.run("model", "validate", "bad.xmi"));
		assertTrue(cli.out().contains(
				"ошибка bad.xmi:2 протокол: Утверждение указано не полностью: нужны и дата, и реквизиты (п. 45).\n"),
				cli.out());
		assertTrue(cli.out().contains("замечание bad.xmi:2"), cli.out());
		assertEquals(ExitStatus.FAILED_ON, cli.run("model", "validate", "bad.xmi", "--locale", "en"));
		assertTrue(cli.out().contains("The approval is incomplete: it needs its day and its particulars (clause 45)."),
				cli.out());
	}

	@Test
	void aPropertyIsCalledAsPeopleCallIt() throws IOException {
		cli.file("odd.xmi", jubilee.replaceFirst(" minutes=\"120\"", " minutes=\"долго\""));
		cli.run("model", "validate", "odd.xmi");
		assertTrue(
				cli.out().matches(
						"(?s).*Значение «долго» свойства «карта пути → этапы пути \\d+ → шаги \\d+ → минут».*"),
				cli.out());
		cli.run("model", "validate", "odd.xmi", "--locale", "en");
		assertTrue(cli.out().contains("→ minutes"), cli.out());
		cli.run("model", "validate", "odd.xmi", "--format", "json");
		assertTrue(cli.out().matches("(?s).*\"path\" : \"journey.stages\\[\\d+\\].steps\\[\\d+\\].minutes\".*"),
				cli.out());
	}

	@Test
	void aRemarkFailsOnlyWhenAskedFor() throws IOException {
		cli.file("odd.xmi", jubilee.replace("field=\"fullName\"", "field=\"fullname\""));
		assertEquals(ExitStatus.OK, cli.run("model", "validate", "odd.xmi"));
		assertTrue(
				cli.out().contains("замечание odd.xmi:381 сведение целевого состояния «fullname», поле: Такого поля"),
				cli.out());
		assertEquals(ExitStatus.FAILED_ON, cli.run("model", "validate", "odd.xmi", "--fail-on", "remark"));
	}

	@Test
	void whatIsWrongIsToldInWordsWithItsLine() throws IOException {
		cli.file("bad.xmi",
				jubilee.replace("next=\"step-precheck\"", "next=\"step-prechek\"")
						.replace(" condition=\"Указан счет\"", "").replace("workingDays=\"3\"", "workingDays=\"три\"")
						.replace("<steps grade=\"G\"/>", "<steps grade=\"G\" from100=\"1\"/>")
						.replace("\"VERY_GOOD\"", "\"VERYGOOD\""));
		assertEquals(ExitStatus.FAILED_ON, cli.run("model", "validate", "bad.xmi"));
		String step = "bad.xmi:49 этап пути «1. Узнать о праве» → шаг «Узнать об услуге и проверить право на нее»";
		assertTrue(
				cli.out().contains("ошибка " + step + ", следующие шаги: Ссылка ни на что не указывает: step-prechek."),
				cli.out());
		assertFalse(cli.out().contains("замечание " + step), cli.out());
		assertTrue(cli.out().contains("«Перечислить выплату» → ветвь, условие: Не заполнено: условие."), cli.out());
		assertTrue(cli.out().contains(" эталонный лист регулирования → шкала, "), cli.out());
		assertTrue(cli.out().contains("не подходит; ожидается: целое число. Оно"), cli.out());
		assertTrue(cli.out().contains("ожидается: \"VERY_BAD\", \"BAD\", \"NEUTRAL\", \"GOOD\", \"VERY_GOOD\"."),
				cli.out());
		cli.run("model", "validate", "bad.xmi", "--locale", "en");
		assertTrue(cli.out().contains("→ branch, condition: Missing: condition."), cli.out());
		assertTrue(cli.out().contains("expected: whole number."), cli.out());
	}

	@Test
	void damageIsToldInTheLanguageOfTheReader() throws IOException {
		cli.file("cut.xmi", jubilee.substring(0, 20000));
		cli.file("tag.xmi", jubilee.replaceFirst("</stages>", ""));
		cli.file("cut.json", "{\"a\": 1");
		cli.file("empty.xmi", "");
		cli.file("foreign.xmi", "<a/>");
		cli.file("foreign.json", "{\"a\": 1}");
		cli.run("model", "validate", "cut.xmi", "tag.xmi", "cut.json", "empty.xmi", "foreign.xmi", "foreign.json");
		assertTrue(cli.err().contains("cut.xmi:205: Текст документа поврежден: текст обрывается.\n"), cli.err());
		assertTrue(cli.err().contains(
				"tag.xmi:229: Текст документа поврежден: элемент «stages» не закрыт, а закрывается что-то другое.\n"),
				cli.err());
		assertTrue(cli.err().contains("cut.json:1: Текст документа поврежден: текст обрывается.\n"), cli.err());
		assertTrue(cli.err().contains("empty.xmi:1: Файл пуст; ожидается: XMI (XML), JSON.\n"), cli.err());
		assertTrue(cli.err().contains("файл начинается с «a»; ожидается: urn:etalon:model:…:1.1.\n"), cli.err());
		assertTrue(cli.err().contains("файл начинается с «{»; ожидается: {\"$type\": \"urn:etalon:model:…:1.1.\n"),
				cli.err());
		cli.run("model", "validate", "cut.xmi", "cut.json", "--locale", "en");
		assertFalse(cli.err().contains("..") || cli.err().contains("REDACTED"), cli.err());
	}

	@Test
	void whatCannotBeReadIsNamedAndTheRestIsChecked() throws IOException {
		cli.file("models/broken.xmi", jubilee.substring(0, 5000));
		cli.file("models/other.json", "{\"a\": 1}");
		assertEquals(ExitStatus.PARTIAL, cli.run("model", "validate", "models"));
		assertTrue(cli.err().contains("broken.xmi:") && cli.err().contains("other.json:"), cli.err());
		assertTrue(cli.out().startsWith("Проверено моделей: 2."), cli.out());
		assertEquals(ExitStatus.NOTHING, cli.run("model", "validate", "nowhere.xmi"));
		Files.createDirectories(cli.path("empty"));
		assertEquals(ExitStatus.NOTHING, cli.run("model", "validate", "empty"));
		assertTrue(cli.err().contains("В папке «empty» нет ни одного файла"), cli.err());
	}

	@Test
	void everyFormatSaysTheSame() throws Exception {
		cli.file("models/bad.xmi", jubilee.replace("edition=\"1.0\" reference=\"true\"", "edition=\"1.0\""));
		cli.file("models/broken.json", "{");
		assertEquals(ExitStatus.PARTIAL, cli.run("model", "validate", "models", "-o", "r.json"));
		Object json = Json.object(cli.read("r.json"));
		assertTrue(json.toString().contains("REFERENCE_SHEET_UNFIT") && json.toString().contains("43б"),
				json.toString());
		assertEquals(ExitStatus.PARTIAL, cli.run("model", "validate", "models", "-o", "r.csv"));
		String csv = cli.read("r.csv");
		assertEquals(1 + 3 + 2 + 1, csv.lines().count(), csv);
		assertTrue(csv.contains("ERROR,REFERENCE_SHEET_UNFIT,43б,"), csv);
		assertEquals(ExitStatus.PARTIAL, cli.run("model", "validate", "models", "-o", "r.xml"));
		var xml = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(cli.path("r.xml").toFile())
				.getDocumentElement();
		assertEquals("4", xml.getAttribute("tests"));
		assertEquals("1", xml.getAttribute("failures"));
		assertEquals("1", xml.getAttribute("errors"));
		assertEquals(ExitStatus.PARTIAL, cli.run("model", "validate", "models", "-o", "r.html"));
		String html = cli.read("r.html");
		assertTrue(html.contains("class=\"total failed\"") && html.contains("REFERENCE_SHEET_UNFIT"), html);
		assertFalse(html.contains("<script"), html);
	}

	@Test
	void neverWritesOverAModel() {
		assertEquals(ExitStatus.USAGE, cli.run("model", "validate", "models/good.xmi", "-o", "models/good.xmi"));
		assertEquals(ExitStatus.USAGE, cli.run("model"));
		assertEquals(ExitStatus.USAGE, cli.run("model", "validate"));
		cli.locale = Locale.ENGLISH;
		assertEquals(ExitStatus.USAGE, cli.run("model", "validate", "models", "--format", "pdf"));
		assertEquals(ExitStatus.OK, cli.run("model", "validate", "--help"));
	}
}
