// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;

/**
 * Measures the workbench over a register of national size beside an empty workbench of the same platform, in turn, in
 * one run: from the start of the process until the register can be used (all of it counted, scrolled and searched),
 * what it holds in memory then, and how long its window does not answer while somebody searches and scrolls. Both run
 * on an X server without a screen, with the robot of the tests as the observer; it comes into the virtual machine after
 * the start, because one that is started with an agent does not use what the first session left for the next ones.
 */
public final class WorkbenchBench {

	private static final String USAGE = """
			usage: WorkbenchBench --etalon LAUNCHER --product DIR --empty JAR --inproduct JAR --robot JAR
			                      [--rows N] [--runs N] [--work DIR]
			  --etalon    the launcher of the built workbench
			  --product   its folder
			  --empty     the bundle of the empty workbench
			  --inproduct the jar that starts it
			  --robot     the robot of the tests
			  --rows      objects of the register (1500000)
			  --runs      measured starts of each (5)
			  --work      folder for the database and logs (target/bench)
			""";

	private static final int FAILED = 3;
	private static final List<Integer> TAKEN = List.of(0, 2);
	private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);
	private static final int POLL_MILLIS = 20;
	private static final int PAUSE_MILLIS = 400;
	private static final Pattern COUNT = Pattern.compile("([\\d\\u00a0\\u202f ]+) объект");
	private static final Pattern USED = Pattern.compile("used (\\d+)K");
	private static final List<String> TYPED = List.of("н", "на", "нал", "налог", "выдача разр", "земел участ", "мфц",
			"запись прием", "справк", "жкх", "опек", "разрешение строит");

	private final PrintStream out;
	private final Arguments arguments;
	private final Path work;
	private final Path product;
	private final long rows;
	private String display;

	private WorkbenchBench(Arguments arguments, PrintStream out) {
		this.out = out;
		this.arguments = arguments;
		work = Path.of(arguments.text("--work", "target/bench")).toAbsolutePath();
		product = Path.of(arguments.required("--product")).toAbsolutePath();
		rows = arguments.number("--rows", RegisterGenerator.NATIONAL_ROWS);
	}

	/** Ends with 3 if a program failed, 64 for wrong usage. */
	public static void main(String[] args) throws InterruptedException {
		try {
			new WorkbenchBench(Arguments.parse(args,
					Set.of("--etalon", "--product", "--empty", "--inproduct", "--robot", "--rows", "--runs", "--work"),
					Set.of()), System.out).measure();
		} catch (IllegalArgumentException e) {
			System.err.println(e.getMessage());
			System.err.print(USAGE);
			System.exit(Arguments.USAGE);
		} catch (IOException e) {
			System.err.println(e.getMessage());
			System.exit(FAILED);
		}
	}

	private void measure() throws IOException, InterruptedException {
		Files.createDirectories(work);
		Path database = work.resolve("workbench-" + rows);
		if (!Files.exists(database.resolve("etalon.mv.db"))) {
			Path list = work.resolve("register-" + rows + ".csv");
			RegisterGenerator.generate(list, rows, 1);
			Run.of(List.of(arguments.required("--etalon"), "register", "import", list.toString(), "--yes", "--reason",
					"bench", "--db", database.toString()), TAKEN, work.resolve("workbench.log"));
		}
		Process screen = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten",
				"tcp").redirectError(ProcessBuilder.Redirect.DISCARD).start();
		try (BufferedReader number = new BufferedReader(
				new InputStreamReader(screen.getInputStream(), StandardCharsets.UTF_8))) {
			display = ":" + number.readLine();
			compare(database);
		} finally {
			screen.destroy();
		}
	}

	private void compare(Path database) throws IOException, InterruptedException {
		out.printf("%d objects, %d processors, Java %s%n%n%-52s%10s%10s%n", rows,
				Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"), "", "s", "heap MiB");
		Surroundings.forget(work.resolve("home-etalon"));
		Surroundings.forget(work.resolve("home-empty"));
		// the first start shows the register once and leaves it open for the later ones
		try (Started first = etalon(database)) {
			first.await(tree -> tree.contains("Реестр"));
			first.ask("click Реестр");
			print("workbench, first start, register read from database", first, first.await(this::complete));
			Thread.sleep(TimeUnit.SECONDS.toMillis(5)); // until it is kept for the next start
			first.quit();
		}
		long runs = Math.max(1, arguments.number("--runs", 5));
		List<Long> empty = new ArrayList<>();
		List<Long> full = new ArrayList<>();
		for (int run = 0; run < runs; run++) {
			try (Started started = empty()) {
				Duration time = started.await(tree -> tree.contains("Shell Empty"));
				empty.add(time.toMillis());
				print("empty workbench", started, time);
				started.quit();
			}
			try (Started started = etalon(database)) {
				Duration time = started.await(this::complete);
				full.add(time.toMillis());
				print("workbench with the register", started, time);
				if (run == runs - 1) {
					use(started);
				}
				started.quit();
			}
		}
		out.printf(Locale.ROOT, "%nworkbench / empty workbench, medians %26.2f   at most 1.25%n",
				(double) Surroundings.median(full) / Surroundings.median(empty));
	}

	private boolean complete(String tree) {
		Matcher count = COUNT.matcher(tree);
		return count.find() && Long.parseLong("0" + count.group(1).replaceAll("\\D", "")) > rows * 9 / 10;
	}

	/** Somebody searches and scrolls. */
	private void use(Started started) throws IOException, InterruptedException {
		Thread.sleep(TimeUnit.SECONDS.toMillis(3));
		started.ask("forget");
		for (String text : TYPED) {
			started.ask("type Наименование или орган=" + text);
			Thread.sleep(PAUSE_MILLIS);
		}
		started.ask("type Наименование или орган=");
		Thread.sleep(PAUSE_MILLIS);
		for (int page = 0; page < 20; page++) {
			started.ask("key PAGE_DOWN");
		}
		out.printf("the window did not answer for, ms: %s   at most: p99 100%n", started.ask("watch"));
	}

	private void print(String name, Started started, Duration time) throws IOException, InterruptedException {
		out.printf(Locale.ROOT, "%-52s%10.2f%10d%n", name, time.toMillis() / 1e3, started.heap());
	}

	private Started etalon(Path database) throws IOException {
		return start("etalon", Map.of("ETALON_DB", database.toString()),
				List.of(product.resolve("etalon-workbench").toString()));
	}

	private Started empty() throws IOException {
		Path scratch = Files.createTempDirectory(work, "empty");
		Path framework = Surroundings.plugin(product, "org.eclipse.osgi_");
		// what the start script gives the workbench
		return start("empty", Map.of(),
				List.of(Surroundings.tool("java"), "-XX:+UseSerialGC", "-Xms192m", "-Xmx1g", "-XX:-UsePerfData",
						"--enable-native-access=ALL-UNNAMED", "-Djava.io.tmpdir=" + scratch, "-cp",
						framework + System.getProperty("path.separator") + arguments.required("--inproduct"),
						"org.etalon.bench.store.InProduct", product.toString(), scratch.toString(),
						arguments.required("--empty"), "org.etalon.bench.empty.application"));
	}

	private Started start(String name, Map<String, String> more, List<String> command) throws IOException {
		Path home = Files.createDirectories(work.resolve("home-" + name));
		Files.deleteIfExists(socket(name));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(work.resolve(name + ".log").toFile());
		builder.environment().clear();
		builder.environment().putAll(Map.of("PATH", System.getenv("PATH"), "DISPLAY", display, "HOME", home.toString(),
				"LANG", "ru_RU.UTF-8", "NO_AT_BRIDGE", "1", "JAVA_HOME", System.getProperty("java.home")));
		builder.environment().putAll(more);
		long start = System.nanoTime();
		return new Started(builder.start(), arguments.required("--robot"), socket(name), start);
	}

	private Path socket(String name) {
		return work.resolve(name + ".socket");
	}

	/** A running workbench. */
	private static final class Started implements AutoCloseable {

		private final Process process;
		private final String robot;
		private final Path socket;
		private final long start;
		private ProcessHandle observed;

		private Started(Process process, String robot, Path socket, long start) {
			this.process = process;
			this.robot = robot;
			this.socket = socket;
			this.start = start;
		}

		/** Waits until what is seen is as it should be; how long after the start that was. */
		Duration await(Predicate<String> seen) throws IOException, InterruptedException {
			while (System.nanoTime() - start < PATIENCE) {
				if (!process.isAlive()) {
					throw new IOException("ended with status " + process.exitValue());
				}
				try {
					observe();
					if (Files.exists(socket) && seen.test(ask("tree"))) {
						return Duration.ofNanos(System.nanoTime() - start);
					}
				} catch (IOException e) {
					// its socket is not ready yet
				}
				Thread.sleep(POLL_MILLIS);
			}
			throw new IOException("waited in vain");
		}

		/** Lets the robot into the virtual machine as soon as there is one. */
		private void observe() throws IOException {
			if (observed != null && observed.isAlive()) {
				return;
			}
			ProcessHandle machine = machine();
			if (machine == null) {
				return;
			}
			try {
				VirtualMachine virtual = VirtualMachine.attach(Long.toString(machine.pid()));
				try {
					virtual.loadAgent(robot, robot + "," + socket);
				} finally {
					virtual.detach();
				}
				observed = machine;
			} catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
				throw new IOException(e);
			}
		}

		/**
		 * The virtual machine, which is the process itself or one that the start script began; null if there is none.
		 */
		private ProcessHandle machine() {
			String java = Surroundings.tool("java");
			return Stream.concat(Stream.of(process.toHandle()), process.descendants())
					.filter(each -> each.info().command().filter(java::equals).isPresent()).findFirst().orElse(null);
		}

		String ask(String line) throws IOException {
			try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
				PrintStream to = new PrintStream(Channels.newOutputStream(channel), true, StandardCharsets.UTF_8);
				BufferedReader from = new BufferedReader(
						new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
				to.println(line);
				StringBuilder answer = new StringBuilder();
				for (String each = from.readLine(); each != null && !each.equals("."); each = from.readLine()) {
					answer.append(each).append('\n');
				}
				return answer.toString().strip();
			}
		}

		/** MiB that are in use after a collection. */
		long heap() throws IOException, InterruptedException {
			long pid = observed.pid();
			jcmd(pid, "GC.run");
			Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
			long sum = 0;
			while (used.find()) {
				sum += Long.parseLong(used.group(1));
			}
			return sum >> 10;
		}

		private static String jcmd(long pid, String command) throws IOException, InterruptedException {
			Process jcmd = new ProcessBuilder(Surroundings.tool("jcmd"), Long.toString(pid), command)
					.redirectErrorStream(true).start();
			String text = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			jcmd.waitFor();
			int metaspace = text.indexOf("Metaspace");
			return metaspace < 0 ? text : text.substring(0, metaspace);
		}

		void quit() throws IOException, InterruptedException {
			ask("quit");
			process.waitFor(PATIENCE, TimeUnit.NANOSECONDS);
		}

		@Override
		public void close() {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		}
	}
}
