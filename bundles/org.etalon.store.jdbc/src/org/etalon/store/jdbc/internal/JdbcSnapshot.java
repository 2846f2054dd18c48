// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.etalon.store.Change;
import org.etalon.store.Intent;
import org.etalon.store.RecordKind;
import org.etalon.store.Records;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;

/** One consistent state, on a connection that has begun to read. */
class JdbcSnapshot implements Snapshot, AutoCloseable {

	private static final String CHANGES = "SELECT id, made_at, author, operation, reason, source FROM change_log";

	private final Connection connection;
	private final Dialect dialect;
	private final Failures failures;
	private final Map<String, PreparedStatement> prepared = new HashMap<>();
	private final long newest;
	private boolean open = true;

	JdbcSnapshot(Connection connection, Dialect dialect, Failures failures, long newest) {
		this.connection = connection;
		this.dialect = dialect;
		this.failures = failures;
		this.newest = newest;
	}

	@Override
	public <T extends Record> Records<T> records(RecordKind<T> kind) {
		return new TableReader<>(this, Table.of(kind));
	}

	@Override
	public long newest() throws StoreException {
		return newest;
	}

	@Override
	public long asOf(Instant moment) throws StoreException {
		try {
			PreparedStatement statement = prepared("SELECT max(id) FROM change_log WHERE made_at <= ?");
			statement.setObject(1, moment.atOffset(ZoneOffset.UTC));
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getLong(1);
			}
		} catch (SQLException e) {
			throw failures.of(e, "change_log");
		}
	}

	@Override
	public Optional<Change> change(long id) throws StoreException {
		return changes(CHANGES + " WHERE id = ? AND id > ?", id, 0).stream().findFirst();
	}

	@Override
	public List<Change> changes(long before, int most) throws StoreException {
		return changes(CHANGES + " WHERE id < ? ORDER BY id DESC FETCH FIRST ? ROWS ONLY", before, most);
	}

	private List<Change> changes(String sql, long first, long second) throws StoreException {
		try {
			PreparedStatement statement = prepared(sql);
			statement.setLong(1, first);
			statement.setLong(2, second);
			List<Change> changes = new ArrayList<>();
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					changes.add(new Change(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(),
							row.getString(3), new Intent(row.getString(4), row.getString(5), row.getString(6))));
				}
			}
			return changes;
		} catch (SQLException e) {
			throw failures.of(e, "change_log");
		}
	}

	/** The connection, as long as the work lasts. */
	Connection connection() {
		if (!open) {
			throw new IllegalStateException("read after the end");
		}
		return connection;
	}

	/** A statement that is prepared once; its result has to be read before it is used again. */
	PreparedStatement prepared(String sql) throws SQLException {
		PreparedStatement statement = prepared.get(sql);
		if (statement == null) {
			statement = connection().prepareStatement(sql);
			prepared.put(sql, statement);
		}
		return statement;
	}

	Dialect dialect() {
		return dialect;
	}

	Failures failures() {
		return failures;
	}

	@Override
	public void close() {
		open = false;
		for (PreparedStatement statement : prepared.values()) {
			try {
				statement.close();
			} catch (SQLException e) {
				// the connection is gone, and its statements with it
			}
		}
		prepared.clear();
	}
}
