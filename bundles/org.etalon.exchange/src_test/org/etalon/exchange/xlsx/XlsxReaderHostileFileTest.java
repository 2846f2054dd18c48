// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

import static org.etalon.exchange.xlsx.TestWorkbook.repeated;
import static org.etalon.exchange.xlsx.TestWorkbook.text;
import static org.etalon.exchange.xlsx.TestWorkbook.worksheet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.etalon.exchange.ooxml.OoxmlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damaged files, and files made to exhaust the machine. The build runs the tests in a small heap, which is what shows
 * that nothing is held whole.
 */
class XlsxReaderHostileFileTest {

	private static final String ROWS = "<row r=\"1\"><c><v>1</v></c></row><row r=\"2\"><c><v>2</v></c></row>";
	private static final String START = "<worksheet xmlns=\"" + TestWorkbook.MAIN + "\"><sheetData>" + ROWS;
	private static final String END = "</sheetData></worksheet>";

	@TempDir
	Path folder;

	@Test
	void aHugeCellCostsItsRowOnly() throws Exception {
		Path file = new TestWorkbook().sheet("S", "",
				repeated(START + "<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>", "Услуга ", 9_000_000,
						"</t></is></c><c t=\"str\"><v>после</v></c></row><row r=\"4\"><c><v>4</v></c></row>" + END))
				.write(file());
		List<XlsxRow> rows = TestWorkbook.read(file);
		assertEquals(4, rows.size());
		assertEquals(Set.of(1), rows.get(2).oversized());
		assertEquals("Услуга ".repeat(29).substring(0, 200), rows.get(2).cells().get(1));
		assertEquals("после", rows.get(2).cells().get(2));
		assertEquals(new XlsxRow("S", 0, 4, List.of("4"), Set.of(), Map.of()), rows.get(3));
	}

	@Test
	void aHugeNumberAndAHugeIndexCostTheirRowOnly() throws Exception {
		Path file = new TestWorkbook()
				.sheet("S", "", repeated(START + "<row r=\"3\"><c><v>", "1", 3_000_000,
						"</v></c></row><row r=\"4\"><c t=\"s\"><v>" + "1".repeat(2_000_000) + "</v></c></row>" + END))
				.write(file());
		List<XlsxRow> rows = TestWorkbook.read(file);
		assertEquals(Set.of(0), rows.get(2).oversized());
		assertEquals(Set.of(0), rows.get(3).oversized());
	}

	@Test
	void aHugeSharedStringCostsItsRowsOnly() throws Exception {
		Path file = new TestWorkbook()
				.sharedStrings(
						repeated("<sst><si><t>a</t></si><si><t>", "x", 100_000_000, "</t></si><si><t>b</t></si></sst>"))
				.sheet("S",
						"<row><c t=\"s\"><v>2</v></c></row><row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c></row>")
				.write(file());
		assertEquals(
				List.of(new XlsxRow("S", 0, 1, List.of("b"), Set.of(), Map.of()),
						new XlsxRow("S", 0, 2, List.of("x".repeat(200), "a"), Set.of(0), Map.of())),
				TestWorkbook.read(file));
	}

	@Test
	void theLimitIsExactAndCutsNoCharacterInTwo() throws Exception {
		XlsxLimits limits = limits(d -> new XlsxLimits(d.maxUncompressedBytes(), d.maxRatio(), d.ratioFloorBytes(),
				d.maxEntries(), 300, 1000, d.maxColumns(), d.sharedStringsMemory()));
		String face = "\uD83D\uDE00";
		Path file = new TestWorkbook().sheet("S", "<row><c t=\"str\"><v>" + "y".repeat(300) + "</v></c><c t=\"str\"><v>"
				+ "y".repeat(301) + "</v></c><c t=\"str\"><v>x" + face.repeat(200) + "</v></c></row>").write(file());
		XlsxRow row = TestWorkbook.read(file, limits).get(0);
		assertEquals(Set.of(1, 2), row.oversized());
		assertEquals(List.of("y".repeat(300), "y".repeat(200), "x" + face.repeat(99)), row.cells());
	}

	@Test
	void manyLongCellsOfARowAreCutAsWell() throws Exception {
		Path file = new TestWorkbook().sheet("S", "", out -> {
			out.write(START.getBytes(StandardCharsets.UTF_8));
			out.write("<row r=\"3\">".getBytes(StandardCharsets.UTF_8));
			for (int i = 0; i < 200; i++) {
				repeated("<c t=\"str\"><v>", "z", 999_999, "</v></c>").writeTo(out);
			}
			out.write(("</row><row r=\"4\"><c><v>4</v></c></row>" + END).getBytes(StandardCharsets.UTF_8));
		}).write(file());
		List<XlsxRow> rows = TestWorkbook.read(file);
		assertEquals(196, rows.get(2).oversized().size());
		assertEquals(999_999, rows.get(2).cells().get(3).length());
		assertEquals(200, rows.get(2).cells().get(4).length());
		assertEquals(Set.of(), rows.get(3).oversized());
	}

	@ParameterizedTest
	@CsvSource({ "sheet,<x/>", "sheet,<row/>", "strings,<si/>", "strings,<si><t>aaaaaaaaaa</t></si>" })
	void whatUnpacksTooWellIsABomb(String where, String piece) throws Exception {
		XlsxLimits limits = limits(d -> new XlsxLimits(d.maxUncompressedBytes(), d.maxRatio(), 10_000_000,
				d.maxEntries(), d.maxCellChars(), d.maxRowChars(), d.maxColumns(), d.sharedStringsMemory()));
		TestWorkbook workbook = new TestWorkbook();
		if (where.equals("sheet")) {
			workbook.sheet("S", "", repeated(START, piece, 30_000_000 / piece.length(), END));
		} else {
			workbook.sharedStrings(repeated("<sst>", piece, 30_000_000 / piece.length(), "</sst>")).sheet("S", ROWS);
		}
		assertBomb(workbook.write(file()), limits, where.equals("sheet") ? 2 : 0);
	}

	@Test
	void thereIsABombByTheDefaultLimitsToo() throws Exception {
		Path file = new TestWorkbook().sheet("S", "", repeated(START, " ", 300_000_000, END)).write(file());
		assertBomb(file, XlsxLimits.DEFAULT, 2);
	}

	private static void assertBomb(Path file, XlsxLimits limits, int rowsBefore) {
		List<XlsxRow> rows = new ArrayList<>();
		OoxmlException problem = assertThrows(OoxmlException.class, () -> read(file, limits, rows));
		assertEquals(OoxmlException.ZIP_BOMB, problem.code());
		assertTrue(problem.found().endsWith(": more than 200 times its size"), problem.found());
		assertEquals(rowsBefore, rows.size());
		assertEquals(rowsBefore > 0 ? "S" : null, problem.place());
	}

	@Test
	void theUnpackedSizeIsBoundedOverAllParts() throws Exception {
		XlsxLimits limits = limits(d -> new XlsxLimits(3_000_000, 1_000_000, 0, d.maxEntries(), d.maxCellChars(),
				d.maxRowChars(), d.maxColumns(), d.sharedStringsMemory()));
		TestWorkbook workbook = new TestWorkbook();
		for (int i = 0; i < 4; i++) {
			workbook.sheet("S" + i, "", repeated(START, " ", 1_000_000, END));
		}
		Path file = workbook.write(file());
		List<XlsxRow> rows = new ArrayList<>();
		OoxmlException problem = assertThrows(OoxmlException.class, () -> read(file, limits, rows));
		assertEquals(OoxmlException.ZIP_BOMB, problem.code());
		assertEquals("xl/worksheets/sheet3.xml: more than 3000000 bytes unpacked", problem.found());
		assertEquals("S2", problem.place());
		assertEquals(6, rows.size());
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = { "<!--,a,-->", "<row r='3,1,'/>", "<?pi ,b,?>", "<![CDATA[,c,]]>",
			"<x ,\u00A0,/>", "<,n,/>" })
	void markupIsNeverBufferedWhole(String before, String piece, String after) throws Exception {
		Path file = new TestWorkbook().sheet("S", "", repeated(START + before, piece, 20_000_000, after + END))
				.write(file());
		List<XlsxRow> rows = new ArrayList<>();
		OoxmlException problem = assertThrows(OoxmlException.class, () -> read(file, XlsxLimits.DEFAULT, rows));
		assertTrue(Set.of(OoxmlException.ZIP_BOMB, XlsxReader.CORRUPT_XLSX).contains(problem.code()));
		assertEquals(2, rows.size());
		assertEquals("S", problem.place());
		assertEquals(2, problem.position());
	}

	@Test
	void endlessNewNamesAreABomb() throws Exception {
		Path file = new TestWorkbook().sheet("S", "", out -> {
			out.write(START.getBytes(StandardCharsets.UTF_8));
			for (int i = 0; i < 200_000; i++) {
				out.write(("<element" + i + " attribute" + i + "='' xmlns:p" + i + "='u" + i + "'/>")
						.getBytes(StandardCharsets.UTF_8));
			}
			out.write(END.getBytes(StandardCharsets.UTF_8));
		}).write(file());
		OoxmlException problem = assertThrows(OoxmlException.class, () -> TestWorkbook.read(file));
		assertEquals(OoxmlException.ZIP_BOMB, problem.code());
		assertEquals("xl/worksheets/sheet1.xml: too many names", problem.found());
	}

	@Test
	void entriesAreBoundedBeforeTheDirectoryIsRead() throws Exception {
		Map<String, TestWorkbook.Content> parts = new LinkedHashMap<>();
		for (int i = 0; i < 10_001; i++) {
			parts.put("e" + i, text(""));
		}
		Path file = TestWorkbook.zip(file(), parts);
		OoxmlException problem = assertThrows(OoxmlException.class, () -> TestWorkbook.read(file));
		assertEquals(OoxmlException.ZIP_BOMB, problem.code());
		assertEquals("zip: 10001 entries", problem.found());
		// the same said in the 64-bit records, which a file may have
		byte[] end = ByteBuffer.allocate(102).order(ByteOrder.LITTLE_ENDIAN).putInt(0, 0x04034b50).putInt(4, 0x06064b50)
				.putLong(36, 500_000_000L).putLong(44, 100).putInt(60, 0x07064b50).putLong(68, 4).putInt(80, 0x06054b50)
				.putShort(90, (short) -1).array();
		Path large = Files.write(folder.resolve("zip64.xlsx"), end);
		assertEquals("zip: 500000000 entries",
				assertThrows(OoxmlException.class, () -> TestWorkbook.read(large)).found());
	}

	@ParameterizedTest
	@ValueSource(strings = { "<row r=\"3\"><c><v>3</v></row>", "<row r=\"3\"><c><v>&nbsp;</v></c></row>",
			"<row r=\"3\"><c><v>\u0001</v></c></row>", "<row r=\"3\"><c t=\"s\"><v>0</v></c></row>",
			"<row r=\"3\"><c t=\"s\"><v>-1</v></c></row>", "<row r=\"3\"><c t=\"s\"><v>9999999999</v></c></row>",
			"<row r=\"3\"><c r=\"XFE3\"><v>1</v></c></row>", "<row r=\"3\"><c r=\"ZZZZZZZZZZZZ3\"><v>1</v></c></row>",
			"<row r=\"3\"><c", "<row r=\"3\"><c><v>3", "<row r=\"3\"><c r=\"A3\" r=\"A3\"/></row>",
			"<row r=\"3\"><x:c/></row>" })
	void damageInTheMiddleComesAfterTheRowsBeforeIt(String damage) throws Exception {
		Path file = new TestWorkbook().sheet("Лист", ROWS + damage).write(file());
		List<XlsxRow> rows = new ArrayList<>();
		OoxmlException problem = assertThrows(OoxmlException.class, () -> read(file, XlsxLimits.DEFAULT, rows));
		assertEquals(XlsxReader.CORRUPT_XLSX, problem.code());
		assertEquals(2, rows.size());
		assertEquals("Лист", problem.place());
		assertTrue(problem.position() == 3 || problem.position() == 2 && damage.endsWith("<c"), problem.getMessage());
		assertTrue(problem.found().startsWith("xl/worksheets/sheet1.xml: "), problem.found());
	}

	@Test
	void damageIsLocated() throws Exception {
		Path file = new TestWorkbook().sheet("S", "\n<row>\n<c></row>").write(file());
		assertEquals("xl/worksheets/sheet1.xml: line 3, column 6",
				assertThrows(OoxmlException.class, () -> TestWorkbook.read(file)).found());
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\">",
			"<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
			"<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>" })
	void documentTypesAreRefused(String documentType) throws Exception {
		Path file = new TestWorkbook()
				.sheet("S", "", text(documentType + worksheet("<row><c t=\"str\"><v>&x;</v></c></row>"))).write(file());
		OoxmlException problem = assertThrows(OoxmlException.class, () -> TestWorkbook.read(file));
		assertEquals(XlsxReader.CORRUPT_XLSX, problem.code());
		assertEquals("xl/worksheets/sheet1.xml: document type", problem.found());
	}

	@Test
	void depthIsBounded() throws Exception {
		Path file = new TestWorkbook().sheet("S", "", repeated(START, "<r>", 1_000_000, "")).write(file());
		assertEquals(XlsxReader.CORRUPT_XLSX, assertThrows(OoxmlException.class, () -> TestWorkbook.read(file)).code());
	}

	@ParameterizedTest
	@ValueSource(strings = { "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml",
			"xl/_rels/workbook.xml.rels", "_rels/.rels" })
	void everyPartMayBeDamaged(String part) throws Exception {
		for (String content : List.of("", "no xml", "<a>", "<?xml version=\"1.0\" encoding=\"klingon\"?><a/>")) {
			Path file = new TestWorkbook().styles("").sharedStrings("").sheet("S", ROWS).part(part, text(content))
					.write(file());
			OoxmlException problem = assertThrows(OoxmlException.class, () -> TestWorkbook.read(file));
			assertTrue(Set.of(XlsxReader.CORRUPT_XLSX, XlsxReader.NOT_XLSX).contains(problem.code()),
					problem.getMessage());
		}
	}

	@Test
	void invalidBytesAreDamageOfWhichTheParserSaysNothing() throws Exception {
		Path file = new TestWorkbook().sheet("S", "", out -> {
			out.write((START + "<row r=\"3\"><c t=\"str\"><v>").getBytes(StandardCharsets.UTF_8));
			out.write(new byte[] { (byte) 0xD0, 'x' });
			out.write(("</v></c></row>" + END).getBytes(StandardCharsets.UTF_8));
		}).write(file());
		PrintStream errors = System.err;
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
		try {
			assertEquals("xl/worksheets/sheet1.xml: encoding",
					assertThrows(OoxmlException.class, () -> TestWorkbook.read(file)).found());
		} finally {
			System.setErr(errors);
		}
		assertEquals("", written.toString(StandardCharsets.UTF_8));
	}

	@Test
	void aWorksheetMustBeOneAndExist() throws Exception {
		Path other = new TestWorkbook().sheet("S", "", text("<chartsheet/>")).write(file());
		assertEquals("xl/worksheets/sheet1.xml: no worksheet",
				assertThrows(OoxmlException.class, () -> TestWorkbook.read(other)).found());
		Path none = new TestWorkbook().reference("S", "", "worksheet", "gone.xml").write(file());
		assertEquals("xl/gone.xml: missing", assertThrows(OoxmlException.class, () -> TestWorkbook.read(none)).found());
	}

	@Test
	void flippedBytesAndCutFilesNeverPassUnnoticed() throws Exception {
		StringBuilder rows = new StringBuilder();
		for (int i = 1; i < 200; i++) {
			rows.append("<row><c t=\"s\"><v>").append(i % 7).append("</v></c><c><v>").append(i * 31)
					.append("</v></c></row>");
		}
		Path file = new TestWorkbook().styles("").sharedStrings("<si><t>ж</t></si>".repeat(7))
				.sheet("S", rows.toString()).write(file());
		List<XlsxRow> expected = TestWorkbook.read(file);
		byte[] bytes = Files.readAllBytes(file);
		Path damaged = folder.resolve("damaged.xlsx");
		for (int i = 0; i < bytes.length; i++) {
			byte[] flipped = bytes.clone();
			flipped[i] ^= 0x10;
			assertSameOrRefused(expected, Files.write(damaged, flipped));
		}
		for (int length = bytes.length - 1; length > 0; length -= 7) {
			Files.write(damaged, Arrays.copyOf(bytes, length));
			assertThrows(OoxmlException.class, () -> TestWorkbook.read(damaged));
		}
	}

	private static void assertSameOrRefused(List<XlsxRow> expected, Path file) throws Exception {
		List<XlsxRow> rows = new ArrayList<>();
		try {
			read(file, XlsxLimits.DEFAULT, rows);
			assertEquals(expected, rows);
		} catch (OoxmlException e) {
			assertTrue(rows.size() <= expected.size());
		}
	}

	private static void read(Path file, XlsxLimits limits, List<XlsxRow> into) throws Exception {
		try (XlsxReader reader = XlsxReader.open(file, file.getParent(), limits)) {
			for (XlsxRow row = reader.next(); row != null; row = reader.next()) {
				into.add(row);
			}
		}
	}

	private static XlsxLimits limits(UnaryOperator<XlsxLimits> change) {
		return change.apply(XlsxLimits.DEFAULT);
	}

	private Path file() {
		return folder.resolve("hostile.xlsx");
	}
}
