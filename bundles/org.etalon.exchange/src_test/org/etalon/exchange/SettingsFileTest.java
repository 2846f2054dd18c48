// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Problem;
import org.etalon.norm.Setting;
import org.etalon.norm.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

	private static final Text TITLE = new Text("О чем", "About");
	private static final List<Setting> KNOWN = List.of(new Setting("A11", List.of("ONE", "TWO"), "31", TITLE),
			new Setting("A37", List.of("BUILT_IN"), "4.6.4.6", TITLE, true));

	@TempDir
	private Path folder;

	private Map<String, String> read(String text) throws IOException, UnreadableInputException {
		return SettingsFile.read(Files.writeString(folder.resolve("readings.txt"), text), "readings.txt", KNOWN);
	}

	private Problem refused(String text) {
		return assertThrows(UnreadableInputException.class, () -> read(text)).problem();
	}

	@Test
	void readsSettings() throws Exception {
		assertEquals(Map.of("A11", "TWO"), read("\uFEFF# чтения\r\n\r\n a11 = two \r\n"));
		assertEquals(Map.of(), read(""));
	}

	/** A file is named as seen from the one that names it. */
	@Test
	void findsFilesBesideItself() throws Exception {
		assertEquals(Map.of("A37", folder.resolve("norms.txt").toString()), read("A37 = norms.txt\n"));
		assertEquals(Map.of("A37", "BUILT_IN"), read("A37=built_in\n"));
	}

	@Test
	void saysWhereItIsWrong() {
		assertEquals(new Problem("readings.txt", 2, "A12", "", "UNKNOWN_SETTING", "A12=ONE", "A11|A37"),
				refused("#\nA12=ONE\n"));
		assertEquals(new Problem("readings.txt", 1, "A11", "", "INVALID_VALUE", "three", "ONE|TWO"),
				refused("A11=three"));
		assertEquals("INVALID_VALUE", refused("A37=").code());
		assertEquals("UNKNOWN_SETTING", refused("A11").code());
		assertEquals(new Problem("readings.txt", 3, "A11", "", "DUPLICATE_SETTING", "A11=ONE", ""),
				refused("A11=ONE\n\nA11=ONE"));
	}

	@Test
	void refusesWhatCannotBeRead() throws IOException {
		Path file = Files.write(folder.resolve("readings.txt"), "Ы".getBytes(Charset.forName("windows-1251")));
		assertEquals("BAD_ENCODING",
				assertThrows(UnreadableInputException.class, () -> SettingsFile.read(file, "readings.txt", KNOWN))
						.problem().code());
		assertEquals("FILE_NOT_FOUND", assertThrows(UnreadableInputException.class,
				() -> SettingsFile.read(folder.resolve("none"), "none", KNOWN)).problem().code());
		assertEquals("DIRECTORY",
				assertThrows(UnreadableInputException.class, () -> SettingsFile.read(folder, "folder", KNOWN)).problem()
						.code());
	}
}
