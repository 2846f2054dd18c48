// SPDX-License-Identifier: EPL-2.0
package org.etalon.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.etalon.product.Product.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The commands that work on a database, each a process of its own, and what happens when one is killed. */
@EnabledOnOs(OS.LINUX)
class DatabaseTest {

	private static final int ROUNDS = Integer.getInteger("etalon.faults", 3);
	private static final long SEED = Long.getLong("etalon.faults.seed", 20261126);
	private static final int OBJECTS = 50_000;
	private static final int AUTHORITIES = 50;
	/** About what a file of so many objects comes to. */
	private static final int LARGEST = 50_000_000;
	private static final int LONGEST_MILLIS = 1500;
	private static final String LIST = """
			id;name;kind;authority;form_url;remotely_testable;access_for_center;typical;self_check
			EP-1;Выдача разрешения;STATE_SERVICE;Министерство образцов;https://example.org/1;да;да;да;Б
			EP-2;Выдача справки;STATE_SERVICE;Министерство образцов;;да;да;да;Б
			""";
	private static final String CONTACTS = """
			Орган;Субъект;Роль;ФИО;Телефон;Электронная почта
			Министерство образцов;;ответственный за клиентоцентричность;Образцова Анна;+7 495 000-00-01;a@example.org
			Министерство образцов;;ответственный за цифровизацию;Примеров Пётр;+7 495 000-00-02;p@example.org
			""";
	private static final String MONTHS = """
			object,month,submitted,3,4,22,rating:понятность
			EP-1,2026-03,100,90,10,1,45/10
			EP-1,2026-04,100,80,20,1,45/10
			EP-1,2026-05,100,70,30,1,45/10
			EP-1,2026-06,100,60,40,1,45/10
			""";

	@TempDir
	Path temp;

	private Path folder;
	private Product product;

	@BeforeEach
	void lists() throws IOException {
		folder = Files.createDirectories(temp.resolve("Реестр 2026"));
		Files.writeString(folder.resolve("список.csv"), LIST);
		product = Product.in(folder).with(variables("база"));
	}

	private static Map<String, String> variables(String database) {
		return Map.of("LC_ALL", "C.UTF-8", "PATH", System.getenv("PATH"), "ETALON_DB", database);
	}

	/** Calls the product, and expects of it a status and, on both streams together, some words. */
	private String calls(int status, List<String> words, String... arguments) throws Exception {
		Ended ended = product.run(arguments);
		String said = ended.out() + ended.err();
		assertEquals(status, ended.status(), said);
		for (String each : words) {
			assertTrue(said.contains(each), () -> "«" + each + "» is not in\n" + said);
		}
		assertFalse(said.contains("\tat "), said);
		return said;
	}

	@Test
	void aYearOfARegister() throws Exception {
		Files.writeString(folder.resolve("контакты.csv"), CONTACTS);
		Files.writeString(folder.resolve("месяцы.csv"), MONTHS);

		calls(0, List.of("новые объекты                   2", "ничего не записано"), "register", "import",
				"список.csv");
		calls(0, List.of("новые объекты                   2", "Записано."), "register", "import", "список.csv",
				"--yes");
		calls(0, List.of("без изменений                   2", "Список ничего не меняет."), "register", "import",
				"список.csv", "--yes");
		calls(0, List.of("новых 2"), "register", "contacts", "контакты.csv");
		String listed = calls(0, List.of("EP-1", "Выдача разрешения"), "register", "list", "--filter",
				"name~разрешени");
		assertFalse(listed.contains("EP-2"), listed);

		calls(0, List.of("редакция 1: проект, объектов 1", "форма не размещена"), "year-list", "build", "--year",
				"2026");
		calls(0, List.of("редакция 1: утверждена, объектов 1, протокол 7 от 27.02.2026"), "year-list", "approve",
				"--year", "2026", "--protocol", "7", "--date", "2026-02-27");

		calls(0, List.of("сертификат, уровень 80 % (п. 22а)", "Оценка EP-1/1 сохранена."), "assess", "EP-1",
				"--regulation", "А", "--laboratory", "Б", "--on", "2026-03-02");
		String[] issue = { "issue", "EP-1", "--on", "2026-03-03", "--docx", "документы", "--pdf", "документы",
				"--signatory", "министр; О. Образцов" };
		calls(0, List.of("Сертификат КЦ-2026-00001 от 03.03.2026, действует с 03.03.2026 по 03.03.2029"), issue);
		documentsAreThere();
		calls(0, List.of("Документы уже выпущены", "КЦ-2026-00001"), issue);
		calls(0, List.of("направлено 04.03.2026, в срок"), "send", "КЦ-2026-00001", "--on", "2026-03-04");
		calls(0, List.of("Сошлось: 1", "Не сошлось: 0"), "recompute", "--all");
		calls(0, List.of("Редакция 1:", "Взят перечень (свой список: список.csv)", "Редакция 2:",
				"интегральный уровень: 80"), "register", "history", "EP-1");

		calls(0, List.of("новых 4", "ничего не записано"), "monitor", "import", "месяцы.csv");
		calls(0, List.of("новых 4", "Записано."), "monitor", "import", "месяцы.csv", "--yes");
		calls(1, List.of("критично (Прил. 2 №1)", "с критическими значениями 1"), "monitor", "evaluate", "--as-of",
				"2026-07-06", "--fail-on", "critical");
		calls(0, List.of("EP-1", "КЦ-2026-00001", "03.03.2029"), "due", "--as-of", "2029-02-01", "--days", "60");
		calls(0, List.of("Повреждений нет."), "db", "verify");
	}

	private void documentsAreThere() throws IOException {
		Path documents = folder.resolve("документы");
		try (ZipFile docx = new ZipFile(documents.resolve("КЦ-2026-00001.docx").toFile())) {
			String text = new String(docx.getInputStream(docx.getEntry("word/document.xml")).readAllBytes(),
					StandardCharsets.UTF_8);
			assertTrue(text.contains("КЦ-2026-00001"), text);
			assertTrue(text.contains("О. Образцов"), text);
		}
		byte[] pdf = Files.readAllBytes(documents.resolve("КЦ-2026-00001.pdf"));
		assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
	}

	@Test
	void aBackupBringsBackWhatWas() throws Exception {
		calls(0, List.of("Записано."), "register", "import", "список.csv", "--yes");
		calls(0, List.of("проверена восстановлением"), "db", "backup", "копия.etb");
		calls(0, List.of(), "register", "set", "EP-1", "name=Другое имя", "--reason", "проба");
		calls(0, List.of("Ничего не сделано"), "db", "restore", "копия.etb");
		calls(0, List.of("Другое имя"), "register", "list");
		String said = calls(0, List.of("восстановлена", "Прежняя сохранена: "), "db", "restore", "копия.etb", "--yes");
		calls(0, List.of("Выдача разрешения"), "register", "list");
		calls(0, List.of("Повреждений нет."), "db", "verify");
		String kept = said.substring(said.indexOf("Прежняя сохранена: ") + "Прежняя сохранена: ".length()).lines()
				.findFirst().orElseThrow();
		calls(0, List.of("Другое имя"), "register", "list", "--db", kept);
	}

	@Test
	void ofTwoProcessesTheSecondIsToldOfTheFirst() throws Exception {
		writeMany();
		Process first = startImport("база");
		try {
			awaitBytes(first, folder.resolve("база/etalon.mv.db"), 100_000);
			long virtualMachine = first.children().findFirst().orElseThrow().pid();
			calls(3, List.of("открыта другой программой", "процесс " + virtualMachine, "данные не тронуты"), "register",
					"list");
		} finally {
			kill(first);
		}
	}

	/** Whenever it is killed, a list was taken as a whole or not at all, and the next command says so. */
	@Test
	@Timeout(value = 4, unit = TimeUnit.HOURS)
	void aListWhoseTakingIsKilledIsThereAsAWholeOrNotAtAll() throws Exception {
		writeMany();
		Random random = new Random(SEED);
		for (int round = 0; round < ROUNDS; round++) {
			String database = "база " + round;
			Process process = startImport(database);
			awaitBytes(process, folder.resolve(database).resolve("etalon.mv.db"), random.nextInt(LARGEST));
			boolean ended = process.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
			kill(process);
			boolean confirmed = ended && process.exitValue() == 0;
			assertEquals(confirmed, Files.readString(folder.resolve("out")).contains("Записано."));

			product.with(variables(database));
			String said = calls(0, List.of("Повреждений нет."), "db", "verify");
			boolean all = said.contains("записей " + (OBJECTS + AUTHORITIES) + ", изменений 1");
			boolean nothing = said.contains("записей 0, изменений 0");
			assertTrue(all || nothing && !confirmed, said);
		}
		calls(0, List.of(), "register", "import", "большой.csv", "--yes");
		calls(0, List.of("authority: " + AUTHORITIES, "certification_object: " + OBJECTS), "db", "info");
	}

	private Process startImport(String database) throws IOException {
		return Product.in(folder).with(variables(database)).start(folder.resolve("out"), folder.resolve("err"),
				"register", "import", "большой.csv", "--yes");
	}

	/** Until a file has a size, or the process that writes it has ended. */
	private void awaitBytes(Process process, Path file, int bytes) throws Exception {
		while (process.isAlive() && !(Files.exists(file) && Files.size(file) >= bytes)) {
			process.waitFor(5, TimeUnit.MILLISECONDS);
		}
		assertTrue(Files.exists(file), Files.readString(folder.resolve("err")));
	}

	private static void kill(Process process) throws InterruptedException {
		// the script first: else it tells of the end of its virtual machine
		Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList()
				.forEach(ProcessHandle::destroyForcibly);
		process.waitFor();
	}

	@Test
	void inAFolderThatMayOnlyBeReadNothingIsDone() throws Exception {
		Path installation = temp.resolve("Эталон");
		Product.copyTo(installation);
		calls(0, List.of("Записано."), "register", "import", "список.csv", "--yes");
		Path database = folder.resolve("база/etalon.mv.db");
		byte[] before = Files.readAllBytes(database);
		Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
		try (Stream<Path> files = Files.walk(folder.resolve("база"))) {
			for (Path file : files.toList()) {
				Files.setPosixFilePermissions(file,
						PosixFilePermissions.fromString(Files.isDirectory(file) ? "r-xr-xr-x" : "r--r--r--"));
			}
		}
		product = product.installedIn(installation).notAsRoot();
		calls(3, List.of("нельзя записать", "данные не тронуты"), "register", "import", "список.csv", "--yes");
		assertArrayEquals(before, Files.readAllBytes(database));
		Files.setPosixFilePermissions(folder.resolve("база"), PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	@Test
	void aFileThatIsNoDatabaseStaysAsItIs() throws Exception {
		Path file = folder.resolve("отчёт.mv.db");
		Files.writeString(file, "Это не база.");
		calls(3, List.of("отчёт.mv.db – не база Эталона"), "register", "import", "список.csv", "--yes", "--db",
				"отчёт.mv.db");
		assertEquals("Это не база.", Files.readString(file));
	}

	private void writeMany() throws IOException {
		try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve("большой.csv"))) {
			writer.write("id;name;kind;authority;subject\n");
			for (int i = 0; i < OBJECTS; i++) {
				writer.write("EP-" + i + ";Предоставление услуги номер " + i + " по месту жительства;STATE_SERVICE;"
						+ "Министерство " + i % AUTHORITIES + ";16\n");
			}
		}
	}
}
