// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.sql.DataSource;

import org.etalon.norm.ObjectKind;
import org.etalon.norm.Progress;
import org.etalon.store.Backup;
import org.etalon.store.Intent;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;
import org.etalon.store.Stores.Location;
import org.etalon.store.Verification;
import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.MonitoringMonth;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RegionUser;
import org.etalon.store.records.TextDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a database, wherever it is: opening, migrating, checking, backing up, restoring. */
abstract class LifeContract {

	static final TestClock CLOCK = new TestClock(Instant.parse("2026-11-26T12:00:00Z"));
	/** A version of the schema that comes after the newest one. */
	static final Scripts NEXT = next("CREATE TABLE later (id BIGINT NOT NULL PRIMARY KEY, note VARCHAR)",
			"ALTER TABLE authority ADD COLUMN later VARCHAR", "UPDATE authority SET later = name_key");
	private static final Scripts BROKEN = next("CREATE TABLE later (id BIGINT NOT NULL PRIMARY KEY)",
			"ALTER TABLE authority DROP COLUMN level", "UPDATE nothing SET x = 1");
	private static final String NEWEST_VERSION = String.valueOf(Schema.NEWEST);
	private static final String NEXT_VERSION = String.valueOf(Schema.NEWEST + 1);
	/** The first version that was released. */
	private static final Scripts ONE = new Scripts(1, Schema::statements);

	@TempDir
	Path temp;

	/** Where a new database would be. */
	abstract Location fresh() throws Exception;

	/** Connections that know nothing of the life of the database; closed again by {@link #let}. */
	abstract DataSource raw(Location location) throws Exception;

	/** Connections to a database that nothing was made in yet; closed again by {@link #let}. */
	abstract DataSource empty(Location location) throws Exception;

	/** Leaves a database that was used by {@link #raw}. */
	abstract void let(DataSource source) throws Exception;

	abstract Dialect dialect();

	final JdbcStores stores = stores(Scripts.OF_PRODUCT);

	private static Scripts next(String... statements) {
		return new Scripts(Schema.NEWEST + 1, (number,
				dialect) -> number <= Schema.NEWEST ? Schema.statements(number, dialect) : List.of(statements));
	}

	static JdbcStores stores(Scripts scripts) {
		return new JdbcStores(TestDrivers.ALL, scripts);
	}

	static Store open(JdbcStores stores, Location location) throws StoreException {
		return stores.open(location, Progress.NONE);
	}

	/** Records of several kinds with several revisions, and texts that formats stumble over. */
	static void fill(Store store) throws StoreException {
		store.write(new Intent("test", "первая"), session -> {
			session.records(RecordKinds.AUTHORITIES)
					.addAll(List.of(new Authority("A-1", "Служба «\t\\N\\»\n\r", AuthorityLevel.FEDERAL, null),
							new Authority("A-2", "", AuthorityLevel.LOCAL, "16"),
							new Authority("A-3", null, null, "\uD83D\uDE00")));
			session.records(RecordKinds.OBJECTS).add(object("O-1", "Услуга", "A-1"));
			session.records(RecordKinds.MONITORING)
					.add(new MonitoringMonth("O-1/2026-10", "O-1", YearMonth.of(2026, 10), 5_000_000_000L, "{}", null));
			session.records(RecordKinds.DOCUMENTS)
					.add(new TextDocument("D-1", "SHEET", "Лист", "O-1", null, "1", "x".repeat(100_000)));
			return session.next("certificate/2026");
		});
		store.write(new Intent("test", "вторая"), session -> {
			session.records(RecordKinds.AUTHORITIES)
					.update(new Authority("A-2", "Агентство", AuthorityLevel.LOCAL, "77"), 1);
			session.records(RecordKinds.AUTHORITIES).remove("A-3", 1);
			session.records(RecordKinds.REGION_USERS).add(RegionUser.of("ivanova", List.of("16")));
			return null;
		});
	}

	/** Many records in one change. */
	static void fillMore(Store store, int count) throws StoreException {
		store.write(new Intent("test", "many"), session -> {
			List<Authority> many = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				many.add(new Authority("M-" + i, "Служба " + i, AuthorityLevel.LOCAL, null));
			}
			session.records(RecordKinds.AUTHORITIES).addAll(many);
			return null;
		});
	}

	static CertificationObject object(String id, String name, String authority) {
		return new CertificationObject(id, name, ObjectKind.STATE_SERVICE, authority, "16", true, null, "п. 3", null,
				true, null, null, null, null, 87, null, LocalDate.of(2026, 1, 31), null, null, null, 2030, false, null);
	}

	/** Everything there is, by table. */
	static Map<String, List<String>> contents(Store store) throws StoreException {
		return store.read(snapshot -> contents(snapshot, RecordKinds.all()));
	}

	private static Map<String, List<String>> contents(Snapshot snapshot, List<RecordKind<?>> kinds)
			throws StoreException {
		Map<String, List<String>> all = new HashMap<>();
		for (RecordKind<?> kind : kinds) {
			List<String> rows = new ArrayList<>();
			snapshot.records(kind).changedSince(0, revised -> rows.add(revised.toString()));
			rows.sort(null);
			all.put(kind.table(), rows);
		}
		all.put("changes", snapshot.changes(Long.MAX_VALUE, 1_000_000).stream().map(Object::toString).toList());
		return all;
	}

	static long newest(Store store) throws StoreException {
		return store.<Long>read(snapshot -> snapshot.newest());
	}

	static StoreException refused(Code code, org.junit.jupiter.api.function.Executable work) {
		StoreException refused = assertThrows(StoreException.class, work);
		assertEquals(code, refused.code(), refused::toString);
		return refused;
	}

	private void run(DataSource source, String... statements) throws Exception {
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			for (String each : statements) {
				statement.execute(each);
			}
		}
	}

	@Test
	void makesAnEmptyDatabaseWhereThereIsNone() throws Exception {
		Location location = fresh();
		try (Store store = open(stores, location)) {
			assertEquals(Schema.NEWEST, store.info().schema());
			assertTrue(store.info().cleanStop());
			assertEquals(0L, newest(store));
			assertTrue(store.verify(Progress.NONE).sound());
		}
	}

	@Test
	void keepsWhatWasWrittenOverAClosing() throws Exception {
		Location location = fresh();
		Map<String, List<String>> written;
		try (Store store = open(stores, location)) {
			fill(store);
			written = contents(store);
		}
		try (Store store = open(stores, location)) {
			assertEquals(written, contents(store));
			assertTrue(store.info().cleanStop());
			Verification verification = store.verify(Progress.NONE);
			assertEquals(List.of(), verification.damages());
			assertEquals(8, verification.records());
			assertEquals(2, verification.changes());
		}
	}

	@Test
	void isNotUsedAfterItsClosing() throws Exception {
		Store store = open(stores, fresh());
		store.close();
		store.close();
		assertThrows(IllegalStateException.class, () -> newest(store));
	}

	@Test
	void aBackupComesBackAsItWasAndWhatWasThereIsKept() throws Exception {
		Location location = fresh();
		Path file = temp.resolve("b.zip");
		Map<String, List<String>> written;
		try (Store store = open(stores, location)) {
			fill(store);
			written = contents(store);
			Backup backup = store.backup(file, Progress.NONE);
			assertEquals(2, backup.change());
			assertEquals(Schema.NEWEST, backup.schema());
			assertEquals(Files.size(file), backup.bytes());
			assertEquals(store.verify(Progress.NONE).records(), backup.records());
			assertEquals(backup, stores.backup(file));
			assertEquals(CLOCK.instant(), backup.at());
			store.write(new Intent("test", "later"), session -> {
				session.records(RecordKinds.AUTHORITIES).remove("A-1", 1);
				return null;
			});
		}
		assertNotNull(stores.restore(location, file, Progress.NONE));
		assertNotNull(stores.restore(location, file, Progress.NONE), "twice at the same time of the clock");
		try (Store store = open(stores, location)) {
			assertEquals(written, contents(store));
			store.write(new Intent("test", "goes on"), session -> {
				assertEquals(2, session.next("certificate/2026"));
				session.records(RecordKinds.AUTHORITIES).remove("A-1", 1);
				return null;
			});
		}
	}

	@Test
	void aBackupIsRestoredWhereNothingWas() throws Exception {
		Path file = backup();
		Location other = fresh();
		assertNull(stores.restore(other, file, Progress.NONE));
		try (Store store = open(stores, other)) {
			assertEquals(2L, newest(store));
		}
	}

	/** Texts that shrink to a thousandth are no bomb when they are one's own. */
	@Test
	void aBackupOfTextsThatPackToNearlyNothingComesBack() throws Exception {
		Path file = temp.resolve("b.zip");
		int length = 4 << 20;
		try (Store store = open(stores, fresh())) {
			store.write(new Intent("test", ""), session -> {
				for (int i = 0; i < 4; i++) {
					session.records(RecordKinds.DOCUMENTS)
							.add(new TextDocument("D-" + i, "SHEET", "Лист", null, null, "1", "x".repeat(length)));
				}
				return null;
			});
			store.backup(file, Progress.NONE);
		}
		assertTrue(Files.size(file) < length / 4, () -> file.toFile().length() + " bytes");
		Location other = fresh();
		stores.restore(other, file, Progress.NONE);
		try (Store store = open(stores, other)) {
			assertEquals(length, store.read(snapshot -> snapshot.records(RecordKinds.DOCUMENTS).find("D-3"))
					.orElseThrow().value().body().length());
		}
	}

	@Test
	void aZipThatUnpacksToFarMoreThanItIsIsRefused() throws Exception {
		Path file = temp.resolve("bomb.zip");
		byte[] zeros = new byte[2 << 20];
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (Map.Entry<String, byte[]> entry : List.of(
					Map.entry("etalon-backup", "etalon backup, format 1\n".getBytes(StandardCharsets.UTF_8)),
					Map.entry("tables/authority", zeros),
					Map.entry("manifest", ("at=2026-11-26T12:00:00Z\nschema=1\nchange=1\ntable=authority 1 "
							+ zeros.length + " 0 0\n").getBytes(StandardCharsets.UTF_8)))) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
			}
		}
		StoreException refused = assertThrows(StoreException.class, () -> stores.restore(fresh(), file, Progress.NONE));
		assertEquals(Code.BACKUP_DAMAGED, refused.code());
		assertTrue(refused.getMessage().contains("unpack"), refused.getMessage());
	}

	@Test
	void leavesNothingBesideABackup() throws Exception {
		Path file = backup();
		try (Stream<Path> all = Files.list(file.getParent())) {
			assertEquals(List.of(file), all.toList());
		}
	}

	@Test
	void neverWritesABackupOverAFile() throws Exception {
		Path file = temp.resolve("there");
		Files.writeString(file, "mine");
		try (Store store = open(stores, fresh())) {
			refused(Code.FILE_EXISTS, () -> store.backup(file, Progress.NONE));
		}
		assertEquals("mine", Files.readString(file));
	}

	@Test
	void aBackupIsOfOneStateWhileOthersWrite() throws Exception {
		Location location = fresh();
		try (Store store = open(stores, location)) {
			AtomicLong made = new AtomicLong();
			Thread writer = new Thread(() -> {
				try {
					for (int i = 0; i < 40; i++) {
						int number = i;
						store.write(new Intent("test", ""), session -> {
							session.records(RecordKinds.AUTHORITIES)
									.add(new Authority("W-" + number, "a", AuthorityLevel.LOCAL, null));
							session.records(RecordKinds.OBJECTS).add(object("W-" + number, "b", "W-" + number));
							return null;
						});
						made.incrementAndGet();
					}
				} catch (StoreException e) {
					throw new IllegalStateException(e);
				}
			});
			writer.start();
			Backup backup = store.backup(temp.resolve("b.zip"), Progress.NONE);
			writer.join();
			assertEquals(40, made.get());
			Location other = fresh();
			stores.restore(other, backup.file(), Progress.NONE);
			try (Store restored = open(stores, other)) {
				assertEquals(backup.change(), newest(restored));
				Map<String, List<String>> contents = contents(restored);
				assertEquals(backup.change(), contents.get("authority").size());
				assertEquals(backup.change(), contents.get("certification_object").size());
			}
		}
	}

	@Test
	void aBackupThatIsCutIsRefusedWithNothingTouched() throws Exception {
		byte[] whole = Files.readAllBytes(backup());
		Location location = fresh();
		Path cut = temp.resolve("cut.zip");
		Random random = new Random(4);
		for (int i = 0; i < 12; i++) {
			int length = i == 0 ? whole.length - 1 : random.nextInt(whole.length);
			Files.write(cut, java.util.Arrays.copyOf(whole, length));
			StoreException refused = assertThrows(StoreException.class,
					() -> stores.restore(location, cut, Progress.NONE), () -> "cut to " + length);
			assertTrue(refused.code() == Code.BACKUP_DAMAGED || refused.code() == Code.NOT_A_BACKUP && length < 100,
					length + ": " + refused);
		}
		assertNothing(location);
	}

	@Test
	void aBackupWithAWrongByteIsRefusedOrComesBackAsItWas() throws Exception {
		byte[] whole = Files.readAllBytes(backup());
		Path file = temp.resolve("flipped.zip");
		Random random = new Random(5);
		Location location = fresh();
		assertNothing(location);
		Map<String, List<String>> written = null;
		for (int i = 0; i < 40; i++) {
			byte[] flipped = whole.clone();
			int at = random.nextInt(whole.length);
			flipped[at] ^= (byte) (1 << random.nextInt(8));
			Files.write(file, flipped);
			try {
				stores.restore(location, file, Progress.NONE);
			} catch (StoreException e) {
				assertTrue(e.code() == Code.BACKUP_DAMAGED || e.code() == Code.NOT_A_BACKUP, at + ": " + e);
				continue;
			}
			try (Store store = open(stores, location)) { // a time or a comment of the zip
				written = written == null ? contents(store) : written;
				assertEquals(written, contents(store), "byte " + at);
				assertEquals(2, newest(store));
			}
		}
	}

	@Test
	void whatIsNoBackupIsRefused() throws Exception {
		Location location = fresh();
		Path file = temp.resolve("list.xlsx");
		Files.writeString(file, "PK\3\4 something else");
		refused(Code.NOT_A_BACKUP, () -> stores.restore(location, file, Progress.NONE));
		refused(Code.NOT_A_BACKUP, () -> stores.restore(location, temp, Progress.NONE));
		refused(Code.NOT_FOUND, () -> stores.restore(location, temp.resolve("none"), Progress.NONE));
		assertNothing(location);
	}

	@Test
	void aBackupOfANewerVersionIsRefused() throws Exception {
		Path file = backup(NEXT);
		Location location = fresh();
		StoreException refused = refused(Code.NEWER_SCHEMA, () -> stores.restore(location, file, Progress.NONE));
		assertEquals(List.of(file.toString(), NEXT_VERSION, NEWEST_VERSION), refused.arguments());
		assertNothing(location);
	}

	@Test
	void aBackupOfAnOlderVersionIsMigrated() throws Exception {
		Path file = backup();
		Location location = fresh();
		stores(NEXT).restore(location, file, Progress.NONE);
		assertLater(location);
	}

	private static Path fixture(int schema) {
		return Path.of("src_test/org/etalon/store/jdbc/internal/schema-" + schema + ".zip");
	}

	/** A backup of each released version of the schema stays readable. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5 })
	void aBackupOfAReleasedSchemaIsRestored(int schema) throws Exception {
		Location location = fresh();
		stores.restore(location, fixture(schema), Progress.NONE);
		try (Store store = open(stores, location)) {
			assertFixture(store);
		}
	}

	private static void assertFixture(Store store) throws StoreException {
		assertEquals(Schema.NEWEST, store.info().schema());
		assertEquals(List.of(), store.verify(Progress.NONE).damages());
		Revised<Authority> one = store
				.read(snapshot -> snapshot.records(RecordKinds.AUTHORITIES).find("A-1").orElseThrow());
		assertEquals(new Authority("A-1", "Служба «\t\\N\\»\n\r", AuthorityLevel.FEDERAL, null), one.value());
		assertEquals(2L, newest(store));
	}

	/** A database as the first release left it comes through the whole chain of scripts with all it holds. */
	@Test
	void aDatabaseOfSchema1IsMigrated() throws Exception {
		Location location = fresh();
		Set<RecordKind<?>> later = Set.of(RecordKinds.REGION_USERS, RecordKinds.OBJECT_ANSWERS, RecordKinds.FILTERS,
				RecordKinds.PROPOSALS, RecordKinds.PLANS, RecordKinds.SAMPLES, RecordKinds.MATERIALS,
				RecordKinds.REMARK_ANSWERS);
		List<RecordKind<?>> kinds = RecordKinds.all().stream().filter(kind -> !later.contains(kind)).toList();
		DataSource source = empty(location);
		try (BackupFile from = BackupFile.open(fixture(1)); Connection connection = source.getConnection()) {
			new Backups(TestDrivers.ALL, ONE).load(from, connection, dialect(),
					Backups.Steps.ofRestore(from, Progress.NONE));
			connection.commit();
		}
		Map<String, List<String>> written = new Database(source, dialect(), new Failures("there", "tester"), CLOCK,
				Database.PATIENCE).read(snapshot -> contents(snapshot, kinds));
		assertEquals(7, kinds.stream().mapToInt(kind -> written.get(kind.table()).size()).sum());
		let(source);
		RegionUser user = RegionUser.of("ivanova", List.of("77", "16"));
		try (Store store = open(stores, location)) {
			assertFixture(store);
			assertEquals(written, store.read(snapshot -> contents(snapshot, kinds)));
			store.write(new Intent("test", "goes on"), session -> {
				session.records(RecordKinds.REGION_USERS).add(user);
				return null;
			});
		}
		try (Store store = open(stores, location)) {
			assertEquals(user, store.read(
					snapshot -> snapshot.records(RecordKinds.REGION_USERS).find("ivanova").orElseThrow().value()));
			assertTrue(store.verify(Progress.NONE).sound());
		}
	}

	@Test
	void anOlderSchemaIsMigratedAndTheOldStateKept() throws Exception {
		Location location = fresh();
		Map<String, List<String>> written;
		try (Store store = open(stores, location)) {
			fill(store);
			written = contents(store);
		}
		try (Store store = open(stores(NEXT), location)) {
			assertEquals(NEXT.newest(), store.info().schema());
			assertEquals(written, contents(store));
			assertTrue(store.verify(Progress.NONE).sound());
		}
		assertLater(location);
		assertOldStateIsKept(location, written);
	}

	abstract void assertOldStateIsKept(Location location, Map<String, List<String>> written) throws Exception;

	@Test
	void aMigrationThatFailsLeavesTheOldState() throws Exception {
		Location location = fresh();
		Map<String, List<String>> written;
		try (Store store = open(stores, location)) {
			fill(store);
			written = contents(store);
		}
		assertThrows(Exception.class, () -> open(stores(BROKEN), location));
		try (Store store = open(stores, location)) {
			assertEquals(Schema.NEWEST, store.info().schema());
			assertEquals(written, contents(store));
			assertTrue(store.verify(Progress.NONE).sound());
		}
	}

	@Test
	void aDatabaseOfANewerVersionIsRefused() throws Exception {
		Location location = fresh();
		open(stores(NEXT), location).close();
		StoreException refused = refused(Code.NEWER_SCHEMA, () -> open(stores, location));
		assertEquals(List.of(NEXT_VERSION, NEWEST_VERSION), refused.arguments().subList(1, 3));
		open(stores(NEXT), location).close();
	}

	@Test
	void aDatabaseMadeByAnotherScriptIsRefused() throws Exception {
		Location location = fresh();
		open(stores, location).close();
		DataSource source = raw(location);
		run(source, "UPDATE schema_script SET sha256 = 'other'");
		let(source);
		refused(Code.NOT_A_STORE, () -> open(stores, location));
	}

	@Test
	void everyDamageIsFound() throws Exception {
		Location location = fresh();
		try (Store store = open(stores, location)) {
			fill(store);
		}
		DataSource source = raw(location);
		run(source, "UPDATE authority SET name = 'Слжуба' WHERE id = 'A-1'",
				"UPDATE certification_object SET name_key = 'другая' WHERE id = 'O-1'",
				"UPDATE authority SET revision = 3 WHERE id = 'A-2' AND revision = 2",
				"UPDATE authority SET until = 77 WHERE id = 'A-3'", "UPDATE document SET state = 'x' WHERE id = 'D-1'",
				"UPDATE monitoring_month SET object_id = 'O-9', month_of = 202613 WHERE id = 'O-1/2026-10'");
		let(source);
		try (Store store = dialect() == Dialect.H2 ? null : open(stores, location)) {
			List<String> found = (store == null ? verifyRaw(location) : store.verify(Progress.NONE)).damages().stream()
					.map(each -> each.kind() + " " + each.table() + " " + each.id()).sorted().toList();
			assertEquals(List.of("BROKEN_HISTORY authority A-2", "DANGLING_REFERENCE monitoring_month O-1/2026-10",
					"UNKNOWN_CHANGE authority ", "WRONG_SUM authority A-1", "WRONG_SUM authority A-1",
					"WRONG_SUM certification_object O-1", "WRONG_SUM document D-1",
					"WRONG_SUM monitoring_month O-1/2026-10"), found);
		}
		if (dialect() == Dialect.H2) { // its mark of a clean stop does not fit the file any longer
			refused(Code.DAMAGED, () -> open(stores, location));
		}
	}

	@Test
	void whatNamesARecordThatIsNotThereIsToldAndCanBePutRight() throws Exception {
		Location location = fresh();
		List<String> told = List.of("DANGLING_REFERENCE certification_object O-1");
		try (Store store = open(stores, location)) {
			store.write(new Intent("test", ""), session -> {
				session.records(RecordKinds.OBJECTS).add(object("O-1", "Услуга", "A-9"));
				return null;
			});
		}
		let(raw(location)); // touched, so that the mark of a clean stop does not fit a file any longer
		Path file = temp.resolve("dangling.zip");
		try (Store store = open(stores, location)) {
			assertEquals(told, damages(store));
			store.backup(file, Progress.NONE);
		}
		Location other = fresh();
		stores.restore(other, file, Progress.NONE);
		try (Store store = open(stores, other)) {
			assertEquals(told, damages(store));
			store.write(new Intent("test", ""), session -> {
				session.records(RecordKinds.AUTHORITIES)
						.add(new Authority("A-9", "Служба", AuthorityLevel.LOCAL, null));
				return null;
			});
			assertEquals(List.of(), damages(store));
		}
	}

	private static List<String> damages(Store store) throws StoreException {
		return store.verify(Progress.NONE).damages().stream()
				.map(each -> each.kind() + " " + each.table() + " " + each.id()).sorted().toList();
	}

	private Verification verifyRaw(Location location) throws Exception {
		DataSource source = raw(location);
		try {
			return Verifier.verify(source, dialect(), Progress.NONE);
		} finally {
			let(source);
		}
	}

	@Test
	void stopsWhenItIsCancelledAndKeepsNothing() throws Exception {
		Location location = fresh();
		Progress cancelled = new Progress() {

			@Override
			public void at(long done, long total) {
				assertTrue(done <= total);
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		};
		try (Store store = open(stores, location)) {
			fillMore(store, 3000);
			refused(Code.CANCELLED, () -> store.verify(cancelled));
			Path file = temp.resolve("b.zip");
			refused(Code.CANCELLED, () -> store.backup(file, cancelled));
			assertFalse(Files.exists(file));
			store.backup(file, Progress.NONE);
			Location other = fresh();
			refused(Code.CANCELLED, () -> stores.restore(other, file, cancelled));
			assertNothing(other);
		}
	}

	private void assertNothing(Location location) throws Exception {
		try (Store store = open(stores, location)) {
			assertEquals(0L, newest(store));
		}
	}

	private void assertLater(Location location) throws Exception {
		try (Store store = open(stores(NEXT), location)) {
			assertEquals(NEXT.newest(), store.info().schema());
		}
		DataSource source = raw(location);
		try (Connection connection = source.getConnection();
				Statement statement = connection.createStatement();
				var row = statement.executeQuery("SELECT later FROM authority WHERE id = 'A-2' AND revision = 2")) {
			assertTrue(row.next());
			assertEquals("агентство", row.getString(1));
		}
		let(source);
	}

	Path backup() throws Exception {
		return backup(Scripts.OF_PRODUCT);
	}

	private Path backup(Scripts scripts) throws Exception {
		Path folder = Files.createDirectory(temp.resolve("backup"));
		try (Store store = open(stores(scripts), fresh())) {
			fill(store);
			return store.backup(folder.resolve("b.zip"), Progress.NONE).file();
		}
	}
}
