// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

import java.io.IOException;

import org.etalon.exchange.ooxml.OoxmlException;
import org.etalon.exchange.ooxml.PartXml;

/** Strings with formatted runs. */
final class RichText {

	private RichText() {
	}

	/**
	 * Adds the text of a string element ({@code si} or {@code is}) that has just started, and reads past its end: its
	 * formatted runs one after the other, without the phonetic ones.
	 */
	static void read(PartXml xml, CellText into) throws OoxmlException, IOException {
		for (PartXml.Event event = xml.next(); event != PartXml.Event.END; event = xml.next()) {
			if (event == PartXml.Event.START) {
				switch (xml.name()) {
				case "t" -> xml.text(into);
				case "r" -> read(xml, into);
				default -> xml.skip();
				}
			}
		}
	}
}
