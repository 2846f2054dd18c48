// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.etalon.norm.Progress;
import org.etalon.store.Backup;
import org.etalon.store.Intent;
import org.etalon.store.Role;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.Stores;
import org.etalon.store.Verification;
import org.etalon.store.records.Authority;
import org.etalon.store.records.RecordKinds;
import org.etalon.tests.store.ActingStore;
import org.etalon.tests.store.StoreForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DbCommandTest {

	@TempDir
	private Path folder;
	private Cli cli;

	@BeforeEach
	void open() throws IOException, StoreException {
		cli = new Cli(folder);
		cli.variables.put("ETALON_DB", "db");
		add("A-1");
	}

	private void add(String id) throws StoreException {
		try (Store store = StoreForTests.open(cli.path("db"), Clock.systemUTC())) {
			store.write(new Intent("test.add", "потому\nчто", "list.csv"), session -> {
				session.records(RecordKinds.AUTHORITIES).add(new Authority(id, "Минобразцов", null, null));
				return null;
			});
		}
	}

	@Test
	void saysWhatIsOpenAndWhatIsInIt() {
		assertEquals(0, cli.run("db", "info"), cli.err());
		assertTrue(cli.out().contains("СУБД: H2"), cli.out());
		assertTrue(cli.out().contains("Пользователь: tester"), cli.out());
		assertTrue(cli.out().contains("  authority: 1"), cli.out());
		assertTrue(cli.out().contains("test.add"), cli.out());
		assertEquals(0, cli.run("db", "roles"));
		assertTrue(cli.out().contains("+ WORKING_GROUP (Рабочая группа): утверждает перечни"), cli.out());
	}

	/** Has commands open the database as something else, as a user of a team would. */
	private void as(UnaryOperator<Store> other) {
		Stores real = StoreForTests.stores();
		cli.stores = () -> new Stores() {

			@Override
			public Store open(Location location, Progress progress) throws StoreException {
				return other.apply(real.open(location, progress));
			}

			@Override
			public String restore(Location location, Path backup, Progress progress) {
				throw new IllegalStateException("nobody restores here");
			}

			@Override
			public Backup backup(Path file) {
				throw new IllegalStateException("nobody restores here");
			}

			@Override
			public List<Kept> kept(Location location) {
				throw new IllegalStateException("nobody asks for backups here");
			}
		};
	}

	@Test
	void namesTheUsersButBoundsNobodyOnAFileOfHisOwn() {
		assertEquals(0, cli.run("db", "users"), cli.err());
		assertTrue(cli.out().contains("tester") && cli.out().contains("CENTER, WORKING_GROUP"), cli.out());
		assertEquals(3, cli.run("db", "user", "ivanova", "--subject", "16,77"));
		assertTrue(cli.err().contains("Своя база: пользователю tester разрешено все"), cli.err());
		assertEquals(64, cli.run("db", "user", "ivanova"));
	}

	@Test
	void saysWhoGivesRolesWhereNobodyHasOne() {
		as(store -> (Store) Proxy.newProxyInstance(Store.class.getClassLoader(), new Class<?>[] { Store.class }, (proxy,
				method, arguments) -> method.getName().equals("users") ? Map.of() : method.invoke(store, arguments)));
		assertEquals(0, cli.run("db", "users"), cli.err());
		assertEquals("Ролей здесь еще никому не дали. Их дает администратор сервера, например: "
				+ "GRANT etalon_center TO \"ivanova\".\n", cli.out());
	}

	@Test
	void saysWhichRoleIsMissing() {
		as(store -> ActingStore.as(store, "orlov", Role.OBSERVER));
		assertEquals(3, cli.run("db", "user", "ivanova", "--subject", "16"));
		assertTrue(cli.err().contains("Пользователю orlov это не разрешено: нужна роль Аналитический центр (CENTER)."),
				cli.err());
	}

	/** The same commands where a team works. */
	@Test
	void assignsSubjectsToAUserOfATeam() {
		as(store -> ActingStore.as(store, "petrov", Role.CENTER).with("ivanova", Role.REGION));
		assertEquals(0, cli.run("db", "user", "ivanova", "--subject", "77,16", "--reason", "приказ"), cli.err());
		assertTrue(cli.out().contains("Пользователь ivanova отвечает за субъекты: 16, 77."), cli.out());
		assertEquals(0, cli.run("db", "users"));
		assertTrue(cli.out().lines().anyMatch(line -> line.matches(" *ivanova +REGION +16, 77 *")), cli.out());
		assertEquals(0, cli.run("db", "user", "ivanova", "--no-subject"), cli.err());
		assertTrue(cli.out().contains("не отвечает ни за один субъект"), cli.out());
		cli.locale = Locale.ENGLISH;
		assertEquals(3, cli.run("db", "user", "petrov", "--subject", "16"));
		assertTrue(cli.err().contains("GRANT etalon_region TO \"petrov\""), cli.err());
	}

	/** A refusal that every command shares has its sentence. */
	@Test
	void saysForWhatARegionAnswers() throws IOException {
		as(store -> ActingStore.region(store, "ivanova", "16"));
		cli.file("list.csv", "id,name,kind,subject\nEP-1,Выдача справки,сервис,77\n");
		assertEquals(ExitStatus.NOTHING, cli.run("register", "import", "list.csv", "--yes"), cli.err());
		assertTrue(
				cli.err().contains("«77»: это относится к другому субъекту; пользователь и его субъекты: ivanova: 16"),
				cli.err());
		assertEquals(0, cli.run("db", "roles"), cli.err());
		assertTrue(cli.out().contains("Субъекты: 16."), cli.out());
	}

	/** Who is more than a region is not bound by subjects, whether he has any or not. */
	@Test
	void saysNothingOfSubjectsToWhomTheyDoNotBind() {
		as(store -> ActingStore.as(store, "petrov", Role.CENTER, Role.REGION));
		assertEquals(0, cli.run("db", "roles"), cli.err());
		assertTrue(cli.out().contains("+ REGION"), cli.out());
		assertFalse(cli.out().contains("Субъекты"), cli.out());
		as(store -> ActingStore.as(store, "ivanova", Role.REGION, Role.OBSERVER));
		assertEquals(0, cli.run("db", "roles"), cli.err());
		assertTrue(cli.out().contains("Субъекты не назначены: менять нельзя ничего."), cli.out());
	}

	@Test
	void keepsAChangeWhoseBackupFails() throws IOException, StoreException {
		// the folder of the backups cannot be made: a file has its name
		Path backups = cli.path("db/backups");
		try (Stream<Path> made = Files.list(backups)) {
			for (Path each : made.toList()) {
				Files.delete(each);
			}
		}
		Files.delete(backups);
		Files.writeString(backups, "");
		cli.file("list.csv", "id,name,kind\nEP-1,Выдача справки,сервис\n");
		assertEquals(ExitStatus.PARTIAL, cli.run("register", "import", "list.csv", "--yes"), cli.err());
		assertTrue(cli.out().contains("Записано"), cli.out());
		assertTrue(cli.err().contains("Изменения сохранены, но резервная копия после них не сделана: ")
				&& cli.err().contains("backups (READ_ONLY)"), cli.err());
		assertEquals(1, cli.err().lines().count());
		assertEquals(ExitStatus.PARTIAL, cli.run("settings", "--save", "A25=NO_TERM"), cli.err());
		assertTrue(cli.err().startsWith("Изменения сохранены"), cli.err());
		Files.delete(backups);
		assertEquals(ExitStatus.OK, cli.run("register", "show", "EP-1"), cli.err());
		assertTrue(cli.out().contains("Выдача справки"), cli.out());
	}

	@Test
	void showsTheLastChangesFirst() throws StoreException {
		add("A-2");
		assertEquals(0, cli.run("db", "journal", "--last", "1", "--as", "csv"));
		assertTrue(cli.out().lines().toList().get(1).startsWith("2,"), cli.out());
		assertEquals(0, cli.run("db", "journal"));
		assertTrue(cli.out().contains("потому что"), cli.out());
		assertEquals(64, cli.run("db", "journal", "--last", "0"));
	}

	@Test
	void backsUpAndRestoresOnlyWhenToldTo() throws StoreException, IOException {
		assertEquals(0, cli.run("db", "backup", "copy.etb"), cli.err());
		assertTrue(cli.out().contains("проверена восстановлением"), cli.out());
		assertEquals(3, cli.run("db", "backup", "copy.etb"));
		assertTrue(cli.err().contains("не перезаписывается"), cli.err());
		add("A-2");
		assertEquals(0, cli.run("db", "restore", "copy.etb"));
		assertTrue(cli.out().contains("Ничего не сделано"), cli.out());
		assertTrue(cli.out().matches("(?s).* копией copy\\.etb от \\d\\d\\.\\d\\d\\.\\d{4} .*\\(по изменение 1, .*"),
				cli.out());
		cli.run("db", "info");
		assertTrue(cli.out().contains("authority: 2"), cli.out());
		assertEquals(0, cli.run("db", "restore", "copy.etb", "--yes"), cli.err());
		assertTrue(cli.out().contains("Прежняя сохранена"), cli.out());
		cli.run("db", "info");
		assertTrue(cli.out().contains("authority: 1"), cli.out());
		assertEquals(3, cli.run("db", "restore", "missing.etb", "--yes"));
		Files.writeString(cli.path("text.etb"), "не копия");
		assertEquals(3, cli.run("db", "restore", "text.etb"));
		assertTrue(cli.err().contains("не резервная копия"), cli.err());
		assertEquals(3, cli.run("db", "restore", "text.etb", "--yes"));
		assertTrue(cli.err().contains("не резервная копия"), cli.err());
	}

	@Test
	void verifiesAndListsDamages() {
		cli.locale = Locale.ENGLISH;
		assertEquals(0, cli.run("db", "verify"));
		assertTrue(cli.out().contains("No damage."), cli.out());
		as(DbCommandTest::damaged);
		assertEquals(1, cli.run("db", "verify"));
		assertTrue(cli.out().contains("! the sum does not agree: authority, record A-1 (read 1, expected 2)"),
				cli.out());
		assertTrue(cli.out().contains("Damages: 1."), cli.out());
		assertFalse(cli.out().contains("No damage"), cli.out());
	}

	/** A store that finds one damage. */
	private static Store damaged(Store store) {
		Verification found = new Verification(1, 1, List
				.of(new Verification.Damage(Verification.Kind.WRONG_SUM, "authority", "A-1", "read 1, expected 2")));
		return (Store) Proxy.newProxyInstance(Store.class.getClassLoader(), new Class<?>[] { Store.class }, (proxy,
				method, arguments) -> method.getName().equals("verify") ? found : method.invoke(store, arguments));
	}
}
