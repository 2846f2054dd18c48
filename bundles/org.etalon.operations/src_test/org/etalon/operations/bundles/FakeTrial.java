// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.etalon.cases.Json;
import org.etalon.extensions.Step;
import org.etalon.extensions.Verdict;
import org.etalon.norm.Progress;
import org.etalon.operations.Impact;

/** A process as a trial is one, that ends in the way its first argument names. */
final class FakeTrial {

	private FakeTrial() {
	}

	/** Starts it, however the tests are run. */
	static List<String> command(String how, int heap) {
		return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap + "m",
				"-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-cp", classPath(), FakeTrial.class.getName(), how);
	}

	/** Where the classes of the fake trial lie, however the tests are run. */
	private static String classPath() {
		try {
			return Stream
					.of(FakeTrial.class, TryBundle.class, Step.class, Json.class, Progress.class,
							Class.forName("com.fasterxml.jackson.core.JsonFactory"))
					.map(each -> each.getProtectionDomain().getCodeSource().getLocation().getPath())
					.collect(Collectors.joining(File.pathSeparator));
		} catch (ClassNotFoundException e) {
			throw new IllegalStateException(e);
		}
	}

	public static void main(String[] arguments) throws Exception {
		List<String> list = Arrays.asList(arguments);
		Path file = Path.of(list.get(list.indexOf("--answer") + 1));
		Files.writeString(file.resolveSibling("environment"), String.join("\n", System.getenv().keySet()));
		String key = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
		try (AnswerWriter answers = new AnswerWriter(file, key)) {
			if (arguments[0].equals("never-begins")) {
				System.out.print("cannot resolve");
				System.exit(70);
			}
			answers.begin(Step.SELF_TEST);
			answers.verdict(Verdict.passed(Step.SELF_TEST, "SELF_TEST_PASSED", "1", "2"));
			answers.begin(Step.IMPACT);
			answers.progress(5, 10);
			misbehave(arguments[0], file, answers);
			answers.impact(new Impact(10, 0, 4, 0, 3, new TreeMap<>(), 1, 0, 0, 0, 0, 3, new TreeMap<>(),
					new TreeMap<>(), null));
			answers.verdict(Verdict.passed(Step.IMPACT, "IMPACT", "10", "3", "1"));
			answers.end();
			if (arguments[0].equals("speaks-after-the-end")) {
				Files.writeString(file, "{\"key\":\"" + key + "\",\"n\":9,\"begin\":\"GUARD\"}\n",
						StandardOpenOption.APPEND);
			}
		}
	}

	private static void misbehave(String how, Path file, AnswerWriter answers) throws Exception {
		switch (how) {
		case "hangs" -> Thread.sleep(600_000);
		case "exits" -> {
			answers.exit("org.region.rules 1.0.0");
			System.exit(0);
		}
		case "halts" -> Runtime.getRuntime().halt(0);
		case "allocates" -> {
			List<byte[]> all = new ArrayList<>();
			while (true) {
				all.add(new byte[1 << 20]);
			}
		}
		case "floods" -> {
			while (true) {
				System.out.println("x".repeat(1000));
			}
		}
		case "forges" -> Files.writeString(file, "{\"key\":\"00\",\"n\":5,\"end\":true}\n", StandardOpenOption.APPEND);
		case "cuts" -> {
			Files.writeString(file, "{\"key\":", StandardOpenOption.APPEND);
			Runtime.getRuntime().halt(0);
		}
		case "leaves-a-process" -> new ProcessBuilder("sleep", "600").inheritIO().start();
		case "fails" -> {
			answers.verdict(Verdict.failed(Step.IMPACT, "REGISTER_UNREADABLE", "r.csv", "X"));
			answers.end();
			System.exit(0);
		}
		default -> {
			// it behaves
		}
		}
	}
}
