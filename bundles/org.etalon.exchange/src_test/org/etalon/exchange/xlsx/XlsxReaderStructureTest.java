// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.etalon.exchange.ooxml.OoxmlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxReaderStructureTest {

	private static final String ROW = "<row><c><v>1</v></c></row>";

	@TempDir
	Path folder;

	@Test
	void rowsAndCellsKeepTheirPlaces() throws Exception {
		Path file = new TestWorkbook().sheet("S", """
				<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c><c r="E2" s="1"/></row>
				<row r="3"/>
				<row r="4"><c r="A4" s="1"/><c r="C4" t="inlineStr"><is><t></t></is></c></row>
				<row><c><v>3</v></c><c><v>4</v></c><c r="AB5"><v>5</v></c></row>
				<row r="x"><c r="C6"><v>6</v></c><c r="A6"><v>7</v></c></row>
				<row r="1048576"><c r="A1048576"><v>8</v></c><unknown><c><v>9</v></c></unknown></row>
				<unknown><row><c><v>9</v></c></row></unknown>""").write(folder.resolve("places.xlsx"));
		List<XlsxRow> rows = TestWorkbook.read(file);
		assertEquals(List.of(2L, 5L, 6L, 1_048_576L), rows.stream().map(XlsxRow::number).toList());
		assertEquals(new XlsxRow("S", 0, 2, List.of("", "1", "", "2"), Set.of(), Map.of()), rows.get(0));
		assertEquals(28, rows.get(1).cells().size());
		assertEquals(List.of("3", "4", ""), rows.get(1).cells().subList(0, 3));
		assertEquals("5", rows.get(1).cells().get(27));
		assertEquals(List.of("7", "", "6"), rows.get(2).cells());
		assertEquals(List.of("8"), rows.get(3).cells());
	}

	@Test
	void visibleWorksheetsComeInTheWorkbooksOrder() throws Exception {
		Path file = new TestWorkbook().sheet("Скрытый", "state=\"hidden\"", TestWorkbook.text("broken"))
				.sheet("Первый", ROW).sheet("Очень скрытый", "state=\"veryHidden\"", TestWorkbook.text("broken"))
				.reference("График", "", "chartsheet", "chartsheets/sheet1.xml").sheet("Пустой", "")
				.sheet("Без строк", "", TestWorkbook.text("<worksheet><sheetPr/></worksheet>"))
				.sheet("Последний", "state=\"visible\"", TestWorkbook.text(TestWorkbook.worksheet(ROW)))
				.write(folder.resolve("sheets.xlsx"));
		List<XlsxRow> rows = TestWorkbook.read(file);
		assertEquals(List.of("Первый", "Последний"), rows.stream().map(XlsxRow::sheet).toList());
		assertEquals(List.of(0, 3), rows.stream().map(XlsxRow::sheetIndex).toList());
	}

	@Test
	void withoutVisibleWorksheetsThereIsNothingToRead() throws Exception {
		Path file = new TestWorkbook().sheet("S", "state=\"hidden\"", TestWorkbook.text(TestWorkbook.worksheet(ROW)))
				.reference("График", "", "chartsheet", "chartsheets/sheet1.xml").write(folder.resolve("hidden.xlsx"));
		OoxmlException problem = assertThrows(OoxmlException.class, () -> TestWorkbook.read(file));
		assertEquals(XlsxReader.NO_SHEETS, problem.code());
		assertEquals("1", problem.found());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/xl/data/First.XML", "data/First.xml", "../xl/./data/first.xml", "data\\first.xml" })
	void targetsAreAbsoluteOrRelative(String target) throws Exception {
		Path file = new TestWorkbook().reference("S", "", "worksheet", target)
				.part("xl\\data\\first.xml", TestWorkbook.text(TestWorkbook.worksheet(ROW)))
				.write(folder.resolve("targets.xlsx"));
		assertEquals(1, TestWorkbook.read(file).size());
	}

	@Test
	void strictNamespacesAreTheSame() throws Exception {
		String office = "http://purl.oclc.org/ooxml/officeDocument/relationships";
		Map<String, TestWorkbook.Content> parts = new LinkedHashMap<>();
		parts.put("_rels/.rels", TestWorkbook.text("<Relationships><Relationship Id=\"a\" Type=\"" + office
				+ "/officeDocument\" Target=\"/custom/book.xml\"/></Relationships>"));
		parts.put("custom/_rels/book.xml.rels", TestWorkbook.text("<Relationships><Relationship Id=\"b\" Type=\""
				+ office + "/worksheet\" Target=\"s.xml\"/></Relationships>"));
		parts.put("custom/book.xml",
				TestWorkbook.text("<x:workbook xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:r=\""
						+ office + "\" conformance=\"strict\"><x:sheets><x:sheet name=\"S\" r:id=\"b\"/></x:sheets>"
						+ "</x:workbook>"));
		parts.put("custom/s.xml", TestWorkbook.text("<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/"
				+ "main\"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"));
		assertEquals(1, TestWorkbook.read(TestWorkbook.zip(folder.resolve("strict.xlsx"), parts)).size());
	}

	@Test
	void aWorkbookInItsUsualPlaceNeedsNoReference() throws Exception {
		Map<String, TestWorkbook.Content> parts = new LinkedHashMap<>();
		parts.put("xl/workbook.xml", TestWorkbook
				.text("<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"b\"/></sheets></workbook>"));
		parts.put("xl/_rels/workbook.xml.rels", TestWorkbook
				.text("<Relationships><Relationship Id=\"b\" Type=\"/worksheet\" Target=\"s.xml\"/></Relationships>"));
		parts.put("xl/s.xml", TestWorkbook.text(TestWorkbook.worksheet(ROW)));
		assertEquals(1, TestWorkbook.read(TestWorkbook.zip(folder.resolve("usual.xlsx"), parts)).size());
	}

	@Test
	void referencedTablesMayBeMissing() throws Exception {
		Path file = new TestWorkbook().relationship("a", "sharedStrings", "sharedStrings.xml")
				.relationship("b", "styles", "styles.xml").sheet("S", "<row><c s=\"7\"><v>1</v></c></row>")
				.write(folder.resolve("tables.xlsx"));
		assertEquals(List.of("1"), TestWorkbook.read(file).get(0).cells());
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1251" })
	void partsAreReadInTheirEncoding(String name) throws Exception {
		Charset charset = Charset.forName(name);
		String mark = name.length() > 6 && name.startsWith("UTF-16") || name.equals("UTF-8") ? "\uFEFF" : "";
		String declared = name.startsWith("UTF-16") ? "UTF-16" : name;
		Path file = new TestWorkbook()
				.sheet("S", "",
						TestWorkbook.text(mark + "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>\n"
								+ TestWorkbook.worksheet("<row><c t=\"str\"><v>Услуга</v></c></row>"), charset))
				.write(folder.resolve("encoding.xlsx"));
		assertEquals(List.of("Услуга"), TestWorkbook.read(file).get(0).cells());
	}

	@Test
	void externalTargetsAreNeverFollowed() throws Exception {
		Path outside = Files.writeString(folder.resolve("outside.xml"), TestWorkbook.worksheet(ROW));
		Path file = new TestWorkbook().reference("S", "", "worksheet", outside.toUri() + "\" TargetMode=\"External")
				.write(folder.resolve("external.xlsx"));
		OoxmlException problem = assertThrows(OoxmlException.class, () -> TestWorkbook.read(file));
		assertEquals(XlsxReader.CORRUPT_XLSX, problem.code());
		Path climbing = new TestWorkbook().reference("S", "", "worksheet", "../../../outside.xml")
				.write(folder.resolve("climbing.xlsx"));
		assertEquals("outside.xml: missing",
				assertThrows(OoxmlException.class, () -> TestWorkbook.read(climbing)).found());
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 5_000, 1_000_000 })
	void sharedStringsAreSpooledBeyondTheirBudget(int memory) throws Exception {
		int count = 60_000;
		StringBuilder items = new StringBuilder();
		StringBuilder cells = new StringBuilder();
		for (int i = 0; i < count; i++) {
			items.append("<si><t>").append(string(i)).append("</t></si>");
		}
		for (int i = 0; i < count; i++) {
			int shuffled = (int) (i * 7919L % count);
			cells.append("<row><c t=\"s\"><v>").append(shuffled).append("</v></c><c t=\"s\"><v>").append(i)
					.append("</v></c><c><v>1</v></c></row>");
		}
		Path file = new TestWorkbook().sharedStrings(items.toString()).sheet("S", cells.toString())
				.write(folder.resolve("spool.xlsx"));
		Path scratch = Files.createDirectory(folder.resolve("scratch"));
		XlsxLimits limits = limits(memory);
		try (XlsxReader reader = XlsxReader.open(file, scratch, limits)) {
			for (int i = 0; i < count; i++) {
				XlsxRow row = reader.next();
				assertEquals(List.of(string((int) (i * 7919L % count)), string(i), "1"), row.cells());
			}
		}
		assertEquals(0, files(scratch));
	}

	@Test
	void theSpoolGoesAwayWhenTheTableIsCorrupt() throws Exception {
		Path file = new TestWorkbook().sharedStrings("<si><t>текст</t></si>".repeat(1000) + "<si>").sheet("S", ROW)
				.write(folder.resolve("corrupt.xlsx"));
		Path scratch = Files.createDirectory(folder.resolve("scratch"));
		XlsxLimits limits = limits(0);
		OoxmlException problem = assertThrows(OoxmlException.class, () -> XlsxReader.open(file, scratch, limits));
		assertEquals(XlsxReader.CORRUPT_XLSX, problem.code());
		assertTrue(problem.found().startsWith("xl/sharedStrings.xml: line 1, column "), problem.found());
		assertEquals(0, files(scratch));
		Files.delete(file);
	}

	@Test
	void aMissingFileIsAnInputError() {
		assertThrows(NoSuchFileException.class, () -> TestWorkbook.read(folder.resolve("none.xlsx")));
	}

	@Test
	void afterTheLastRowThereIsNoMore() throws Exception {
		Path file = new TestWorkbook().sheet("S", ROW).write(folder.resolve("end.xlsx"));
		XlsxReader reader = XlsxReader.open(file, folder, XlsxLimits.DEFAULT);
		reader.next();
		assertEquals(null, reader.next());
		assertEquals(null, reader.next());
		reader.close();
		reader.close();
	}

	private static String string(int i) {
		return switch (i % 4) {
		case 0 -> "Услуга " + i;
		case 1 -> "plain " + i;
		case 2 -> "";
		default -> i % 1000 == 3 ? "длинная ".repeat(1000) : "é" + i;
		};
	}

	private static XlsxLimits limits(int memory) {
		XlsxLimits d = XlsxLimits.DEFAULT;
		return new XlsxLimits(d.maxUncompressedBytes(), d.maxRatio(), d.ratioFloorBytes(), d.maxEntries(),
				d.maxCellChars(), d.maxRowChars(), d.maxColumns(), memory);
	}

	private static long files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.count();
		}
	}
}
