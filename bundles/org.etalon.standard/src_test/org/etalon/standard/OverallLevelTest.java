// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;

import org.etalon.norm.Settings;
import org.junit.jupiter.api.Test;

class OverallLevelTest {

	private static final Settings MINIMUM = StarsTest.DEFAULTS.with("A30", "MINIMUM");

	@Test
	void isNoneByDefault() {
		assertEquals(OptionalInt.empty(), OverallLevel.of(List.of(3, 5), StarsTest.DEFAULTS));
	}

	@Test
	void canBeTheLowest() {
		assertEquals(OptionalInt.of(2), OverallLevel.of(List.of(3, 2, 5), MINIMUM));
		assertEquals(OptionalInt.of(0), OverallLevel.of(List.of(0, 5), MINIMUM));
		assertEquals(OptionalInt.empty(), OverallLevel.of(List.of(), MINIMUM));
	}
}
