// SPDX-License-Identifier: EPL-2.0
package org.etalon.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.etalon.product.Product.Ended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rule bundles that are tried before they count: what they move, and what the worst of them can do, which is nothing.
 */
@EnabledOnOs(OS.LINUX)
class TrialTest {

	private static final String NATIONAL = "return national.assess(submission);";
	private static final String REGISTER = """
			id,name,kind,subject,regulation,laboratory,issued_on
			1,Обращения,APPEALS_SERVIS,77,А,А,2024-03-15
			2,Обращения,APPEALS_SERVIS,77,Б,Б,2024-03-15
			3,Обращения,APPEALS_SERVIS,16,А,А,2024-03-15
			""";

	@TempDir
	Path temp;

	private Path folder;
	private Path tmp;

	@BeforeEach
	void register() throws IOException {
		folder = Files.createDirectories(temp.resolve("Пакеты"));
		tmp = Files.createDirectories(temp.resolve("tmp"));
		Files.writeString(folder.resolve("реестр.csv"), REGISTER);
	}

	@AfterEach
	void nothingIsLeft() throws IOException {
		try (Stream<Path> left = Files.list(tmp)) {
			assertEquals(List.of(), left.toList());
		}
	}

	private Ended run(String making, String scoring, String... more) throws Exception {
		RuleJar.make(Files.createDirectories(folder.resolve("jar")), making, scoring);
		String[] arguments = Stream.concat(Stream.of("bundle", "try", "jar/rules.jar"), Stream.of(more))
				.toArray(String[]::new);
		return Product
				.in(folder).with(Map.of("TMPDIR", tmp.toString(), "HOME", temp.toString(), "PATH",
						System.getenv("PATH"), "ETALON_JAVA_OPTS", "-Detalon.trial.seconds=20", "LC_ALL", "C.UTF-8"))
				.run(arguments);
	}

	private void fails(String expected, String making, String scoring) throws Exception {
		Ended ended = run(making, scoring);
		assertEquals(1, ended.status(), ended.out() + ended.err());
		assertTrue(ended.out().contains(expected), ended.out());
		assertTrue(ended.out().contains("НЕ ПРОЙДЕНО"), ended.out());
	}

	@Test
	void aSoundBundlePasses() throws Exception {
		Ended ended = run("", NATIONAL, "--impact", "реестр.csv");

		assertEquals(0, ended.status(), ended.out() + ended.err());
		assertTrue(ended.out().contains("Самопроверка: пройдено. Вариантов: 1"), ended.out());
		assertTrue(ended.out().contains("Объектов с оценками: 3, касается: 2"), ended.out());
		assertTrue(ended.out().contains("Ни у одного объекта"), ended.out());
	}

	@Test
	void whatABundleMovesIsCountedAndListed() throws Exception {
		Ended ended = run("", """
				return national.assess(submission.regulation() == Finding.B
						? submission.with(Stage.REGULATION, Finding.V) : submission);""", "--impact", "реестр.csv",
				"--export-impact", "изменения.csv");

		assertEquals(0, ended.status(), ended.out() + ended.err());
		assertTrue(ended.out().contains("Изменится у объектов: 1"), ended.out());
		assertTrue(ended.out().contains("Уровень выше: 0, ниже: 1"), ended.out());
		assertTrue(ended.out().contains("Сертификатов больше не будет: 1"), ended.out());
		assertEquals(2, Files.readAllLines(folder.resolve("изменения.csv")).size());
		assertTrue(Files.readAllLines(folder.resolve("изменения.csv")).get(1).startsWith("2,APPEALS_SERVIS,77,"));
	}

	@Test
	void casesThatFailAreShown() throws Exception {
		Path jar = RuleJar.make(Files.createDirectories(folder.resolve("jar")), "", NATIONAL, """
				rule,clause,inputs,expected
				R-30,37,"{""letter"": ""А""}","{""points100"": 40}"
				R-30,37,"{""letter"": ""А""}","{""points100"": 41}"
				""");
		Ended ended = Product.in(folder).run("bundle", "try", jar.toString());

		assertEquals(1, ended.status(), ended.out());
		assertTrue(ended.out().contains("не сошлись примеры, 1 из 2"), ended.out());
		assertTrue(ended.out().contains("cases.csv:3  R-30: points100: ожидалось 41, получено 40"), ended.out());
	}

	@Test
	void aBundleThatThrowsDoesNotPass() throws Exception {
		fails("IllegalStateException", "", "throw new IllegalStateException(\"нет\");");
	}

	@Test
	void aBundleWithoutAnEndDoesNotPass() throws Exception {
		fails("пакет не ответил за 20 с", "", "while (true) { Thread.onSpinWait(); }");
	}

	@Test
	void aBundleThatAllocatesWithoutEndDoesNotPass() throws Exception {
		fails("МиБ памяти", "", "while (true) { KEPT.add(new byte[1 << 20]); }");
	}

	@Test
	void aBundleThatExitsDoesNotPass() throws Exception {
		fails("org.region.rules 1.0.0: пакет пытается завершить программу", "", "System.exit(0); return null;");
	}

	@Test
	void aBundleThatHaltsDoesNotPass() throws Exception {
		fails("процесс пробы внезапно завершился (код 0)", "", "Runtime.getRuntime().halt(0); return null;");
	}

	@Test
	void aBundleThatExitsWhenItIsMadeDoesNotPass() throws Exception {
		fails("org.region.rules 1.0.0", "System.exit(0);", NATIONAL);
	}

	@Test
	void aBundleThatCallsItselfWithoutEndDoesNotPass() throws Exception {
		fails("StackOverflowError", "", "return assess(submission);");
	}

	@Test
	void aBundleThatPrintsWithoutEndDoesNotPass() throws Exception {
		fails("печатает без конца", "", "while (true) { System.out.println(\"x\".repeat(1000)); }");
	}

	@Test
	void aBundleThatStartsThreadsWithoutEndDoesNotPass() throws Exception {
		fails("больше 200 потоков", "", """
				while (true) {
					Thread thread = new Thread(() -> { try { Thread.sleep(600000); } catch (Exception e) { } });
					thread.setDaemon(true);
					thread.start();
				}""");
	}

	@Test
	void aBundleThatAnswersNonsenseDoesNotPass() throws Exception {
		fails("THROWS", "",
				"return new Outcome(\"region-77\", null, Decision.CERTIFICATE, null, null, null, null, null, null, null, null);");
	}

	@Test
	void aFileThatIsNoBundleIsNamed() throws Exception {
		Ended ended = Product.in(folder).run("bundle", "try", "реестр.csv");

		assertEquals(1, ended.status(), ended.out() + ended.err());
		assertTrue(ended.out().contains("реестр.csv: не пакет правил"), ended.out());
	}
}
