// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.etalon.norm.Flaw;
import org.etalon.norm.Ruling;
import org.etalon.standard.PlanItem.Kind;
import org.junit.jupiter.api.Test;

class DepartmentalPlanTest {

	private static DepartmentalPlan plan(List<String> omitted, List<String> agreed) {
		return DepartmentalPlan.without(omitted, agreed).value();
	}

	private static List<String> errors(String... items) {
		return Arrays.stream(items).map(item -> item + "_OMITTED_WITHOUT_AGREEMENT").toList();
	}

	@Test
	void hasSevenBlocksTwelveSubblocksAndAHundredAndTenItems() {
		Map<Kind, Long> kinds = DepartmentalPlan.template().stream()
				.collect(Collectors.groupingBy(PlanItem::kind, Collectors.counting()));
		assertEquals(Map.of(Kind.BLOCK, 7L, Kind.SUBBLOCK, 12L, Kind.ITEM, 110L), kinds);
		Map<String, Integer> items = new TreeMap<>();
		for (PlanItem row : DepartmentalPlan.template()) {
			if (row.kind() == Kind.ITEM) {
				items.merge(row.code().substring(0, row.code().lastIndexOf('.')), 1, Integer::sum);
			}
		}
		assertEquals("{1=7, 2=4, 3=8, 4=5, 5.1=10, 5.2=9, 5.3=4, 6.1=10, 6.2=9, 6.3=9, 6.4=9, 6.5=4, 7.1=3, 7.2=3, "
				+ "7.3=7, 7.4=9}", items.toString());
		assertEquals(129, new HashSet<>(DepartmentalPlan.template().stream().map(PlanItem::code).toList()).size());
	}

	@Test
	void namesItemsWithTheirResultsAndTheOnlyDate() {
		PlanItem first = DepartmentalPlan.template().get(1);
		assertEquals("1.1", first.code());
		assertTrue(first.title().startsWith("Назначение заместителя руководителя, ответственного"));
		assertTrue(first.result().startsWith("Приказ о назначении"));
		assertEquals(Map.of("1.7", LocalDate.of(2022, 12, 9)), DepartmentalPlan.template().stream()
				.filter(row -> row.endDate() != null).collect(Collectors.toMap(PlanItem::code, PlanItem::endDate)));
	}

	@Test
	void isWholeWhenNothingIsLeftOut() {
		assertEquals(new DepartmentalPlan(110, List.of(), List.of()), plan(List.of(), List.of()));
		assertTrue(plan(List.of(), List.of("1.1")).valid());
	}

	@Test
	void asksForAnAgreementOnEachItem() {
		DepartmentalPlan plan = plan(List.of("5.1.3", "1.2", "7.4.9"), List.of("1.2"));
		assertEquals(107, plan.leafItems());
		assertEquals(errors("5.1.3", "7.4.9"), plan.errors());
		assertEquals(List.of("1.2", "5.1.3", "7.4.9"), plan.omitted());
		assertFalse(plan.valid());
		assertTrue(plan(List.of("5.1.3"), List.of("5.1.3")).valid());
	}

	@Test
	void countsAnItemOnce() {
		DepartmentalPlan plan = plan(List.of("1.1", "1.1"), List.of());
		assertEquals(109, plan.leafItems());
		assertEquals(errors("1.1"), plan.errors());
	}

	@Test
	void letsTheDepartmentLeaveOutProcessesItDoesNotHave() {
		assertEquals(101, plan(List.of("6.2"), List.of()).leafItems());
		assertTrue(plan(List.of("6.2"), List.of()).valid());
		assertEquals(87, plan(List.of("5"), List.of()).leafItems());
		assertEquals(110 - 23 - 41 - 22, plan(List.of("5", "6", "7"), List.of()).leafItems());
		assertTrue(plan(List.of("5", "6", "7"), List.of()).valid());
		DepartmentalPlan both = plan(List.of("5.1.1", "5.1", "5.2.1"), List.of());
		assertEquals(99, both.leafItems());
		assertEquals(errors("5.2.1"), both.errors());
	}

	@Test
	void takesABlockOneToFourAsItsItems() {
		assertEquals(errors("2.1", "2.2", "2.3", "2.4"), plan(List.of("2"), List.of()).errors());
		assertEquals(errors("2.2", "2.4"), plan(List.of("2"), List.of("2.1", "2.3")).errors());
		assertTrue(plan(List.of("4"), List.of("4")).valid());
		assertEquals(105, plan(List.of("4"), List.of("4")).leafItems());
		assertEquals(7, plan(List.of("1"), List.of()).errors().size());
	}

	@Test
	void takesAnAgreementOnASubblockForItsItems() {
		assertTrue(plan(List.of("7.1.1", "7.1.3"), List.of("7.1")).valid());
		assertFalse(plan(List.of("7.1.1"), List.of("7.2")).valid());
	}

	@Test
	void refusesACodeThePlanDoesNotHave() {
		assertEquals(new Flaw("omitted[2]", Flaw.INVALID_INPUT, "8.1", "1…7, 1.1…7.4.9"),
				flaw(List.of("1.1", "8.1"), List.of("x")));
		assertEquals(new Flaw("agreedWithAC[1]", Flaw.INVALID_INPUT, "1.1.", "1…7, 1.1…7.4.9"),
				flaw(List.of("1.1"), List.of("1.1.")));
		assertEquals("null", flaw(Arrays.asList((String) null), List.of()).found());
	}

	private static Flaw flaw(List<String> omitted, List<String> agreed) {
		return assertInstanceOf(Ruling.Refused.class, DepartmentalPlan.without(omitted, agreed)).flaw();
	}

	@Test
	void explainsItself() {
		assertEquals(List.of("LEAF_ITEMS 110 – 0 = 110 Типовой план сноска 1"), steps(List.of(), List.of()));
		assertEquals(
				List.of("WITHOUT_PROCESS – 4 Типовой план рекомендация 5.1",
						"AGREED 1 / 2; – 1.2 Типовой план сноска 1", "LEAF_ITEMS 110 – 6 = 104 Типовой план сноска 1"),
				steps(List.of("1.1", "5.3", "1.2"), List.of("1.1")));
		assertEquals("AGREED 1 / 1 Типовой план сноска 1", steps(List.of("1.1"), List.of("1.1")).get(0));
	}

	private static List<String> steps(List<String> omitted, List<String> agreed) {
		return ((Ruling.Made<DepartmentalPlan>) DepartmentalPlan.without(omitted, agreed)).trace().stream()
				.map(step -> step.subject() + ' ' + step.input() + ' ' + step.clause()).toList();
	}

	/** Any items left out: what remains and what is wrong, counted one by one. */
	@Test
	void countsAnySetOfItems() {
		Random random = new Random(58);
		List<String> items = DepartmentalPlan.template().stream().filter(row -> row.kind() == Kind.ITEM)
				.map(PlanItem::code).toList();
		for (int i = 0; i < 500; i++) {
			List<String> shuffled = new ArrayList<>(items);
			Collections.shuffle(shuffled, random);
			List<String> omitted = shuffled.subList(0, random.nextInt(111));
			Collections.shuffle(shuffled.subList(0, omitted.size()), random);
			List<String> agreed = items.stream().filter(code -> random.nextBoolean()).toList();
			DepartmentalPlan plan = plan(omitted, agreed);
			List<String> expected = new ArrayList<>();
			for (String code : omitted) {
				if (!agreed.contains(code)) {
					expected.add(code + "_OMITTED_WITHOUT_AGREEMENT");
				}
			}
			assertEquals(expected, plan.errors());
			assertEquals(110 - omitted.size(), plan.leafItems());
			assertEquals(expected.isEmpty(), plan.valid());
		}
	}
}
