// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

import org.etalon.store.Change;
import org.etalon.store.Intent;
import org.etalon.store.RecordKind;
import org.etalon.store.Session;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;

/** A change being made. It is written down with the first revision: what changes nothing is no change. */
final class JdbcSession extends JdbcSnapshot implements Session {

	/** Name in the table {@code meta} of the mark that a file has to be made anew. */
	static final String TRACES = "traces";

	private final Change change;
	private boolean written;

	JdbcSession(Connection connection, Dialect dialect, Failures failures, long newest, Intent intent, Instant now)
			throws StoreException {
		super(connection, dialect, failures, newest);
		Instant last = super.change(newest).map(Change::at).orElse(now);
		this.change = new Change(newest + 1, now.isBefore(last) ? last : now, failures.user(), intent);
	}

	@Override
	public Change change() {
		return change;
	}

	@Override
	public long newest() throws StoreException {
		return written ? change.id() : super.newest();
	}

	@Override
	public <T extends Record> WritableRecords<T> records(RecordKind<T> kind) {
		return new TableWriter<>(this, Table.of(kind));
	}

	@Override
	public long next(String sequence) throws StoreException {
		try {
			PreparedStatement last = prepared("SELECT last_number FROM sequence_number WHERE name = ?");
			last.setString(1, sequence);
			long number;
			try (ResultSet row = last.executeQuery()) {
				number = row.next() ? row.getLong(1) + 1 : 1;
			}
			PreparedStatement statement = prepared(
					number == 1 ? "INSERT INTO sequence_number (last_number, name) VALUES (?, ?)"
							: "UPDATE sequence_number SET last_number = ? WHERE name = ?");
			statement.setLong(1, number);
			statement.setString(2, sequence);
			statement.executeUpdate();
			return number;
		} catch (SQLException e) {
			throw failures().of(e, "sequence_number");
		}
	}

	/** Remembers that a file of H2 still has what was erased, until it is made anew when it is closed. */
	void leftTraces() throws SQLException {
		if (dialect() == Dialect.H2) {
			prepared("MERGE INTO meta (name, content) KEY (name) VALUES ('" + TRACES + "', '')").executeUpdate();
		}
	}

	/** Writes the change down, if that was not done yet: the first revision that names it follows. */
	void begin() throws SQLException {
		if (written) {
			return;
		}
		PreparedStatement statement = prepared(
				"INSERT INTO change_log (id, made_at, author, operation, reason, source) VALUES (?, ?, ?, ?, ?, ?)");
		statement.setLong(1, change.id());
		statement.setObject(2, change.at().atOffset(ZoneOffset.UTC));
		statement.setString(3, change.author());
		statement.setString(4, change.intent().operation());
		statement.setString(5, change.intent().reason());
		statement.setString(6, change.intent().source());
		statement.executeUpdate();
		written = true;
	}
}
