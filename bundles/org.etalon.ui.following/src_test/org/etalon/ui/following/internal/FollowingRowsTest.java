// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.Texts;
import org.etalon.exchange.report.CriterionConformity;
import org.etalon.exchange.report.CriterionConformity.Verdict;
import org.etalon.exchange.report.ServiceConformity;
import org.etalon.exchange.report.SheetConformity;
import org.etalon.exchange.report.SheetConformity.Standing;
import org.etalon.norm.Grade;
import org.etalon.norm.Stage;
import org.etalon.operations.following.FollowedAuthority;
import org.etalon.operations.following.FollowedModel;
import org.etalon.operations.following.FollowedRegion;
import org.etalon.operations.following.MaterialsStanding;
import org.etalon.operations.models.RegionPlans;
import org.etalon.rules.lifecycle.State;
import org.etalon.store.records.ConformityMaterials;
import org.etalon.ui.following.internal.PlanRows.Which;
import org.junit.jupiter.api.Test;

class FollowingRowsTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

	private static RegionPlans.Standing point(int percent, int month, boolean late) {
		return new RegionPlans.Standing("", "", "", State.EXECUTING, percent, LocalDate.of(2026, month, 1), 2,
				late ? 1 : 2, late);
	}

	private static FollowedRegion region(String subject, State plan, int daysLate, int behind) {
		return new FollowedRegion(subject, 4, 1, 1, 1, plan, DAY.minusDays(daysLate),
				behind > 0 ? List.of(point(25, 9, false), point(50, 10, true), point(75, 12, false)) : List.of(),
				daysLate, behind);
	}

	private static FollowedModel model() {
		return new FollowedModel("m", "1.0", "Выплата", DAY, DAY,
				List.of(region("16", State.EXECUTING, 0, 31), region("77", null, 40, 0),
						region("50", State.AGREED, 0, 0),
						new FollowedRegion("01", 0, 0, 0, 0, null, DAY, List.of(), 0, 0)));
	}

	private static List<String> subjects(Which which, String words) {
		return PlanRows.of(model(), which, words).stream().map(FollowedRegion::subject).toList();
	}

	@Test
	void regionsThatFollowAreListedTheLatestFirst() {
		assertEquals(List.of("77", "16", "50"), subjects(Which.ALL, ""));
		assertEquals(List.of("77", "16"), subjects(Which.LATE, ""));
		assertEquals(List.of("77"), subjects(Which.NOT_AGREED, ""));
		assertEquals(List.of("16"), subjects(Which.ALL, "татар"));
		assertEquals(3, PlanRows.count(model(), Which.ALL));
	}

	@Test
	void aPointIsWantedFromTheDayAfterItsDay() {
		FollowedRegion region = region("16", State.EXECUTING, 0, 31);
		assertEquals(0, PlanRows.wanted(region, LocalDate.of(2026, 9, 1)));
		assertEquals(25, PlanRows.wanted(region, LocalDate.of(2026, 9, 2)));
		assertEquals(50, PlanRows.wanted(region, DAY));
	}

	@Test
	void everythingOfACellIsSaidInWords() {
		String said = FollowingWords.spoken(model(), region("16", State.EXECUTING, 0, 31));
		assertTrue(said.startsWith("Республика Татарстан · сертифицировано 1 из 4 (25 %) · план: исполняется"), said);
		assertTrue(said.contains("точка 50 % пропущена: 31 день с 01.10.2026 (Прил. 3)"), said);
		assertTrue(said.endsWith("возвращено: 1 · Выплата"), said);
		assertTrue(FollowingWords.spoken(model(), region("77", null, 42, 0))
				.contains("план: плана нет · план опаздывает на 42 дня, срок был 20.09.2026 (п. 46)"));
		assertTrue(
				FollowingWords.spoken(model(), model().regions().get(3)).contains("услугу здесь никто не оказывает"));
	}

	@Test
	void anAuthorityHasARowForEachOfItsServices() {
		FollowedAuthority.Service one = new FollowedAuthority.Service("O1", "Выплата", null);
		FollowedAuthority.Service two = new FollowedAuthority.Service("O2", "Выплата", null);
		List<PlanFacts.Row> rows = PlanFacts
				.rows(List.of(new FollowedAuthority("А", "A1", 25, DAY, "", null, false, List.of(one, two)),
						new FollowedAuthority("Б", null, 50, DAY, "", null, false, List.of())));
		assertEquals(3, rows.size());
		assertEquals(3, rows.stream().map(PlanFacts.Row::key).distinct().count());
	}

	@Test
	void reasonsAreSeparatedBySemicolons() {
		assertEquals(List.of("Нет акта", "Лист не подписан"), FollowingWords.reasons(" Нет акта; Лист не подписан;"));
		assertEquals(List.of(), FollowingWords.reasons(" ; "));
	}

	private static MaterialsStanding materials(String object, State state, String subject) {
		return new MaterialsStanding(new ConformityMaterials("m/" + object, "m", "1", object, subject, state, DAY, DAY,
				1, 9_412, 2, "", null, null), "Выплата", "Район " + object, List.of(), List.of(), false);
	}

	@Test
	void materialsAreChosenByStateAndWords() {
		MaterialsRows rows = new MaterialsRows(List.of(materials("1", State.SENT, "16"),
				materials("2", State.CERTIFIED, "77"), materials("3", State.RETURNED, null)), List.of());
		assertEquals(1, rows.count(MaterialsRows.Which.SENT));
		assertEquals(3, rows.only(MaterialsRows.Which.ALL, "").size());
		assertEquals("1", rows.only(MaterialsRows.Which.ALL, "район ТАТАР").get(0).materials().objectId());
		assertEquals(List.of(), rows.only(MaterialsRows.Which.CERTIFIED, "татар"));
		assertEquals("94,12 %", FollowingWords.percent(9_412));
	}

	@Test
	void theSizeOfASampleIsSaidBeforeTheDraw() {
		String said = MaterialsWords.preview(Map.of("16", 3, "77", 1), 95, 50);
		assertTrue(said.contains("Республика Татарстан – 2 из 3"), said);
		assertTrue(said.startsWith("К проверке 3 из 4."), said);
		assertTrue(MaterialsWords.preview(Map.of("16", 3), 80, 50).startsWith("Доверие"));
	}

	@Test
	void deviationsComeWithTheHeaviestFirst() {
		List<CriterionConformity> criteria = new ArrayList<>();
		int[] lost = { 0, 500, 900 };
		for (int i = 0; i < lost.length; i++) {
			criteria.add(new CriterionConformity("c" + i, "", "", 100,
					lost[i] == 0 ? Verdict.CONFORMS : Verdict.DEVIATES, 50, lost[i], "", List.of()));
		}
		ConformityRows rows = new ConformityRows("", "1", new ServiceConformity("O", "", "", "16", 8_600, List.of(
				new SheetConformity(Stage.REGULATION, Standing.FINISHED, Grade.A, 8_600, 1, 1, criteria, List.of())),
				List.of(), false, List.of()));
		assertEquals(List.of("c2", "c1"),
				rows.rows(ConformityRows.Which.DEVIATIONS).stream().map(each -> each.criterion().id()).toList());
		assertEquals(3, rows.rows(ConformityRows.Which.ALL).size());
	}

	@Test
	void everySortAndViewHasANameInBothLanguages() {
		for (Locale locale : List.of(Locale.of("ru"), Locale.ENGLISH)) {
			Texts words = new Texts(FollowingWords.class, "words", locale);
			for (HeatGrid.View each : HeatGrid.View.values()) {
				assertFalse(words.get("view." + each).isBlank());
				assertFalse(words.get("view." + each + ".tip").isBlank());
				assertFalse(words.get("legend.total." + each).isBlank());
			}
			for (Which each : Which.values()) {
				assertTrue(words.get("plans." + each, "5").endsWith("5"));
			}
			for (MaterialsRows.Which each : MaterialsRows.Which.values()) {
				assertTrue(words.get("materials." + each, "5").endsWith("5"));
			}
			for (ConformityRows.Which each : ConformityRows.Which.values()) {
				assertTrue(words.get("conformity." + each, "5").endsWith("5"));
			}
		}
	}
}
