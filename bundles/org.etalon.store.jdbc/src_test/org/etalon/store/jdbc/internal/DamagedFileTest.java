// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.etalon.norm.Progress;
import org.etalon.store.Intent;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;
import org.etalon.store.Stores.Location;
import org.etalon.store.Verification;
import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in which the disk has changed some bytes: that is noticed, or everything read is what was written. */
class DamagedFileTest {

	private static final int ROUNDS = Integer.getInteger("etalon.faults", 20);

	@TempDir
	Path temp;

	private final JdbcStores stores = LifeContract.stores(Scripts.OF_PRODUCT);

	@Test
	void wrongBytesAreToldOrDoNoHarm() throws Exception {
		Path whole = temp.resolve("whole.mv.db");
		Map<String, List<String>> written;
		try (Store store = LifeContract.open(stores, location(whole))) {
			fill(store);
			written = LifeContract.contents(store);
		}
		byte[] bytes = Files.readAllBytes(whole);
		Path mark = temp.resolve("whole.lock");
		byte[] marked = Files.readAllBytes(mark);
		FileTime time = Files.getLastModifiedTime(whole);
		Random random = new Random(7);
		int told = 0;
		for (int round = 0; round < ROUNDS; round++) {
			byte[] damaged = bytes.clone();
			int at = random.nextInt(damaged.length);
			int length = round % 4 == 0 ? 4096 : 1 + random.nextInt(8);
			for (int i = at; i < Math.min(damaged.length, at + length); i++) {
				damaged[i] = (byte) random.nextInt(256);
			}
			// the disk changes bytes; length, time and what stands beside stay as they were
			Files.write(whole, damaged);
			Files.setLastModifiedTime(whole, time);
			Files.write(mark, marked);
			told += told(location(whole), written, "round " + round + ", byte " + at) ? 1 : 0;
		}
		assertTrue(told > 0, "no damage was one");
	}

	/** Whether the damage was told; if not, everything has to be as it was written. */
	private boolean told(Location location, Map<String, List<String>> written, String where) throws Exception {
		try (Store store = LifeContract.open(stores, location)) {
			Verification verification = store.verify(Progress.NONE);
			if (!verification.sound()) {
				return true;
			}
			assertEquals(written, LifeContract.contents(store), where);
			assertFoundById(store, RecordKinds.AUTHORITIES, where);
			assertFoundById(store, RecordKinds.OBJECTS, where);
			return false;
		} catch (StoreException e) {
			assertTrue(e.code() == Code.DAMAGED || e.code() == Code.NOT_A_STORE, where + ": " + e);
			return true;
		}
	}

	private static <T extends Record> void assertFoundById(Store store, RecordKind<T> kind, String where)
			throws StoreException {
		store.read(snapshot -> {
			List<Revised<T>> all = new ArrayList<>();
			snapshot.records(kind).changedSince(0, all::add);
			for (Revised<T> each : all) {
				if (each.current()) {
					assertEquals(each.value(), snapshot.records(kind).find(kind.id(each.value())).orElseThrow().value(),
							where);
				}
			}
			return null;
		});
	}

	/** What a check says of a file that is damaged while it is open: it goes on with what can be read. */
	@Test
	void aCheckOfADamagedFileReportsAndGoesOn() throws Exception {
		Path file = temp.resolve("open.mv.db");
		try (Store store = LifeContract.open(stores, location(file))) {
			fill(store);
		}
		byte[] bytes = Files.readAllBytes(file);
		Random random = new Random(8);
		int reported = 0;
		for (int round = 0; round < 5; round++) {
			byte[] damaged = bytes.clone();
			for (int i = 0; i < 20; i++) {
				damaged[20_000 + random.nextInt(damaged.length - 30_000)] ^= 0x55;
			}
			Files.write(file, damaged);
			var source = Sources.file(TestDrivers.ALL, file, true);
			try {
				Verification verification = Verifier.verify(source, Dialect.H2, Progress.NONE);
				reported += verification.sound() ? 0 : 1;
			} catch (java.sql.SQLException e) {
				reported++; // it does not even open
			} finally {
				Sources.shutDown(source);
			}
		}
		assertTrue(reported >= 4, () -> "of five files twenty wrong bytes were found in too few");
	}

	private static void fill(Store store) throws StoreException {
		for (int change = 0; change < 5; change++) {
			int from = change * 400;
			store.write(new Intent("test", ""), session -> {
				List<Authority> authorities = new ArrayList<>();
				List<CertificationObject> objects = new ArrayList<>();
				for (int i = from; i < from + 400; i++) {
					authorities.add(new Authority("A-" + i, "Служба № " + i, AuthorityLevel.LOCAL, "16"));
					objects.add(LifeContract.object("O-" + i, "Услуга № " + i, "A-" + i));
				}
				session.records(RecordKinds.AUTHORITIES).addAll(authorities);
				session.records(RecordKinds.OBJECTS).addAll(objects);
				return null;
			});
		}
	}

	private static Location location(Path file) {
		return new Location(file.toString(), "me", null, Clock.systemUTC());
	}
}
