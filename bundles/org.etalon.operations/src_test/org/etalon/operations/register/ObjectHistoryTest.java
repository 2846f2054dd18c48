// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.etalon.operations.access.RefusedException;
import org.etalon.operations.register.ObjectHistory.FieldStep;
import org.etalon.store.Field;
import org.etalon.store.Intent;
import org.etalon.store.RecordKind;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.RecordKinds;
import org.etalon.tests.store.StoreForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectHistoryTest {

	private static final RecordKind<Authority> KIND = RecordKinds.AUTHORITIES;
	private static final Field NAME = KIND.field("name");

	private final ObjectHistory history = new ObjectHistory();
	private Store store;

	@BeforeEach
	void named(@TempDir Path folder) throws StoreException {
		store = StoreForTests.open(folder, Clock.systemUTC());
		write(0, "Первое");
		write(1, "Второе");
		write(2, "Первое");
		write(3, null);
		write(0, "Новое");
	}

	private void write(int revision, String name) throws StoreException {
		store.write(new Intent("test", ""), session -> {
			if (name == null) {
				session.records(KIND).remove("A-1", revision);
				return null;
			}
			Authority authority = new Authority("A-1", name, AuthorityLevel.FEDERAL, null);
			if (revision == 0) {
				session.records(KIND).add(authority);
			} else {
				session.records(KIND).update(authority, revision);
			}
			return null;
		});
	}

	@AfterEach
	void close() throws StoreException {
		store.close();
	}

	private List<FieldStep> between(int one, int other) throws StoreException {
		List<ObjectHistory.Step> steps = history.run(store, KIND, "A-1");
		return history.between(store, KIND, "A-1", steps.get(one).change().id(), steps.get(other).change().id());
	}

	@Test
	void twoRevisionsDifferInWhatTheyAreNotInWhatHappenedBetween() throws StoreException {
		assertEquals(List.of(new FieldStep(NAME, "Первое", "Второе")), between(0, 1));
		assertEquals(List.of(), between(0, 2));
		assertEquals(List.of(new FieldStep(NAME, "Первое", "Новое")), between(2, 4));
	}

	@Test
	void ofARemovedRecordNothingIsThere() throws StoreException {
		List<FieldStep> removed = between(1, 3);
		assertEquals(List.of("id", "name", "level"), removed.stream().map(each -> each.field().name()).toList());
		removed.forEach(each -> assertNull(each.fresh()));
	}

	@Test
	void whatNeverWasIsRefused() {
		assertEquals("UNKNOWN_OBJECT",
				assertThrows(RefusedException.class, () -> history.between(store, KIND, "A-2", 1, 2)).code());
	}
}
