// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.etalon.journey.scene.Mark;
import org.etalon.journey.scene.Palette;
import org.etalon.journey.scene.Scene;
import org.etalon.model.typical.JourneyMap;
import org.junit.jupiter.api.Test;

/** Another program reads what is written as PDF. */
class PdfTest {

	private static final JourneyDiagram DIAGRAM = new JourneyDiagram(Maps.MEASURE, Locale.ROOT);
	/** A point of the screen in those of PDF. */
	private static final double POINT = 0.75;

	/** A line of text as it stands in a file. */
	private record Line(String text, double x, double baseline, double width) {
	}

	private static List<Line> lines(PDDocument document) throws IOException {
		List<Line> lines = new ArrayList<>();
		PDFTextStripper stripper = new PDFTextStripper() {

			@Override
			protected void processTextPosition(TextPosition letter) {
				lines.add(new Line(letter.getUnicode(), letter.getXDirAdj(), letter.getYDirAdj(),
						letter.getWidthDirAdj()));
			}
		};
		stripper.getText(document);
		return lines;
	}

	private static List<Mark.Words> words(Scene scene) {
		return scene.parts().stream().flatMap(part -> part.marks().stream()).filter(Mark.Words.class::isInstance)
				.map(Mark.Words.class::cast).toList();
	}

	@Test
	void everyLineOfThePictureIsTextAtItsPlaceAndAsWideAsItWasMeasured() throws Exception {
		JourneyMap map = Maps.random(40, 11);
		Scene scene = DIAGRAM.scene(map, View.PLAIN);
		try (PDDocument document = Loader.loadPDF(DIAGRAM.pdf(map, scene, Palette.LIGHT))) {
			List<Line> letters = lines(document);
			int at = 0;
			for (Mark.Words each : words(scene)) {
				Line first = letters.get(at);
				StringBuilder text = new StringBuilder();
				double right = first.x();
				for (int i = 0; i < each.text().codePointCount(0, each.text().length()); i++, at++) {
					text.append(letters.get(at).text());
					right = letters.get(at).x() + letters.get(at).width();
				}
				assertEquals(each.text(), text.toString());
				assertEquals(each.x() * POINT, first.x(), 0.05, each.text());
				assertEquals(each.baseline() * POINT, first.baseline(), 0.05, each.text());
				if (each.width() > 0) {
					assertEquals((each.x() + each.width()) * POINT, right, 0.5, each.text());
				}
			}
			assertEquals(letters.size(), at);
		}
	}

	@Test
	void aStepIsFoundByItsWords() throws Exception {
		JourneyMap map = Maps.small();
		Scene scene = DIAGRAM.scene(map, View.PLAIN);
		try (PDDocument document = Loader.loadPDF(DIAGRAM.pdf(map, scene, Palette.LIGHT))) {
			String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
			map.getStages().stream().flatMap(stage -> stage.getSteps().stream()).forEach(
					step -> assertTrue(text.contains(step.getAction().split(" ")[0]), step.getAction() + ": " + text));
		}
	}

	@Test
	void itIsOnePageAsLargeAsThePictureWithoutPicturesAndWithItsFonts() throws Exception {
		JourneyMap map = Maps.random(40, 11);
		Scene scene = DIAGRAM.scene(map, View.PLAIN);
		byte[] pdf = DIAGRAM.pdf(map, scene, Palette.LIGHT);
		assertArrayEquals(pdf, DIAGRAM.pdf(map, DIAGRAM.scene(map, View.PLAIN), Palette.LIGHT));
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertEquals(1, document.getNumberOfPages());
			assertEquals("ru-RU", document.getDocumentCatalog().getLanguage());
			PDPage page = document.getPage(0);
			assertEquals(scene.bounds().width() * POINT, page.getMediaBox().getWidth(), 0.01);
			assertEquals(scene.bounds().height() * POINT, page.getMediaBox().getHeight(), 0.01);
			assertTrue(!page.getResources().getXObjectNames().iterator().hasNext());
			for (COSName font : page.getResources().getFontNames()) {
				assertTrue(page.getResources().getFont(font).isEmbedded(), font.getName());
			}
		}
	}
}
