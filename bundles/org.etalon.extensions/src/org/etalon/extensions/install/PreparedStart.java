// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.install;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The state of the framework that a start reads instead of finding out everything anew, {@code lib/start}. Made by one
 * start in a virtual machine of its own; that it ends well shows that the installation still starts.
 */
public final class PreparedStart {

	private static final int SECONDS = 120;

	private final Path home;

	public PreparedStart(Path home) {
		this.home = home;
	}

	/**
	 * Makes it anew for what is installed and accepted now.
	 *
	 * @param scratch a folder of the run
	 * @return what the start said if it failed
	 */
	public Optional<String> renew(Path scratch) throws IOException, InterruptedException {
		// the list of what it was made for is taken away first: without it no start takes the rest for current
		Path prepared = home.resolve("lib/start");
		Files.deleteIfExists(prepared.resolve("org.eclipse.equinox.simpleconfigurator/bundles.info"));
		Path run = Files.createTempDirectory(scratch, "start");
		Optional<String> failure = call(run, "--version");
		if (failure.isPresent()) {
			return failure;
		}
		Path made = home.resolve("lib/start.new");
		InstallationFiles.delete(made);
		InstallationFiles.copy(run.resolve("configuration"), made);
		Path old = home.resolve("lib/start.old");
		InstallationFiles.delete(old);
		if (Files.exists(prepared)) {
			InstallationFiles.move(prepared, old);
		}
		InstallationFiles.move(made, prepared);
		InstallationFiles.delete(old);
		InstallationFiles.delete(run);
		return Optional.empty();
	}

	/**
	 * Calls a command of the installation.
	 *
	 * @param run a folder of this call
	 * @return what it said if it failed
	 */
	public Optional<String> call(Path run, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC", "-Detalon.home=" + home, "-Detalon.scratch=" + run, "-Djava.io.tmpdir=" + run));
		for (String property : List.of("osgi.os", "osgi.ws", "osgi.arch")) {
			if (System.getProperty(property) != null) {
				command.add("-D" + property + "=" + System.getProperty(property));
			}
		}
		command.addAll(List.of("-cp", jar("org.eclipse.osgi_") + File.pathSeparator + jar("org.etalon.launch_"),
				"org.etalon.launch.internal.Main"));
		command.addAll(List.of(arguments));
		Path log = run.resolve("start.log");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		process.getOutputStream().close();
		if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
			process.destroyForcibly().waitFor();
			return Optional.of(Files.readString(log));
		}
		if (process.exitValue() != 0) {
			return Optional.of(Files.readString(log));
		}
		return Optional.empty();
	}

	private String jar(String prefix) throws IOException {
		try (Stream<Path> files = Files.list(home.resolve("plugins"))) {
			return files.filter(file -> file.getFileName().toString().startsWith(prefix)).findFirst().orElseThrow()
					.toString();
		}
	}
}
