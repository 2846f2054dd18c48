// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.plan;

import static org.etalon.rules.plan.RoadmapProgress.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Ruling;
import org.etalon.rules.plan.RoadmapProgress.Measure;
import org.etalon.rules.plan.RoadmapProgress.Point;
import org.etalon.rules.plan.RoadmapProgress.Status;
import org.junit.jupiter.api.Test;

class RoadmapProgressTest {

	private static final LocalDate DUE = LocalDate.of(2027, 3, 31);

	private static Measure measure(LocalDate started, LocalDate completed) {
		return new Measure(started, DUE, completed, null);
	}

	private static Status all(LocalDate on, Measure... measures) {
		return RoadmapProgress.of(List.of(measures), on).value().status();
	}

	@Test
	void aMeasureIsInTimeOnItsLastDayAndLateAfterIt() {
		Measure begun = measure(DUE.minusDays(5), null);
		assertEquals(Status.OPEN, status(measure(null, null), DUE));
		assertEquals(Status.LATE, status(measure(null, null), DUE.plusDays(1)));
		assertEquals(Status.OPEN, status(begun, DUE.minusDays(6)), "what begins tomorrow has not begun");
		assertEquals(Status.IN_WORK, status(begun, DUE.minusDays(5)));
		assertEquals(Status.IN_WORK, status(begun, DUE));
		assertEquals(Status.LATE, status(begun, DUE.plusDays(1)));
		assertEquals(Status.OPEN, status(new Measure(null, null, null, null), LocalDate.MAX),
				"no last day, never late");
	}

	@Test
	void whatIsClosedIsClosedFromThatDayOn() {
		Measure late = measure(null, DUE.plusDays(3));
		assertEquals(Status.LATE, status(late, DUE.plusDays(2)));
		assertEquals(Status.CLOSED, status(late, DUE.plusDays(3)));
		assertEquals(Status.CLOSED, status(late, LocalDate.MAX));
	}

	@Test
	void oneThatIsLateMakesTheRoadmapLate() {
		Measure open = measure(null, null);
		Measure begun = measure(DUE.minusDays(9), null);
		Measure closed = measure(null, DUE.minusDays(9));
		LocalDate on = DUE.minusDays(1);
		assertEquals(Status.OPEN, all(on));
		assertEquals(Status.OPEN, all(on, open, open));
		assertEquals(Status.IN_WORK, all(on, open, begun));
		assertEquals(Status.IN_WORK, all(on, open, closed), "some are done: it is on its way");
		assertEquals(Status.CLOSED, all(on, closed, closed));
		assertEquals(Status.LATE, all(DUE.plusDays(1), closed, open));
		RoadmapProgress progress = RoadmapProgress.of(List.of(open, begun, closed, closed), on).value();
		assertEquals(Map.of(Status.OPEN, 1, Status.IN_WORK, 1, Status.LATE, 0, Status.CLOSED, 2), progress.counts());
		assertEquals(List.of(Status.OPEN, Status.IN_WORK, Status.CLOSED, Status.CLOSED), progress.measures());
		assertEquals(4, progress.total());
	}

	@Test
	void aControlPointIsReachedByNumberWhoeverIsDoneFirst() {
		Measure half = new Measure(null, DUE, null, 50);
		Measure other = new Measure(null, DUE, null, 50);
		Measure last = new Measure(null, DUE.plusDays(30), DUE.minusDays(1), 100);
		Measure none = measure(null, DUE.minusDays(1));
		Ruling<RoadmapProgress> ruling = RoadmapProgress.of(List.of(half, other, last, none), DUE.plusDays(1));
		assertEquals(List.of(new Point(50, 2, 1, DUE, true), new Point(100, 3, 1, DUE.plusDays(30), false)),
				ruling.value().points(), "⌈3 × 50 %⌉ = 2; what answers no remark on systems does not count");
		assertTrue(((Ruling.Made<RoadmapProgress>) ruling).trace().stream()
				.allMatch(step -> step.clause().toString().contains("Прил. 4")), "no number without its clause");
		assertFalse(RoadmapProgress.of(List.of(half, other, last), DUE).value().points().get(0).late());
		assertEquals(List.of(), RoadmapProgress.of(List.of(none), DUE).value().points());
	}
}
