// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.etalon.journey.scene.Face;
import org.etalon.journey.scene.Ink;
import org.etalon.journey.scene.Palette;
import org.etalon.journey.scene.TextMeasure;

/** The fonts and colours of a device for pictures, and how wide texts are in them. Disposed by who made it. */
final class Surface implements TextMeasure {

	private static final int POINTS = 72;

	private final Map<Face, Font> fonts = new EnumMap<>(Face.class);
	private final Map<Face, Integer> ascents = new EnumMap<>(Face.class);
	private final Map<Palette, Map<Ink, Color>> colours = new EnumMap<>(Palette.class);
	private final String family;
	private final Image scratch;
	private final GC gc;

	/** @param family the family of all fonts */
	Surface(Device device, String family) {
		this.family = family;
		scratch = new Image(device, 1, 1);
		gc = new GC(scratch);
		int dpi = device.getDPI().y;
		for (Face face : Face.values()) {
			int style = (face.bold() ? SWT.BOLD : 0) | (face.italic() ? SWT.ITALIC : 0);
			int height = (2 * face.size() * POINTS + dpi) / (2 * dpi);
			fonts.put(face, new Font(device, new FontData(family, height, style)));
			gc.setFont(fonts.get(face));
			ascents.put(face, gc.getFontMetrics().getAscent() + gc.getFontMetrics().getLeading());
		}
		for (Palette palette : Palette.values()) {
			Map<Ink, Color> inks = new EnumMap<>(Ink.class);
			for (Ink ink : Ink.values()) {
				int rgb = palette.rgb(ink);
				inks.put(ink, new Color(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff));
			}
			colours.put(palette, inks);
		}
	}

	@Override
	public int width(String text, Face face) {
		gc.setFont(fonts.get(face));
		return gc.stringExtent(text).x;
	}

	@Override
	public String family() {
		return family;
	}

	/** The font of a face. */
	Font font(Face face) {
		return fonts.get(face);
	}

	/** From the top of a drawn line to where its letters stand. */
	int ascent(Face face) {
		return ascents.get(face);
	}

	/** The colour of an ink. */
	Color colour(Palette palette, Ink ink) {
		return colours.get(palette).get(ink);
	}

	/** Gives everything back. */
	void dispose() {
		gc.dispose();
		scratch.dispose();
		fonts.values().forEach(Font::dispose);
	}
}
