// SPDX-License-Identifier: EPL-2.0
package org.etalon.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sources that break a rule, written into a folder. */
final class Fixture {

	private final Path root;

	Fixture(Path root) {
		this.root = root;
	}

	/** Adds a bundle whose manifest has some further headers. */
	Fixture bundle(String name, String... headers) {
		return file("bundles/" + name + "/META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\n"
				+ "Bundle-SymbolicName: " + name + "\n" + String.join("\n", headers) + "\n");
	}

	Fixture file(String path, String content) {
		try {
			Path file = root.resolve(path);
			Files.createDirectories(file.getParent());
			Files.writeString(file, content);
			return this;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	Workspace workspace() {
		return Workspace.of(root);
	}
}
