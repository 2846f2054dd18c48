// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Makes DOCX files for tests and reads what came of them. */
final class TestDocx {

	static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
			+ "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
	/** What a notice has to state. */
	static final String NOTICE = p("{{наименование объекта}}{{уполномоченный орган}}{{причина}}{{дата прекращения}}")
			+ p("{{каждый: показатели}}{{показатель}}{{конец}}");
	private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
	private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	private final Map<String, byte[]> parts = new LinkedHashMap<>();
	private String types = "<Default Extension=\"rels\" "
			+ "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
			+ "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
	private String relations = "";
	private String mainType = TYPE + "document.main+xml";

	TestDocx(String body) {
		part("word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
	}

	static String p(String text) {
		return "<w:p>" + r(text) + "</w:p>";
	}

	static String r(String text) {
		return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
	}

	static String table(String... rows) {
		StringBuilder table = new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid/>");
		for (String row : rows) {
			table.append("<w:tr>");
			for (String cell : row.split("\\|")) {
				table.append("<w:tc>").append(p(cell)).append("</w:tc>");
			}
			table.append("</w:tr>");
		}
		return table.append("</w:tbl>").toString();
	}

	TestDocx part(String name, String xml) {
		return bytes(name, xml.getBytes(StandardCharsets.UTF_8));
	}

	TestDocx bytes(String name, byte[] bytes) {
		parts.put(name, bytes);
		return this;
	}

	/** A part that the document refers to as {@code idTYPE}. */
	TestDocx referred(String type, String target, String xml) {
		part("word/" + target, xml);
		return relation(type, target);
	}

	TestDocx relation(String type, String target) {
		relations += "<Relationship Id=\"id" + type + "\" Type=\"" + RELATION + type + "\" Target=\"" + target + "\"/>";
		return this;
	}

	TestDocx mainType(String type) {
		mainType = type;
		return this;
	}

	byte[] build() {
		Map<String, byte[]> all = new LinkedHashMap<>();
		all.put("[Content_Types].xml",
				("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">" + types
						+ "<Override PartName=\"/word/document.xml\" ContentType=\"" + mainType + "\"/></Types>")
						.getBytes(StandardCharsets.UTF_8));
		all.put("_rels/.rels", relationships(
				"<Relationship Id=\"rId1\" Type=\"" + RELATION + "officeDocument\" Target=\"word/document.xml\"/>"));
		all.put("word/_rels/document.xml.rels", relationships(relations));
		all.putAll(parts);
		return zip(all);
	}

	private static byte[] relationships(String inside) {
		return ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside
				+ "</Relationships>").getBytes(StandardCharsets.UTF_8);
	}

	static byte[] zip(Map<String, byte[]> parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	static Map<String, String> unzip(byte[] docx) throws IOException {
		Map<String, String> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return parts;
	}

	/** The XML of the text. */
	static String xml(byte[] docx) throws IOException {
		return unzip(docx).get("word/document.xml");
	}

	/** The paragraphs with text, one a line. */
	static String text(byte[] docx) throws IOException {
		return Pattern.compile("<w:p[ >].*?</w:p>", Pattern.DOTALL).matcher(xml(docx)).results()
				.map(paragraph -> Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(?:br|tab)/>")
						.matcher(paragraph.group()).results().map(run -> run.group(1) == null ? " " : run.group(1))
						.collect(Collectors.joining()))
				.filter(text -> !text.isBlank()).map(text -> text.replace("&lt;", "<").replace("&gt;", ">")
						.replace("&quot;", "\"").replace("&amp;", "&"))
				.collect(Collectors.joining("\n"));
	}

	/** The text of a PDF as another program reads it. */
	static String pdfText(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
	}

	static DocumentTemplate open(byte[] docx, DocumentKind kind) throws TemplateException, IOException {
		return DocumentTemplate.open(new ByteArrayInputStream(docx), "мой.docx", kind, Locale.ROOT);
	}

	/** A notice by a template with this body, after what it has to state. */
	static byte[] notice(String body) throws TemplateException, IOException {
		return Documents.fill(open(new TestDocx(body + NOTICE).build(), DocumentKind.TERMINATION_NOTICE),
				Samples.notice().data(Locale.ROOT)).docx();
	}
}
