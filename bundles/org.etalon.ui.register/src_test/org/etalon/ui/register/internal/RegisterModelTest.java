// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Progress;
import org.etalon.operations.register.FieldCondition;
import org.etalon.scoring.CertificateType;
import org.etalon.store.Field;
import org.etalon.store.Intent;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.index.RegisterIndex;
import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.SavedFilter.Combination;
import org.etalon.tests.store.StoreForTests;
import org.etalon.ui.common.Data;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterModelTest implements RegisterModel.Watcher {

	private static final int OBJECTS = 450;
	private static final Field KIND = RegisterModel.OBJECTS.field("kind");
	private static final Field LEVEL = RegisterModel.OBJECTS.field("level");

	@TempDir
	private Path folder;

	private final Deque<Runnable> background = new ArrayDeque<>();
	private final Deque<Runnable> ui = new ArrayDeque<>();
	private final RegisterModel model = new RegisterModel(background::add, ui::add, this);
	private Store store;
	private Data data;
	private int found;
	private int loaded;
	private final List<Boolean> anew = new ArrayList<>();

	@BeforeEach
	void open() throws StoreException {
		store = StoreForTests.open(folder, Clock.systemUTC());
		store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.AUTHORITIES)
					.add(new Authority("A-1", "Министерство образцов", AuthorityLevel.FEDERAL, null));
			List<CertificationObject> objects = new ArrayList<>();
			for (int i = 0; i < OBJECTS; i++) {
				objects.add(object(i));
			}
			session.records(RecordKinds.OBJECTS).addAll(objects);
			return null;
		});
		data = new Data(store, List::of, ProductionCalendar::builtIn, "Etalon", Clock.systemUTC());
	}

	@AfterEach
	void close() throws StoreException {
		store.close();
	}

	private static CertificationObject object(int number) {
		CertificationObject object = ObjectModelTest.object("Услуга %03d".formatted(number));
		object = RegisterModel.OBJECTS.with(object, RegisterModel.OBJECTS.field("id"), "EP-" + number);
		object = RegisterModel.OBJECTS.with(object, RegisterModel.OBJECTS.field("authorityId"), "A-1");
		if (number % 3 == 0) {
			object = RegisterModel.OBJECTS.with(object, KIND, ObjectKind.SERVIS);
			object = RegisterModel.OBJECTS.with(object, LEVEL, 40 + number % 60);
			object = RegisterModel.OBJECTS.with(object, RegisterModel.OBJECTS.field("certificateType"),
					CertificateType.A);
		}
		return object;
	}

	private void index() throws StoreException {
		data.index(store.read(snapshot -> RegisterIndex.build(snapshot, Progress.NONE)));
	}

	private void work() {
		while (!background.isEmpty() || !ui.isEmpty()) {
			(background.isEmpty() ? ui : background).poll().run();
		}
	}

	@Test
	void theFirstRowsAreThereBeforeTheRegisterIsInMemory() throws StoreException {
		model.show(data);
		work();
		assertFalse(model.complete());
		assertEquals(RegisterModel.PAGE, model.count());
		assertEquals("Услуга 000", model.row(0).orElseThrow().object().name());

		index();
		model.show(data);
		work();
		assertTrue(model.complete());
		assertEquals(OBJECTS, model.count());
		assertEquals(2, found);
		assertEquals(OBJECTS, model.shares().stream().mapToLong(share -> share.count()).sum());
	}

	@Test
	void aRowThatIsNotThereYetIsReadWithItsPage() throws StoreException {
		index();
		model.show(data);
		work();

		assertEquals(Optional.empty(), model.row(449));
		assertEquals(Optional.empty(), model.row(448), "asked for once");
		assertEquals(1, background.size());
		work();
		assertEquals(1, loaded);
		assertEquals("Услуга 449", model.row(449).orElseThrow().object().name());
		assertEquals("Министерство образцов", model.row(449).orElseThrow().authority());
		assertEquals(Optional.empty(), model.row(450));
		assertEquals(Optional.empty(), model.row(-1));
	}

	@Test
	void conditionsSearchAndOrderGoTogether() throws StoreException {
		index();
		model.show(data);
		model.restrict(FieldCondition.in(KIND, List.of(ObjectKind.SERVIS), false));
		work();
		assertEquals(150, model.count());

		model.search("услуга 12");
		model.sort(LEVEL, true);
		work();
		assertEquals(6, model.count(), "12, 120, 123, 126, 129, 312");
		assertEquals("Услуга 129", model.row(2).orElseThrow().object().name());

		model.restrict(FieldCondition.in(KIND, List.of(ObjectKind.SERVIS), true));
		work();
		assertEquals(9, model.count(), "112, 121, 122, 124, 125, 127, 128, 212, 412");
		model.free(KIND);
		model.search("");
		work();
		assertEquals(OBJECTS, model.count());
	}

	@Test
	void whatIsSeenIsWrittenAsItIsSeen() throws Exception {
		model.show(data);
		work();
		assertEquals(Optional.empty(), model.objects(), "the register is not in memory yet");
		index();
		model.restrict(FieldCondition.in(KIND, List.of(ObjectKind.SERVIS), false));
		model.sort(LEVEL, true);
		work();
		List<RegisterColumns.Column> columns = RegisterColumns.all().stream()
				.filter(each -> List.of("id", "level").contains(each.field().name())).toList();
		Path file = folder.resolve("seen.csv");
		assertEquals(OBJECTS / 3, RegisterExport.all(model.objects().orElseThrow()).run(file, columns, Progress.NONE));
		List<String> lines = Files.readAllLines(file);
		assertEquals(OBJECTS / 3 + 1, lines.size());
		for (int i = 0; i < RegisterModel.PAGE; i++) {
			CertificationObject object = model.row(i).orElseThrow().object();
			assertEquals(object.level() + "," + object.id(), lines.get(i + 1));
		}
	}

	@Test
	void whatIsGivenUpLeavesTheFileAsItWas() throws Exception {
		index();
		model.show(data);
		work();
		Path file = Files.writeString(folder.resolve("seen.xlsx"), "before");
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
				assertThrows(StoreException.class,
						() -> RegisterExport.all(model.objects().orElseThrow()).run(file, RegisterColumns.all(), given))
						.code());
		assertEquals("before", Files.readString(file));
	}

	@Test
	void aFileSaysByItsNameWhatItIs() {
		assertEquals(Path.of("a", "b.xlsx"), RegisterExport.named(Path.of("a", "b")));
		assertEquals(Path.of("b.x.xlsx"), RegisterExport.named(Path.of("b.x")));
		assertEquals(Path.of("b.CSV"), RegisterExport.named(Path.of("b.CSV")));
		assertEquals(Path.of("a", "b.csv"), RegisterExport.named(Path.of("a", "b.XLSX"), "csv"));
		assertEquals(Path.of("b.x.json"), RegisterExport.named(Path.of("b.x"), "json"));
	}

	@Test
	void conditionsGoTogetherAsTheUserSays() throws StoreException {
		index();
		model.show(data);
		model.restrict(FieldCondition.in(KIND, List.of(ObjectKind.SERVIS), false));
		model.restrict(FieldCondition.between(LEVEL, 40, 49, true));
		work();
		assertEquals(118, model.count(), "150 but for those whose level is 40, 43, 46 or 49");
		model.combine(Combination.ANY);
		work();
		assertEquals(OBJECTS, model.count());
		model.combine(Combination.NONE);
		work();
		assertEquals(0, model.count());
	}

	@Test
	void aPastDayIsShownAsItWas() throws Exception {
		Instant[] now = { Instant.parse("2026-03-01T12:00:00Z") };
		Clock clock = new Clock() {
			@Override
			public ZoneId getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

			@Override
			public Instant instant() {
				return now[0];
			}
		};
		try (Store other = StoreForTests.open(Files.createDirectories(folder.resolve("other")), clock)) {
			other.write(new Intent("test", ""), session -> {
				session.records(RecordKinds.AUTHORITIES)
						.add(new Authority("A-1", "Министерство образцов", AuthorityLevel.FEDERAL, null));
				session.records(RecordKinds.OBJECTS).addAll(List.of(object(1), object(2)));
				return null;
			});
			now[0] = Instant.parse("2026-03-05T12:00:00Z");
			other.write(new Intent("test", ""), session -> {
				session.records(RecordKinds.OBJECTS)
						.update(RegisterModel.OBJECTS.with(object(1), RegisterModel.OBJECTS.field("name"), "Иначе"), 1);
				session.records(RecordKinds.OBJECTS).remove("EP-2", 1);
				session.records(RecordKinds.OBJECTS).add(object(3));
				session.records(RecordKinds.AUTHORITIES)
						.update(new Authority("A-1", "Новое министерство", AuthorityLevel.FEDERAL, null), 1);
				return null;
			});
			Data there = new Data(other, List::of, ProductionCalendar::builtIn, "Etalon", clock);
			model.show(there);
			model.asOf(LocalDate.of(2026, 3, 4));
			assertEquals(0, model.count(), "nothing of another day while it is read");
			work();
			assertTrue(model.complete());
			assertEquals(List.of("Услуга 001", "Услуга 002"),
					List.of(model.row(0).orElseThrow().object().name(), model.row(1).orElseThrow().object().name()));
			assertEquals("Министерство образцов", model.row(1).orElseThrow().authority());
			model.search("министерство образцов");
			work();
			assertEquals(2, model.count());
			assertEquals(List.of("EP-1", "EP-2"),
					model.objects().orElseThrow().ids(List.of(new FoundObjects.Stretch(0, 2)), 9));
			model.asOf(LocalDate.of(2026, 2, 28));
			work();
			assertEquals(0, model.count(), "before the first change");
			model.asOf(null);
			model.search("");
			work();
			assertEquals("Иначе", model.row(0).orElseThrow().object().name());
			assertEquals("Новое министерство", model.row(0).orElseThrow().authority());
			assertEquals(2, model.row(0).orElseThrow().revision());
		}
	}

	@Test
	void whatIsSelectedIsCopiedAndWrittenInItsOrder() throws Exception {
		index();
		model.show(data);
		work();
		FoundObjects objects = model.objects().orElseThrow();
		List<FoundObjects.Stretch> rows = List.of(new FoundObjects.Stretch(1, 2), new FoundObjects.Stretch(448, 1));
		assertEquals(List.of("EP-1", "EP-2", "EP-448"), objects.ids(rows, 9));
		assertEquals(List.of("EP-1", "EP-2"), objects.ids(rows, 2));
		List<RegisterColumns.Column> columns = RegisterColumns.all().stream()
				.filter(each -> List.of("id", "name").contains(each.field().name())).toList();
		assertEquals("Услуга 001\tEP-1\nУслуга 002\tEP-2",
				RegisterColumns.lines(columns, objects.rows(objects.ids(rows, 2))));
		Path file = folder.resolve("selected.csv");
		assertEquals(3, new RegisterExport(objects, rows).run(file, RegisterColumns.every(), Progress.NONE));
		List<String> lines = Files.readAllLines(file);
		assertEquals(RegisterModel.OBJECTS.fields().size(), lines.getFirst().split(",").length);
		assertTrue(lines.get(3).startsWith("EP-448,Услуга 448,"), lines.get(3));
	}

	@Test
	void whatWasReadAnewIsNotAskedForAnew() throws StoreException {
		index();
		model.show(data);
		work();
		model.show(data);
		work();
		assertEquals(List.of(true, false), anew);
		model.search("12");
		work();
		assertEquals(List.of(true, false, true), anew);
	}

	@Test
	void onlyTheNewestQuestionIsAnswered() throws StoreException {
		index();
		model.show(data);
		model.search("услуга 1");
		model.search("услуга 12");
		model.search("услуга 123");
		work();

		assertEquals(1, found);
		assertEquals(1, model.count());
	}

	@Test
	void anAnswerThatComesLateDoesNotReplaceANewerOne() throws StoreException {
		index();
		model.show(data);
		work();
		model.search("услуга 12");
		background.poll().run(); // it is found, but not shown yet
		model.search("услуга 123");
		while (!ui.isEmpty()) {
			ui.poll().run();
		}
		assertEquals(OBJECTS, model.count(), "nobody asks for it any longer");
		work();
		assertEquals(1, model.count());
		assertEquals("Услуга 123", model.row(0).orElseThrow().object().name());
		assertEquals(List.of(true, true), anew);
	}

	@Test
	void rowsOfAnOlderListDoNotGetIntoANewerOne() throws StoreException {
		index();
		model.show(data);
		work();
		model.sort(RegisterModel.OBJECTS.field("name"), true);
		assertEquals(Optional.empty(), model.row(RegisterModel.PAGE), "of the list that is still shown");
		work();
		model.row(RegisterModel.PAGE);
		work();
		assertEquals("Услуга 349", model.row(RegisterModel.PAGE).orElseThrow().object().name());
	}

	@Test
	void rowsAreReadOfTheDatabaseInWhichTheyWereFound() throws Exception {
		index();
		model.show(data);
		work();
		FoundObjects before = model.objects().orElseThrow();
		try (Store empty = StoreForTests.open(Files.createDirectories(folder.resolve("empty")), Clock.systemUTC())) {
			model.show(new Data(empty, List::of, ProductionCalendar::builtIn, "Etalon", Clock.systemUTC()));
			assertEquals(before, model.objects().orElseThrow(), "the new one is not read yet");
			work();
			assertEquals(0, model.count());
		}
	}

	@Test
	void theFailureOfAnOlderQuestionIsNotTold() throws StoreException {
		Store failing = (Store) Proxy.newProxyInstance(Store.class.getClassLoader(), new Class<?>[] { Store.class },
				(proxy, method, arguments) -> {
					if (method.getName().equals("read")) {
						throw new StoreException(StoreException.Code.CONNECTION_LOST);
					}
					return method.invoke(store, arguments);
				});
		model.show(new Data(failing, List::of, ProductionCalendar::builtIn, "Etalon", Clock.systemUTC()));
		background.poll().run();
		model.show(null);
		work();
		assertEquals(0, model.count(), "and nothing was told to the watcher, who would have thrown it");
	}

	@Test
	void withoutADatabaseThereIsNothing() throws StoreException {
		index();
		model.show(data);
		work();
		model.show(null);

		assertEquals(0, model.count());
		assertEquals(Optional.empty(), model.row(0));
	}

	@Override
	public void found(boolean other) {
		anew.add(other);
		found++;
	}

	@Override
	public void loaded() {
		loaded++;
	}

	@Override
	public void failed(Throwable why) {
		throw new AssertionError(why);
	}
}
