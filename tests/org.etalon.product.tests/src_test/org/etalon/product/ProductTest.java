// SPDX-License-Identifier: EPL-2.0
package org.etalon.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.etalon.product.Product.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The built product from outside: exit statuses, streams, files, and the surroundings an operator runs it in. */
@EnabledOnOs(OS.LINUX)
class ProductTest {

	private static final String HEADER = "id,name,kind,mszu_federal,regulation,reception,laboratory,monitoring,issued_on\n";
	private static final String GOOD = HEADER + "1,Услуга,STATE_SERVICE,да,А,Б+,А+,да,2024-03-15\n"
			+ "2,Сервис,APPEALS_SERVIS,,Б,,Б,,2024-03-15\n";
	private static final String RESULT = """
			id,kind,variant,regulation_points,reception_points,laboratory_points,monitoring_points,level,decision,reason,\
			clause,valid_from,valid_to,gap_days,no_increase_used,problems
			1,STATE_SERVICE,services,25,20,30,10,85,CERTIFICATE,,22а,2024-03-15,2027-03-15,,,
			2,APPEALS_SERVIS,appeals,20,,20,,40,CERTIFICATE_AND_CONCLUSION,,38б,2024-03-15,2025-03-15,,,
			""";

	@TempDir
	Path temp;

	private Path folder;

	@BeforeEach
	void register() throws IOException {
		folder = Files.createDirectories(temp.resolve("Реестры 2024"));
		Files.writeString(folder.resolve("реестр.csv"), GOOD);
	}

	@Test
	void everyExampleRowIsChecked() throws Exception {
		Ended ended = Product.in(Product.ROOT).run("check", "examples/register.csv");

		assertEquals(0, ended.status(), ended.err());
		assertTrue(ended.out().contains("Проверено объектов: "), ended.out());
		assertEquals("", ended.err());
	}

	@Test
	void everyWorkedCaseOfTheRulesPasses() throws Exception {
		Ended ended = Product.in(Product.ROOT).run("cases", "examples/cases.csv");

		assertEquals(0, ended.status(), ended.out() + ended.err());
		assertTrue(ended.out().endsWith("201 passed, 0 failed\n"), ended.out());
		assertEquals("", ended.err());
	}

	@Test
	void theSameRegisterAsXlsxGivesTheSameResults() throws Exception {
		Ended csv = Product.in(Product.ROOT).run("check", "examples/register.csv", "-o", "-");
		Ended xlsx = Product.in(Product.ROOT).run("check", "examples/register.xlsx", "-o", "-");

		assertEquals(csv.out(), xlsx.out());
		assertEquals(0, xlsx.status(), xlsx.err());
	}

	@Test
	void wrongRowsAreNamedAndTheRestIsChecked() throws Exception {
		Path rejects = folder.resolve("rejects.csv");
		Ended ended = Product.in(Product.ROOT).run("check", "examples/register-with-errors.csv", "--rejects",
				rejects.toString());

		assertEquals(2, ended.status(), ended.err());
		assertTrue(Files.readString(rejects).startsWith("file,line,column,id,found,expected,code,message\n"));
		assertTrue(ended.err().contains("register-with-errors.csv:"), ended.err());
		assertFalse(ended.err().contains("\tat "), ended.err());
	}

	@Test
	void resultsGoToTheFileAndTheSummaryToStandardOutput() throws Exception {
		Ended ended = Product.in(folder).run("check", "реестр.csv", "-o", "итог.csv");

		assertEquals(0, ended.status(), ended.err());
		assertEquals(RESULT, Files.readString(folder.resolve("итог.csv")));
		assertTrue(ended.out().contains("итог.csv"), ended.out());
	}

	@Test
	void resultsGoToStandardOutputAndTheSummaryToStandardError() throws Exception {
		Ended ended = Product.in(folder).run("check", "реестр.csv", "-o", "-");

		assertEquals(RESULT, ended.out());
		assertTrue(ended.err().contains("Проверено объектов: 2"), ended.err());
	}

	@Test
	void everyFormatIsWritten() throws Exception {
		for (String name : List.of("a.csv", "a.json", "a.xlsx", "a.html", "a.xml")) {
			Ended ended = Product.in(folder).run("check", "реестр.csv", "-o", name);
			assertEquals(0, ended.status(), name + ": " + ended.err());
			assertTrue(Files.size(folder.resolve(name)) > 0, name);
		}
	}

	@Test
	void exitStatusSaysWhatHappened() throws Exception {
		Files.writeString(folder.resolve("пусто.csv"), "");
		Files.writeString(folder.resolve("без.csv"), "id,name\n1,x\n");
		Product product = Product.in(folder);

		assertEquals(1, product.run("check", "реестр.csv", "--fail-on", "conclusion").status());
		assertEquals(0, product.run("check", "реестр.csv", "--fail-on", "no-certificate").status());
		assertEquals(2, product.run("check", "реестр.csv", "пусто.csv").status());
		assertEquals(2, product.run("check", "реестр.csv", "пусто.csv", "--fail-on", "conclusion").status());
		assertEquals(3, product.run("check", "пусто.csv").status());
		assertEquals(3, product.run("check", "без.csv").status());
		assertEquals(3, product.run("check", "нет.csv").status());
		assertEquals(3, product.run("check", "реестр.csv", "-o", "нет/итог.csv").status());
		assertEquals(3, product.run("check", "реестр.csv", "-o", "/dev/full", "--format", "csv").status());
		assertEquals(64, product.run("check", "--нет").status());
		assertEquals(64, product.run("check", "реестр.csv", "--set", "A11=НЕТ").status());
		assertEquals(0, product.run("--version").status());
	}

	@Test
	void anInternalErrorNamesItsLog() throws Exception {
		Path broken = temp.resolve("broken");
		Product.copyTo(broken);
		try (Stream<Path> plugins = Files.list(broken.resolve("plugins"))) {
			for (Path plugin : plugins.filter(file -> file.getFileName().toString().contains("org.etalon.operations"))
					.toList()) {
				Files.write(plugin, new byte[0]);
			}
		}
		Ended ended = Product.in(folder).with(Map.of("HOME", temp.toString())).installedIn(broken).run("check",
				"реестр.csv");

		assertEquals(4, ended.status(), ended.out());
		assertFalse(ended.err().contains("\tat "), ended.err());
		assertTrue(ended.err().contains(temp.toString()) || ended.err().contains("/tmp"), ended.err());
	}

	@Test
	void helpIsInBothLanguages() throws Exception {
		Product product = Product.in(folder);

		assertTrue(product.run("check", "--help").out().contains("Куда записать"));
		assertTrue(product.run("check", "--help", "--locale", "en").out().contains("Where to write"));
		assertTrue(product.with(Map.of("LANG", "en_US.UTF-8")).run("check", "--help").out().contains("Where to write"));
	}

	@Test
	void completionIsAScriptForBash() throws Exception {
		Ended ended = Product.in(folder).run("completion");

		assertTrue(ended.out().contains("complete -F"), ended.out());
	}

	@Test
	void anEmptyEnvironmentIsEnough() throws Exception {
		Ended ended = Product.in(folder).with(Map.of()).run("check", "реестр.csv", "-o", "итог.csv");

		assertEquals(0, ended.status(), ended.err());
		assertEquals(RESULT, Files.readString(folder.resolve("итог.csv")));
	}

	@Test
	void theLocaleOfTheProcessDoesNotChangeResults() throws Exception {
		Product.in(folder).with(Map.of("LC_ALL", "C")).run("check", "реестр.csv", "-o", "a.json");
		Product.in(folder).with(Map.of("LC_ALL", "en_US.UTF-8", "TZ", "Asia/Kamchatka")).run("check", "реестр.csv",
				"-o", "b.json");

		assertArrayEquals(Files.readAllBytes(folder.resolve("a.json")), Files.readAllBytes(folder.resolve("b.json")));
	}

	@Test
	void aReadOnlyInstallationServesAnotherUserWithoutAHome() throws Exception {
		Path installation = temp.resolve("Эталон только чтение");
		Product.copyTo(installation);
		open(temp);
		try (Stream<Path> files = Files.walk(installation)) {
			for (Path file : files.toList()) {
				boolean runs = Files.isDirectory(file) || Files.isExecutable(file);
				Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(runs ? "r-xr-xr-x" : "r--r--r--"));
			}
		}
		Product product = Product.in(folder).installedIn(installation).with(Map.of("HOME", "/nonexistent")).notAsRoot();
		Path secret = Files.createFile(folder.resolve("чужой.csv"));
		Files.setPosixFilePermissions(secret, Set.of());
		Ended ended = product.run("check", "реестр.csv", "-o", "-");
		Ended refused = product.run("check", "чужой.csv");

		assertEquals(0, ended.status(), ended.err());
		assertEquals(RESULT, ended.out());
		assertEquals(3, refused.status());
		assertTrue(refused.err().startsWith("чужой.csv: "), "the shell has nothing to say: " + refused.err());
		try (Stream<Path> files = Files.walk(installation)) {
			for (Path file : files.toList()) {
				Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
			}
		}
	}

	@Test
	void sixRunAtATime() throws Exception {
		List<Process> running = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			running.add(Product.in(folder).start(folder.resolve(i + ".out"), folder.resolve(i + ".err"), "check",
					"реестр.csv", "-o", i + ".csv"));
		}
		for (int i = 0; i < 6; i++) {
			assertTrue(running.get(i).waitFor(120, TimeUnit.SECONDS));
			assertEquals(0, running.get(i).exitValue(), Files.readString(folder.resolve(i + ".err")));
			assertEquals(RESULT, Files.readString(folder.resolve(i + ".csv")));
		}
	}

	@Test
	void nothingStaysBehind() throws Exception {
		Path tmp = Files.createDirectories(temp.resolve("tmp"));
		Ended ended = Product.in(folder).with(Map.of("TMPDIR", tmp.toString(), "HOME", temp.toString())).run("check",
				"реестр.csv", "-o", "итог.json");

		assertEquals(0, ended.status(), ended.err());
		try (Stream<Path> left = Files.list(tmp)) {
			assertEquals(List.of(), left.toList());
		}
		try (Stream<Path> left = Files.list(folder)) {
			assertEquals(List.of("итог.json", "реестр.csv"),
					left.map(file -> file.getFileName().toString()).sorted().toList());
		}
	}

	@Test
	void aRunThatIsEndedByASignalLeavesNothingBehind() throws Exception {
		writeMany(folder.resolve("большой.csv"), 400_000);
		Path tmp = Files.createDirectories(temp.resolve("tmp"));
		for (String signal : List.of("HUP", "INT", "QUIT", "TERM")) {
			// a job in the background would ignore what a terminal sends
			Process process = startBig(tmp, "env", "--default-signal");
			signal(signal, process.toHandle());

			assertTrue(process.waitFor(60, TimeUnit.SECONDS), signal);
			assertTrue(process.exitValue() > 128, signal + ": " + process.exitValue());
			assertEquals(0, parts(), signal);
			assertEquals(List.of(), names(tmp), signal);
		}
	}

	@Test
	void whatAKilledRunLeftBehindGoesWithTheNextOneAndWhatOneThatLivesUsesDoesNot() throws Exception {
		writeMany(folder.resolve("большой.csv"), 400_000);
		Path tmp = Files.createDirectories(temp.resolve("tmp"));
		Process process = startBig(tmp);
		String left = names(tmp).get(0);
		Path foreign = Files.createDirectories(tmp.resolve("etalon.of-another-computer"));
		Files.writeString(foreign.resolve("owner"), "another:pid 999999998 999999999\n");
		Files.createDirectories(tmp.resolve("etalon.of-nobody"));
		ProcessHandle machine = process.children().findFirst().orElseThrow();
		signal("STOP", machine);
		process.destroyForcibly().waitFor();

		Product product = Product.in(folder).with(Map.of("TMPDIR", tmp.toString(), "HOME", temp.toString()));
		assertEquals(0, product.run("variants").status());
		assertTrue(names(tmp).contains(left), "its virtual machine lives");

		machine.destroyForcibly();
		machine.onExit().get(60, TimeUnit.SECONDS);
		assertEquals(0, product.run("variants").status());
		assertEquals(List.of("etalon.of-another-computer", "etalon.of-nobody"), names(tmp));
	}

	private static void signal(String signal, ProcessHandle process) throws Exception {
		assertEquals(0, new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor());
	}

	/** Starts to check many rows; it has begun to write when this returns. */
	private Process startBig(Path tmp, String... through) throws Exception {
		Process process = Product.in(folder).with(Map.of("TMPDIR", tmp.toString(), "HOME", temp.toString()))
				.through(through)
				.start(folder.resolve("out"), folder.resolve("err"), "check", "большой.csv", "-o", "итог.csv");
		awaitPart();
		return process;
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void closedStreamsDoNotKeepTheRunAlive() throws Exception {
		Product product = Product.in(folder).through("sh", "-c", "exec \"$0\" \"$@\" <&- >&- 2>&-");

		assertEquals(3, product.run("check", "реестр.csv", "-o", "-").status());
		assertEquals(RESULT, afterCheckTo("итог.csv", product));
	}

	private String afterCheckTo(String result, Product product) throws Exception {
		product.run("check", "реестр.csv", "-o", result);
		return Files.readString(folder.resolve(result));
	}

	@Test
	void aValueThatMeansNothingIsIgnoredWhereTheStageDoesNotApply() throws Exception {
		Files.writeString(folder.resolve("прочерк.csv"), HEADER + "1,Сервис,SERVIS,нет,А,-,А,да,\n"
				+ "2,Обращения,APPEALS_SERVIS,,А,Ж,А,нет данных,\n" + "3,Услуга,SERVIS,да,А,-,А,да,\n");
		Ended ended = Product.in(folder).run("check", "прочерк.csv", "-o", "-");

		assertEquals(2, ended.status());
		assertEquals(
				List.of("1,SERVIS,services,25,30,25,10,90,CERTIFICATE,,22а,,,,,VALUE_IGNORED",
						"2,APPEALS_SERVIS,appeals,40,,40,,80,CERTIFICATE,,38а,,,,,VALUE_IGNORED"),
				ended.out().lines().skip(1).toList());
		assertTrue(ended.err().contains("прочерк.csv:4 [3]"), ended.err());
	}

	@Test
	void aVirtualMachineThatTheSystemKillsIsAnInternalError() throws Exception {
		writeMany(folder.resolve("большой.csv"), 400_000);
		Process process = startBig(Files.createDirectories(temp.resolve("tmp")));
		process.children().forEach(ProcessHandle::destroyForcibly);

		assertTrue(process.waitFor(60, TimeUnit.SECONDS));
		assertEquals(4, process.exitValue());
		assertFalse(Files.exists(folder.resolve("итог.csv")));
	}

	@Test
	void aRunThatIsKilledLeavesTheOldResult() throws Exception {
		for (String signal : List.of("TERM", "KILL")) {
			Path big = folder.resolve("большой.csv");
			writeMany(big, 400_000);
			Path old = folder.resolve("итог.csv");
			Files.writeString(old, "прежний результат");
			Process process = startBig(Files.createDirectories(temp.resolve("tmp")));
			List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
			if (signal.equals("KILL")) {
				all.forEach(ProcessHandle::destroyForcibly);
			} else {
				process.destroy();
			}
			assertTrue(process.waitFor(60, TimeUnit.SECONDS), signal);

			assertFalse(process.exitValue() == 0, signal);
			assertEquals("прежний результат", Files.readString(old), signal);
			if (signal.equals("TERM")) {
				assertEquals(0, parts(), "a run that is asked to end leaves nothing behind");
			}
		}
	}

	private void awaitPart() throws Exception {
		for (int i = 0; i < 600 && parts() == 0; i++) {
			Thread.sleep(20);
		}
		assertEquals(1, parts(), "the run has not begun to write");
	}

	private long parts() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().endsWith(".part")).count();
		}
	}

	private static void writeMany(Path file, int rows) throws IOException {
		try (BufferedWriter writer = Files.newBufferedWriter(file)) {
			writer.write(HEADER);
			for (int i = 0; i < rows; i++) {
				writer.write(i
						+ ",Предоставление услуги по месту жительства заявителя,STATE_SERVICE,да,А,Б+,А+,да,2024-03-15\n");
			}
		}
	}

	/** Lets another user into the folders of the test. */
	private static void open(Path folder) throws IOException {
		Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
	}
}
