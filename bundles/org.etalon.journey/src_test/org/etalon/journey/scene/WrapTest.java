// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class WrapTest {

	private int measured;
	private final Wrap wrap = new Wrap(new TextMeasure() {
		@Override
		public int width(String text, Face face) {
			measured++;
			return text.codePointCount(0, text.length()) * 10;
		}

		@Override
		public String family() {
			return "";
		}
	});

	private List<String> lines(String text, int width) {
		return wrap.lines(text, Face.BODY, width).stream().map(Wrap.Line::text).toList();
	}

	@Test
	void breaksBetweenWords() {
		assertEquals(List.of("один два", "три"), lines("один  два три", 80));
	}

	@Test
	void keepsTheLinesOfTheText() {
		assertEquals(List.of("один", "", "два"), lines("один\n\nдва", 200));
	}

	@Test
	void cutsWhatIsLongerThanALineBetweenWholeCharacters() {
		assertEquals(List.of("а", "\uD83D\uDE00\uD83D\uDE00", "\uD83D\uDE00"),
				lines("а \uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", 20));
		assertTrue(wrap.lines("абвгдежзи", Face.BODY, 5).stream().allMatch(line -> line.text().length() == 1));
	}

	@Test
	void measuresNothingTwice() {
		lines("один два три", 60);
		int before = measured;
		lines("один два три", 60);
		assertEquals(before, measured);
	}
}
