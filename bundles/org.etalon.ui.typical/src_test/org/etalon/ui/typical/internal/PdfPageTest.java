// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.junit.jupiter.api.Test;

class PdfPageTest {

	private static byte[] pdf(int width, int height) throws Exception {
		ImageData image = new ImageData(2, 1, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
		image.setPixel(0, 0, 0x102030);
		image.setPixel(1, 0, 0xFFEEDD);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PdfPage.write(out, image, width, height, "Путь");
		return out.toByteArray();
	}

	@Test
	void everyObjectStandsWhereTheTableSays() throws Exception {
		byte[] pdf = pdf(400, 200);
		String text = new String(pdf, StandardCharsets.ISO_8859_1);
		assertTrue(text.startsWith("%PDF-1.4") && text.endsWith("%%EOF\n"), text);
		int table = Integer.parseInt(text.substring(text.indexOf("startxref\n") + 10, text.lastIndexOf("\n%%EOF")));
		assertTrue(text.startsWith("xref\n0 7\n", table), text);
		Matcher places = Pattern.compile("(\\d{10}) 00000 n ").matcher(text.substring(table));
		for (int number = 1; number <= 6; number++) {
			assertTrue(places.find());
			assertTrue(text.startsWith(number + " 0 obj\n", Integer.parseInt(places.group(1))), text);
		}
		assertTrue(text.contains("/MediaBox [0 0 300 150]"), text);
		assertTrue(text.contains("<FEFF041F044304420 44C".replace(" ", "") + ">"), text);
	}

	@Test
	void thePointsArePacked() throws Exception {
		byte[] pdf = pdf(400, 200);
		String text = new String(pdf, StandardCharsets.ISO_8859_1);
		int begin = text.lastIndexOf("stream\n", text.lastIndexOf("endstream") - 1) + 7;
		byte[] packed = Arrays.copyOfRange(pdf, begin, text.lastIndexOf("\nendstream"));
		byte[] points = new InflaterInputStream(new ByteArrayInputStream(packed)).readAllBytes();
		assertArrayEquals(new byte[] { 0x10, 0x20, 0x30, (byte) 0xFF, (byte) 0xEE, (byte) 0xDD }, points);
	}

	@Test
	void aPageIsNeverLargerThanReadersTake() throws Exception {
		Matcher box = Pattern.compile("MediaBox \\[0 0 (\\d+) (\\d+)\\]")
				.matcher(new String(pdf(100_000, 1_000), StandardCharsets.ISO_8859_1));
		assertTrue(box.find());
		assertTrue(Integer.parseInt(box.group(1)) <= 14_400, box.group());
		assertEquals(100, Integer.parseInt(box.group(1)) / Integer.parseInt(box.group(2)));
	}
}
