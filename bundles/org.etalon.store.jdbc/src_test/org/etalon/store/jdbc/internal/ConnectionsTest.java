// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import javax.sql.DataSource;

import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;
import org.etalon.store.Stores.Location;
import org.etalon.store.jdbc.internal.Address.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a connection is waited for. */
class ConnectionsTest {

	private final AtomicInteger asked = new AtomicInteger();

	@TempDir
	Path temp;

	/** A database whose pool has no connection for some times that it is asked. */
	private Database without(int times, SQLException why) throws SQLException {
		DataSource file = TestH2.source(temp.resolve("db"));
		TestH2.migrate(file, Dialect.H2);
		DataSource pool = (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { DataSource.class }, (proxy, method, arguments) -> {
					if (asked.incrementAndGet() <= times) {
						throw new SQLTransientConnectionException("Connection is not available", why);
					}
					return file.getConnection();
				});
		return new Database(pool, Dialect.H2, new Failures("db", "tester"), Clock.systemUTC(), Database.PATIENCE);
	}

	private static Server server(String address) throws StoreException {
		return (Server) Address.of(new Location(address, "tester", null, Clock.systemUTC()));
	}

	private static long read(Database database) throws StoreException {
		return database.read(snapshot -> 0L);
	}

	@Test
	void aServerThatIsSlowIsWaitedFor() throws Exception {
		assertEquals(0L, read(without(Database.WAITS - 1, null)));
		assertEquals(Database.WAITS, asked.get());
	}

	@Test
	void noServerIsWaitedForForever() throws Exception {
		Database database = without(Integer.MAX_VALUE, new SQLException("the server is starting up", "57P03"));
		assertEquals(Code.CONNECTION_LOST, assertThrows(StoreException.class, () -> read(database)).code());
		assertEquals(Database.WAITS, asked.get());
	}

	@Test
	void aServerThatIsGoneIsNotWaitedFor() throws Exception {
		Database database = without(Integer.MAX_VALUE,
				new SQLException("Connection refused", "08001", new ConnectException("refused")));
		assertEquals(Code.CONNECTION_LOST, assertThrows(StoreException.class, () -> read(database)).code());
		assertEquals(1, asked.get());
	}

	@Test
	void theDriverWarnsNobodyBesideItsFailures() throws Exception {
		List<String> warnings = new ArrayList<>();
		Handler handler = new Handler() {

			@Override
			public void publish(LogRecord said) {
				warnings.add(said.getMessage());
			}

			@Override
			public void flush() {
				// nothing is held back
			}

			@Override
			public void close() {
				// nothing is open
			}
		};
		Logger all = Logger.getLogger("");
		all.addHandler(handler);
		try {
			Server server = server("jdbc:postgresql://127.0.0.1:99999/x");
			assertThrows(StoreException.class, () -> Sources.server(TestDrivers.ALL, server, "etalon"));
		} finally {
			all.removeHandler(handler);
		}
		assertEquals(List.of(), warnings);
	}

	@Test
	void aLoginMayTakeLongerThanOneWait() throws Exception {
		Server server = server("jdbc:postgresql://127.0.0.1:1/x");
		DataSource source = Sources.server(TestDrivers.ALL, server, "etalon");
		Sources.pool(source).close();
		assertEquals(30, source.getLoginTimeout());
	}
}
