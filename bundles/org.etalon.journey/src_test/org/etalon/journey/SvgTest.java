// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;

import org.etalon.journey.scene.Ink;
import org.etalon.journey.scene.Mark;
import org.etalon.journey.scene.Palette;
import org.etalon.journey.scene.Scene;
import org.etalon.model.typical.JourneyMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgTest {

	private static final JourneyDiagram DIAGRAM = new JourneyDiagram(Maps.MEASURE, Locale.ROOT);

	@Test
	void aSmallMapIsWrittenAsItAlwaysWas() throws Exception {
		String svg = DIAGRAM.svg(Maps.small(), View.PLAIN, Palette.LIGHT);
		try (InputStream expected = SvgTest.class.getResourceAsStream("small.svg")) {
			assertEquals(new String(expected.readAllBytes(), StandardCharsets.UTF_8), svg);
		}
	}

	@Test
	void everyLineOfThePictureStandsInTheFileAtItsPlace() throws Exception {
		JourneyMap map = Maps.random(40, 11);
		Scene scene = DIAGRAM.scene(map, View.PLAIN);
		Document svg = parsed(DIAGRAM.svg(map, scene, Palette.DARK));
		NodeList texts = svg.getElementsByTagName("text");
		var words = scene.parts().stream().flatMap(part -> part.marks().stream()).filter(Mark.Words.class::isInstance)
				.map(Mark.Words.class::cast).toList();
		assertEquals(words.size(), texts.getLength());
		for (int i = 0; i < words.size(); i++) {
			Element text = (Element) texts.item(i);
			assertEquals(words.get(i).text(), text.getTextContent());
			assertEquals(String.valueOf(words.get(i).x()), text.getAttribute("x"));
			assertEquals(String.valueOf(words.get(i).baseline()), text.getAttribute("y"));
			assertEquals(String.valueOf(words.get(i).width()), text.getAttribute("textLength"));
		}
	}

	@Test
	void whatCannotStandInXmlIsReplaced() throws Exception {
		JourneyMap map = Maps.small();
		map.setTitle("a\u0001b\uFFFF <c> & \"d\" \uD83D\uDE00");
		Document svg = parsed(DIAGRAM.svg(map, View.PLAIN, Palette.LIGHT));
		assertEquals("a\uFFFDb\uFFFD <c> & \"d\" \uD83D\uDE00",
				svg.getElementsByTagName("title").item(0).getTextContent());
	}

	@ParameterizedTest
	@EnumSource(Palette.class)
	void everyInkCanBeReadOnItsGround(Palette palette) {
		for (Ink ground : new Ink[] { Ink.PAGE, Ink.HEAD, Ink.BAND, Ink.CARD, Ink.GOOD_GROUND, Ink.FAIR_GROUND,
				Ink.BAD_GROUND, Ink.ACCENT_GROUND }) {
			assertReadable(palette, Ink.TEXT, ground);
		}
		for (Ink front : new Ink[] { Ink.FAINT, Ink.ACCENT, Ink.BAD, Ink.GOOD, Ink.FAIR }) {
			assertReadable(palette, front, Ink.PAGE);
			assertReadable(palette, front, Ink.CARD);
		}
		assertReadable(palette, Ink.FAINT, Ink.HEAD);
		assertReadable(palette, Ink.FAINT, Ink.ACCENT_GROUND);
		assertReadable(palette, Ink.BAD, Ink.BAD_GROUND);
		assertReadable(palette, Ink.FAINT, Ink.BAD_GROUND);
		assertReadable(palette, Ink.FAINT, Ink.GOOD_GROUND);
		assertReadable(palette, Ink.FAINT, Ink.FAIR_GROUND);
	}

	private static void assertReadable(Palette palette, Ink front, Ink ground) {
		double one = luminance(palette.rgb(front));
		double other = luminance(palette.rgb(ground));
		double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
		assertTrue(contrast >= 4.5, palette + ": " + front + " on " + ground + " " + contrast);
	}

	/** Relative luminance as WCAG 2 defines it. */
	private static double luminance(int rgb) {
		double[] parts = new double[3];
		for (int i = 0; i < 3; i++) {
			double part = (rgb >> 16 - 8 * i & 0xff) / 255.0;
			parts[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
		}
		return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
	}

	private static Document parsed(String svg) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
	}
}
