// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Chromium without a window or a network. */
final class Browser {

	private final Path executable;
	private final Path folder;

	/**
	 * A page as it stands after its scripts ran.
	 *
	 * @param dom     the document
	 * @param console what the page wrote to the console, errors included
	 */
	record Rendered(String dom, List<String> console) {
	}

	private Browser(Path executable, Path folder) {
		this.executable = executable;
		this.folder = folder;
	}

	/** The browser of this machine, which may use {@code folder}; empty if it has none. */
	static Optional<Browser> find(Path folder) {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
				.flatMap(path -> Stream.of("chromium", "chromium-browser", "google-chrome")
						.map(name -> Path.of(path, name)))
				.filter(Files::isExecutable).findFirst().map(executable -> new Browser(executable, folder));
	}

	/** Opens a page at a place and waits until it is at rest. */
	Rendered open(Path page, String hash) throws IOException, InterruptedException {
		Path profile = Files.createTempDirectory(folder, "profile");
		Path dom = Files.createTempFile(folder, "dom", ".html");
		Path log = Files.createTempFile(folder, "browser", ".log");
		List<String> command = new ArrayList<>(List.of(executable.toString(), "--headless", "--no-sandbox",
				"--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
				"--disable-component-update", "--disable-sync", "--no-first-run", "--no-default-browser-check",
				"--host-resolver-rules=MAP * ~NOTFOUND", "--enable-logging=stderr", "--user-data-dir=" + profile,
				"--window-size=1280,1000", "--virtual-time-budget=5000", "--dump-dom", page.toUri() + "#" + hash));
		Process process = new ProcessBuilder(command).redirectOutput(dom.toFile()).redirectError(log.toFile()).start();
		if (!process.waitFor(120, TimeUnit.SECONDS)) {
			process.destroyForcibly().waitFor();
		}
		String messages = Files.readString(log, StandardCharsets.UTF_8);
		assertEquals(0, process.exitValue(), messages);
		String text = Files.readString(dom, StandardCharsets.UTF_8);
		assertTrue(text.contains("</html>"), messages);
		return new Rendered(text, messages.lines().filter(line -> line.contains(":CONSOLE")).toList());
	}
}
