// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.etalon.norm.Progress;
import org.etalon.store.Store;
import org.etalon.store.Store.Info;
import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;
import org.etalon.store.Stores.Location;
import org.etalon.store.jdbc.internal.Address.Server;
import org.etalon.store.jdbc.internal.Tables.Shape;

import com.zaxxer.hikari.HikariDataSource;

/**
 * Databases in a schema on a server. Whatever makes a new state of a schema happens in one transaction: definitions of
 * tables are part of transactions there.
 */
final class ServerStores {

	private static final String RESTORING = "_restoring";
	private static final String BEFORE_RESTORE = "_before_restore_";
	private static final String NOT_ALLOWED = "42501";
	private static final String BEFORE_MIGRATION = "_before_schema_";

	private final Drivers drivers;
	private final Scripts scripts;
	private final Backups backups;

	ServerStores(Drivers drivers, Scripts scripts) {
		this.drivers = drivers;
		this.scripts = scripts;
		this.backups = new Backups(drivers, scripts);
	}

	Store open(Server server, Location location, Progress progress) throws StoreException {
		try {
			DataSource source = Sources.server(drivers, server, server.schema());
			int version;
			try (Connection connection = first(source, server)) {
				version = scripts.version(connection, Dialect.POSTGRESQL, server.shown());
				if (version < scripts.newest()) {
					bringUpToDate(connection, server, location.clock(), progress);
				}
			}
			return store(server, location, source);
		} catch (SQLException e) {
			throw failures(server).of(e, server.schema());
		}
	}

	private static Failures failures(Server server) {
		return new Failures(server.shown(), server.user() == null ? System.getProperty("user.name") : server.user());
	}

	/** The first connection: a server that cannot be reached now has lost nothing of ours. */
	private static Connection first(DataSource source, Server server) throws SQLException, StoreException {
		try {
			return source.getConnection();
		} catch (SQLException e) {
			if (Failures.disconnected(e)) {
				throw new StoreException(Code.UNREACHABLE, e, server.shown());
			}
			throw e;
		}
	}

	/** Makes the schema, or migrates it after a copy of it was made beside and compared. */
	private void bringUpToDate(Connection connection, Server server, Clock clock, Progress progress)
			throws SQLException, StoreException {
		connection.setAutoCommit(false);
		boolean done = false;
		try (Statement statement = connection.createStatement()) {
			lock(connection, server.schema());
			int version = scripts.version(connection, Dialect.POSTGRESQL, server.shown()); // somebody else may have
																							// been first
			if (version == 0) {
				statement.execute("CREATE SCHEMA IF NOT EXISTS " + server.schema());
			} else if (version < scripts.newest()) {
				copy(connection, server, version, clock);
			}
			scripts.apply(connection, Dialect.POSTGRESQL, version, scripts.newest());
			grant(connection);
			if (version > 0) {
				Verifier.require(Verifier.verify(connection, Dialect.POSTGRESQL, progress), Code.DAMAGED,
						server.shown());
			}
			connection.commit();
			done = true;
		} finally {
			if (!done) {
				connection.rollback();
			}
		}
	}

	/** The lock of those who change something: nobody does while the schema itself is changed. */
	private static void lock(Connection connection, String schema) throws SQLException {
		try (PreparedStatement lock = connection
				.prepareStatement("SELECT pg_advisory_xact_lock(" + Database.LOCK + ", hashtext(?))")) {
			lock.setString(1, schema);
			lock.execute();
		}
	}

	/** Makes the group roles and grants them what each may do, if this login may do that. */
	private static void grant(Connection connection) throws SQLException {
		Savepoint before = connection.setSavepoint();
		try (Statement statement = connection.createStatement()) {
			for (String each : Schema.roles()) {
				statement.execute(each);
			}
		} catch (SQLException e) {
			if (!NOT_ALLOWED.equals(e.getSQLState())) {
				throw e;
			}
			connection.rollback(before); // then an administrator does
		}
	}

	private static void copy(Connection connection, Server server, int version, Clock clock)
			throws SQLException, StoreException {
		String from = server.schema();
		String to = free(connection, from + BEFORE_MIGRATION + (version + 1) + "_" + time(clock));
		try (Statement statement = connection.createStatement()) {
			statement.execute("CREATE SCHEMA " + to);
			for (String table : tables(connection)) {
				statement.execute("LOCK TABLE " + from + "." + table + " IN SHARE MODE");
				statement.execute(
						"CREATE TABLE " + to + "." + table + " (LIKE " + from + "." + table + " INCLUDING ALL)");
				statement.execute("INSERT INTO " + to + "." + table + " SELECT * FROM " + from + "." + table);
				if (!sum(statement, from + "." + table).equals(sum(statement, to + "." + table))) {
					throw new StoreException(Code.DAMAGED, server.shown(), table);
				}
			}
		}
	}

	private static List<String> tables(Connection connection) throws SQLException {
		List<String> names = new ArrayList<>(Tables.of(connection).stream().map(Shape::name).toList());
		names.add(Scripts.TABLE);
		return names;
	}

	private static String sum(Statement statement, String table) throws SQLException {
		try (ResultSet row = statement
				.executeQuery("SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) FROM "
						+ table + " t")) {
			row.next();
			return row.getString(1);
		}
	}

	String restore(Server server, Location location, Path backup, Progress progress) throws StoreException {
		try (BackupFile from = BackupFile.open(backup);
				Connection connection = first(Sources.server(drivers, server, server.schema() + RESTORING), server)) {
			connection.setAutoCommit(false);
			boolean done = false;
			try {
				lock(connection, server.schema());
				requireAlone(connection, server);
				String before = restore(from, connection, server, location.clock(), progress);
				connection.commit();
				done = true;
				return before;
			} finally {
				if (!done) {
					connection.rollback();
				}
			}
		} catch (SQLException e) {
			throw failures(server).of(e, "restore");
		} catch (IOException e) {
			throw Disk.failure(e, backup.toString());
		}
	}

	private String restore(BackupFile from, Connection connection, Server server, Clock clock, Progress progress)
			throws SQLException, StoreException {
		String side = server.schema() + RESTORING;
		try (Statement statement = connection.createStatement()) {
			statement.execute("CREATE SCHEMA " + side); // rolled back with everything else if this does not succeed
			backups.load(from, connection, Dialect.POSTGRESQL, Backups.Steps.ofRestore(from, progress));
			scripts.apply(connection, Dialect.POSTGRESQL, from.manifest().schema(), scripts.newest());
			grant(connection);
			Verifier.require(Verifier.verify(connection, Dialect.POSTGRESQL, progress), Code.BACKUP_DAMAGED,
					from.file().toString());
			requireAlone(connection, server);
			String before = null;
			if (exists(connection, server.schema())) {
				before = free(connection, server.schema() + BEFORE_RESTORE + time(clock));
				statement.execute("ALTER SCHEMA " + server.schema() + " RENAME TO " + before);
			}
			statement.execute("ALTER SCHEMA " + side + " RENAME TO " + server.schema());
			return before;
		}
	}

	private static String time(Clock clock) {
		return Names.time(clock).replace('-', '_');
	}

	/** A name that no schema has, even if the clock was set back. */
	private static String free(Connection connection, String name) throws SQLException {
		String free = name;
		for (char letter = 'a'; exists(connection, free); letter++) {
			free = name + letter;
		}
		return free;
	}

	private static boolean exists(Connection connection, String schema) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_namespace WHERE nspname = ?")) {
			query.setString(1, schema);
			try (ResultSet row = query.executeQuery()) {
				return row.next();
			}
		}
	}

	/** A schema that others have open is not taken away from under them. */
	private static void requireAlone(Connection connection, Server server) throws SQLException, StoreException {
		try (PreparedStatement query = connection.prepareStatement("""
				SELECT usename, coalesce(client_hostname, host(client_addr), ''), pid, backend_start
				FROM pg_stat_activity
				WHERE datname = current_database() AND application_name = ? AND pid <> pg_backend_pid()
				ORDER BY backend_start FETCH FIRST 1 ROW ONLY""")) {
			query.setString(1, Sources.application(server.schema()));
			try (ResultSet row = query.executeQuery()) {
				if (row.next()) {
					OffsetDateTime since = row.getObject(4, OffsetDateTime.class);
					throw new StoreException(Code.IN_USE, server.shown(), row.getString(1), row.getString(2),
							row.getString(3), since == null ? "" : since.toInstant().toString());
				}
			}
		}
	}

	private Store store(Server server, Location location, DataSource source) throws SQLException, StoreException {
		Info info;
		try (Connection connection = source.getConnection()) {
			// a server that was stopped anyhow has brought itself into order before it lets anybody in
			info = new Info(server.shown(), Sources.product(connection), false, scripts.newest(), true,
					connection.getMetaData().getUserName());
		}
		HikariDataSource pool = Sources.pool(source);
		return OpenStore.of(info, pool, new OpenStore.Opening(Dialect.POSTGRESQL, source, backups,
				(store, changed) -> pool.close(), location.clock()));
	}
}
