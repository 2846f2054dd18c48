// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.build;

/** Texts for XML. */
final class Xml {

	private Xml() {
	}

	/** A text for an element or an attribute. */
	static String escaped(String text) {
		return text.replaceAll("\\p{Cntrl}+", " ").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
				.replace("\"", "&quot;").replace("'", "&apos;");
	}
}
