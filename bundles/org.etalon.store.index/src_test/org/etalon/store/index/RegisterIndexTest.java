// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.etalon.norm.ObjectKind;
import org.etalon.norm.Progress;
import org.etalon.store.Field;
import org.etalon.store.Filter;
import org.etalon.store.Query;
import org.etalon.store.StoreException;
import org.etalon.store.records.Authority;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.junit.jupiter.api.Test;

class RegisterIndexTest {

	private static final Field ID = RecordKinds.OBJECTS.field("id");
	private static final Field NAME = RecordKinds.OBJECTS.field("name");
	private static final Field KIND = RecordKinds.OBJECTS.field("kind");
	private static final Field AUTHORITY_NAME = RecordKinds.AUTHORITIES.field("name");
	private static final Query ALL = Query.all(RecordKinds.OBJECTS);

	private static final Progress STOPPED = new Progress() {

		@Override
		public void at(long done, long total) {
			// only asked whether to stop
		}

		@Override
		public boolean cancelled() {
			return true;
		}
	};

	@Test
	void findsWhatLookingAtEveryRecordFinds() throws StoreException {
		for (int seed = 0; seed < 30; seed++) {
			Samples samples = new Samples(seed, 10 + seed * 12);
			Remembered register = register(samples, seed * 10);
			RegisterIndex index = RegisterIndex.build(register, Progress.NONE);
			for (int i = 0; i < 50; i++) {
				assertAnswers(register, index, samples.query(3));
			}
		}
	}

	@Test
	void followsChangesAsIfItWereBuiltAnew() throws StoreException {
		for (int seed = 0; seed < 8; seed++) {
			Samples samples = new Samples(1000 + seed, 300);
			Remembered register = register(samples, seed * 15);
			RegisterIndex index = RegisterIndex.build(register, Progress.NONE);
			for (int step = 0; step < 25; step++) {
				for (int changes = samples.random.nextInt(3); changes >= 0; changes--) {
					register.change();
					for (int i = samples.random.nextInt(6); i >= 0; i--) {
						change(samples, register);
					}
				}
				index.apply(register, Progress.NONE);
				assertEquals(register.newest(), index.change());
				for (int i = 0; i < 8; i++) {
					assertAnswers(register, index, samples.query(2));
				}
			}
		}
	}

	@Test
	void bringsManyChangesIntoTheMainPart() throws StoreException {
		Samples samples = new Samples(7, 20_000);
		Remembered register = register(samples, 9_000);
		RegisterIndex index = RegisterIndex.build(register, Progress.NONE);
		int built = register.reads;
		for (int step = 0; step < 4; step++) {
			register.change();
			for (int i = 0; i < 2_000; i++) {
				change(samples, register);
			}
			index.apply(register, Progress.NONE);
			for (int i = 0; i < 6; i++) {
				assertAnswers(register, index, samples.query(2));
			}
		}
		assertTrue(register.reads < built + 4 * 2 * 2_000, "reads what changed only");
	}

	@Test
	void readsEverythingAnewWhenMostOfItChanged() throws StoreException {
		Samples samples = new Samples(8, 1_000);
		Remembered register = register(samples, 10);
		RegisterIndex index = RegisterIndex.build(register, Progress.NONE);
		register.change();
		for (int i = 0; i < 70_000; i++) {
			register.put(object("n" + i, "услуга " + i, ObjectKind.SERVIS, null));
		}
		index.apply(register, Progress.NONE);
		assertAnswers(register, index, new Query(new Filter.Contains(NAME, "угА 7"), NAME, true, Query.NOW));
		assertEquals(70_010 - (10 - register.objects().stream().filter(each -> !each.id().startsWith("n")).count()),
				index.find(ALL, Progress.NONE).orElseThrow().count());
	}

	@Test
	void anEarlierStateIsReadAnew() throws StoreException {
		Remembered later = new Remembered().change().put(object("1", "а", null, null)).change()
				.put(object("2", "б", null, null));
		RegisterIndex index = RegisterIndex.build(later, Progress.NONE);
		index.apply(new Remembered().change().put(object("3", "в", null, null)), Progress.NONE);
		assertEquals(List.of("3"), index.find(ALL, Progress.NONE).orElseThrow().page(0, 9));
		assertEquals(1, index.change());
	}

	@Test
	void aPartOfAWordIsFoundWithItsPunctuation() throws StoreException {
		Remembered register = new Remembered().change()
				.put(object("1", "Запись в «Мои документы», онлайн-приём", null, null))
				.put(object("2", "Запись в мои документы", null, null));
		RegisterIndex index = RegisterIndex.build(register, Progress.NONE);
		assertEquals(List.of("1"), find(index, new Filter.Contains(NAME, "н-приЕМ  ЗАП «мо")));
		assertEquals(List.of("1", "2"), find(index, new Filter.Contains(NAME, "док мои")));
		assertEquals(List.of(), find(index, new Filter.Contains(NAME, "мои-док")));
	}

	@Test
	void everyWordIsAPartOfTheNameOrOfTheAuthority() throws StoreException {
		Remembered register = new Remembered().change().put(new Authority("A", "МВД России", null, null))
				.put(object("1", "Выдача паспорта", null, "A")).put(object("2", "Выдача паспорта", null, "B"))
				.put(object("3", "Паспорта МВД", null, null));
		RegisterIndex index = RegisterIndex.build(register, Progress.NONE);
		assertEquals(List.of("1", "3"), find(index, RegisterIndex.search("мвд  ПАСПОРТ")));
		assertEquals(List.of("1", "2", "3"), find(index, RegisterIndex.search(" ")));
		assertEquals(List.of("2"), find(index, RegisterIndex.search(" 2 ")), "its id");
		assertEquals(List.of(), find(index, RegisterIndex.search("паспорт 2")));
	}

	@Test
	void aChangeOfAnAuthorityChangesWhatItsObjectsAreFoundBy() throws StoreException {
		Remembered register = new Remembered().change().put(new Authority("A", "Старое имя", null, null))
				.put(object("1", "Паспорт", null, "A"));
		RegisterIndex index = RegisterIndex.build(register, Progress.NONE);
		Result before = index.find(ALL.sorted(AUTHORITY_NAME, false), Progress.NONE).orElseThrow();
		index.apply(register.change().put(new Authority("A", "Новое имя", null, null)), Progress.NONE);
		assertEquals(List.of("1"), find(index, RegisterIndex.search("новое")));
		assertEquals(List.of(), find(index, RegisterIndex.search("старое")));
		assertEquals(1, before.change());
	}

	@Test
	void leavesToTheDatabaseWhatItCannotTell() throws StoreException {
		Remembered register = new Remembered().change().put(object("1", "а", ObjectKind.SERVIS, null));
		RegisterIndex index = RegisterIndex.build(register, Progress.NONE);
		Field act = RecordKinds.OBJECTS.field("act");
		for (Filter filter : List.of(Filter.is(NAME, "а"), Filter.unknown(NAME), new Filter.Between(NAME, "а", "б"),
				Filter.is(act, "1"), new Filter.Between(act, "1", null),
				Filter.is(RecordKinds.CERTIFICATES.field("objectId"), "1"))) {
			assertEquals(Optional.empty(), index.find(Query.of(RecordKinds.OBJECTS, filter), Progress.NONE));
			assertEquals(Optional.empty(),
					index.find(Query.of(RecordKinds.OBJECTS, Filter.ALL.and(filter.negated())), Progress.NONE));
		}
		assertEquals(Optional.empty(), index.find(ALL.sorted(act, false), Progress.NONE));
		assertEquals(Optional.empty(), index.find(ALL.asOf(0), Progress.NONE));
		Result result = index.find(ALL.asOf(1), Progress.NONE).orElseThrow();
		assertEquals(Optional.empty(), result.distribution(act));
		assertEquals(Optional.empty(), result.distribution(NAME));
		assertEquals(Optional.empty(), result.distribution(RecordKinds.CERTIFICATES.field("objectId")));
	}

	@Test
	void stopsWhenItIsToldTo() throws StoreException {
		Remembered register = new Remembered().change().put(object("1", "а", ObjectKind.SERVIS, null));
		RegisterIndex index = RegisterIndex.build(register, Progress.NONE);
		register.change().put(object("2", "б", null, null));
		assertCancelled(assertThrows(StoreException.class, () -> RegisterIndex.build(register, STOPPED)));
		assertCancelled(assertThrows(StoreException.class, () -> index.apply(register, STOPPED)));
		assertCancelled(assertThrows(StoreException.class, () -> index.find(ALL, STOPPED)));
		assertEquals(List.of("1"), find(index, Filter.ALL));
		index.apply(register, Progress.NONE);
		assertEquals(List.of("1", "2"), find(index, Filter.ALL));
	}

	@Test
	void readersSeeWholeStatesWhileChangesAreApplied() throws Exception {
		Remembered register = new Remembered();
		register.change();
		for (int i = 0; i < 3_000; i++) {
			register.put(object("i" + i, "в нём " + 1, ObjectKind.SERVIS, null));
		}
		RegisterIndex index = RegisterIndex.build(register, Progress.NONE);
		AtomicBoolean done = new AtomicBoolean();
		ExecutorService readers = Executors.newFixedThreadPool(2);
		try {
			List<Future<Integer>> running = new ArrayList<>();
			for (int i = 0; i < 2; i++) {
				running.add(readers.submit(() -> readUntil(done, index)));
			}
			for (int step = 2; step < 120; step++) {
				register.change();
				// every change gives all of some objects a new name: a reader sees all of them or none
				for (int i = 0; i < 3_000; i += 100) {
					register.put(object("i" + i, "шаг " + step, ObjectKind.SERVIS, null));
				}
				index.apply(register, Progress.NONE);
			}
			done.set(true);
			for (Future<Integer> each : running) {
				assertTrue(each.get() > 0);
			}
		} finally {
			done.set(true);
			readers.shutdownNow();
		}
	}

	private static int readUntil(AtomicBoolean done, RegisterIndex index) throws StoreException {
		int reads = 0;
		while (!done.get() || reads == 0) {
			Result all = index.find(ALL.sorted(NAME, true), Progress.NONE).orElseThrow();
			assertEquals(3_000, all.count());
			assertEquals(3_000, all.page(0, 3_000).stream().distinct().count());
			Result changed = index.find(Query.of(RecordKinds.OBJECTS, new Filter.Contains(NAME, "шаг")), Progress.NONE)
					.orElseThrow();
			assertEquals(changed.change() == 1 ? 0 : 30, changed.count());
			Result named = index
					.find(Query.of(RecordKinds.OBJECTS, new Filter.Contains(NAME, "шаг " + changed.change())),
							Progress.NONE)
					.orElseThrow();
			assertTrue(named.change() != changed.change() || changed.count() == named.count());
			reads++;
		}
		return reads;
	}

	static Remembered register(Samples samples, int objects) {
		Remembered register = new Remembered().change();
		for (int i = 0; i < 8; i++) {
			register.put(samples.authority(samples.authorityId()));
		}
		for (int i = 0; i < objects; i++) {
			register.put(samples.object(samples.id()));
		}
		return register;
	}

	static void change(Samples samples, Remembered register) {
		switch (samples.random.nextInt(12)) {
		case 0 -> register.put(samples.authority(samples.authorityId()));
		case 1 -> register.removeAuthority(samples.authorityId());
		case 2, 3, 4 -> register.removeObject(samples.id());
		default -> register.put(samples.object(samples.id()));
		}
	}

	static void assertAnswers(Remembered register, RegisterIndex index, Query query) throws StoreException {
		Naive naive = new Naive(register);
		List<String> expected = naive.find(query);
		Result result = index.find(query, Progress.NONE).orElseThrow(() -> new AssertionError(query));
		assertEquals(expected.size(), result.count(), query::toString);
		assertEquals(expected, result.page(0, expected.size() + 1), query::toString);
		for (int offset = 0; offset <= expected.size() + 7; offset += 1 + expected.size() / 3) {
			List<String> page = expected.stream().skip(offset).limit(7).toList();
			assertEquals(page, result.page(offset, 7), query::toString);
			if (!page.isEmpty()) {
				assertEquals(OptionalLong.of(offset), result.position(page.getFirst()), query::toString);
			}
		}
		for (CertificationObject each : register.objects().stream().limit(20).toList()) {
			assertEquals(naive.matches(query.filter(), each), result.position(each.id()).isPresent(), query::toString);
		}
		assertEquals(OptionalLong.empty(), result.position("нет такого"));
		assertDistribution(naive, register, query, result);
	}

	private static void assertDistribution(Naive naive, Remembered register, Query query, Result result) {
		Field[] fields = Samples.valued();
		Field field = fields[(int) (result.count() % fields.length)];
		Map<Object, Long> counts = new TreeMap<>(Comparator.nullsFirst(Naive::compare));
		register.objects().stream().filter(each -> naive.matches(query.filter(), each))
				.forEach(each -> counts.merge(naive.value(each, field), 1L, Long::sum));
		List<Result.Share> expected = new ArrayList<>();
		counts.forEach((value, count) -> expected.add(new Result.Share(value, count)));
		assertEquals(expected, result.distribution(field).orElseThrow(), () -> field.name() + " of " + query);
	}

	private static void assertCancelled(StoreException e) {
		assertSame(StoreException.Code.CANCELLED, e.code());
	}

	private static List<String> find(RegisterIndex index, Filter filter) throws StoreException {
		return index.find(Query.of(RecordKinds.OBJECTS, filter).sorted(ID, false), Progress.NONE).orElseThrow().page(0,
				99);
	}

	private static CertificationObject object(String id, String name, ObjectKind kind, String authority) {
		return new CertificationObject(id, name, kind, authority, null, false, null, null, null, null, null, null, null,
				null, null, null, null, null, null, null, null, null, null);
	}
}
