// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BadgeTest {

	private static String wrapped(String text, int room) {
		return Badge.wrapped(text, room, String::length);
	}

	@Test
	void aTextThatHasRoomStaysInOneLine() {
		assertEquals("80 %   сертификат", wrapped("80 %   сертификат", 17));
	}

	@Test
	void partsStandOneUnderTheOtherWhereThereIsNoRoom() {
		assertEquals("80 %\nсертификат", wrapped("80 %   сертификат", 16));
	}

	@Test
	void aPartThatIsStillTooWideGoesOnInTheNextLine() {
		assertEquals("70 %\nне допущен к\nповторной\nсертификации",
				wrapped("70 %   не допущен к повторной сертификации", 12));
	}

	@Test
	void aWordIsNeverBroken() {
		assertEquals("а\nсертификат", wrapped("а сертификат", 3));
	}
}
