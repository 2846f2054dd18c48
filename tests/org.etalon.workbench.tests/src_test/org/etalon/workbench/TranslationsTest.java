// SPDX-License-Identifier: EPL-2.0
package org.etalon.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Test;

/** The Russian texts of the platform fit the platform that the product has: a newer one may say other things. */
class TranslationsTest {

	private static final String RUSSIAN = "_ru.properties";
	private static final Pattern VARIABLE = Pattern.compile("\\{\\d+\\}");

	@Test
	void eachTextTranslatesOneOfThePlatformWithItsVariables() throws IOException {
		List<String> broken = new ArrayList<>();
		int texts = 0;
		for (Path plugin : plugins("org.etalon.nl.")) {
			try (JarFile fragment = new JarFile(plugin.toFile())) {
				String named = fragment.getManifest().getMainAttributes().getValue("Fragment-Host");
				List<Path> hosts = plugins(named.substring(0, named.indexOf(';')) + "_");
				assertEquals(1, hosts.size(), named);
				try (JarFile host = new JarFile(hosts.getFirst().toFile())) {
					for (String name : fragment.stream().map(ZipEntry::getName).filter(each -> each.endsWith(RUSSIAN))
							.toList()) {
						texts += compare(name, texts(fragment, name), texts(host, name.replace(RUSSIAN, ".properties")),
								broken);
					}
				}
			}
		}
		assertEquals(List.of(), broken);
		assertTrue(texts > 200, texts + " texts");
	}

	private static int compare(String name, Properties russian, Properties original, List<String> broken) {
		for (String key : russian.stringPropertyNames()) {
			String text = original.getProperty(key);
			if (text == null) {
				broken.add(name + ": the platform says no " + key);
			} else if (!variables(text).equals(variables(russian.getProperty(key)))) {
				broken.add(name + ": " + key + " has other variables than: " + text);
			}
		}
		return russian.size();
	}

	private static Set<String> variables(String text) {
		return new TreeSet<>(VARIABLE.matcher(text).results().map(MatchResult::group).toList());
	}

	private static List<Path> plugins(String start) throws IOException {
		try (Stream<Path> plugins = Files.list(Workbench.HOME.resolve("plugins"))) {
			return plugins.filter(each -> each.getFileName().toString().startsWith(start)).sorted().toList();
		}
	}

	private static Properties texts(JarFile jar, String name) throws IOException {
		Properties texts = new Properties();
		ZipEntry entry = jar.getEntry(name);
		if (entry != null) {
			try (InputStream in = jar.getInputStream(entry)) {
				texts.load(in);
			}
		}
		return texts;
	}
}
