// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.etalon.norm.Progress;
import org.etalon.store.Change;
import org.etalon.store.Intent;
import org.etalon.store.RecordKind;
import org.etalon.store.Records;
import org.etalon.store.Snapshot;
import org.etalon.store.index.RegisterIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptIndexesTest {

	private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
	private static final String FILE = "/data/etalon";

	@TempDir
	private Path folder;

	@Test
	void aRegisterIsReadOnceAndTakenFromItsFileThen() throws Exception {
		KeptIndexes kept = new KeptIndexes(folder, Clock.fixed(NOW, ZoneOffset.UTC));
		Empty database = new Empty();
		assertTrue(kept.find(FILE, database, Progress.NONE).isEmpty());
		kept.keep(FILE, RegisterIndex.build(database, Progress.NONE), database);
		assertEquals(2, database.reads, "objects and authorities");
		assertEquals(1, kept.find(FILE, database, Progress.NONE).orElseThrow().change());
		assertEquals(2, database.reads);
		assertTrue(kept.find("jdbc:postgresql:other", database, Progress.NONE).isEmpty(),
				"another database has a file of its own");
	}

	@Test
	void registersNobodyOpensAnyMoreAreForgotten() throws Exception {
		KeptIndexes kept = new KeptIndexes(folder, Clock.fixed(NOW, ZoneOffset.UTC));
		assertNotEquals(kept.file(FILE), kept.file("other"));
		Files.writeString(kept.file("old"), "");
		Files.setLastModifiedTime(kept.file("old"), FileTime.from(NOW.minus(Duration.ofDays(31))));
		Files.writeString(kept.file("young"), "");
		Files.setLastModifiedTime(kept.file("young"), FileTime.from(NOW.minus(Duration.ofDays(29))));
		Path other = Files.writeString(folder.resolve("settings"), "");
		Files.setLastModifiedTime(other, FileTime.from(NOW.minus(Duration.ofDays(99))));
		Empty database = new Empty();
		kept.keep(FILE, RegisterIndex.build(database, Progress.NONE), database);
		assertFalse(Files.exists(kept.file("old")));
		assertTrue(Files.exists(kept.file("young")));
		assertTrue(Files.exists(kept.file(FILE)));
		assertTrue(Files.exists(other), "not ours");
	}

	/** A register with one change that left nothing in it. */
	private static final class Empty implements Snapshot {

		private int reads;

		@Override
		@SuppressWarnings("unchecked") // nothing comes out of them
		public <T extends Record> Records<T> records(RecordKind<T> kind) {
			InvocationHandler handler = (proxy, method, arguments) -> {
				reads += method.getName().equals("each") ? 1 : 0;
				return null;
			};
			return (Records<T>) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Records.class },
					handler);
		}

		@Override
		public long newest() {
			return 1;
		}

		@Override
		public long asOf(Instant moment) {
			return 1;
		}

		@Override
		public Optional<Change> change(long id) {
			return id == 1 ? Optional.of(new Change(1, NOW, "author", new Intent("test", ""))) : Optional.empty();
		}

		@Override
		public List<Change> changes(long before, int most) {
			return List.of();
		}
	}
}
