// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What every measurement needs of a built product, of this JVM, of folders and of figures. */
final class Surroundings {

	private Surroundings() {
	}

	/**
	 * The jar of a plug-in.
	 *
	 * @param name what the name of its file begins with
	 */
	static Path plugin(Path product, String name) throws IOException {
		try (Stream<Path> plugins = Files.list(product.resolve("plugins"))) {
			return plugins.filter(each -> each.getFileName().toString().startsWith(name)).findFirst()
					.orElseThrow(() -> new IOException("no " + name + " in " + product));
		}
	}

	/** A program of the JDK that runs this one. */
	static String tool(String name) {
		return Path.of(System.getProperty("java.home"), "bin", name).toString();
	}

	/** Deletes a folder with all that earlier runs left in it. */
	static void forget(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> all = Files.walk(folder)) {
				for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(each);
				}
			}
		}
	}

	/** The middle one, or what is halfway between the two in the middle. */
	static long median(List<Long> figures) {
		List<Long> sorted = figures.stream().sorted().toList();
		return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
	}
}
