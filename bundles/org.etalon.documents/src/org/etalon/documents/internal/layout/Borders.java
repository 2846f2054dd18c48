// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal.layout;

import org.etalon.documents.internal.Xml;
import org.w3c.dom.Element;

/** What borders are drawn with. */
final class Borders {

	private Borders() {
	}

	/** The width in points, 0 for none. */
	static double width(Element border) {
		String kind = border == null ? "none" : Xml.attribute(border, "val");
		return kind == null || kind.equals("none") || kind.equals("nil") ? 0
				: Math.max(2, Measures.number(Xml.attribute(border, "sz"), 4)) / 8.0;
	}

	static int color(Element border) {
		return Measures.color(Xml.attribute(border, "color"), 0);
	}

	/** Notes a border that is drawn as a single line though it is not. */
	static void check(Element border, Notes notes) {
		String kind = Xml.attribute(border, "val");
		if (width(border) > 0 && !"single".equals(kind) && !"thick".equals(kind)) {
			notes.otherwise(border.getNodeName() + " " + kind);
		}
	}
}
