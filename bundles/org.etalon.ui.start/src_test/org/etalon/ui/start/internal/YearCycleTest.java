// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.start.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.etalon.norm.Settings;
import org.etalon.rules.RulesSettings;
import org.etalon.rules.year.YearStep;
import org.etalon.ui.start.internal.YearCycle.Part;
import org.etalon.ui.start.internal.YearCycle.Stage;
import org.etalon.ui.start.internal.YearCycle.When;
import org.junit.jupiter.api.Test;

class YearCycleTest {

	private static final Settings USUAL = Settings.defaults(RulesSettings.all());

	private static LocalDate day(String text) {
		return LocalDate.parse(text);
	}

	@Test
	void stagesFollowOneAnotherFromTheFirstDeadlineToTheEndOfTheYear() {
		YearCycle cycle = YearCycle.of(2027, USUAL);
		assertEquals(List.of(Part.DRAFT, Part.MATERIALS, Part.APPROVAL, Part.ASSESSMENT),
				cycle.stages().stream().map(Stage::part).toList());
		assertEquals(day("2026-11-01"), cycle.from());
		assertEquals(day("2027-12-31"), cycle.to());
		assertEquals(cycle.from(), cycle.stages().getFirst().from());
		assertEquals(cycle.to(), cycle.stages().getLast().to());
		for (int i = 1; i < cycle.stages().size(); i++) {
			assertEquals(cycle.stages().get(i - 1).to().plusDays(1), cycle.stages().get(i).from());
		}
		assertEquals(day("2027-01-31"), cycle.stages().get(1).to(), "clause 10");
		assertEquals(day("2027-03-01"), cycle.stages().get(2).to(), "clause 12");
	}

	@Test
	void aDayStandsOnTheLineAsTheLanguageWritesIt() {
		assertEquals("01.12", YearCycle.day(day("2026-12-01"), Locale.forLanguageTag("ru")));
		assertEquals("1 Dec", YearCycle.day(day("2026-12-01"), Locale.ENGLISH));
	}

	@Test
	void aReadingOfUntilMovesTheStage() {
		YearCycle cycle = YearCycle.of(2027, USUAL.with("A04", "EXCLUSIVE"));
		assertEquals(day("2026-12-19"), cycle.stages().getFirst().to(), "clause 10 says «до» (A04)");
	}

	@Test
	void aDayIsBeforeInOrAfterAStage() {
		Stage materials = YearCycle.of(2027, USUAL).stages().get(1);
		assertEquals(When.AHEAD, materials.when(materials.from().minusDays(1)));
		assertEquals(When.NOW, materials.when(materials.from()));
		assertEquals(When.NOW, materials.when(materials.to()));
		assertEquals(When.PAST, materials.when(materials.to().plusDays(1)));
	}

	@Test
	void theCurrentCycleIsThatOfTheNextDeadline() {
		LocalDate update = YearCycle.of(2026, USUAL).deadlines().getLast().lastDay();
		assertEquals(2026, YearCycle.current(day("2026-01-10"), USUAL));
		assertEquals(2026, YearCycle.current(update, USUAL));
		assertEquals(2027, YearCycle.current(update.plusDays(1), USUAL));
		assertEquals(2027, YearCycle.current(day("2026-11-26"), USUAL));
	}

	@Test
	void namesTheNextDeadlineUntilAllAreOver() {
		YearCycle cycle = YearCycle.of(2027, USUAL);
		assertEquals(YearStep.UNIFIED_LIST_DRAFT, cycle.next(day("2026-11-26")).step());
		assertEquals(YearStep.UNIFIED_LIST_DRAFT, cycle.next(day("2026-12-01")).step());
		assertNull(cycle.next(day("2027-12-01")));
	}

	@Test
	void daysLieWhereTheyBelongOnTheLine() {
		YearCycle cycle = YearCycle.of(2027, USUAL);
		assertEquals(0, cycle.position(cycle.from(), 1000));
		assertEquals(1000, cycle.position(cycle.to().plusDays(1), 1000));
		assertEquals(0, cycle.position(day("2020-01-01"), 1000));
		assertEquals(1000, cycle.position(day("2030-01-01"), 1000));
		assertEquals(61 * 1000 / 426, cycle.position(day("2027-01-01"), 1000));
		assertTrue(cycle.contains(day("2026-11-01")));
		assertFalse(cycle.contains(day("2026-10-31")));
	}
}
