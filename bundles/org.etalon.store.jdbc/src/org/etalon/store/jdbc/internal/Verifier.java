// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.etalon.norm.Progress;
import org.etalon.store.Field;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.SearchKey;
import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;
import org.etalon.store.Verification;
import org.etalon.store.Verification.Damage;
import org.etalon.store.Verification.Kind;
import org.etalon.store.records.RecordKinds;

/**
 * Checks everything that a database of the newest schema holds: the sum of every revision, the order of the revisions
 * of an id, the changes and records that are named, and in a file every index. What cannot be read is a damage like
 * others, and the rest is checked all the same.
 */
final class Verifier {

	private static final int BATCH = 1000;
	/** Enough to see what happened; a table that is lost as a whole would name a million. */
	private static final int MOST_OF_A_TABLE = 100;
	private static final String REFERENCE = "_id";

	/** A part of the check. */
	private interface Part {

		/** Checks, and adds what is wrong. */
		void check(Connection connection) throws SQLException, StoreException;
	}

	private final Dialect dialect;
	private final Progress progress;
	private final List<Damage> damages = new ArrayList<>();
	private final Map<String, Integer> damagesOfTable = new HashMap<>();
	private final Map<String, Part> parts = new LinkedHashMap<>();
	private long records;
	private long changes;
	private long done;
	private long total;

	private Verifier(Dialect dialect, Progress progress) {
		this.dialect = dialect;
		this.progress = progress;
		parts.put("change_log", this::changes);
		for (RecordKind<?> kind : RecordKinds.all()) {
			parts.put(kind.table(), connection -> table(connection, Table.of(kind)));
		}
	}

	/**
	 * Checks a database in one consistent state, while others use it.
	 *
	 * @throws StoreException {@code CANCELLED}
	 * @throws SQLException   if the database is not there any longer
	 */
	static Verification verify(DataSource source, Dialect dialect, Progress progress)
			throws SQLException, StoreException {
		Verifier verifier = new Verifier(dialect, progress);
		Connection connection = source.getConnection();
		try {
			Snapshots.begin(connection, dialect);
			verifier.expect(connection);
			for (Map.Entry<String, Part> part : verifier.parts.entrySet()) {
				if (!verifier.check(part.getKey(), part.getValue(), connection)) {
					closeQuietly(connection); // nobody knows what state it is in
					connection = source.getConnection();
					Snapshots.begin(connection, dialect);
				}
			}
		} catch (SQLException e) {
			verifier.unreadable("", e);
		} finally {
			closeQuietly(connection);
		}
		return verifier.result();
	}

	/** Checks what a transaction under way sees. */
	static Verification verify(Connection connection, Dialect dialect, Progress progress)
			throws SQLException, StoreException {
		Verifier verifier = new Verifier(dialect, progress);
		for (Map.Entry<String, Part> part : verifier.parts.entrySet()) {
			verifier.check(part.getKey(), part.getValue(), connection);
		}
		return verifier.result();
	}

	/**
	 * Refuses what is not as it was written. A record that names another that is not there was written so: who could
	 * neither open nor restore because of it could never put it right.
	 *
	 * @param code  the failure: its arguments are what people are shown, and the first damage
	 * @param shown what people are shown
	 */
	static void require(Verification verification, Code code, String shown) throws StoreException {
		Optional<Damage> first = verification.damages().stream()
				.filter(damage -> damage.kind() != Kind.DANGLING_REFERENCE).findFirst();
		if (first.isPresent()) {
			Damage damage = first.get();
			throw new StoreException(code, shown,
					damage.kind() + " " + damage.table() + " " + damage.id() + " " + damage.detail());
		}
	}

	private Verification result() {
		return new Verification(records, changes, damages);
	}

	/** About how many rows there are, which both databases know without counting. */
	private void expect(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(dialect == Dialect.H2
						? "SELECT sum(row_count_estimate) FROM information_schema.tables WHERE table_schema = current_schema"
						: "SELECT sum(greatest(reltuples, 0)) FROM pg_class WHERE relkind = 'r'"
								+ " AND relnamespace = current_schema()::regnamespace")) {
			row.next();
			total = row.getLong(1);
		}
	}

	/** Whether everything could be read. */
	private boolean check(String table, Part part, Connection connection) throws SQLException, StoreException {
		try {
			part.check(connection);
			return true;
		} catch (SQLException e) {
			unreadable(table, e);
		} catch (IllegalStateException | AssertionError | IndexOutOfBoundsException | IllegalArgumentException
				| NullPointerException e) {
			// what a database meets in a damaged page it does not always expect
			damage(Kind.UNREADABLE, table, "", String.valueOf(e));
		}
		return false;
	}

	private void unreadable(String table, SQLException e) throws SQLException {
		if (dialect == Dialect.POSTGRESQL && Failures.disconnected(e)) {
			throw e; // that says nothing of the data
		}
		damage(Kind.UNREADABLE, table, "", e.getMessage());
	}

	private void damage(Kind kind, String table, String id, String detail) {
		if (damagesOfTable.merge(table, 1, Integer::sum) <= MOST_OF_A_TABLE) {
			damages.add(new Damage(kind, table, id == null ? "" : id, detail));
		}
	}

	private void step() throws StoreException {
		if (++done % BATCH == 0) {
			progress.at(Math.min(done, total), total);
			if (progress.cancelled()) {
				throw new StoreException(Code.CANCELLED);
			}
		}
	}

	private void changes(Connection connection) throws SQLException, StoreException {
		Indexes indexes = Indexes.of(connection, dialect, "change_log");
		try (Statement statement = statement(connection);
				ResultSet row = statement.executeQuery("SELECT id, made_at, author, operation, reason, source"
						+ indexes.rowId() + " FROM change_log")) {
			indexes.columns(row.getMetaData());
			while (row.next()) {
				for (int column = 1; column <= 6; column++) {
					if (row.getObject(column) == null) {
						damage(Kind.UNREADABLE, "change_log", row.getString(1), "column " + column + " is empty");
					}
				}
				indexes.add(row);
				changes++;
				step();
			}
		}
		check(connection, indexes, "change_log");
	}

	private <T extends Record> void table(Connection connection, Table<T> table) throws SQLException, StoreException {
		List<Field> searched = table.kind().fields().stream().filter(Field::searched).toList();
		StringBuilder more = new StringBuilder();
		searched.forEach(field -> more.append(", ").append(Table.key(field)));
		Indexes indexes = Indexes.of(connection, dialect, table.name());
		more.append(indexes.rowId()).append(" FROM ");
		boolean changed = false;
		try (Statement statement = statement(connection);
				ResultSet row = statement.executeQuery(table.select().replace(" FROM ", more))) {
			indexes.columns(row.getMetaData());
			int keys = row.getMetaData().getColumnCount() - searched.size() + (indexes.rowId().isEmpty() ? 1 : 0);
			while (row.next()) {
				changed |= revision(table, row, searched, keys);
				indexes.add(row);
				records++;
				step();
			}
		}
		check(connection, indexes, table.name());
		history(connection, table.name(), changed);
		references(connection, table.kind());
	}

	/** Checks a revision; whether it is not the first one of its record. */
	private <T extends Record> boolean revision(Table<T> table, ResultSet row, List<Field> searched, int keys)
			throws SQLException {
		Revised<T> revised;
		try {
			revised = table.read(row);
		} catch (RuntimeException e) { // a code that is none, a month that is none
			damage(Kind.WRONG_SUM, table.name(), row.getString(1), String.valueOf(e.getMessage()));
			return true;
		}
		String id = table.kind().id(revised.value());
		if (table.kind().checksum(revised.value()) != table.checksum(row)) {
			damage(Kind.WRONG_SUM, table.name(), id, "revision " + revised.revision());
		}
		for (int i = 0; i < searched.size(); i++) {
			String key = SearchKey.of((String) table.kind().get(revised.value(), searched.get(i)));
			if (!key.equals(row.getString(keys + i))) {
				damage(Kind.WRONG_SUM, table.name(), id, "key of " + searched.get(i).name());
			}
		}
		if (revised.since() > revised.until() || revised.revision() < 1) {
			damage(Kind.BROKEN_HISTORY, table.name(), id, "revision " + revised.revision());
		}
		return revised.revision() != 1;
	}

	private static Statement statement(Connection connection) throws SQLException {
		Statement statement = connection.createStatement();
		statement.setFetchSize(BATCH);
		return statement;
	}

	private void check(Connection connection, Indexes indexes, String table) throws SQLException, StoreException {
		for (String index : indexes.names()) {
			Optional<String> wrong;
			try {
				wrong = indexes.compare(connection, index, this::step);
			} catch (SQLException e) {
				wrong = Optional.of(String.valueOf(e.getMessage()));
			}
			wrong.ifPresent(detail -> damage(Kind.UNREADABLE, table, "", "index " + index + ": " + detail));
		}
	}

	/** Revisions are numbered from 1, each begins at or after the end of the one before, and both ends are changes. */
	private void history(Connection connection, String table, boolean changed) throws SQLException {
		if (changed) {
			each(connection,
					"SELECT n.id, n.revision FROM " + table + " n LEFT JOIN " + table
							+ " b ON b.id = n.id AND b.revision = n.revision - 1"
							+ " WHERE n.revision > 1 AND (b.id IS NULL OR b.until > n.since)",
					row -> damage(Kind.BROKEN_HISTORY, table, row.getString(1), "revision " + row.getInt(2)));
		}
		for (String end : new String[] { "since", "until" }) {
			each(connection,
					"SELECT d.at FROM (SELECT DISTINCT " + end + " AS at FROM " + table + ") d WHERE d.at < "
							+ Table.CURRENT + " AND NOT EXISTS (SELECT 1 FROM change_log c WHERE c.id = d.at)",
					row -> damage(Kind.UNKNOWN_CHANGE, table, "", end + " " + row.getLong(1)));
		}
	}

	/** A field {@code xId} names a record of the kind whose table is {@code x} or ends with {@code _x}. */
	private void references(Connection connection, RecordKind<?> kind) throws SQLException {
		for (Field field : kind.fields()) {
			if (!field.column().endsWith(REFERENCE)) {
				continue;
			}
			String named = field.column().substring(0, field.column().length() - REFERENCE.length());
			for (RecordKind<?> other : RecordKinds.all()) {
				if (other.table().equals(named) || other.table().endsWith("_" + named)) {
					each(connection,
							"SELECT t.id, t." + field.column() + " FROM " + kind.table() + " t WHERE t."
									+ field.column() + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + other.table()
									+ " o WHERE o.id = t." + field.column() + ")",
							row -> damage(Kind.DANGLING_REFERENCE, kind.table(), row.getString(1),
									field.name() + " " + row.getString(2)));
				}
			}
		}
	}

	/** Takes a row. */
	private interface RowVisitor {

		void visit(ResultSet row) throws SQLException;
	}

	private static void each(Connection connection, String sql, RowVisitor visitor) throws SQLException {
		try (Statement statement = statement(connection);
				ResultSet rows = statement.executeQuery(sql + " FETCH FIRST " + MOST_OF_A_TABLE + " ROWS ONLY")) {
			while (rows.next()) {
				visitor.visit(rows);
			}
		}
	}

	private static void closeQuietly(Connection connection) {
		try {
			if (!connection.getAutoCommit()) {
				connection.rollback();
			}
			connection.close();
		} catch (SQLException e) {
			// nothing was written on it
		}
	}
}
