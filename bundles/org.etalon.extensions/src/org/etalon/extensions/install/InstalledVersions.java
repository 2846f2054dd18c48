// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The versions of the product that lie side by side. People call the start script of the first one, the root; it reads
 * {@code current} and hands over to a whole installation in {@code versions/NAME}. That file alone tells which version
 * starts and to which one can go back: it is replaced at once or not at all.
 *
 * @param root the folder whose start script is called
 */
public record InstalledVersions(Path root) {

	/** How {@link #current} names the root itself. */
	public static final String ROOT = ".";

	private static final String VERSIONS = "versions";
	private static final String POINTER = "current";

	/** Those that an installation is one of. */
	public static InstalledVersions of(Path home) {
		Path folder = home.toAbsolutePath().normalize();
		Path parent = folder.getParent();
		return parent != null && parent.endsWith(VERSIONS) && Files.exists(parent.resolveSibling(POINTER))
				? new InstalledVersions(parent.getParent())
				: new InstalledVersions(folder);
	}

	/** The name of the version that starts. */
	public String current() throws IOException {
		return line(0).filter(name -> Files.isDirectory(folder(name))).orElse(ROOT);
	}

	/** The name of the version that started before. */
	public Optional<String> previous() throws IOException {
		return line(1).filter(name -> Files.isDirectory(folder(name)));
	}

	private Optional<String> line(int number) throws IOException {
		Path pointer = root.resolve(POINTER);
		if (!Files.exists(pointer)) {
			return Optional.empty();
		}
		List<String> lines = Files.readAllLines(pointer);
		return lines.size() > number ? Optional.of(lines.get(number)) : Optional.empty();
	}

	/** Where a version is installed. */
	public Path folder(String name) {
		return name.equals(ROOT) ? root : root.resolve(VERSIONS).resolve(name);
	}

	/** Whether an installation is the one that starts. */
	public boolean isCurrent(Path home) throws IOException {
		return Files.isSameFile(folder(current()), home);
	}

	/** A folder for a version that is being made; whatever an attempt that was cut short left there is removed. */
	public Path begin() throws IOException {
		Path fresh = root.resolve(VERSIONS).resolve(".new");
		InstallationFiles.delete(fresh);
		Files.createDirectories(fresh.getParent());
		return fresh;
	}

	/** Gives a version that was made its name; one of the same name that is not in use makes room. */
	public Path finish(Path fresh, String name) throws IOException {
		Path folder = folder(name);
		InstallationFiles.delete(folder);
		InstallationFiles.move(fresh, folder);
		return folder;
	}

	/** From now on this version starts; the one that did so far can be gone back to. */
	public void use(String name) throws IOException {
		InstallationFiles.replace(root.resolve(POINTER), name + "\n" + current() + "\n");
	}

	/** Removes versions that neither start nor can be gone back to; the root stays. */
	public void prune() throws IOException {
		List<String> needed = List.of(current(), previous().orElse(ROOT));
		Path versions = root.resolve(VERSIONS);
		if (Files.isDirectory(versions)) {
			try (Stream<Path> all = Files.list(versions)) {
				for (Path version : all.toList()) {
					if (!needed.contains(version.getFileName().toString())) {
						InstallationFiles.delete(version);
					}
				}
			}
		}
	}
}
