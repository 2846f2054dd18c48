// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.etalon.exchange.ooxml.OoxmlException;

/** Builds workbooks by hand, also such as no program writes. */
final class TestWorkbook {

	/** The content of a part, which may be too large to hold. */
	interface Content {
		void writeTo(OutputStream out) throws IOException;
	}

	static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
	static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private final Map<String, Content> parts = new LinkedHashMap<>();
	private final StringBuilder sheets = new StringBuilder();
	private final StringBuilder relationships = new StringBuilder();
	private String workbookProperties = "";
	private int count;

	/** Adds a visible worksheet with these rows. */
	TestWorkbook sheet(String name, String rows) {
		return sheet(name, "", text(worksheet(rows)));
	}

	TestWorkbook sheet(String name, String attributes, Content content) {
		count++;
		String target = "worksheets/sheet" + count + ".xml";
		reference(name, attributes, "worksheet", target);
		return part("xl/" + target, content);
	}

	/** Adds a sheet to the workbook that refers to something else than a part of its own. */
	TestWorkbook reference(String name, String attributes, String type, String target) {
		String id = "rId" + (sheets.length() + 100);
		sheets.append("<sheet name=\"" + name + "\" sheetId=\"1\" " + attributes + " r:id=\"" + id + "\"/>");
		return relationship(id, type, target);
	}

	TestWorkbook relationship(String id, String type, String target) {
		relationships.append(
				"<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>");
		return this;
	}

	TestWorkbook sharedStrings(String items) {
		return sharedStrings(text("<sst xmlns=\"" + MAIN + "\">" + items + "</sst>"));
	}

	TestWorkbook sharedStrings(Content content) {
		return relationship("sst", "sharedStrings", "sharedStrings.xml").part("xl/sharedStrings.xml", content);
	}

	TestWorkbook styles(String styles) {
		return relationship("styles", "styles", "styles.xml").part("xl/styles.xml",
				text("<styleSheet xmlns=\"" + MAIN + "\">" + styles + "</styleSheet>"));
	}

	TestWorkbook date1904() {
		workbookProperties = "<workbookPr date1904=\"1\"/>";
		return this;
	}

	TestWorkbook part(String name, Content content) {
		parts.put(name, content);
		return this;
	}

	Path write(Path file) throws IOException {
		Map<String, Content> all = new LinkedHashMap<>();
		all.put("_rels/.rels", text("<Relationships xmlns=\"x\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
				+ "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
		all.put("xl/workbook.xml", text("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">"
				+ workbookProperties + "<sheets>" + sheets + "</sheets></workbook>"));
		all.put("xl/_rels/workbook.xml.rels", text("<Relationships xmlns=\"x\">" + relationships + "</Relationships>"));
		all.putAll(parts);
		return zip(file, all);
	}

	static Path zip(Path file, Map<String, Content> parts) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
			for (Map.Entry<String, Content> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				part.getValue().writeTo(zip);
				zip.closeEntry();
			}
		}
		return file;
	}

	static String worksheet(String rows) {
		return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
	}

	static Content text(String text) {
		return text(text, StandardCharsets.UTF_8);
	}

	static Content text(String text, Charset charset) {
		return out -> out.write(text.getBytes(charset));
	}

	/** {@code before}, then a piece as often as wanted, then {@code after}. */
	static Content repeated(String before, String piece, long times, String after) {
		return out -> {
			out.write(before.getBytes(StandardCharsets.UTF_8));
			byte[] block = piece.repeat(1000).getBytes(StandardCharsets.UTF_8);
			for (long i = 0; i < times / 1000; i++) {
				out.write(block);
			}
			out.write(piece.repeat((int) (times % 1000)).getBytes(StandardCharsets.UTF_8));
			out.write(after.getBytes(StandardCharsets.UTF_8));
		};
	}

	static List<XlsxRow> read(Path file) throws OoxmlException, IOException {
		return read(file, XlsxLimits.DEFAULT);
	}

	static List<XlsxRow> read(Path file, XlsxLimits limits) throws OoxmlException, IOException {
		List<XlsxRow> rows = new ArrayList<>();
		try (XlsxReader reader = XlsxReader.open(file, file.getParent(), limits)) {
			for (XlsxRow row = reader.next(); row != null; row = reader.next()) {
				rows.add(row);
			}
		}
		return rows;
	}
}
