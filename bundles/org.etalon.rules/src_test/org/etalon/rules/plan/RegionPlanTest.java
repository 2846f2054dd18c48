// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.plan;

import static org.etalon.rules.Given.refusal;
import static org.etalon.rules.Given.trace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class RegionPlanTest {

	private static final List<String> FOUR = List.of("a", "b", "c", "d");

	private static String check(List<String> authorities, Map<Integer, List<String>> groups) {
		return RegionPlan.check(authorities, groups).value().findings().stream()
				.map(finding -> finding.code() + " " + finding.subject()).collect(Collectors.joining(", "));
	}

	@Test
	void acceptsEveryAuthorityInOneGroup() {
		assertEquals("", check(FOUR, Map.of(25, List.of("d"), 50, List.of("a"), 75, List.of("c"), 100, List.of("b"))));
		assertTrue(RegionPlan.check(FOUR, Map.of(25, FOUR)).value().valid());
		assertEquals("", check(List.of("a"), Map.of(25, List.of("a"), 50, List.of())));
	}

	@Test
	void namesAuthoritiesThatAreInSeveralGroupsOrInNone() {
		Map<Integer, List<String>> groups = Map.of(25, List.of("a", "b"), 50, List.of("b"), 75, List.of("x"), 100,
				List.of("d", "d"));
		assertEquals("AUTHORITY_REPEATED b, AUTHORITY_UNKNOWN x, AUTHORITY_REPEATED d, AUTHORITY_NOT_PLANNED c, "
				+ "POINT_BELOW_TARGET 75, POINT_BELOW_TARGET 100", check(FOUR, groups));
		assertFalse(RegionPlan.check(FOUR, groups).value().valid());
	}

	@Test
	void namesPointsThatAreTooLow() {
		assertEquals("POINT_BELOW_TARGET 25, POINT_BELOW_TARGET 50, POINT_BELOW_TARGET 75",
				check(FOUR, Map.of(100, FOUR)));
		assertEquals("POINT_BELOW_TARGET 50",
				check(FOUR, Map.of(25, List.of("a"), 75, List.of("b", "c"), 100, List.of("d"))));
	}

	@Test
	void namesPointsThatDoNotExist() {
		assertEquals("POINT_UNKNOWN 30, POINT_BELOW_TARGET 25",
				check(FOUR, Map.of(30, List.of("a", "b"), 75, List.of("c"), 100, List.of("d"))));
	}

	@Test
	void refusesARegionWithoutAuthoritiesOrWithOneTwice() {
		assertEquals("authorities INVALID_INPUT [] ≥ 1, ≠", refusal(RegionPlan.check(List.of(), Map.of())));
		assertEquals("authorities INVALID_INPUT [a, a] ≥ 1, ≠", refusal(RegionPlan.check(List.of("a", "a"), Map.of())));
	}

	/** A plan made by the control points themselves is always valid, and no longer so with any authority left out. */
	@Test
	void acceptsWhatTheControlPointsAskFor() {
		Random random = new Random(43);
		for (int size = 1; size <= 60; size++) {
			List<String> authorities = IntStream.range(0, size).mapToObj(Integer::toString).toList();
			Map<Integer, List<String>> groups = new TreeMap<>();
			int from = 0;
			for (ControlPoint point : ControlPoint.of(size).value()) {
				groups.put(point.percent(), authorities.subList(from, point.required()));
				from = point.required();
			}
			assertEquals("", check(authorities, groups));
			String left = Integer.toString(random.nextInt(size));
			groups.replaceAll((percent, group) -> group.stream().filter(name -> !name.equals(left)).toList());
			String found = check(authorities, groups);
			assertTrue(found.startsWith("AUTHORITY_NOT_PLANNED " + left + ", POINT_BELOW_TARGET"), found);
			assertTrue(found.endsWith("POINT_BELOW_TARGET 100"), found);
		}
	}

	@Test
	void explains() {
		assertEquals(List.of("PLAN: 4, {25=2, 100=4} → 1 [Прил. 3]"),
				trace(RegionPlan.check(FOUR, Map.of(100, List.of("c", "d"), 25, List.of("a", "b")))));
	}
}
