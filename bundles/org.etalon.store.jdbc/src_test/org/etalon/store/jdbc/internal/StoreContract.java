// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.etalon.store.Change;
import org.etalon.store.Field;
import org.etalon.store.FieldType;
import org.etalon.store.Filter;
import org.etalon.store.Filters;
import org.etalon.store.Intent;
import org.etalon.store.Place;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Records;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Session;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;
import org.etalon.store.WritableRecords;
import org.etalon.store.WritableRecords.Update;
import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.Contact;
import org.etalon.store.records.ContactRole;
import org.etalon.store.records.MonitoringMonth;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.TextDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What both databases have to do alike. */
abstract class StoreContract {

	static final RecordKind<Authority> AUTHORITIES = RecordKinds.AUTHORITIES;
	static final Field NAME = AUTHORITIES.field("name");
	static final Field LEVEL = AUTHORITIES.field("level");
	static final Field SUBJECT = AUTHORITIES.field("subject");
	static final Intent INTENT = new Intent("test.write", "проверка", "file.csv");

	/** A clock that stands until it is set. */
	static final class SetClock extends Clock {

		private Instant now = Instant.parse("2026-11-26T12:00:00.123456Z");

		void set(String moment) {
			now = Instant.parse(moment);
		}

		@Override
		public Instant instant() {
			return now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}
	}

	final SetClock clock = new SetClock();
	DataSource source;
	Database db;

	/** Connections to an empty database whose schema is there. */
	abstract DataSource create() throws Exception;

	abstract Dialect dialect();

	abstract String user();

	@BeforeEach
	void open() throws Exception {
		source = create();
		db = database(Duration.ofMillis(300));
	}

	Database database(Duration patience) {
		return new Database(source, dialect(), new Failures("there", user()), clock, patience);
	}

	static Authority authority(String id, String name) {
		return new Authority(id, name, AuthorityLevel.FEDERAL, null);
	}

	void add(Authority... authorities) throws StoreException {
		write(session -> session.records(AUTHORITIES).addAll(List.of(authorities)));
	}

	interface Work {

		void with(Session session) throws StoreException;
	}

	interface Look {

		void at(Snapshot snapshot) throws StoreException;
	}

	void write(Work work) throws StoreException {
		db.write(INTENT, session -> {
			work.with(session);
			return null;
		});
	}

	void read(Look look) throws StoreException {
		db.read(snapshot -> {
			look.at(snapshot);
			return null;
		});
	}

	StoreException refused(Work work) {
		return assertThrows(StoreException.class, () -> write(work));
	}

	// records and revisions

	@Test
	void keepsEveryTypeOfValueAndItsAbsence() throws Exception {
		for (RecordKind<?> kind : RecordKinds.all()) {
			keepsValues(kind);
		}
	}

	private <T extends Record> void keepsValues(RecordKind<T> kind) throws StoreException {
		T full = kind.make(kind.fields().stream().map(field -> value(field, 3)).toArray());
		T empty = kind.make(kind.fields().stream()
				.map(field -> field.index() == 0 ? "пусто" : field.type().nullable() ? null : value(field, 0))
				.toArray());
		write(session -> session.records(kind).addAll(List.of(full, empty)));
		read(snapshot -> {
			assertEquals(full, snapshot.records(kind).find(kind.id(full)).orElseThrow().value());
			assertEquals(empty, snapshot.records(kind).find("пусто").orElseThrow().value());
		});
	}

	/** Some value of a field; different seeds give different ones as far as the type allows. */
	static Object value(Field field, int seed) {
		return switch (field.type()) {
		case TEXT -> List.of("", " Ёлка  ЕЛЬ", "a%b_c\\d'\"!", "Министерство 𝔄 №1\n", "я").get(seed % 5);
		case CODE -> field.javaType().getEnumConstants()[seed % field.javaType().getEnumConstants().length];
		case NUMBER, COUNT -> seed * 1000 - 2000;
		case LARGE_NUMBER -> seed * 10_000_000_000L;
		case FLAG, FLAG_SET -> seed % 2 == 1;
		case DATE -> LocalDate.of(2000 + seed, 2, 28);
		case MONTH -> YearMonth.of(2026, 1 + seed % 12);
		};
	}

	@Test
	void makesARevisionOfEachChange() throws Exception {
		add(authority("a", "один"));
		write(session -> session.records(AUTHORITIES).update(authority("a", "два"), 1));
		read(snapshot -> {
			assertEquals(
					List.of(new Revised<>(authority("a", "один"), 1, 1, 2),
							new Revised<>(authority("a", "два"), 2, 2, Revised.CURRENT)),
					snapshot.records(AUTHORITIES).history("a"));
			assertEquals("два", snapshot.records(AUTHORITIES).find("a").orElseThrow().value().name());
			assertEquals("один", snapshot.records(AUTHORITIES).find("a", 1).orElseThrow().value().name());
			assertTrue(snapshot.records(AUTHORITIES).find("a", 0).isEmpty());
		});
	}

	@Test
	void makesNoRevisionOfTheSameState() throws Exception {
		add(authority("a", "один"));
		write(session -> session.records(AUTHORITIES).update(authority("a", "один"), 1));
		read(snapshot -> {
			assertEquals(1, snapshot.records(AUTHORITIES).history("a").size());
			assertEquals(1, snapshot.newest(), "what changes nothing is no change");
		});
	}

	@Test
	void refusesAnUpdateOfAnotherRevision() throws Exception {
		add(authority("a", "один"));
		write(session -> session.records(AUTHORITIES).update(authority("a", "два"), 1));
		StoreException refusal = refused(session -> session.records(AUTHORITIES).update(authority("a", "три"), 1));
		assertEquals(Code.CONFLICT, refusal.code());
		assertEquals(List.of("authority", "a", "1", "2"), refusal.arguments());
	}

	@Test
	void refusesAnUpdateOfWhatWasRemoved() throws Exception {
		add(authority("a", "один"));
		write(session -> session.records(AUTHORITIES).remove("a", 1));
		assertEquals(List.of("authority", "a", "1", "0"),
				refused(session -> session.records(AUTHORITIES).update(authority("a", "три"), 1)).arguments());
		assertEquals(List.of("authority", "a", "1", "0"),
				refused(session -> session.records(AUTHORITIES).remove("a", 1)).arguments());
	}

	@Test
	void refusesAnIdThatIsThere() throws Exception {
		add(authority("a", "один"));
		StoreException refusal = refused(session -> session.records(AUTHORITIES).add(authority("a", "два")));
		assertEquals(Code.EXISTS, refusal.code());
		assertEquals(List.of("authority", "a"), refusal.arguments());
		assertEquals(Code.EXISTS, refused(
				session -> session.records(AUTHORITIES).addAll(List.of(authority("b", "два"), authority("b", "три"))))
				.code());
	}

	@Test
	void goesOnWithTheRevisionsOfWhatWasRemoved() throws Exception {
		add(authority("a", "один"));
		write(session -> session.records(AUTHORITIES).remove("a", 1));
		read(snapshot -> assertTrue(snapshot.records(AUTHORITIES).find("a").isEmpty()));
		add(authority("a", "два"));
		read(snapshot -> assertEquals(
				List.of(new Revised<>(authority("a", "один"), 1, 1, 2),
						new Revised<>(authority("a", "два"), 2, 3, Revised.CURRENT)),
				snapshot.records(AUTHORITIES).history("a")));
	}

	@Test
	void showsOnlyTheLastStateOfWhatAChangeChangesTwice() throws Exception {
		add(authority("a", "один"));
		write(session -> {
			WritableRecords<Authority> records = session.records(AUTHORITIES);
			records.update(authority("a", "два"), 1);
			records.updateAll(
					List.of(new Update<>(authority("a", "три"), 2), new Update<>(authority("a", "шесть"), 3)));
			records.add(authority("b", "четыре"));
			records.remove("b", 1);
			assertEquals("шесть", records.find("a").orElseThrow().value().name(), "sees what it has written");
			assertTrue(records.find("b").isEmpty());
		});
		add(authority("b", "пять"));
		read(snapshot -> {
			assertEquals(List.of(new Revised<>(authority("a", "один"), 1, 1, 2),
					new Revised<>(authority("a", "два"), 2, 2, 2), new Revised<>(authority("a", "три"), 3, 2, 2),
					new Revised<>(authority("a", "шесть"), 4, 2, Revised.CURRENT)),
					snapshot.records(AUTHORITIES).history("a"));
			assertEquals("шесть", snapshot.records(AUTHORITIES).find("a", 2).orElseThrow().value().name());
			assertTrue(snapshot.records(AUTHORITIES).find("b", 2).isEmpty());
			assertEquals(2, snapshot.records(AUTHORITIES).find("b").orElseThrow().revision());
		});
	}

	@Test
	void updatesManyAtOnceAcrossBatches() throws Exception {
		int many = 2 * TableReader.BATCH + 7;
		List<Authority> all = IntStream.range(0, many).mapToObj(i -> authority("id" + i, "имя " + i)).toList();
		write(session -> session.records(AUTHORITIES).addAll(all));
		List<Update<Authority>> updates = new ArrayList<>();
		for (Authority each : all) {
			updates.add(new Update<>(each.id().endsWith("0") ? authority(each.id(), "новое") : each, 1));
		}
		write(session -> session.records(AUTHORITIES).updateAll(updates));
		List<String> names = new ArrayList<>(all.stream().map(Authority::name).toList());
		names.add("новое");
		read(snapshot -> {
			assertEquals(many, snapshot.records(AUTHORITIES).count(Query.all(AUTHORITIES)));
			assertEquals(201, snapshot.records(AUTHORITIES).count(Query.of(AUTHORITIES, Filter.is(NAME, "новое"))));
			assertEquals(many, snapshot.records(AUTHORITIES).find(all.stream().map(Authority::id).toList()).size());
			assertEquals(201, snapshot.records(AUTHORITIES).find(NAME, List.of("новое", "НОВОЕ"), Query.NOW).size());
			assertEquals(many, snapshot.records(AUTHORITIES).find(NAME, names, Query.NOW).size());
			assertEquals(many, snapshot.records(AUTHORITIES).find(NAME, names, 1).size());
			assertEquals(0, snapshot.records(AUTHORITIES).find(NAME, names, 0).size());
			Set<String> changed = new HashSet<>();
			snapshot.records(AUTHORITIES).changedSince(1,
					revised -> changed.add(revised.value().id() + "/" + revised.revision()));
			assertEquals(402, changed.size(), "the ended and the new revisions");
		});
	}

	@Test
	void writesTheChecksumOfEveryRevision() throws Exception {
		add(authority("a", "один"), authority("b", null));
		write(session -> session.records(AUTHORITIES).update(authority("a", "два"), 1));
		Table<Authority> table = Table.of(AUTHORITIES);
		try (Connection connection = source.getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(table.select())) {
			int rows = 0;
			while (row.next()) {
				assertEquals(AUTHORITIES.checksum(table.read(row).value()), table.checksum(row));
				rows++;
			}
			assertEquals(3, rows);
		}
	}

	@Test
	void refusesATextThatOneDatabaseCouldNotKeep() throws Exception {
		assertThrows(IllegalArgumentException.class, () -> add(authority("a", "x\0y")));
	}

	@Test
	void keepsAllOrNothing() throws Exception {
		add(authority("a", "один"));
		assertThrows(ArithmeticException.class, () -> write(session -> {
			session.records(AUTHORITIES).add(authority("b", "два"));
			session.next("certificate/2026");
			throw new ArithmeticException("work failed");
		}));
		refused(session -> {
			session.records(AUTHORITIES).add(authority("b", "два"));
			throw new StoreException(Code.CANCELLED);
		});
		read(snapshot -> {
			assertEquals(1, snapshot.records(AUTHORITIES).count(Query.all(AUTHORITIES)));
			assertEquals(1, snapshot.newest());
		});
		write(session -> assertEquals(1, session.next("certificate/2026"), "the failed change kept no number"));
	}

	// changes

	@Test
	void saysWhoMadeAChangeWhenAndWhy() throws Exception {
		add(authority("a", "один"));
		read(snapshot -> {
			Change change = snapshot.change(1).orElseThrow();
			assertEquals(new Change(1, clock.instant(), user(), INTENT), change);
			assertEquals(Optional.empty(), snapshot.change(2));
			assertEquals(List.of(change), snapshot.changes(Long.MAX_VALUE, 10));
		});
	}

	@Test
	void keepsTheOrderOfChangesWhenTheClockIsSetBack() throws Exception {
		add(authority("a", "один"));
		Instant first = clock.instant();
		clock.set("2020-01-01T00:00:00Z");
		add(authority("b", "два"));
		clock.set("2026-12-01T00:00:00Z");
		add(authority("c", "три"));
		read(snapshot -> {
			assertEquals(List.of(3L, 2L, 1L), snapshot.changes(Long.MAX_VALUE, 10).stream().map(Change::id).toList());
			assertEquals(List.of(1L), snapshot.changes(2, 10).stream().map(Change::id).toList());
			assertEquals(first, snapshot.change(2).orElseThrow().at());
			assertEquals(2, snapshot.asOf(first));
			assertEquals(2, snapshot.asOf(Instant.parse("2026-11-30T00:00:00Z")));
			assertEquals(0, snapshot.asOf(Instant.parse("2019-01-01T00:00:00Z")));
			assertEquals(3, snapshot.asOf(Instant.parse("2030-01-01T00:00:00Z")));
		});
	}

	@Test
	void countsEachSequenceOnItsOwn() throws Exception {
		write(session -> {
			assertEquals(1, session.next("certificate/2026"));
			assertEquals(2, session.next("certificate/2026"));
			assertEquals(1, session.next("conclusion/2026"));
		});
		write(session -> assertEquals(3, session.next("certificate/2026")));
	}

	@Test
	void refusesAChangeWithinAChange() {
		assertThrows(IllegalStateException.class, () -> write(session -> add(authority("a", "один"))));
	}

	@Test
	void refusesToReadAfterTheEnd() throws Exception {
		AtomicReference<Snapshot> kept = new AtomicReference<>();
		read(kept::set);
		assertThrows(IllegalStateException.class, () -> kept.get().records(AUTHORITIES).count(Query.all(AUTHORITIES)));
	}

	@Test
	void readsOneStateWhileOthersWrite() throws Exception {
		add(authority("a", "один"));
		read(snapshot -> {
			add(authority("b", "два"));
			assertEquals(1, snapshot.newest());
			assertEquals(1, snapshot.records(AUTHORITIES).count(Query.all(AUTHORITIES)));
		});
		read(snapshot -> assertEquals(2, snapshot.records(AUTHORITIES).count(Query.all(AUTHORITIES))));
	}

	@Test
	void readsWithoutWaitingForAChange() throws Exception {
		add(authority("a", "один"));
		write(session -> {
			session.records(AUTHORITIES).update(authority("a", "два"), 1);
			read(snapshot -> assertEquals("один",
					snapshot.records(AUTHORITIES).find("a").orElseThrow().value().name()));
		});
	}

	@Test
	void saysWhoIsChangingSomethingWhenItIsBusy() throws Exception {
		saysWhoIsBusy(db);
	}

	/** Another thread writes by {@code other}; this one is refused. */
	void saysWhoIsBusy(Database other) throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch tried = new CountDownLatch(1);
		Thread thread = new Thread(() -> {
			try {
				other.write(new Intent("register.import", ""), session -> {
					session.records(AUTHORITIES).add(authority("a", "один"));
					begun.countDown();
					try {
						tried.await();
					} catch (InterruptedException e) {
						throw new IllegalStateException(e);
					}
					return null;
				});
			} catch (StoreException e) {
				throw new IllegalStateException(e);
			}
		});
		thread.start();
		begun.await();
		StoreException refusal = refused(session -> session.records(AUTHORITIES).add(authority("b", "два")));
		tried.countDown();
		thread.join();
		assertEquals(Code.BUSY, refusal.code());
		assertEquals(user(), refusal.arguments().get(0));
		assertEquals("register.import", refusal.arguments().get(1));
		assertTrue(refusal.arguments().get(2).startsWith("2026-11-26T12:00:00"), refusal.arguments().get(2));
		add(authority("b", "два"));
		read(snapshot -> assertEquals(2, snapshot.newest()));
	}

	@Test
	void makesConcurrentChangesOneAfterAnother() throws Exception {
		Database patient = database(Duration.ofMinutes(1));
		List<Thread> threads = new ArrayList<>();
		List<Throwable> failures = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			String name = "t" + i;
			Thread thread = new Thread(() -> {
				for (int j = 0; j < 10; j++) {
					String id = name + "/" + j;
					try {
						patient.write(INTENT, session -> {
							session.records(AUTHORITIES).add(authority(id, id));
							return session.next("n");
						});
					} catch (StoreException | RuntimeException e) {
						failures.add(e);
					}
				}
			});
			threads.add(thread);
			thread.start();
		}
		for (Thread thread : threads) {
			thread.join();
		}
		assertEquals(List.of(), failures);
		read(snapshot -> {
			assertEquals(40, snapshot.newest());
			Map<Long, Integer> perChange = new HashMap<>();
			snapshot.records(AUTHORITIES).each(Query.all(AUTHORITIES), revised -> {
				perChange.merge(revised.since(), 1, Integer::sum);
				return true;
			});
			assertEquals(40, perChange.size());
		});
		write(session -> assertEquals(41, session.next("n")));
	}

	// erasing

	@Test
	void erasesPersonalFieldsFromAllRevisions() throws Exception {
		RecordKind<Contact> contacts = RecordKinds.CONTACTS;
		Contact first = new Contact("c", "a", ContactRole.CURATOR, "Иванова Яна", "+7 900", null, false);
		Contact second = new Contact("c", "a", ContactRole.CURATOR, "Иванова Яна", "+7 901", "yana@x", false);
		write(session -> session.records(contacts).add(first));
		write(session -> session.records(contacts).update(second, 1));
		write(session -> session.records(contacts).erase("c"));
		Contact blank = new Contact("c", "a", ContactRole.CURATOR, null, null, null, false);
		Contact erased = new Contact("c", "a", ContactRole.CURATOR, null, null, null, true);
		List<Revised<Contact>> history = List.of(new Revised<>(blank, 1, 1, 2), new Revised<>(blank, 2, 2, 3),
				new Revised<>(erased, 3, 3, Revised.CURRENT));
		read(snapshot -> assertEquals(history, snapshot.records(contacts).history("c")));
		assertFalse(anywhere("Иванова") || anywhere("иванова") || anywhere("900") || anywhere("yana"));
		write(session -> session.records(contacts).erase("c"));
		read(snapshot -> assertEquals(3, snapshot.newest(), "nothing more to erase"));
		try (Connection connection = source.getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(Table.of(contacts).select())) {
			while (row.next()) {
				assertEquals(contacts.checksum(Table.of(contacts).read(row).value()), Table.of(contacts).checksum(row));
			}
		}
	}

	@Test
	void erasesWhatWasRemovedWithoutBringingItBack() throws Exception {
		RecordKind<Contact> contacts = RecordKinds.CONTACTS;
		write(session -> session.records(contacts)
				.add(new Contact("c", "a", ContactRole.CURATOR, "Иванова", null, null, false)));
		write(session -> session.records(contacts).remove("c", 1));
		write(session -> session.records(contacts).erase("c"));
		read(snapshot -> {
			assertTrue(snapshot.records(contacts).find("c").isEmpty());
			List<Revised<Contact>> history = snapshot.records(contacts).history("c");
			assertEquals(2, history.size());
			assertTrue(history.get(1).value().erased());
			assertEquals(3, history.get(1).since());
		});
		assertFalse(anywhere("Иванова"));
	}

	@Test
	void refusesToEraseWhatIsNotThere() {
		StoreException refusal = refused(session -> session.records(RecordKinds.CONTACTS).erase("c"));
		assertEquals(Code.NO_RECORD, refusal.code());
		assertEquals(List.of("contact", "c"), refusal.arguments());
		assertThrows(IllegalArgumentException.class, () -> write(session -> session.records(AUTHORITIES).erase("a")));
	}

	/** Whether any column of the contacts holds a text. */
	private boolean anywhere(String text) throws SQLException {
		try (Connection connection = source.getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT * FROM contact")) {
			int columns = row.getMetaData().getColumnCount();
			while (row.next()) {
				for (int i = 1; i <= columns; i++) {
					if (String.valueOf(row.getString(i)).contains(text)) {
						return true;
					}
				}
			}
		}
		return false;
	}

	// asking

	@Test
	void ordersTextsByCodePointsAndUnknownOnesFirst() throws Exception {
		add(new Authority("1", "я", null, "б"), new Authority("2", "Ёж", null, null),
				new Authority("3", "ЕЛЬ", null, "Я"), new Authority("4", null, null, "a"),
				new Authority("5", "еж", null, "-"));
		assertEquals(List.of("4", "2", "5", "3", "1"), ids(Query.all(AUTHORITIES).sorted(NAME, false)));
		assertEquals(List.of("1", "3", "5", "2", "4"), ids(Query.all(AUTHORITIES).sorted(NAME, true)));
		assertEquals(List.of("2", "5", "4", "3", "1"), ids(Query.all(AUTHORITIES).sorted(SUBJECT, false)));
		assertEquals(List.of("1", "3", "4", "5", "2"), ids(Query.all(AUTHORITIES).sorted(SUBJECT, true)));
	}

	List<String> ids(Query query) throws StoreException {
		List<String> ids = new ArrayList<>();
		read(snapshot -> snapshot.records(AUTHORITIES).each(query, revised -> ids.add(revised.value().id())));
		return ids;
	}

	@Test
	void stopsWhenTheVisitorHasEnough() throws Exception {
		add(authority("a", "1"), authority("b", "2"), authority("c", "3"));
		read(snapshot -> {
			for (Field sort : List.of(AUTHORITIES.field("id"), NAME, SUBJECT)) {
				List<String> seen = new ArrayList<>();
				snapshot.records(AUTHORITIES).each(Query.all(AUTHORITIES).sorted(sort, false), revised -> {
					seen.add(revised.value().id());
					return seen.size() < 2;
				});
				assertEquals(2, seen.size());
			}
		});
	}

	@Test
	void asksOtherThingsWhileItVisits() throws Exception {
		add(authority("a", "1"), authority("b", "2"));
		read(snapshot -> {
			List<String> seen = new ArrayList<>();
			snapshot.records(AUTHORITIES).each(Query.all(AUTHORITIES).sorted(SUBJECT, false), revised -> {
				seen.add(snapshot.records(AUTHORITIES).find(revised.value().id()).orElseThrow().value().name());
				return true;
			});
			assertEquals(List.of("1", "2"), seen);
		});
	}

	@Test
	void findsPartsOfNamesAsPeopleReadThem() throws Exception {
		add(authority("a", "Услуга «Ёлка» 100%"), authority("b", "услуга под_чертой"), authority("c", null));
		assertEquals(List.of("a"), ids(Query.of(AUTHORITIES, new Filter.Contains(NAME, "елка  УСЛУГ"))));
		assertEquals(List.of("a"), ids(Query.of(AUTHORITIES, new Filter.Contains(NAME, "%"))));
		assertEquals(List.of("b"), ids(Query.of(AUTHORITIES, new Filter.Contains(NAME, "_"))));
		assertEquals(List.of(), ids(Query.of(AUTHORITIES, new Filter.Contains(NAME, "!"))));
		assertEquals(List.of("a", "b", "c"), ids(Query.of(AUTHORITIES, new Filter.Contains(NAME, " "))));
		assertEquals(List.of("b", "c"), ids(Query.of(AUTHORITIES, new Filter.Contains(NAME, "елка").negated())));
	}

	/** Many values are looked for in another way than few; what it finds is the same. */
	@ParameterizedTest
	@ValueSource(ints = { 400, 20_000, 70_000 })
	void takesThousandsOfValuesInAFilter(int values) throws Exception {
		String[] beginnings = { "id", "ID", "Ид", "ёж", "Ёж", "a_", "a-", "a " };
		List<Authority> all = IntStream.range(0, 4000)
				.mapToObj(i -> new Authority(beginnings[i % beginnings.length] + i, null, null,
						i % 7 == 0 ? null : beginnings[i % 5] + i % 1000))
				.toList();
		write(session -> session.records(AUTHORITIES).addAll(all));
		List<String> ids = new ArrayList<>();
		for (int i = 0; ids.size() < values; i++) {
			ids.add(beginnings[i % 3] + i);
			ids.add(beginnings[(i + 3) % beginnings.length] + i / 2);
		}
		Collections.shuffle(ids, new Random(20261126));
		for (Field field : List.of(SUBJECT, SUBJECT, AUTHORITIES.field("id"))) {
			Set<Object> wanted = new HashSet<>(ids);
			Filter filter = new Filter.In(field, ids);
			for (boolean holds : List.of(true, false)) {
				List<String> expected = all.stream()
						.filter(one -> wanted.contains(AUTHORITIES.get(one, field)) == holds).map(Authority::id)
						.sorted().toList();
				assertFalse(expected.isEmpty());
				Query query = Query.of(AUTHORITIES, holds ? filter : filter.negated());
				assertEquals(expected, ids(query));
				read(snapshot -> assertEquals(expected.size(), snapshot.records(AUTHORITIES).count(query)));
			}
			ids.add(null);
		}
	}

	@Test
	void takesHundredsOfNumbersAndDaysInAFilter() throws Exception {
		RecordKind<CertificationObject> kind = RandomQueries.KIND;
		RandomQueries random = new RandomQueries(20261126);
		List<CertificationObject> all = new ArrayList<>();
		for (int i = 0; i < 1000; i++) {
			CertificationObject one = random.object("id" + i);
			one = kind.with(one, kind.field("endYear"), i % 9 == 0 ? null : 1000 + i);
			all.add(kind.with(one, kind.field("certificateTo"),
					i % 9 == 0 ? null : LocalDate.of(2026, 1, 1).plusDays(i)));
		}
		write(session -> session.records(kind).addAll(all));
		List<Integer> years = IntStream.range(0, 600).mapToObj(i -> 2500 - i * 3).toList();
		List<LocalDate> days = IntStream.range(0, 600).mapToObj(i -> LocalDate.of(2028, 1, 1).minusDays(i * 2L))
				.toList();
		for (Filter filter : List.of(new Filter.In(kind.field("endYear"), years),
				new Filter.In(kind.field("certificateTo"), days))) {
			for (Filter each : List.of(filter, filter.negated())) {
				long expected = all.stream().filter(one -> Filters.matches(kind, each, one)).count();
				assertTrue(expected > 0 && expected < all.size());
				read(snapshot -> assertEquals(expected, snapshot.records(kind).count(Query.of(kind, each))));
			}
		}
	}

	@Test
	void answersAnyQueryAsMemoryDoes() throws Exception {
		RecordKind<CertificationObject> kind = RandomQueries.KIND;
		RandomQueries random = new RandomQueries(20261126);
		for (int change = 0; change < 3; change++) {
			int first = change * 30;
			write(session -> {
				List<CertificationObject> added = new ArrayList<>();
				for (int i = first; i < first + 40; i++) {
					Optional<Revised<CertificationObject>> there = session.records(kind).find("id" + i);
					if (there.isEmpty()) {
						added.add(random.object("id" + i));
					} else if (i % 2 == 0) {
						session.records(kind).update(random.object("id" + i), there.get().revision());
					} else {
						session.records(kind).remove("id" + i, there.get().revision());
					}
				}
				session.records(kind).addAll(added);
			});
		}
		read(snapshot -> {
			List<Revised<CertificationObject>> all = new ArrayList<>();
			snapshot.records(kind).changedSince(0, all::add);
			for (int i = 0; i < 300; i++) {
				Query query = random.query(snapshot.newest());
				List<CertificationObject> expected = all.stream().filter(each -> each.holdsAfter(query.asOf()))
						.map(Revised::value).filter(each -> Filters.matches(kind, query.filter(), each))
						.sorted(Filters.order(kind, query)).toList();
				check(snapshot.records(kind), query, expected, random.size());
			}
		});
	}

	private static <T extends Record> void check(Records<T> records, Query query, List<T> expected, int size)
			throws StoreException {
		String message = query.toString();
		assertEquals(expected.size(), records.count(query), message);
		List<T> found = new ArrayList<>();
		records.each(query, revised -> found.add(revised.value()));
		assertEquals(expected, found, message);
		Place place = null;
		for (int from = 0; from <= expected.size(); from += size) {
			List<T> page = records.page(query, place, size).stream().map(Revised::value).toList();
			assertEquals(expected.subList(from, Math.min(expected.size(), from + size)), page, message);
			place = page.isEmpty() ? place : records.place(query, page.get(page.size() - 1));
		}
		place = null;
		for (int to = expected.size(); to >= 0; to -= size) {
			List<T> page = records.pageBefore(query, place, size).stream().map(Revised::value).toList();
			assertEquals(expected.subList(Math.max(0, to - size), to), page, message);
			place = page.isEmpty() ? place : records.place(query, page.get(0));
		}
	}

	@Test
	void keepsItsPlaceWhenRecordsBeforeItComeAndGo() throws Exception {
		add(authority("b", "б"), authority("d", "д"), authority("f", "ф"));
		Query query = Query.all(AUTHORITIES).sorted(NAME, false);
		read(snapshot -> {
			Place place = snapshot.records(AUTHORITIES).place(query, authority("d", "д"));
			write(session -> {
				session.records(AUTHORITIES).add(authority("a", "а"));
				session.records(AUTHORITIES).remove("d", 1);
			});
			read(later -> {
				assertEquals("f", later.records(AUTHORITIES).page(query, place, 1).get(0).value().id());
				assertEquals("b", later.records(AUTHORITIES).pageBefore(query, place, 1).get(0).value().id());
				assertEquals("f", later.records(AUTHORITIES).pageBefore(query, null, 1).get(0).value().id());
			});
		});
	}

	@Test
	void keepsLongDocuments() throws Exception {
		String body = "Текст документа. ".repeat(200_000);
		TextDocument document = new TextDocument("d", "SHEET", "Лист", null, null, "1", body);
		write(session -> session.records(RecordKinds.DOCUMENTS).add(document));
		read(snapshot -> assertEquals(document,
				snapshot.records(RecordKinds.DOCUMENTS).find("d").orElseThrow().value()));
	}

	@Test
	void asksForMonths() throws Exception {
		RecordKind<MonitoringMonth> months = RecordKinds.MONITORING;
		write(session -> session.records(months)
				.addAll(IntStream.rangeClosed(1, 12)
						.mapToObj(
								m -> new MonitoringMonth("o/" + m, "o", YearMonth.of(2026, m), 5_000_000_000L, "", ""))
						.toList()));
		Filter filter = Filter.is(months.field("objectId"), "o")
				.and(new Filter.Between(months.field("monthOf"), YearMonth.of(2026, 3), YearMonth.of(2026, 11)));
		read(snapshot -> assertEquals(9, snapshot.records(months).count(Query.of(months, filter))));
	}

	// schema

	static List<RecordKind<?>> kinds() {
		return RecordKinds.all();
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void hasAColumnForEachFieldAndNoOther(RecordKind<?> kind) throws Exception {
		Map<String, String> expected = new HashMap<>();
		for (Field field : kind.fields()) {
			expected.put(field.column(), type(field.type()) + (field.type().nullable() && field.index() > 0));
			if (field.searched()) {
				expected.put(field.column() + "_key", "textfalse");
			}
		}
		expected.put("revision", "integerfalse");
		expected.put("since", "bigintfalse");
		expected.put("until", "bigintfalse");
		expected.put("checksum", "bigintfalse");
		Map<String, String> found = new HashMap<>();
		try (Connection connection = source.getConnection();
				PreparedStatement statement = connection.prepareStatement(
						"SELECT lower(column_name)," + " lower(data_type), is_nullable FROM information_schema.columns"
								+ " WHERE lower(table_name) = ? AND table_schema = current_schema")) {
			statement.setString(1, kind.table());
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					String type = row.getString(2);
					boolean text = type.startsWith("character") || type.equals("text");
					found.put(row.getString(1), (text ? "text" : type) + row.getString(3).equals("YES"));
				}
			}
		}
		assertEquals(expected, found);
	}

	private static String type(FieldType type) {
		return switch (type) {
		case TEXT, CODE -> "text";
		case NUMBER, COUNT, MONTH -> "integer";
		case LARGE_NUMBER -> "bigint";
		case FLAG, FLAG_SET -> "boolean";
		case DATE -> "date";
		};
	}

	@Test
	void givesEveryRoleToTheOwner() throws Exception {
		assertEquals(Set.of(Role.values()), db.roles());
	}
}
