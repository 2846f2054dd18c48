// SPDX-License-Identifier: EPL-2.0
package org.etalon.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Every screen of the built product with the example it offers at its first start, in both languages and both themes: a
 * picture of each for people to look at, no text that is cut, nothing that runs out of its place.
 */
@EnabledOnOs(OS.LINUX)
class ScreensTest extends WorkbenchDay {

	private static final List<String> SECTIONS = List.of("start", "register", "year", "monitoring", "rules", "data",
			"templates", "models", "following");
	private static final String THEME = "command org.etalon.app.theme";

	private final List<String> lacking = new ArrayList<>();

	/** What stands on the screens in a language. */
	private enum Language {

		RU(RUSSIAN,
				List.of("Начало", "Реестр", "Перечень года", "Мониторинг", "Правила", "Данные", "Шаблоны листов",
						"Типовые модели", "Внедрение"),
				List.of("Пакеты правил", "Доверие", "Настройки"),
				List.of("Паспорт", "Оценка", "Документы", "Дорожная карта", "Показатели", "История"),
				List.of("✓ путь", "✓ дизайн", "✓ регулирование", "✓ лаборатория", "✓ прием", "✓ ошибки", "сведения",
						"о модели"),
				"Наименование или орган", "1 объект", "Лист…: регулирование"),
		EN(ENGLISH,
				List.of("Start", "Register", "Year list", "Monitoring", "Rules", "Data", "Sheet templates",
						"Typical models", "Following"),
				List.of("Rule bundles", "Trust", "Settings"),
				List.of("Passport", "Assessment", "Documents", "Roadmap", "Indicators", "History"), List.of("✓ journey",
						"✓ design", "✓ regulation", "✓ laboratory", "✓ reception", "✓ errors", "facts", "model"),
				"Name or authority", "1 object", "Sheet…: regulation");

		private final String locale;
		private final List<String> sections;
		private final List<String> ruleParts;
		private final List<String> objectPages;
		private final List<String> modelPages;
		private final String search;
		private final String found;
		private final String sheet;

		Language(String locale, List<String> sections, List<String> ruleParts, List<String> objectPages,
				List<String> modelPages, String search, String found, String sheet) {
			this.locale = locale;
			this.sections = sections;
			this.ruleParts = ruleParts;
			this.objectPages = objectPages;
			this.modelPages = modelPages;
			this.search = search;
			this.found = found;
			this.sheet = sheet;
		}

		String open(String section) {
			return "click " + sections.get(SECTIONS.indexOf(section));
		}
	}

	@Test
	void everyTextIsReadToItsEndInBothLanguagesAndThemes() throws Exception {
		Files.createDirectories(folder.resolve("db"));
		for (Language language : Language.values()) {
			try (Workbench workbench = workbench(language.locale)) {
				if (language == Language.RU) {
					look(workbench, "welcome-light-ru");
					workbench.does("click Поиграть на примере").sees("Последние изменения");
				}
				for (String theme : List.of("light", "dark")) {
					walk(workbench, language, "-" + theme + "-" + language.name().toLowerCase(Locale.ROOT));
					workbench.does(THEME);
				}
				workbench.quit();
				assertEquals("", workbench.log());
			}
		}
		assertEquals(List.of(), lacking, String.join("\n", lacking));
	}

	private void walk(Workbench workbench, Language language, String suffix) throws IOException, InterruptedException {
		for (String section : SECTIONS) {
			workbench.does(language.open(section));
			look(workbench, section + suffix);
		}
		workbench.does(language.open("rules"));
		for (int i = 0; i < language.ruleParts.size(); i++) {
			workbench.does("click " + language.ruleParts.get(i));
			look(workbench, "rules-" + (i + 1) + suffix);
		}
		workbench.does(language.open("register")).does("type " + language.search + "=Планирование отпусков")
				.sees(language.found).does("key DOWN").does("key ENTER").sees("EP-0001");
		for (int i = 0; i < language.objectPages.size(); i++) {
			workbench.does("click " + language.objectPages.get(i));
			look(workbench, "object-" + (i + 1) + suffix);
		}
		workbench.does("click " + language.objectPages.get(1)).does("click " + language.sheet);
		look(workbench, "sheet" + suffix);
		workbench.does(language.open("templates")).does("key ENTER");
		look(workbench, "template" + suffix);
		workbench.does(language.open("models")).does("key ENTER");
		for (int i = 0; i < language.modelPages.size(); i++) {
			workbench.does("click " + language.modelPages.get(i));
			look(workbench, "model-" + (i + 1) + suffix);
		}
	}

	private void look(Workbench workbench, String name) throws IOException, InterruptedException {
		settled(workbench);
		workbench.ask("lacking").lines().filter(each -> !each.isBlank())
				.forEach(each -> lacking.add(name + ": " + each));
		workbench.picture("screen-" + name);
	}

	/** Waits until what can be seen no longer changes. */
	private static void settled(Workbench workbench) throws IOException, InterruptedException {
		String before = "";
		for (int same = 0, asked = 0; same < 2 && asked < 100; asked++) {
			Thread.sleep(150);
			String now = workbench.ask("tree");
			same = now.equals(before) ? same + 1 : 0;
			before = now;
		}
	}
}
