// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

	@ParameterizedTest
	@ValueSource(strings = { "2026-Q3", "2026-q3", "2026Q3", "2026 Q3", " 2026-К3 ", "2026к3", "3 кв. 2026",
			"3 кв 2026", "3кв.2026", "3 квартал 2026", "3-й квартал 2026 года", "III квартал 2026 г.", "iii кв. 2026 г",
			"III КВ. 2026" })
	void readsAQuarter(String text) {
		assertEquals(Optional.of(new Quarter(2026, 3)), Quarter.parse(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2026", "2026-Q0", "2026-Q5", "1999-Q4", "2100-Q1", "0206-Q1", "26-Q1", "2026-Q",
			"V кв. 2026", "IIII кв. 2026", "5 квартал 2026", "3 2026", "2026-09", "2026-Q33", "3 кв. 20266" })
	void refusesWhatIsNone(String text) {
		assertEquals(Optional.empty(), Quarter.parse(text));
	}

	@Test
	void readsRomanNumbers() {
		assertEquals("2025-Q1 2025-Q2 2025-Q3 2025-Q4",
				Quarter.parse("I кв. 2025").orElseThrow() + " " + Quarter.parse("II кв. 2025").orElseThrow() + " "
						+ Quarter.parse("III кв. 2025").orElseThrow() + " "
						+ Quarter.parse("IV кв. 2025").orElseThrow());
	}

	@Test
	void listsTheQuartersBetween() {
		assertEquals("[]", Quarter.between(new Quarter(2025, 2), new Quarter(2025, 2)).toString());
		assertEquals("[]", Quarter.between(new Quarter(2025, 2), new Quarter(2025, 3)).toString());
		assertEquals("[2025-Q4, 2026-Q1, 2026-Q2]",
				Quarter.between(new Quarter(2025, 3), new Quarter(2026, 3)).toString());
		assertEquals(398, Quarter.between(new Quarter(2000, 1), new Quarter(2099, 4)).size());
	}

	@Test
	void isOrderedInTime() {
		List<Quarter> quarters = Quarter.between(new Quarter(2024, 1), new Quarter(2026, 4));
		for (int i = 1; i < quarters.size(); i++) {
			assertTrue(quarters.get(i - 1).compareTo(quarters.get(i)) < 0);
			assertTrue(quarters.get(i).compareTo(quarters.get(i - 1)) > 0);
			assertEquals(0, quarters.get(i).compareTo(new Quarter(quarters.get(i).year(), quarters.get(i).number())));
		}
	}

	@Test
	void refusesAQuarterOutsideTheYear() {
		assertEquals("2000-Q1 2099-Q4", new Quarter(2000, 1) + " " + new Quarter(2099, 4));
		assertThrows(IllegalArgumentException.class, () -> new Quarter(2026, 0));
		assertThrows(IllegalArgumentException.class, () -> new Quarter(2026, 5));
		assertThrows(IllegalArgumentException.class, () -> new Quarter(1999, 1));
		assertThrows(IllegalArgumentException.class, () -> new Quarter(2100, 1));
	}
}
