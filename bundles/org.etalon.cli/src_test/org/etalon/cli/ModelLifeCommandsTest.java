// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a model by clauses 43-45, from the command line. */
class ModelLifeCommandsTest {

	@TempDir
	Path folder;

	private Cli cli;
	private String appeals;

	@BeforeEach
	void makeFiles() throws IOException {
		cli = new Cli(folder);
		appeals = example("appeals-servis.xmi");
		cli.file("a.xmi", appeals);
	}

	private static String example(String name) throws IOException {
		return Files.readString(Path.of(System.getProperty("etalon.root"), "examples/models", name));
	}

	private void ok(String... arguments) {
		assertEquals(ExitStatus.OK, cli.run(with(arguments)), () -> cli.out() + cli.err());
	}

	private void refuses(String message, String... arguments) {
		assertEquals(ExitStatus.NOTHING, cli.run(with(arguments)), () -> cli.out());
		assertEquals(message + "\n", cli.err());
	}

	private String[] with(String... arguments) {
		String[] all = new String[arguments.length + 3];
		all[0] = "model";
		System.arraycopy(arguments, 0, all, 1, arguments.length);
		all[arguments.length + 1] = "--db";
		all[arguments.length + 2] = cli.path("db").toString();
		return all;
	}

	@Test
	void aModelGoesItsWayToApprovalAndStaysAsItIs() throws IOException {
		ok("keep", "a.xmi");
		ok("keep", "a.xmi");
		assertTrue(cli.out().contains("Так уже было"), cli.out());
		refuses("Из этого состояния так нельзя: проект, утвердить (approve); можно: представить (submit).", "set",
				"model-appeals", "--event", "approve", "--on", "2026-03-01");
		refuses("Не сказано, где размещена модель model-appeals (п. 44): --storage.", "set", "model-appeals", "--event",
				"submit", "--on", "2026-03-01");
		ok("set", "model-appeals", "--event", "submit", "--on", "2026-03-01", "--storage", "Среда");
		assertTrue(cli.out().contains("Представлена 01.03.2026 (п. 44)\n"), cli.out());
		cli.file("edited.xmi", appeals.replace("action=\"Рассказать подробности\"", "action=\"Рассказать\"")
				.replace("state=\"DRAFT\"", "state=\"SUBMITTED\""));
		refuses("Модель model-appeals, редакция 1.0, рассматривается (представлено на рассмотрение) и до конца сбора предложений не меняется.",
				"keep", "edited.xmi");
		refuses("Предложения к модели model-appeals сейчас не собирают: представлено на рассмотрение.", "propose",
				"model-appeals", "--text", "Сократить", "--on", "2026-03-02");
		ok("set", "model-appeals", "--event", "consider", "--on", "2026-03-10");
		ok("propose", "model-appeals", "--text", "Сократить форму", "--subject", "16", "--about", "step-write", "--on",
				"2026-03-24");
		refuses("Предложения к модели model-appeals собирали до 24.03.2026 включительно (п. 44), 25.03.2026 поздно.",
				"propose", "model-appeals", "--text", "Еще", "--on", "2026-03-25");
		refuses("В модели model-appeals нет step-nowhere.", "propose", "model-appeals", "--text", "Еще", "--about",
				"step-nowhere", "--on", "2026-03-20");
		ok("propose", "model-appeals", "--text", "Убрать фото", "--subject", "77", "--on", "2026-03-20");
		refuses("Отклонить можно только с причиной: --because.", "decide", "model-appeals", "prop-2", "decline");
		ok("decide", "model-appeals", "prop-2", "decline", "--because", "Фото снимает вопросы");
		ok("decide", "model-appeals", "prop-1", "accept");
		refuses("Предложения к модели model-appeals собирают до 24.03.2026 включительно (п. 44), 24.03.2026 завершать рано.",
				"set", "model-appeals", "--event", "close_feedback", "--on", "2026-03-24");
		ok("set", "model-appeals", "--event", "close_feedback", "--on", "2026-03-25");
		assertTrue(cli.out().endsWith("Дальше: доработать (revise)\n"), cli.out());
		refuses("Принято предложений: 1, модель сначала дорабатывают (п. 45): --event REVISE.", "set", "model-appeals",
				"--event", "approve", "--on", "2026-04-01");
		refuses("В модели model-appeals ошибок: 1; первая – предложение «Сократить форму», что изменено: "
				+ "Предложение принято, но не сказано, что изменено: Сократить форму. Все покажет etalon model validate.",
				"set", "model-appeals", "--event", "revise", "--on", "2026-03-30");
		ok("decide", "model-appeals", "prop-1", "accept", "--change", "Осталось два поля");
		ok("set", "model-appeals", "--event", "revise", "--on", "2026-03-30");
		refuses("Не назван протокол Рабочей группы об утверждении модели model-appeals (п. 45): --protocol.", "set",
				"model-appeals", "--event", "approve", "--on", "2026-04-01");
		ok("set", "model-appeals", "--event", "approve", "--on", "2026-04-01", "--protocol", "№ 5");
		assertTrue(cli.out().contains("Утверждена 01.04.2026, № 5 (п. 45)"), cli.out());
		assertTrue(cli.out().contains("prop-1 [16] принято: Сократить форму\n      изменено: Осталось два поля"),
				cli.out());
		refuses("Редакция 1.0 модели model-appeals опубликована и не меняется (п. 45): сделайте следующую.", "decide",
				"model-appeals", "prop-1", "accept");
		ok("show");
		assertEquals("model-appeals  редакция 1.0  утверждено  Сервис рассмотрения обращений и запросов\n", cli.out());
		ok("show", "model-appeals", "-o", "taken.xmi");
		assertEquals(ExitStatus.OK, cli.run("model", "validate", "taken.xmi"));
	}

	@Test
	void aPublishedEditionIsImmutableAndTheNextSaysWhatMoved() throws IOException {
		String jubilee = example("jubilee-payment.xmi");
		cli.file("j.xmi", jubilee);
		ok("publish", "j.xmi");
		ok("publish", "j.xmi");
		assertTrue(cli.out().contains("Так уже было"), cli.out());
		cli.file("changed.xmi", jubilee.replace("Оценить услугу", "Оценить"));
		refuses("Редакция 1.0 модели model-jubilee опубликована и не меняется (п. 45): сделайте следующую.", "publish",
				"changed.xmi");
		cli.file("next.xmi",
				jubilee.replace("Оценить услугу", "Оценить")
						.replace("edition=\"1.0\" curator", "edition=\"1.1\" curator")
						.replace("approvedOn=\"2026-07-20\"", "approvedOn=\"2026-12-20\""));
		ok("publish", "next.xmi", "--locale", "ru");
		assertTrue(cli.out().contains("""
				Что изменилось с прежней редакции:
				  Изменено: шаг «Оценить», действие: было «Оценить услугу», стало «Оценить»
				"""), cli.out());
		ok("show", "model-jubilee", "--edition", "1.0");
		assertTrue(cli.out().contains("редакция 1.0"), cli.out());
	}

	@Test
	void whatIsWrongDoesNotGetIn() throws IOException {
		cli.file("bad.xmi", appeals.replace("reference=\"true\"", ""));
		assertEquals(ExitStatus.NOTHING, cli.run(with("keep", "bad.xmi")));
		assertTrue(cli.err().startsWith(
				"В модели model-appeals ошибок: 3; первая – эталонный лист регулирования: Эталонный лист не того этапа"),
				cli.err());
		refuses("Состояние модели model-appeals в файле «проект», а должно быть «утверждено»: его меняет etalon model set.",
				"publish", "a.xmi");
		refuses(".: Это папка, а не файл; ожидается: XMI, JSON.", "publish", ".");
		cli.file("nameless.xmi", appeals.replace("edition=\"1.0\" curator", "curator"));
		refuses("В файле nameless.xmi у модели нет обозначения или редакции.", "keep", "nameless.xmi");
		refuses("Модели model-none в базе нет: etalon model show.", "show", "model-none");
		refuses("Модели model-none (редакция 2) в базе нет: etalon model show.", "set", "model-none", "--edition", "2",
				"--event", "submit");
	}
}
