// SPDX-License-Identifier: EPL-2.0
package org.etalon.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A day with the table of the register at the built product. */
@EnabledOnOs(OS.LINUX)
class RegisterDayTest extends WorkbenchDay {

	private static final String WORDS = "Согласование договоров";
	private static final String ONE = "Планирование отпусков";

	@Test
	void filtersAreCombinedSavedForAllAndThereTheNextDay() throws Exception {
		example();
		try (Workbench workbench = workbench(RUSSIAN)) {
			workbench.does("click Реестр").sees("200 объектов").does("click Фильтр").does("click Вид")
					.does("click сервис контроля").does("click Применить").sees("вид: сервис контроля")
					.does("click Фильтр").does("click Субъект РФ").does("click город Москва")
					.does("click Показать все остальные").does("click Применить").sees("кроме город Москва")
					.picture("register-filters-ru").does("click Хотя бы одно").does("click Ни одного")
					.does("click Сохраненные").does("click Сохранить нынешний…").sees("Его увидят все")
					.does("type Как назвать фильтр=Московские, кроме контроля").does("click ОК")
					.sees("Фильтр «Московские, кроме контроля» сохранен");
			workbench.does("click Сохраненные").sees("Московские, кроме контроля").does("key ESC")
					.does("command org.etalon.app.theme").picture("register-filters-dark-ru");
			workbench.quit();
			assertEquals("", workbench.log());
		}
		String listed = Workbench.command(folder, "register", "list", "--filter", "@Московские, кроме контроля");
		assertTrue(listed.contains("EP-"), listed);
		assertEquals(Workbench.command(folder, "register", "list", "--filter", "subject=77", "--filter",
				"kind!=CONTROL_SERVIS"), listed);
		try (Workbench workbench = workbench(RUSSIAN)) {
			workbench.does("click Реестр").sees("кроме город Москва").does("click Убрать условие: вид: сервис контроля")
					.sees("the condition is gone", tree -> !tree.contains("вид: сервис контроля"))
					.does("click Сохраненные").sees("Московские, кроме контроля")
					.does("click Московские, кроме контроля").sees("вид: сервис контроля");
			workbench.quit();
			assertEquals("", workbench.log());
		}
	}

	@Test
	void anObjectKeepsItsEditsInAnotherThemeAndItsAuthorityIsChosenByName() throws Exception {
		example();
		try (Workbench workbench = workbench(RUSSIAN)) {
			for (String screen : List.of("Перечень года", "Мониторинг", "Правила", "Данные", "Шаблоны листов")) {
				workbench.does("click " + screen);
			}
			workbench.does("click Реестр").sees("200 объектов").does("type Наименование или орган=" + ONE)
					.sees("1 объект").does("key DOWN").does("key ENTER").sees("Паспорт")
					.does("type реквизиты акта=Приказ № 5").does("click орган: Выбрать…").sees("Найдено: 48")
					.does("type Название или код=федеральная налоговая").sees("Найдено: 1").picture("authority-ru")
					.does("click Выбрать").sees("{орган} Федеральная налоговая служба")
					.sees("было: Правительство Пермского края").does("click Оценка").sees("Указано этапов: 0")
					.does("click лаборатория: А").sees("Указано этапов: 1").does("command org.etalon.app.theme")
					.sees("Указано этапов: 1").picture("object-edited-dark-ru").does("click Паспорт")
					.sees("{реквизиты акта} Приказ № 5").does("command org.etalon.app.theme")
					.sees("{реквизиты акта} Приказ № 5").does("key CTRL+Z").sees("{орган} Правительство Пермского края")
					.does("key CTRL+Y").does("command org.eclipse.ui.file.save").sees("Почему вы меняете объект")
					.does("type Почему вы меняете объект? Это увидят в истории.=передан").does("click ОК")
					// who changed it last takes the place of the word that it is saved
					.sees("saved", tree -> tree.contains("Сохранено") || tree.contains("Последнее изменение"))
					.does("click История").sees("Федеральная налоговая служба").picture("history-ru");
			assertNoStoreCallOnTheUiThread(workbench);
			workbench.quit();
			assertEquals("", workbench.log());
		}
	}

	@Test
	void aProblemIsFixedMonthsAreSeenAndTwoChangesCompared() throws Exception {
		example();
		Workbench.command(folder, "assess", "EP-0007", "--regulation", "Б", "--reception", "Б", "--laboratory", "Б",
				"--monitoring", "да", "--on", "2025-12-01");
		Workbench.command(folder, "issue", "EP-0007", "--on", "2025-12-10");
		Workbench.command(folder, "send", "EP-0007", "--on", "2025-12-15");
		Workbench.command(folder, "monitor", "import", "examples/monitoring.csv", "--yes");
		Workbench.command(folder, "register", "set", "EP-0007", "endYear=2031", "--reason", "план ведомства");
		String name = "в пользование – для забора (изъятия) водных ресурсов";
		try (Workbench workbench = workbench(RUSSIAN)) {
			workbench.does("click Реестр").sees("200 объектов").does("type Наименование или орган=" + name)
					.sees("1 объект").does("key DOWN").does("key ENTER").sees("Планируемое прекращение")
					.does("type год прекращения=в 2032 году").sees("Исправить: 2032").picture("object-problem-ru")
					.does("click Исправить: 2032").sees("{год прекращения} 2032").sees("было: 2031").does("key CTRL+Z")
					.does("command org.eclipse.ui.edit.undo");
			workbench.does("click Показатели").sees("Доля отказов, % по месяцам").picture("object-monitoring-ru");
			workbench.does("click История").sees("план ведомства").does("click пример").does("click Сравнить…")
					.sees("Отличаются полей").picture("compare-ru").does("click Закрыть");
			assertNoStoreCallOnTheUiThread(workbench);
			workbench.quit();
			assertEquals("", workbench.log());
		}
	}

	@Test
	void aPastDayShowsAnObjectBesideWhatItIsNow() throws Exception {
		example();
		ZoneOffset zone = midnightNow();
		try (Workbench workbench = Workbench.start(folder, robot(), screen(), RUSSIAN,
				"-Duser.timezone=GMT" + zone.getId())) {
			String yesterday = LocalDate.now(zone).minusDays(1).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
			workbench.does("click Реестр").sees("200 объектов").does("type Наименование или орган=" + ONE)
					.sees("1 объект").does("key DOWN").does("key F2").sees("Text {Наименование} " + ONE)
					.does("type Наименование=" + ONE + " (новое)").does("key ENTER").sees("сохранено. Отменить: Ctrl+Z")
					.does("type На дату=" + yesterday).sees("Реестр, каким он был к концу дня").sees("1 объект")
					.does("type Наименование или орган=" + ONE).does("key DOWN").does("key ENTER")
					.sees("Объект, каким он был к концу дня").sees("{Поля объекта}").picture("past-object-ru")
					.does("click Закрыть");
			workbench.quit();
			assertEquals("", workbench.log());
		}
	}

	/** A zone in which a new day begins at the next full minute; waits until it has begun. */
	private static ZoneOffset midnightNow() throws InterruptedException {
		LocalTime midnight = LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
		int behind = midnight.toSecondOfDay();
		int half = LocalTime.NOON.toSecondOfDay();
		Instant begins = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
		while (Instant.now().isBefore(begins)) {
			Thread.sleep(200);
		}
		return ZoneOffset.ofTotalSeconds(behind <= half ? -behind : 2 * half - behind);
	}

	@Test
	void severalObjectsAreEditedAtOnceUndoneAndWritten() throws Exception {
		example();
		Path file = folder.resolve("выделенные.csv");
		String yesterday = LocalDate.now().minusDays(1).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
		try (Workbench workbench = workbench(RUSSIAN)) {
			workbench.does("click Реестр").sees("200 объектов").does("type Наименование или орган=" + WORDS)
					.sees("3 объекта").does("key DOWN").does("key CTRL+A").sees("Выделено объектов: 3")
					.picture("register-selected-ru").does("click Изменить поле…")
					.does("type Новое значение=Приказ № 12").does("type Почему=уточнен акт")
					.sees("Изменятся: 3, уже так: 0, нельзя изменить: 0").picture("register-alike-ru")
					.does("click Изменить").sees("Изменено объектов: 3").does("key CTRL+Z")
					.sees("Правка отменена, объектов: 3").does("key CTRL+Y").sees("Правка возвращена, объектов: 3")
					.does("click Выгрузить…").sees("только выделенные: 3").does("click все поля объекта")
					.does("type Файл=" + file).picture("register-export-ru").does("click Выгрузить")
					.sees("Выгружено строк: 3");
			List<String> lines = Files.readAllLines(file);
			assertEquals(4, lines.size());
			assertTrue(lines.stream().skip(1).allMatch(line -> line.contains("Приказ № 12")), lines.toString());

			workbench.does("type Наименование или орган=" + ONE).sees("1 объект").does("key DOWN").does("key F2")
					.sees("Text {Наименование} " + ONE).does("type Наименование=" + ONE + " (вторая редакция)")
					.does("key ENTER").sees("сохранено. Отменить: Ctrl+Z");
			workbench.does("type На дату=" + yesterday).sees("Реестр, каким он был к концу дня").sees("0 объектов")
					.picture("register-past-ru").does("click К нынешнему реестру").sees("1 объект");
			assertNoStoreCallOnTheUiThread(workbench);
			workbench.quit();
			assertEquals("", workbench.log());
		}
		String history = Workbench.command(folder, "register", "list", "--filter", "name~вторая редакция");
		assertTrue(history.contains("EP-"), history);
	}
}
