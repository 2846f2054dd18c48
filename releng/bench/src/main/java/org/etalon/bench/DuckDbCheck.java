// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The check of a register file by DuckDB: the same rules, written a second time, in SQL ({@code check.sql}). */
public final class DuckDbCheck {

	/** The beginning of the line that tells the time of the query, in milliseconds. */
	static final String QUERY_TIME = "query ";

	private DuckDbCheck() {
	}

	/**
	 * Usage: {@code INPUT OUTPUT}. Prints the time of the query, without the start of the program, to standard error.
	 */
	public static void main(String[] args) throws IOException, SQLException {
		if (args.length != 2) {
			System.err.println("usage: DuckDbCheck INPUT OUTPUT");
			System.exit(Arguments.USAGE);
		}
		Duration time = check(Path.of(args[0]), Path.of(args[1]));
		System.err.println(QUERY_TIME + time.toMillis() + " ms");
	}

	/**
	 * Checks a register file.
	 *
	 * @return the time of the query itself
	 * @throws SQLException if DuckDB cannot read the input or write the output
	 */
	static Duration check(Path input, Path output) throws IOException, SQLException {
		String script = script().replace("${input}", escaped(input)).replace("${output}", escaped(output));
		try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
				Statement statement = connection.createStatement()) {
			long start = System.nanoTime();
			statement.execute(script);
			return Duration.ofNanos(System.nanoTime() - start);
		}
	}

	private static String script() throws IOException {
		try (InputStream in = DuckDbCheck.class.getResourceAsStream("check.sql")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static String escaped(Path file) {
		return file.toString().replace("'", "''");
	}
}
