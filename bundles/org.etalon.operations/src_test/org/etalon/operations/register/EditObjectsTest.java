// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.etalon.norm.ObjectKind;
import org.etalon.norm.Progress;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.register.EditObjects.Outcome;
import org.etalon.operations.register.EditObjects.Request;
import org.etalon.store.Intent;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.etalon.tests.store.StoreForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditObjectsTest {

	private static final RecordKind<CertificationObject> OBJECTS = RecordKinds.OBJECTS;
	private static final int COUNT = 1200;

	@TempDir
	Path folder;

	private Store store;

	@BeforeEach
	void open() throws StoreException {
		store = StoreForTests.open(folder, Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));
		store.write(new Intent("test", ""), session -> {
			List<CertificationObject> objects = new ArrayList<>();
			for (int i = 0; i < COUNT; i++) {
				Object[] values = new Object[OBJECTS.fields().size()];
				values[OBJECTS.field("id").index()] = "O-" + i;
				values[OBJECTS.field("name").index()] = "Услуга " + i;
				values[OBJECTS.field("kind").index()] = ObjectKind.SERVIS;
				values[OBJECTS.field("typical").index()] = false;
				values[OBJECTS.field("act").index()] = i % 3 == 0 ? "Приказ № 7" : null;
				objects.add(OBJECTS.make(values));
			}
			session.records(OBJECTS).addAll(objects);
			return null;
		});
	}

	@AfterEach
	void close() throws StoreException {
		store.close();
	}

	private static List<String> ids(int count) {
		return IntStream.range(0, count).mapToObj(i -> "O-" + i).toList();
	}

	private static Request act(List<String> ids, String text) {
		return new Request(ids, Map.of("act", text), "уточнен приказ", Map.of());
	}

	private Revised<CertificationObject> now(String id) throws StoreException {
		return store.read(snapshot -> snapshot.records(OBJECTS).find(id)).orElseThrow();
	}

	private long newest() throws StoreException {
		return store.read(snapshot -> snapshot.newest());
	}

	private String refused(Request request) {
		return assertThrows(RefusedException.class, () -> new EditObjects().run(store, request, Progress.NONE)).code();
	}

	@Test
	void allOfThemAreOneChange() throws StoreException {
		long before = newest();
		List<String> ids = new ArrayList<>(ids(COUNT));
		ids.add("O-1"); // named twice
		ids.add("nobody");
		Outcome plan = new EditObjects().plan(store, act(ids, "Приказ № 7"), Progress.NONE);
		assertEquals(before, newest(), "a plan changes nothing");

		Outcome outcome = new EditObjects().run(store, act(ids, "Приказ № 7"), Progress.NONE);
		assertEquals(before + 1, newest());
		assertEquals(before + 1, outcome.change());
		assertEquals(COUNT * 2 / 3, outcome.edited().size());
		assertEquals(COUNT / 3, outcome.already().size());
		assertEquals(List.of("nobody"), outcome.refused().stream().map(each -> each.id()).toList());
		assertEquals("UNKNOWN_OBJECT", outcome.refused().getFirst().why().code());
		assertEquals(plan.edited(), outcome.edited());
		assertEquals("Приказ № 7", now("O-1").value().act());
		assertEquals(2, now("O-1").revision());
		assertEquals(1, now("O-3").revision(), "it was so already");
		assertEquals("уточнен приказ",
				store.read(snapshot -> snapshot.change(outcome.change())).orElseThrow().intent().reason());
	}

	@Test
	void anEmptyTextMeansNotKnown() throws StoreException {
		new EditObjects().run(store, act(ids(4), ""), Progress.NONE);
		assertEquals(null, now("O-0").value().act());
		assertEquals(1, now("O-1").revision());
	}

	@Test
	void whatChangedSinceItWasLookedAtStays() throws StoreException {
		Outcome plan = new EditObjects().plan(store, act(ids(6), "Приказ № 8"), Progress.NONE);
		new EditObject().run(store, new EditObject.Request("O-2", Map.of("act", "Приказ № 9"), 0, "другой"));
		new EditObject().run(store, new EditObject.Request("O-4", Map.of("act", "Приказ № 8"), 0, "тот же"));

		Outcome outcome = new EditObjects().run(store,
				new Request(ids(6), Map.of("act", "Приказ № 8"), "уточнен приказ", plan.seen()), Progress.NONE);
		assertEquals(List.of("O-2"), outcome.refused().stream().map(each -> each.id()).toList());
		assertEquals("OBJECT_CHANGED", outcome.refused().getFirst().why().code());
		assertEquals(List.of("O-4"), outcome.already());
		assertEquals(4, outcome.edited().size());
		assertEquals("Приказ № 9", now("O-2").value().act());
	}

	@Test
	void undoIsOneFurtherChangeAndCanBeUndone() throws StoreException {
		Outcome made = new EditObjects().run(store, act(ids(6), "Приказ № 8"), Progress.NONE);
		new EditObject().run(store, new EditObject.Request("O-2", Map.of("name", "Иначе"), 0, "другой"));

		Outcome undone = new UndoEdit().run(store, made.change(), "ошибка", Progress.NONE);
		assertEquals(5, undone.edited().size());
		assertEquals(List.of("O-2"), undone.refused().stream().map(each -> each.id()).toList());
		assertEquals("OBJECT_CHANGED", undone.refused().getFirst().why().code());
		assertEquals(newest(), undone.change());
		assertEquals("Приказ № 7", now("O-0").value().act());
		assertEquals(null, now("O-1").value().act());
		assertEquals("Приказ № 8", now("O-2").value().act());

		Outcome again = new UndoEdit().run(store, undone.change(), "все-таки верно", Progress.NONE);
		assertEquals(5, again.edited().size());
		assertEquals("Приказ № 8", now("O-0").value().act());
		assertEquals(4, now("O-0").revision());
		assertEquals(0, new UndoEdit().run(store, made.change(), "ошибка", Progress.NONE).edited().size(),
				"all were changed since");
	}

	@Test
	void oneEditIsUndoneInTheSameWay() throws StoreException {
		EditObject.Result result = new EditObject().run(store,
				new EditObject.Request("O-1", Map.of("act", "Приказ № 8"), 1, "другой"));
		assertEquals(newest(), result.change());
		new UndoEdit().run(store, result.change(), "ошибка", Progress.NONE);
		assertEquals(null, now("O-1").value().act());
	}

	@Test
	void onlyEditsAreUndone() {
		assertEquals("NOT_AN_EDIT",
				assertThrows(RefusedException.class, () -> new UndoEdit().run(store, 1, "ошибка", Progress.NONE))
						.code());
		assertEquals("UNKNOWN_CHANGE",
				assertThrows(RefusedException.class, () -> new UndoEdit().run(store, 77, "ошибка", Progress.NONE))
						.code());
		assertEquals("NO_REASON",
				assertThrows(RefusedException.class, () -> new UndoEdit().run(store, 1, " ", Progress.NONE)).code());
	}

	@Test
	void whatCannotBeMeantIsRefusedBeforeAnythingChanges() throws StoreException {
		long before = newest();
		assertEquals("NO_REASON", refused(new Request(ids(2), Map.of("act", "x"), "", Map.of())));
		assertEquals("UNKNOWN_FIELD", refused(new Request(ids(2), Map.of("id", "x"), "да", Map.of())));
		assertEquals("FIELD_OF_CERTIFICATION", refused(new Request(ids(2), Map.of("level", "99"), "да", Map.of())));
		assertEquals("BAD_VALUE", refused(new Request(ids(2), Map.of("kind", ""), "да", Map.of())));
		assertEquals("UNKNOWN_AUTHORITY", refused(new Request(ids(2), Map.of("authorityId", "A-1"), "да", Map.of())));
		assertEquals("TOO_MANY", refused(act(ids(EditObjects.MOST + 1), "x")));
		assertEquals(before, newest());
	}

	@Test
	void whatIsGivenUpChangesNothing() throws StoreException {
		long before = newest();
		int[] asked = new int[1];
		Progress given = new Progress() {
			@Override
			public void at(long done, long total) {
				asked[0]++;
			}

			@Override
			public boolean cancelled() {
				return asked[0] > 1;
			}
		};
		assertEquals(StoreException.Code.CANCELLED,
				assertThrows(StoreException.class, () -> new EditObjects().run(store, act(ids(COUNT), "x"), given))
						.code());
		assertEquals(before, newest());
		assertTrue(asked[0] > 1);
	}
}
