// SPDX-License-Identifier: EPL-2.0
package org.etalon.launch.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The files of an installation that the start reads. */
final class Installation {

	private final Path home;

	private Installation(Path home) {
		this.home = home;
	}

	static Installation in(Path home) throws IOException {
		for (String folder : List.of("plugins", "lib", "rules")) {
			Files.createDirectories(home.resolve(folder));
		}
		Path bundles = Selection.bundles(home.resolve("configuration"));
		Files.createDirectories(bundles.getParent());
		Files.writeString(bundles, "#encoding=UTF-8\n#version=1\n");
		Files.writeString(home.resolve("lib/national"), "");
		Files.writeString(home.resolve("lib/config.ini"), """
				eclipse.application=org.etalon.cli.app
				osgi.framework.extensions=reference\\:file\\:org.eclipse.osgi.compatibility.state_1.3.0.jar
				osgi.framework=file\\:plugins/org.eclipse.osgi_3.24.300.jar
				""");
		return new Installation(home);
	}

	Path home() {
		return home;
	}

	/** A bundle of the product. */
	Installation national(String name, String version) throws IOException {
		return national(name, version, 4);
	}

	/** A bundle of the product that is started at a level. */
	Installation national(String name, String version, int level) throws IOException {
		append(home.resolve("lib/national"), file(name, version) + "\n");
		return listed(name, version, "plugins/" + file(name, version), level);
	}

	/** A bundle of the product that is there only for changes of the installation. */
	Installation managing(String name, String version) throws IOException {
		return national(name, version, Selection.MANAGING_LEVEL);
	}

	/** A bundle that p2 added. */
	Installation foreign(String name, String version, String content) throws IOException {
		Files.writeString(jar(name, version), content);
		return listed(name, version, "plugins/" + file(name, version), 4);
	}

	Installation listed(String name, String version, String location, int level) throws IOException {
		append(Selection.bundles(home.resolve("configuration")),
				String.join(",", name, version, location, Integer.toString(level), "false") + "\n");
		return this;
	}

	Installation accept(String name, String version) throws IOException {
		append(home.resolve("rules/accepted"), String.join("\t", sha256(jar(name, version)), name, version,
				"f".repeat(64), "2026-11-26T12:00:00Z", "admin", file(name, version)) + "\n");
		return this;
	}

	/** Prepares the start for what is there now. */
	Installation prepared() throws IOException {
		Selection.of(home, false).write(home.resolve("lib/start"), home);
		return this;
	}

	Path jar(String name, String version) {
		return home.resolve("plugins").resolve(file(name, version));
	}

	/** Names of the bundles that a configuration lists. */
	static List<String> names(Path configuration) throws IOException {
		return Files.readAllLines(Selection.bundles(configuration)).stream().filter(line -> !line.startsWith("#"))
				.map(line -> line.split(",")[0]).toList();
	}

	private static String file(String name, String version) {
		return name + "_" + version + ".jar";
	}

	private static void append(Path file, String text) throws IOException {
		Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

	private static String sha256(Path file) throws IOException {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
