// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal;

import org.w3c.dom.Element;

/** Writes text into runs. */
final class Runs {

	private Runs() {
	}

	/** A text element that keeps its spaces. */
	static Element text(Element like, String text) {
		Element element = Xml.element(like, "t");
		element.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
		element.appendChild(like.getOwnerDocument().createTextNode(text));
		return element;
	}

	/** Appends a value to a run; its lines and tabs become those of the document. */
	static void append(Element run, String value) {
		String clean = Xml.clean(value);
		int from = 0;
		for (int i = 0; i <= clean.length(); i++) {
			char c = i == clean.length() ? '\n' : clean.charAt(i);
			if (c == '\n' || c == '\t') {
				if (i > from) {
					run.appendChild(text(run, clean.substring(from, i)));
				}
				if (i < clean.length()) {
					run.appendChild(Xml.element(run, c == '\n' ? "br" : "tab"));
				}
				from = i + 1;
			}
		}
	}
}
