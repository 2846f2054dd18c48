// SPDX-License-Identifier: EPL-2.0
package org.etalon.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What days at the built product begin with: a screen, a robot, a folder for state and database. */
abstract class WorkbenchDay {

	static final String RUSSIAN = "ru_RU.UTF-8";
	static final String ENGLISH = "en_US.UTF-8";

	@TempDir
	private static Path shared;
	private static Screen screen;
	private static Path robot;

	@TempDir
	Path folder;

	@BeforeAll
	static void open() throws IOException {
		assertTrue(Screen.isPossible() || System.getenv("CI") == null, "CI needs xvfb and libgtk-3-0");
		assumeTrue(Screen.isPossible(), "no Xvfb or no GTK: apt-get install xvfb libgtk-3-0");
		screen = Screen.open();
		robot = Workbench.robot(shared);
	}

	@AfterAll
	static void close() {
		if (screen != null) {
			screen.close();
		}
	}

	/** A database with the example register. */
	final void example() throws IOException, InterruptedException {
		Files.createDirectories(folder.resolve("db"));
		Workbench.command(folder, "register", "import", "examples/register.csv", "--yes", "--reason", "пример");
	}

	final Workbench workbench(String language) throws IOException, InterruptedException {
		return Workbench.start(folder, robot, screen, language);
	}

	/** The robot as a jar. */
	static Path robot() {
		return robot;
	}

	/** Where windows are shown. */
	static Screen screen() {
		return screen;
	}

	static void assertNoStoreCallOnTheUiThread(Workbench workbench) throws IOException {
		String report = workbench.ask("watch");
		System.out.println("waits of the user interface: " + report);
		assertEquals(1, report.lines().count(), report);
	}
}
