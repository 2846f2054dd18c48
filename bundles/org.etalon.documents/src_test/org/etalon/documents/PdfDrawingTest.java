// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfDrawingTest {

	private static PDRectangle page(int width, int height) throws IOException {
		try (PDDocument document = Loader.loadPDF(new PdfDrawing(width, height).file("Рисунок", "ru-RU"))) {
			return document.getPage(0).getMediaBox();
		}
	}

	@Test
	void aPageIsNeverLargerThanReadersTake() throws IOException {
		assertEquals(300, page(400, 200).getWidth(), 0.01);
		assertEquals(14_400, page(100_000, 1_000).getWidth(), 0.01);
		assertEquals(144, page(100_000, 1_000).getHeight(), 0.01);
	}

	@Test
	void whatIsDrawnIsSeenWhereItWasDrawn() throws IOException {
		PdfDrawing drawing = new PdfDrawing(100, 100);
		drawing.move(20, 10);
		drawing.line(60, 10);
		drawing.line(60, 30);
		drawing.line(20, 30);
		drawing.close();
		drawing.paint(0xB3261E, -1, 0, false);
		drawing.move(0, 80);
		drawing.line(100, 80);
		drawing.paint(-1, 0x1F5FAF, 10, false);
		drawing.words("Шаг", 10, 60, 12, true, false, 40, 0);
		try (PDDocument document = Loader.loadPDF(drawing.file("Рисунок", "ru-RU"))) {
			var image = new PDFRenderer(document).renderImage(0, 4 / 3f);
			assertEquals(0xB3261E, image.getRGB(40, 20) & 0xFFFFFF);
			assertEquals(0xFFFFFF, image.getRGB(15, 20) & 0xFFFFFF);
			assertEquals(0x1F5FAF, image.getRGB(90, 80) & 0xFFFFFF);
			assertEquals(0xFFFFFF, image.getRGB(90, 90) & 0xFFFFFF);
			assertEquals("Шаг", new PDFTextStripper().getText(document).strip());
		}
	}
}
