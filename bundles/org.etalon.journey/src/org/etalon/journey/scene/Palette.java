// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.scene;

import java.util.EnumMap;
import java.util.Map;

/** The colours of the inks on a light ground, for paper and files too, and on a dark one. */
public enum Palette {

	/** Dark on light. */
	LIGHT(0xFFFFFF, 0xF3F5F8, 0xFAFBFC, 0xFFFFFF, 0xD5DAE1, 0xE4E8ED, 0x1B1F24, 0x59636E, 0x1F5FAF, 0x0B6E75, 0x6B4BA3,
			0x59636E, 0x1B7341, 0xE4F1E9, 0x8A6100, 0xFAF1DC, 0xB3261E, 0xFBEAE9, 0x1F5FAF, 0xE6EFF9),
	/** Light on dark. */
	DARK(0x1E2125, 0x26292E, 0x222529, 0x2D3137, 0x474D55, 0x34393F, 0xE6EAEE, 0xA3ADB8, 0x7FB2F0, 0x5FC4CB, 0xBBA0EA,
			0xA3ADB8, 0x57C785, 0x243B30, 0xE0B040, 0x40382A, 0xF2857C, 0x44302F, 0x7FB2F0, 0x2A3A4E);

	private final Map<Ink, Integer> colours = new EnumMap<>(Ink.class);

	Palette(int... rgb) {
		for (Ink ink : Ink.values()) {
			colours.put(ink, rgb[ink.ordinal()]);
		}
	}

	/** Red, green and blue, eight bits each. */
	public int rgb(Ink ink) {
		return colours.get(ink);
	}
}
