// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Subject;
import org.etalon.operations.following.FollowedModel;
import org.etalon.operations.following.FollowedRegion;
import org.etalon.operations.following.ShowFollowing.Overview;
import org.etalon.operations.models.RegionPlans.Standing;
import org.etalon.rules.lifecycle.State;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.following.internal.HeatGrid.Shade;
import org.etalon.ui.following.internal.HeatGrid.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeatGridTest {

	private static final LocalDate DUE = LocalDate.of(2026, 9, 20);

	private static FollowedRegion region(String subject, int authorities, int certified, State plan, int daysLate,
			int behind) {
		List<Standing> points = behind == 0 ? List.of() : List.of(new Standing("", "", "", plan, 25, DUE, 1, 0, true));
		return new FollowedRegion(subject, authorities, certified, 0, 0, plan, DUE, points, daysLate, behind);
	}

	private static FollowedModel model(String id, String service, FollowedRegion... known) {
		List<FollowedRegion> regions = new ArrayList<>();
		Map<String, FollowedRegion> by = new HashMap<>();
		for (FollowedRegion each : known) {
			by.put(each.subject(), each);
		}
		for (Subject each : Subject.all()) {
			regions.add(by.getOrDefault(each.code(), region(each.code(), 0, 0, null, 0, 0)));
		}
		return new FollowedModel(id, "1.0", service, LocalDate.of(2026, 7, 20), DUE, regions);
	}

	/** Two models: the first one is followed in 01 and 16, the second one in 16 only. */
	private static HeatGrid grid(View view, String words, boolean worst) {
		return new HeatGrid(
				new Overview(DUE, 1, null,
						List.of(model("m1", "Выплата ко дню рождения", region("01", 4, 4, State.EXECUTING, 0, 0),
								region("16", 3, 1, State.AGREED, 0, 40)),
								model("m2", "Учёт нуждающихся", region("16", 1, 0, null, 12, 0))),
						List.of(), Map.of()),
				view, words, worst);
	}

	private static int column(HeatGrid grid, String code) {
		return grid.columns().stream().map(Subject::code).toList().indexOf(code);
	}

	private static List<String> signs(HeatGrid grid, String code) {
		int column = column(grid, code);
		return List.of(grid.sign(grid.at(0, column)), grid.sign(grid.at(1, column)));
	}

	@Test
	void aCellSaysTheShareTheStateAndTheDaysAndWhereThereIsNobody() {
		assertEquals(List.of("33", "0"), signs(grid(View.SHARE, "", false), "16"));
		assertEquals(List.of("3", "–"), signs(grid(View.PLAN, "", false), "16"));
		assertEquals(List.of("40", "12"), signs(grid(View.LATENESS, "", false), "16"));
		assertEquals(List.of("100", "·"), signs(grid(View.SHARE, "", false), "01"));
		assertEquals(List.of("✓", "·"), signs(grid(View.LATENESS, "", false), "01"));
	}

	@Test
	void theShadeGrowsWithTheMeaning() {
		assertEquals(new Shade(Tone.PLAIN, 1), HeatGrid.share(0));
		assertEquals(new Shade(Tone.GOOD, 1), HeatGrid.share(24));
		assertEquals(new Shade(Tone.GOOD, 2), HeatGrid.share(25));
		assertEquals(new Shade(Tone.GOOD, 4), HeatGrid.share(99));
		assertEquals(new Shade(Tone.GOOD, 5), HeatGrid.share(100));
		assertEquals(new Shade(Tone.GOOD, 1), HeatGrid.late(0));
		assertEquals(new Shade(Tone.BAD, 1), HeatGrid.late(14));
		assertEquals(new Shade(Tone.BAD, 4), HeatGrid.late(91));
		assertEquals(new Shade(Tone.BAD, 5), HeatGrid.late(181));
		assertEquals(new Shade(Tone.ACCENT, 5), HeatGrid.plan(State.EXECUTING));
		assertEquals(new Shade(Tone.PLAIN, 1), HeatGrid.plan(null));
	}

	@Test
	void totalsAreSharesOfAllPlansAgreedAndHowManyAreLate() {
		HeatGrid share = grid(View.SHARE, "", false);
		assertEquals("71", share.rowTotal(0), "5 of 7, rounded down");
		assertEquals("25", share.columnTotal(column(share, "16")));
		assertEquals("·", share.columnTotal(column(share, "77")));
		assertEquals("2", grid(View.PLAN, "", false).rowTotal(0));
		assertEquals("0", grid(View.PLAN, "", false).rowTotal(1));
		assertEquals("1", grid(View.LATENESS, "", false).rowTotal(1));
	}

	@Test
	void whatIsFarthestBehindComesFirstIfWanted() {
		HeatGrid grid = grid(View.SHARE, "", true);
		assertEquals(List.of("m2", "m1"), grid.rows().stream().map(FollowedModel::id).toList());
		assertEquals("16", grid.columns().get(0).code());
		assertEquals("01", grid.columns().get(1).code(), "before those that provide nothing");
		assertEquals("33", grid.sign(grid.at(1, 0)));
		assertEquals(89, grid.columns().size());
	}

	@Test
	void modelsAreFoundByPartsOfTheirNames() {
		assertEquals(List.of("m2"),
				grid(View.SHARE, "учет НУЖД", false).rows().stream().map(FollowedModel::id).toList());
		assertEquals(List.of(), grid(View.SHARE, "нет такой", false).rows());
	}

	@ParameterizedTest
	@EnumSource(View.class)
	void theLegendExplainsEverySign(View view) {
		HeatGrid grid = grid(view, "", false);
		List<LegendEntry> entries = LegendEntry.all(view);
		for (int row = 0; row < 2; row++) {
			for (int column = 0; column < 89; column++) {
				Shade shade = grid.shade(grid.at(row, column));
				assertTrue(entries.stream().anyMatch(each -> each.shade().equals(shade)), shade.toString());
			}
		}
		assertEquals(entries.size(), entries.stream().map(LegendEntry::means).distinct().count());
	}
}
