// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledVersionsTest {

	@TempDir
	Path root;

	private Path make(InstalledVersions versions, String name) throws IOException {
		Path fresh = versions.begin();
		Files.createDirectories(fresh);
		Files.writeString(fresh.resolve("etalon"), name);
		Path made = versions.finish(fresh, name);
		versions.use(name);
		return made;
	}

	@Test
	void theFirstVersionIsTheRoot() throws IOException {
		InstalledVersions versions = InstalledVersions.of(root);
		assertEquals(".", versions.current());
		assertEquals(Optional.empty(), versions.previous());
		assertTrue(versions.isCurrent(root));
	}

	@Test
	void everyVersionKnowsTheOthers() throws IOException {
		InstalledVersions versions = InstalledVersions.of(root);
		Path two = make(versions, "2");
		assertEquals(versions, InstalledVersions.of(two));
		assertTrue(versions.isCurrent(two));
		assertFalse(versions.isCurrent(root));
		assertEquals(Optional.of("."), versions.previous());

		versions.use(".");
		assertTrue(versions.isCurrent(root));
		assertEquals(Optional.of("2"), versions.previous(), "back can be taken back");
	}

	@Test
	void keepsTheVersionThatStartsAndTheOneBefore() throws IOException {
		InstalledVersions versions = InstalledVersions.of(root);
		make(versions, "2");
		make(versions, "3");
		make(versions, "4");
		versions.prune();
		assertEquals("4", versions.current());
		assertEquals(Optional.of("3"), versions.previous());
		assertFalse(Files.exists(versions.folder("2")));
		assertTrue(Files.exists(versions.folder("3")));
	}

	@Test
	void aVersionThatIsGoneLeavesTheRoot() throws IOException {
		InstalledVersions versions = InstalledVersions.of(root);
		InstallationFiles.delete(make(versions, "2"));
		assertEquals(".", versions.current());
	}

	@Test
	void whatAnAttemptLeftIsRemovedByTheNext() throws IOException {
		InstalledVersions versions = InstalledVersions.of(root);
		Files.createDirectories(versions.begin().resolve("plugins"));
		assertFalse(Files.exists(versions.begin()));
	}
}
