// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Measures Etalon beside DuckDB and Drools on the same register, as whole processes, in turn, in one run; or, with
 * {@code --verify}, compares the results of Etalon and DuckDB.
 */
public final class Bench {

	private static final String USAGE = """
			usage: Bench --etalon LAUNCHER [--noop COMMAND] [--preview JAR] [--rows N] [--drools-rows N] [--runs N]
			             [--work DIR] [--verify]
			  --etalon       the launcher of a built product
			  --preview      a rule bundle whose impact on the register is looked at beside the check (none)
			  --noop         a start of the product that does nothing (LAUNCHER --version)
			  --rows         rows of the national register (1500000)
			  --drools-rows  rows that Drools is given (200000)
			  --runs         measured runs of each program, after one that is not counted (3)
			  --work         folder for registers, results and logs (target/bench)
			  --verify       compare the results of Etalon and DuckDB, measure nothing
			""";

	private static final int SMALL_ROWS = 10;
	private static final int DIFFERENCES = 1;
	private static final int FAILED = 3;

	/** Etalon ends with 2 when some rows were rejected: the national register has a few wrong ones. */
	private static final List<Integer> CHECKED = List.of(0, 2);
	private static final List<Integer> FINE = List.of(0);

	private final PrintStream out;
	private final Path work;
	private final long rows;
	private final long droolsRows;
	private final int runs;
	private final String etalon;
	private final List<String> noop;
	private final Optional<String> preview;

	private Bench(Arguments arguments, PrintStream out) {
		this.out = out;
		work = Path.of(arguments.text("--work", "target/bench")).toAbsolutePath();
		rows = arguments.number("--rows", RegisterGenerator.NATIONAL_ROWS);
		droolsRows = arguments.number("--drools-rows", 200_000);
		runs = Math.toIntExact(Math.max(1, arguments.number("--runs", 3)));
		etalon = arguments.required("--etalon");
		preview = Optional.ofNullable(arguments.text("--preview", null));
		noop = List.of(arguments.text("--noop", etalon + " --version").split(" "));
	}

	/** Ends with 1 if {@code --verify} found differences, 3 if a program failed, 64 for wrong usage. */
	public static void main(String[] args) throws InterruptedException {
		try {
			Arguments arguments = Arguments.parse(args,
					Set.of("--etalon", "--noop", "--preview", "--rows", "--drools-rows", "--runs", "--work"),
					Set.of("--verify"));
			Bench bench = new Bench(arguments, System.out);
			if (!arguments.has("--verify")) {
				bench.measure();
			} else if (bench.verify() > 0) {
				System.exit(DIFFERENCES);
			}
		} catch (IllegalArgumentException e) {
			System.err.println(e.getMessage());
			System.err.print(USAGE);
			System.exit(Arguments.USAGE);
		} catch (IOException e) {
			System.err.println(e.getMessage());
			System.exit(FAILED);
		}
	}

	/** A program on its data, and its measured runs. */
	private record Contestant(String name, String file, long rows, List<String> command, List<Integer> accepted,
			List<Run> runs) {

		private Contestant(String name, String file, long rows, List<String> command, List<Integer> accepted) {
			this(name, file, rows, command, accepted, new ArrayList<>());
		}

		private Run run(Path work) throws IOException, InterruptedException {
			return Run.of(command, accepted, work.resolve(file + ".log"));
		}

		private List<Long> millis() {
			return runs.stream().map(run -> run.wall().toMillis()).sorted().toList();
		}

		private long median() {
			return Surroundings.median(millis());
		}

		private long peakMebibytes() {
			return runs.stream().mapToLong(Run::peak).max().orElse(0) / 1024;
		}
	}

	private void measure() throws IOException, InterruptedException {
		Path national = register(rows);
		Path tenth = register(rows / 10);
		Path small = register(SMALL_ROWS);
		Contestant whole = new Contestant("Etalon", "etalon", rows, check(national, "etalon"), CHECKED);
		Contestant part = new Contestant("Etalon", "etalon-tenth", rows / 10, check(tenth, "etalon-tenth"), CHECKED);
		Contestant few = new Contestant("Etalon", "etalon-small", SMALL_ROWS, check(small, "etalon-small"), FINE);
		Contestant nothing = new Contestant("Etalon, no-op", "noop", 0, noop, FINE);
		Contestant duckDb = new Contestant("DuckDB", "duckdb", rows, duckDb(national), FINE);
		Contestant drools = new Contestant("Drools DMN", "drools", droolsRows, drools(national), FINE);
		Optional<Contestant> impact = preview
				.map(jar -> new Contestant("Etalon, preview", "preview", rows, preview(jar, national), FINE));
		List<Contestant> all = new ArrayList<>(List.of(whole, duckDb, drools, part, few, nothing));
		impact.ifPresent(all::add);

		List<Duration> queries = new ArrayList<>();
		for (int round = 0; round <= runs; round++) {
			out.println(round == 0 ? "warm-up" : "round " + round + " of " + runs);
			for (Contestant contestant : all) {
				Run run = contestant.run(work);
				if (round > 0) {
					contestant.runs().add(run);
				}
			}
			if (round > 0) {
				queries.add(queryTime());
			}
		}
		report(all, queries.stream().sorted().toList());
		out.println();
		ratio("Etalon / DuckDB, whole process", whole.median(), duckDb.median(), "at most 1.50");
		ratio("Drools / Etalon, time per row", drools.median() * whole.rows(), whole.median() * drools.rows(), "");
		ratio("Etalon, ten times the rows", whole.median(), part.median(), "at most 10");
		ratio("Etalon, ten rows / no-op start", few.median(), nothing.median(), "at most 1.20");
		impact.ifPresent(each -> ratio("Etalon, preview / check", each.median(), whole.median(), "at most 1.50"));
		ratio("Etalon / DuckDB, peak memory", whole.peakMebibytes(), duckDb.peakMebibytes(), "Etalon at most 512 MiB");
	}

	private long verify() throws IOException, InterruptedException {
		Path national = register(rows);
		Run.of(check(national, "etalon"), CHECKED, work.resolve("etalon.log"));
		Run.of(duckDb(national), FINE, work.resolve("duckdb.log"));
		return Verification.compare(national, work.resolve("etalon.csv"), work.resolve("duckdb.csv"), out);
	}

	private Path register(long size) throws IOException {
		Files.createDirectories(work);
		Path file = work.resolve("register-" + size + ".csv");
		RegisterGenerator.generate(file, size, 1);
		return file;
	}

	private List<String> check(Path register, String file) {
		return List.of(etalon, "check", register.toString(), "-o", work.resolve(file + ".csv").toString(), "--rejects",
				work.resolve(file + "-rejects.csv").toString());
	}

	/** Starts a process that starts another one with the bundle in it. */
	private List<String> preview(String jar, Path register) {
		return List.of(etalon, "bundle", "try", jar, "--impact", register.toString());
	}

	/** DuckDB does its work outside the heap: the smallest and fastest-starting JVM suits it best. */
	private List<String> duckDb(Path register) {
		return java(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"),
				DuckDbCheck.class, register.toString(), work.resolve("duckdb.csv").toString());
	}

	private List<String> drools(Path register) {
		return java(List.of(), DroolsCheck.class, register.toString(), work.resolve("drools.csv").toString(),
				Long.toString(droolsRows));
	}

	private static List<String> java(List<String> options, Class<?> main, String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(Surroundings.tool("java"));
		command.addAll(options);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
		command.addAll(List.of(arguments));
		return command;
	}

	/** The time of the query itself, as DuckDB's last run printed it. */
	private Duration queryTime() throws IOException {
		Path log = work.resolve("duckdb.log");
		return Files.readAllLines(log).stream().filter(line -> line.startsWith(DuckDbCheck.QUERY_TIME)).findFirst()
				.map(line -> Duration.ofMillis(Long.parseLong(line.replaceAll("\\D", ""))))
				.orElseThrow(() -> new IOException("no query time in " + log));
	}

	private void report(List<Contestant> all, List<Duration> queries) {
		out.printf("%n%s %s, %d processors, Java %s, %d runs each%n%n", System.getProperty("os.name"),
				System.getProperty("os.arch"), Runtime.getRuntime().availableProcessors(),
				System.getProperty("java.version"), runs);
		out.printf("%-16s%10s%10s%10s%10s%12s%n", "", "rows", "min s", "median s", "max s", "peak MiB");
		for (Contestant contestant : all) {
			row(contestant.name(), contestant.rows(), contestant.millis(), Long.toString(contestant.peakMebibytes()));
		}
		row("DuckDB, query", rows, queries.stream().map(Duration::toMillis).toList(), "");
	}

	private void row(String name, long size, List<Long> millis, String peak) {
		out.printf(Locale.ROOT, "%-16s%10d%10.2f%10.2f%10.2f%12s%n", name, size, millis.getFirst() / 1e3,
				Surroundings.median(millis) / 1e3, millis.getLast() / 1e3, peak);
	}

	private void ratio(String name, long dividend, long divisor, String target) {
		String value = divisor == 0 ? "-" : "%.2f".formatted((double) dividend / divisor);
		out.printf("%-32s%10s  %s%n", name, value, target);
	}
}
