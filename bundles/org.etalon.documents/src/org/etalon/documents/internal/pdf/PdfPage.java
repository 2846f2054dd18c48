// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal.pdf;

import java.util.Locale;

/** A page that is being drawn. Places are in points from the upper left corner. */
public final class PdfPage {

	private final PdfWriter file;
	private final double width;
	private final double height;
	private final StringBuilder content = new StringBuilder();
	private final StringBuilder way = new StringBuilder();
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
		return text(face, size, rgb, x, y, 1);
	}

	/**
	 * Begins a piece of text on a base line.
	 *
	 * @param stretch how much wider its glyphs are than the font has them
	 */
	public Text text(Face face, double size, int rgb, double x, double y, double stretch) {
		color(rgb);
		content.append("BT /F").append(face.ordinal()).append(' ').append(PdfWriter.number(size)).append(" Tf ")
				.append(PdfWriter.number(stretch)).append(" 0 0 1 ").append(PdfWriter.number(x)).append(' ')
				.append(PdfWriter.number(height - y)).append(" Tm [");
		return new Text(face, size);
	}

	/** Fills a rectangle, as a line is one too. */
	public void fill(int rgb, double x, double y, double w, double h) {
		color(rgb);
		content.append(PdfWriter.number(x)).append(' ').append(PdfWriter.number(height - y - h)).append(' ')
				.append(PdfWriter.number(w)).append(' ').append(PdfWriter.number(h)).append(" re f\n");
	}

	/** Begins a way at a place. */
	public void move(double x, double y) {
		way(" m\n", x, y);
	}

	/** Goes on straight. */
	public void line(double x, double y) {
		way(" l\n", x, y);
	}

	/** Goes on in a curve: two places that pull it, and the one where it arrives. */
	public void curve(double x1, double y1, double x2, double y2, double x, double y) {
		way(" c\n", x1, y1, x2, y2, x, y);
	}

	/** Goes back to where it began. */
	public void close() {
		way.append("h\n");
	}

	private void way(String operator, double... places) {
		for (int i = 0; i < places.length; i += 2) {
			way.append(i == 0 ? "" : " ").append(PdfWriter.number(places[i])).append(' ')
					.append(PdfWriter.number(height - places[i + 1]));
		}
		way.append(operator);
	}

	/**
	 * Paints the way that was gone, and ends it.
	 *
	 * @param fill  colour of what is within, -1 for none
	 * @param edge  colour of the line, -1 for none
	 * @param thick how thick the line is, in points
	 * @param round whether its ends and corners are round
	 */
	public void paint(int fill, int edge, double thick, boolean round) {
		if (fill >= 0) {
			color(fill);
		}
		if (edge >= 0) {
			content.append("q ").append(color(edge, "RG")).append(PdfWriter.number(thick)).append(" w ")
					.append(round ? "1 J 1 j\n" : "0 J 0 j\n");
		}
		content.append(way).append(fill >= 0 ? edge >= 0 ? "B\n" : "f\n" : edge >= 0 ? "S\n" : "n\n")
				.append(edge >= 0 ? "Q\n" : "");
		way.setLength(0);
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
			content.append(color(rgb, "rg"));
		}
	}

	private static String color(int rgb, String operator) {
		return PdfWriter.number((rgb >> 16 & 0xFF) / 255.0) + ' ' + PdfWriter.number((rgb >> 8 & 0xFF) / 255.0) + ' '
				+ PdfWriter.number((rgb & 0xFF) / 255.0) + ' ' + operator + '\n';
	}
}
