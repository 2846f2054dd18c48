// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.install;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where things are in an installation.
 *
 * @param home its folder
 */
public record InstallationFiles(Path home) {

	/** What was accepted. */
	public Path ledger() {
		return home.resolve("rules/accepted");
	}

	/** Whose signatures count. */
	public Path trusted() {
		return home.resolve("rules/trusted");
	}

	/** Whose signatures count for other versions of the product. */
	public Path publishers() {
		return home.resolve("rules/publishers");
	}

	/** Decisions on trust, and what was installed and removed. */
	public Path decisions() {
		return home.resolve("rules/decisions.log");
	}

	/** Sites of what is installed, by the id of the feature. */
	public Path sites() {
		return home.resolve("rules/sites");
	}

	/** What it takes to go back one change. */
	public Path previous() {
		return home.resolve("rules/previous");
	}

	/** The bundles. */
	public Path plugins() {
		return home.resolve("plugins");
	}

	/** Files in {@code plugins} that the product was made of. */
	public Path national() {
		return home.resolve("lib/national");
	}

	/** Files in {@code plugins} that p2 lists as bundles and the product was not made of. */
	public List<String> added() throws IOException {
		List<String> added = bundles();
		added.removeAll(Files.readAllLines(national()));
		return added;
	}

	/** Files in {@code plugins} that p2 lists as bundles. */
	public List<String> bundles() throws IOException {
		List<String> bundles = new ArrayList<>();
		Path list = home.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
		for (String line : Files.readAllLines(list)) {
			String[] fields = line.split(",");
			if (!line.startsWith("#") && fields.length > 2) {
				bundles.add(fields[2].startsWith("plugins/") ? fields[2].substring("plugins/".length()) : fields[2]);
			}
		}
		return bundles;
	}

	/** Whether this process may change the installation. */
	public boolean writable() {
		return Stream.of(home, plugins(), home.resolve("configuration"), home.resolve("p2"), home.resolve("lib"))
				.allMatch(Files::isWritable);
	}

	/**
	 * Keeps others from changing the installation until it is closed.
	 *
	 * @return empty if somebody else is at it
	 */
	public Optional<Lock> lock() throws IOException {
		Files.createDirectories(ledger().getParent());
		FileChannel channel = FileChannel.open(home.resolve("rules/.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		try {
			FileLock lock = channel.tryLock();
			if (lock != null) {
				return Optional.of(new Lock(channel));
			}
		} catch (OverlappingFileLockException e) {
			// another thread of this process
		}
		channel.close();
		return Optional.empty();
	}

	/** Held while the installation is changed; the system lets go of it if the process dies. */
	public static final class Lock implements AutoCloseable {

		private final FileChannel channel;

		private Lock(FileChannel channel) {
			this.channel = channel;
		}

		@Override
		public void close() throws IOException {
			channel.close();
		}
	}

	/** Writes a small file whole, or leaves the old one. */
	static void replace(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		Path beside = file.resolveSibling(file.getFileName() + ".new");
		Files.writeString(beside, text);
		move(beside, file);
	}

	/** Moves at once where the system can. */
	static void move(Path from, Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** Deletes a folder with all in it, if it is there; links are not followed. */
	public static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

	/** Copies a folder with all in it, times as well. */
	public static void copy(Path from, Path to) throws IOException {
		copy(from, to, List.of());
	}

	/**
	 * Copies a folder with all in it, times as well, but for some.
	 *
	 * @param without files and folders that are left out, by their paths in the folder
	 */
	public static void copy(Path from, Path to, List<String> without) throws IOException {
		Files.createDirectories(to.getParent());
		List<Path> left = without.stream().map(from::resolve).toList();
		Files.walkFileTree(from, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
				if (left.contains(folder)) {
					return FileVisitResult.SKIP_SUBTREE;
				}
				Files.createDirectories(to.resolve(from.relativize(folder).toString()));
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				if (!left.contains(file)) {
					Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES,
							StandardCopyOption.REPLACE_EXISTING);
				}
				return FileVisitResult.CONTINUE;
			}
		});
	}
}
