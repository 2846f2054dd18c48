// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

import java.io.IOException;
import java.util.List;

/** What a workbook holds beside its worksheets: their list, the styles of the cells, properties, content types. */
final class WorkbookParts {

	static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
	private static final String CONTENT = "application/vnd.openxmlformats-officedocument.";
	static final int HEADER_STYLE = 1;
	static final int DATE_STYLE = 2;
	private static final int MAX_NAME_CHARS = 31;
	private static final String STYLES = "<styleSheet xmlns=\"" + MAIN + "\">"
			+ "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
			+ "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
			+ "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
			+ "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
			+ "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
			+ "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
			+ "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
			+ "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
			+ "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
			+ "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
			+ "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
			+ "</styleSheet>";

	private final PartWriter xml;
	private final String application;
	private final String name;
	private final String lastColumn;
	private final List<Integer> sheets;

	/**
	 * @param application the program's name
	 * @param name        name of the first worksheet; the others have a number behind it
	 * @param lastColumn  letters of the last column
	 * @param sheets      rows of each worksheet
	 */
	WorkbookParts(PartWriter xml, String application, String name, String lastColumn, List<Integer> sheets) {
		this.xml = xml;
		this.application = application;
		this.name = name;
		this.lastColumn = lastColumn;
		this.sheets = sheets;
	}

	void write() throws IOException {
		xml.begin("xl/styles.xml");
		xml.write(STYLES);
		xml.end();
		workbook();
		properties();
		contentTypes();
	}

	private String sheetName(int number) {
		String suffix = number == 1 ? "" : " " + number;
		return name.substring(0, Math.min(name.length(), MAX_NAME_CHARS - suffix.length())) + suffix;
	}

	private void workbook() throws IOException {
		xml.begin("xl/workbook.xml");
		xml.write("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "relationships\"><sheets>");
		for (int sheet = 1; sheet <= sheets.size(); sheet++) {
			xml.write("<sheet name=\"");
			xml.escaped(sheetName(sheet));
			xml.write("\" sheetId=\"" + sheet + "\" r:id=\"rId" + sheet + "\"/>");
		}
		xml.write("</sheets><definedNames>");
		for (int sheet = 1; sheet <= sheets.size(); sheet++) {
			xml.write(
					"<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"" + (sheet - 1) + "\" hidden=\"1\">'");
			xml.escaped(sheetName(sheet));
			xml.write("'!$A$1:$" + lastColumn + '$' + sheets.get(sheet - 1) + "</definedName>");
		}
		xml.write("</definedNames></workbook>");
		xml.end();
		xml.begin("xl/_rels/workbook.xml.rels");
		xml.write("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
		for (int sheet = 1; sheet <= sheets.size(); sheet++) {
			relationship("rId" + sheet, OFFICE + "relationships/worksheet", "worksheets/sheet" + sheet + ".xml");
		}
		relationship("styles", OFFICE + "relationships/styles", "styles.xml");
		xml.write("</Relationships>");
		xml.end();
	}

	private void properties() throws IOException {
		xml.begin("docProps/app.xml");
		xml.write("<Properties xmlns=\"" + OFFICE + "extended-properties\"><Application>");
		xml.escaped(Escapes.encode(application));
		xml.write("</Application></Properties>");
		xml.end();
		xml.begin("_rels/.rels");
		xml.write("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
		relationship("rId1", OFFICE + "relationships/officeDocument", "xl/workbook.xml");
		relationship("rId2", OFFICE + "relationships/extended-properties", "docProps/app.xml");
		xml.write("</Relationships>");
		xml.end();
	}

	private void relationship(String id, String type, String target) throws IOException {
		xml.write("<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>");
	}

	private void contentTypes() throws IOException {
		xml.begin("[Content_Types].xml");
		xml.write("<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" "
				+ "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
		contentType("xl/workbook.xml", "spreadsheetml.sheet.main+xml");
		contentType("xl/styles.xml", "spreadsheetml.styles+xml");
		contentType("docProps/app.xml", "extended-properties+xml");
		for (int sheet = 1; sheet <= sheets.size(); sheet++) {
			contentType("xl/worksheets/sheet" + sheet + ".xml", "spreadsheetml.worksheet+xml");
		}
		xml.write("</Types>");
		xml.end();
	}

	private void contentType(String part, String type) throws IOException {
		xml.write("<Override PartName=\"/" + part + "\" ContentType=\"" + CONTENT + type + "\"/>");
	}
}
