// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
			                      [--rows N] [--runs N] [--work DIR] [--only start|screens]
			  --etalon    the launcher of the built workbench
			  --product   its folder
			  --empty     the bundle of the empty workbench
			  --inproduct the jar that starts it
			  --robot     the robot of the tests
			  --rows      objects of the register (1500000)
			  --runs      measured starts of each (5)
			  --work      folder for the database and logs (target/bench)
			  --only      one of the two parts: the start over the register, the opening of screens
			""";

	private static final int FAILED = 3;
	private static final List<Integer> TAKEN = List.of(0, 2);
	private static final int PAUSE_MILLIS = 400;
	private static final Pattern COUNT = Pattern.compile("([\\d\\u00a0\\u202f ]+) объект");
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
			new WorkbenchBench(Arguments.parse(args, Set.of("--etalon", "--product", "--empty", "--inproduct",
					"--robot", "--rows", "--runs", "--work", "--only"), Set.of()), System.out).measure();
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
		String only = arguments.text("--only", "");
		Process screen = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten",
				"tcp").redirectError(ProcessBuilder.Redirect.DISCARD).start();
		try (BufferedReader number = new BufferedReader(
				new InputStreamReader(screen.getInputStream(), StandardCharsets.UTF_8))) {
			display = ":" + number.readLine();
			if (!only.equals("screens")) {
				compare(register());
			}
			if (!only.equals("start")) {
				screens();
			}
		} finally {
			screen.destroy();
		}
	}

	private Path register() throws IOException, InterruptedException {
		Path database = work.resolve("workbench-" + rows);
		if (!Files.exists(database.resolve("etalon.mv.db"))) {
			Path list = work.resolve("register-" + rows + ".csv");
			RegisterGenerator.generate(list, rows, 1);
			Run.of(List.of(arguments.required("--etalon"), "register", "import", list.toString(), "--yes", "--reason",
					"bench", "--db", database.toString()), TAKEN, work.resolve("workbench.log"));
		}
		return database;
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
		out.printf(Locale.ROOT, "%nworkbench / empty workbench, medians %26.2f   at most 1.25%n%n",
				(double) Surroundings.median(full) / Surroundings.median(empty));
	}

	/** Every screen with the example that the first start offers, which has something on each of them. */
	private void screens() throws IOException, InterruptedException {
		Path example = work.resolve("workbench-example");
		Surroundings.forget(example);
		Files.createDirectories(example);
		Surroundings.forget(work.resolve("home-screens"));
		List<Long> learning;
		try (Started first = screens(example)) {
			first.await(tree -> tree.contains("Поиграть на примере"));
			first.ask("click Поиграть на примере");
			first.await(tree -> tree.contains("Последние изменения"));
			learning = new Openings(first, out).first();
			first.quit();
		}
		try (Started later = screens(example)) {
			later.await(tree -> tree.contains("Последние изменения"));
			Openings openings = new Openings(later, out);
			openings.print(learning, openings.first());
			openings.again();
			later.quit();
		}
	}

	private Started screens(Path database) throws IOException {
		return start("screens", Map.of("ETALON_DB", database.toString()),
				List.of(product.resolve("etalon-workbench").toString()));
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
}
