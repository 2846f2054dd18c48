// SPDX-License-Identifier: EPL-2.0
package org.etalon.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the platform shows in Russian: every text of ours stands for one that the platform has. */
class TranslationsTest {

	private static final Path ROOT = Path.of(System.getProperty("etalon.root"));
	private static final Path PLUGINS = Path.of(System.getProperty("etalon.workbench",
			ROOT.resolve(
					"products/org.etalon.workbench/target/products/etalon-workbench/linux/gtk/x86_64/etalon-workbench")
					.toString()))
			.resolve("plugins");
	private static final Pattern PLACE = Pattern.compile("\\{\\d}");

	/** Every file of a translation. */
	static List<Path> files() throws IOException {
		List<Path> found = new ArrayList<>();
		try (Stream<Path> all = Files.walk(ROOT.resolve("bundles"))) {
			all.filter(file -> file.toString().contains("org.etalon.nl."))
					.filter(file -> file.toString().endsWith("_ru.properties"))
					.filter(file -> file.toString().contains("/src/")).sorted().forEach(found::add);
		}
		return found;
	}

	@ParameterizedTest
	@MethodSource("files")
	void hasATextOfItsHostForEveryKey(Path file) throws IOException {
		Path fragment = file;
		while (!fragment.getFileName().toString().startsWith("org.etalon.nl.")) {
			fragment = fragment.getParent();
		}
		String name = fragment.resolve("src").relativize(file).toString().replace("_ru.properties", ".properties");
		Properties english = new Properties();
		try (JarFile host = new JarFile(host(fragment).toFile())) {
			ZipEntry entry = host.getEntry(name);
			assertNotNull(entry, name);
			try (Reader in = new InputStreamReader(host.getInputStream(entry), StandardCharsets.UTF_8)) {
				english.load(in);
			}
		}
		Properties russian = new Properties();
		try (Reader in = Files.newBufferedReader(file)) {
			russian.load(in);
		}
		assertFalse(russian.isEmpty());
		for (String key : russian.stringPropertyNames()) {
			assertTrue(english.containsKey(key), key);
			assertEquals(places(english.getProperty(key)), places(russian.getProperty(key)), key);
			assertFalse(russian.getProperty(key).contains("'"), key);
		}
	}

	private static List<String> places(String text) {
		return PLACE.matcher(text).results().map(each -> each.group()).distinct().sorted().toList();
	}

	private static Path host(Path fragment) throws IOException {
		Manifest manifest;
		try (var in = Files.newInputStream(fragment.resolve("META-INF/MANIFEST.MF"))) {
			manifest = new Manifest(in);
		}
		String host = manifest.getMainAttributes().getValue("Fragment-Host").split(";")[0];
		try (Stream<Path> all = Files.list(PLUGINS)) {
			return all.filter(jar -> jar.getFileName().toString().startsWith(host + "_")).findFirst().orElseThrow();
		}
	}
}
