// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.etalon.norm.Progress;
import org.etalon.store.Intent;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;
import org.etalon.store.Stores.Location;
import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.RecordKinds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small disk that becomes full, and one that becomes read-only: a file system in memory, which only an administrator
 * can mount. Elsewhere the tests are skipped and say so; with {@code CI=true} they fail.
 */
class FullDiskTest {

	private static final int MEGABYTES = 16;
	private static final int RECORDS = 1000;

	@TempDir
	Path temp;

	private Path disk;
	private final JdbcStores stores = LifeContract.stores(Scripts.OF_PRODUCT);

	@BeforeEach
	void mount() throws Exception {
		Path folder = Files.createDirectory(temp.resolve("disk"));
		if (!run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "etalon-test", folder.toString())) {
			String reason = "no small disk: mount -t tmpfs is not allowed here";
			if ("true".equals(System.getenv("CI"))) {
				fail(reason);
			}
			abort(reason);
		}
		disk = folder;
	}

	@AfterEach
	void unmount() throws Exception {
		if (disk != null && !run("umount", disk.toString())) {
			run("umount", "-l", disk.toString());
		}
	}

	private static boolean run(String... command) throws IOException, InterruptedException {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
					.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
			return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
		} catch (IOException e) {
			return false; // no such command
		}
	}

	private Location location() {
		return new Location(disk.resolve("db").toString(), "me", null, Clock.systemUTC());
	}

	@Test
	void aFullDiskLosesNothingThatWasConfirmed() throws Exception {
		int confirmed = 0;
		StoreException refused = null;
		try (Store store = LifeContract.open(stores, location())) {
			while (confirmed < 1000 && refused == null) {
				try {
					add(store, confirmed, RECORDS);
					confirmed++;
				} catch (StoreException e) {
					refused = e;
				}
			}
		} catch (StoreException e) {
			assertEquals(Code.DISK_FULL, e.code(), e::toString); // nor is there room for a backup
		}
		assertEquals(Code.DISK_FULL, refused.code(), refused::toString);
		assertTrue(refused.arguments().get(0).endsWith("etalon.mv.db"), refused::toString);
		run("mount", "-o", "remount,size=" + 4 * MEGABYTES + "m", disk.toString());
		try (Store store = LifeContract.open(stores, location())) {
			assertEquals(confirmed, LifeContract.newest(store));
			assertEquals(confirmed * RECORDS, LifeContract.contents(store).get(RecordKinds.AUTHORITIES.table()).size());
			assertTrue(store.verify(Progress.NONE).sound());
			add(store, confirmed, 1);
		}
	}

	@Test
	void aBackupOrARestoreThatFindsNoRoomLeavesNothing() throws Exception {
		Path backup = temp.resolve("b.zip");
		try (Store store = LifeContract.open(stores, location())) {
			add(store, 0, 3000);
			store.backup(backup, Progress.NONE);
			fillUp();
			Set<String> before = names(disk);
			assertEquals(Code.DISK_FULL, LifeContract
					.refused(Code.DISK_FULL, () -> store.backup(disk.resolve("b.zip"), Progress.NONE)).code());
			assertEquals(before, names(disk));
		} catch (StoreException e) {
			assertEquals(Code.DISK_FULL, e.code(), e::toString); // no room for the rolling backup
		}
		LifeContract.refused(Code.DISK_FULL, () -> stores.restore(location(), backup, Progress.NONE));
		assertFalse(Files.exists(disk.resolve("db/etalon.restoring.mv.db")));
		Files.delete(disk.resolve("filler"));
		try (Store store = LifeContract.open(stores, location())) {
			assertEquals(1, LifeContract.newest(store));
			assertTrue(store.verify(Progress.NONE).sound());
		}
	}

	@Test
	void aNewDatabaseThatFindsNoRoomLeavesNone() throws Exception {
		fillUp();
		LifeContract.refused(Code.DISK_FULL, () -> LifeContract.open(stores, location()));
		Files.delete(disk.resolve("filler"));
		LifeContract.open(stores, location()).close();
	}

	@Test
	void aReadOnlyDiskIsToldAndNothingIsTouched() throws Exception {
		Path backup = temp.resolve("b.zip");
		try (Store store = LifeContract.open(stores, location())) {
			add(store, 0, 10);
			store.backup(backup, Progress.NONE);
		}
		assertTrue(run("mount", "-o", "remount,ro", disk.toString()));
		LifeContract.refused(Code.READ_ONLY, () -> LifeContract.open(stores, location()));
		LifeContract.refused(Code.READ_ONLY, () -> LifeContract.open(stores,
				new Location(disk.resolve("other").toString(), "me", null, Clock.systemUTC())));
		LifeContract.refused(Code.READ_ONLY, () -> stores.restore(location(), backup, Progress.NONE));
		assertTrue(run("mount", "-o", "remount,rw", disk.toString()));
		try (Store store = LifeContract.open(stores, location())) {
			assertTrue(store.info().cleanStop());
			assertEquals(1, LifeContract.newest(store));
		}
	}

	private static void add(Store store, int change, int count) throws StoreException {
		store.write(new Intent("test", ""), session -> {
			List<Authority> all = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				all.add(new Authority(change + "/" + i, "Служба", AuthorityLevel.LOCAL, null));
			}
			session.records(RecordKinds.AUTHORITIES).addAll(all);
			return null;
		});
	}

	private void fillUp() throws IOException {
		try (OutputStream out = Files.newOutputStream(disk.resolve("filler"))) {
			byte[] block = new byte[4096];
			for (int i = 0; i < MEGABYTES * 256; i++) {
				out.write(block);
			}
		} catch (IOException e) {
			assertTrue(Disk.full(e), e.toString());
		}
	}

	private static Set<String> names(Path folder) throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			return all.map(each -> each.getFileName().toString()).collect(Collectors.toSet());
		}
	}
}
