// SPDX-License-Identifier: EPL-2.0
package org.etalon.product;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The materialised product, called as a user calls it. */
final class Product {

	static final Path ROOT = Path.of(System.getProperty("etalon.root"));
	static final Path HOME = ROOT
			.resolve("products/org.etalon.headless/target/products/etalon/linux/gtk/x86_64/etalon");

	private final Path home;
	private final Path folder;
	private final List<String> before = new ArrayList<>();
	private Map<String, String> environment = Map.of("LC_ALL", "C.UTF-8", "PATH", System.getenv("PATH"));

	/** How a call ended. */
	record Ended(int status, String out, String err) {
	}

	private Product(Path home, Path folder) {
		this.home = home;
		this.folder = folder;
	}

	/** The product as it was built, called in {@code folder}. */
	static Product in(Path folder) {
		return new Product(HOME, folder);
	}

	/** Another copy of the product. */
	Product installedIn(Path installation) {
		Product copy = new Product(installation, folder);
		copy.environment = environment;
		return copy;
	}

	/** The product called with nothing but these variables. */
	Product with(Map<String, String> variables) {
		environment = variables;
		return this;
	}

	/** The product called through another command. */
	Product through(String... command) {
		before.addAll(List.of(command));
		return this;
	}

	/** The product called by somebody whom the permissions of files bind: root may read and write everything. */
	Product notAsRoot() {
		return "root".equals(System.getProperty("user.name"))
				? through("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
				: this;
	}

	Process start(Path out, Path err, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(before);
		command.add(home.resolve("etalon").toString());
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
				.redirectInput(Path.of("/dev/null").toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
		builder.environment().clear();
		builder.environment().putAll(environment);
		return builder.start();
	}

	Ended run(String... arguments) throws IOException, InterruptedException {
		Path out = Files.createTempFile("etalon", ".out");
		Path err = Files.createTempFile("etalon", ".err");
		try {
			Process process = start(out, err, arguments);
			assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the product hangs: " + Files.readString(err));
			return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
					Files.readString(err, StandardCharsets.UTF_8));
		} finally {
			Files.delete(out);
			Files.delete(err);
		}
	}

	/** Copies the installation. */
	static void copyTo(Path target) throws IOException {
		copy(HOME, target);
	}

	/** Copies what is in a folder; the other one may be there, and empty. */
	static void copy(Path source, Path target) throws IOException {
		try (Stream<Path> files = Files.walk(source)) {
			for (Path file : files.toList()) {
				Path copy = target.resolve(source.relativize(file).toString());
				if (!Files.isDirectory(copy)) {
					Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
				}
			}
		}
	}
}
