// SPDX-License-Identifier: EPL-2.0
package org.etalon.integration.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.startlevel.BundleStartLevel;

/** Databases are opened by a service, whose drivers are services too, of bundles that nobody has started. */
class StoreServiceTest {

	private static final Authority AUTHORITY = new Authority("A-1", "Служба", AuthorityLevel.FEDERAL, null);

	@TempDir
	Path temp;

	private final BundleContext context = FrameworkUtil.getBundle(StoreServiceTest.class).getBundleContext();
	private ServiceReference<Stores> reference;
	private Stores stores;

	@BeforeEach
	void find() {
		reference = context.getServiceReference(Stores.class);
		stores = context.getService(reference);
	}

	@AfterEach
	void giveBack() {
		context.ungetService(reference);
	}

	@Test
	void aFileIsOpenedWrittenClosedAndOpenedAgain() throws StoreException {
		Location location = location(temp.resolve("данные").toString());
		try (Store store = stores.open(location, Progress.NONE)) {
			assertTrue(store.info().embedded());
			store.write(new Intent("test", "проверка"), session -> {
				session.records(RecordKinds.AUTHORITIES).add(AUTHORITY);
				return null;
			});
			store.backup(temp.resolve("backup.zip"), Progress.NONE);
		}
		assertEquals(Bundle.ACTIVE, bundle("com.h2database").getState());
		stores.restore(location, temp.resolve("backup.zip"), Progress.NONE);
		try (Store store = stores.open(location, Progress.NONE)) {
			assertTrue(store.info().cleanStop());
			assertTrue(store.verify(Progress.NONE).sound());
			assertEquals(AUTHORITY, store
					.read(snapshot -> snapshot.records(RecordKinds.AUTHORITIES).find("A-1").orElseThrow().value()));
		}
	}

	/** Reaches the driver, which finds nobody at the port that a server would hardly have. */
	@Test
	void aServerIsAskedThroughItsDriver() {
		StoreException refused = assertThrows(StoreException.class,
				() -> stores.open(location("jdbc:postgresql://127.0.0.1:1/etalon"), Progress.NONE));
		assertEquals(Code.UNREACHABLE, refused.code());
		assertEquals(Bundle.ACTIVE, bundle("org.postgresql.jdbc").getState());
	}

	@Test
	void theDriversAreNotStartedForGood() {
		for (String driver : new String[] { "com.h2database", "org.postgresql.jdbc" }) {
			assertFalse(bundle(driver).adapt(BundleStartLevel.class).isPersistentlyStarted(), driver);
		}
	}

	private Location location(String address) {
		return new Location(address, "tester", null, Clock.systemUTC());
	}

	private Bundle bundle(String name) {
		return Arrays.stream(context.getBundles()).filter(bundle -> name.equals(bundle.getSymbolicName())).findFirst()
				.orElseThrow();
	}
}
