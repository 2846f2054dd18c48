// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.etalon.norm.Progress;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.index.RegisterIndex;

/** Registers as they were in memory, in files of the user's own folder: the next start need not read the databases. */
final class KeptIndexes {

	/** Databases that were not opened for so long are forgotten. */
	private static final Duration FORGOTTEN = Duration.ofDays(30);
	private static final String BEGIN = "register-";
	private static final String END = ".index";

	private final Path folder;
	private final Clock clock;

	/**
	 * @param folder that only the user may read
	 */
	KeptIndexes(Path folder, Clock clock) {
		this.folder = folder;
		this.clock = clock;
	}

	/** The register from its file, brought up to date; empty if there is no such file, or of another database. */
	Optional<RegisterIndex> find(String location, Snapshot snapshot, Progress progress) throws StoreException {
		return RegisterIndex.load(file(location), snapshot, progress);
	}

	/** Writes the register into its file if that is worth the time. */
	void keep(String location, RegisterIndex index, Snapshot snapshot) throws IOException, StoreException {
		if (index.isWorthKeeping()) {
			Files.createDirectories(folder);
			index.keep(file(location), snapshot);
		}
		if (Files.exists(file(location))) {
			Files.setLastModifiedTime(file(location), FileTime.from(clock.instant()));
			forget();
		}
	}

	private void forget() throws IOException {
		Instant before = clock.instant().minus(FORGOTTEN);
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, BEGIN + "*")) {
			for (Path file : files) {
				if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
					Files.deleteIfExists(file);
				}
			}
		}
	}

	/** The file of a database; its address is not in the name. */
	Path file(String location) {
		return folder.resolve(BEGIN + UUID.nameUUIDFromBytes(location.getBytes(UTF_8)) + END);
	}
}
