// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadabilityCommandTest {

	private static final String NORMS = """
			profile.Строгий.text.fkgl_plainrussian.max = -5
			profile.Строгий.sentence.words.max = 2
			profile.Мягкий.text.words.max = 100
			profile.Мягкий.text.fre_oborneva.min = 1
			""";

	@TempDir
	Path folder;

	private Cli cli;

	@BeforeEach
	void makeFiles() throws IOException {
		cli = new Cli(folder);
		cli.file("a.txt", "Памятка\n\nМама мыла раму.\nОна устала!\n");
		cli.file("norms.properties", NORMS);
	}

	@Test
	void printsFiguresParagraphsAndTheHardestSentences() {
		assertEquals(ExitStatus.OK, cli.run("readability", "a.txt"));
		assertEquals("""
				Удобочитаемость: a.txt

				  Показатель                     Значение
				  предложений                           3
				  слов                                  6
				  букв                                 28
				  слогов                               14
				  сложных слов                          0
				  знаков без пробелов                  30
				  слов в предложении                    2
				  Флеш, Оборнева А                 64,002
				  Флеш, Оборнева Б                 51,803
				  Флеш-Кинкейд, plainrussian        3,269
				  Флеш-Кинкейд, Оборнева            5,010
				  Флеш-Кинкейд, учебные тексты      2,190
				  Колман-Лиау, plainrussian       -12,163
				  ARI, plainrussian                -1,266
				  Дэйл-Чейл, plainrussian           0,546
				  SMOG, plainrussian                0,050

				  Абзац   предложений   слов   Флеш-Кинкейд     Флеш   Начало
				      1             1      1         12,418   25,235   Памятка
				      2             2      5          1,535   71,365   Мама мыла раму. Она устала!

				Самые трудные предложения:
				  абзац 1, предложение 1, строка 1: Флеш-Кинкейд 12,418, слов 1
				    Памятка
				  абзац 2, предложение 2, строка 4: Флеш-Кинкейд 5,636, слов 2
				    Она устала!
				  абзац 2, предложение 1, строка 3: Флеш-Кинкейд -1,146, слов 3
				    Мама мыла раму.

				Рассчитано: Etalon 1.0.0; A37=BUILT_IN
				""", cli.out());
		assertEquals("", cli.err());
	}

	@Test
	void speaksEnglish() {
		cli.locale = Locale.ENGLISH;
		cli.run("readability", "a.txt", "--hardest", "1");
		assertTrue(cli.out().contains("Flesch, Oborneva A                64.002\n"), cli.out());
		assertTrue(cli.out().contains("paragraph 1, sentence 1, line 1: Flesch-Kincaid 12.418, words 1\n"), cli.out());
		assertFalse(cli.out().replaceAll("Памятка|Мама.*", "").matches("(?s).*[а-яА-Я].*"), cli.out());
	}

	@Test
	void endsWithOneWhenALimitIsExceeded() {
		assertEquals(ExitStatus.FAILED_ON,
				cli.run("readability", "a.txt", "--set", "A37=norms.properties", "--profile", "строгий"));
		assertTrue(cli.out().contains("  Флеш-Кинкейд, plainrussian        3,269   ≤ -5  ✗\n"), cli.out());
		assertTrue(cli.out().contains("""
				Предложения, которые не укладываются в предел:
				  абзац 2, предложение 1, строка 3: Флеш-Кинкейд -1,146, слов 3
				    ✗ слов 3 > 2
				    Мама мыла раму.

				Профиль «Строгий»: превышено пределов для текста: 1; предложений с превышением: 1.
				  ✗ Флеш-Кинкейд, plainrussian 3,269 > -5
				"""), cli.out());
		assertTrue(cli.out().endsWith("; A37=" + cli.path("norms.properties") + "\n"), cli.out());
	}

	@Test
	void endsWithZeroWhenAllLimitsAreKept() {
		assertEquals(ExitStatus.OK,
				cli.run("readability", "a.txt", "--set", "A37=norms.properties", "--profile", "Мягкий"));
		assertTrue(cli.out().contains("  Флеш, Оборнева А                 64,002   ≥ 1\n"), cli.out());
		assertTrue(cli.out().contains("Профиль «Мягкий»: все пределы соблюдены.\n"), cli.out());
		assertEquals(ExitStatus.OK, cli.run("readability", "a.txt", "--set", "A37=norms.properties"));
		assertFalse(cli.out().contains("Профиль"), cli.out());
	}

	@Test
	void takesTheNormsFromAFileOfSettings() throws IOException {
		cli.file("settings.txt", "A37=norms.properties\nA11=CERTIFICATE\n");
		assertEquals(ExitStatus.FAILED_ON,
				cli.run("readability", "a.txt", "--settings", "settings.txt", "--profile", "Строгий"));
	}

	@Test
	void writesCsvAndJson() throws IOException {
		assertEquals(ExitStatus.OK, cli.run("readability", "a.txt", "-o", "r.csv"));
		assertEquals("", cli.out());
		assertTrue(cli.read("r.csv").startsWith("file,scope,paragraph,"));
		assertEquals(ExitStatus.OK, cli.run("readability", "a.txt", "-o", "r.json"));
		assertTrue(cli.read("r.json").startsWith("{\n  \"product\" : \"Etalon 1.0.0\""));
		assertEquals(ExitStatus.OK, cli.run("readability", "a.txt", "-o", "r.txt"));
		assertTrue(cli.read("r.txt").startsWith("Удобочитаемость: a.txt\n"));
		assertEquals(ExitStatus.OK, cli.run("readability", "a.txt", "--format", "CSV"));
		assertEquals(cli.read("r.csv"), cli.out());
		assertEquals(ExitStatus.OK, cli.run("readability", "a.txt", "--format", "json", "-o", "-"));
		assertEquals(cli.read("r.json"), cli.out());
	}

	@Test
	void measuresSeveralTextsAndGoesOnBehindAnUnreadableOne() throws IOException {
		Files.write(cli.path("b.txt"), "Мама мыла раму.".getBytes(Charset.forName("windows-1251")));
		assertEquals(ExitStatus.PARTIAL, cli.run("readability", "a.txt", "none.docx", "b.txt"));
		assertEquals("none.docx: Файл не найден.\n", cli.err());
		assertTrue(cli.out().contains("Удобочитаемость: b.txt\n"), cli.out());
		assertEquals(ExitStatus.NOTHING, cli.run("readability", "none.docx"));
		assertEquals("", cli.out());
		assertEquals("none.docx: Файл не найден.\nПроверить не удалось: ни один файл не прочитан.\n", cli.err());
	}

	@Test
	void takesTheEncodingItIsTold() throws IOException {
		Files.write(cli.path("k.txt"), "Мама мыла раму.".getBytes(Charset.forName("KOI8-R")));
		cli.run("readability", "k.txt", "--encoding", "koi8-r");
		assertTrue(cli.out().contains("    Мама мыла раму.\n"), cli.out());
	}

	@Test
	void saysEverythingThatIsWrongWithTheNorms() throws IOException {
		cli.file("norms.properties", "x = 1\nfre_oborneva.constant = много\n");
		assertEquals(ExitStatus.NOTHING, cli.run("readability", "a.txt", "--set", "A37=norms.properties"));
		String file = cli.path("norms.properties").toString();
		assertTrue(cli.err().startsWith(file + ":1: Неизвестный ключ «x»; ожидается: fre_oborneva, "), cli.err());
		assertTrue(
				cli.err().contains(
						file + ":2: Значение «много» ключа «fre_oborneva.constant» не подходит; ожидается: 123.456.\n"),
				cli.err());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "--profile x; --profile x: профилей нет",
			"--profile x --set A37=norms.properties; --profile: недопустимое значение «x», ожидается Строгий, Мягкий",
			"--format xml; --format: недопустимое значение «xml», ожидается text|csv|json",
			"-o r.xml; --format: недопустимое значение «r.xml», ожидается text|csv|json",
			"--encoding x1; --encoding: недопустимое значение «x1», ожидается utf-8, windows-1251",
			"--encoding ?; --encoding: недопустимое значение «?», ожидается utf-8, windows-1251",
			"--hardest -1; --hardest: недопустимое значение «-1», ожидается 0…1000",
			"--hardest 1001; --hardest: недопустимое значение «1001», ожидается 0…1000",
			"--hardest x; --hardest: недопустимое значение «x», ожидается NUMBER",
			"--set A11=CERTIFICATE; неизвестная настройка «A11=CERTIFICATE», есть A37",
			"-o a.txt; результат перезаписал бы a.txt" })
	void refusesWhatMakesNoSense(String arguments, String message) throws IOException {
		assertEquals(ExitStatus.USAGE, cli.run(("readability a.txt " + arguments).split(" ")));
		assertTrue(cli.err().startsWith("Неверный вызов: " + message), cli.err());
		assertTrue(cli.read("a.txt").startsWith("Памятка"));
	}

	@Test
	void needsAFile() {
		assertEquals(ExitStatus.USAGE, cli.run("readability"));
		assertTrue(cli.err().startsWith("Неверный вызов: не указано FILE\n"), cli.err());
	}

	@ParameterizedTest
	@ValueSource(ints = { 50, 51, 60 })
	void printsTheFirstFiftyParagraphsAndSentences(int count) throws IOException {
		cli.file("long.txt", "Да да да\n\n".repeat(count));
		cli.run("readability", "long.txt", "--set", "A37=norms.properties", "--profile", "Строгий");
		List<String> lines = cli.out().lines().toList();
		assertEquals(50, lines.stream().filter(line -> line.matches(" +\\d+ .*Да да да")).count());
		assertEquals(50 + 5, lines.stream().filter(line -> line.equals("    Да да да")).count());
		assertEquals(count > 50 ? 2 : 0, lines.stream()
				.filter(line -> line.equals("  … и еще " + (count - 50) + "; все сохранит -o ФАЙЛ")).count());
	}

	@Test
	void doesNotLetATextSteerTheTerminal() throws IOException {
		cli.file("esc.txt", "Ответ \u001B[31mкрасный\u0007 и еще три слова.");
		cli.run("readability", "esc.txt");
		assertFalse(cli.out().matches("(?s).*[\\x00-\\x09\\x0B-\\x1F].*"), cli.out());
	}

	@Test
	void showsATextWithoutWordsWithoutIndices() throws IOException {
		cli.file("digits.txt", "8 800");
		assertEquals(ExitStatus.OK, cli.run("readability", "digits.txt"));
		assertTrue(cli.out().contains("  слов                                  0\n"), cli.out());
		assertTrue(cli.out().contains("  слов в предложении                    –\n"), cli.out());
		assertTrue(cli.out().contains("  SMOG, plainrussian                    –\n"), cli.out());
		assertTrue(cli.out().contains("      1             0      0              –      –   8 800\n"), cli.out());
		assertFalse(cli.out().contains("трудные"), cli.out());
	}

	@Test
	void measuresTheExample() {
		String examples = System.getProperty("etalon.root") + "/examples/";
		assertEquals(ExitStatus.OK, cli.run("readability", examples + "answer.txt"));
		assertEquals(ExitStatus.FAILED_ON, cli.run("readability", examples + "answer.txt", "--set",
				"A37=" + examples + "readability.properties", "--profile", "пожилые"));
		assertTrue(
				cli.out().contains(
						"Профиль «пожилые»: превышено пределов для текста: 2; предложений с " + "превышением: 1.\n"),
				cli.out());
	}
}
