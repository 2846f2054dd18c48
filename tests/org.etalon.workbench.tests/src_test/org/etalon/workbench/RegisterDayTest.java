// SPDX-License-Identifier: EPL-2.0
package org.etalon.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
	void severalObjectsAreEditedAtOnceUndoneAndWritten() throws Exception {
		example();
		Path file = folder.resolve("выделенные.csv");
		String yesterday = LocalDate.now().minusDays(1).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
		try (Workbench workbench = workbench(RUSSIAN)) {
			workbench.does("click Реестр").sees("200 объектов").does("type Наименование или орган=" + WORDS)
					.sees("3 объектов").does("key DOWN").does("key CTRL+A").sees("Выделено объектов: 3")
					.picture("register-selected-ru").does("click Изменить поле…")
					.does("type Новое значение=Приказ № 12").does("type Почему=уточнен акт")
					.sees("Изменятся: 3, уже так: 0, нельзя изменить: 0").picture("register-alike-ru")
					.does("click Изменить").sees("Изменено объектов: 3").does("command org.eclipse.ui.edit.undo")
					.sees("Правка отменена, объектов: 3").does("command org.eclipse.ui.edit.redo")
					.sees("Правка возвращена, объектов: 3").does("click Выгрузить…").sees("только выделенные: 3")
					.does("click все поля объекта").does("type Файл=" + file).picture("register-export-ru")
					.does("click Выгрузить").sees("Выгружено строк: 3");
			List<String> lines = Files.readAllLines(file);
			assertEquals(4, lines.size());
			assertTrue(lines.stream().skip(1).allMatch(line -> line.contains("Приказ № 12")), lines.toString());

			workbench.does("type Наименование или орган=" + ONE).sees("1 объектов").does("key DOWN").does("key F2")
					.sees("Text {Наименование} " + ONE).does("type Наименование=" + ONE + " (вторая редакция)")
					.does("key ENTER").sees("сохранено. Отменить: Ctrl+Z");
			workbench.does("type На дату=" + yesterday).sees("Реестр, каким он был к концу дня").sees("0 объектов")
					.picture("register-past-ru").does("click К нынешнему реестру").sees("1 объектов");
			assertNoStoreCallOnTheUiThread(workbench);
			workbench.quit();
			assertEquals("", workbench.log());
		}
		String history = Workbench.command(folder, "register", "list", "--filter", "name~вторая редакция");
		assertTrue(history.contains("EP-"), history);
	}
}
