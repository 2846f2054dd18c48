// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * The bundles that the product was made of.
 *
 * @param names    their symbolic names
 * @param packages version of every package that they export
 */
public record NationalBundles(Set<String> names, Map<String, String> packages) {

	public NationalBundles {
		names = Set.copyOf(names);
		packages = Map.copyOf(packages);
	}

	/** Those of an installation. */
	public static NationalBundles of(Path home) throws IOException {
		Set<String> names = new HashSet<>();
		Map<String, String> packages = new HashMap<>();
		for (String file : Files.readAllLines(home.resolve("lib/national"))) {
			if (file.isBlank()) {
				continue;
			}
			try (JarFile jar = new JarFile(home.resolve("plugins").resolve(file).toFile(), false)) {
				Manifest manifest = jar.getManifest();
				if (manifest == null) {
					continue;
				}
				Headers headers = new Headers(manifest.getMainAttributes());
				headers.clauses("Bundle-SymbolicName").forEach(clause -> names.add(clause.name()));
				headers.clauses("Export-Package").forEach(
						clause -> packages.put(clause.name(), clause.parameters().getOrDefault("version", "0.0.0")));
			}
		}
		return new NationalBundles(names, packages);
	}
}
