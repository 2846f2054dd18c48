// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import javax.sql.DataSource;

import org.etalon.store.Intent;
import org.etalon.store.RecordKind;
import org.etalon.store.Role;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;
import org.etalon.store.records.RecordKinds;

/**
 * Reads and changes a database whose schema is there. Readers see the state at their first question and never wait; one
 * change is made at a time, by a lock of this process and, on a server, one of the database.
 */
final class Database {

	/** How long a change waits for another one by default. */
	static final Duration PATIENCE = Duration.ofSeconds(10);

	/** Names the lock among those of a server: «ETLN». */
	static final int LOCK = 0x45544c4e;
	private static final int ATTEMPTS = 3;
	/** How many times the pool is asked that had no connection in time, half a minute in all. */
	static final int WAITS = 6;

	private final DataSource source;
	private final Dialect dialect;
	private final Failures failures;
	private final Clock clock;
	private final Duration patience;
	private final ReentrantLock writing = new ReentrantLock(true);
	private volatile Holder holder;

	/** Who is changing something in this process. */
	private record Holder(String operation, Instant since) {
	}

	/** What has to be done with a fresh connection. */
	private interface Beginning {

		void begin(Connection connection) throws SQLException, StoreException;
	}

	/**
	 * A database.
	 *
	 * @param source   gives connections; for H2 of a user with the right of an administrator
	 * @param failures where it is, and who makes the changes
	 * @param clock    the time of changes
	 * @param patience how long a change waits for another one
	 */
	Database(DataSource source, Dialect dialect, Failures failures, Clock clock, Duration patience) {
		this.source = source;
		this.dialect = dialect;
		this.failures = failures;
		this.clock = clock;
		this.patience = patience;
	}

	/** Reads in one consistent state. */
	<R> R read(Store.Reading<R> work) throws StoreException {
		long[] newest = new long[1];
		try (Connection connection = connect(fresh -> {
			fresh.setReadOnly(true);
			fresh.setTransactionIsolation(dialect.snapshot());
			fresh.setAutoCommit(false);
			newest[0] = newest(fresh);
		})) {
			try (JdbcSnapshot snapshot = new JdbcSnapshot(connection, dialect, failures, newest[0])) {
				return work.read(snapshot);
			} finally {
				rollBack(connection);
			}
		} catch (SQLException e) {
			throw failures.of(e, "read");
		}
	}

	/** Makes a change; when this returns, it is kept whatever happens next. */
	<R> R write(Intent intent, Store.Writing<R> work) throws StoreException {
		return fill(intent, Set.of(), work);
	}

	/** As {@link #write}; a file makes the indexes of kinds of which there was no record when all have come. */
	<R> R fill(Intent intent, Set<RecordKind<?>> kinds, Store.Writing<R> work) throws StoreException {
		if (writing.isHeldByCurrentThread()) {
			throw new IllegalStateException("a change within a change: " + intent.operation());
		}
		long until = System.nanoTime() + patience.toNanos();
		if (!await()) {
			Holder other = holder;
			throw new StoreException(Code.BUSY, failures.user(), other == null ? "" : other.operation(),
					other == null ? "" : other.since().toString());
		}
		try {
			holder = new Holder(intent.operation(), now());
			long patienceLeft = Math.max(1, (until - System.nanoTime()) / 1_000_000);
			return kinds.isEmpty() || dialect != Dialect.H2 ? writeAlone(intent, work, patienceLeft)
					: fillAlone(intent, kinds, work, patienceLeft);
		} finally {
			holder = null;
			writing.unlock();
		}
	}

	/** What the user may do. */
	Set<Role> roles() throws StoreException {
		if (dialect == Dialect.H2) {
			return EnumSet.allOf(Role.class);
		}
		try (Connection connection = connect(fresh -> fresh.setAutoCommit(true));
				Statement statement = connection.createStatement()) {
			try (ResultSet row = statement.executeQuery(
					"SELECT pg_has_role(relowner, 'MEMBER') FROM pg_class" + " WHERE oid = 'change_log'::regclass")) {
				if (row.next() && row.getBoolean(1)) {
					return EnumSet.allOf(Role.class);
				}
			}
			Set<Role> roles = EnumSet.noneOf(Role.class);
			try (ResultSet row = statement.executeQuery("SELECT rolname FROM pg_roles WHERE rolname LIKE 'etalon!_%'"
					+ " ESCAPE '!' AND pg_has_role(oid, 'MEMBER')")) {
				while (row.next()) {
					role(row.getString(1)).ifPresent(roles::add);
				}
			}
			return roles;
		} catch (SQLException e) {
			throw failures.of(e, "roles");
		}
	}

	/** The role that a group role of a server stands for. */
	private static Optional<Role> role(String group) {
		return Arrays.stream(Role.values())
				.filter(role -> group.equals("etalon_" + role.name().toLowerCase(Locale.ROOT))).findFirst();
	}

	/** Whether somebody with these roles sees and changes only what belongs to his subjects. */
	static boolean bounded(Set<Role> roles) {
		return Set.of(Role.REGION).equals(roles);
	}

	/** The subjects that the user changes as a region; nobody is asked for them who changes everything anyhow. */
	Set<String> subjects(Set<Role> roles) throws StoreException {
		if (!roles.contains(Role.REGION) || roles.contains(Role.CENTER)) {
			return Set.of();
		}
		return this.<Set<String>>read(snapshot -> snapshot.records(RecordKinds.REGION_USERS).find(failures.user())
				.map(each -> each.value().codes()).orElse(Set.of()));
	}

	/** Who has which roles. */
	Map<String, Set<Role>> users() throws StoreException {
		if (dialect == Dialect.H2) {
			return Map.of(failures.user(), roles());
		}
		Map<String, Set<Role>> users = new TreeMap<>();
		try (Connection connection = connect(fresh -> fresh.setAutoCommit(true));
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT u.rolname, g.rolname FROM pg_roles u, pg_roles g"
						+ " WHERE u.rolcanlogin AND NOT u.rolsuper AND g.rolname LIKE 'etalon!_%' ESCAPE '!'"
						+ " AND pg_has_role(u.oid, g.oid, 'MEMBER')")) {
			while (row.next()) {
				String login = row.getString(1);
				role(row.getString(2))
						.ifPresent(role -> users.computeIfAbsent(login, any -> EnumSet.noneOf(Role.class)).add(role));
			}
			return users;
		} catch (SQLException e) {
			throw failures.of(e, "roles");
		}
	}

	private boolean await() {
		try {
			return writing.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private <R> R fillAlone(Intent intent, Set<RecordKind<?>> kinds, Store.Writing<R> work, long patienceLeft)
			throws StoreException {
		List<String> scripts = Scripts.OF_PRODUCT.statements(dialect);
		boolean putOff;
		try (Connection connection = connect(fresh -> fresh.setAutoCommit(true))) {
			Set<String> empty = new HashSet<>();
			for (RecordKind<?> kind : kinds) {
				if (isEmpty(connection, kind)) {
					empty.add(kind.table());
				}
			}
			putOff = LaterIndexes.putOff(connection, scripts, empty::contains);
		} catch (SQLException e) {
			throw failures.of(e, intent.operation());
		}
		try {
			return writeAlone(intent, work, patienceLeft);
		} finally {
			if (putOff) {
				try (Connection connection = connect(fresh -> fresh.setAutoCommit(true))) {
					LaterIndexes.complete(connection, scripts);
				} catch (SQLException e) {
					// what was changed is kept; the next opening makes the indexes
				}
			}
		}
	}

	private static boolean isEmpty(Connection connection, RecordKind<?> kind) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT 1 FROM " + kind.table() + " LIMIT 1")) {
			return !row.next();
		}
	}

	private <R> R writeAlone(Intent intent, Store.Writing<R> work, long patienceLeft) throws StoreException {
		long[] newest = new long[1];
		try (Connection connection = connect(fresh -> {
			fresh.setReadOnly(false);
			fresh.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
			fresh.setAutoCommit(false);
			if (dialect == Dialect.POSTGRESQL) {
				lock(fresh, intent, patienceLeft);
			}
			newest[0] = newest(fresh);
		})) {
			boolean kept = false;
			try (JdbcSession session = new JdbcSession(connection, dialect, failures, newest[0], intent, now())) {
				R result = work.write(session);
				connection.commit();
				kept = true;
				if (dialect == Dialect.H2) {
					waitForFile(connection, session.change().id());
				}
				return result;
			} finally {
				if (!kept) {
					rollBack(connection);
				}
			}
		} catch (SQLException e) {
			throw failures.of(e, intent.operation());
		}
	}

	/**
	 * Has a file written; a commit alone reaches it half a second later. A checkpoint of H2 waits for nothing if H2 has
	 * just taken all there is into what it writes by itself, and does nothing if H2 begins that at the same moment.
	 * Therefore each has something to write of its own, which is waited for behind everything before it, and there are
	 * two.
	 */
	private static void waitForFile(Connection connection, long change) throws SQLException {
		try (PreparedStatement mark = connection
				.prepareStatement("MERGE INTO meta (name, content) KEY (name) VALUES ('kept', ?)");
				Statement checkpoint = connection.createStatement()) {
			for (int i = 0; i < 2; i++) {
				mark.setString(1, change + "/" + i);
				mark.executeUpdate();
				connection.commit();
				checkpoint.execute("CHECKPOINT SYNC");
			}
		}
	}

	/** Takes the lock of the server, and says in the list of its sessions who has it since when. */
	private void lock(Connection connection, Intent intent, long milliseconds) throws SQLException, StoreException {
		try (PreparedStatement statement = connection.prepareStatement(
				"SELECT set_config('lock_timeout', ?, true), set_config('synchronous_commit', 'on', true)")) {
			statement.setString(1, milliseconds + "ms");
			statement.execute();
		}
		try (Statement statement = connection.createStatement()) {
			statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ", hashtext(current_schema()))");
		} catch (SQLException e) {
			if (!"55P03".equals(e.getSQLState())) {
				throw e;
			}
			connection.rollback();
			throw busy(connection, e);
		}
		try (PreparedStatement statement = connection.prepareStatement(
				"SELECT set_config('application_name', ?, true), set_config('lock_timeout', '0', true)")) {
			statement.setString(1, "etalon " + now().truncatedTo(ChronoUnit.SECONDS) + " " + intent.operation());
			statement.execute();
		}
	}

	private StoreException busy(Connection connection, SQLException cause) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT a.usename, a.application_name FROM pg_locks l"
						+ " JOIN pg_stat_activity a ON a.pid = l.pid WHERE l.locktype = 'advisory' AND l.granted"
						+ " AND l.classid = " + LOCK + " AND l.database = (SELECT oid FROM pg_database"
						+ " WHERE datname = current_database())")) {
			if (row.next()) {
				String[] name = String.valueOf(row.getString(2)).split(" ", 3);
				boolean ours = name.length == 3 && name[0].equals("etalon");
				return new StoreException(Code.BUSY, cause, String.valueOf(row.getString(1)), ours ? name[2] : "",
						ours ? name[1] : "");
			}
			return new StoreException(Code.BUSY, cause, "", "", "");
		}
	}

	/** A connection that has begun its work; one that the server had dropped before is replaced. */
	private Connection connect(Beginning beginning) throws SQLException, StoreException {
		for (int attempt = 1;; attempt++) {
			Connection connection = connection();
			boolean begun = false;
			try {
				beginning.begin(connection);
				begun = true;
				return connection;
			} catch (SQLException e) {
				if (attempt == ATTEMPTS || !Failures.disconnected(e)) {
					throw e;
				}
			} finally {
				if (!begun) {
					rollBack(connection);
					connection.close();
				}
			}
		}
	}

	/** A connection of the pool, however busy the machine is; not waited for when it is known why there is none. */
	private Connection connection() throws SQLException {
		for (int wait = 1;; wait++) {
			try {
				return source.getConnection();
			} catch (SQLTransientConnectionException e) {
				if (wait == WAITS || !Failures.late(e)) {
					throw e;
				}
			}
		}
	}

	private static void rollBack(Connection connection) {
		try {
			if (!connection.getAutoCommit()) {
				connection.rollback();
			}
		} catch (SQLException e) {
			// the connection is gone, and the change with it: what went wrong before is what has to be told
		}
	}

	static long newest(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT max(id) FROM change_log")) {
			row.next();
			return row.getLong(1);
		}
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}
}
