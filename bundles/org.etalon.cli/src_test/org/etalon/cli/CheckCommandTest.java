// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {

	private static final String RESULT = "id,kind,variant,regulation_points,reception_points,laboratory_points,"
			+ "monitoring_points,level,decision,reason,clause,valid_from,valid_to,gap_days,no_increase_used,problems\n";
	private static final String GOOD_RESULT = RESULT + "1,SERVIS,services,30,30,30,10,100,CERTIFICATE,,22а,,,,,\n"
			+ "2,SERVIS,services,10,30,10,10,60,CERTIFICATE_AND_CONCLUSION,,22б,,,,,\n";

	@TempDir
	private Path folder;
	private Cli cli;

	@BeforeEach
	void writeRegisters() throws IOException {
		cli = new Cli(folder);
		cli.file("best.csv", Cli.HEADER + "1,x,SERVIS,А+,А+\n");
		cli.file("good.csv", Cli.HEADER + "1,x,SERVIS,А+,А+\n2,x,SERVIS,В,В\n");
		cli.file("poor.csv", Cli.HEADER + "3,x,SERVIS,Г,В\n");
		cli.file("bad.csv", Cli.HEADER + "4,x,SERVIS,Ж,В\n5,x,SERVIS,В,В\n");
		cli.file("columns.csv", "id,name\n");
	}

	@Test
	void printsOnlyASummaryWithoutAnOutput() throws IOException {
		List<String> before = cli.files();
		assertEquals(ExitStatus.OK, cli.run("check", "good.csv"));
		assertEquals("", cli.err());
		assertEquals("""
				Проверка: good.csv

				Проверено объектов: 2. Отклонено строк: 0.

				  Результат                 Объектов     Доля
				  сертификат                       1   50,0 %
				  сертификат и заключение          1   50,0 %
				  только заключение                0    0,0 %

				  Вид объекта   Сертификат   Серт. и закл.
				  сервис                 1               1

				Рассчитано: Etalon 1.0.0
				Варианты оценки:
				  services 1.0.0 sha256:abc
				Настройки: A05=ISSUE_DATE, A06=NO_SHIFT, A07=NOT_APPLICABLE, A11=CONCLUSION_ONLY, A12=ONCE_PER_LIFE, \
				A13=LAST_CERTIFICATE, A15=FROM_EXPIRY, A25=ANALOGY_60
				""", cli.out());
		assertEquals(before, cli.files());
	}

	@Test
	void speaksEnglish() {
		cli.locale = Locale.ENGLISH;
		assertEquals(ExitStatus.PARTIAL, cli.run("check", "bad.csv"));
		assertTrue(cli.out().startsWith("Check of bad.csv\n\nObjects checked: 1. Rows rejected: 1.\n"), cli.out());
		assertEquals("bad.csv:2 [4]: Unknown grade “Ж” in column “regulation”; expected: А+, А, Б+, Б, В, Г.\n",
				cli.err());
		assertEquals(ExitStatus.PARTIAL, cli.run("check", "bad.csv", "--locale", "ru"));
		assertTrue(cli.err().startsWith("bad.csv:2 [4]: В столбце «регулирование / regulation» неизвестная оценка «Ж»"),
				cli.err());
	}

	@Test
	void writesResultsToAFileAndTheSummaryToStandardOutput() throws IOException {
		List<String> before = cli.files();
		assertEquals(ExitStatus.OK, cli.run("check", "good.csv", "-o", "out.csv"));
		assertEquals(GOOD_RESULT, cli.read("out.csv"));
		assertEquals("", cli.err());
		assertTrue(cli.out().contains("Результаты: out.csv"), cli.out());
		assertEquals(before.size() + 1, cli.files().size());
	}

	@Test
	void writesResultsToStandardOutputAndTheSummaryToStandardError() {
		assertEquals(ExitStatus.OK, cli.run("check", "good.csv", "-o", "-"));
		assertEquals(GOOD_RESULT, cli.out());
		assertTrue(cli.err().startsWith("Проверка: good.csv\n"), cli.err());
		assertFalse(cli.err().contains("Результаты:"));
	}

	@Test
	void writesTheSameResultsInEveryLanguage() throws IOException {
		cli.run("check", "good.csv", "bad.csv", "-o", "ru.json");
		cli.run("--locale", "en", "check", "good.csv", "bad.csv", "-o", "en.json");
		assertEquals(cli.read("ru.json"), cli.read("en.json"));
		assertTrue(cli.read("en.json")
				.startsWith("{\"product\":\"Etalon 1.0.0\",\n\"settings\":{\"A05\":\"ISSUE_DATE\","));
	}

	@ParameterizedTest
	@CsvSource({ "out.csv,id", "out.CSV,id", "out.json,{", "out.html,<!", "out.htm,<!", "out.xml,<?xml",
			"out.xlsx,PK" })
	void choosesTheFormatByTheExtension(String file, String start) throws IOException {
		assertEquals(ExitStatus.OK, cli.run("check", "good.csv", "-o", file), cli::err);
		byte[] bytes = Files.readAllBytes(cli.path(file));
		assertEquals(start.toLowerCase(),
				new String(bytes, 0, start.length(), StandardCharsets.ISO_8859_1).toLowerCase());
		assertTrue(cli.files().stream().noneMatch(left -> left.startsWith("scratch/") || left.endsWith(".part")));
	}

	@Test
	void putsTheNamedFormatBeforeTheExtension() throws IOException {
		assertEquals(ExitStatus.OK, cli.run("check", "good.csv", "-o", "out.csv", "--format", "JSON"));
		assertTrue(cli.read("out.csv").startsWith("{"));
		assertEquals(ExitStatus.OK, cli.run("check", "good.csv", "-o", "-", "--format", "json"));
		assertTrue(cli.out().startsWith("{") && cli.out().endsWith("}\n"));
	}

	@Test
	void writesRejectsWithOneLineAProblem() throws IOException {
		assertEquals(ExitStatus.PARTIAL,
				cli.run("check", "bad.csv", "no.csv", "--rejects", "rejects.csv", "-o", "out.csv"));
		assertEquals(
				"""
						file,line,column,id,found,expected,code,message
						bad.csv,2,regulation,4,Ж,А+|А|Б+|Б|В|Г,UNKNOWN_LETTER,"В столбце «регулирование / regulation» неизвестная оценка «Ж»; \
						ожидается: А+, А, Б+, Б, В, Г."
						no.csv,,,,no.csv,,FILE_NOT_FOUND,Файл не найден.
						""",
				cli.read("rejects.csv"));
		assertEquals(2, cli.read("out.csv").lines().count());
		assertTrue(cli.out().contains("Отклоненные строки: rejects.csv"));
	}

	@ParameterizedTest
	@CsvSource({ "best.csv,never,0", "best.csv,conclusion,0", "best.csv,no-certificate,0", "good.csv,never,0",
			"good.csv,conclusion,1", "good.csv,no-certificate,0", "poor.csv,never,0", "poor.csv,conclusion,1",
			"poor.csv,no-certificate,1", "poor.csv,NO-CERTIFICATE,1", "bad.csv,conclusion,2", "no.csv,conclusion,3",
			"columns.csv,conclusion,3", "good.csv,always,64", "no.csv,no_certificates,64" })
	void endsWithTheHighestStatusThatApplies(String input, String failOn, int status) {
		assertEquals(status, cli.run("check", input, "--fail-on", failOn), cli::err);
	}

	@Test
	void failsOnObjectsThatAreNotAdmittedOrHaveNoBasis() throws IOException {
		cli.file("again.csv",
				Cli.HEADER.strip() + ",issued_on,recertification,previous_type,previous_level,previous_valid_to\n"
						+ "1,x,SERVIS,А,А,2025-01-01,EXPIRY,B,45,2024-12-31\n");
		assertEquals(ExitStatus.FAILED_ON, cli.run("check", "again.csv", "--fail-on", "no-certificate"));
		assertTrue(cli.out().contains("не допущен"), cli.out());
		cli.file("again.csv",
				cli.read("again.csv").replace("EXPIRY,B,45", "REVOCATION,A,80").replace("SERVIS", "APPEALS_SERVIS"));
		assertEquals(ExitStatus.FAILED_ON, cli.run("check", "again.csv", "--fail-on", "no-certificate"));
		assertTrue(cli.out().contains("основание не применимо"), cli.out());
	}

	@Test
	void checksTheRestWhereOneInputCannotBeRead() throws IOException {
		assertEquals(ExitStatus.PARTIAL, cli.run("check", "no.csv", "good.csv", "columns.csv", "-o", "out.csv"));
		assertEquals(GOOD_RESULT, cli.read("out.csv"));
		assertEquals(2, cli.err().lines().count());
	}

	@Test
	void writesNothingWhereNoInputCanBeRead() throws IOException {
		cli.file("out.csv", "old");
		assertEquals(ExitStatus.NOTHING,
				cli.run("check", "no.csv", "columns.csv", "-o", "out.csv", "--rejects", "r.csv"));
		assertEquals("old", cli.read("out.csv"));
		assertEquals(3, cli.read("r.csv").lines().count());
		assertEquals("", cli.out());
		assertTrue(cli.err().endsWith("Проверить не удалось: ни один файл не прочитан.\n"), cli.err());
		assertFalse(cli.files().stream().anyMatch(file -> file.endsWith(".part")));
	}

	@Test
	void showsTheFirstTwentyProblemsAndCountsTheOthers() throws IOException {
		StringBuilder text = new StringBuilder(Cli.HEADER);
		for (int i = 1; i <= 1234; i++) {
			text.append(i).append(",x,SERVIS,?,А\n");
		}
		cli.file("many.csv", text.toString());
		assertEquals(ExitStatus.PARTIAL, cli.run("check", "many.csv"));
		List<String> lines = cli.err().lines().toList();
		assertEquals(21, lines.size());
		assertTrue(lines.get(19).startsWith("many.csv:21 [20]: "), lines.get(19));
		assertEquals("… и еще 1214. Все замечания сохранит ключ --rejects ФАЙЛ.", lines.get(20));
		assertTrue(cli.out().contains("Отклонено строк: 1 234."), cli.out());
	}

	@Test
	void keepsAProblemOnOneLineWhateverStandsInTheFile() throws IOException {
		cli.file("escape.csv", Cli.HEADER + "1,x,SERVIS,\"\u001B[2J\u009B\r\nx\",А\n");
		cli.run("check", "escape.csv");
		assertEquals(1, cli.err().lines().count());
		assertTrue(cli.err().strip().chars().noneMatch(Character::isISOControl), cli.err());
	}

	@Test
	void refusesToOverwriteAnInputOrAnotherResult() throws IOException {
		String before = cli.read("good.csv");
		Files.createDirectory(cli.path("sub"));
		assertAll(() -> assertEquals(ExitStatus.USAGE, cli.run("check", "good.csv", "-o", "good.csv")),
				() -> assertEquals(ExitStatus.USAGE, cli.run("check", "best.csv", "good.csv", "-o", "sub/../good.csv")),
				() -> assertEquals(ExitStatus.USAGE, cli.run("check", "good.csv", "--rejects", "./good.csv")),
				() -> assertEquals(ExitStatus.USAGE,
						cli.run("check", "good.csv", "-o", "x.csv", "--rejects", "./x.csv")));
		assertEquals(before, cli.read("good.csv"));
	}

	@Test
	void refusesToOverwriteAnInputThroughALink() throws IOException {
		try {
			Files.createSymbolicLink(cli.path("link.csv"), cli.path("good.csv"));
		} catch (IOException | UnsupportedOperationException e) {
			assumeTrue(false, "no links here");
		}
		assertEquals(ExitStatus.USAGE, cli.run("check", "good.csv", "-o", "link.csv"));
	}

	@Test
	void saysInOneLineThatAFileCannotBeWritten() throws IOException {
		Files.createDirectory(cli.path("dir.csv"));
		assertEquals(ExitStatus.NOTHING, cli.run("check", "good.csv", "-o", "no/out.csv"));
		assertEquals("Не удалось записать no/out.csv: такой папки нет\n", cli.err());
		assertEquals(ExitStatus.NOTHING, cli.run("check", "good.csv", "-o", "out.csv", "--rejects", "no/r.csv"));
		assertEquals("Не удалось записать no/r.csv: такой папки нет\n", cli.err());
		assertEquals(ExitStatus.NOTHING, cli.run("check", "good.csv", "-o", "dir.csv"));
		assertTrue(cli.err().startsWith("Не удалось записать dir.csv: ") && cli.err().lines().count() == 1, cli.err());
		assertFalse(Files.exists(cli.path("out.csv")));
		assertEquals("", cli.out());
	}

	@Test
	void saysInOneLineThatADeviceIsFull() throws IOException {
		assumeTrue(Files.exists(Path.of("/dev/full")), "no such device here");
		for (String format : List.of("csv", "json", "xlsx", "html", "junit")) {
			assertEquals(ExitStatus.NOTHING, cli.run("check", "good.csv", "-o", "/dev/full", "--format", format),
					format);
			assertTrue(cli.err().startsWith("Не удалось записать /dev/full: ") && cli.err().lines().count() == 1,
					cli.err());
			assertEquals("", cli.out());
		}
		cli.file("out.csv", "old");
		assertEquals(ExitStatus.NOTHING, cli.run("check", "good.csv", "-o", "out.csv", "--rejects", "/dev/full"));
		assertTrue(cli.err().startsWith("Не удалось записать /dev/full: ") && cli.err().lines().count() == 1,
				cli.err());
		assertEquals("old", cli.read("out.csv"));
		assertTrue(cli.files().stream().noneMatch(left -> left.startsWith("scratch/") || left.endsWith(".part")));
	}

	@Test
	void noticesThatStandardOutputIsFull() {
		cli.out = new PrintStream(new OutputStream() {

			@Override
			public void write(int oneByte) throws IOException {
				throw new IOException("full");
			}
		}, false, StandardCharsets.UTF_8);
		String line = "Не удалось записать -: стандартный вывод закрыт или переполнен\n";
		for (String format : List.of("csv", "json", "xlsx", "html", "junit")) {
			assertEquals(ExitStatus.NOTHING, cli.run("check", "good.csv", "-o", "-", "--format", format));
			assertEquals(line, cli.err());
		}
		assertEquals(ExitStatus.NOTHING, cli.run("check", "good.csv"));
		assertEquals(line, cli.err());
		assertEquals(ExitStatus.NOTHING, cli.run("variants"));
		assertEquals(line, cli.err());
	}

	@Test
	void leavesEverythingAsItWasWhenStopped() throws IOException {
		cli.file("out.json", "old");
		List<String> before = cli.files();
		cli.cancelled = () -> true;
		cli.terminal = true;
		assertEquals(ExitStatus.INTERNAL, cli.run("check", "good.csv", "-o", "out.json", "--rejects", "r.csv"));
		assertEquals("Проверка прервана, файлы результатов не изменены.\n", cli.err());
		assertEquals("old", cli.read("out.json"));
		assertEquals(before, cli.files());
	}

	@Test
	void drawsAProgressBarOnATerminalOnly() {
		cli.terminal = true;
		assertEquals(ExitStatus.OK, cli.run("check", "good.csv"));
		assertTrue(cli.err().startsWith("\r[") && cli.err().endsWith("100 %\r\u001B[K"), cli.err());
	}

	@Test
	void appliesSettingsVariantsAndTheDay() throws IOException {
		cli.file("appeals.csv", Cli.HEADER + "1,x,APPEALS_SERVIS,А,А\n");
		cli.run("check", "appeals.csv", "-o", "-");
		assertTrue(cli.out().contains(",appeals-2025,"), cli.out());
		cli.run("check", "appeals.csv", "-o", "-", "--as-of", "2024-12-31");
		assertTrue(cli.out().contains(",appeals,") && cli.out().endsWith(",38а,,,,,\n"), cli.out());
		assertEquals(ExitStatus.OK, cli.run("check", "appeals.csv", "-o", "-", "--as-of", "2024-01-01", "--variant",
				"appeals_servis=appeals", "--set", "a25=no_term", "--set", "A11=CERTIFICATE"), cli::err);
		assertTrue(cli.err().contains("A11=CERTIFICATE") && cli.err().contains("A25=NO_TERM"), cli.err());
	}

	@Test
	void takesTheEncodingAndTheDelimiterItIsTold() throws IOException {
		Files.write(cli.path("odd.csv"), (Cli.HEADER + "1,x,SERVIS,А,А\n").replace(',', '|').getBytes("windows-1251"));
		assertEquals(ExitStatus.OK, cli.run("check", "odd.csv", "--delimiter", "|", "--encoding", "cp1251"), cli::err);
		assertEquals(ExitStatus.NOTHING, cli.run("check", "good.csv", "--delimiter", "tab"));
		assertEquals(ExitStatus.NOTHING, cli.run("check", "good.csv", "--delimiter", "\\t"));
		assertEquals(ExitStatus.PARTIAL, cli.run("check", "good.csv", "--encoding", "windows-1251"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "check|INPUT", "check good.csv --bogus|--bogus", "bogus|bogus",
			"check good.csv --format csv|--format", "check good.csv -o out.txt|out.txt", "check good.csv -o csv|csv",
			"check good.csv -o out.csv --format pdf|pdf", "check good.csv --set A99=X|A99=X",
			"check good.csv --set A11=X|CONCLUSION_ONLY, CERTIFICATE", "check good.csv --set A11|A11",
			"check good.csv --variant SERVIS=x|services", "check good.csv --variant x=services|x=services",
			"check good.csv --variant SERVIS|SERVIS", "check good.csv --as-of 2025-02-30|2025-02-30",
			"check good.csv --as-of today|today", "check good.csv --encoding utf-16|utf-16",
			"check good.csv --encoding IBM037|IBM037", "check good.csv --encoding x-none|x-none",
			"check good.csv --delimiter ab|ab", "check good.csv --delimiter \"|--delimiter",
			"check good.csv -o|--output", "check good.csv -o a.csv -o b.csv|--output",
			"check good.csv --locale de|ru|en", "--locale de variants|--locale", "explain good.csv|--id",
			"explain good.csv --id 1 --format xml|text|json", "explain good.csv --id |--id" })
	void saysWhatIsWrongInACall(String line) {
		String[] arguments = line.replaceAll("\\|[^|]*$", "").split(" ");
		assertEquals(ExitStatus.USAGE, cli.run(arguments), line);
		assertEquals("", cli.out());
		assertEquals(2, cli.err().lines().count(), cli.err());
		assertTrue(cli.err().startsWith("Неверный вызов: ") && cli.err().contains("Справка: etalon"), cli.err());
	}

	@Test
	void namesTheFilesWithinTheFolderItIsCalledIn() throws IOException {
		Path elsewhere = Files.createDirectory(folder.resolve("Реестры 2025"));
		Files.writeString(elsewhere.resolve("реестр № 1.csv"), Cli.HEADER + "1,x,SERVIS,А,А\n");
		String input = elsewhere.resolve("реестр № 1.csv").toString();
		assertEquals(ExitStatus.OK, cli.run("check", input, "-o", elsewhere.resolve("итог.csv").toString()), cli::err);
		assertTrue(cli.out().startsWith("Проверка: " + input));
		assertTrue(Files.exists(elsewhere.resolve("итог.csv")));
	}

	@Test
	void putsAnErrorOfItsOwnIntoALog() throws IOException {
		cli.registry = () -> {
			throw new IllegalStateException("defect");
		};
		cli.file("out.csv", "old");
		assertEquals(ExitStatus.INTERNAL, cli.run("check", "good.csv", "-o", "out.csv"));
		Path log = cli.path("logs/etalon-2025-06-01.log");
		assertEquals("Внутренняя ошибка. Подробности записаны в " + log + "\n", cli.err());
		assertTrue(Files.readString(log).contains("IllegalStateException: defect"));
		assertEquals("old", cli.read("out.csv"));
		cli.registry = () -> {
			throw new NoClassDefFoundError("defect");
		};
		assertEquals(ExitStatus.INTERNAL, cli.run("check", "good.csv"));
		assertEquals(1, cli.err().lines().count(), cli.err());
	}
}
