// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the templates that come with the product, from the texts beside this class: {@code main} with the folder of
 * their resources. A test compares them with what is committed.
 * <p>
 * The texts have a line for each paragraph, {@code STYLE text}; {@code **bold**}; a tab is a tab. Lines that begin with
 * {@code |} are rows of a table, {@code |WIDTHS} begins one, {@code |=} is its header, and {@code |_} a row of one
 * cell. {@code #landscape} turns the page.
 */
final class BuiltInTemplates {

	private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
			+ "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
	private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

	/** Widths of the text, twentieths of a point. */
	private static final int PORTRAIT = 9354;
	private static final int LANDSCAPE = 14853;

	private BuiltInTemplates() {
	}

	public static void main(String[] arguments) throws IOException {
		for (DocumentKind kind : DocumentKind.values()) {
			for (Locale locale : new Locale[] { Locale.ROOT, Locale.ENGLISH }) {
				ByteArrayOutputStream out = new ByteArrayOutputStream();
				try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
					for (Map.Entry<String, String> part : parts(kind, locale).entrySet()) {
						ZipEntry entry = new ZipEntry(part.getKey());
						entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
						zip.putNextEntry(entry);
						zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
						zip.closeEntry();
					}
				}
				Files.write(Path.of(arguments[0], name(kind, locale) + ".docx"), out.toByteArray());
			}
		}
	}

	static String name(DocumentKind kind, Locale locale) {
		String name = switch (kind) {
		case CERTIFICATE -> "certificate";
		case CONCLUSION -> "conclusion";
		case TERMINATION_NOTICE -> "notice";
		case ROADMAP -> "roadmap";
		case PLAN -> "plan";
		};
		return name + (locale == Locale.ENGLISH ? "_en" : "");
	}

	/** The parts of a template by name. */
	static Map<String, String> parts(DocumentKind kind, Locale locale) throws IOException {
		String name = name(kind, locale);
		boolean english = locale == Locale.ENGLISH;
		String text;
		try (var in = BuiltInTemplates.class.getResourceAsStream(name + ".txt")) {
			text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
		String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", HEAD
				+ "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
				+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
				+ "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
				+ override("/word/document.xml", type + "document.main+xml")
				+ override("/word/styles.xml", type + "styles+xml")
				+ override("/word/settings.xml", type + "settings+xml")
				+ override("/word/footer1.xml", type + "footer+xml")
				+ override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
				+ "</Types>");
		parts.put("_rels/.rels",
				HEAD + relationships(
						relationship("rId1", relation + "officeDocument", "word/document.xml") + relationship("rId2",
								"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
								"docProps/core.xml")));
		parts.put("word/_rels/document.xml.rels",
				HEAD + relationships(relationship("rId1", relation + "styles", "styles.xml")
						+ relationship("rId2", relation + "settings", "settings.xml")
						+ relationship("rId3", relation + "footer", "footer1.xml")));
		parts.put("docProps/core.xml", HEAD
				+ "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
				+ "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
				+ (english ? kind.caption().en() : kind.caption().ru()) + "</dc:title></cp:coreProperties>");
		parts.put("word/settings.xml", HEAD + "<w:settings " + W
				+ "><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"709\"/><w:compat><w:compatSetting "
				+ "w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
				+ "</w:compat></w:settings>");
		boolean landscape = text.startsWith("#landscape");
		parts.put("word/styles.xml", HEAD + styles(english ? "en-GB" : "ru-RU", landscape ? LANDSCAPE : PORTRAIT));
		boolean progress = kind == DocumentKind.ROADMAP || kind == DocumentKind.PLAN;
		String day = progress ? english ? "as of" : "на" : english ? "of" : "от";
		parts.put("word/footer1.xml", HEAD + "<w:ftr " + W + ">"
				+ paragraph("Footer",
						(english ? "No. {{number}} " + day + " {{short date}}\tPage "
								: "№ {{номер}} " + day + " {{дата цифрами}}\tСтраница "),
						field("PAGE") + run(english ? " of " : " из ", false) + field("NUMPAGES"))
				+ "</w:ftr>");
		parts.put("word/document.xml",
				HEAD + "<w:document " + W + "><w:body>" + body(text)
						+ "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
						+ (landscape
								? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
										+ "<w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1134\" "
								: "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
										+ "<w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1701\" ")
						+ "w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
		return parts;
	}

	private static String body(String text) {
		StringBuilder body = new StringBuilder();
		int[] widths = null;
		boolean lines = true;
		for (String line : text.lines().toList()) {
			if (line.startsWith("|")) {
				String[] cells = line.substring(1).split("\\|", -1);
				if (widths == null) {
					lines = !cells[0].equals("plain");
					widths = Arrays.stream(cells).filter(cell -> !cell.equals("plain")).mapToInt(Integer::parseInt)
							.toArray();
					body.append(table(widths, lines));
				} else {
					body.append(row(cells, widths, lines));
				}
				continue;
			}
			if (widths != null) {
				body.append("</w:tbl>");
				widths = null;
			}
			if (!line.isEmpty() && !line.startsWith("#")) {
				int space = line.indexOf(' ');
				String style = space < 0 ? line : line.substring(0, space);
				body.append(paragraph(style, space < 0 ? "" : line.substring(space + 1), ""));
			}
		}
		return body.toString();
	}

	private static String table(int[] widths, boolean lines) {
		StringBuilder table = new StringBuilder("<w:tbl><w:tblPr><w:tblStyle w:val=\"" + (lines ? "Grid" : "Plain")
				+ "\"/><w:tblW w:w=\"" + Arrays.stream(widths).sum()
				+ "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
		for (int width : widths) {
			table.append("<w:gridCol w:w=\"").append(width).append("\"/>");
		}
		return table.append("</w:tblGrid>").toString();
	}

	private static String row(String[] cells, int[] widths, boolean lines) {
		if (cells[0].startsWith("_") && cells.length == 1) {
			return "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"" + Arrays.stream(widths).sum()
					+ "\" w:type=\"dxa\"/><w:gridSpan w:val=\"" + widths.length
					+ "\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"DEEAF6\"/></w:tcPr>"
					+ paragraph("TableSection", cells[0].substring(1), "") + "</w:tc></w:tr>";
		}
		boolean header = cells[0].equals("=");
		StringBuilder row = new StringBuilder("<w:tr><w:trPr><w:cantSplit/>");
		row.append(header ? "<w:tblHeader/>" : "").append("</w:trPr>");
		int from = header ? 1 : 0;
		for (int i = 0; i < widths.length; i++) {
			String cell = cells[from + i];
			String style = header ? "TableHead" : lines ? "Table" : "Signature";
			if (cell.startsWith("^")) {
				style = "TableCentre";
				cell = cell.substring(1);
			} else if (cell.startsWith(">")) {
				style = "SignatureName";
				cell = cell.substring(1);
			}
			row.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(widths[i]).append("\" w:type=\"dxa\"/>")
					.append(lines ? "" : "<w:vAlign w:val=\"bottom\"/>").append("</w:tcPr>")
					.append(paragraph(style, cell, "")).append("</w:tc>");
		}
		return row.append("</w:tr>").toString();
	}

	private static String paragraph(String style, String text, String more) {
		StringBuilder paragraph = new StringBuilder("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>");
		String[] parts = text.split("\\*\\*", -1);
		for (int i = 0; i < parts.length; i++) {
			if (!parts[i].isEmpty()) {
				paragraph.append(run(parts[i], i % 2 == 1));
			}
		}
		return paragraph.append(more).append("</w:p>").toString();
	}

	private static String run(String text, boolean bold) {
		StringBuilder run = new StringBuilder("<w:r>").append(bold ? "<w:rPr><w:b/></w:rPr>" : "");
		String[] parts = text.split("\t", -1);
		for (int i = 0; i < parts.length; i++) {
			run.append(i > 0 ? "<w:tab/>" : "");
			if (!parts[i].isEmpty()) {
				run.append("<w:t xml:space=\"preserve\">")
						.append(parts[i].replace("&", "&amp;").replace("<", "&lt;").replace("~", "\u00A0"))
						.append("</w:t>");
			}
		}
		return run.append("</w:r>").toString();
	}

	private static String field(String name) {
		return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " + name
				+ " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
				+ "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
	}

	private static String override(String part, String type) {
		return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
	}

	private static String relationships(String inside) {
		return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside
				+ "</Relationships>";
	}

	private static String relationship(String id, String type, String target) {
		return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
	}

	private static String styles(String language, int right) {
		return "<w:styles " + W + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" "
				+ "w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
				+ "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"" + language
				+ "\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
				+ "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
				+ style("Issuer", "<w:spacing w:after=\"360\"/><w:jc w:val=\"center\"/>", "<w:b/><w:sz w:val=\"26\"/>")
				+ style("Kind", "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"60\"/><w:jc w:val=\"center\"/>",
						"<w:b/><w:spacing w:val=\"40\"/><w:sz w:val=\"36\"/>")
				+ style("About", "<w:keepNext/><w:spacing w:after=\"120\"/><w:jc w:val=\"center\"/>", "<w:b/>")
				+ style("Number", "<w:spacing w:before=\"120\" w:after=\"300\"/><w:jc w:val=\"center\"/>", "")
				+ style("Addressee", "<w:spacing w:after=\"120\"/><w:ind w:left=\"4820\"/>", "")
				+ style("Body",
						"<w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"709\"/>"
								+ "<w:jc w:val=\"both\"/>",
						"")
				+ style("Item",
						"<w:keepNext/><w:spacing w:before=\"160\" w:after=\"80\"/><w:ind w:firstLine=\"709\"/>"
								+ "<w:jc w:val=\"both\"/>",
						"<w:b/>")
				+ style("Table", "<w:spacing w:before=\"40\" w:after=\"40\"/>", "<w:sz w:val=\"24\"/>")
				+ style("TableCentre", "<w:spacing w:before=\"40\" w:after=\"40\"/><w:jc w:val=\"center\"/>",
						"<w:sz w:val=\"24\"/>")
				+ style("TableHead", "<w:keepNext/><w:spacing w:before=\"60\" w:after=\"60\"/><w:jc w:val=\"center\"/>",
						"<w:b/><w:sz w:val=\"24\"/>")
				+ (right == PORTRAIT ? ""
						: style("TableSection", "<w:keepNext/><w:spacing w:before=\"60\" w:after=\"60\"/>",
								"<w:b/><w:sz w:val=\"24\"/>"))
				+ style("Signature", "<w:keepLines/>", "")
				+ style("SignatureName", "<w:keepLines/><w:jc w:val=\"right\"/>", "")
				+ style("Gap", "<w:keepNext/><w:spacing w:before=\"240\"/>", "<w:sz w:val=\"20\"/>")
				+ style("Note", "<w:spacing w:before=\"40\" w:after=\"80\"/><w:jc w:val=\"both\"/>",
						"<w:i/><w:sz w:val=\"22\"/>")
				+ style("SmallRule",
						"<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"auto\"/></w:pBdr>"
								+ "<w:spacing w:before=\"480\"/>",
						"<w:sz w:val=\"17\"/>")
				+ style("Small", "<w:keepLines/>", "<w:sz w:val=\"17\"/>")
				+ style("Footer", "<w:tabs><w:tab w:val=\"right\" w:pos=\"" + right + "\"/></w:tabs>",
						"<w:sz w:val=\"20\"/>")
				+ "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"Plain\"><w:name w:val=\"Normal Table\"/>"
				+ "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>" + margins(0) + "</w:tblPr></w:style>"
				+ "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name w:val=\"Table Grid\"/><w:tblPr>"
				+ "<w:tblBorders>" + border("top") + border("left") + border("bottom") + border("right")
				+ border("insideH") + border("insideV") + "</w:tblBorders>" + margins(85) + "</w:tblPr></w:style>"
				+ "</w:styles>";
	}

	private static String style(String id, String paragraph, String run) {
		return "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"" + id + "\"><w:name w:val=\"" + id
				+ "\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>" + paragraph + "</w:pPr><w:rPr>" + run
				+ "</w:rPr></w:style>";
	}

	private static String margins(int sides) {
		return "<w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"" + sides
				+ "\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"" + sides
				+ "\" w:type=\"dxa\"/></w:tblCellMar>";
	}

	private static String border(String side) {
		return "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>";
	}
}
