// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import org.etalon.norm.Progress;
import org.etalon.store.Intent;
import org.etalon.store.Store;
import org.etalon.store.StoreException.Code;
import org.etalon.store.Stores.Location;
import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.RecordKinds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Kills the program in one round, the server in the next. */
class ServerFaultsTest extends FaultsContract {

	private static TestPostgres server;

	private final Map<String, Location> locations = new HashMap<>();
	private boolean stopped;

	@BeforeAll
	static void start() {
		server = TestPostgres.start(true);
	}

	@AfterAll
	static void stop() {
		if (server != null) {
			server.stop();
		}
	}

	@Override
	Location location(String name) throws Exception {
		Location location = locations.get(name);
		if (location == null) {
			location = new Location(server.create(), TestPostgres.OWNER, server.password(), Clock.systemUTC());
			locations.put(name, location);
		}
		return location;
	}

	@Override
	void strike(Process child, int round) {
		if (round % 8 < 4) {
			child.destroyForcibly();
		} else {
			server.stop();
			stopped = true;
		}
	}

	@Override
	void check(Location location) {
		// a server keeps its indexes in the transaction
	}

	@Override
	void recover() {
		if (stopped) {
			server.startAgain();
			stopped = false;
		}
	}

	@Test
	void aServerThatGoesAwayInMidTransactionAndComesBackLosesNothing() throws Exception {
		try (Store store = LifeContract.open(LifeContract.stores(Scripts.OF_PRODUCT), location("back"))) {
			LifeContract.fill(store);
			Map<String, ?> before = LifeContract.contents(store);
			LifeContract.refused(Code.CONNECTION_LOST, () -> store.write(new Intent("test", ""), session -> {
				session.records(RecordKinds.AUTHORITIES).add(new Authority("X", "x", AuthorityLevel.LOCAL, null));
				server.stop();
				return null;
			}));
			LifeContract.refused(Code.CONNECTION_LOST, () -> store.write(new Intent("test", ""), session -> null));
			LifeContract.refused(Code.CONNECTION_LOST, () -> store.verify(Progress.NONE));
			LifeContract.refused(Code.CONNECTION_LOST, () -> store.backup(temp.resolve("b.zip"), Progress.NONE));
			server.startAgain();
			assertEquals(before, LifeContract.contents(store));
			store.write(new Intent("test", ""), session -> {
				session.records(RecordKinds.AUTHORITIES).add(new Authority("X", "x", AuthorityLevel.LOCAL, null));
				return null;
			});
			assertEquals(3, LifeContract.newest(store));
		}
	}
}
