// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {

	@TempDir
	private Path folder;

	@Test
	void theMedianIsTheMiddleOneOrHalfwayBetweenTwo() {
		assertEquals(7, Surroundings.median(List.of(900L, 7L, 1L)));
		assertEquals(5, Surroundings.median(List.of(8L, 1L, 2L, 900L)));
		assertEquals(3, Surroundings.median(List.of(3L)));
	}

	@Test
	void forgetsAFolderWithAllThatIsInItAndNothingElse() throws IOException {
		Path old = Files.createDirectories(folder.resolve("old/deep"));
		Files.writeString(old.resolve("left"), "x");
		Files.writeString(folder.resolve("kept"), "x");

		Surroundings.forget(folder.resolve("old"));
		Surroundings.forget(folder.resolve("never there"));

		assertFalse(Files.exists(folder.resolve("old")));
		assertTrue(Files.exists(folder.resolve("kept")));
	}

	@Test
	void namesThePluginThatIsMissing() throws IOException {
		Files.createDirectories(folder.resolve("plugins"));
		Path there = Files.createFile(folder.resolve("plugins/org.eclipse.osgi_3.24.jar"));

		assertEquals(there, Surroundings.plugin(folder, "org.eclipse.osgi_"));
		IOException missing = assertThrows(IOException.class, () -> Surroundings.plugin(folder, "com.h2database_"));
		assertTrue(missing.getMessage().contains("com.h2database_"));
	}
}
