// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Progress;
import org.etalon.store.Intent;
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

class FindAuthoritiesTest {

	private static final Authority LABOUR = new Authority("A-1", "Министерство труда", AuthorityLevel.FEDERAL, null);
	private static final Authority MOSCOW = new Authority("A-2", "Департамент труда города Москвы",
			AuthorityLevel.REGIONAL, "77");
	private static final Authority HEALTH = new Authority("A-3", "Министерство здравоохранения", AuthorityLevel.FEDERAL,
			null);

	@TempDir
	private Path folder;
	private Store store;

	@BeforeEach
	void open() throws StoreException {
		store = StoreForTests.open(folder, Clock.systemUTC());
		store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.AUTHORITIES).addAll(List.of(LABOUR, MOSCOW, HEALTH));
			return null;
		});
	}

	@AfterEach
	void close() throws StoreException {
		store.close();
	}

	private List<Authority> found(String text) throws StoreException {
		return new FindAuthorities().run(store, text, 10, Progress.NONE).authorities();
	}

	@Test
	void anAuthorityIsFoundByWordsOfItsName() throws StoreException {
		assertEquals(List.of(MOSCOW, LABOUR), found("труда"), "in the order of their names");
		assertEquals(List.of(MOSCOW), found(" ТРУДА моск "));
		assertEquals(List.of(), found("труда связи"));
	}

	@Test
	void thoseThatBeginWithWhatWasTypedComeFirst() throws StoreException {
		store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.AUTHORITIES)
					.add(new Authority("A-4", "Администрация города Омска", AuthorityLevel.LOCAL, "55"));
			return null;
		});
		assertEquals(List.of("A-3", "A-1", "A-4"), found("минист").stream().map(Authority::id).toList());
	}

	@Test
	void anAuthorityIsFoundByItsId() throws StoreException {
		assertEquals(List.of(HEALTH), found("A-3"));
	}

	@Test
	void nothingTypedFindsAllOfWhichTheFirstAreNamed() throws StoreException {
		FindAuthorities.Found found = new FindAuthorities().run(store, " ", 2, Progress.NONE);
		assertEquals(List.of(MOSCOW, HEALTH), found.authorities());
		assertEquals(3, found.count());
	}

	@Test
	void idsAreCalledByTheirNames() throws StoreException {
		assertEquals(Map.of("A-1", "Министерство труда"),
				new FindAuthorities().names(store, new ArrayList<>(List.of("A-1", "A-9"))));
	}

	@Test
	void whatIsCancelledEnds() {
		Progress given = new Progress() {
			@Override
			public void at(long done, long total) {
				// nobody looks
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		};
		assertEquals(StoreException.Code.CANCELLED,
				assertThrows(StoreException.class, () -> new FindAuthorities().run(store, "труда", 10, given)).code());
	}
}
