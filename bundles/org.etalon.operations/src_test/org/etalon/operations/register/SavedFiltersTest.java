// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.etalon.norm.ObjectKind;
import org.etalon.operations.access.RefusedException;
import org.etalon.store.Filters;
import org.etalon.store.Intent;
import org.etalon.store.RecordKind;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.SavedFilter;
import org.etalon.store.records.SavedFilter.Combination;
import org.etalon.tests.store.StoreForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedFiltersTest {

	private static final RecordKind<CertificationObject> OBJECTS = RecordKinds.OBJECTS;
	private static final FieldCondition SERVIS = FieldCondition.in(OBJECTS.field("kind"), List.of(ObjectKind.SERVIS),
			false);
	private static final FieldCondition NOT_HIGH = FieldCondition.between(OBJECTS.field("level"), 70, null, true);

	@TempDir
	Path folder;

	private Store store;

	@BeforeEach
	void open() throws StoreException {
		store = StoreForTests.open(folder, Clock.systemUTC());
		store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.AUTHORITIES)
					.add(new Authority("A-1", "Министерство образцов", AuthorityLevel.FEDERAL, null));
			List<CertificationObject> objects = new ArrayList<>();
			for (int i = 0; i < 12; i++) {
				objects.add(object(i));
			}
			session.records(OBJECTS).addAll(objects);
			return null;
		});
	}

	@AfterEach
	void close() throws StoreException {
		store.close();
	}

	/** Every second one a servis, every third one with a level of 60, 63, … 93. */
	private static CertificationObject object(int number) {
		Object[] values = new Object[OBJECTS.fields().size()];
		values[OBJECTS.field("id").index()] = "O-" + number;
		values[OBJECTS.field("name").index()] = "Услуга " + number;
		values[OBJECTS.field("kind").index()] = number % 2 == 0 ? ObjectKind.SERVIS : ObjectKind.STATE_SERVICE;
		values[OBJECTS.field("authorityId").index()] = number < 6 ? "A-1" : null;
		values[OBJECTS.field("typical").index()] = false;
		values[OBJECTS.field("level").index()] = number % 3 == 0 ? 60 + 3 * number : null;
		return OBJECTS.make(values);
	}

	private List<String> found(String... conditions) throws StoreException {
		return new ListObjects().run(store, new ListObjects.Request(Arrays.asList(conditions), "id", false, null, 100,
				AsOf.NOW, ZoneOffset.UTC, false)).rows().stream().map(row -> row.object().id()).toList();
	}

	private static long matches(RegisterFilter filter) {
		return IntStream.range(0, 12).filter(i -> Filters.matches(OBJECTS, filter.filter(), object(i))).count();
	}

	@Test
	void conditionsGoTogetherInThreeWays() {
		List<FieldCondition> both = List.of(SERVIS, NOT_HIGH);
		assertEquals(5, matches(new RegisterFilter(Combination.ALL, both, "")), "0, 2, 4, 8, 10");
		assertEquals(11, matches(new RegisterFilter(Combination.ANY, both, "")), "all but 9");
		assertEquals(1, matches(new RegisterFilter(Combination.NONE, both, "")), "9");
		assertEquals(12, matches(RegisterFilter.ALL));
		assertEquals(12, matches(new RegisterFilter(Combination.ANY, List.of(), "")), "no condition restricts nothing");
	}

	@Test
	void aConditionIsReadAsItWasWritten() {
		List<FieldCondition> all = List.of(SERVIS, NOT_HIGH,
				FieldCondition.in(OBJECTS.field("kind"), Arrays.asList(ObjectKind.SERVIS, null), true),
				FieldCondition.in(OBJECTS.field("subject"), Arrays.asList("16", "77"), false),
				FieldCondition.in(OBJECTS.field("remotelyTestable"), Arrays.asList(true, null), false),
				FieldCondition.in(OBJECTS.field("typical"), List.of(false), false),
				FieldCondition.in(OBJECTS.field("subject"), Arrays.asList((Object) null), false),
				FieldCondition.between(OBJECTS.field("certificateTo"), null, LocalDate.of(2027, 1, 31), false),
				FieldCondition.between(OBJECTS.field("endYear"), 2027, 2028, true),
				FieldCondition.containing(OBJECTS.field("name"), "налог = сбор", true),
				FieldCondition.containing(FieldCondition.AUTHORITY, "министерство", false));
		RegisterFilter filter = new RegisterFilter(Combination.ANY, all, "налог");
		assertEquals(filter, RegisterFilter.of(filter.named("x")));
		assertEquals("kind=SERVIS\nlevel!=70..",
				new RegisterFilter(Combination.ALL, List.of(SERVIS, NOT_HIGH), "").written());
		assertEquals(Optional.empty(), FieldCondition.read(OBJECTS.field("level"), false, ".."));
		assertEquals(Optional.empty(), FieldCondition.read(OBJECTS.field("level"), false, "a..b"));
	}

	@Test
	void wordsOfNameAndAuthorityAreConditions() throws StoreException {
		FieldCondition eleven = FieldCondition.containing(OBJECTS.field("name"), " услуга  1 ", false);
		FieldCondition ministry = FieldCondition.containing(FieldCondition.AUTHORITY, "образцов министерство", true);
		RegisterFilter filter = new RegisterFilter(Combination.ALL, List.of(eleven, ministry), "");
		assertEquals("name~услуга 1\nauthority!~образцов министерство", filter.written());
		SavedFilters.save(store, "Чужие", filter, 0);
		assertEquals(List.of("O-10", "O-11"), found("@Чужие"), "1 is one of the ministry");
		for (String wrong : List.of("level~7", "authority=A-1", "name~ ", "никто~x", "name")) {
			assertEquals("BAD_FILTER",
					assertThrows(RefusedException.class, () -> RegisterFilter.of(Combination.ALL, wrong, "")).code(),
					wrong);
		}
	}

	@Test
	void aSavedFilterIsACondition() throws StoreException {
		SavedFilters.save(store, "Сервисы министерства",
				new RegisterFilter(Combination.ALL, List.of(SERVIS), "министерство"), 0);
		assertEquals(List.of("O-0", "O-2", "O-4"), found("@Сервисы министерства"));
		assertEquals(9, found("!@Сервисы министерства").size());
		assertEquals(List.of("O-0"), found("@Сервисы министерства", "level=60..70"));
		assertEquals("UNKNOWN_FILTER", assertThrows(RefusedException.class, () -> found("@нет такого")).code());
	}

	@Test
	void theyAreKeptRenamedAndRemovedWithTheirRevisions() throws StoreException {
		RegisterFilter filter = new RegisterFilter(Combination.NONE, List.of(NOT_HIGH), "");
		SavedFilters.save(store, " Высокие ", filter, 0);
		assertEquals(List.of("Высокие"), names());
		assertEquals(StoreException.Code.EXISTS,
				assertThrows(StoreException.class, () -> SavedFilters.save(store, "Высокие", filter, 0)).code());
		SavedFilters.save(store, "Высокие", new RegisterFilter(Combination.ALL, List.of(SERVIS), ""), 1);
		assertEquals(StoreException.Code.CONFLICT,
				assertThrows(StoreException.class, () -> SavedFilters.save(store, "Высокие", filter, 1)).code());
		assertEquals(List.of(SERVIS), RegisterFilter.of(SavedFilters.list(store).getFirst().value()).conditions());

		SavedFilters.save(store, "Б", filter, 0);
		assertEquals(StoreException.Code.EXISTS,
				assertThrows(StoreException.class, () -> SavedFilters.rename(store, "Высокие", 2, "Б")).code());
		assertEquals(List.of("Б", "Высокие"), names(), "nothing of it was kept");
		SavedFilters.rename(store, "Высокие", 2, "А");
		assertEquals(List.of("А", "Б"), names());
		assertEquals(StoreException.Code.CONFLICT,
				assertThrows(StoreException.class, () -> SavedFilters.remove(store, "А", 2)).code());
		SavedFilters.remove(store, "А", 1);
		assertEquals(List.of("Б"), names());
	}

	private List<String> names() throws StoreException {
		return SavedFilters.list(store).stream().map(each -> each.value().id()).toList();
	}

	@Test
	void whatIsNoNameOrNoConditionIsRefused() {
		for (String name : List.of("", "  ", "a\nb", "x".repeat(101))) {
			assertFalse(SavedFilters.isName(name));
			assertEquals("BAD_NAME",
					assertThrows(RefusedException.class, () -> SavedFilters.save(store, name, RegisterFilter.ALL, 0))
							.code());
		}
		assertTrue(SavedFilters.isName("Сервисы, ≥ 70 %"));
		for (String line : List.of("kind", "nothing=1", "kind=NO_SUCH", "level=50..x")) {
			assertEquals("BAD_FILTER", assertThrows(RefusedException.class,
					() -> RegisterFilter.of(new SavedFilter("x", Combination.ALL, line, null))).code());
		}
	}
}
