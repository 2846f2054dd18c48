// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal.layout;

import java.util.List;

import org.etalon.documents.internal.pdf.PdfPage;

/** Atoms below each other, as in a cell or a header. */
final class Atoms {

	private Atoms() {
	}

	static double height(List<Atom> atoms) {
		double height = 0;
		for (Atom atom : atoms) {
			height += atom.before + atom.height + atom.after;
		}
		return height;
	}

	/** How many of them are not higher than that together. */
	static int fitting(List<Atom> atoms, double available) {
		double height = 0;
		for (int i = 0; i < atoms.size(); i++) {
			height += atoms.get(i).before + atoms.get(i).height;
			if (height > available) {
				return i;
			}
			height += atoms.get(i).after;
		}
		return atoms.size();
	}

	static void draw(List<Atom> atoms, PdfPage page, int number, double x, double y) {
		double at = y;
		for (Atom atom : atoms) {
			at += atom.before;
			atom.draw(page, number, x, at);
			at += atom.height + atom.after;
		}
	}
}
