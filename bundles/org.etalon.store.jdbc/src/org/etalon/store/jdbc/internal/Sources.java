// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import javax.sql.DataSource;

import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;
import org.etalon.store.jdbc.internal.Address.Server;
import org.osgi.service.jdbc.DataSourceFactory;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Sources of connections, each with what this application asks of the database. */
final class Sources {

	/** The account in files: who can read the file is asked by the operating system. */
	private static final String FILE_USER = "etalon";
	/**
	 * The file has one owner; the database stays open until it is shut down, and is not shut down by the end of the
	 * virtual machine behind our back; no log files.
	 */
	private static final String FILE_SETTINGS = ";FILE_LOCK=FS;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE"
			+ ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";
	private static final int MOST_CONNECTIONS = 16;
	/**
	 * How long one wait for a connection is; {@link Database} waits again as long as nothing says why there is none.
	 */
	private static final long WAIT_SECONDS = 5;
	/** How long a login may take on a machine that is busy. */
	private static final int LOGIN_SECONDS = 30;

	/** What the driver has to say comes as a failure; beside that it would warn into the messages of a command. */
	private static final Logger DRIVER = Logger.getLogger("org.postgresql");

	static {
		DRIVER.setLevel(Level.OFF);
	}

	private Sources() {
	}

	/**
	 * Connections to a file.
	 *
	 * @param made whether the file has to be there already
	 */
	static DataSource file(Drivers drivers, Path database, boolean made) throws SQLException {
		String path = database.toString().replace('\\', '/');
		Properties properties = new Properties();
		properties.setProperty(DataSourceFactory.JDBC_URL,
				"jdbc:h2:file:" + path.substring(0, path.length() - ".mv.db".length()) + FILE_SETTINGS
						+ (made ? ";IFEXISTS=TRUE" : ""));
		properties.setProperty(DataSourceFactory.JDBC_USER, FILE_USER);
		properties.setProperty(DataSourceFactory.JDBC_PASSWORD, "");
		return drivers.of(Dialect.H2).createDataSource(properties);
	}

	/**
	 * Connections to a server.
	 *
	 * @param schema the schema they work in
	 * @throws StoreException {@code BAD_LOCATION} if the driver cannot make anything of the address
	 */
	static DataSource server(Drivers drivers, Server server, String schema) throws SQLException, StoreException {
		StringBuilder url = new StringBuilder(server.url());
		add(url, "currentSchema", schema + ",public"); // where extensions are
		add(url, "ApplicationName", application(schema));
		add(url, "reWriteBatchedInserts", "true");
		add(url, "tcpKeepAlive", "true");
		add(url, "connectTimeout", "10");
		add(url, "loginTimeout", String.valueOf(LOGIN_SECONDS));
		Properties properties = new Properties();
		properties.setProperty(DataSourceFactory.JDBC_URL, url.toString());
		if (server.user() != null) {
			properties.setProperty(DataSourceFactory.JDBC_USER, server.user());
		}
		if (server.password() != null) {
			properties.setProperty(DataSourceFactory.JDBC_PASSWORD, server.password());
		}
		try {
			return drivers.of(Dialect.POSTGRESQL).createDataSource(properties);
		} catch (IllegalArgumentException e) { // its message holds the whole address
			throw new StoreException(Code.BAD_LOCATION, server.shown());
		}
	}

	/** By what name programs with a schema open are known to each other on a server. */
	static String application(String schema) {
		return "etalon " + schema;
	}

	private static void add(StringBuilder url, String parameter, String value) {
		if (url.indexOf("?" + parameter + "=") < 0 && url.indexOf("&" + parameter + "=") < 0) {
			url.append(url.indexOf("?") < 0 ? '?' : '&').append(parameter).append('=')
					.append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
		}
	}

	/**
	 * Closes a file.
	 *
	 * @return whether it was closed properly
	 */
	static boolean shutDown(DataSource source) {
		if (shutDown(source, hasTraces(source) ? "SHUTDOWN COMPACT" : "SHUTDOWN")) {
			return true;
		}
		shutDown(source, "SHUTDOWN IMMEDIATELY"); // what is left of it would keep others out
		return false;
	}

	/** Whether what was erased is still in the file; then it is made anew. */
	private static boolean hasTraces(DataSource source) {
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			return statement.executeUpdate("delete from meta where name = '" + JdbcSession.TRACES + "'") > 0;
		} catch (SQLException e) {
			return false; // the shutdown tells better what is wrong
		}
	}

	private static boolean shutDown(DataSource source, String how) {
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(how);
			return true;
		} catch (SQLException e) {
			return false; // what failed before is reported; the next opening checks everything
		}
	}

	/** The database and its version. */
	static String product(Connection connection) throws SQLException {
		DatabaseMetaData data = connection.getMetaData();
		return data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
	}

	/** A pool of connections. */
	static HikariDataSource pool(DataSource source) throws SQLException {
		HikariConfig config = new HikariConfig();
		config.setDataSource(source);
		config.setPoolName("etalon");
		config.setMaximumPoolSize(MOST_CONNECTIONS);
		config.setMinimumIdle(1);
		config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(WAIT_SECONDS));
		config.setInitializationFailTimeout(-1); // a connection was made just before
		int login = source.getLoginTimeout();
		HikariDataSource pool = new HikariDataSource(config);
		source.setLoginTimeout(login); // which the pool has made as short as its wait
		return pool;
	}
}
