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

/** A day of a curator at the built product: a model is authored from nothing with the keyboard. */
@EnabledOnOs(OS.LINUX)
class ModelDayTest extends WorkbenchDay {

	private static final String TYPED = "type Текст на диаграмме=";
	private static final String UNDO = "command org.eclipse.ui.edit.undo";
	private static final String REDO = "command org.eclipse.ui.edit.redo";
	private static final String SAVE = "command org.eclipse.ui.file.save";

	@Test
	void aModelIsAuthoredUndoneToNothingMadeAgainSavedAndOpenedAgain() throws Exception {
		Files.createDirectories(folder.resolve("db"));
		Path file = folder.resolve("Модели/выплата.xmi");
		try (Workbench workbench = workbench(RUSSIAN)) {
			workbench.does("click Типовые модели").does("click Новая модель…").sees("Название услуги")
					.does("type Название услуги=Выплата к юбилею").does("type Файл=" + file).does("click Создать")
					.does("click Начать диаграмму").sees("Диаграмма пути: пустая ячейка");
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
