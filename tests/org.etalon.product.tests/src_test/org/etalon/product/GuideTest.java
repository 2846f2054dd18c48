// SPDX-License-Identifier: EPL-2.0
package org.etalon.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command of the guide to rule bundles works as it is printed, one after the other, in both languages. */
@EnabledOnOs(OS.LINUX)
class GuideTest {

	/** Where the guide has the bundle in Java that the build of the examples makes. */
	private static final String JAR = "examples/regional-rules/ru.example.ensk.rules/target/"
			+ "ru.example.ensk.rules-1.0.0.jar";

	@TempDir
	Path temp;

	@ParameterizedTest
	@ValueSource(strings = { "docs/rule-bundles.md", "docs/rule-bundles.en.md" })
	void everyCommandWorks(String guide) throws Exception {
		Path home = temp.resolve("etalon");
		Product.copyTo(home);
		Path folder = Files.createDirectories(temp.resolve("work"));
		Files.createDirectories(folder.resolve(JAR).getParent());
		Files.copy(Product.ROOT.resolve("examples/register.csv"), folder.resolve("examples/register.csv"));
		Files.copy(
				RuleJar.make(Files.createDirectories(temp.resolve("jar")), "", "return national.assess(submission);"),
				folder.resolve(JAR));
		List<String> commands = commands(Files.readString(Product.ROOT.resolve(guide)));
		assertTrue(commands.size() > 15, "the guide has commands: " + commands);
		Path script = Files.write(temp.resolve("guide.sh"),
				Stream.concat(Stream.of("set -ex"), commands.stream()).toList());
		Path said = temp.resolve("said");
		ProcessBuilder builder = new ProcessBuilder("sh", script.toString()).directory(folder.toFile())
				.redirectInput(Path.of("/dev/null").toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
		builder.environment().clear();
		builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "ETALON_DB", temp.resolve("db").toString(), "PATH",
				home + ":" + Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH")));
		Process process = builder.start();
		assertTrue(process.waitFor(10, TimeUnit.MINUTES), "the guide hangs: " + Files.readString(said));
		assertEquals(0, process.exitValue(), Files.readString(said));
	}

	/** Lines of its blocks that a shell is given; Maven builds what is there already. */
	private static List<String> commands(String guide) throws IOException {
		List<String> commands = new ArrayList<>();
		boolean block = false;
		for (String line : guide.lines().toList()) {
			if (line.startsWith("```")) {
				block = !block;
			} else if (block && line.matches("(etalon|keytool|export) .*")) {
				commands.add(line);
			}
		}
		return commands;
	}
}
