// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server of the tests' own: never as root, own data folder, own port of the loopback, stopped at the end.
 * Its databases are ordered by the Russian language unless a column says otherwise, as those of a team are. Where there
 * is no PostgreSQL, tests are skipped and say so; with {@code CI=true} they fail.
 */
final class TestPostgres {

	/** The login that owns everything. */
	static final String OWNER = "etalon_owner";

	private static final AtomicInteger DATABASES = new AtomicInteger();
	private static TestPostgres shared;

	private final Path binaries;
	private final Path folder;
	private final boolean durable;
	private final String account;
	private final int port;
	private String migrated;
	private final String password = UUID.randomUUID().toString();

	private TestPostgres(Path binaries, boolean durable) throws IOException {
		this.binaries = binaries;
		this.durable = durable;
		this.account = System.getProperty("user.name").equals("root") ? account() : null;
		this.folder = Files.createTempDirectory("etalon-postgres");
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			this.port = socket.getLocalPort();
		}
	}

	/** The one server that all tests of a run share; fast, and nothing to crash. */
	static synchronized TestPostgres shared() {
		if (shared == null) {
			shared = start(false);
		}
		return shared;
	}

	/**
	 * A server of one test's own, to be stopped by {@link #stop}; at the latest it ends with this process.
	 *
	 * @param durable whether it writes through to the disk, as it has to when it is killed
	 */
	static TestPostgres start(boolean durable) {
		Path binaries = binaries();
		if (binaries == null) {
			String reason = "no PostgreSQL: initdb is neither in /usr/lib/postgresql nor in PATH"
					+ " (apt-get install postgresql)";
			if ("true".equals(System.getenv("CI"))) {
				fail(reason);
			}
			abort(reason);
		}
		try {
			TestPostgres server = new TestPostgres(binaries, durable);
			server.make();
			Runtime.getRuntime().addShutdownHook(new Thread(server::remove));
			server.startAgain();
			return server;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Makes an empty database and gives its address, without user and password. */
	String create() throws SQLException {
		return create("template1");
	}

	/** Makes a database whose schema is there. */
	synchronized String migrated() throws SQLException {
		if (migrated == null) {
			String address = create();
			TestH2.migrate(source(address, OWNER), Dialect.POSTGRESQL);
			migrated = address.substring(address.lastIndexOf('/') + 1);
		}
		return create(migrated);
	}

	private String create(String template) throws SQLException {
		String name = "etalon" + DATABASES.incrementAndGet();
		try (Connection connection = source(address("postgres"), OWNER).getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
		}
		return address(name);
	}

	/** Makes a login with the password of all of them, and puts it into group roles. */
	void login(String name, String... groups) throws SQLException {
		try (Connection connection = source(address("postgres"), OWNER).getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'");
			for (String group : groups) {
				statement.execute("GRANT " + group + " TO " + name);
			}
		}
	}

	/** Gives connections to a database. */
	DataSource source(String address, String user) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(address);
		source.setUser(user);
		source.setPassword(password);
		source.setReWriteBatchedInserts(true);
		return source;
	}

	/** The password of every login. */
	String password() {
		return password;
	}

	/** Kills it as a power cut would. */
	void stop() {
		run("pg_ctl", "stop", "-D", data(), "-m", "immediate", "-w");
	}

	/** Starts it after it was stopped, at the same port; reading its log again takes minutes on a disk that is busy. */
	void startAgain() {
		run("pg_ctl", "start", "-D", data(), "-w", "-t", "600", "-l", folder.resolve("log").toString(), "-o",
				"-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync="
						+ (durable ? "on" : "off"));
	}

	private String address(String database) {
		return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
	}

	private String data() {
		return folder.resolve("data").toString();
	}

	private void make() throws IOException {
		Path file = folder.resolve("password");
		Files.writeString(file, password);
		if (account != null) {
			command(List.of("chown", "-R", account, folder.toString()));
		}
		run("initdb", "-D", data(), "-U", OWNER, "-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=icu",
				"--icu-locale=ru-RU", "-A", "scram-sha-256", "--pwfile=" + file, "--no-sync");
	}

	private void remove() {
		try {
			stop();
		} catch (IllegalStateException e) {
			// a test stopped it before
		}
		try (Stream<Path> all = Files.walk(folder)) {
			all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void run(String program, String... arguments) {
		List<String> command = new ArrayList<>();
		if (account != null) {
			command.addAll(List.of("runuser", "-u", account, "--"));
		}
		command.add(binaries.resolve(program).toString());
		command.addAll(List.of(arguments));
		command(command);
	}

	private void command(List<String> command) {
		try {
			Path output = Files.createTempFile("etalon-command", ".txt");
			try {
				Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
						.redirectOutput(output.toFile()).start();
				if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
					process.destroyForcibly();
					throw new IllegalStateException(command + ": " + Files.readString(output));
				}
			} finally {
				Files.delete(output);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	private static String account() throws IOException {
		return Files.readAllLines(Path.of("/etc/passwd")).stream().anyMatch(line -> line.startsWith("postgres:"))
				? "postgres"
				: "nobody";
	}

	/** The folder of the newest server's programs, null if there is none. */
	private static Path binaries() {
		List<Path> folders = new ArrayList<>();
		Path debian = Path.of("/usr/lib/postgresql");
		if (Files.isDirectory(debian)) {
			try (Stream<Path> versions = Files.list(debian)) {
				versions.sorted(Comparator.comparing(Path::getFileName).reversed())
						.forEach(version -> folders.add(version.resolve("bin")));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		for (String folder : System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
			folders.add(Path.of(folder));
		}
		return folders.stream().filter(folder -> Files.isExecutable(folder.resolve("initdb"))).findFirst().orElse(null);
	}
}
