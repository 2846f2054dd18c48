// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import org.etalon.documents.internal.pdf.Face;
import org.etalon.documents.internal.pdf.PdfPage;
import org.etalon.documents.internal.pdf.PdfWriter;

/**
 * A drawing as a PDF of one page as large as it is: lines and grounds stay sharp at any size, words can be sought and
 * copied. Places are in points of a screen from the upper left corner, 96 to an inch.
 */
public final class PdfDrawing {

	/** A point of a screen in those of PDF, 72 to an inch. */
	private static final double POINT = 0.75;
	/** The longest side of a page that every reader takes. */
	private static final double LONGEST = 14_400;

	private final PdfWriter file = new PdfWriter();
	private final PdfPage page;
	private final double scale;

	/** A drawing of a size; one that no page can have is made smaller. */
	public PdfDrawing(int width, int height) {
		scale = Math.min(POINT, LONGEST / Math.max(1, Math.max(width, height)));
		page = file.page(Math.max(1, width) * scale, Math.max(1, height) * scale);
	}

	/** Begins a way at a place. */
	public void move(double x, double y) {
		page.move(x * scale, y * scale);
	}

	/** Goes on straight. */
	public void line(double x, double y) {
		page.line(x * scale, y * scale);
	}

	/** Goes on in a curve: two places that pull it, and the one where it arrives. */
	public void curve(double x1, double y1, double x2, double y2, double x, double y) {
		page.curve(x1 * scale, y1 * scale, x2 * scale, y2 * scale, x * scale, y * scale);
	}

	/** Goes back to where it began. */
	public void close() {
		page.close();
	}

	/**
	 * Paints the way that was gone, and ends it.
	 *
	 * @param fill  colour of what is within, red, green and blue of eight bits; -1 for none
	 * @param edge  colour of the line, -1 for none
	 * @param thick how thick the line is
	 * @param round whether its ends and corners are round
	 */
	public void paint(int fill, int edge, double thick, boolean round) {
		page.paint(fill, edge, thick * scale, round);
	}

	/**
	 * Writes one line of words in the font that comes with the product, made as wide as they were measured.
	 *
	 * @param x     where it begins
	 * @param y     where its letters stand
	 * @param size  height of the type
	 * @param width how wide it is; 0 for as wide as the font has it
	 */
	public void words(String text, double x, double y, double size, boolean bold, boolean italic, double width,
			int rgb) {
		Face face = bold ? Face.SANS_BOLD : italic ? Face.SANS_ITALIC : Face.SANS;
		double natural = text.codePoints().mapToDouble(each -> face.width(face.glyph(each), size)).sum();
		double stretch = width > 0 && natural > 0 ? width / natural : 1;
		PdfPage.Text line = page.text(face, size * scale, rgb, x * scale, y * scale, stretch);
		text.codePoints().forEach(each -> line.add(face.glyph(each), each, 0));
		line.end();
	}

	/**
	 * The file; the same drawing gives the same one.
	 *
	 * @param title    what it is called
	 * @param language as {@code ru-RU}
	 */
	public byte[] file(String title, String language) {
		return file.write(new PdfWriter.Properties(title, "", language, null));
	}
}
