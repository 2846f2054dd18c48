// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.etalon.norm.Setting;
import org.etalon.operations.UnusableRulesException;
import org.etalon.scoring.ScoringSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCommandsTest {

	@TempDir
	private Path folder;
	private Cli cli;

	@BeforeEach
	void writeRegister() throws IOException {
		cli = new Cli(folder);
		cli.file("a.csv", Cli.HEADER.strip() + ",authority,monitoring,issued_on\n1,Имя,SERVIS,Б,В,Орган,да,2025-03-01\n"
				+ "2,x,SERVIS,?,В,,,\n3,x,SERVIS,А+,А+,,,\n4,x,SERVIS,Г,А+,,,\n");
	}

	@Test
	void writesTheTemplateOfADocumentOrPrintsItsFields() throws IOException {
		assertEquals(ExitStatus.OK, cli.run("template", "notice", "-o", "n.docx"));
		assertEquals("", cli.err());
		assertEquals("PK", new String(Files.readAllBytes(cli.path("n.docx")), 0, 2));
		assertEquals(ExitStatus.OK, cli.run("template", "conclusion"));
		assertTrue(cli.out().contains("{{этапы}}  результаты оценки по этапам\n    {{№}}  порядковый номер\n"),
				cli.out());
		assertEquals(ExitStatus.USAGE, cli.run("template", "letter"));
	}

	/** Only what is called is described to the library; nobody may notice. */
	@ParameterizedTest
	@ValueSource(strings = { "", "-h", "--help", "register", "register -h", "register --help", "register list -h",
			"register --locale ru list --help", "-h register list", "db -h", "roadmap -h", "roadmap set --help",
			"year-list review -h", "year-list review import -h", "year-list build -h", "check -h", "-hV", "help" })
	void showsTheSameHelpAsIfEverythingWereDescribed(String arguments) {
		String[] words = arguments.isEmpty() ? new String[0] : arguments.split(" ");
		int status = cli.run(words);
		String out = cli.out();
		String err = cli.err();
		cli.called = all -> Called.ANY;
		assertEquals(status, cli.run(words));
		assertEquals(cli.out(), out);
		assertEquals(cli.err(), err);
		assertFalse(out.isEmpty() && err.isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "register lst", "register list --nein", "db", "lst", "--nein", "roadmap", "check",
			"year-list review import", "year-list build --year x", "--version", "-V", "-V check" })
	void refusesTheSameAsIfEverythingWereDescribed(String arguments) {
		showsTheSameHelpAsIfEverythingWereDescribed(arguments);
	}

	@Test
	void explainsAnObjectInWords() {
		assertEquals(ExitStatus.OK, cli.run("explain", "a.csv", "--id", "1"));
		assertEquals("", cli.err());
		assertEquals("""
				1  Имя
				сервис, Орган

				сертификат и заключение, уровень 65 % (п. 22б)

				  Регулирование: Б → 0,15 балла (п. 18)
				  Личный прием: этап не применяется → 0,30 балла (п. 17б; настройки: A07=NOT_APPLICABLE)
				  Лаборатория: В → 0,10 балла (п. 18)
				  Мониторинг: техническая возможность есть → 0,10 балла (п. 19)
				""", cli.out().substring(0, cli.out().indexOf("  Интегральный")));
		assertTrue(cli.out().contains(
				"\nДо следующего результата не хватает (любой из наборов):\n  Регулирование Б → Б+ — уровень 70 %, сертификат\n"
						+ "  Лаборатория В → Б — уровень 70 %, сертификат\n"),
				cli.out());
		assertTrue(cli.out().contains("\nРассчитано: Etalon 1.0.0; вариант services 1.0.0 sha256:abc\nНастройки: A05="),
				cli.out());
	}

	@Test
	void explainsWhereThereIsNothingToImproveOrAReason() {
		cli.run("explain", "a.csv", "--id", "3");
		assertTrue(cli.out().contains("\n\n  Лучшее решение уже принято.\n"), cli.out());
		cli.run("explain", "a.csv", "--id", "4", "--locale", "en");
		assertTrue(cli.out().contains("\nReason: level below 40%\n") && cli.out().contains("Regulation Г → В"),
				cli.out());
	}

	@Test
	void explainsAnObjectAsJson() {
		assertEquals(ExitStatus.OK, cli.run("explain", "a.csv", "--id", " 1 ", "--format", "json"));
		assertTrue(cli.out().startsWith("{\"product\":\"Etalon 1.0.0\",\"settings\":{\"A05\":")
				&& cli.out().endsWith("}\n"));
		assertTrue(cli.out().contains("\"distance\":[[{\"stage\":\"REGULATION\",\"from\":\"Б\",\"to\":\"Б+\"}],"),
				cli.out());
	}

	@Test
	void saysWhatIsWrongWithARejectedObject() {
		assertEquals(ExitStatus.PARTIAL, cli.run("explain", "a.csv", "--id", "2"));
		assertTrue(cli.err().startsWith("a.csv:3 [2]: В столбце «регулирование / regulation»"), cli.err());
		assertEquals("", cli.out());
	}

	@Test
	void saysThatThereIsNoSuchObjectOrFile() {
		assertEquals(ExitStatus.NOTHING, cli.run("explain", "a.csv", "--id", "9"));
		assertEquals("Объекта с идентификатором «9» нет в a.csv\n", cli.err());
		assertEquals(ExitStatus.NOTHING, cli.run("explain", "no.csv", "--id", "1"));
		assertEquals("no.csv: Файл не найден.\n", cli.err());
	}

	@Test
	void listsTheVariants() {
		assertEquals(ExitStatus.OK, cli.run("variants"));
		assertEquals("""
				appeals
				  виды: APPEALS_SERVIS (сервис обращений)
				  редакция 1; субъект: все; действует по 31.12.2024
				  этапы: регулирование, лаборатория
				  org.etalon.test 1.0.0 sha256:abc
				""", cli.out().substring(0, cli.out().indexOf("\n\n") + 1));
		cli.run("--locale=en", "variants");
		assertTrue(cli.out().contains("services\n  kinds: STATE_SERVICE (state service), SERVIS (servis)\n"),
				cli.out());
	}

	@Test
	void namesTheBundlesWhoseRulesCannotBeUsed() {
		cli.locale = Locale.ENGLISH;
		cli.registry = () -> {
			throw new UnusableRulesException("RULES_CLASH", "77", "a (one 1.0.0)", "b (two 1.0.0)");
		};
		for (List<String> command : List.of(List.of("variants"), List.of("check", "a.csv"),
				List.of("explain", "a.csv", "--id", "1"))) {
			assertEquals(ExitStatus.NOTHING, cli.run(command.toArray(String[]::new)), cli::err);
			assertTrue(cli.err().contains("a (one 1.0.0) and b (two 1.0.0)"), cli::err);
		}
	}

	@Test
	void listsTheSettings() {
		for (String language : List.of("ru", "en")) {
			assertEquals(ExitStatus.OK, cli.run("settings", "--locale", language));
			for (Setting setting : ScoringSettings.all()) {
				assertTrue(cli.out().contains(setting.id() + "  " + setting.defaultValue())
						&& cli.out().contains(setting.title().in(Locale.of(language)))
						&& setting.values().stream().allMatch(cli.out()::contains), cli.out());
			}
		}
	}

	@Test
	void printsACompletionScript() {
		assertEquals(ExitStatus.OK, cli.run("completion"));
		assertTrue(cli.out().contains("complete -F _complete_etalon") && cli.out().contains("--fail-on")
				&& cli.out().contains("explain"), cli.out());
	}

	@Test
	void printsItsVersion() {
		assertEquals(ExitStatus.OK, cli.run("--version"));
		assertEquals("Etalon 1.0.0\n", cli.out());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "check", "explain", "variants", "settings", "completion" })
	void printsHelpInBothLanguages(String command) {
		String[] arguments = command.isEmpty() ? new String[] { "--help" } : new String[] { command, "--help" };
		assertEquals(ExitStatus.OK, cli.run(arguments));
		String russian = cli.out();
		cli.locale = Locale.ENGLISH;
		assertEquals(ExitStatus.OK, cli.run(arguments));
		String english = cli.out();
		assertTrue(russian.contains("Вызов: etalon") && russian.contains("Ключи:"), russian);
		assertTrue(english.contains("Usage: etalon") && english.contains("Options:"), english);
		assertFalse(english.matches("(?s).*[а-яА-Я].*"), english);
		assertTrue(cli.err().isEmpty());
		if (command.isEmpty()) {
			assertTrue(russian.contains("Код завершения: 0") && english.contains("Exit status: 0"));
			assertEquals(ExitStatus.OK, cli.run());
			assertEquals(english, cli.out());
		}
	}
}
