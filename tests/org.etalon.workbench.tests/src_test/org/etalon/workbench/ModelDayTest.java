// SPDX-License-Identifier: EPL-2.0
package org.etalon.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A day of a curator at the built product: a model is authored from nothing, with the keyboard and with the mouse. */
@EnabledOnOs(OS.LINUX)
class ModelDayTest extends WorkbenchDay {

	private static final String TYPED = "type Текст на диаграмме=";
	private static final String UNDO = "command org.eclipse.ui.edit.undo";
	private static final String REDO = "command org.eclipse.ui.edit.redo";
	private static final String THEME = "command org.etalon.app.theme";
	private static final String SAVE = "command org.eclipse.ui.file.save";

	@Test
	void aModelIsAuthoredUndoneToNothingMadeAgainSavedAndOpenedAgain() throws Exception {
		Files.createDirectories(folder.resolve("db"));
		Path file = folder.resolve("Модели/выплата.xmi");
		try (Workbench workbench = workbench(RUSSIAN)) {
			begin(workbench, "Выплата к юбилею", file).does("click Начать диаграмму")
					.sees("Диаграмма пути: пустая ячейка");
			String nothing = Files.readString(file);
			author(workbench, "Узнать о праве");
			workbench.sees("Диаграмма пути: 1. Узнать о праве").does("key DOWN");
			author(workbench, "Найти услугу");
			workbench.sees("1.1 Найти услугу").does("key INSERT").does(TYPED + "Принять заявление").does("key ENTER")
					.sees("1.2 Принять заявление").does("key CTRL+DOWN").sees("Взаимодействие с клиентом")
					.does("key INSERT").does(TYPED + "Лишний шаг").does("key ENTER").sees("1.3 Лишний шаг")
					.does("key DELETE").sees("removed", tree -> !tree.contains("Лишний шаг")).picture("model-ru");
			String authored = saved(workbench, file);
			assertTrue(authored.contains("Принять заявление"), authored);
			int undone = 0;
			while (!workbench.ask("tree").contains("Button Начать диаграмму")) {
				workbench.does(UNDO);
				undone++;
				assertTrue(undone < 20, "more to undo than was done");
			}
			assertEquals(nothing, saved(workbench, file));
			for (int i = 0; i < undone; i++) {
				workbench.does(REDO);
			}
			assertEquals(authored, saved(workbench, file));
			workbench.quit();
			assertEquals("", workbench.log());
		}
		try (Workbench workbench = workbench(RUSSIAN)) {
			workbench.sees("Выплата к юбилею").sees("Диаграмма пути: ").does("key HOME").does("key DOWN")
					.sees("1.1 Найти услугу");
			workbench.quit();
		}
	}

	@Test
	void aModelIsAuthoredWithTheMouseUndoneToNothingMadeAgainSavedAndOpenedAgain() throws Exception {
		Files.createDirectories(folder.resolve("db"));
		Path file = folder.resolve("Модели/мышью.xmi");
		try (Workbench workbench = workbench(RUSSIAN)) {
			begin(workbench, "Выплата мышью", file).does("click Начать диаграмму")
					.sees("Диаграмма пути: пустая ячейка");
			String nothing = Files.readString(file);
			workbench.does("click Этап").does(TYPED + "Подать заявление").does("key ENTER")
					.sees("Диаграмма пути: 1. Подать заявление");
			// a double click into the lane of the client, under the head of the stage
			type(workbench, "mouse double 1. Подать@below", "Написать");
			workbench.sees("Диаграмма пути: 1.1 Написать");
			// a connector that ends on empty ground ends in a new step
			type(workbench, "mouse drag 1.1 Написать@right => Взаимодействие@150,0", "Принять");
			workbench.sees("Диаграмма пути: 1.2 Принять").does("mouse click 1.1 Написать")
					.sees("Диаграмма пути: 1.1 Написать");
			type(workbench, "mouse drag 1.1 Написать@right => Внутренние процедуры@150,0", "Проверить");
			workbench.sees("Диаграмма пути: 1.2 Проверить").does("mouse drag 1.2 Проверить => Информационные@300,0")
					.sees("1.2 Проверить · Информационные системы");
			workbench.does("mouse click 1.2 Проверить").does("mouse drag 1.2 Проверить@right => 1.3 Принять")
					.picture("model-mouse-ru").does("key CTRL+A").sees("Диаграмма пути: выбрано: 3");
			String authored = saved(workbench, file);
			assertTrue(authored.contains("next=\"step-2\"") && authored.contains("next=\"step-2 step-3\""), authored);
			int undone = 0;
			while (!workbench.ask("tree").contains("Button Начать диаграмму")) {
				workbench.does(UNDO);
				undone++;
				assertTrue(undone < 20, "more to undo than was done");
			}
			assertEquals(nothing, saved(workbench, file));
			for (int i = 0; i < undone; i++) {
				workbench.does(REDO);
			}
			assertEquals(authored, saved(workbench, file));
			workbench.does("key CTRL+A").sees("выбрано: 3").does("key DELETE")
					.sees("removed", tree -> !tree.contains("выбрано: 3")).does(UNDO).does("mouse click 1.1 Написать")
					.sees("Диаграмма пути: 1.1 Написать");
			assertEquals("Выплата мышью", workbench.ask("part")); // nothing to save: all is as it was saved
			workbench.quit();
			assertEquals("", workbench.log());
		}
	}

	@Test
	void thePartsOfAModelAreAuthoredOnTheirPagesUndoneAndMadeAgain() throws Exception {
		Files.createDirectories(folder.resolve("db"));
		Path file = folder.resolve("Модели/выплата.xmi");
		try (Workbench workbench = workbench(RUSSIAN)) {
			begin(workbench, "Выплата к юбилею", file).sees("○ ошибки");
			String nothing = Files.readString(file);
			workbench.does("click ○ ошибки").does("key INSERT").sees("Рекомендация")
					.does("type Ошибка=Не сказано, сколько ждать").does("type Рекомендация=Назвать срок")
					.sees("✓ ошибки").does("click ○ дизайн").does("key INSERT").sees("Новый раздел")
					.does("type Текст=Мы говорим коротко. Мы отвечаем сразу.").sees("Предложений 2, слов 6")
					.does("click сведения").does("key DOWN").does("key DOWN").sees("Откуда значение")
					.does("type Значение=7").sees("Вспомогательные поля: 1 из").does("click ○ прием")
					.does("click Начать лист").sees("✓ прием").picture("model-parts-ru");
			String authored = saved(workbench, file);
			assertTrue(authored.contains("Не сказано, сколько ждать") && authored.contains("receptionSheet"), authored);
			int undone = 0;
			while (!workbench.ask("tree").contains("Button ○ ошибки")) {
				workbench.does(UNDO);
				undone++;
				assertTrue(undone < 20, "more to undo than was done");
			}
			assertEquals(nothing, saved(workbench, file));
			for (int i = 0; i < undone; i++) {
				workbench.does(REDO);
			}
			assertEquals(authored, saved(workbench, file));
			workbench.quit();
			assertEquals("", workbench.log());
		}
	}

	@Test
	void aChangeOfThemeLosesNothingThatIsNotSaved() throws Exception {
		Files.createDirectories(folder.resolve("db"));
		Path file = folder.resolve("Модели/выплата.xmi");
		try (Workbench workbench = workbench(RUSSIAN)) {
			begin(workbench, "Выплата к юбилею", file).does("click Начать диаграмму")
					.sees("Диаграмма пути: пустая ячейка").does("key ENTER").sees("Текст на диаграмме")
					.does(TYPED + "Узнать о праве").does(THEME).sees("Диаграмма пути: 1. Узнать о праве")
					.does("click ○ ошибки").does("key INSERT").does("type Ошибка=Не сказано, сколько ждать")
					.does(THEME);
			workbench.sees("the same page, with what was typed",
					tree -> tree.contains("Не сказано, сколько ждать") && !tree.contains("Диаграмма пути:"));
			assertEquals("*Выплата к юбилею", workbench.ask("part"));
			workbench.does(UNDO).sees("the error is taken back", tree -> !tree.contains("Не сказано, сколько ждать"))
					.does(REDO);
			String authored = saved(workbench, file);
			assertTrue(authored.contains("Узнать о праве") && authored.contains("Не сказано, сколько ждать"), authored);
			workbench.quit();
			assertEquals("", workbench.log());
		}
	}

	/** Makes a model in a file. */
	private static Workbench begin(Workbench workbench, String service, Path file)
			throws IOException, InterruptedException {
		return workbench.does("click Типовые модели").does("click Файлы: 0").does("click Новая модель в файле…")
				.sees("Название услуги").does("type Название услуги=" + service).does("type Файл=" + file)
				.does("click Создать");
	}

	private static void type(Workbench workbench, String gesture, String text)
			throws IOException, InterruptedException {
		workbench.does(gesture).sees("Текст на диаграмме").does(TYPED + text).does("key ENTER");
	}

	private static void author(Workbench workbench, String text) throws IOException, InterruptedException {
		workbench.does("key ENTER").sees("Текст на диаграмме").does(TYPED + text).does("key ENTER");
	}

	private static String saved(Workbench workbench, Path file) throws IOException, InterruptedException {
		workbench.does(SAVE);
		for (int i = 0; i < 100 && workbench.ask("part").startsWith("*"); i++) {
			Thread.sleep(100);
		}
		return Files.readString(file);
	}
}
