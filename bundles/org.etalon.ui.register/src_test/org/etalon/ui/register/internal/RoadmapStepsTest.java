// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.etalon.operations.register.ObjectHistory;
import org.etalon.rules.lifecycle.State;
import org.etalon.store.Intent;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RoadmapRecord;
import org.etalon.tests.support.StoreForTests;
import org.etalon.ui.register.internal.RoadmapSteps.Standing;
import org.etalon.ui.register.internal.RoadmapSteps.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadmapStepsTest {

	private static final LocalDate OPENED = LocalDate.of(2026, 8, 10);
	private static final LocalDate AGREED = LocalDate.of(2026, 10, 5);
	private static final LocalDate IMPLEMENTED = LocalDate.of(2026, 12, 1);

	private static RoadmapRecord roadmap(State state, LocalDate on) {
		return new RoadmapRecord("M-1", "EP-1", "З-1", state, LocalDate.of(2026, 10, 12), on, null, null);
	}

	@Test
	void knowTheDayOfEachStateAndWhatIsAhead(@TempDir Path folder) throws StoreException {
		try (Store store = StoreForTests.open(folder, Clock.systemUTC())) {
			store.write(new Intent("roadmap.set", ""), session -> {
				session.records(RecordKinds.OBJECTS).add(RegisterModel.OBJECTS.with(ObjectModelTest.object("Услуга"),
						RegisterModel.OBJECTS.field("id"), "EP-1"));
				session.records(RecordKinds.ROADMAPS).add(roadmap(State.DRAFT, OPENED));
				return null;
			});
			RoadmapRecord agreed = roadmap(State.AGREED, AGREED);
			change(store, agreed, 1);
			assertEquals(
					List.of(new Step(State.DRAFT, Standing.DONE, OPENED), new Step(State.AGREED, Standing.NOW, AGREED),
							new Step(State.APPROVED, Standing.AHEAD, null),
							new Step(State.IMPLEMENTED, Standing.AHEAD, null)),
					RoadmapSteps.of(agreed, history(store)));

			change(store, roadmap(State.APPROVED, AGREED), 2);
			RoadmapRecord last = roadmap(State.IMPLEMENTED, IMPLEMENTED);
			change(store, last, 3);
			List<Step> steps = RoadmapSteps.of(last, history(store));
			assertEquals(new Step(State.APPROVED, Standing.DONE, AGREED), steps.get(2));
			assertEquals(new Step(State.IMPLEMENTED, Standing.DONE, IMPLEMENTED), steps.get(3));
		}
	}

	private static void change(Store store, RoadmapRecord to, int revision) throws StoreException {
		store.write(new Intent("roadmap.set", ""), session -> {
			session.records(RecordKinds.ROADMAPS).update(to, revision);
			return null;
		});
	}

	private static List<ObjectHistory.Step> history(Store store) throws StoreException {
		return new ObjectHistory().run(store, RecordKinds.ROADMAPS, "M-1");
	}
}
