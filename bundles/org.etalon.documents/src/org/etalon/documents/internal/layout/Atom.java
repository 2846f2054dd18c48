// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal.layout;

import org.etalon.documents.internal.pdf.PdfPage;

/** What stands on a page whole: a line, a row of a table. */
abstract class Atom {

	/** Space above, which is left out at the top of a page. */
	double before;
	/** Space below, which may hang over the end of a page. */
	double after;
	double height;
	/** Whether a page cannot end behind it. */
	boolean keepWithNext;
	/** Whether a new page begins with it. */
	boolean newPage;

	/** Draws it; {@code x} and {@code y} are its upper left corner without the space above. */
	abstract void draw(PdfPage page, int number, double x, double y);
}
