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

/** A day with the roadmap of an object at the built product. */
@EnabledOnOs(OS.LINUX)
class RoadmapDayTest extends WorkbenchDay {

	private static final String ONE = "Размещение наружной информации";
	private static final String LAST = "Доля участников, которые дошли до конца без подсказки";
	private static final String ANSWERS = """
			[{"criterion":"l-found","percent":40},{"criterion":"l-fit","option":"l-fit-o3"},
			{"criterion":"l-done","percent":40},{"criterion":"l-prefill","option":"l-prefill-o3"},
			{"criterion":"l-errors","option":"l-errors-o3"},{"criterion":"l-saved","yes":false},
			{"criterion":"l-reader","yes":true},{"criterion":"l-status","yes":true},{"criterion":"l-pay","yes":true}]""";

	/** An object with a conclusion that rests on a sheet with six criteria that are not met. */
	private void conclusion() throws IOException, InterruptedException {
		example();
		String template = Files.readString(Workbench.ROOT.resolve("examples/sheets/laboratory.json"));
		Path sheet = folder.resolve("laboratory.json");
		Files.writeString(sheet,
				"{\"$type\": \"urn:etalon:model:assessment:1.0#AssessmentSheet\", \"id\": \"sheet\", "
						+ "\"template\": " + template.replaceFirst("\"\\$type\"[^,]*,", "") + ", \"answers\": "
						+ ANSWERS + "}");
		Workbench.command(folder, "assess", "EP-0049", "--regulation", "Б", "--sheet", sheet.toString(), "--on",
				"2026-08-03");
		Workbench.command(folder, "issue", "EP-0049", "--on", "2026-08-05", "--remark", "Поиск не находит услугу");
		Workbench.command(folder, "send", "EP-0049", "--on", "2026-08-07");
	}

	private static long measures(String tree) {
		return tree.lines().filter(line -> line.matches("\\s*TreeItem [1-8]\\.\\d+ .*")).count();
	}

	private static boolean isSaved(String tree) {
		return !tree.contains("Не сохранено") && !tree.contains("Черновик сохранен");
	}

	private Workbench open(Workbench workbench) throws Exception {
		return workbench.does("click Реестр").sees("200 объектов").does("type Наименование или орган=" + ONE)
				.sees("1 объект").does("key DOWN").does("key ENTER").sees("Паспорт").does("click Дорожная карта");
	}

	@Test
	void aRoadmapIsDraftedFromWhatIsNotMetAndWorkedOff() throws Exception {
		conclusion();
		try (Workbench workbench = workbench(RUSSIAN)) {
			open(workbench).sees("Мероприятий пока нет").does("click Составить…").sees("Первый день работ")
					.does("type Ответственный исполнитель=Отдел услуг").does("click Показать мероприятия")
					.sees("Выбрано 10 из 10. Сейчас").sees("критерий не выполнен").picture("roadmap-draft-ru")
					.does("click Добавить в карту").sees("ten measures", tree -> measures(tree) == 10)
					.sees("Черновик сохранен").does("command org.eclipse.ui.edit.undo")
					.sees("one undo for all of them", tree -> measures(tree) == 0)
					.does("command org.eclipse.ui.edit.redo").sees("all again", tree -> measures(tree) == 10)
					.does("command org.eclipse.ui.file.save").sees("kept", RoadmapDayTest::isSaved)
					.does("click 5.1  Провести приемочные работы").does("click Изменить…")
					.sees("Номер остается прежним").does("type Ответственный исполнитель=Приемочная комиссия")
					.does("click Готово").sees("Черновик сохранен").kill();
		}
		// somebody else writes into the same measure and into another one
		Workbench.command(folder, "roadmap", "change", "EP-0049", "5.1", "--related", "2.1");
		Workbench.command(folder, "roadmap", "change", "EP-0049", "2.1", "--responsible", "Отдел заданий");
		try (Workbench workbench = workbench(RUSSIAN)) {
			open(workbench).sees("обе правки объединятся").does("command org.eclipse.ui.file.save")
					.sees("тоже на месте").sees("Приемочная комиссия").sees("Отдел заданий")
					.does("click 5.1  Провести приемочные работы").sees("Связные мероприятия: 2.1")
					.does("click Согласовать…").sees("После этого мероприятия и сроки не меняются")
					.does("click Согласовать").sees("{согласовано   не начато}")
					.does("click 3.1  Выполнить критерий: " + LAST).does("click Закрыть…").sees("День выполнения")
					.does("type Чем подтверждено=Акт № 12").does("click Закрыть мероприятие")
					.sees("{согласовано   в работе}").sees("Акт № 12").does("command org.eclipse.ui.file.save")
					.sees("kept", RoadmapDayTest::isSaved).sees("Закрыто 1 из 10").picture("roadmap-ru")
					.does("command org.etalon.app.theme").sees("Закрыто 1 из 10").picture("roadmap-dark-ru");
			assertNoStoreCallOnTheUiThread(workbench);
			workbench.quit();
			assertEquals("", workbench.log());
		}
		String shown = Workbench.command(folder, "roadmap", "show", "EP-0049");
		assertTrue(shown.contains("закрыто") && shown.contains("Акт № 12"), shown);
	}
}
