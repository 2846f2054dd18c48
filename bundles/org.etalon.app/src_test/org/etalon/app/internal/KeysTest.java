// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Everything that can be called has a key of its own, of which the guide tells. */
class KeysTest {

	private static final Path BUNDLES = Path.of(System.getProperty("etalon.root"), "bundles");
	/** Opens what its parameter names; each of those has a key. */
	private static final String GO = GoHandler.COMMAND;

	private final Set<String> commands = new HashSet<>();
	private final Set<String> screens = new HashSet<>();
	/** What a key calls. */
	private final Map<String, List<String>> keys = new TreeMap<>();

	KeysTest() throws Exception {
		List<Path> bundles;
		try (Stream<Path> folders = Files.list(BUNDLES)) {
			bundles = folders.map(each -> each.resolve("plugin.xml")).filter(Files::exists).toList();
		}
		for (Path each : bundles) {
			Element plugin = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(each.toFile())
					.getDocumentElement();
			for (Element command : elements(plugin, "command")) {
				if (command.hasAttribute("id")) {
					commands.add(command.getAttribute("id"));
				}
			}
			elements(plugin, "screen").forEach(screen -> screens.add(screen.getAttribute("key")));
			for (Element key : elements(plugin, "key")) {
				List<Element> parameters = elements(key, "parameter");
				keys.computeIfAbsent(key.getAttribute("sequence"), sequence -> new ArrayList<>())
						.add(parameters.isEmpty() ? key.getAttribute("commandId")
								: parameters.getFirst().getAttribute("value"));
			}
		}
	}

	private static List<Element> elements(Element parent, String name) {
		NodeList found = parent.getElementsByTagName(name);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < found.getLength(); i++) {
			elements.add((Element) found.item(i));
		}
		return elements;
	}

	/** A key as people write it. */
	private static String written(String sequence) {
		return sequence.replace("M1", "Ctrl").replace("M2", "Shift").replace("M3", "Alt");
	}

	@Test
	void everyCommandHasAKeyAndEveryKeyOneCommand() {
		Set<String> called = new HashSet<>();
		keys.forEach((key, what) -> {
			assertEquals(1, what.size(), key + " " + what);
			called.addAll(what);
		});
		assertTrue(commands.size() > 15, commands.toString());
		for (String each : commands) {
			assertTrue(each.equals(GO) || called.contains(each), "no key: " + each);
		}
	}

	@Test
	void everySectionHasTheKeyThatStandsBesideIt() {
		assertTrue(screens.size() > 8, screens.toString());
		for (String each : screens) {
			assertEquals(List.of(each), keys.get(each.replace("Alt", "M3")), each);
		}
	}

	@Test
	void theListOfCommandsIsWhereThePlatformHasIt() {
		assertEquals(List.of(PaletteHandler.COMMAND), keys.get("M1+3"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ru", "en" })
	void theGuideTellsOfEveryKey(String language) throws IOException {
		String guide = Files.readString(BUNDLES.resolve("org.etalon.ui.help/guide/" + language + "/keys.md"));
		for (String each : keys.keySet()) {
			String key = written(each);
			assertTrue(guide.contains('`' + key + '`') || key.matches("Alt\\+[2-8]"), language + " " + key);
		}
	}
}
