// SPDX-License-Identifier: EPL-2.0
package org.etalon.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The start scripts of Unix and of Windows say the same; what can be seen of that without a Windows. */
class StartScriptsTest {

	private static final Path FEATURE = Product.ROOT.resolve("features/org.etalon.cli.feature/rootfiles");
	private static final Pattern OPTION = Pattern.compile("-(?:XX:[+-]?\\w+|D[\\w.]+|X[a-zA-Z]+|-enable-[a-z-]+)");
	/**
	 * What only the script of Unix can know: the size of the input, the thread of windows on macOS, whether there is a
	 * terminal.
	 */
	private static final Set<String> ONLY_UNIX = Set.of("-XX:TieredStopAtLevel", "-XstartOnFirstThread",
			"-Detalon.terminal");
	private static final Pattern JUMP = Pattern.compile("(?:goto |call :)(\\w+)");

	private static String unix() throws IOException {
		return Files.readString(FEATURE.resolve("unix/etalon"));
	}

	private static String windows() throws IOException {
		return Files.readString(FEATURE.resolve("windows/etalon.cmd"));
	}

	private static Set<String> found(Pattern pattern, String text) {
		Set<String> all = new TreeSet<>();
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			all.add(matcher.group(matcher.groupCount()));
		}
		return all;
	}

	private static List<String> commands(String script) {
		return script.lines().map(String::strip).filter(line -> !line.startsWith("rem ") && !line.startsWith("#"))
				.toList();
	}

	@Test
	void theVirtualMachineGetsTheSameOptions() throws IOException {
		Set<String> expected = found(OPTION, String.join("\n", commands(unix())));
		expected.removeAll(ONLY_UNIX);
		assertTrue(expected.containsAll(Set.of("-XX:AOTCache", "-XX:AOTCacheOutput", "-Detalon.instance")),
				expected.toString());
		assertEquals(expected, found(OPTION, String.join("\n", commands(windows()))));
	}

	@Test
	void whatTheFirstSessionLearnedIsKeptForTheNextOnes() throws IOException {
		String windows = windows();
		// of this very Java and installation, never while somebody else learns, and only with options of our own
		assertTrue(windows.contains("echo \"%JAVA%\" \"%FRAMEWORK%\" \"%LAUNCH%\""));
		assertTrue(windows.contains("9>\"%HELD%\""));
		int learn = windows.indexOf("-XX:AOTCacheOutput=");
		assertTrue(windows.lastIndexOf("if defined ETALON_JAVA_OPTS goto command", learn) > 0);
		assertTrue(windows.indexOf("if \"%STATUS%\"==\"0\" if exist \"%LEARNING%\" move /y") > learn);
		assertTrue(unix().contains("[ $status -eq 0 ] && [ -s \"$learning\" ]"));
	}

	@Test
	void everyJumpHasItsAim() throws IOException {
		Set<String> labels = new TreeSet<>(Set.of("eof"));
		commands(windows()).stream().filter(line -> line.startsWith(":"))
				.forEach(line -> labels.add(line.substring(1)));
		Set<String> aims = found(JUMP, String.join("\n", commands(windows())));
		aims.removeAll(labels);
		assertEquals(Set.of(), aims);
	}

	/** A path may hold a closing parenthesis, which would end a block, or an ampersand, which would end a command. */
	@Test
	void noPathStandsBareInABlock() throws IOException {
		int depth = 0;
		for (String line : commands(windows())) {
			if (depth > 0) {
				String bare = line.replaceAll("\"[^\"]*\"", "");
				assertTrue(!bare.matches(".*%(?:HOME_DIR|ROOT_DIR|WORK|JAVA|CACHE\\w*|LOGS?|INSTANCE)%.*"), line);
			}
			depth += line.endsWith("(") ? 1 : line.startsWith(")") ? -1 : 0;
		}
		assertEquals(0, depth);
	}

	@Test
	void bothBeginAgainAtTheSameStatusAndKeepTheSameOnes() throws IOException {
		assertTrue(unix().contains("again=23") && windows().contains("\"%STATUS%\"==\"23\""));
		assertTrue(unix().contains("0 | 1 | 2 | 3 | 4 | 64)"));
		assertTrue(windows().contains("in (0 1 2 3 4 64 130)"), "130 is Ctrl+C, a signal elsewhere");
	}

	@Test
	void theWorkbenchIsTheSameScript() throws IOException {
		Path feature = Product.ROOT.resolve("features/org.etalon.workbench.feature/rootfiles");
		assertTrue(Files.readString(feature.resolve("unix/etalon-workbench")).contains("/etalon\" workbench \"$@\""));
		assertTrue(Files.readString(feature.resolve("windows/etalon-workbench.cmd"))
				.contains("call \"%~dp0etalon.cmd\" workbench %*"));
	}
}
