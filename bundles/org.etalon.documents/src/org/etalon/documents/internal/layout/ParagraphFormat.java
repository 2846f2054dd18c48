// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.etalon.documents.internal.Xml;
import org.w3c.dom.Element;

/** How a paragraph is set. Lengths are in points. */
final class ParagraphFormat implements Cloneable {

	/** A tab stop. */
	record Tab(double position, String kind, String leader) {
	}

	String style = "";
	String align = "left";
	double left;
	double right;
	/** Of the first line against the others; negative if it hangs. */
	double first;
	double before;
	double after;
	/** In 240ths of a line if {@code rule} is auto, else in points. */
	double line = 240;
	String rule = "auto";
	boolean keepNext;
	boolean keepLines;
	boolean pageBreakBefore;
	boolean contextual;
	boolean widowControl = true;
	String numbering;
	int level;
	List<Tab> tabs = List.of();
	Map<String, Element> borders = Map.of();
	int shade = -1;

	ParagraphFormat copy() {
		try {
			return (ParagraphFormat) clone();
		} catch (CloneNotSupportedException e) {
			throw new IllegalStateException(e);
		}
	}

	/** This format changed by a {@code pPr}, null for none. */
	ParagraphFormat with(Element format, Notes notes) {
		ParagraphFormat changed = copy();
		if (format != null) {
			Xml.children(format).forEach(property -> changed.apply(property, notes));
		}
		return changed;
	}

	private void apply(Element property, Notes notes) {
		String value = Xml.attribute(property, "val");
		switch (property.getLocalName()) {
		case "jc" -> align = switch (value == null ? "" : value) {
		case "center" -> "center";
		case "right", "end" -> "right";
		case "both", "distribute" -> "both";
		default -> "left";
		};
		case "ind" -> indents(property);
		case "spacing" -> {
			before = Measures.twips(Xml.attribute(property, "before"), before);
			after = Measures.twips(Xml.attribute(property, "after"), after);
			String height = Xml.attribute(property, "line");
			if (height != null) {
				String kind = Xml.attribute(property, "lineRule");
				rule = kind == null ? "auto" : kind;
				line = rule.equals("auto") ? Measures.number(height, 240) : Measures.twips(height, 12);
			}
		}
		case "keepNext" -> keepNext = Measures.isOn(value);
		case "keepLines" -> keepLines = Measures.isOn(value);
		case "pageBreakBefore" -> pageBreakBefore = Measures.isOn(value);
		case "contextualSpacing" -> contextual = Measures.isOn(value);
		case "widowControl" -> widowControl = Measures.isOn(value);
		case "numPr" -> {
			String id = Xml.value(property, "numId");
			numbering = id == null ? numbering : id.equals("0") ? null : id;
			level = Measures.number(Xml.value(property, "ilvl"), level);
		}
		case "tabs" -> tabs(property);
		case "pBdr" -> {
			borders = new HashMap<>(borders);
			Xml.children(property).forEach(side -> borders.put(side.getLocalName(), side));
		}
		case "shd" -> shade = Measures.color(Xml.attribute(property, "fill"), -1);
		case "framePr", "bidi", "textDirection" -> notes.otherwise("w:" + property.getLocalName());
		default -> {
			// outline levels, hyphenation, revision marks: nothing to see
		}
		}
	}

	private void indents(Element property) {
		left = Measures.twips(Xml.attribute(property, "left"), Measures.twips(Xml.attribute(property, "start"), left));
		right = Measures.twips(Xml.attribute(property, "right"), Measures.twips(Xml.attribute(property, "end"), right));
		String hanging = Xml.attribute(property, "hanging");
		first = hanging != null ? -Measures.twips(hanging, 0)
				: Measures.twips(Xml.attribute(property, "firstLine"), first);
	}

	private void tabs(Element property) {
		List<Tab> all = new ArrayList<>(tabs);
		for (Element tab : Xml.children(property)) {
			double position = Measures.twips(Xml.attribute(tab, "pos"), 0);
			String kind = Xml.attribute(tab, "val");
			all.removeIf(other -> Math.abs(other.position() - position) < 0.5);
			if (kind != null && !kind.equals("clear")) {
				String leader = Xml.attribute(tab, "leader");
				all.add(new Tab(position, kind, leader == null ? "none" : leader));
			}
		}
		all.sort((a, b) -> Double.compare(a.position(), b.position()));
		tabs = all;
	}
}
