// SPDX-License-Identifier: EPL-2.0
package org.etalon.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Days of a methodologist at the built product. Pictures of what they see lie in {@code target/screenshots}. */
@EnabledOnOs(OS.LINUX)
class WorkbenchTest extends WorkbenchDay {

	private static final String OBJECT = "Планирование отпусков";
	/** The day a letter of an authority is written down with. */
	private static final String LETTER = "20.11.2026";

	private static Workbench openObject(Workbench workbench) throws IOException, InterruptedException {
		return workbench.does("click Реестр").sees("200 объектов").does("type Наименование или орган=" + OBJECT)
				.sees("1 объект").does("key DOWN").does("key ENTER").sees("Паспорт").sees("EP-0001");
	}

	@Test
	void aDayFromTheRegisterToTheCertificate() throws Exception {
		example();
		Path documents = Files.createDirectories(folder.resolve("Документы"));
		try (Workbench workbench = workbench(RUSSIAN)) {
			// the keys of the sections work wherever one types
			openObject(workbench).picture("object-ru").does("click Оценка").sees("Указано этапов: 0").does("key ALT+2")
					.sees("the register", tree -> !tree.contains("Указано этапов: 0")).does("click " + OBJECT)
					.sees("Указано этапов: 0").does("click регулирование: А").does("click лаборатория: А")
					.sees("%   сертификат").picture("assessment-ru").does("click Сохранить оценку")
					.sees("Сохранена оценка EP-0001/1").does("click Выпустить документы…").sees("Номер сертификата")
					.does("type Кто подписывает=Директор; И. И. Иванов").does("type Папка для файлов=" + documents)
					.picture("issue-ru").does("click Выпустить").sees("Документы выпущены").does("click Закрыть")
					.does("click Документы").sees("КЦ-").picture("documents-ru");
			try (Stream<Path> files = Files.list(documents)) {
				assertTrue(files.map(Path::toString).anyMatch(file -> file.endsWith(".pdf")));
			}
			assertNoStoreCallOnTheUiThread(workbench);
			workbench.quit();
			assertEquals("", workbench.log());
		}
		try (Workbench workbench = workbench(RUSSIAN)) {
			workbench.sees("Паспорт").does("click Документы").sees("КЦ-");
			workbench.quit();
		}
		assertTrue(Workbench.command(folder, "recompute", "EP-0001").contains("EP-0001"));
	}

	@Test
	void anEditIsUndoneSavedAndKeptInTheHistory() throws Exception {
		example();
		try (Workbench workbench = workbench(RUSSIAN)) {
			openObject(workbench).does("type реквизиты акта=Приказ № 7").sees("было: –")
					.does("command org.eclipse.ui.edit.undo");
			workbench.sees("the field is as it was", tree -> !tree.contains("Приказ № 7"));
			workbench.does("command org.eclipse.ui.edit.redo").sees("Приказ № 7").sees("Черновик сохранен")
					.does("command org.eclipse.ui.file.save").sees("Почему вы меняете объект?")
					.does("type Почему вы меняете объект?=уточнен приказ").does("click ОК")
					// who changed it last takes the place of the word that it is saved
					.sees("saved", tree -> tree.contains("Сохранено в реестр") || tree.contains("Последнее изменение"))
					.does("click История").sees("уточнен приказ").picture("history-ru");
			workbench.quit();
			assertEquals("", workbench.log());
		}
		assertTrue(Workbench.command(folder, "register", "history", "EP-0001").contains("Приказ № 7"));
	}

	@Test
	void killedInTheMiddleAtMostTheLastSecondsAreLost() throws Exception {
		example();
		try (Workbench workbench = workbench(RUSSIAN)) {
			openObject(workbench).does("type реквизиты акта=Приказ № 8").sees("Черновик сохранен");
			workbench.kill();
		}
		try (Workbench workbench = workbench(RUSSIAN)) {
			openObject(workbench).sees("Приказ № 8").sees("Восстановлен черновик");
			workbench.kill();
		}
	}

	@Test
	void aListOfTheYearFromTheDraftToTheApproval() throws Exception {
		example();
		Workbench.command(folder, "register", "import", "examples/lists/self-check.csv", "--yes");
		Workbench.command(folder, "register", "contacts", "examples/lists/contacts.csv");
		try (Workbench workbench = workbench(RUSSIAN)) {
			workbench.does("key ALT+3").sees("еще не собран").does("click Собрать…").sees("Будет записан проект")
					.does("click Собрать").sees("Включены 4").sees("Не включены 11").sees("Спорные 7")
					.does("type Наименование, орган или код=обращений юридических")
					.sees("Аналитическому центру не может быть предоставлен доступ (п. 14)").sees("Контакты органа")
					.picture("year-ru").does("click Материалы и замечания").sees("Не хватает материалов 11")
					.sees("уровень по листу самопроверки (п. 10а)").picture("year-review-ru")
					.does("type Наименование, орган или код=EP-0007").does("key CTRL+SHIFT+M")
					.sees("Shell Записать присланное").does("type Замечания (п. 10)=Просим исключить")
					.sees("Укажите день, когда получены замечания").does("type Замечания получены=" + LETTER)
					.picture("year-letter-ru").does("click Записать").sees("Без ответа 1").does("click Утвердить…")
					.sees("Замечания органов без ответа, объектов: 1").does("click Отмена")
					.does("click Записать присланное…").sees("{Замечания (п. 10)} Просим исключить")
					.does("type Решение по замечаниям=отклонены").does("type День ответа=" + LETTER)
					.does("click Записать").sees("Без ответа 0").sees("Замечания отклонены, ответ от " + LETTER)
					.does("click Собрать заново…").does("click Собрать").sees("С прошлой сборки ничего не изменилось")
					.does("click Утвердить…").does("type Номер протокола=7").does("click Утвердить")
					.sees("Редакция 1 утверждена протоколом 7").does("click Состав")
					.does("command org.etalon.app.theme").sees("Включены 4").picture("year-dark-ru");
			assertNoStoreCallOnTheUiThread(workbench);
			workbench.quit();
			assertEquals("", workbench.log());
		}
		String year = Integer.toString(LocalDate.now().getYear() + 1);
		String list = Workbench.command(folder, "year-list", "list", "--year", year);
		assertTrue(list.contains("протокол 7"), list);
		String review = Workbench.command(folder, "year-list", "review", "--year", year);
		assertTrue(review.contains("замечания отклонены, ответ от " + LETTER), review);
	}

	@Test
	void monitoringFromTheDataToATermination() throws Exception {
		example();
		for (String id : List.of("EP-0007", "EP-0008")) {
			Workbench.command(folder, "assess", id, "--regulation", "А", "--reception", "А", "--laboratory", "А",
					"--monitoring", "да", "--on", "2025-12-01");
			Workbench.command(folder, "issue", id, "--on", "2025-12-10");
			Workbench.command(folder, "send", id, "--on", "2025-12-15");
		}
		try (Workbench workbench = workbench(RUSSIAN)) {
			workbench.does("key ALT+4").sees("Данных мониторинга пока нет").does("type На дату=05.07.2026")
					.does("click Данные мониторинга…")
					.does("type Таблица=" + Workbench.ROOT.resolve("examples/monitoring.csv")).does("click Просмотреть")
					.sees("новых 18").does("click Принять").sees("Критические 2").sees("устойчивый рост доли отказов")
					.sees("не позднее 10.07.2026").picture("monitoring-ru").does("click Прекратить…")
					.sees("сертификат КЦ-2025-00001 прекращен с 05.07.2026").picture("termination-ru")
					.does("click Прекратить").sees("Уведомление УП-2026-00001: направить не позднее 10.07.2026")
					.sees("Критические 1").does("click Уведомления").sees("Отметить направление…")
					.does("command org.etalon.app.theme").does("click Сертификаты").sees("падение CSI на 20 % и более")
					.picture("monitoring-dark-ru");
			assertNoStoreCallOnTheUiThread(workbench);
			workbench.quit();
			assertEquals("", workbench.log());
		}
		String due = Workbench.command(folder, "due", "--as-of", "2026-07-05");
		assertTrue(due.contains("УП-2026-00001"), due);
	}

	@Test
	void allOfItInEnglishToo() throws Exception {
		example();
		try (Workbench workbench = workbench(ENGLISH)) {
			workbench.does("click Register").sees("200 objects").picture("register-en")
					.does("command org.etalon.app.theme").picture("register-dark-en");
			workbench.sees("no Russian words but those of the data",
					tree -> tree.lines().filter(line -> line.startsWith("  MenuItem"))
							.noneMatch(line -> line.codePoints().anyMatch(c -> c >= 'А' && c <= 'я')));
			workbench.quit();
			assertEquals("", workbench.log());
		}
	}

	/** With no browser to be found the page is named instead: either way it is the page about what is in sight. */
	@Test
	void theGuideTellsOfEverySectionAndUpdatesAreLookedFor() throws Exception {
		example();
		Path opened = folder.resolve("opened");
		Path programs = Files.createDirectories(folder.resolve("data/applications"));
		Files.writeString(programs.resolve("browser.desktop"),
				"[Desktop Entry]\nType=Application\nName=Browser\nMimeType=text/html;\nExec=sh -c 'echo \"$0\" >> "
						+ opened + "' %f\n");
		Files.writeString(programs.resolve("mimeapps.list"), "[Default Applications]\ntext/html=browser.desktop\n");
		Map<String, String> pages = new LinkedHashMap<>();
		pages.put("Начало", "start");
		pages.put("Реестр", "register");
		pages.put("Перечень года", "year");
		pages.put("Мониторинг", "monitoring");
		pages.put("Правила", "rules");
		pages.put("Данные", "data");
		pages.put("Шаблоны листов", "templates");
		pages.put("Типовые модели", "models");
		pages.put("Внедрение", "following");
		try (Workbench workbench = workbench(RUSSIAN)) {
			for (Map.Entry<String, String> each : pages.entrySet()) {
				String page = each.getValue() + ".html";
				workbench.does("click " + each.getKey()).does("command org.etalon.ui.help.guide").sees(
						"the page " + page,
						tree -> tree.contains(page) || Files.exists(opened) && read(opened).contains(page));
				if (workbench.ask("tree").contains(page)) {
					workbench.does("key ESC");
				}
			}
			workbench.does("command org.etalon.ui.rules.update").sees("Новая версия ставится рядом с нынешней")
					.does("type Адрес сайта, файл ZIP или папка=" + folder.resolve("нет такого"))
					.does("click Проверить").sees("Ничего нет по адресу").picture("update-ru").does("click Отмена");
			workbench.quit();
			assertEquals("", workbench.log());
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Test
	void nobodyWhoDoesAnythingAnywhereBreaksIt() throws Exception {
		example();
		int events = Integer.getInteger("etalon.monkey", 10_000);
		try (Workbench workbench = workbench(RUSSIAN)) {
			openObject(workbench);
			int done = Integer.parseInt(workbench.ask("monkey " + events + " 20261126"));
			assertTrue(done > events / 2, "only " + done + " of " + events);
			assertNoStoreCallOnTheUiThread(workbench);
			assertEquals("", workbench.log());
			workbench.kill();
		}
		Workbench.command(folder, "db", "verify");
	}
}
