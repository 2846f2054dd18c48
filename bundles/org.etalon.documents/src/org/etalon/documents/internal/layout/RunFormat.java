// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal.layout;

import org.etalon.documents.internal.Xml;
import org.etalon.documents.internal.pdf.Face;
import org.w3c.dom.Element;

/** How a run looks. Sizes are in points. */
final class RunFormat implements Cloneable {

	private static final double RAISED_SIZE = 0.65;

	boolean bold;
	boolean italic;
	boolean underline;
	boolean strike;
	boolean caps;
	boolean smallCaps;
	boolean hidden;
	double size = 10;
	double spacing;
	/** -1 for subscript, 1 for superscript. */
	int raised;
	int color;
	String font = "";

	/** This format changed by an {@code rPr}, null for none. */
	RunFormat with(Element format, Notes notes) {
		RunFormat changed = copy();
		if (format == null) {
			return changed;
		}
		for (Element property : Xml.children(format)) {
			changed.apply(property, notes);
		}
		return changed;
	}

	RunFormat copy() {
		try {
			return (RunFormat) clone();
		} catch (CloneNotSupportedException e) {
			throw new IllegalStateException(e);
		}
	}

	private void apply(Element property, Notes notes) {
		String value = Xml.attribute(property, "val");
		switch (property.getLocalName()) {
		case "b" -> bold = Measures.isOn(value);
		case "i" -> italic = Measures.isOn(value);
		case "strike", "dstrike" -> strike = Measures.isOn(value);
		case "caps" -> caps = Measures.isOn(value);
		case "smallCaps" -> smallCaps = Measures.isOn(value);
		case "vanish" -> hidden = Measures.isOn(value);
		case "sz" -> size = Math.max(1, Measures.number(value, 20) / 2.0);
		case "spacing" -> spacing = Measures.twips(value, 0);
		case "color" -> color = Measures.color(value, 0);
		case "vertAlign" -> raised = "superscript".equals(value) ? 1 : "subscript".equals(value) ? -1 : 0;
		case "u" -> {
			underline = value != null && !value.equals("none");
			if (underline && !value.equals("single") && !value.equals("words")) {
				notes.otherwise("w:u " + value);
			}
		}
		case "rFonts" -> {
			String name = Xml.attribute(property, "ascii");
			String other = name == null ? Xml.attribute(property, "hAnsi") : name;
			font = other == null ? font : other;
		}
		case "highlight", "shd", "em", "effect", "outline", "shadow", "emboss", "imprint", "bdr", "position", "w",
				"kern" -> {
			boolean plain = value == null || value.equals("none") || value.equals("clear") || value.equals("0")
					|| value.equals("100") || property.getLocalName().equals("kern");
			if (!plain) {
				notes.otherwise("w:" + property.getLocalName());
			}
		}
		default -> {
			// languages, revision marks: nothing to see
		}
		}
	}

	Face face() {
		return Face.of(bold, italic);
	}

	/** The size its letters have. */
	double letterSize() {
		return raised == 0 ? size : size * RAISED_SIZE;
	}
}
