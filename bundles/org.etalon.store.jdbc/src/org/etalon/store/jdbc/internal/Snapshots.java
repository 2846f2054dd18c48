// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Reading everything in one consistent state while others go on, row by row and not as a whole in memory. */
final class Snapshots {

	private Snapshots() {
	}

	/** Begins; everything read until {@link #end} is of one moment. */
	static void begin(Connection connection, Dialect dialect) throws SQLException {
		connection.setTransactionIsolation(dialect.snapshot());
		if (dialect == Dialect.H2) {
			try (Statement statement = connection.createStatement()) {
				statement.execute("SET LAZY_QUERY_EXECUTION 1"); // otherwise a result is made before its first row
			}
		} else {
			connection.setReadOnly(true);
		}
		connection.setAutoCommit(false);
	}

	/** Ends; the connection is not used again. */
	static void end(Connection connection) throws SQLException {
		connection.rollback();
	}
}
