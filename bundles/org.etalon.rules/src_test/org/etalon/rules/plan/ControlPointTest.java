// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.plan;

import static org.etalon.rules.Given.refusal;
import static org.etalon.rules.Given.trace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlPointTest {

	private static String required(int authorities) {
		return ControlPoint.of(authorities).value().stream().map(point -> point.percent() + ":" + point.required())
				.collect(Collectors.joining(" "));
	}

	@ParameterizedTest
	@CsvSource({ "10,25:3 50:5 75:8 100:10", "4,25:1 50:2 75:3 100:4", "7,25:2 50:4 75:6 100:7",
			"3,25:1 50:2 75:3 100:3", "1,25:1 50:1 75:1 100:1", "22,25:6 50:11 75:17 100:22",
			"2147483647,25:536870912 50:1073741824 75:1610612736 100:2147483647" })
	void roundsUp(int authorities, String expected) {
		assertEquals(expected, required(authorities));
	}

	/** The groups make up all authorities; each number is the least that reaches its share. */
	@Test
	void pointsSumAndCover() {
		for (int authorities = 1; authorities <= 2000; authorities++) {
			int sum = 0;
			for (ControlPoint point : ControlPoint.of(authorities).value()) {
				sum += point.added();
				assertEquals(sum, point.required());
				assertTrue(point.added() >= 0);
				assertTrue(point.required() * 100 >= authorities * point.percent());
				assertTrue((point.required() - 1) * 100 < authorities * point.percent());
			}
			assertEquals(authorities, sum);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, Integer.MIN_VALUE })
	void refusesARegionWithoutAuthorities(int authorities) {
		assertEquals("authorities INVALID_INPUT " + authorities + " 1, 2, 3…", refusal(ControlPoint.of(authorities)));
	}

	@Test
	void explains() {
		assertEquals(
				List.of("POINT_25: ⌈7 × 25 %⌉ = 2 [Прил. 3]", "POINT_50: ⌈7 × 50 %⌉ = 4 [Прил. 3]",
						"POINT_75: ⌈7 × 75 %⌉ = 6 [Прил. 3]", "POINT_100: ⌈7 × 100 %⌉ = 7 [Прил. 3]"),
				trace(ControlPoint.of(7)));
	}
}
