// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal.layout;

import org.etalon.documents.internal.pdf.Picture;

/** A character, or what stands in a line like one. */
final class Glyph {

	enum Kind {
		CHARACTER, SPACE, TAB, LINE_BREAK, PAGE_BREAK, PICTURE, PAGE_NUMBER, PAGE_COUNT
	}

	final Kind kind;
	final int character;
	final int glyph;
	final RunFormat format;
	final double size;
	final double width;
	Picture picture;
	double pictureHeight;

	Glyph(Kind kind, int character, int glyph, RunFormat format, double size, double width) {
		this.kind = kind;
		this.character = character;
		this.glyph = glyph;
		this.format = format;
		this.size = size;
		this.width = width;
	}

	/** Whether a line may end behind it. */
	boolean endsWord() {
		return kind == Kind.SPACE || kind == Kind.TAB || kind == Kind.PICTURE
				|| kind == Kind.CHARACTER && (character == '-' || character == '–' || character == '—'
						|| character == '\u200B' || character == '\u00AD');
	}
}
