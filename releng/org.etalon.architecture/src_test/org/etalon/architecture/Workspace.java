// SPDX-License-Identifier: EPL-2.0
package org.etalon.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The bundles and features below a folder.
 *
 * @param bundles  the bundles, by name
 * @param features for each plug-in, the features it stands in
 */
record Workspace(List<BundleProject> bundles, Map<String, List<String>> features) {

	private static final Pattern PLUGIN = Pattern.compile("<plugin\\s[^>]*?\\bid=\"([^\"]+)\"");

	/** The sources that are built. */
	static Workspace ofThisProject() {
		return of(Path.of(System.getProperty("etalon.root")));
	}

	static Workspace of(Path root) {
		List<BundleProject> bundles = new ArrayList<>();
		for (Path manifest : find(root.resolve("bundles"), "*/META-INF/MANIFEST.MF")) {
			bundles.add(BundleProject.of(manifest));
		}
		Map<String, List<String>> features = new HashMap<>();
		for (Path feature : find(root.resolve("features"), "*/feature.xml")) {
			String name = feature.getParent().getFileName().toString();
			PLUGIN.matcher(read(feature)).results().map((MatchResult plugin) -> plugin.group(1))
					.forEach(plugin -> features.computeIfAbsent(plugin, any -> new ArrayList<>()).add(name));
		}
		return new Workspace(bundles, features);
	}

	/** The files below a folder whose path in it matches a glob, in order; none when there is no such folder. */
	static List<Path> find(Path folder, String glob) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).filter(
					file -> folder.getFileSystem().getPathMatcher("glob:" + glob).matches(folder.relativize(file)))
					.sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** One bundle: its folder and the main section of its manifest. */
	record BundleProject(Path folder, Attributes manifest) {

		static BundleProject of(Path manifest) {
			try (InputStream in = Files.newInputStream(manifest)) {
				return new BundleProject(manifest.getParent().getParent(), new Manifest(in).getMainAttributes());
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		String name() {
			List<Entry> names = header("Bundle-SymbolicName");
			return names.isEmpty() ? folder.getFileName().toString() : names.get(0).name();
		}

		/**
		 * Whether it has nothing but texts for a bundle that is not ours: no code, and keys that the other one chose.
		 */
		boolean translatesAnother() {
			return manifest.getValue("Fragment-Host") != null && find(folder.resolve("src"), "**.java").isEmpty();
		}

		List<Entry> exports() {
			return header("Export-Package");
		}

		List<Entry> imports() {
			return header("Import-Package");
		}

		List<Entry> requires() {
			return header("Require-Bundle");
		}

		private List<Entry> header(String header) {
			return Entry.parse(header, manifest.getValue(header));
		}
	}
}
