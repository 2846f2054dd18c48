// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.docx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds documents by hand, also such as no program writes. */
public final class TestDocument {

	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
	private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
	private static final String START = "<w:document xmlns:w=\"" + WORD + "\" xmlns:mc=\"m\" xmlns:wps=\"s\" "
			+ "xmlns:v=\"v\" xmlns:m=\"math\" xmlns:a=\"a\"><w:body>";
	private static final String END = "<w:sectPr/></w:body></w:document>";

	/** The content of a part, which may be too large to hold. */
	interface Content {
		void writeTo(OutputStream out) throws IOException;
	}

	private final Map<String, Content> parts = new LinkedHashMap<>();
	private final StringBuilder relationships = new StringBuilder();

	/** A document with this body. */
	public static TestDocument body(String xml) {
		return new TestDocument().part("word/document.xml", START + xml + END);
	}

	/** A document whose body is one piece as often as wanted. */
	static TestDocument repeated(String before, String piece, int times, String after) {
		TestDocument document = new TestDocument();
		document.parts.put("word/document.xml", out -> {
			out.write((START + before).getBytes(StandardCharsets.UTF_8));
			byte[] block = piece.repeat(1000).getBytes(StandardCharsets.UTF_8);
			for (int i = 0; i < times / 1000; i++) {
				out.write(block);
			}
			out.write((after + END).getBytes(StandardCharsets.UTF_8));
		});
		return document;
	}

	TestDocument part(String name, String xml) {
		parts.put(name, out -> out.write(xml.getBytes(StandardCharsets.UTF_8)));
		return this;
	}

	/** Adds a part that the document refers to. */
	TestDocument related(String type, String xml) {
		relationships.append(
				"<Relationship Id=\"" + type + "\" Type=\"" + OFFICE + type + "\" Target=\"" + type + ".xml\"/>");
		return part("word/" + type + ".xml", xml);
	}

	TestDocument styles(String styles) {
		return related("styles", "<w:styles xmlns:w=\"" + WORD + "\"><w:docDefaults><w:rPrDefault/></w:docDefaults>"
				+ styles + "</w:styles>");
	}

	/** A paragraph of one run. */
	public static String p(String text) {
		return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
	}

	/** A paragraph with properties. */
	public static String p(String properties, String text) {
		return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
	}

	/** Writes the document. */
	public Path write(Path file) throws IOException {
		part("_rels/.rels", "<Relationships><Relationship Id=\"d\" Type=\"" + OFFICE
				+ "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
		part("word/_rels/document.xml.rels", "<Relationships>" + relationships + "</Relationships>");
		try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
			for (Map.Entry<String, Content> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				part.getValue().writeTo(zip);
				zip.closeEntry();
			}
		}
		return file;
	}
}
