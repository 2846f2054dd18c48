// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.etalon.norm.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of the rows of a workbook becomes records; how workbooks are read is tested with the package that does it. */
class XlsxSourceTest {

	private static final List<String> HEADER = List.of("id", "name", "kind", "regulation", "laboratory", "note");

	@TempDir
	private Path folder;

	/** Reads a workbook with a sheet for each argument. */
	@SafeVarargs
	private List<RegisterRecord> read(List<List<String>>... sheets) throws Exception {
		Path file = folder.resolve("book.xlsx");
		String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
		String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
		String parts = "http://schemas.openxmlformats.org/package/2006/relationships";
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			part(zip, "[Content_Types].xml",
					"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
							+ "<Default Extension='xml' ContentType='application/xml'/></Types>");
			part(zip, "_rels/.rels", "<Relationships xmlns='" + parts + "'><Relationship Id='r' Type='" + relations
					+ "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
			StringBuilder book = new StringBuilder(
					"<workbook xmlns='" + main + "' xmlns:r='" + relations + "'><sheets>");
			StringBuilder links = new StringBuilder("<Relationships xmlns='" + parts + "'>");
			for (int i = 1; i <= sheets.length; i++) {
				book.append("<sheet name='S" + i + "' sheetId='" + i + "' r:id='r" + i + "'/>");
				links.append("<Relationship Id='r" + i + "' Type='" + relations + "/worksheet' Target='worksheets/s" + i
						+ ".xml'/>");
				StringBuilder sheet = new StringBuilder("<worksheet xmlns='" + main + "'><sheetData>");
				for (List<String> row : sheets[i - 1]) {
					sheet.append("<row>");
					row.forEach(cell -> sheet.append("<c t='inlineStr'><is><t>" + cell + "</t></is></c>"));
					sheet.append("</row>");
				}
				part(zip, "xl/worksheets/s" + i + ".xml", sheet + "</sheetData></worksheet>");
			}
			part(zip, "xl/workbook.xml", book + "</sheets></workbook>");
			part(zip, "xl/_rels/workbook.xml.rels", links + "</Relationships>");
		}
		try (RegisterSource source = Registers.open(file, "book.xlsx", Read.options(folder))) {
			return Read.all(source);
		}
	}

	private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(xml.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	private static List<String> row(String id, String name) {
		return List.of(id, name, "сервис", "А", "Б", "x");
	}

	@Test
	void readsRowsLikeThoseOfCsv() throws Exception {
		RegisterRow row = Read.row(read(List.of(HEADER, row("1", "Имя"))));
		assertEquals(List.of("1", "Имя"), List.of(row.id(), row.name()));
		assertEquals(Map.of("note", "x"), row.extra());
		assertEquals(2, row.line());
	}

	@Test
	void readsOnInFurtherSheetsWithTheSameHeader() throws Exception {
		List<RegisterRecord> records = read(List.of(HEADER, row("1", "x")), List.of(List.of("Справка"), row("9", "x")),
				List.of(HEADER, row("2", "x"), row("3", "")));
		assertEquals(List.of("2:1", "2:2", "3:3!MISSING_VALUE"), Read.brief(records));
		assertEquals("book.xlsx#S3", records.get(2).file());
	}

	@Test
	void rejectsOnlyTheRowWithACellThatIsTooLarge() throws Exception {
		List<RegisterRecord> records = read(List.of(HEADER, row("1", "x"), row("2", "y".repeat(1_000_001)),
				row("z".repeat(1_000_001), "x"), row("4", "x")));
		assertEquals(List.of("2:1", "3:2!CELL_TOO_LARGE", "4:!CELL_TOO_LARGE", "5:4"), Read.brief(records));
		assertEquals(new Problem("book.xlsx", 3, "name", "2", "CELL_TOO_LARGE", "y".repeat(80) + "…", "1000000"),
				Read.problem(records.get(1)));
		assertEquals("id", Read.problem(records.get(2)).column());
	}

	@Test
	void readsManyLargeCellsInBatchesOfAFewRows() throws Exception {
		String large = "y".repeat(900_000);
		List<RegisterRecord> records = read(List.of(HEADER, row("1", large), row("2", large), row("3", large)));
		assertEquals(List.of("2:1", "3:2", "4:3"), Read.brief(records));
		assertTrue(records.stream().allMatch(record -> ((RegisterRow) record).name().length() == 900_000));
	}
}
