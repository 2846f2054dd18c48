// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.docx;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.etalon.exchange.ooxml.OoxmlException;
import org.etalon.exchange.ooxml.OoxmlPackage;
import org.etalon.exchange.ooxml.PartXml;

/** Which styles of a document are those of headings: by name, by outline level, or by the style they are based on. */
final class Headings {

	/** More styles than any program makes. */
	private static final int MAX = 10_000;
	private static final int BODY_TEXT_LEVEL = 9;

	private final Set<String> headings = new HashSet<>();
	private final Map<String, String> bases = new HashMap<>();

	private Headings() {
	}

	/**
	 * Reads the styles.
	 *
	 * @param part the part that holds them, or {@code null} if there is none
	 */
	static Headings read(OoxmlPackage file, String part) throws OoxmlException, IOException {
		Headings headings = new Headings();
		if (part != null && file.has(part)) {
			try (PartXml xml = file.xml(part, null)) {
				xml.root();
				for (PartXml.Event event = xml.next(); event != PartXml.Event.END; event = xml.next()) {
					if (event == PartXml.Event.START) {
						if (xml.name().equals("style")) {
							headings.style(xml);
						} else {
							xml.skip();
						}
					}
				}
				xml.finish();
			}
		}
		return headings;
	}

	/** Whether a paragraph of this style is a heading. */
	boolean isHeading(String style) {
		Set<String> seen = new HashSet<>();
		for (String one = style; one != null && seen.add(one); one = bases.get(one)) {
			if (headings.contains(one)) {
				return true;
			}
		}
		return false;
	}

	/** Whether an outline level is that of a heading. */
	static boolean isHeadingLevel(String level) {
		try {
			return level != null && Integer.parseInt(level) < BODY_TEXT_LEVEL;
		} catch (NumberFormatException e) {
			return false;
		}
	}

	private void style(PartXml xml) throws OoxmlException, IOException {
		String id = xml.attribute("styleId");
		boolean heading = false;
		String base = null;
		for (PartXml.Event event = xml.next(); event != PartXml.Event.END; event = xml.next()) {
			if (event != PartXml.Event.START) {
				continue;
			}
			switch (xml.name()) {
			case "name" -> {
				heading |= isHeadingName(xml.attribute("val"));
				xml.skip();
			}
			case "basedOn" -> {
				base = xml.attribute("val");
				xml.skip();
			}
			case "pPr" -> heading |= hasHeadingLevel(xml);
			default -> xml.skip();
			}
		}
		if (id != null) {
			bases.put(id, base);
			if (bases.size() > MAX) {
				throw xml.corrupt("too many styles", null);
			}
			if (heading) {
				headings.add(id);
			}
		}
	}

	private static boolean hasHeadingLevel(PartXml xml) throws OoxmlException, IOException {
		boolean heading = false;
		for (PartXml.Event event = xml.next(); event != PartXml.Event.END; event = xml.next()) {
			if (event == PartXml.Event.START) {
				heading |= xml.name().equals("outlineLvl") && isHeadingLevel(xml.attribute("val"));
				xml.skip();
			}
		}
		return heading;
	}

	/** Programs write the built-in names in English, whatever the language of their users. */
	private static boolean isHeadingName(String name) {
		return name != null && name.toLowerCase(Locale.ROOT).matches("(heading|заголовок) ?[1-9]|title|subtitle");
	}
}
