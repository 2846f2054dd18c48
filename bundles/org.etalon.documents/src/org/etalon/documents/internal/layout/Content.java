// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.documents.internal.DocxException;
import org.etalon.documents.internal.DocxFile;
import org.etalon.documents.internal.Xml;
import org.etalon.documents.internal.layout.Glyph.Kind;
import org.etalon.documents.internal.pdf.Picture;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads paragraphs and tables of a part, and sets them for a width. */
final class Content {

	private static final double EMU = 12_700;
	private static final double SMALL_CAPS = 0.8;

	/** A field that is open: what it asks for, and whether its result has begun. */
	private static final class Field {
		private final StringBuilder instruction = new StringBuilder();
		private boolean result;
		private boolean replaced;
	}

	private final Layout layout;
	private final DocxFile file;
	private final Notes notes;
	private final Map<String, DocxFile.Relationship> relationships = new HashMap<>();
	private final Deque<Field> fields = new ArrayDeque<>();

	Content(Layout layout, DocxFile file, String part, Notes notes) throws DocxException {
		this.layout = layout;
		this.file = file;
		this.notes = notes;
		file.relationships(part).forEach(each -> relationships.put(each.id(), each));
	}

	/** What is in a container, set for a width. */
	List<Atom> atoms(List<Element> elements, double width) {
		List<Atom> atoms = new ArrayList<>();
		String styleBefore = null;
		boolean contextBefore = false;
		for (Element element : flat(elements)) {
			if (Xml.is(element, "tbl")) {
				boolean newPage = layout.takeBreak();
				List<Atom> rows = new Table(layout, this, element, width, notes).rows();
				if (newPage && !rows.isEmpty()) {
					rows.get(0).newPage = true;
				}
				atoms.addAll(rows);
				styleBefore = null;
				contextBefore = false;
				continue;
			}
			ParagraphFormat format = layout.styles().paragraph(Xml.child(element, "pPr"));
			boolean newPage = layout.takeBreak();
			List<Atom> lines = paragraph(element, format, width);
			lines.get(0).newPage |= newPage;
			boolean same = format.style.equals(styleBefore);
			if (same && format.contextual) {
				lines.get(0).before = 0;
			}
			if (same && contextBefore && !atoms.isEmpty()) {
				atoms.get(atoms.size() - 1).after = 0;
			}
			if (!layout.styles().addsSpaces() && !atoms.isEmpty()) {
				// between paragraphs there is the larger of both spaces
				Atom line = lines.get(0);
				line.before = Math.max(0, line.before - atoms.get(atoms.size() - 1).after);
			}
			styleBefore = format.style;
			contextBefore = format.contextual;
			atoms.addAll(lines);
		}
		return atoms;
	}

	/** Paragraphs and tables, out of whatever holds them. */
	List<Element> flat(List<Element> elements) {
		List<Element> flat = new ArrayList<>();
		for (Element element : elements) {
			switch (element.getLocalName()) {
			case "p", "tbl" -> flat.add(element);
			case "sdt" -> {
				Element content = Xml.child(element, "sdtContent");
				if (content != null) {
					flat.addAll(flat(Xml.children(content)));
				}
			}
			case "customXml", "ins", "moveTo", "smartTag" -> flat.addAll(flat(Xml.children(element)));
			case "altChunk" -> notes.notShown("w:altChunk");
			default -> {
				// properties, bookmarks, deleted text
			}
			}
		}
		return flat;
	}

	private List<Atom> paragraph(Element paragraph, ParagraphFormat format, double width) {
		RunFormat inParagraph = layout.styles().runs(Xml.child(paragraph, "pPr"));
		List<Glyph> glyphs = new ArrayList<>();
		Styles.Label label = layout.styles().label(format, inParagraph);
		if (label != null) {
			text(label.text(), label.format(), glyphs);
			switch (label.suffix()) {
			case "tab" -> glyphs.add(new Glyph(Kind.TAB, '\t', 0, label.format(), label.format().size, 0));
			case "space" -> text(" ", label.format(), glyphs);
			default -> {
				// nothing between label and text
			}
			}
		}
		runs(paragraph, inParagraph, glyphs);
		format.borders.values().forEach(border -> Borders.check(border, notes));
		RunFormat end = layout.styles().run(inParagraph, Xml.child(Xml.child(paragraph, "pPr"), "rPr"));
		return new Paragraph(layout, format, glyphs, end, width).lines();
	}

	private void runs(Element parent, RunFormat inParagraph, List<Glyph> glyphs) {
		for (Element child : Xml.children(parent)) {
			switch (child.getLocalName()) {
			case "r" -> run(child, layout.styles().run(inParagraph, Xml.child(child, "rPr")), glyphs);
			case "hyperlink", "ins", "moveTo", "smartTag", "sdtContent", "customXml", "dir", "bdo" ->
				runs(child, inParagraph, glyphs);
			case "sdt" -> runs(child, inParagraph, glyphs);
			case "fldSimple" -> {
				Kind special = special(Xml.attribute(child, "instr"));
				if (special == null) {
					runs(child, inParagraph, glyphs);
				} else {
					Element first = Xml.child(child, "r");
					number(special, layout.styles().run(inParagraph, Xml.child(first, "rPr")), glyphs);
				}
			}
			case "oMath", "oMathPara" -> notes.notShown("m:" + child.getLocalName());
			default -> {
				// properties, bookmarks, marks of revisions and of the spelling check, deleted text
			}
			}
		}
	}

	private void run(Element run, RunFormat format, List<Glyph> glyphs) {
		notes.font(format.font);
		for (Element child : Xml.children(run)) {
			String name = child.getLocalName();
			if (name.equals("fldChar")) {
				field(Xml.attribute(child, "fldCharType"), format, glyphs);
			} else if (name.equals("instrText")) {
				if (!fields.isEmpty()) {
					fields.peek().instruction.append(child.getTextContent());
				}
			} else if (!format.hidden && fields.stream().allMatch(field -> field.result && !field.replaced)) {
				piece(child, name, format, glyphs);
			}
		}
	}

	private void piece(Element child, String name, RunFormat format, List<Glyph> glyphs) {
		switch (name) {
		case "t" -> text(child.getTextContent(), format, glyphs);
		case "tab", "ptab" -> glyphs.add(new Glyph(Kind.TAB, '\t', 0, format, format.size, 0));
		case "br" -> {
			String type = Xml.attribute(child, "type");
			if ("column".equals(type)) {
				notes.otherwise("w:br column");
			}
			boolean page = "page".equals(type) || "column".equals(type);
			glyphs.add(new Glyph(page ? Kind.PAGE_BREAK : Kind.LINE_BREAK, '\n', 0, format, format.size, 0));
		}
		case "cr" -> glyphs.add(new Glyph(Kind.LINE_BREAK, '\n', 0, format, format.size, 0));
		case "noBreakHyphen" -> text("\u2011", format, glyphs);
		case "sym" -> symbol(Xml.attribute(child, "char"), format, glyphs);
		case "pgNum" -> number(Kind.PAGE_NUMBER, format, glyphs);
		case "drawing" -> drawing(child, format, glyphs);
		case "AlternateContent" -> {
			Element choice = Xml.child(child, "Choice");
			Element drawing = Xml.child(choice, "drawing");
			if (drawing == null) {
				notes.notShown("mc:AlternateContent");
			} else {
				drawing(drawing, format, glyphs);
			}
		}
		case "footnoteReference", "endnoteReference", "object", "pict", "ruby" -> notes.notShown("w:" + name);
		default -> {
			// properties, comments, marks of fields and pages
		}
		}
	}

	private void field(String type, RunFormat format, List<Glyph> glyphs) {
		switch (type == null ? "" : type) {
		case "begin" -> fields.push(new Field());
		case "separate" -> {
			if (!fields.isEmpty()) {
				evaluate(fields.peek(), format, glyphs);
				fields.peek().result = true;
			}
		}
		case "end" -> {
			if (!fields.isEmpty()) {
				Field field = fields.pop();
				if (!field.result) {
					evaluate(field, format, glyphs);
				}
			}
		}
		default -> {
			// no field
		}
		}
	}

	private void evaluate(Field field, RunFormat format, List<Glyph> glyphs) {
		Kind special = special(field.instruction.toString());
		if (special != null) {
			field.replaced = true;
			number(special, format, glyphs);
		}
	}

	/** What stands for a field that is counted here; other fields show the result that was saved. */
	private static Kind special(String instruction) {
		String name = instruction == null ? "" : instruction.strip().split("\\s+")[0].toUpperCase(Locale.ROOT);
		return switch (name) {
		case "PAGE" -> Kind.PAGE_NUMBER;
		case "NUMPAGES", "SECTIONPAGES" -> Kind.PAGE_COUNT;
		default -> null;
		};
	}

	private void number(Kind kind, RunFormat format, List<Glyph> glyphs) {
		int number = kind == Kind.PAGE_NUMBER ? layout.pageNumber() : layout.pageCount();
		double width = 0;
		for (char c : Integer.toString(number).toCharArray()) {
			width += format.face().width(format.face().glyph(c), format.letterSize());
		}
		glyphs.add(new Glyph(kind, '0', 0, format, format.letterSize(), width));
	}

	/** A character of a symbol font: those that lists and check boxes are made of are known. */
	private void symbol(String code, RunFormat format, List<Glyph> glyphs) {
		String known = switch (code == null ? "" : code.toUpperCase(Locale.ROOT)) {
		case "F0B7", "00B7" -> "•";
		case "F02D", "002D" -> "–";
		case "F0A7" -> "▪";
		default -> null;
		};
		if (known == null) {
			notes.notShown("w:sym " + code);
		} else {
			text(known, format, glyphs);
		}
	}

	private void text(String text, RunFormat format, List<Glyph> glyphs) {
		text.codePoints().forEach(c -> {
			int shown = c;
			double size = format.letterSize();
			if (format.caps || format.smallCaps) {
				shown = Character.toUpperCase(c);
				size *= format.smallCaps && shown != c ? SMALL_CAPS : 1;
			}
			glyphs.add(glyph(shown, size, format));
		});
	}

	private Glyph glyph(int c, double size, RunFormat format) {
		if (c == '\t') {
			return new Glyph(Kind.TAB, c, 0, format, size, 0);
		}
		boolean breaks = c == ' ' || c == '\n' || c == '\r' || c >= 0x2000 && c <= 0x200A && c != 0x2007;
		boolean space = breaks || c == 0xA0 || c == 0x2007 || c == 0x202F || c == 0x200B;
		int glyph = format.face().glyph(space ? ' ' : c);
		if (glyph == 0 && c == 0x2011) {
			glyph = format.face().glyph('-');
		}
		if (glyph == 0) {
			notes.noGlyph(c);
		}
		double width = c == 0x200B || c == 0xAD ? 0 : format.face().width(glyph, size) + format.spacing;
		if (c == 0x202F) {
			width /= 2;
		}
		boolean soft = c == 0x200B || c == 0xAD;
		return new Glyph(breaks || soft ? Kind.SPACE : Kind.CHARACTER, space || soft ? ' ' : c,
				soft ? format.face().glyph(' ') : glyph, format, size, width);
	}

	private void drawing(Element drawing, RunFormat format, List<Glyph> glyphs) {
		Element inline = Xml.child(drawing, "inline");
		Element holder = inline == null ? Xml.child(drawing, "anchor") : inline;
		Element blip = holder == null ? null : find(holder, "blip");
		DocxFile.Relationship to = blip == null ? null : relationships.get(Xml.attribute(blip, "embed"));
		Element properties = holder == null ? null : Xml.child(holder, "docPr");
		String name = properties == null ? "w:drawing" : "w:drawing " + Xml.attribute(properties, "name");
		Picture picture = to == null || to.external() || !file.has(to.target()) ? null
				: layout.picture(to.target(), file.bytes(to.target()));
		if (picture == null) {
			notes.notShown(name);
			return;
		}
		if (inline == null) {
			notes.otherwise(name);
		}
		Element extent = Xml.child(holder, "extent");
		double width = extent(extent, "cx", picture.width());
		Glyph glyph = new Glyph(Kind.PICTURE, 0, 0, format, format.size, width);
		glyph.picture = picture;
		glyph.pictureHeight = extent(extent, "cy", picture.height());
		glyphs.add(glyph);
	}

	private static double extent(Element extent, String side, int pixels) {
		String value = Xml.attribute(extent, side);
		try {
			return value == null ? pixels * 0.75 : Math.min(2000, Math.max(0, Long.parseLong(value) / EMU));
		} catch (NumberFormatException e) {
			return pixels * 0.75;
		}
	}

	private static Element find(Element in, String name) {
		for (Node child = in.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element element) {
				Element found = name.equals(element.getLocalName()) ? element : find(element, name);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}
}
