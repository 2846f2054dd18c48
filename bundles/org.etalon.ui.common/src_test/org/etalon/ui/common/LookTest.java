// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.etalon.ui.common.Look.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookTest {

	/** What WCAG AA asks of text. */
	private static final double LEAST = 4.5;

	@ParameterizedTest
	@EnumSource(Tone.class)
	void everyMeaningCanBeReadOnItsGroundAndOnThePage(Tone tone) {
		for (boolean dark : new boolean[] { false, true }) {
			assertReadable(tone.front(dark), tone.ground(dark), tone + " on its ground, dark " + dark);
			assertReadable(tone.front(dark), Look.page(dark), tone + " on the page, dark " + dark);
			assertReadable(tone.front(dark), Look.chrome(dark), tone + " beside the page, dark " + dark);
			assertReadable(Look.text(dark), tone.ground(dark), "text on the ground of " + tone + ", dark " + dark);
		}
	}

	@ParameterizedTest
	@EnumSource(Tone.class)
	void whatIsWrittenCanBeReadOnEveryShade(Tone tone) {
		for (boolean dark : new boolean[] { false, true }) {
			for (int strength = 1; strength <= Look.SHADES; strength++) {
				assertReadable(Look.onShade(tone, strength, dark), tone.shade(strength, dark),
						tone + " of strength " + strength + ", dark " + dark);
			}
		}
	}

	@Test
	void textCanBeReadOnThePage() {
		assertReadable(Look.text(false), Look.page(false), "light");
		assertReadable(Look.text(true), Look.page(true), "dark");
	}

	private static void assertReadable(int front, int back, String what) {
		double one = luminance(front);
		double other = luminance(back);
		double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
		assertTrue(contrast >= LEAST, what + ": " + contrast);
	}

	/** Relative luminance as WCAG 2 defines it. */
	private static double luminance(int rgb) {
		return 0.2126 * part(rgb >> 16 & 0xff) + 0.7152 * part(rgb >> 8 & 0xff) + 0.0722 * part(rgb & 0xff);
	}

	private static double part(int value) {
		double share = value / 255.0;
		return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}
}
