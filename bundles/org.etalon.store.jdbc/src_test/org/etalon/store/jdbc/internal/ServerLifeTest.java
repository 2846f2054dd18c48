// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.etalon.norm.Progress;
import org.etalon.store.Intent;
import org.etalon.store.Role;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;
import org.etalon.store.Stores.Location;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RegionUser;
import org.junit.jupiter.api.Test;

class ServerLifeTest extends LifeContract {

	private final TestPostgres server = TestPostgres.shared();

	@Override
	Location fresh() throws Exception {
		return location(server.create());
	}

	private Location location(String address) {
		return new Location(address, TestPostgres.OWNER, server.password(), CLOCK);
	}

	@Override
	DataSource raw(Location location) throws Exception {
		return raw(location, "etalon");
	}

	private DataSource raw(Location location, String schema) {
		return server.source(location.address() + "?currentSchema=" + schema, TestPostgres.OWNER);
	}

	@Override
	DataSource empty(Location location) throws Exception {
		try (Connection connection = raw(location).getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("CREATE SCHEMA etalon");
		}
		return raw(location);
	}

	@Override
	void let(DataSource source) {
		// its connections were closed
	}

	@Override
	Dialect dialect() {
		return Dialect.POSTGRESQL;
	}

	@Override
	void assertOldStateIsKept(Location location, Map<String, List<String>> written) throws Exception {
		String schema = "etalon_before_schema_" + NEXT.newest() + "_20261126_120000";
		Location old = location(location.address() + "?currentSchema=" + schema);
		// longer than what people may name, hence asked for directly
		Database database = new Database(raw(location, schema), dialect(), new Failures(old.toString(), "x"), CLOCK,
				Database.PATIENCE);
		List<String> rows = new ArrayList<>();
		database.read(snapshot -> {
			snapshot.records(RecordKinds.AUTHORITIES).changedSince(0, each -> rows.add(each.toString()));
			return null;
		});
		rows.sort(null);
		assertEquals(written.get("authority"), rows);
	}

	@Test
	void severalProgramsHaveItOpen() throws Exception {
		Location location = fresh();
		try (Store one = open(stores, location); Store other = open(stores, location)) {
			fill(one);
			assertEquals(contents(one), contents(other));
			assertFalse(one.info().embedded());
			assertEquals(TestPostgres.OWNER, one.info().user());
			assertTrue(one.info().product().startsWith("PostgreSQL "), one.info().product());
		}
	}

	@Test
	void aRegionHasItOpenWithItsSubjectsButMakesNoBackup() throws Exception {
		Location location = fresh();
		String login = "login_" + System.nanoTime();
		Location own = new Location(location.address(), login, server.password(), CLOCK);
		try (Store owner = open(stores, location)) {
			fill(owner);
			server.login(login, "etalon_region");
			owner.write(new Intent("users.subjects", ""), session -> {
				session.records(RecordKinds.REGION_USERS).add(RegionUser.of(login, List.of("77", "16")));
				return null;
			});
			assertEquals(Set.of(Role.REGION), owner.users().get(login));
			assertEquals(Set.of(), owner.subjects(), "the owner is not bounded");
		}
		try (Store store = open(stores, own)) {
			assertEquals(Set.of("16", "77"), store.subjects());
			store.write(new Intent("test", ""), session -> {
				session.records(RecordKinds.OBJECTS).update(object("O-1", "Иначе", "A-1"), 1);
				return null;
			});
			assertEquals(List.of(), store.verify(Progress.NONE).damages());
			StoreException refused = refused(Code.NOT_ALLOWED,
					() -> store.backup(temp.resolve("b.zip"), Progress.NONE));
			assertEquals(List.of(login, "backup"), refused.arguments());
			assertFalse(Files.exists(temp.resolve("b.zip")));
		}
	}

	@Test
	void onlyTheOwnerRestores() throws Exception {
		Location location = fresh();
		open(stores, location).close();
		String login = "login_" + System.nanoTime();
		server.login(login, "etalon_center");
		Path backup = backup();
		StoreException refused = refused(Code.NOT_ALLOWED, () -> stores
				.restore(new Location(location.address(), login, server.password(), CLOCK), backup, Progress.NONE));
		assertEquals(List.of(login, "restore"), refused.arguments());
	}

	@Test
	void aSchemaIsNotTakenAwayFromUnderOthers() throws Exception {
		Path backup = backup();
		Location location = fresh();
		try (Store store = open(stores, location)) {
			StoreException refused = refused(Code.IN_USE, () -> stores.restore(location, backup, Progress.NONE));
			assertEquals(TestPostgres.OWNER, refused.arguments().get(1));
			assertEquals(5, refused.arguments().size());
			assertEquals(0L, newest(store));
		}
	}

	@Test
	void schemasOfOneDatabaseAreApart() throws Exception {
		String address = server.create();
		try (Store one = open(stores, location(address + "?currentSchema=one"));
				Store two = open(stores, location(address + "?currentSchema=two"))) {
			fill(one);
			assertEquals(0L, newest(two));
			assertTrue(two.info().location().endsWith("?currentSchema=two"));
		}
	}

	@Test
	void aWrongPasswordIsRefusedAndNeverShown() throws Exception {
		String address = server.create();
		Location location = new Location(address + "?user=etalon_owner&password=geheim-1&sslmode=disable", "x",
				"geheim-2", CLOCK);
		StoreException refused = refused(Code.LOGIN_REFUSED, () -> open(stores, location));
		StringWriter all = new StringWriter();
		refused.printStackTrace(new PrintWriter(all));
		assertFalse(all.toString().contains("geheim"), all.toString());
		assertFalse((refused.arguments() + location.toString()).contains("geheim"));
	}

	@Test
	void userAndPasswordInTheAddressWorkButAreNotShown() throws Exception {
		Location location = new Location(
				server.create() + "?password=" + server.password() + "&user=" + TestPostgres.OWNER, "nobody", "no",
				CLOCK);
		try (Store store = open(stores, location)) {
			assertFalse(store.info().toString().contains(server.password()));
			assertFalse(store.info().location().contains(TestPostgres.OWNER));
		}
	}

	@Test
	void aDatabaseOrServerThatIsNotThereIsNamed() throws Exception {
		Location none = location(server.create().replaceAll("/[^/]*$", "/none"));
		assertEquals(none.address() + "?currentSchema=etalon",
				refused(Code.NOT_FOUND, () -> open(stores, none)).arguments().get(0));
		Location nobody = location("jdbc:postgresql://127.0.0.1:1/x");
		refused(Code.UNREACHABLE, () -> open(stores, nobody));
		Path backup = backup();
		refused(Code.UNREACHABLE, () -> stores.restore(nobody, backup, Progress.NONE));
	}

	@Test
	void anAddressThatTheDriverCannotReadIsNamed() {
		StoreException refused = refused(Code.BAD_LOCATION, () -> open(stores, location("jdbc:postgresql:/x")));
		assertEquals("jdbc:postgresql:/x?currentSchema=etalon", refused.arguments().get(0));
	}

	@Test
	void aLoginWithoutANameIsThatOfTheSystem() throws Exception {
		Location location = new Location(server.create(), null, "geheim", CLOCK);
		assertEquals(System.getProperty("user.name"),
				refused(Code.LOGIN_REFUSED, () -> open(stores, location)).arguments().get(1));
	}

	@Test
	void namesOfSchemasThatAreNoneAreRefused() {
		for (String schema : new String[] { "a;b", "Etalon", "x'", "", "a".repeat(40) }) {
			refused(Code.BAD_LOCATION,
					() -> open(stores, location("jdbc:postgresql://127.0.0.1/x?currentSchema=" + schema)));
		}
		refused(Code.BAD_LOCATION, () -> open(stores, location("jdbc:postgresql://h/x?user=%zz")));
	}
}
