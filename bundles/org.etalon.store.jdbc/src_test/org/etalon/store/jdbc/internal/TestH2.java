// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;

/** H2 files for tests, without a pool or what belongs to the life of a database. */
final class TestH2 {

	private TestH2() {
	}

	/** Gives connections to a file, which is made when it is missing. */
	static DataSource source(Path file, String... settings) {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:" + file.toAbsolutePath() + ";DB_CLOSE_DELAY=-1" + String.join("", settings));
		source.setUser("etalon");
		source.setPassword("");
		return source;
	}

	/** Runs every script of the schema. */
	static void migrate(DataSource source, Dialect dialect) throws SQLException {
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			for (int number = 1; number <= Schema.NEWEST; number++) {
				for (String each : Schema.statements(number, dialect)) {
					statement.execute(each);
				}
			}
		}
	}

	/** A new database. */
	static Database create(Path file, String user, Clock clock) throws SQLException {
		DataSource source = source(file);
		migrate(source, Dialect.H2);
		return new Database(source, Dialect.H2, new Failures(file.toString(), user), clock, Duration.ofSeconds(1));
	}

	/** Closes it, so that another program could open it. */
	static void close(DataSource source) throws SQLException {
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("SHUTDOWN");
		}
	}
}
