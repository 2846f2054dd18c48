// SPDX-License-Identifier: EPL-2.0
package org.etalon.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * The built product without a mouse and without looking: whatever can take the focus says what it is, and the Tab key
 * goes through it as one reads.
 */
@EnabledOnOs(OS.LINUX)
class AccessibilityTest extends WorkbenchDay {

	private static final String ONE = "Планирование отпусков";
	private static final String TEMPLATE = "Пример: лист оценки регулирования (не из Методики)";

	/** Pages of the editor of models. */
	private static final List<String> MODEL = List.of("✓ путь", "✓ дизайн", "✓ регулирование", "✓ лаборатория",
			"✓ прием", "✓ ошибки", "сведения", "о модели");

	private final List<String> wrong = new ArrayList<>();

	/** A control on the way of the Tab key: its edges and what it is. */
	private record Stop(int left, int top, int right, int bottom, String what) {

		static Stop of(String line) {
			String[] parts = line.split(" ", 5);
			int left = Integer.parseInt(parts[0]);
			int top = Integer.parseInt(parts[1]);
			return new Stop(left, top, left + Integer.parseInt(parts[2]), top + Integer.parseInt(parts[3]), parts[4]);
		}

		/** Whether one who reads is here before there: rows from above, in a row from the left, columns whole. */
		boolean isBefore(Stop next) {
			boolean row = top < next.bottom && next.top < bottom;
			return row ? left <= next.left : top < next.top || right <= next.left;
		}
	}

	/** Notes what is wrong with the window in front. */
	private void look(Workbench workbench, String where) throws IOException {
		workbench.ask("unnamed").lines().filter(each -> !each.isBlank())
				.forEach(each -> wrong.add(where + ": no name: " + each));
		List<Stop> way = new ArrayList<>();
		for (String line : workbench.ask("way").lines().filter(each -> !each.isBlank()).toList()) {
			if (line.startsWith("caught")) {
				wrong.add(where + ": " + line);
			} else {
				way.add(Stop.of(line));
			}
		}
		assertFalse(way.isEmpty(), where);
		// the way began somewhere and goes round: once it goes back to the beginning
		List<String> back = new ArrayList<>();
		for (int i = 0; i < way.size() && way.size() > 1; i++) {
			Stop next = way.get((i + 1) % way.size());
			if (!way.get(i).isBefore(next)) {
				back.add(way.get(i).what() + " => " + next.what());
			}
		}
		if (back.size() > 1) {
			wrong.add(where + ": back and forth: " + back);
		}
	}

	private void dialog(Workbench workbench, String title, String... steps) throws Exception {
		for (String each : steps) {
			workbench.does(each);
		}
		workbench.sees("Shell " + title);
		look(workbench, title + " after " + String.join(", ", steps));
		workbench.does("key ESC").sees("no " + title, tree -> !tree.contains("Shell " + title));
	}

	@Test
	void everySectionIsToldAndReadInOrder() throws Exception {
		example();
		Workbench.command(folder, "model", "keep", "examples/models/appeals-servis.xmi");
		try (Workbench workbench = workbench(RUSSIAN)) {
			List<String> seen = List.of("Последние изменения", "200 объектов", "еще не собран",
					"Данных мониторинга пока нет", "Варианты оценки", "Открытая база", "Шаблонов пока нет", "В базе",
					"Внедрение");
			for (int i = 0; i < seen.size(); i++) {
				workbench.does("key ALT+" + (i + 1)).sees(seen.get(i));
				look(workbench, "section " + (i + 1));
			}
			workbench.does("key ALT+5");
			for (String each : List.of("Пакеты правил", "Доверие", "Настройки")) {
				workbench.does("click " + each);
				look(workbench, each);
			}
			workbench.does("key ALT+2").sees("200 объектов").does("type Наименование или орган=" + ONE).sees("1 объект")
					.does("key DOWN").does("key ENTER").sees("Паспорт").sees("EP-0001");
			for (String each : List.of("Паспорт", "Оценка", "Документы", "Дорожная карта", "Показатели", "История")) {
				workbench.does("click " + each);
				look(workbench, each);
			}
			sheets(workbench);
			model(workbench);
			workbench.quit();
			assertEquals("", workbench.log());
		}
		assertEquals(List.of(), wrong, String.join("\n", wrong));
	}

	/** Templates with one that is edited, and the sheet of a stage before and after it is begun. */
	private void sheets(Workbench workbench) throws Exception {
		workbench.does("key ALT+7").does("click Взять примеры").sees("the examples",
				tree -> tree.contains("Следующая редакция") && !tree.contains("Следующая редакция (disabled)"));
		look(workbench, "templates");
		workbench.does("click " + ONE).does("click Оценка").does("click Лист…: регулирование").sees("еще не начат");
		look(workbench, "a sheet to begin");
		workbench.does("click " + TEMPLATE).sees("Отвечено 0 из 10");
		look(workbench, "a sheet");
		workbench.does("click Шаблоны листов").does("click Следующая редакция").sees("редакция 2");
		for (String each : List.of("Состав", "Предпросмотр", "Что изменится", "Редакции")) {
			workbench.does("click " + each);
			look(workbench, "template: " + each);
		}
	}

	/** A model of a typical service, all its pages. */
	private void model(Workbench workbench) throws Exception {
		workbench.does("key ALT+8").sees("В базе: 1");
		look(workbench, "models");
		workbench.does("key ENTER").sees("Проект (п. 43)");
		for (String each : MODEL) {
			workbench.does("click " + each);
			look(workbench, "model: " + each);
		}
	}

	@Test
	void everyDialogIsToldAndReadInOrder() throws Exception {
		example();
		try (Workbench workbench = workbench(RUSSIAN)) {
			workbench.does("key ALT+2").sees("200 объектов");
			// before any dialog: without a window manager the palette closes when a former dialog gives the keys back
			dialog(workbench, "Найти команду", "key CTRL+3");
			for (String each : List.of("Наименование", "Орган", "Вид", "Субъект РФ", "ИуКЦ")) {
				dialog(workbench, "Фильтр", "click Фильтр", "click " + each);
			}
			dialog(workbench, "Единый перечень", "click Выгрузить…");
			for (String each : List.of("import", "export", "backup", "restore", "open", "connect")) {
				dialog(workbench, "Данные", "command org.etalon.ui.data." + each);
			}
			dialog(workbench, "О программе", "command org.etalon.app.about");
			assertTrue(workbench.ask("tree").contains("200 объектов"));
			dialog(workbench, "Установка пакета правил", "command org.etalon.ui.rules.install");
			dialog(workbench, "Обновление программы", "command org.etalon.ui.rules.update");
			workbench.quit();
			assertEquals("", workbench.log());
		}
		assertEquals(List.of(), wrong, String.join("\n", wrong));
	}
}
