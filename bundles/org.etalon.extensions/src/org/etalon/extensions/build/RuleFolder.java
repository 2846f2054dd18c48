// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.etalon.extensions.rules.RuleResources;

/** The files of a folder that is to become a rule bundle; a link that leads out of it leads to nothing. */
public final class RuleFolder implements RuleResources {

	private final Path folder;

	public RuleFolder(Path folder) {
		this.folder = folder;
	}

	@Override
	public Optional<byte[]> read(String path) throws IOException {
		Path file = folder.resolve(path);
		if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(folder.toRealPath())) {
			return Optional.empty();
		}
		if (Files.size(file) > MOST_BYTES) {
			throw new IOException("larger than " + MOST_BYTES + ": " + path);
		}
		return Optional.of(Files.readAllBytes(file));
	}
}
