// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures the register in its database: taking a list of national size, beside H2 filling the same tables and indexes
 * from CSV; the commands over it as whole processes; and, inside the product, how long a person waits for pages,
 * filters and typed words, beside the bare database asked the same.
 */
public final class StoreBench {

	private static final String USAGE = """
			usage: StoreBench --etalon LAUNCHER --product DIR --inside JAR [--rows N] [--runs N] [--work DIR]
			                  [--postgresql URL]
			  --etalon   the launcher of a built product
			  --product  its folder
			  --inside   the jar of the measurements inside the product
			  --rows     objects of the register (1500000)
			  --runs     measured runs of taking the list and of filling the tables (1)
			  --work     folder for lists, databases and logs (target/bench)
			  --postgresql an empty database, as jdbc:postgresql:bench: the same again there
			""";

	private static final int FAILED = 3;
	/** The national list has a few wrong lines. */
	private static final List<Integer> TAKEN = List.of(0, 2);
	private static final List<Integer> FINE = List.of(0);
	private static final String YEAR = "2026";
	private static final int MONTHS = 36;
	private static final YearMonth FIRST_MONTH = YearMonth.of(2024, 1);

	private final PrintStream out;
	private final Path work;
	private final Path product;
	private final Path inside;
	private final String etalon;
	private final String postgresql;
	private final long rows;
	private final int runs;

	private StoreBench(Arguments arguments, PrintStream out) {
		this.out = out;
		work = Path.of(arguments.text("--work", "target/bench")).toAbsolutePath();
		product = Path.of(arguments.required("--product")).toAbsolutePath();
		inside = Path.of(arguments.required("--inside")).toAbsolutePath();
		etalon = arguments.required("--etalon");
		postgresql = arguments.text("--postgresql", "");
		rows = arguments.number("--rows", RegisterGenerator.NATIONAL_ROWS);
		runs = Math.toIntExact(Math.max(1, arguments.number("--runs", 1)));
	}

	/** Ends with 3 if a program failed, 64 for wrong usage. */
	public static void main(String[] args) throws InterruptedException {
		try {
			new StoreBench(Arguments.parse(args,
					Set.of("--etalon", "--product", "--inside", "--rows", "--runs", "--work", "--postgresql"),
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
		Path list = work.resolve("register-" + rows + ".csv");
		RegisterGenerator.generate(list, rows, 1);
		Path database = work.resolve("store");
		List<Run> taking = new ArrayList<>();
		List<Run> filling = new ArrayList<>();
		out.printf("%s %s, %d processors, Java %s, %d objects%n%n", System.getProperty("os.name"),
				System.getProperty("os.arch"), Runtime.getRuntime().availableProcessors(),
				System.getProperty("java.version"), rows);
		out.printf("%-44s%12s%12s%n", "whole processes", "s", "peak MiB");
		for (int round = 0; round < runs; round++) {
			Surroundings.forget(database);
			Files.createDirectories(database);
			taking.add(run("register import", TAKEN, "register", "import", list.toString(), "--yes", "--reason",
					"bench", "--db", database.toString()));
			if (round == 0) {
				dump(database);
			}
			filling.add(h2("H2 fills the same tables by CSVREAD", "fill.sql", "filled"));
		}
		register(list, database.toString());
		long taken = millis(taking);
		long filled = millis(filling);
		out.printf(Locale.ROOT, "%nEtalon / H2 by CSVREAD, whole process %8.2f  at most 3.00%n%n",
				(double) taken / filled);
		inside(database.toString());
		monitoring(database.toString());
		Files.deleteIfExists(work.resolve("backup.zip"));
		run("db backup", FINE, "db", "backup", work.resolve("backup.zip").toString(), "--db", database.toString());
		if (!postgresql.isEmpty()) {
			out.printf("%nthe same on PostgreSQL%n%n");
			run("register import", TAKEN, "register", "import", list.toString(), "--yes", "--reason", "bench", "--db",
					postgresql);
			register(list, postgresql);
			inside(postgresql);
			monitoring(postgresql);
		}
	}

	private void register(Path list, String database) throws IOException, InterruptedException {
		run("register import again (nothing new)", TAKEN, "register", "import", list.toString(), "--yes", "--db",
				database);
		run("register list, first page", FINE, "register", "list", "--db", database);
		run("register list, by name, with count", FINE, "register", "list", "--sort", "name", "--filter", "kind=SERVIS",
				"--count", "--db", database);
		run("register export", FINE, "register", "export", work.resolve("export.csv").toString(), "--db", database);
		run("year-list build", FINE, "year-list", "build", "--year", YEAR, "--db", database);
		run("db verify", FINE, "db", "verify", "--db", database);
	}

	private void monitoring(String database) throws IOException, InterruptedException {
		out.printf("%n%-44s%12s%12s%n", "whole processes", "s", "peak MiB");
		Path months = work.resolve("monitoring.csv");
		months(work.resolve("certified.txt"), months);
		run("monitor import", TAKEN, "monitor", "import", months.toString(), "--yes", "--reason", "bench", "--db",
				database);
		run("monitor import again (nothing new)", TAKEN, "monitor", "import", months.toString(), "--yes", "--db",
				database);
		run("monitor evaluate", FINE, "monitor", "evaluate", "--as-of", "2027-01-10", "--db", database);
	}

	/** Months of monitoring of each object that got a certificate: most are good, some are critical. */
	private void months(Path certified, Path file) throws IOException {
		Random random = new Random(1);
		try (Stream<String> objects = Files.lines(certified, StandardCharsets.UTF_8);
				BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
			lines.write("object;month;submitted;3;4;22;rating:понятность\n");
			for (String object : (Iterable<String>) objects::iterator) {
				int well = random.nextInt(50) == 0 ? 60 : 95;
				for (int month = 0; month < MONTHS; month++) {
					int submitted = 50 + random.nextInt(1000);
					int done = submitted * well / 100;
					lines.write(object + ';' + FIRST_MONTH.plusMonths(month) + ';' + submitted + ';' + done + ';'
							+ (submitted - done) + ";0;" + done * 4 + '/' + done + '\n');
				}
			}
		}
	}

	private Run run(String name, List<Integer> accepted, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(etalon));
		command.addAll(List.of(arguments));
		return print(name, Run.of(command, accepted, work.resolve("store.log")));
	}

	private Run print(String name, Run run) {
		out.printf(Locale.ROOT, "%-44s%12.2f%12d%n", name, run.wall().toMillis() / 1e3, run.peak() / 1024);
		return run;
	}

	/** Writes what the database holds as CSV, and the statements that make its tables and fill them from there. */
	private void dump(Path database) throws IOException, InterruptedException {
		String url = "jdbc:h2:file:" + database.resolve("etalon") + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
		Path ddl = work.resolve("ddl.sql");
		List<String> tables = List.of("CHANGE_LOG", "AUTHORITY", "CERTIFICATION_OBJECT");
		StringBuilder script = new StringBuilder("SCRIPT NODATA TO '" + ddl + "';\n");
		for (String table : tables) {
			script.append("CALL CSVWRITE('").append(work.resolve(table + ".csv")).append("', 'SELECT * FROM ")
					.append(table).append("');\n");
		}
		Files.writeString(work.resolve("dump.sql"), script);
		Run.of(java(h2Jar(), "org.h2.tools.RunScript", "-url", url, "-user", "etalon", "-script",
				work.resolve("dump.sql").toString()), FINE, work.resolve("h2.log"));
		StringBuilder fill = new StringBuilder();
		for (String line : Files.readAllLines(ddl, StandardCharsets.UTF_8)) {
			// Keys to other tables would be checked at the end of a dump; here the tables are filled in their order.
			fill.append(line.startsWith("CREATE USER") ? "" : line + "\n");
		}
		for (String table : tables) {
			fill.append("INSERT INTO ").append(table).append(" SELECT * FROM CSVREAD('")
					.append(work.resolve(table + ".csv")).append("');\n");
		}
		Files.writeString(work.resolve("fill.sql"), fill);
	}

	private Run h2(String name, String script, String file) throws IOException, InterruptedException {
		Files.deleteIfExists(work.resolve(file + ".mv.db"));
		return print(name, Run.of(java(h2Jar(), "org.h2.tools.RunScript", "-url", "jdbc:h2:file:" + work.resolve(file),
				"-user", "ETALON", "-script", work.resolve(script).toString()), FINE, work.resolve("h2.log")));
	}

	private static long millis(List<Run> runs) {
		return Surroundings.median(runs.stream().map(run -> run.wall().toMillis()).toList());
	}

	private void inside(String database) throws IOException, InterruptedException {
		Path scratch = work.resolve("inside");
		Surroundings.forget(scratch);
		Files.createDirectories(scratch);
		Path report = work.resolve("inside.txt");
		List<String> command = java(
				Surroundings.plugin(product, "org.eclipse.osgi_") + System.getProperty("path.separator") + inside,
				"org.etalon.bench.store.InProduct", product.toString(), scratch.toString(), inside.toString());
		command.addAll(1, List.of("-Xmx1g", "-XX:+UseSerialGC", "-Detalon.bench.db=" + database,
				"-Detalon.bench.report=" + report, "-Detalon.bench.certified=" + work.resolve("certified.txt")));
		Run.of(command, FINE, work.resolve("inside.log"));
		out.print(Files.readString(report));
	}

	private String h2Jar() throws IOException {
		return Surroundings.plugin(product, "com.h2database_").toString();
	}

	private static List<String> java(String path, String main, String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(Surroundings.tool("java"));
		command.addAll(List.of("-cp", path, main));
		command.addAll(List.of(arguments));
		return command;
	}
}
