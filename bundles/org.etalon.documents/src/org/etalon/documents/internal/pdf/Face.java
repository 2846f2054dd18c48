// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The faces of the fonts that come with the product: of documents one with the measures of Times New Roman, of drawings
 * one with those of Arial.
 */
public enum Face {
	REGULAR("Serif-Regular"), BOLD("Serif-Bold"), ITALIC("Serif-Italic"), BOLD_ITALIC("Serif-BoldItalic"),
	SANS("Sans-Regular"), SANS_BOLD("Sans-Bold"), SANS_ITALIC("Sans-Italic");

	/** The name of the font of documents. */
	public static final String FONT = "Liberation Serif";

	private final String file;
	private TrueTypeFont font;

	Face(String file) {
		this.file = file;
	}

	/** The face of a style in a document. */
	public static Face of(boolean bold, boolean italic) {
		return bold ? italic ? BOLD_ITALIC : BOLD : italic ? ITALIC : REGULAR;
	}

	synchronized TrueTypeFont font() {
		if (font == null) {
			String name = "Liberation" + file;
			try (InputStream in = Face.class.getResourceAsStream(name + ".ttf")) {
				font = new TrueTypeFont(name, in.readAllBytes());
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		return font;
	}

	/** The glyph of a character, 0 if there is none. */
	public int glyph(int character) {
		return font().glyph(character);
	}

	/** How far a glyph goes at a size, in points. */
	public double width(int glyph, double size) {
		return font().width(glyph) * size / 1000;
	}

	/** How far a line of a size reaches above its base line, in points; the gap between lines is above. */
	public double ascent(double size) {
		return (font().ascent + font().lineGap) * size / font().unitsPerEm;
	}

	/** How far it reaches below. */
	public double descent(double size) {
		return -font().descent * size / font().unitsPerEm;
	}
}
