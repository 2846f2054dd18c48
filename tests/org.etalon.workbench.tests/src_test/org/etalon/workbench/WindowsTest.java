// SPDX-License-Identifier: EPL-2.0
package org.etalon.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Several windows, several starts, several programs on the same data. */
@EnabledOnOs(OS.LINUX)
class WindowsTest extends WorkbenchDay {

	private static final String OBJECT = "Планирование отпусков";

	private static Workbench choose(Workbench workbench) throws IOException, InterruptedException {
		return workbench.does("click Реестр").sees("200 объектов").does("type Наименование или орган=" + OBJECT)
				.sees("1 объект").does("key DOWN").does("key ENTER");
	}

	private long drafts() throws IOException {
		Path drafts = folder.resolve("data/etalon/workbench/.metadata/.plugins/org.etalon.ui.register/drafts");
		try (Stream<Path> files = Files.exists(drafts) ? Files.list(drafts) : Stream.empty()) {
			return files.count();
		}
	}

	@Test
	void aThingIsOpenOnceInWhicheverWindow() throws Exception {
		example();
		try (Workbench workbench = workbench(RUSSIAN)) {
			choose(workbench).sees("Паспорт").does("type реквизиты акта=Приказ № 7").sees("Черновик сохранен")
					.does("key CTRL+SHIFT+[").does("click Новое окно");
			workbench.awaits("windows", "*" + OBJECT + "\nНачало (active)");
			choose(workbench).awaits("windows", "*" + OBJECT + " (active)\nРеестр");
			workbench.sees("the object once", tree -> tree.split("CTabItem Паспорт", -1).length == 2).sees("было: –")
					.picture("windows-ru");
			assertEquals(1, drafts());
			workbench.does("window 1").does("type Наименование или орган=").sees("200 объектов").does("close")
					.awaits("windows", "*" + OBJECT + " (active)");
			workbench.sees("Приказ № 7").does("command org.eclipse.ui.file.save")
					.does("type Почему вы меняете объект?=уточнен приказ").does("click ОК")
					.sees("saved", tree -> tree.contains("Сохранено в реестр") || tree.contains("Последнее изменение"));
			assertEquals(0, drafts());
			assertNoStoreCallOnTheUiThread(workbench);
			workbench.quit();
			assertEquals("", workbench.log());
		}
		String history = Workbench.command(folder, "register", "history", "EP-0001");
		assertEquals(2, history.split("Приказ № 7", -1).length, history);
	}

	@Test
	void windowsComeBackWithTheirTabs() throws Exception {
		example();
		try (Workbench workbench = workbench(RUSSIAN)) {
			choose(workbench).sees("Паспорт").does("click Новое окно").does("click Правила");
			workbench.awaits("windows", OBJECT + "\nПравила (active)");
			workbench.quit();
		}
		try (Workbench workbench = workbench(RUSSIAN)) {
			workbench.sees("both windows", tree -> tree.contains("Паспорт") && tree.contains("Настройки"));
			assertEquals(2, workbench.ask("windows").lines().count());
			workbench.quit();
			assertEquals("", workbench.log());
		}
	}

	@Test
	void aSecondStartBringsTheWindowUp() throws Exception {
		try (Workbench workbench = workbench(RUSSIAN)) {
			workbench.does("minimize").awaits("windows", "Начало (active) (minimized)");
			String said = Workbench.startAgain(folder, screen(), RUSSIAN);
			assertTrue(said.contains("etalon: рабочее место уже открыто: его окно выведено вперед"), said);
			workbench.awaits("windows", "Начало (active)");
			said = Workbench.startAgain(folder, screen(), ENGLISH);
			assertTrue(said.contains("etalon: the workbench is open already: its window is in front now"), said);
			workbench.quit();
			assertEquals("", workbench.log());
		}
	}

	@Test
	void whoHoldsTheDataIsSaid() throws Exception {
		example();
		try (Workbench workbench = workbench(RUSSIAN)) {
			choose(workbench).sees("Паспорт").sees("реквизиты акта").quit();
		}
		Path other = Files.createDirectories(folder.resolve("other"));
		Workbench.copy(folder.resolve("data"), other.resolve("data"));
		Files.createSymbolicLink(other.resolve("db"), folder.resolve("db"));
		try (Workbench first = workbench(RUSSIAN)) {
			first.sees("реквизиты акта");
			try (Workbench second = Workbench.start(other, robot(), screen(), RUSSIAN)) {
				second.sees("no field to type into, for there is no object",
						tree -> tree.contains("Паспорт") && !tree.contains("реквизиты акта")).does("click Данные")
						.sees("открыта другой программой: " + System.getProperty("user.name"))
						.sees("процесс " + first.pid()).sees("данные не тронуты").picture("held-ru");
				second.quit();
				assertEquals("", second.log());
			}
			first.does("click Реестр").sees("200 объектов");
			first.quit();
			assertEquals("", first.log());
		}
	}
}
