// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.docx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.etalon.exchange.docx.DocxParagraph.Kind;
import org.etalon.exchange.ooxml.OoxmlException;
import org.etalon.exchange.ooxml.OoxmlPackage;
import org.etalon.exchange.ooxml.PackageLimits;
import org.etalon.exchange.ooxml.PartXml;
import org.etalon.exchange.ooxml.Relationships;

/**
 * Reads the paragraphs of a DOCX file in the order a reader sees them: of the body with its tables and text boxes, then
 * of footnotes and endnotes.
 * <p>
 * A document with tracked changes is read as if they were accepted: insertions are there, deletions are not, and a
 * deleted end of a paragraph joins it with the next. Of a field its result is read. Left out are hidden text, comments,
 * headers and footers, formulas, pictures and their descriptions, and prompts that wait to be replaced.
 */
public final class DocxReader {

	/** The file is no DOCX document; see {@link OoxmlException#notOf}. */
	public static final String NOT_DOCX = "NOT_DOCX";

	/** The file is damaged. {@link OoxmlException#found()} names the part and, after a colon, the place in it. */
	public static final String CORRUPT_DOCX = "CORRUPT_DOCX";

	/** The text is longer than was asked for. */
	public static final String TEXT_TOO_LARGE = "TEXT_TOO_LARGE";

	/** Room for any text, and for nothing that is only there to exhaust the machine. */
	static final PackageLimits LIMITS = new PackageLimits(1L << 30, 200, 64L << 20, 10_000, 256);

	private static final String FORMAT = "DOCX";
	private static final String USUAL_PART = "word/document.xml";

	private final OoxmlPackage file;
	private final int maxChars;
	private final List<DocxParagraph> paragraphs = new ArrayList<>();
	private Headings headings;
	private int chars;
	/** The text of a paragraph whose end was deleted, {@code null} if it was not. */
	private StringBuilder carried;

	private DocxReader(OoxmlPackage file, int maxChars) {
		this.file = file;
		this.maxChars = maxChars;
	}

	/**
	 * Reads a document.
	 *
	 * @param maxChars what its text may have in characters
	 * @throws OoxmlException if the file is no document, is damaged or exceeds the limits
	 * @throws IOException    if the file can't be read
	 */
	public static List<DocxParagraph> read(Path path, int maxChars) throws OoxmlException, IOException {
		return read(path, maxChars, LIMITS);
	}

	static List<DocxParagraph> read(Path path, int maxChars, PackageLimits limits) throws OoxmlException, IOException {
		try (OoxmlPackage file = OoxmlPackage.open(path, FORMAT, limits)) {
			DocxReader reader = new DocxReader(file, maxChars);
			reader.read();
			return reader.paragraphs;
		}
	}

	private void read() throws OoxmlException, IOException {
		String main = file.mainPart(USUAL_PART);
		Relationships relationships = Relationships.of(file, main);
		headings = Headings.read(file, relationships.partOfType("styles"));
		try (PartXml xml = file.xml(main, null)) {
			if (!xml.root().equals("document")) {
				throw file.otherFormat();
			}
			part(xml, Kind.TEXT);
		}
		for (String type : List.of("footnotes", "endnotes")) {
			String part = relationships.partOfType(type);
			if (part != null && file.has(part)) {
				try (PartXml xml = file.xml(part, null)) {
					xml.root();
					part(xml, Kind.NOTE);
				}
			}
		}
	}

	private void part(PartXml xml, Kind kind) throws OoxmlException, IOException {
		content(xml, null, kind, paragraphs);
		if (carried != null) {
			paragraphs.add(new DocxParagraph(kind, carried.toString()));
			carried = null;
		}
		xml.finish();
	}

	/**
	 * Reads what is inside the element that has just started, and past its end.
	 *
	 * @param paragraph the paragraph around it, or {@code null}
	 * @param into      where paragraphs that begin in it go
	 */
	private void content(PartXml xml, Paragraph paragraph, Kind kind, List<DocxParagraph> into)
			throws OoxmlException, IOException {
		for (PartXml.Event event = xml.next(); event != PartXml.Event.END; event = xml.next()) {
			if (event == PartXml.Event.START) {
				element(xml, paragraph, kind, into);
			}
		}
	}

	private void element(PartXml xml, Paragraph paragraph, Kind kind, List<DocxParagraph> into)
			throws OoxmlException, IOException {
		switch (xml.name()) {
		case "p" -> paragraph(xml, kind, into);
		case "tbl" -> content(xml, null, Kind.TABLE, into);
		case "body", "tr", "tc", "sdtContent", "customXml", "smartTag", "hyperlink", "ins", "moveTo", "fldSimple",
				"bdo", "dir", "ruby", "rubyBase" ->
			content(xml, paragraph, kind, into);
		case "footnote", "endnote" -> note(xml, kind, into);
		case "sdt" -> control(xml, paragraph, kind, into);
		case "AlternateContent" -> alternatives(xml, paragraph, kind, into);
		case "drawing", "pict", "object" -> boxes(xml, paragraph == null ? into : paragraph.boxes);
		default -> {
			if (paragraph == null) {
				xml.skip();
			} else {
				inline(xml, paragraph, kind);
			}
		}
		}
	}

	/** Reads what stands in the line of a paragraph. */
	private void inline(PartXml xml, Paragraph paragraph, Kind kind) throws OoxmlException, IOException {
		switch (xml.name()) {
		case "pPr" -> properties(xml, paragraph);
		case "r" -> run(xml, paragraph, kind);
		case "t" -> {
			xml.text(paragraph);
			if (chars > maxChars) {
				throw new OoxmlException(TEXT_TOO_LARGE, null, paragraphs.size(), "", null);
			}
		}
		case "fldChar" -> {
			paragraph.field(xml.attribute("fldCharType"));
			xml.skip();
		}
		case "tab", "ptab", "br", "cr", "sym" -> paragraph.add(xml, ' ');
		case "noBreakHyphen" -> paragraph.add(xml, '\u2011');
		case "softHyphen" -> paragraph.add(xml, '\u00AD');
		default -> xml.skip();
		}
	}

	private void paragraph(PartXml xml, Kind kind, List<DocxParagraph> into) throws OoxmlException, IOException {
		Paragraph paragraph = new Paragraph(carried == null ? new StringBuilder() : carried);
		carried = null;
		xml.position(paragraphs.size() + 1L);
		content(xml, paragraph, kind, paragraph.boxes);
		if (paragraph.endDeleted) {
			carried = paragraph.text;
		} else {
			boolean heading = kind == Kind.TEXT && paragraph.heading;
			into.add(new DocxParagraph(heading ? Kind.HEADING : kind, paragraph.text.toString()));
		}
		into.addAll(paragraph.boxes);
	}

	private void properties(PartXml xml, Paragraph paragraph) throws OoxmlException, IOException {
		for (PartXml.Event event = xml.next(); event != PartXml.Event.END; event = xml.next()) {
			if (event == PartXml.Event.START) {
				switch (xml.name()) {
				case "pStyle" -> {
					paragraph.heading |= headings.isHeading(xml.attribute("val"));
					xml.skip();
				}
				case "outlineLvl" -> {
					paragraph.heading |= Headings.isHeadingLevel(xml.attribute("val"));
					xml.skip();
				}
				case "rPr" -> paragraph.endDeleted = has(xml, "del", "moveFrom");
				default -> xml.skip();
				}
			}
		}
	}

	/** Whether the properties that have just started have one of these, and it is not switched off. */
	private static boolean has(PartXml xml, String... names) throws OoxmlException, IOException {
		boolean found = false;
		for (PartXml.Event event = xml.next(); event != PartXml.Event.END; event = xml.next()) {
			if (event == PartXml.Event.START) {
				String value = xml.attribute("val");
				boolean off = "0".equals(value) || "false".equals(value) || "off".equals(value);
				found |= !off && List.of(names).contains(xml.name());
				xml.skip();
			}
		}
		return found;
	}

	private void run(PartXml xml, Paragraph paragraph, Kind kind) throws OoxmlException, IOException {
		boolean hidden = false;
		for (PartXml.Event event = xml.next(); event != PartXml.Event.END; event = xml.next()) {
			if (event == PartXml.Event.START) {
				if (xml.name().equals("rPr")) {
					hidden = has(xml, "vanish");
				} else if (hidden) {
					xml.skip();
				} else {
					element(xml, paragraph, kind, paragraph.boxes);
				}
			}
		}
	}

	/** The line between text and notes is a note by itself. */
	private void note(PartXml xml, Kind kind, List<DocxParagraph> into) throws OoxmlException, IOException {
		String type = xml.attribute("type");
		if (type == null || type.equals("normal")) {
			content(xml, null, kind, into);
		} else {
			xml.skip();
		}
	}

	/** A control to fill in: what it holds, unless that is the prompt to do so. */
	private void control(PartXml xml, Paragraph paragraph, Kind kind, List<DocxParagraph> into)
			throws OoxmlException, IOException {
		boolean prompt = false;
		for (PartXml.Event event = xml.next(); event != PartXml.Event.END; event = xml.next()) {
			if (event == PartXml.Event.START) {
				if (xml.name().equals("sdtPr")) {
					prompt = has(xml, "showingPlcHdr");
				} else if (prompt) {
					xml.skip();
				} else {
					element(xml, paragraph, kind, into);
				}
			}
		}
	}

	/** The same content in several ways: the first one, which newer programs show. */
	private void alternatives(PartXml xml, Paragraph paragraph, Kind kind, List<DocxParagraph> into)
			throws OoxmlException, IOException {
		boolean taken = false;
		for (PartXml.Event event = xml.next(); event != PartXml.Event.END; event = xml.next()) {
			if (event == PartXml.Event.START) {
				if (taken) {
					xml.skip();
				} else {
					content(xml, paragraph, kind, into);
					taken = true;
				}
			}
		}
	}

	/** The text boxes inside a drawing. */
	private void boxes(PartXml xml, List<DocxParagraph> into) throws OoxmlException, IOException {
		for (PartXml.Event event = xml.next(); event != PartXml.Event.END; event = xml.next()) {
			if (event == PartXml.Event.START) {
				switch (xml.name()) {
				case "txbxContent" -> content(xml, null, Kind.TEXT, into);
				case "Fallback" -> xml.skip();
				default -> boxes(xml, into);
				}
			}
		}
	}

	/** A paragraph that is being read. */
	private final class Paragraph implements PartXml.TextTarget {

		private final StringBuilder text;
		private final List<DocxParagraph> boxes = new ArrayList<>();
		/** For each field that is open, whether its result has begun; before it stand instructions. */
		private final Deque<Boolean> fields = new ArrayDeque<>();
		private boolean heading;
		private boolean endDeleted;

		Paragraph(StringBuilder text) {
			this.text = text;
		}

		@Override
		public void add(char[] characters, int start, int length) {
			if (!fields.contains(false)) {
				chars = Math.min(maxChars + 1, chars + length);
				if (chars <= maxChars) {
					text.append(characters, start, length);
				}
			}
		}

		void add(PartXml xml, char character) throws OoxmlException, IOException {
			add(new char[] { character }, 0, 1);
			xml.skip();
		}

		void field(String type) {
			if ("begin".equals(type)) {
				fields.push(false);
			} else if (!fields.isEmpty()) {
				fields.pop();
				if ("separate".equals(type)) {
					fields.push(true);
				}
			}
		}
	}
}
