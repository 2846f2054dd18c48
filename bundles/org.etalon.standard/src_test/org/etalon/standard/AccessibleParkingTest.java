// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.etalon.norm.Flaw;
import org.etalon.norm.Ruling;
import org.junit.jupiter.api.Test;

class AccessibleParkingTest {

	@Test
	void asksForEveryBegunTenAndOneAtLeast() {
		for (int places = 0; places <= 1000; places++) {
			int tens = places / 10;
			int expected = places == 0 ? 1 : places % 10 == 0 ? tens : tens + 1;
			assertEquals(expected, AccessibleParking.required(places).value(), places + " places");
		}
		assertEquals(214748365, AccessibleParking.required(Integer.MAX_VALUE).value());
	}

	@Test
	void refusesANegativeNumber() {
		assertEquals(new Flaw("parkingPlaces", Flaw.INVALID_INPUT, "-1", "≥ 0"),
				assertInstanceOf(Ruling.Refused.class, AccessibleParking.required(-1)).flaw());
	}

	@Test
	void explainsItself() {
		Ruling.Made<Integer> made = (Ruling.Made<Integer>) AccessibleParking.required(11);
		assertEquals("max(1, ⌈11 / 10⌉) = 2", made.trace().get(0).input());
	}
}
