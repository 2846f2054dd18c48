// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.etalon.documents.internal.DocxException;
import org.etalon.documents.internal.DocxFile;
import org.etalon.documents.internal.Xml;
import org.w3c.dom.Element;

/** The styles of a document, its numberings, and the distance of its tab stops. */
final class Styles {

	private static final double TAB = 36;
	private static final int NEW_MODE = 15;

	private final Notes notes;
	private final Map<String, Element> styles = new HashMap<>();
	private final Map<String, String> defaults = new HashMap<>();
	private final Map<String, Element> numberings = new HashMap<>();
	private final Map<String, Element> abstracts = new HashMap<>();
	private final Map<String, int[]> counters = new HashMap<>();
	private RunFormat run = new RunFormat();
	private ParagraphFormat paragraph = new ParagraphFormat();
	private double tab = TAB;
	private boolean evenPages;
	private boolean byBorder;
	private boolean addsSpaces;

	Styles(DocxFile file, Notes notes) throws DocxException {
		this.notes = notes;
		for (String part : file.referred(file.main(), "styles")) {
			Element root = file.xml(part).getDocumentElement();
			Element docDefaults = Xml.child(root, "docDefaults");
			run = run.with(Xml.child(Xml.child(docDefaults, "rPrDefault"), "rPr"), notes);
			paragraph = paragraph.with(Xml.child(Xml.child(docDefaults, "pPrDefault"), "pPr"), notes);
			for (Element style : Xml.children(root, "style")) {
				String id = Xml.attribute(style, "styleId");
				styles.put(id, style);
				String standard = Xml.attribute(style, "default");
				if (standard != null && Measures.isOn(standard)) {
					defaults.put(Xml.attribute(style, "type"), id);
				}
			}
		}
		for (String part : file.referred(file.main(), "numbering")) {
			Element root = file.xml(part).getDocumentElement();
			Xml.children(root, "num").forEach(num -> numberings.put(Xml.attribute(num, "numId"), num));
			Xml.children(root, "abstractNum").forEach(num -> abstracts.put(Xml.attribute(num, "abstractNumId"), num));
		}
		for (String part : file.referred(file.main(), "settings")) {
			Element root = file.xml(part).getDocumentElement();
			tab = Math.max(1, Measures.twips(Xml.value(root, "defaultTabStop"), TAB));
			Element even = Xml.child(root, "evenAndOddHeaders");
			for (Element setting : Xml.child(root, "compat") == null ? List.<Element>of()
					: Xml.children(Xml.child(root, "compat"), "compatSetting")) {
				byBorder |= "compatibilityMode".equals(Xml.attribute(setting, "name"))
						&& Measures.number(Xml.attribute(setting, "val"), 0) >= NEW_MODE;
			}
			Element adds = Xml.child(Xml.child(root, "compat"), "doNotUseHTMLParagraphAutoSpacing");
			addsSpaces = adds != null && Measures.isOn(Xml.attribute(adds, "val"));
			evenPages = even != null && Measures.isOn(Xml.attribute(even, "val"));
		}
	}

	double tab() {
		return tab;
	}

	/** Whether a table begins with its border at the margin, as in files since 2013, or with its text. */
	boolean alignsTablesByBorder() {
		return byBorder;
	}

	/** Whether the spaces below and above are added, or the larger of both counts. */
	boolean addsSpaces() {
		return addsSpaces;
	}

	boolean hasEvenPages() {
		return evenPages;
	}

	/** Numbers begin anew: a document is laid out more than once. */
	void restart() {
		counters.clear();
	}

	/** A style and those it is based on, the most general first. */
	private List<Element> chain(String id) {
		Deque<Element> chain = new ArrayDeque<>();
		Set<String> seen = new HashSet<>();
		for (String at = id; at != null && styles.containsKey(at) && seen.add(at);) {
			chain.addFirst(styles.get(at));
			at = Xml.value(styles.get(at), "basedOn");
		}
		return List.copyOf(chain);
	}

	/** How a paragraph is set, with the numbering it has. */
	ParagraphFormat paragraph(Element properties) {
		String named = Xml.value(properties, "pStyle");
		String style = named == null ? defaults.getOrDefault("paragraph", "") : named;
		ParagraphFormat format = paragraph.copy();
		for (Element each : chain(style)) {
			format = format.with(Xml.child(each, "pPr"), notes);
		}
		ParagraphFormat direct = format.with(properties, notes);
		if (direct.numbering != null) {
			Element level = level(direct.numbering, direct.level);
			if (level != null) {
				format = format.with(Xml.child(level, "pPr"), notes);
				format = format.with(properties, notes);
			} else {
				format = direct;
			}
		} else {
			format = direct;
		}
		format.style = style;
		return format;
	}

	/** How the runs of a paragraph look. */
	RunFormat runs(Element paragraphProperties) {
		RunFormat format = run;
		String named = Xml.value(paragraphProperties, "pStyle");
		for (Element each : chain(named == null ? defaults.getOrDefault("paragraph", "") : named)) {
			format = format.with(Xml.child(each, "rPr"), notes);
		}
		return format;
	}

	/** How a run looks in such a paragraph. */
	RunFormat run(RunFormat inParagraph, Element properties) {
		RunFormat format = inParagraph;
		for (Element each : chain(Xml.value(properties, "rStyle"))) {
			format = format.with(Xml.child(each, "rPr"), notes);
		}
		return format.with(properties, notes);
	}

	/** The properties of a table style and those it is based on, the most general first. */
	List<Element> table(String id) {
		List<Element> properties = new ArrayList<>();
		for (Element each : chain(id == null ? defaults.get("table") : id)) {
			Element own = Xml.child(each, "tblPr");
			if (own != null) {
				properties.add(own);
			}
			if (!Xml.children(each, "tblStylePr").isEmpty()) {
				notes.otherwise("w:tblStylePr " + Xml.attribute(each, "styleId"));
			}
		}
		return properties;
	}

	private Element level(String numbering, int level) {
		Element num = numberings.get(numbering);
		if (num == null) {
			return null;
		}
		for (Element override : Xml.children(num, "lvlOverride")) {
			Element own = Xml.child(override, "lvl");
			if (own != null && Measures.number(Xml.attribute(override, "ilvl"), -1) == level) {
				return own;
			}
		}
		Element list = abstracts.get(Xml.value(num, "abstractNumId"));
		return list == null ? null
				: Xml.children(list, "lvl").stream()
						.filter(each -> Measures.number(Xml.attribute(each, "ilvl"), -1) == level).findFirst()
						.orElse(null);
	}

	/** A label of a list. */
	record Label(String text, RunFormat format, String suffix) {
	}

	/** The label of the next paragraph of a list, null for a paragraph outside of any. */
	Label label(ParagraphFormat format, RunFormat runs) {
		if (format.numbering == null || format.level < 0 || format.level > 8) {
			return null;
		}
		Element level = level(format.numbering, format.level);
		if (level == null) {
			return null;
		}
		String list = Xml.value(numberings.get(format.numbering), "abstractNumId");
		int[] counts = counters.computeIfAbsent(list, any -> {
			int[] begin = new int[9];
			for (int i = 0; i < 9; i++) {
				Element each = level(format.numbering, i);
				begin[i] = (each == null ? 1 : Measures.number(Xml.value(each, "start"), 1)) - 1;
			}
			return begin;
		});
		counts[format.level]++;
		for (int i = format.level + 1; i < 9; i++) {
			Element each = level(format.numbering, i);
			counts[i] = (each == null ? 1 : Measures.number(Xml.value(each, "start"), 1)) - 1;
		}
		String pattern = Xml.value(level, "lvlText");
		StringBuilder text = new StringBuilder(pattern == null ? "" : pattern);
		for (int i = 0; i < 9; i++) {
			int at = text.indexOf("%" + (i + 1));
			if (at >= 0) {
				Element each = level(format.numbering, i);
				text.replace(at, at + 2, number(Math.max(counts[i], i < format.level ? 1 : counts[i]),
						each == null ? null : Xml.value(each, "numFmt")));
			}
		}
		if ("bullet".equals(Xml.value(level, "numFmt"))) {
			// bullets come in fonts of symbols
			for (int i = 0; i < text.length(); i++) {
				char c = text.charAt(i);
				if (c >= '\uE000' && c <= '\uF8FF' || c == 'o') {
					text.setCharAt(i, '•');
				}
			}
		}
		String suffix = Xml.value(level, "suff");
		RunFormat look = runs.with(Xml.child(level, "rPr"), notes);
		look.font = runs.font;
		return new Label(text.toString(), look, suffix == null ? "tab" : suffix);
	}

	private String number(int number, String format) {
		return switch (format == null ? "decimal" : format) {
		case "decimal" -> Integer.toString(number);
		case "decimalZero" -> String.format("%02d", number);
		case "lowerLetter" -> letters(number, "abcdefghijklmnopqrstuvwxyz");
		case "upperLetter" -> letters(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
		case "russianLower" -> letters(number, "абвгдежзиклмнопрстуфхцчшщэюя");
		case "russianUpper" -> letters(number, "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ");
		case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
		case "upperRoman" -> roman(number);
		case "none" -> "";
		default -> {
			notes.otherwise("w:numFmt " + format);
			yield Integer.toString(number);
		}
		};
	}

	private static String letters(int number, String alphabet) {
		int index = Math.max(0, number - 1);
		return String.valueOf(alphabet.charAt(index % alphabet.length())).repeat(index / alphabet.length() + 1);
	}

	private static String roman(int number) {
		int[] values = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };
		String[] signs = { "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I" };
		StringBuilder roman = new StringBuilder();
		int rest = Math.min(number, 3999);
		for (int i = 0; i < values.length; i++) {
			while (rest >= values[i]) {
				roman.append(signs[i]);
				rest -= values[i];
			}
		}
		return roman.toString();
	}
}
