// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.etalon.norm.Progress;
import org.etalon.store.Intent;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;
import org.etalon.store.Stores;
import org.etalon.store.Stores.Location;
import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.RecordKinds;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class FileLifeTest extends LifeContract {

	private final AtomicInteger count = new AtomicInteger();

	@Override
	Location fresh() {
		return location(temp.resolve("база " + count.incrementAndGet()).toString());
	}

	private Location location(String address) {
		return new Location(address, "Анна", null, CLOCK);
	}

	@Override
	DataSource raw(Location location) throws Exception {
		return Sources.file(TestDrivers.ALL, database(location), true);
	}

	@Override
	DataSource empty(Location location) throws Exception {
		Files.createDirectory(Path.of(location.address()));
		return Sources.file(TestDrivers.ALL, database(location), false);
	}

	private static Path database(Location location) {
		return Path.of(location.address()).resolve("etalon.mv.db");
	}

	@Override
	void let(DataSource source) {
		assertTrue(Sources.shutDown(source));
	}

	@Override
	Dialect dialect() {
		return Dialect.H2;
	}

	@Override
	void assertOldStateIsKept(Location location, Map<String, List<String>> written) throws Exception {
		Path kept = Path.of(location.address(), "backups", "etalon-schema" + Schema.NEWEST + "-20261126-120000.zip");
		Location other = fresh();
		stores.restore(other, kept, Progress.NONE);
		try (Store store = open(stores, other)) {
			assertEquals(written, contents(store));
		}
	}

	@Test
	void makesIndexesOfAnEmptyKindAfterItWasFilled() throws Exception {
		Location location = fresh();
		List<String> schema = Scripts.OF_PRODUCT.statements(Dialect.H2);
		DataSource raw = raw(location);
		try (Store store = open(stores, location)) {
			List<String> during = store.fill(new Intent("import", ""), Set.of(RecordKinds.AUTHORITIES), session -> {
				session.records(RecordKinds.AUTHORITIES).add(new Authority("a", "Орган", AuthorityLevel.LOCAL, null));
				assertTrue(werePutOff(raw), "an opening after a kill now makes them");
				return missing(raw, schema);
			});
			assertEquals(2, during.size(), () -> "put off were " + during);
			assertEquals(List.of(), missing(raw, schema));
			assertFalse(werePutOff(raw));
			List<String> later = store.fill(new Intent("import", ""), Set.of(RecordKinds.AUTHORITIES),
					session -> missing(raw, schema));
			assertEquals(List.of(), later, "there were records of the kind");
			assertEquals(List.of(), store.verify(Progress.NONE).damages());
		}
	}

	@Test
	void makesIndexesThatWereNotMadeBeforeItWasClosed() throws Exception {
		Location location = fresh();
		open(stores, location).close();
		DataSource raw = raw(location);
		try (Connection connection = raw.getConnection()) {
			LaterIndexes.putOff(connection, Scripts.OF_PRODUCT.statements(Dialect.H2), table -> true);
		}
		let(raw);
		try (Store store = open(stores, location)) {
			assertEquals(List.of(), missing(raw(location), Scripts.OF_PRODUCT.statements(Dialect.H2)));
			assertFalse(werePutOff(raw(location)), "the note of them is gone");
			assertEquals(List.of(), store.verify(Progress.NONE).damages());
		}
	}

	/** As a file is that was killed while H2 made the rows of a commit known, one by one. */
	@Test
	void finishesACommitThatWasInterruptedInItsMiddle() throws Exception {
		Location location = fresh();
		open(stores, location).close();
		DataSource raw = raw(location);
		try (Connection connection = raw.getConnection(); Connection other = raw.getConnection()) {
			connection.setAutoCommit(false);
			try (PreparedStatement insert = connection
					.prepareStatement("INSERT INTO sequence_number (name, last_number) VALUES (?, 1)")) {
				for (int i = 0; i < 3000; i++) {
					insert.setString(1, "n" + i);
					insert.addBatch();
				}
				insert.executeBatch();
			}
			markAsCommitted(connection);
			try (Statement statement = other.createStatement()) {
				statement.execute("CHECKPOINT SYNC");
				statement.execute("SHUTDOWN IMMEDIATELY");
			}
		} catch (SQLException e) {
			assertEquals("90098", e.getSQLState(), "the database is closed already");
		}
		try (Store store = open(stores, location)) {
			assertEquals(3000, count(raw(location), "sequence_number"));
			assertEquals(List.of(), store.verify(Progress.NONE).damages());
		}
		try (Store store = open(stores, location)) {
			assertEquals(3000, count(raw(location), "sequence_number"));
		}
	}

	/** Does the first half of what H2 does at a commit, by the names within it. */
	private static void markAsCommitted(Connection connection) throws ReflectiveOperationException {
		Object session = call(connection, "getSession");
		Object transactions = call(call(call(session, "getDatabase"), "getStore"), "getTransactionStore");
		Method mark = transactions.getClass().getDeclaredMethod("markUndoLogAsCommitted", int.class);
		mark.setAccessible(true);
		mark.invoke(transactions, call(call(session, "getTransaction"), "getId"));
	}

	private static Object call(Object target, String method) throws ReflectiveOperationException {
		return target.getClass().getMethod(method).invoke(target);
	}

	private static int count(DataSource source, String table) throws SQLException {
		try (Connection connection = source.getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
			row.next();
			return row.getInt(1);
		}
	}

	private static boolean werePutOff(DataSource source) {
		try (Connection connection = source.getConnection()) {
			return LaterIndexes.werePutOff(connection);
		} catch (SQLException e) {
			throw new AssertionError(e);
		}
	}

	private static List<String> missing(DataSource source, List<String> schema) {
		try (Connection connection = source.getConnection()) {
			return LaterIndexes.missing(connection, schema);
		} catch (SQLException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void theFileCanBeNamedItself() throws Exception {
		Location location = location(temp.resolve("мой реестр.mv.db").toUri().toString());
		try (Store store = open(stores, location)) {
			assertEquals(temp.resolve("мой реестр.mv.db").toString(), store.info().location());
			assertTrue(store.info().embedded());
			assertEquals("Анна", store.info().user());
			assertTrue(store.info().product().startsWith("H2 2.4"), store.info().product());
		}
		assertEquals(Set.of("мой реестр.mv.db", "мой реестр.lock"), names(temp));
	}

	@Test
	void leavesNothingInItsFolderButTheDatabaseAndItsLock() throws Exception {
		Location location = fresh();
		open(stores, location).close();
		assertEquals(Set.of("etalon.mv.db", "etalon.lock"), names(Path.of(location.address())));
	}

	/** It holds contacts of people: what we make nobody else reads, what others made stays as they made it. */
	@Test
	void nobodyElseReadsWhatIsMade() throws Exception {
		Assumptions.assumeTrue(temp.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX");
		Location location = location(temp.resolve("mine").toString());
		add(location, "A-1");
		Path backup = temp.resolve("named.etb");
		try (Store store = stores.open(location, Progress.NONE)) {
			store.backup(backup, Progress.NONE);
		}
		stores.restore(location, backup, Progress.NONE);
		assertEquals("rw-------", permissions(backup));
		try (Stream<Path> all = Files.walk(temp.resolve("mine"))) {
			List<Path> made = all.toList();
			assertTrue(made.stream().anyMatch(each -> each.toString().contains("before-restore")), made.toString());
			assertTrue(made.stream().anyMatch(each -> each.toString().endsWith(".zip")), made.toString());
			for (Path each : made) {
				assertEquals(Files.isDirectory(each) ? "rwx------" : "rw-------", permissions(each), each.toString());
			}
		}
		Path shared = Files.createDirectory(temp.resolve("shared"));
		Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxr-x"));
		add(location(shared.toString()), "A-1");
		assertEquals("rwxrwxr-x", permissions(shared));
		Path database = shared.resolve("etalon.mv.db");
		Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-rw----"));
		stores.restore(location(shared.toString()), backup, Progress.NONE);
		assertEquals("rw-rw----", permissions(database));
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

	@Test
	void aSecondOneInTheSameProgramIsToldWhoHasIt() throws Exception {
		Location location = fresh();
		Store store = open(stores, location);
		StoreException refused = refused(Code.IN_USE, () -> open(stores, location));
		assertEquals(List.of(database(location).toString(), "Анна", Host.name(),
				String.valueOf(ProcessHandle.current().pid()), "2026-11-26T12:00:00Z"), refused.arguments());
		refused(Code.IN_USE, () -> open(stores, location(
				Path.of(location.address(), "..", Path.of(location.address()).getFileName().toString()).toString())));
		store.close();
		open(stores, location).close();
	}

	@Test
	void aRestoreIsRefusedWhileSomebodyHasTheFile() throws Exception {
		Path backup = backup();
		Location location = fresh();
		try (Store store = open(stores, location)) {
			refused(Code.IN_USE, () -> stores.restore(location, backup, Progress.NONE));
			assertEquals(0L, newest(store));
		}
	}

	@Test
	void onlyTheFolderItselfIsMade() {
		Path parent = temp.resolve("none");
		refused(Code.NOT_FOUND, () -> open(stores, location(parent.resolve("etalon").toString())));
		assertFalse(Files.exists(parent));
	}

	@Test
	void whatIsNoDatabaseIsRefusedAndLeftAlone() throws Exception {
		Path text = temp.resolve("list.csv");
		Files.writeString(text, "id;name\n");
		refused(Code.NOT_A_STORE, () -> open(stores, location(text.toString())));
		Path foreign = temp.resolve("x.mv.db");
		Files.writeString(foreign, "no database ".repeat(1000));
		refused(Code.NOT_A_STORE, () -> open(stores, location(foreign.toString())));
		assertTrue(Files.readString(foreign).startsWith("no database"));
		Path empty = Files.createFile(temp.resolve("empty.mv.db"));
		refused(Code.NOT_A_STORE, () -> open(stores, location(empty.toString())));
		assertEquals(0, Files.size(empty));
	}

	@Test
	void aDatabaseOfAnotherProgramIsRefused() throws Exception {
		for (String user : new String[] { "sa", "etalon" }) {
			DataSource source = TestH2.source(temp.resolve(user));
			((org.h2.jdbcx.JdbcDataSource) source).setUser(user);
			try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
				statement.execute("CREATE TABLE theirs (id INTEGER)");
				statement.execute("SHUTDOWN");
			}
			refused(Code.NOT_A_STORE, () -> open(stores, location(temp.resolve(user + ".mv.db").toString())));
		}
	}

	@Test
	void addressesThatAreNoneAreRefused() {
		for (String address : new String[] { "", "  ", "jdbc:h2:mem:x", "jdbc:oracle:thin:@x", "a;INIT=x",
				"file:///%zz" }) {
			refused(Code.BAD_LOCATION, () -> open(stores, location(address)));
		}
	}

	@Test
	void afterAnUncleanStopEverythingIsCheckedBeforeItOpens() throws Exception {
		Location location = fresh();
		try (Store store = open(stores, location)) {
			store.write(new Intent("test", ""), session -> {
				for (int i = 0; i < 1500; i++) {
					session.records(RecordKinds.AUTHORITIES)
							.add(new Authority("A-" + i, "x", AuthorityLevel.LOCAL, null));
				}
				return null;
			});
		}
		Path lock = Path.of(location.address(), "etalon.lock");
		Files.writeString(lock, "state=open\nuser=x\nhost=y\nprocess=1\nsince=z\n"); // as after a power cut
		AtomicLong heard = new AtomicLong();
		Progress progress = new Progress() {

			@Override
			public void at(long done, long total) {
				heard.incrementAndGet();
			}

			@Override
			public boolean cancelled() {
				return false;
			}
		};
		try (Store store = stores.open(location, progress)) {
			assertFalse(store.info().cleanStop());
		}
		assertTrue(heard.get() > 0);
		heard.set(0);
		try (Store store = stores.open(location, progress)) {
			assertTrue(store.info().cleanStop());
		}
		assertEquals(0, heard.get());
	}

	@Test
	void whatAKilledRunLeftBesideIsRemoved() throws Exception {
		Location location = fresh();
		try (Store store = open(stores, location)) {
			fill(store);
		}
		Path folder = Path.of(location.address());
		Set<String> before = names(folder);
		for (String left : new String[] { "etalon.new.mv.db", "etalon.migrating.mv.db", "etalon.restoring.mv.db",
				"backups/.etalon-20260101-000000.zip.1-2.part", "backups/.etalon-20260101-000000.zip.1-2.mv.db" }) {
			Files.writeString(folder.resolve(left), "half");
		}
		Path keeping = Files.createDirectory(folder.resolve("etalon.keeping"));
		Files.createLink(keeping.resolve("etalon.mv.db"), folder.resolve("etalon.mv.db"));
		open(stores, location).close();
		assertEquals(before, names(folder));
		assertEquals(Set.of("etalon-20261126-120000.zip"), names(folder.resolve("backups")));
	}

	@Test
	void anOldFileThatWasKeptWhenTheRestoreWasKilledStaysKept() throws Exception {
		Location location = fresh();
		open(stores, location).close();
		Path folder = Path.of(location.address());
		Path keeping = Files.createDirectory(folder.resolve("etalon.keeping"));
		Files.copy(folder.resolve("etalon.mv.db"), keeping.resolve("etalon.mv.db"));
		open(stores, location).close();
		assertEquals(Set.of("etalon.mv.db", "etalon.lock", "etalon.before-restore-20261126-120000"), names(folder));
	}

	@Test
	void theStateBeforeARestoreCanBeOpened() throws Exception {
		Location location = fresh();
		Map<String, List<String>> written;
		try (Store store = open(stores, location)) {
			fill(store);
			store.backup(temp.resolve("b.zip"), Progress.NONE);
			store.write(new Intent("test", "later"), session -> {
				session.records(RecordKinds.AUTHORITIES).remove("A-1", 1);
				return null;
			});
			written = contents(store);
		}
		String before = stores.restore(location, temp.resolve("b.zip"), Progress.NONE);
		try (Store store = open(stores, location(before))) {
			assertEquals(written, contents(store));
		}
	}

	@Test
	void aBackupIsMadeOnceADayBySessionsThatChangeSomething() throws Exception {
		TestClock clock = new TestClock(Instant.parse("2026-03-11T10:00:00Z"));
		Location location = new Location(temp.resolve("rolling").toString(), "me", null, clock);
		Path backups = temp.resolve("rolling/backups");
		open(stores, location).close();
		assertFalse(Files.exists(backups), "nothing was changed");
		add(location, "1");
		add(location, "2");
		assertEquals(Set.of("etalon-20260311-100000.zip"), names(backups));
		clock.move(Duration.ofDays(-30)); // set back
		add(location, "3");
		assertEquals(Set.of("etalon-20260209-100000.zip", "etalon-20260311-100000.zip"), names(backups));
		Location other = fresh();
		stores.restore(other, backups.resolve("etalon-20260311-100000.zip"), Progress.NONE);
		try (Store store = open(stores, other)) {
			assertEquals(1, newest(store), "after the first session of the day");
		}
	}

	@Test
	void keepsTheNewestBackupsAndOneOfEachMonth() throws Exception {
		TestClock clock = new TestClock(Instant.parse("2024-09-05T10:00:00Z"));
		Location location = new Location(temp.resolve("rolling").toString(), "me", null, clock);
		Path backups = Files.createDirectories(temp.resolve("rolling/backups"));
		for (int day = 0; day < 500; day++) {
			Files.createFile(backups.resolve("etalon-" + Names.time(clock) + ".zip"));
			clock.move(Duration.ofDays(1));
		}
		Files.createFile(backups.resolve("etalon-schema1-20200101-100000.zip"));
		Files.createFile(backups.resolve("other.zip"));
		add(location, "1");
		assertEquals(
				new TreeSet<>(Set.of("other.zip", "etalon-schema1-20200101-100000.zip", "etalon-20250228-100000.zip",
						"etalon-20250331-100000.zip", "etalon-20250430-100000.zip", "etalon-20250531-100000.zip",
						"etalon-20250630-100000.zip", "etalon-20250731-100000.zip", "etalon-20250831-100000.zip",
						"etalon-20250930-100000.zip", "etalon-20251031-100000.zip", "etalon-20251130-100000.zip",
						"etalon-20251231-100000.zip", "etalon-20260114-100000.zip", "etalon-20260115-100000.zip",
						"etalon-20260116-100000.zip", "etalon-20260117-100000.zip", "etalon-20260118-100000.zip")),
				names(backups));
		List<Stores.Kept> kept = stores.kept(location);
		assertEquals(17, kept.size(), "what is not a backup of this database is left out");
		assertEquals(backups.resolve("etalon-20260118-100000.zip"), kept.getFirst().file());
		assertEquals(Instant.parse("2026-01-18T10:00:00Z"), kept.getFirst().at());
		assertEquals(Files.size(kept.getFirst().file()), kept.getFirst().bytes());
		assertFalse(kept.getFirst().beforeMigration());
		assertTrue(kept.getLast().beforeMigration());
	}

	private void add(Location location, String id) throws StoreException {
		try (Store store = open(stores, location)) {
			store.write(new Intent("test", ""), each -> {
				each.records(RecordKinds.AUTHORITIES).add(new Authority(id, "x", AuthorityLevel.LOCAL, null));
				return null;
			});
		}
	}

	@Test
	void aFolderThatCannotBeWrittenIsReportedAndLeftAlone() throws Exception {
		assertTrue(Disk.failure(new java.nio.file.AccessDeniedException("x"), "there").code() == Code.READ_ONLY);
		assertTrue(Disk.failure(new java.io.IOException("No space left on device"), "there").code() == Code.DISK_FULL);
		assertThrows(StoreException.class, () -> open(stores, location("/proc/etalon")));
	}

	private static Set<String> names(Path folder) throws Exception {
		try (Stream<Path> all = Files.list(folder)) {
			return all.map(each -> each.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
		}
	}
}
