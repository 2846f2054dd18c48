// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.internal;

import java.util.ArrayList;
import java.util.List;

import org.etalon.journey.scene.Face;
import org.etalon.journey.scene.Icon;
import org.etalon.journey.scene.Ink;
import org.etalon.journey.scene.Mark;
import org.etalon.journey.scene.Wrap;

/**
 * A column of lines that grows downwards: asked first for its height, then set at a place. Texts that are not there
 * take no room.
 */
final class Typesetter {

	private record Piece(List<Wrap.Line> lines, Face face, Ink ink, Icon icon, Ink signed, int gap) {

		int height() {
			return gap + Math.max(lines.size() * face.line(), icon == null ? 0 : SIGN);
		}
	}

	/** The size of signs in a line. */
	static final int SIGN = 16;

	private final Wrap wrap;
	private final int width;
	private final List<Piece> pieces = new ArrayList<>();

	Typesetter(Wrap wrap, int width) {
		this.wrap = wrap;
		this.width = width;
	}

	/** Adds a text. */
	Typesetter text(String text, Face face, Ink ink) {
		return sign(null, text, face, ink, ink);
	}

	/** Adds a text with a sign before it. */
	Typesetter sign(Icon icon, String text, Face face, Ink ink, Ink signed) {
		if (text != null && !text.isBlank()) {
			int room = icon == null ? width : width - SIGN - 6;
			int gap = pieces.isEmpty() ? 0 : 4;
			pieces.add(new Piece(wrap.lines(text, face, room), face, ink, icon, signed, gap));
		}
		return this;
	}

	/** How high it is. */
	int height() {
		return pieces.stream().mapToInt(Piece::height).sum();
	}

	/** Sets it at a place. */
	void set(int x, int y, List<Mark> into) {
		int top = y;
		for (Piece piece : pieces) {
			int left = x;
			int line = top + piece.gap();
			if (piece.icon() != null) {
				int off = (piece.face().line() - SIGN) / 2;
				into.add(new Mark.Sign(piece.icon(), x, line + Math.max(0, off), SIGN, piece.signed()));
				left += SIGN + 6;
			}
			for (Wrap.Line each : piece.lines()) {
				if (!each.text().isEmpty()) {
					into.add(new Mark.Words(left, line + piece.face().ascent(), each.width(), each.text(), piece.face(),
							piece.ink()));
				}
				line += piece.face().line();
			}
			top += piece.height();
		}
	}
}
