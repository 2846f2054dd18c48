// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal.layout;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.etalon.documents.PdfDocument;
import org.etalon.documents.Place;
import org.etalon.documents.TemplateProblem;
import org.etalon.documents.internal.DocxException;
import org.etalon.documents.internal.DocxFile;
import org.etalon.documents.internal.Xml;
import org.etalon.documents.internal.pdf.PdfPage;
import org.etalon.documents.internal.pdf.PdfWriter;
import org.etalon.documents.internal.pdf.Picture;
import org.w3c.dom.Element;

/**
 * Lays a DOCX file out in pages: paragraphs, lists, tables, pictures, headers and footers. It is gone through twice,
 * because only then the number of pages is known.
 */
public final class Layout {

	private static final int MAX_PAGES = 1000;

	private final DocxFile file;
	private final Notes notes;
	private final Styles styles;
	private final Map<String, Picture> pictures = new HashMap<>();
	private final Map<String, String> headers = new HashMap<>();
	private PdfWriter pdf;
	private PdfPage page;
	private Section section;
	private double y;
	private boolean top;
	private boolean breakBeforeNext;
	private List<Atom> footer = List.of();
	private double footerLeft;
	private double footerTop;
	private int pageCount = 1;

	private Layout(DocxFile file, String name) throws DocxException {
		this.file = file;
		this.notes = new Notes(name);
		this.styles = new Styles(file, notes);
	}

	/** The PDF of a document. */
	public static PdfDocument pdf(byte[] docx, String name) throws DocxException {
		Layout layout = new Layout(DocxFile.of(docx), name);
		layout.run();
		layout.pageCount = layout.pdf.pages().size();
		layout.run();
		return new PdfDocument(layout.pdf.write(layout.properties()), layout.pageCount, layout.notes.problems());
	}

	Styles styles() {
		return styles;
	}

	int pageNumber() {
		return Math.max(1, pdf.pages().size());
	}

	int pageCount() {
		return pageCount;
	}

	/** What is set next begins on a new page. */
	void breakBeforeNext() {
		breakBeforeNext = true;
	}

	/** Whether what is set now begins on a new page. */
	boolean takeBreak() {
		boolean asked = breakBeforeNext;
		breakBeforeNext = false;
		return asked;
	}

	/** A picture of a part, null if it cannot be shown. */
	Picture picture(String part, byte[] bytes) {
		return pictures.computeIfAbsent(part, any -> Picture.of(part, bytes));
	}

	/** The pages of a section; lengths in points. */
	private final class Section {

		private final double width;
		private final double height;
		private final double left;
		private final double right;
		private final double top;
		private final double bottom;
		private final double headerAt;
		private final double footerAt;
		private final boolean titlePage;
		private final boolean continuous;
		private double bodyBottom;

		Section(Element properties) {
			Element size = Xml.child(properties, "pgSz");
			Element margins = Xml.child(properties, "pgMar");
			width = Math.max(72, Measures.twips(Xml.attribute(size, "w"), 595.3));
			height = Math.max(72, Measures.twips(Xml.attribute(size, "h"), 841.9));
			left = Measures.twips(Xml.attribute(margins, "left"), 72)
					+ Measures.twips(Xml.attribute(margins, "gutter"), 0);
			right = Measures.twips(Xml.attribute(margins, "right"), 72);
			top = Measures.twips(Xml.attribute(margins, "top"), 72);
			bottom = Measures.twips(Xml.attribute(margins, "bottom"), 72);
			headerAt = Measures.twips(Xml.attribute(margins, "header"), 36);
			footerAt = Measures.twips(Xml.attribute(margins, "footer"), 36);
			Element title = Xml.child(properties, "titlePg");
			titlePage = title != null && Measures.isOn(Xml.attribute(title, "val"));
			continuous = "continuous".equals(Xml.value(properties, "type"));
			if (Measures.number(Xml.attribute(Xml.child(properties, "cols"), "num"), 1) > 1) {
				notes.otherwise("w:cols");
			}
			if (Xml.child(properties, "pgBorders") != null) {
				notes.notShown("w:pgBorders");
			}
		}

		private double textWidth() {
			return Math.max(20, width - left - right);
		}
	}

	private void run() throws DocxException {
		pdf = new PdfWriter();
		page = null;
		breakBeforeNext = false;
		styles.restart();
		headers.clear();
		notes.at(Place.Part.BODY);
		Element body = Xml.child(file.xml(file.main()).getDocumentElement(), "body");
		if (body == null) {
			throw new DocxException(TemplateProblem.CORRUPT_DOCX, file.main(), null);
		}
		Content content = new Content(this, file, file.main(), notes);
		List<Element> part = new ArrayList<>();
		for (Element element : content.flat(Xml.children(body))) {
			part.add(element);
			Element end = Xml.child(Xml.child(element, "pPr"), "sectPr");
			if (end != null) {
				section(end, content, part);
				part.clear();
			}
		}
		section(Xml.child(body, "sectPr"), content, part);
		finishPage();
	}

	private void section(Element properties, Content content, List<Element> elements) throws DocxException {
		Map<String, String> ids = new HashMap<>();
		for (DocxFile.Relationship each : file.relationships(file.main())) {
			ids.put(each.id(), each.target());
		}
		if (properties != null) {
			for (Element reference : Xml.children(properties)) {
				String name = reference.getLocalName();
				if (name.equals("headerReference") || name.equals("footerReference")) {
					String type = Xml.attribute(reference, "type");
					headers.put(name.substring(0, 6) + (type == null ? "default" : type),
							ids.get(Xml.attribute(reference, "id")));
				}
			}
		}
		Section next = new Section(properties);
		boolean goesOn = next.continuous && page != null;
		section = next;
		if (!goesOn) {
			newPage(true);
		}
		List<Atom> atoms = content.atoms(elements, section.textWidth());
		place(atoms);
	}

	private void newPage(boolean firstOfSection) throws DocxException {
		if (pdf.pages().size() >= MAX_PAGES) {
			throw new DocxException(TemplateProblem.TOO_LONG, MAX_PAGES + "+", null);
		}
		finishPage();
		page = pdf.page(section.width, section.height);
		int number = pdf.pages().size();
		String type = firstOfSection && section.titlePage ? "first"
				: styles.hasEvenPages() && number % 2 == 0 ? "even" : "default";
		List<Atom> header = headerOrFooter("header" + type, Place.Part.HEADER);
		footer = headerOrFooter("footer" + type, Place.Part.FOOTER);
		notes.at(Place.Part.BODY);
		Atoms.draw(header, page, number, section.left, section.headerAt);
		double footerHeight = Atoms.height(footer);
		footerLeft = section.left;
		footerTop = section.height - section.footerAt - footerHeight;
		y = Math.max(section.top, header.isEmpty() ? 0 : section.headerAt + Atoms.height(header));
		section.bodyBottom = section.height
				- Math.max(section.bottom, footer.isEmpty() ? 0 : section.footerAt + footerHeight);
		top = true;
	}

	/** Footers are drawn last, because they are read last. */
	private void finishPage() {
		if (page != null) {
			Atoms.draw(footer, page, pageNumber(), footerLeft, footerTop);
		}
	}

	private List<Atom> headerOrFooter(String key, Place.Part part) throws DocxException {
		String name = headers.get(key);
		if (name == null || !file.has(name)) {
			return List.of();
		}
		notes.at(part);
		Content content = new Content(this, file, name, notes);
		return content.atoms(Xml.children(file.xml(name).getDocumentElement()), section.textWidth());
	}

	private void place(List<Atom> atoms) throws DocxException {
		boolean first = true;
		for (int i = 0; i < atoms.size(); i++) {
			Atom atom = atoms.get(i);
			if (atom.newPage && !(top && first)) {
				newPage(false);
			}
			boolean leads = i == 0 || !atoms.get(i - 1).keepWithNext;
			if (leads && !top && !fits(atoms, i)) {
				newPage(false);
			}
			put(atom, first);
			first = false;
		}
	}

	/** Whether what must stay together from an atom on has room, or would not have it on any page. */
	private boolean fits(List<Atom> atoms, int from) {
		double needed = 0;
		double free = section.bodyBottom - y;
		double most = section.bodyBottom - section.top;
		for (int i = from; i < atoms.size(); i++) {
			Atom atom = atoms.get(i);
			if (i > from && atom.newPage) {
				return true;
			}
			needed += atom.before + atom.height;
			if (needed > free) {
				boolean split = atom instanceof Table.Row row
						&& row.split(free - (needed - atom.height), false) != null;
				return split || needed > most && !(atom instanceof Table.Row) && i > from;
			}
			if (!atom.keepWithNext) {
				return true;
			}
			needed += atom.after;
		}
		return true;
	}

	private void put(Atom atom, boolean firstOfSection) throws DocxException {
		double before = top && !firstOfSection ? 0 : atom.before;
		if (y + before + atom.height > section.bodyBottom + 0.01) {
			if (atom instanceof Table.Row row) {
				Table.Row[] parts = row.split(section.bodyBottom - y, top);
				if (parts != null) {
					parts[0].draw(page, pageNumber(), section.left, y);
					newPage(false);
					repeat(row);
					put(parts[1], false);
					return;
				}
			}
			if (!top) {
				newPage(false);
				before = 0;
			}
		}
		if (top && atom instanceof Table.Row row && !firstOfSection) {
			repeat(row);
		}
		y += before;
		atom.draw(page, pageNumber(), section.left, y);
		y += atom.height + atom.after;
		top = false;
	}

	private void repeat(Table.Row row) {
		for (Table.Row header : row.repeated()) {
			header.draw(page, pageNumber(), section.left, y);
			y += header.height;
		}
	}

	private PdfWriter.Properties properties() throws DocxException {
		String title = "";
		String author = "";
		String language = "ru-RU";
		LocalDate date = null;
		for (String part : file.referred("", "core-properties")) {
			Element root = file.xml(part).getDocumentElement();
			title = text(root, "title", title);
			author = text(root, "creator", author);
			language = text(root, "language", language);
			String created = text(root, "created", "");
			try {
				date = created.length() < 10 ? null : LocalDate.parse(created.substring(0, 10));
			} catch (DateTimeParseException e) {
				date = null;
			}
		}
		return new PdfWriter.Properties(title, author, language, date);
	}

	private static String text(Element root, String name, String otherwise) {
		Element element = Xml.child(root, name);
		return element == null || element.getTextContent().isBlank() ? otherwise : element.getTextContent();
	}
}
