// SPDX-License-Identifier: EPL-2.0
package org.etalon.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first command of the README: {@code ./etalon} in a source tree, with a Maven that hands out the built product.
 */
@EnabledOnOs(OS.LINUX)
class SourceTreeTest {

	@TempDir
	Path tree;

	@BeforeEach
	void sourceTree() throws IOException {
		for (String name : List.of("bundles/org.etalon.cli/src", ".mvn", "targetplatform", "features", "products",
				"examples")) {
			Files.createDirectories(tree.resolve(name));
		}
		Files.copy(Product.ROOT.resolve("etalon"), tree.resolve("etalon"));
		Files.copy(Product.ROOT.resolve("examples/register.csv"), tree.resolve("examples/register.csv"));
		Files.writeString(tree.resolve("pom.xml"), "<project/>");
		Path target = tree.resolve("products/org.etalon.headless/target/products/etalon/linux/gtk/x86_64");
		script(tree.resolve("mvnw"), """
				#!/bin/sh
				[ ! -e '%1$s/broken' ] || { echo 'the compiler is unhappy'; exit 1; }
				echo built >>'%1$s/builds'
				rm -rf '%2$s' && mkdir -p '%2$s' && cp -pR '%3$s' '%2$s'
				""".formatted(tree, target, Product.HOME));
	}

	@Test
	void theFirstCallBuildsAndAnswersAndTheNextOneOnlyAnswers() throws Exception {
		assertEquals(0, etalon("check", "examples/register.csv"));
		assertTrue(out().contains("Проверено объектов: "), out());
		assertTrue(Files.readString(tree.resolve("err")).startsWith("etalon: собираю продукт"));

		assertEquals(0, etalon("check", "examples/register.csv"));
		assertEquals("", Files.readString(tree.resolve("err")));
		assertEquals(1, builds());
	}

	@Test
	void aChangedSourceIsBuiltAnewAndABuildThatFailsSaysSo() throws Exception {
		assertEquals(0, etalon("--version"));
		Path source = Files.writeString(tree.resolve("bundles/org.etalon.cli/src/Main.java"), "class Main {}");
		Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));

		assertEquals(0, etalon("--version"));
		assertEquals(2, builds());

		Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
		Files.createFile(tree.resolve("broken"));
		assertEquals(4, etalon("--version"));
		assertTrue(Files.readString(tree.resolve("err")).contains("the compiler is unhappy"));
		assertFalse(Files.exists(tree.resolve(".build/lock")), "the lock of the failed build is gone");
	}

	private long builds() throws IOException {
		return Files.readAllLines(tree.resolve("builds")).size();
	}

	private String out() throws IOException {
		return Files.readString(tree.resolve("out"));
	}

	private int etalon(String... arguments) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(tree.resolve("etalon").toString()).directory(tree.toFile())
				.redirectInput(Path.of("/dev/null").toFile()).redirectOutput(tree.resolve("out").toFile())
				.redirectError(tree.resolve("err").toFile());
		builder.command().addAll(List.of(arguments));
		builder.environment().clear();
		builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "PATH", System.getenv("PATH")));
		Process process = builder.start();
		assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the script hangs");
		return process.exitValue();
	}

	private static void script(Path file, String text) throws IOException {
		Files.writeString(file, text);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
		Files.setPosixFilePermissions(file.resolveSibling("etalon"), PosixFilePermissions.fromString("rwxr-xr-x"));
	}
}
