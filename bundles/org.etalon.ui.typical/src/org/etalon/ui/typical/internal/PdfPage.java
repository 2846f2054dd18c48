// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

import org.eclipse.swt.graphics.ImageData;

/** A picture as a PDF of one page. */
final class PdfPage {

	/** A point of the screen is so many of the 72 to an inch that PDF counts in, hundredths. */
	private static final int POINTS = 75;
	/** The longest side of a page that every reader takes. */
	private static final int LONGEST = 14_400;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final List<Integer> places = new ArrayList<>();

	private PdfPage() {
	}

	/**
	 * Writes a PDF.
	 *
	 * @param width  how wide it is on the screen
	 * @param height how high it is there
	 * @param title  the title of the document
	 */
	static void write(OutputStream to, ImageData image, int width, int height, String title) throws IOException {
		long longest = Math.max(1, Math.max(width, height) * (long) POINTS / 100);
		long scale = Math.min(POINTS, POINTS * (long) LONGEST / longest);
		new PdfPage().document(image, Math.max(1, width * scale / 100), Math.max(1, height * scale / 100), title)
				.writeTo(to);
	}

	private ByteArrayOutputStream document(ImageData image, long width, long height, String title) throws IOException {
		text("%PDF-1.4\n");
		object("<< /Type /Catalog /Pages 2 0 R >>");
		object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
		object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + width + " " + height
				+ "] /Resources << /XObject << /Picture 5 0 R >> >> /Contents 4 0 R >>");
		String content = "q " + width + " 0 0 " + height + " 0 0 cm /Picture Do Q";
		object("<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
		byte[] pixels = pixels(image);
		begin();
		text("<< /Type /XObject /Subtype /Image /Width " + image.width + " /Height " + image.height
				+ " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode /Length " + pixels.length
				+ " >>\nstream\n");
		out.write(pixels);
		text("\nendstream\nendobj\n");
		object("<< /Title <FEFF" + hexadecimal(title) + "> /Producer (Etalon) >>");
		int table = out.size();
		StringBuilder end = new StringBuilder("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
		places.forEach(each -> end.append("%010d 00000 n \n".formatted(each)));
		end.append("trailer\n<< /Size ").append(places.size() + 1).append(" /Root 1 0 R /Info ").append(places.size())
				.append(" 0 R >>\nstartxref\n").append(table).append("\n%%EOF\n");
		text(end.toString());
		return out;
	}

	private void text(String text) throws IOException {
		out.write(text.getBytes(StandardCharsets.US_ASCII));
	}

	private void begin() throws IOException {
		places.add(out.size());
		text(places.size() + " 0 obj\n");
	}

	private void object(String what) throws IOException {
		begin();
		text(what + "\nendobj\n");
	}

	private static String hexadecimal(String title) {
		StringBuilder text = new StringBuilder();
		title.chars().forEach(each -> text.append("%04X".formatted(each)));
		return text.toString();
	}

	/** Red, green and blue of every point, row by row, packed. */
	private static byte[] pixels(ImageData image) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		int[] row = new int[image.width];
		byte[] colours = new byte[3 * image.width];
		try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
			for (int y = 0; y < image.height; y++) {
				image.getPixels(0, y, image.width, row, 0);
				for (int x = 0; x < image.width; x++) {
					colours[3 * x] = colour(row[x], image.palette.redMask, image.palette.redShift);
					colours[3 * x + 1] = colour(row[x], image.palette.greenMask, image.palette.greenShift);
					colours[3 * x + 2] = colour(row[x], image.palette.blueMask, image.palette.blueShift);
				}
				deflater.write(colours);
			}
		}
		return packed.toByteArray();
	}

	private static byte colour(int pixel, int mask, int shift) {
		int part = pixel & mask;
		return (byte) (shift < 0 ? part >>> -shift : part << shift);
	}
}
