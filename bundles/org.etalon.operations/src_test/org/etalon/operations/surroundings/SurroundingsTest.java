// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.surroundings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Version;

class SurroundingsTest {

	private final Map<String, String> variables = new HashMap<>();
	private final Map<String, String> properties = new HashMap<>(
			Map.of("os.name", "Linux", "user.name", "ivanova", "user.home", "/home/ivanova", "java.io.tmpdir", "/tmp"));
	private final Surroundings around = new Surroundings(variables::get, properties::get);

	@Test
	void dataBelongsWhereTheSystemMeansItToBe() {
		assertEquals(Path.of("/home/ivanova/.local/share/etalon"), around.dataFolder());
		variables.put("XDG_DATA_HOME", "/data");
		assertEquals(Path.of("/data/etalon"), around.dataFolder());
		properties.put("os.name", "Mac OS X");
		assertEquals(Path.of("/home/ivanova/Library/Application Support/Etalon"), around.dataFolder());
		properties.put("os.name", "Windows 11");
		assertEquals(Path.of("/home/ivanova/AppData/Local/Etalon"), around.dataFolder());
		variables.put("LOCALAPPDATA", " ");
		assertEquals(Path.of("/home/ivanova/AppData/Local/Etalon"), around.dataFolder());
		variables.put("LOCALAPPDATA", "/AppData");
		assertEquals(Path.of("/AppData/Etalon"), around.dataFolder());
	}

	@Test
	void theFolderThatIsMadeForDataIsClosedToOthers(@TempDir Path temp) throws IOException {
		Assumptions.assumeTrue(temp.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX");
		variables.put("XDG_DATA_HOME", temp.resolve("share").toString());
		Path made = around.madeDataFolder();
		assertEquals(temp.resolve("share/etalon"), made);
		assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
		Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-x---"));
		around.madeDataFolder();
		assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
	}

	/** The XDG Base Directory Specification wants them absolute, and others ignored. */
	@ParameterizedTest
	@ValueSource(strings = { "", " ", "data", "./data" })
	void aPathOfXdgThatIsNotAbsoluteIsIgnored(String path) {
		variables.put("XDG_DATA_HOME", path);
		assertEquals(Path.of("/home/ivanova/.local/share/etalon"), around.dataFolder());
	}

	@Test
	void theStartScriptNamesInstallationAndPrivateFolderAndLanguage() {
		properties.put("etalon.home", "/opt/etalon");
		assertEquals(Path.of("/opt/etalon"), around.installation());
		assertEquals(Path.of("/tmp"), around.scratch());
		properties.put("etalon.scratch", "/tmp/own");
		assertEquals(Path.of("/tmp/own"), around.scratch());
		assertEquals(Locale.of("ru"), around.language());
		properties.put("etalon.locale", "en");
		assertEquals(Locale.ENGLISH, around.language());
	}

	@Test
	void aDeadlineIsAPositiveNumberOfSeconds() {
		Duration otherwise = Duration.ofMinutes(1);
		assertEquals(otherwise, around.deadline("etalon.row.seconds", otherwise));
		properties.put("etalon.row.seconds", "2");
		assertEquals(Duration.ofSeconds(2), around.deadline("etalon.row.seconds", otherwise));
		for (String bad : new String[] { "0", "-1", "soon", "12345678" }) {
			properties.put("etalon.row.seconds", bad);
			assertEquals(otherwise, around.deadline("etalon.row.seconds", otherwise), bad);
		}
	}

	@Test
	void theProductIsNamedWithItsVersionAndTheDayOfItsBuild() {
		assertEquals("Etalon 1.2.3", ProductName.of(new Version(1, 2, 3)));
		assertEquals("Etalon 1.2.3 (20250601)", ProductName.of(new Version(1, 2, 3, "20250601")));
	}
}
