// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.etalon.exchange.ooxml.OoxmlException;
import org.etalon.exchange.ooxml.OoxmlPackage;
import org.etalon.exchange.ooxml.PartXml;
import org.etalon.exchange.ooxml.Relationships;

/**
 * What the workbook part says.
 *
 * @param sheets        the visible worksheets in the workbook's order, at least one
 * @param date1904      whether dates count from 1904
 * @param sharedStrings the part with the shared strings, or {@code null}
 * @param styles        the part with the styles, or {@code null}
 */
record Workbook(List<Sheet> sheets, boolean date1904, String sharedStrings, String styles) {

	private static final String USUAL_PART = "xl/workbook.xml";
	private static final int MAX_SHEETS = 10_000;

	/** A worksheet's name and part. */
	record Sheet(String name, String part) {
	}

	static Workbook read(OoxmlPackage file) throws OoxmlException, IOException {
		String part = file.mainPart(USUAL_PART);
		Relationships relationships = Relationships.of(file, part);
		List<Sheet> sheets = new ArrayList<>();
		int hidden = 0;
		boolean date1904 = false;
		try (PartXml xml = file.xml(part, null)) {
			if (!xml.root().equals("workbook")) {
				throw file.otherFormat();
			}
			for (PartXml.Event event = xml.next(); event != PartXml.Event.END; event = xml.next()) {
				if (event == PartXml.Event.START) {
					switch (xml.name()) {
					case "workbookPr" -> {
						date1904 = isTrue(xml.attribute("date1904"));
						xml.skip();
					}
					case "sheets" -> hidden += sheets(xml, relationships, sheets);
					default -> xml.skip();
					}
				}
			}
			xml.finish();
		}
		if (sheets.isEmpty()) {
			throw new OoxmlException(XlsxReader.NO_SHEETS, null, 0, Integer.toString(hidden), null);
		}
		return new Workbook(List.copyOf(sheets), date1904, existing(file, relationships, "sharedStrings"),
				existing(file, relationships, "styles"));
	}

	/** Adds the visible worksheets and {@return the number of hidden ones}. Sheets of other kinds hold no table. */
	private static int sheets(PartXml xml, Relationships relationships, List<Sheet> sheets)
			throws OoxmlException, IOException {
		int hidden = 0;
		for (PartXml.Event event = xml.next(); event != PartXml.Event.END; event = xml.next()) {
			if (event == PartXml.Event.START) {
				String name = name(xml.attribute("name"));
				String state = xml.attribute("state");
				Relationships.Relationship relationship = relationships.byId(xml.attribute("id"));
				if (relationship == null) {
					throw xml.corrupt("sheet " + name + " leads nowhere", null);
				}
				if (sheets.size() == MAX_SHEETS) {
					throw xml.corrupt("too many sheets", null);
				}
				if (relationship.type().equals("worksheet")) {
					if (state == null || state.equals("visible")) {
						sheets.add(new Sheet(name, relationship.part()));
					} else {
						hidden++;
					}
				}
				xml.skip();
			}
		}
		return hidden;
	}

	private static String name(String attribute) {
		return attribute == null ? "" : CellText.beginning(attribute);
	}

	private static String existing(OoxmlPackage file, Relationships relationships, String type) {
		String part = relationships.partOfType(type);
		return part != null && file.has(part) ? part : null;
	}

	private static boolean isTrue(String value) {
		return "1".equals(value) || "true".equals(value);
	}
}
