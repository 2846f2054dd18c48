// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey;

import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.journey.internal.Placing;
import org.etalon.journey.scene.Palette;
import org.etalon.journey.scene.PdfPainter;
import org.etalon.journey.scene.Scene;
import org.etalon.journey.scene.SvgWriter;
import org.etalon.journey.scene.TextMeasure;
import org.etalon.journey.scene.Wrap;
import org.etalon.model.typical.JourneyMap;

/**
 * Makes pictures of journey maps. The same map, looked at in the same way and measured alike, gives the same picture.
 * What was measured for one picture is remembered for the next, so that an editor can make one after each change. Used
 * by one thread at a time.
 */
public final class JourneyDiagram {

	private final TextMeasure measure;
	private final Wrap wrap;
	private final Texts words;

	/**
	 * Makes a maker of pictures.
	 *
	 * @param measure how wide texts are where it will be painted
	 * @param locale  the language of what the map does not say itself
	 */
	public JourneyDiagram(TextMeasure measure, Locale locale) {
		this.measure = measure;
		this.wrap = new Wrap(measure);
		this.words = new Texts(JourneyDiagram.class, "words", locale);
	}

	/** A map as a picture. */
	public Scene scene(JourneyMap map, View view) {
		return new Placing(map, view, wrap, words).scene();
	}

	/** The same picture as SVG. */
	public String svg(JourneyMap map, View view, Palette palette) {
		return svg(map, scene(map, view), palette);
	}

	/** A picture of a map as SVG. */
	public String svg(JourneyMap map, Scene scene, Palette palette) {
		return SvgWriter.write(scene, palette, title(map), measure.family());
	}

	/** A picture of a map as PDF, one page as large as it is. */
	public byte[] pdf(JourneyMap map, Scene scene, Palette palette) {
		return PdfPainter.write(scene, palette, title(map), words.get("language"));
	}

	private String title(JourneyMap map) {
		return map.getTitle() == null || map.getTitle().isBlank() ? words.get("diagram") : map.getTitle();
	}
}
