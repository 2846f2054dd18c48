// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal.pdf;

import java.util.Locale;

/** A page that is being drawn. Places are in points from the upper left corner. */
public final class PdfPage {

	private final PdfWriter file;
	private final double width;
	private final double height;
	private final StringBuilder content = new StringBuilder();
	private int color;

	PdfPage(PdfWriter file, double width, double height) {
		this.file = file;
		this.width = width;
		this.height = height;
	}

	double width() {
		return width;
	}

	double height() {
		return height;
	}

	String content() {
		return content.toString();
	}

	/** A piece of text being written: glyphs one after the other. */
	public final class Text {

		private final Face face;
		private final double size;
		private boolean open;

		private Text(Face face, double size) {
			this.face = face;
			this.size = size;
		}

		/**
		 * Adds a glyph.
		 *
		 * @param extra what is added to its width, in points
		 */
		public void add(int glyph, int character, double extra) {
			file.use(face, glyph, character);
			content.append(open ? "" : "<").append(String.format(Locale.ROOT, "%04X", glyph));
			open = true;
			if (Math.abs(extra) > 0.0005) {
				content.append("> ").append(PdfWriter.number(-extra * 1000 / size)).append(' ');
				open = false;
			}
		}

		/** Ends the piece. */
		public void end() {
			content.append(open ? ">" : "").append("] TJ ET\n");
		}
	}

	/** Begins a piece of text on a base line. */
	public Text text(Face face, double size, int rgb, double x, double y) {
		color(rgb);
		content.append("BT /F").append(face.ordinal()).append(' ').append(PdfWriter.number(size)).append(" Tf 1 0 0 1 ")
				.append(PdfWriter.number(x)).append(' ').append(PdfWriter.number(height - y)).append(" Tm [");
		return new Text(face, size);
	}

	/** Fills a rectangle, as a line is one too. */
	public void fill(int rgb, double x, double y, double w, double h) {
		color(rgb);
		content.append(PdfWriter.number(x)).append(' ').append(PdfWriter.number(height - y - h)).append(' ')
				.append(PdfWriter.number(w)).append(' ').append(PdfWriter.number(h)).append(" re f\n");
	}

	/** Draws a picture. */
	public void picture(Picture picture, double x, double y, double w, double h) {
		content.append("q ").append(PdfWriter.number(w)).append(" 0 0 ").append(PdfWriter.number(h)).append(' ')
				.append(PdfWriter.number(x)).append(' ').append(PdfWriter.number(height - y - h)).append(" cm /")
				.append(file.image(picture)).append(" Do Q\n");
	}

	private void color(int rgb) {
		if (rgb != color) {
			color = rgb;
			content.append(PdfWriter.number((rgb >> 16 & 0xFF) / 255.0)).append(' ')
					.append(PdfWriter.number((rgb >> 8 & 0xFF) / 255.0)).append(' ')
					.append(PdfWriter.number((rgb & 0xFF) / 255.0)).append(" rg\n");
		}
	}
}
