// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.plan;

import static org.etalon.rules.Given.DEFAULTS;
import static org.etalon.rules.Given.refusal;
import static org.etalon.rules.Given.trace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.etalon.norm.Ruling;
import org.etalon.norm.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoadmapTest {

	private static final Settings ANY_OPTIONAL = DEFAULTS.with("A41", "ANY_OPTIONAL");

	private static List<String> sections(List<Integer> notRequired, Settings settings) {
		return Roadmap.check(notRequired, List.of(100), 4, List.of(4), settings).value().errors();
	}

	private static Ruling<Roadmap> points(List<Integer> points, int remarks, List<Integer> done) {
		return Roadmap.check(List.of(), points, remarks, done, DEFAULTS);
	}

	@Test
	void fourSectionsMayBeLeftOut() {
		assertEquals(List.of(), sections(List.of(7, 1, 6, 4), DEFAULTS));
		List<Integer> all = IntStream.rangeClosed(1, 8).boxed().toList();
		assertEquals(
				List.of("SECTION_2_MANDATORY", "SECTION_3_MANDATORY", "SECTION_5_MANDATORY", "SECTION_8_MANDATORY"),
				sections(all, DEFAULTS));
		assertEquals(List.of(), sections(all, ANY_OPTIONAL));
		assertEquals(List.of("SECTION_3_MANDATORY", "SECTION_8_MANDATORY"), sections(List.of(8, 3, 8), DEFAULTS));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 9, -3, Integer.MAX_VALUE })
	void refusesASectionThatDoesNotExist(int section) {
		assertEquals("notRequiredSections INVALID_INPUT [1, " + section + "] 1…8",
				refusal(Roadmap.check(List.of(1, section), List.of(100), 0, List.of(0), ANY_OPTIONAL)));
	}

	/** Every number of remarks and of those done, against the share in decimals. */
	@Test
	void comparesSharesExactly() {
		for (int remarks = 1; remarks <= 40; remarks++) {
			for (int percent : List.of(25, 50, 75)) {
				for (int done = 0; done <= remarks; done++) {
					BigDecimal target = BigDecimal.valueOf(remarks).multiply(BigDecimal.valueOf(percent, 2));
					boolean reached = BigDecimal.valueOf(done).compareTo(target) >= 0;
					assertEquals(reached ? List.of() : List.of("POINT_" + percent + "_BELOW_TARGET"),
							points(List.of(percent, 100), remarks, List.of(done, remarks)).value().errors());
				}
			}
		}
	}

	@Test
	void thePointOfAllRemarksNeedsAllOfThem() {
		assertEquals(List.of("POINT_100_BELOW_TARGET"), points(List.of(100), 4, List.of(3)).value().errors());
		assertEquals(List.of(), points(List.of(100), 4, List.of(4)).value().errors());
		assertTrue(points(List.of(100), 4, List.of(4)).value().valid());
		assertFalse(points(List.of(100), 4, List.of(3)).value().valid());
	}

	@Test
	void whereNothingIsRemarkedNothingIsBehind() {
		assertEquals(List.of(), points(List.of(50, 100), 0, List.of(0, 0)).value().errors());
		assertEquals(List.of("NO_100_PERCENT_POINT"), points(List.of(), 0, List.of()).value().errors());
	}

	/** Codes in their order, whatever the order of the points. */
	@Test
	void namesAllErrorsInOrder() {
		List<String> expected = List.of("SECTION_2_MANDATORY", "SECTION_5_MANDATORY", "POINT_30_UNKNOWN",
				"POINT_110_UNKNOWN", "NO_100_PERCENT_POINT", "POINT_25_BELOW_TARGET", "POINT_75_BELOW_TARGET");
		assertEquals(expected, Roadmap
				.check(List.of(5, 2), List.of(75, 110, 25, 30), 10, List.of(7, 10, 2, 2), DEFAULTS).value().errors());
	}

	/** Every choice of control points that contains the last one is allowed. */
	@Test
	void pointsMayBeFewer() {
		for (int set = 0; set < 8; set++) {
			List<Integer> points = new ArrayList<>();
			List<Integer> done = new ArrayList<>();
			for (int i = 0; i < 3; i++) {
				if ((set >> i & 1) == 1) {
					points.add(25 * (i + 1));
					done.add(4);
				}
			}
			assertEquals(List.of("NO_100_PERCENT_POINT"), points(points, 4, done).value().errors());
			points.add(100);
			done.add(4);
			assertEquals(List.of(), points(points, 4, done).value().errors());
		}
	}

	@Test
	void refusesFiguresThatContradictEachOther() {
		assertEquals("controlPoints INVALID_INPUT [100, 100] ≠", refusal(points(List.of(100, 100), 4, List.of(4, 4))));
		assertEquals("remarks INVALID_INPUT -1 0, 1, 2…", refusal(points(List.of(100), -1, List.of(0))));
		assertEquals("cumulativeDone INVALID_INPUT [2] 2 × 0…4", refusal(points(List.of(50, 100), 4, List.of(2))));
		assertEquals("cumulativeDone INVALID_INPUT [3, 2] 0 ≤ … ≤ 4",
				refusal(points(List.of(50, 100), 4, List.of(3, 2))));
		assertEquals("cumulativeDone INVALID_INPUT [5] 0 ≤ … ≤ 4", refusal(points(List.of(100), 4, List.of(5))));
		assertEquals("cumulativeDone INVALID_INPUT [-1] 0 ≤ … ≤ 4", refusal(points(List.of(100), 4, List.of(-1))));
		assertEquals(List.of(), points(List.of(100, 50), 4, List.of(4, 3)).value().errors());
	}

	@Test
	void doesNotOverflow() {
		int many = Integer.MAX_VALUE;
		assertEquals(List.of(), points(List.of(75, 100), many, List.of(many, many)).value().errors());
		assertEquals(List.of("POINT_75_BELOW_TARGET"),
				points(List.of(75, 100), many, List.of(1, many)).value().errors());
	}

	@Test
	void explains() {
		assertEquals(
				List.of("SECTIONS: [3] → [SECTION_3_MANDATORY] [Прил. 4] A41=SECTIONS_2_3_5_8_MANDATORY",
						"POINTS: {50=2, 100=4} / 4 → [] [Прил. 4]"),
				trace(Roadmap.check(List.of(3), List.of(50, 100), 4, List.of(2, 4), DEFAULTS)));
	}
}
