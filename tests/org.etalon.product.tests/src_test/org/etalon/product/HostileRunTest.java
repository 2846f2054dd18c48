// SPDX-License-Identifier: EPL-2.0
package org.etalon.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.etalon.product.Product.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rule bundles that passed every step and turn bad later, on one object: the run ends with status 4, names the bundle,
 * and leaves the old result.
 */
@EnabledOnOs(OS.LINUX)
class HostileRunTest {

	private static final String REGISTER = """
			id,name,kind,subject,regulation,laboratory,issued_on
			1,Обращения,APPEALS_SERVIS,16,А,А,2024-03-15
			2,Обращения,APPEALS_SERVIS,77,Г,Б,2024-03-15
			""";

	@TempDir
	Path temp;

	private Path folder;
	private Path home;
	private Path tmp;

	@BeforeEach
	void installation() throws IOException {
		folder = Files.createDirectories(temp.resolve("work"));
		tmp = Files.createDirectories(temp.resolve("tmp"));
		home = temp.resolve("etalon");
		Product.copyTo(home);
		Files.writeString(folder.resolve("реестр.csv"), REGISTER);
		Files.writeString(folder.resolve("итог.csv"), "прежний результат");
	}

	/** Puts a bundle into the installation as it is after it was accepted. */
	private void install(String making, String scoring) throws Exception {
		Path jar = home.resolve("plugins/org.region.rules_1.0.0.jar");
		Files.move(RuleJar.make(Files.createDirectories(temp.resolve("jar")), making, scoring), jar);
		Path list = home.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
		FileTime time = Files.getLastModifiedTime(list);
		Files.writeString(list, "org.region.rules,1.0.0,plugins/org.region.rules_1.0.0.jar,4,false\n",
				StandardOpenOption.APPEND);
		Files.setLastModifiedTime(list, time);
		String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
		Files.createDirectories(home.resolve("rules"));
		Files.writeString(home.resolve("rules/accepted"), String.join("\t", sha256, "org.region.rules", "1.0.0", "ab",
				"2026-01-01T00:00:00Z", "tester", "org.region.rules_1.0.0.jar") + "\n");
	}

	private Ended check() throws Exception {
		return run("check", "реестр.csv", "-o", "итог.csv");
	}

	private Ended run(String... arguments) throws Exception {
		return Product
				.in(folder).installedIn(home).with(Map.of("TMPDIR", tmp.toString(), "HOME", temp.toString(), "PATH",
						System.getenv("PATH"), "LC_ALL", "C.UTF-8", "ETALON_JAVA_OPTS", "-Detalon.row.seconds=3"))
				.run(arguments);
	}

	private void nothingIsWritten(Ended ended) throws IOException {
		assertEquals(4, ended.status(), ended.out() + ended.err());
		assertTrue(ended.err().contains("org.region.rules 1.0.0"), ended.err());
		assertEquals("прежний результат", Files.readString(folder.resolve("итог.csv")));
		try (Stream<Path> left = Files.list(tmp)) {
			assertEquals(List.of(), left.toList());
		}
	}

	private void noPartIsLeft() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			assertFalse(files.anyMatch(file -> file.toString().endsWith(".part")));
		}
	}

	/** Misbehaves on the one object with the grade Г. */
	private static String on(String what) {
		return "if (submission.regulation() == Finding.G) { " + what + " } return national.assess(submission);";
	}

	@Test
	void aBundleThatBehavesScoresItsObjects() throws Exception {
		install("", on(""));
		Ended ended = check();

		assertEquals(0, ended.status(), ended.err());
		assertTrue(Files.readString(folder.resolve("итог.csv")).contains("2,APPEALS_SERVIS,region-77,"));
	}

	/** Neither an exception nor nonsense is scored by another: the row is rejected, the others are scored. */
	@Test
	void anExceptionAndNonsenseRejectTheRowWithTheNameOfTheBundle() throws Exception {
		install("",
				on("if (submission.laboratory() == Finding.B) { throw new IllegalStateException(); } return null;"));
		Files.writeString(folder.resolve("реестр.csv"), "3,Обращения,APPEALS_SERVIS,77,Г,А,2024-03-15\n",
				StandardOpenOption.APPEND);

		Ended ended = check();

		assertEquals(2, ended.status(), ended.out() + ended.err());
		for (String row : List.of("реестр.csv:3 [2]:", "реестр.csv:4 [3]:")) {
			assertTrue(ended.err().lines()
					.anyMatch(line -> line.startsWith(row) && line.contains("org.region.rules 1.0.0")), ended.err());
		}
		assertTrue(ended.err().contains("org.region.rules 1.0.0 не дал ответа об объекте"), ended.err());
		String result = Files.readString(folder.resolve("итог.csv"));
		assertTrue(result.contains("1,APPEALS_SERVIS,appeals,") && !result.contains("\n2,") && !result.contains("\n3,"),
				result);
	}

	@Test
	void aHangEndsTheRun() throws Exception {
		install("", on("while (true) { Thread.onSpinWait(); }"));
		Ended ended = check();

		nothingIsWritten(ended);
		noPartIsLeft();
		assertTrue(ended.err().contains("не ответил в срок"), ended.err());
	}

	@Test
	void aHangEndsAnExplanation() throws Exception {
		install("", on("while (true) { Thread.onSpinWait(); }"));

		nothingIsWritten(run("explain", "реестр.csv", "--id", "2"));
	}

	@Test
	void anExitEndsTheRun() throws Exception {
		install("", on("System.exit(0);"));
		Ended ended = check();

		nothingIsWritten(ended);
		noPartIsLeft();
		assertTrue(ended.err().contains("пытается завершить программу"), ended.err());
	}

	@Test
	void aHaltEndsTheRun() throws Exception {
		install("", on("Runtime.getRuntime().halt(0);"));

		nothingIsWritten(check());
	}

	@Test
	void anExitAtTheStartEndsTheRun() throws Exception {
		install("System.exit(0);", on(""));

		nothingIsWritten(check());
	}
}
