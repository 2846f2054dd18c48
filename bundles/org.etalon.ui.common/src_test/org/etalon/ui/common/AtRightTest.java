// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.Test;

class AtRightTest {

	private static final List<Point> THREE = List.of(new Point(100, 20), new Point(50, 30), new Point(80, 20));

	private static List<Integer> lines(int room) {
		return AtRight.lines(THREE, room, 10).stream().map(List::size).toList();
	}

	@Test
	void standsInOneLineAsLongAsThereIsRoom() {
		assertEquals(List.of(3), lines(Integer.MAX_VALUE));
		assertEquals(List.of(3), lines(250));
		assertEquals(List.of(2, 1), lines(249));
	}

	@Test
	void hasALineForEachWhereNoTwoFit() {
		assertEquals(List.of(1, 1, 1), lines(139));
		assertEquals(List.of(1, 1, 1), lines(10));
	}

	@Test
	void keepsTheOrder() {
		assertEquals(THREE, AtRight.lines(THREE, 160, 10).stream().flatMap(List::stream).toList());
	}
}
