// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Role;
import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;
import org.etalon.store.records.Contact;
import org.etalon.store.records.ContactRole;
import org.etalon.store.records.Edition;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RegisterType;
import org.junit.jupiter.api.Test;

class PostgresStoreTest extends StoreContract {

	private static final RecordKind<Edition> EDITIONS = RecordKinds.EDITIONS;

	private final TestPostgres server = TestPostgres.shared();
	private String address;
	private String login;

	@Override
	DataSource create() throws Exception {
		address = server.migrated();
		return server.source(address, TestPostgres.OWNER);
	}

	@Override
	Dialect dialect() {
		return Dialect.POSTGRESQL;
	}

	@Override
	String user() {
		return TestPostgres.OWNER;
	}

	@Test
	void saysWhichProgramIsChangingSomething() throws Exception {
		saysWhoIsBusy(database(Duration.ofSeconds(1))); // knows nothing of this one, as another program would
	}

	@Test
	void worksAgainAfterTheServerDroppedTheConnection() throws Exception {
		add(authority("a", "один"));
		StoreException lost = refused(session -> {
			session.records(AUTHORITIES).add(authority("b", "два"));
			dropOthers();
			session.records(AUTHORITIES).add(authority("c", "три"));
		});
		assertEquals(Code.CONNECTION_LOST, lost.code());
		assertEquals(List.of("there"), lost.arguments());
		assertEquals(List.of("a"), ids(Query.all(AUTHORITIES)));
		add(authority("b", "два"));
	}

	private void dropOthers() {
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
					+ " WHERE datname = current_database() AND pid <> pg_backend_pid()");
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	// roles

	/** Works as a new login in some groups. */
	private void workAs(String... groups) throws Exception {
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			for (String each : Schema.roles()) {
				statement.execute(each);
			}
		}
		login = "login_" + System.nanoTime();
		server.login(login, groups);
		DataSource own = server.source(address, login);
		db = new Database(own, Dialect.POSTGRESQL, new Failures("there", login), clock, Duration.ofSeconds(1));
	}

	private static Edition edition(int number, boolean approved) {
		return new Edition("UNIFIED/" + number, RegisterType.UNIFIED, null, number, approved, approved ? "7" : null,
				approved ? LocalDate.of(2026, 11, 26) : null, 1L, 3, "");
	}

	private void notAllowed(Work work, String what) {
		StoreException refusal = refused(work);
		assertEquals(Code.NOT_ALLOWED, refusal.code());
		assertEquals(what, refusal.arguments().get(1));
	}

	@Test
	void letsTheCenterDoEverythingButApprove() throws Exception {
		workAs("etalon_center");
		assertEquals(Set.of(Role.CENTER), db.roles());
		Contact contact = new Contact("c", "a", ContactRole.CURATOR, "Иванова", null, null, false);
		write(session -> {
			session.records(EDITIONS).add(edition(1, false));
			session.records(AUTHORITIES).add(authority("a", "один"));
			session.records(RecordKinds.CONTACTS).add(contact);
			session.next("certificate/2026");
		});
		write(session -> session.records(AUTHORITIES).update(authority("a", "два"), 1));
		write(session -> session.records(RecordKinds.CONTACTS).erase("c"));
		write(session -> session.records(AUTHORITIES).remove("a", 2));
		notAllowed(session -> session.records(EDITIONS).update(edition(1, true), 1), "edition");
		for (RecordKind<?> kind : RecordKinds.all()) {
			if (kind != EDITIONS) {
				addsSome(kind);
			}
		}
	}

	private <T extends Record> void addsSome(RecordKind<T> kind) throws StoreException {
		T some = kind.make(kind.fields().stream().map(field -> value(field, 2)).toArray());
		write(session -> session.records(kind).add(some));
	}

	@Test
	void letsTheWorkingGroupApprove() throws Exception {
		write(session -> session.records(EDITIONS).add(edition(1, false)));
		workAs("etalon_working_group");
		write(session -> session.records(EDITIONS).update(edition(1, true), 1));
		notAllowed(session -> session.records(AUTHORITIES).add(authority("a", "один")), "authority");
	}

	@Test
	void letsARegionWriteWhatIsItsOwn() throws Exception {
		workAs("etalon_region", "etalon_observer");
		assertEquals(Set.of(Role.REGION, Role.OBSERVER), db.roles());
		for (RecordKind<?> kind : List.of(RecordKinds.OBJECTS, RecordKinds.CONTACTS, RecordKinds.YEAR_REVIEWS,
				RecordKinds.ROADMAPS, RecordKinds.DOCUMENTS)) {
			addsSome(kind);
		}
		notAllowed(session -> session.records(EDITIONS).add(edition(1, false)), "edition");
		notAllowed(session -> session.records(RecordKinds.CONTACTS)
				.erase((String) value(RecordKinds.CONTACTS.fields().get(0), 2)), "contact");
	}

	@Test
	void letsACuratorWriteDocuments() throws Exception {
		workAs("etalon_curator");
		addsSome(RecordKinds.DOCUMENTS);
		notAllowed(session -> session.records(AUTHORITIES).add(authority("a", "один")), "authority");
	}

	@Test
	void letsAnObserverReadOnly() throws Exception {
		add(authority("a", "один"));
		workAs("etalon_observer");
		assertEquals(List.of("a"), ids(Query.all(AUTHORITIES)));
		for (RecordKind<?> kind : RecordKinds.all()) {
			StoreException refusal = assertThrows(StoreException.class, () -> addsSome(kind));
			assertEquals(Code.NOT_ALLOWED, refusal.code(), kind.table());
		}
	}

	@Test
	void letsNobodySignWithAnotherName() throws Exception {
		workAs("etalon_center");
		db = new Database(server.source(address, login), Dialect.POSTGRESQL, new Failures("there", "petrov"), clock,
				Duration.ofSeconds(1));
		notAllowed(session -> session.records(AUTHORITIES).add(authority("a", "один")), "authority");
	}

	@Test
	void letsAStrangerDoNothing() throws Exception {
		workAs();
		StoreException refusal = assertThrows(StoreException.class, () -> read(snapshot -> snapshot.newest()));
		assertEquals(Code.NOT_ALLOWED, refusal.code());
		assertEquals(Set.of(), db.roles());
	}
}
