// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.sql.Connection;

/** What differs between the two databases. */
enum Dialect {
	/** One's own file, in this process. */
	H2("h2", 6), // Constants.TRANSACTION_SNAPSHOT of H2, which JDBC has no name for
	/** A server for a team. */
	POSTGRESQL("postgresql", Connection.TRANSACTION_REPEATABLE_READ);

	private final String suffix;
	private final int snapshot;

	Dialect(String suffix, int snapshot) {
		this.suffix = suffix;
		this.snapshot = snapshot;
	}

	/** What the names of its own scripts end with. */
	String suffix() {
		return suffix;
	}

	/** The isolation in which everything is read as it was at the first statement. */
	int snapshot() {
		return snapshot;
	}
}
