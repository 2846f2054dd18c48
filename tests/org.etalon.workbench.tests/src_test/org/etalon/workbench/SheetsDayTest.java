// SPDX-License-Identifier: EPL-2.0
package org.etalon.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Days with assessment sheets and their templates at the built product. */
@EnabledOnOs(OS.LINUX)
class SheetsDayTest extends WorkbenchDay {

	private static final String SHEET = "click Лист: регулирование, EP-0001";
	private static final String EXAMPLE = "Пример: лист оценки регулирования (не из Методики)";

	private static Workbench openSheet(Workbench workbench) throws IOException, InterruptedException {
		return workbench.does("click Реестр").sees("200 объектов")
				.does("type Наименование или орган=Планирование отпусков").sees("1 объект").does("key DOWN")
				.does("key ENTER").sees("Паспорт").does("click Оценка").sees("Указано этапов: 0")
				.does("click Лист…: регулирование");
	}

	/** Begins a sheet of the example, and waits until the list of questions has the keyboard. */
	private static void begin(Workbench workbench) throws IOException, InterruptedException {
		openSheet(workbench).sees("еще не начат").does("click " + EXAMPLE).sees("Отвечено 0 из 10");
		Thread.sleep(500);
	}

	private static void note(Workbench workbench, String text) throws IOException, InterruptedException {
		workbench.does("key =").sees("Что подтверждает ответ?").does("type Что подтверждает ответ?=" + text)
				.does("click ОК").sees("note is kept", tree -> tree.contains("влож."));
		Thread.sleep(300); // until the list has the keyboard again
	}

	@Test
	void aSheetIsFilledByTheKeyboardAndItsGradeArrives() throws Exception {
		example();
		try (Workbench workbench = workbench(RUSSIAN)) {
			workbench.does("key ALT+7").sees("Шаблонов пока нет").does("click Взять примеры")
					.sees("the examples", SheetsDayTest::examples).picture("templates-ru");
			openSheet(workbench).sees("Лист этого этапа еще не начат").does("click " + EXAMPLE).sees("Отвечено 0 из 10")
					.sees("Возможны оценки от Г до А+");
			Thread.sleep(500); // until the list has the keyboard
			workbench.does("key 1").sees("Нет подтверждения: Результат услуги");
			note(workbench, "пункт 3 акта");
			workbench.does("key ENTER").does("key 2").sees("частично").does("key ENTER").does("key 7").does("key 5")
					.sees("75 %").does("key ENTER").sees("Перечень документов закрытый").does("key 1").does("key ENTER")
					.does("key 1").sees("Нет подтверждения: Не требуют");
			note(workbench, "перечень сведений");
			workbench.does("key ENTER").does("key 2").sees("один").does("key ENTER").does("key N")
					.sees("Почему не применимо").does("type Пояснение=услуга бесплатная").does("key ESC")
					.picture("sheet-ru").does("key ENTER").does("key 1").does("key ENTER").does("key 1")
					.does("key ENTER").does("key 2").sees("Отвечено 10 из 10").sees("Черновик сохранен")
					.does("command org.eclipse.ui.edit.undo").sees("Отвечено 9 из 10")
					.does("command org.eclipse.ui.edit.redo").sees("Отвечено 10 из 10")
					.does("command org.etalon.app.theme").sees("Отвечено 10 из 10").picture("sheet-dark-ru")
					.does("command org.etalon.app.theme").does("click Завершить лист")
					.sees("Лист завершен с оценкой Б+").picture("sheet-finished-ru").does("click Планирование отпусков")
					.does("click Оценка").sees("лист завершен: Б+").sees("Указано этапов: 1")
					.does("click лаборатория: А").sees("%   сертификат").picture("assessment-sheet-ru")
					.does("click Сохранить оценку").sees("Сохранена оценка EP-0001/1");
			assertNoStoreCallOnTheUiThread(workbench);
			workbench.quit();
			assertEquals("", workbench.log());
		}
		try (Workbench workbench = workbench(RUSSIAN)) {
			workbench.does(SHEET).sees("Лист завершен: его можно читать").does("click Исправить лист")
					.sees("Завершить лист");
			workbench.quit();
			assertEquals("", workbench.log());
		}
	}

	@Test
	void whatWasAnsweredBeforeTheProgramWasKilledIsThere() throws Exception {
		example();
		try (Workbench workbench = workbench(RUSSIAN)) {
			workbench.does("key ALT+7").sees("Шаблонов пока нет").does("click Взять примеры").sees("the examples",
					SheetsDayTest::examples);
			begin(workbench);
			workbench.does("key DOWN").does("key 1").sees("Отвечено 1 из 10").sees("Черновик сохранен").kill();
		}
		try (Workbench workbench = workbench(RUSSIAN)) {
			openSheet(workbench).sees("Восстановлен черновик").sees("Отвечено 1 из 10")
					.does("command org.eclipse.ui.file.save")
					.sees("saved", tree -> tree.contains("Сохранено в базу") || tree.contains("Изменений нет"));
			workbench.quit();
			assertEquals("", workbench.log());
		}
	}

	/** Killed with an answer, and meanwhile somebody else at the same database answers otherwise. */
	@Test
	void twoPeopleWhoAnswerOtherwiseAreBroughtTogether() throws Exception {
		example();
		Path other = Files.createDirectories(folder.resolve("сосед"));
		Files.createSymbolicLink(other.resolve("db"), folder.resolve("db"));
		try (Workbench workbench = workbench(RUSSIAN)) {
			workbench.does("key ALT+7").sees("Шаблонов пока нет").does("click Взять примеры").sees("the examples",
					SheetsDayTest::examples);
			begin(workbench);
			workbench.does("key DOWN").does("key 1").sees("Отвечено 1 из 10").sees("Черновик сохранен").kill();
		}
		try (Workbench workbench = Workbench.start(other, robot(), screen(), RUSSIAN)) {
			openSheet(workbench).sees("Отвечено 0 из 10");
			Thread.sleep(500); // until the list has the keyboard
			workbench.does("click 2. Круг заявителей").does("key 2").sees("частично")
					.does("command org.eclipse.ui.file.save").sees("Сохранено в базу").quit();
			assertEquals("", workbench.log());
		}
		try (Workbench workbench = workbench(RUSSIAN)) {
			openSheet(workbench).sees("с тех пор изменил кто-то еще").sees("Отвечено 1 из 10")
					.does("command org.eclipse.ui.file.save").sees("На эти вопросы ответил кто-то еще")
					.sees("у вас: полностью").picture("conflict-ru").does("click в базе: частично")
					.does("click Сохранить выбранное").sees("Сохранено в базу").sees("частично").quit();
			assertEquals("", workbench.log());
		}
	}

	@Test
	void editionsAreComparedInWordsAndADraftIsDropped() throws Exception {
		Files.createDirectories(folder.resolve("db"));
		try (Workbench workbench = workbench(RUSSIAN)) {
			workbench.does("key ALT+7").sees("Шаблонов пока нет").does("click Взять примеры")
					.sees("the examples", SheetsDayTest::examples).does("click Следующая редакция").sees("редакция 2")
					.does("click Результат услуги назван").sees("{Вопрос} Результат").does("type Вес=3")
					.does("command org.eclipse.ui.file.save").sees("Сохранено в базу").does("click Редакции")
					.sees("Редакция 2 против редакции 1").sees("вес: 2 → 3")
					.sees("Листы в работе по другим редакциям: 0").picture("editions-ru").does("click Удалить проект…")
					.sees("Проект исчезнет из списка").does("click Удалить")
					.sees("the draft is gone", tree -> !tree.contains("Редакция 2 против"))
					.sees("Удалить проект… (disabled)").does("click Следующая редакция").sees("редакция 2")
					.does("click Редакции").sees("Критерии и шкала те же.");
			workbench.quit();
			assertEquals("", workbench.log());
		}
	}

	@Test
	void aTemplateGetsAFurtherEditionThatTellsWhatItMoves() throws Exception {
		Files.createDirectories(folder.resolve("db"));
		try (Workbench workbench = workbench(ENGLISH)) {
			workbench.does("key ALT+7").sees("There are no templates yet").does("click Take the examples")
					.sees("the examples", tree -> !tree.contains("Next edition (disabled)")).does("click Next edition")
					.sees("edition 2").does("click Criterion").sees("New criterion")
					.does("type Question=Is the fee told?").sees("Is the fee told?").picture("template-en")
					.does("click Preview").sees("0 of 11 answered").picture("preview-en").does("click What changes")
					.sees("New criteria: 1").picture("update-en").does("command org.eclipse.ui.edit.undo")
					.does("command org.eclipse.ui.edit.redo").does("click Parts")
					.does("command org.eclipse.ui.file.save").sees("Saved in the database").does("click Publish…")
					.sees("never changes").does("click Publish").sees("Edition 2 is published")
					.does("command org.etalon.app.theme").sees("in use").picture("template-dark-en");
			assertNoStoreCallOnTheUiThread(workbench);
			workbench.quit();
			assertEquals("", workbench.log());
		}
	}

	/** Whether the examples are there: what is done with an edition is shown then, and can be. */
	private static boolean examples(String tree) {
		return tree.contains("Следующая редакция") && !tree.contains("Следующая редакция (disabled)");
	}
}
