// SPDX-License-Identifier: EPL-2.0
package org.etalon.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/** The workbench of the built product in a process of its own, with a robot at its keyboard. */
final class Workbench implements AutoCloseable {

	static final Path ROOT = Path.of(System.getProperty("etalon.root"));
	static final Path HOME = ROOT.resolve(
			"products/org.etalon.workbench/target/products/etalon-workbench/linux/gtk/x86_64/etalon-workbench");
	private static final long PATIENCE = TimeUnit.SECONDS.toNanos(Integer.getInteger("etalon.patience", 90));

	/** How long the robot may take for one answer, minutes: a window that hangs must not hold the build. */
	private static final long LONGEST = 15;

	private final Path folder;
	private final Path socket;
	private final Process process;

	private Workbench(Path folder, Path socket, Process process) {
		this.folder = folder;
		this.socket = socket;
		this.process = process;
	}

	/** The robot as a jar, compiled against the very product. */
	static Path robot(Path folder) throws IOException {
		Path classes = Files.createDirectories(folder.resolve("robot"));
		StringBuilder path = new StringBuilder();
		try (Stream<Path> plugins = Files.list(HOME.resolve("plugins"))) {
			plugins.forEach(each -> path.append(each).append(':'));
		}
		List<String> arguments = new ArrayList<>(
				List.of("-nowarn", "-proc:none", "--release", "21", "-d", classes.toString(), "-cp", path.toString()));
		try (Stream<Path> sources = Files.list(ROOT.resolve("tests/org.etalon.workbench.tests/robot"))) {
			sources.map(Path::toString).forEach(arguments::add);
		}
		assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)));
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().putValue("Premain-Class", "RobotAgent");
		Path jar = folder.resolve("robot.jar");
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
				Stream<Path> files = Files.list(classes)) {
			for (Path file : files.toList()) {
				out.putNextEntry(new JarEntry(file.getFileName().toString()));
				Files.copy(file, out);
			}
		}
		return jar;
	}

	/** A copy of the built product, for days that change the installation itself. */
	static Path copyTo(Path target) throws IOException {
		return copy(HOME.toRealPath(), target);
	}

	/** A copy of a folder. */
	static Path copy(Path from, Path target) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Files.copy(file, target.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
			}
		}
		return target;
	}

	/** Calls a command of the same installation. */
	static String command(Path folder, String... arguments) throws IOException, InterruptedException {
		return commandOf(HOME, ROOT, folder, arguments);
	}

	/** Calls a command of an installation in a folder, on the database in another one. */
	static String commandOf(Path home, Path in, Path folder, String... arguments)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(home.resolve("etalon").toString()));
		command.addAll(List.of(arguments));
		Path out = Files.createTempFile(folder, "command", ".out");
		ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true)
				.redirectOutput(out.toFile());
		builder.environment().put("ETALON_DB", folder.resolve("db").toString());
		builder.environment().put("ETALON_KEYSTORE_PASSWORD", "changeit");
		Process process = builder.start();
		assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the command hangs");
		String text = Files.readString(out);
		assertEquals(0, process.exitValue(), text);
		return text;
	}

	/** Starts it on a folder with state and database, and waits until a window is there. */
	static Workbench start(Path folder, Path robot, Screen screen, String language, String... options)
			throws IOException, InterruptedException {
		return startOf(HOME, folder, robot, screen, language, options);
	}

	/** The same of another installation. */
	static Workbench startOf(Path home, Path folder, Path robot, Screen screen, String language, String... options)
			throws IOException, InterruptedException {
		Path socket = folder.resolve("robot.socket");
		Files.deleteIfExists(socket);
		ProcessBuilder builder = process(home, folder, screen, language, "workbench.out",
				String.join(" ", options) + " -javaagent:" + robot + "=" + robot + "," + socket);
		Workbench workbench = new Workbench(folder, socket, builder.start());
		workbench.await("a window", () -> Files.exists(socket) && "true".equals(workbench.ask("ready")));
		return workbench;
	}

	private static ProcessBuilder process(Path home, Path folder, Screen screen, String language, String out,
			String options) {
		ProcessBuilder builder = new ProcessBuilder(home.resolve("etalon-workbench").toString())
				.redirectErrorStream(true).redirectOutput(folder.resolve(out).toFile());
		Map<String, String> environment = new TreeMap<>(Map.of("PATH", System.getenv("PATH"), "DISPLAY",
				screen.display(), "HOME", folder.toString(), "XDG_DATA_HOME", folder.resolve("data").toString(),
				"ETALON_DB", folder.resolve("db").toString(), "LANG", language, "NO_AT_BRIDGE", "1", "ETALON_JAVA_OPTS",
				options));
		builder.environment().clear();
		builder.environment().putAll(environment);
		return builder;
	}

	/** Starts it once more on the same state, as somebody does who forgot the first one; what that says. */
	static String startAgain(Path folder, Screen screen, String language) throws IOException, InterruptedException {
		Process second = process(HOME, folder, screen, language, "second.out", "-Xshare:auto").start();
		assertTrue(second.waitFor(PATIENCE, TimeUnit.NANOSECONDS), "the second start does not end");
		String said = Files.readString(folder.resolve("second.out"));
		assertEquals(0, second.exitValue(), said);
		return said;
	}

	private interface Condition {
		boolean holds() throws IOException;
	}

	private void await(String what, Condition condition) throws IOException, InterruptedException {
		long end = System.nanoTime() + PATIENCE;
		while (true) {
			try {
				if (condition.holds()) {
					return;
				}
			} catch (IOException e) {
				// not there yet
			}
			if (!process.isAlive()) {
				fail("the workbench ended: " + Files.readString(folder.resolve("workbench.out")) + failures());
			}
			if (System.nanoTime() > end) {
				fail("waited in vain for " + what + "; there is\n" + ask("tree") + "\n" + log());
			}
			Thread.sleep(100);
		}
	}

	/** Lets the robot do something and says what it answers. */
	String ask(String line) throws IOException {
		try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
			CompletableFuture.delayedExecutor(LONGEST, TimeUnit.MINUTES).execute(() -> close(channel));
			PrintStream out = new PrintStream(Channels.newOutputStream(channel), true, StandardCharsets.UTF_8);
			BufferedReader in = new BufferedReader(
					new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
			out.println(line);
			List<String> answer = new ArrayList<>();
			for (String each = in.readLine(); !".".equals(each); each = in.readLine()) {
				if (each == null) {
					throw new EOFException(line + ": the answer ends after " + answer);
				}
				answer.add(each);
			}
			String text = String.join("\n", answer);
			assertFalse(text.startsWith("ERROR"), line + ": " + text);
			return text.strip();
		}
	}

	/** Who waits for an answer hears that none will come. */
	private static void close(SocketChannel channel) {
		try {
			channel.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Does something as soon as it is possible. */
	Workbench does(String line) throws IOException, InterruptedException {
		long end = System.nanoTime() + PATIENCE;
		while (true) {
			try {
				ask(line);
				return this;
			} catch (AssertionError e) {
				if (System.nanoTime() > end) {
					throw e;
				}
				Thread.sleep(200);
			}
		}
	}

	/** Waits until a text can be seen. */
	Workbench sees(String text) throws IOException, InterruptedException {
		return sees(text, tree -> tree.contains(text));
	}

	/** Waits until what can be seen is as it should be. */
	Workbench sees(String what, Predicate<String> tree) throws IOException, InterruptedException {
		await(what, () -> tree.test(ask("tree")));
		return this;
	}

	/** Waits until the robot answers to a question as it should. */
	Workbench awaits(String question, String answer) throws IOException, InterruptedException {
		await(question + ": " + answer, () -> answer.equals(ask(question)));
		return this;
	}

	/** The process that has the database open. */
	long pid() {
		return process.descendants().filter(each -> each.info().command().orElse("").endsWith("/java")).findFirst()
				.orElseThrow().pid();
	}

	/** Takes a picture for people to look at. */
	Workbench picture(String name) throws IOException, InterruptedException {
		Path pictures = Files.createDirectories(ROOT.resolve("tests/org.etalon.workbench.tests/target/screenshots"));
		Thread.sleep(400); // until everything is painted
		ask("picture " + pictures.resolve(name + ".png"));
		return this;
	}

	/** The log of the platform: errors only. */
	String log() throws IOException {
		Path log = folder.resolve("data/etalon/workbench/.metadata/.log");
		if (!Files.exists(log)) {
			return "";
		}
		StringBuilder errors = new StringBuilder();
		boolean error = false;
		for (String line : Files.readAllLines(log)) {
			if (line.startsWith("!ENTRY")) {
				error = line.split(" ")[2].equals("4");
			}
			if (error) {
				errors.append(line).append('\n');
			}
		}
		return errors.toString();
	}

	/** What the start script kept of a failed run. */
	private String failures() throws IOException {
		Path kept = folder.resolve(".local/state/etalon");
		StringBuilder text = new StringBuilder();
		if (Files.exists(kept)) {
			try (Stream<Path> files = Files.list(kept)) {
				for (Path file : files.toList()) {
					text.append('\n').append(Files.readString(file));
				}
			}
		}
		return text.toString();
	}

	/** Kills it, as the system does that needs the memory. */
	void kill() throws InterruptedException {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly().waitFor();
		Thread.sleep(500);
	}

	/** Ends it as a user does. */
	void quit() throws IOException, InterruptedException {
		try {
			ask("quit");
		} catch (IOException e) {
			// it was faster than the answer
		}
		assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the workbench does not end");
		assertEquals(0, process.exitValue(), Files.readString(folder.resolve("workbench.out")));
	}

	@Override
	public void close() throws InterruptedException {
		if (process.isAlive()) {
			kill();
		}
	}
}
