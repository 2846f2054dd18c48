// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;

import org.etalon.operations.roadmaps.RoadmapPlan;
import org.junit.jupiter.api.Test;

class RoadmapModelTest {

	private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

	@Test
	void takesBackEachEditExactlyAndKnowsWhetherAnythingIsLeftToSave() {
		RoadmapModel model = new RoadmapModel();
		model.begin(RoadmapPlan.EMPTY, 3);
		RoadmapPlan one = RoadmapPlan.EMPTY.with(2, "Разработать ТЗ", "ТЗ", DAY, "Отдел");
		RoadmapPlan two = one.with(5, "Принять", "Акт", DAY, "Отдел").proposalOn(DAY);
		model.edit(one, "добавить");
		model.edit(one, "добавить");
		model.edit(two, "изменить");
		assertEquals(Optional.of("изменить"), model.undoes());
		assertTrue(model.changed());
		assertEquals("2.1", two.number(two.measures().get(0)));
		model.undo();
		assertEquals(one, model.plan());
		model.undo();
		assertFalse(model.changed(), "an edit that changed nothing is none");
		assertEquals(Optional.empty(), model.undoes());
		assertEquals(Optional.of("добавить"), model.redoes());
		model.redo();
		model.redo();
		model.redo();
		assertEquals(two, model.plan());
		model.undo();
		model.edit(RoadmapPlan.EMPTY, "удалить");
		assertEquals(Optional.empty(), model.redoes(), "another way was gone");
		model.begin(two, 4);
		assertFalse(model.changed());
		assertEquals(4, model.revision());
	}

	@Test
	void aDraftIsTakenUpOnTheRevisionItWasMadeFrom() {
		RoadmapModel model = new RoadmapModel();
		RoadmapPlan one = RoadmapPlan.EMPTY.with(2, "Разработать ТЗ", "ТЗ", DAY, "Отдел");
		model.begin(one, 5);
		assertFalse(model.resume(one, 4, "черновик"), "nothing is in it that is not kept");
		assertEquals(5, model.revision());
		RoadmapPlan two = one.with(5, "Принять", "Акт", DAY, "Отдел");
		assertTrue(model.resume(two, 4, "черновик"));
		assertEquals(two, model.plan());
		assertEquals(4, model.revision(), "what somebody else saved is not written over");
		model.undo();
		assertEquals(one, model.plan(), "what is kept");
	}
}
