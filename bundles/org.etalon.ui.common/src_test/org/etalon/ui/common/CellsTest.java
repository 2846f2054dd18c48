// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CellsTest {

	private static String fitted(String text, int room) {
		return Cells.fitted(text, room, String::length);
	}

	@Test
	void aTextEndsWithAnEllipsisWhereTheRoomEnds() {
		assertEquals("Планиро…", fitted("Планирование", 8));
		assertEquals("П…", fitted("Планирование", 2));
	}

	@Test
	void aTextThatHasRoomStaysAsItIs() {
		assertEquals("Планирование", fitted("Планирование", 12));
	}

	@Test
	void noGapStandsBeforeTheEllipsis() {
		assertEquals("Выдача…", fitted("Выдача разрешений", 8));
	}

	@Test
	void whereThereIsNoRoomTheEllipsisStandsAlone() {
		assertEquals("…", fitted("Планирование", 0));
		assertEquals("…", fitted("Планирование", 1));
	}

	@Test
	void aSignOfTwoHalvesIsNotBroken() {
		assertEquals("a…", fitted("a\uD83D\uDE00b", 3));
	}
}
