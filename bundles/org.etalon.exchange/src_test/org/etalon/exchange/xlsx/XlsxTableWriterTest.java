// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.etalon.exchange.xlsx.XlsxTableWriter.Column;
import org.etalon.exchange.xlsx.XlsxTableWriter.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTableWriterTest {

	private static final List<Column> COLUMNS = List.of(new Column("id", 12, Kind.TEXT),
			new Column("баллы", 8, Kind.INTEGER), new Column("дата", 12, Kind.DATE));

	@TempDir
	Path folder;

	@Test
	void whatIsWrittenIsReadBack() throws Exception {
		LocalDate date = LocalDate.of(2024, 2, 29);
		byte[] file = write("Реестр", XlsxTableWriter.MAX_ROWS, List.of("007", 70, date), List.of("1", 70L, date),
				Arrays.asList("x", null, null), Collections.singletonList("only"), Arrays.asList(null, -5, null));
		List<XlsxRow> rows = read(file);
		assertEquals(
				List.of(List.of("id", "баллы", "дата"), List.of("007", "70", "2024-02-29"),
						List.of("1", "70", "2024-02-29"), List.of("x"), List.of("only"), List.of("", "-5")),
				cells(rows));
		assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), rows.stream().map(XlsxRow::number).toList());
		assertEquals("Реестр", rows.get(0).sheet());
		String sheet = part(file, "xl/worksheets/sheet1.xml");
		assertTrue(sheet.contains("<v>70</v>"), sheet);
		assertFalse(sheet.contains("<v>007</v>"), sheet);
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "=CMD|' /C calc'!A0", "+7 495", "-1", "@SUM(A1)", "'quoted", "007", "1E5", "true",
			"#N/A", "<b>&amp;\"'", " край ", "две\nстроки\tи\r\nещё", "\u0000\u0001\u001F\uFFFE\uFFFF\u007F\u0085",
			"_x000D_", "_x005F_x000D_", "_x12_ _xZZZZ_", "\uD83D\uDE00", "\uD83D", "\uDE00\uD83D", "№ «ё» —" })
	void textsAreTextsWhateverTheyLookLike(String text) throws Exception {
		byte[] file = write("S", 10, List.of(text));
		assertEquals(List.of(text), cells(read(file)).get(1));
		String sheet = part(file, "xl/worksheets/sheet1.xml");
		assertFalse(sheet.contains("<f"), sheet);
		assertTrue(sheet.contains("r=\"A2\" t=\"inlineStr\""), sheet);
	}

	@Test
	void tooLongATextEndsWithAnEllipsis() throws Exception {
		String face = "\uD83D\uDE00";
		byte[] file = write("S", 10, List.of("a".repeat(32_767)), List.of("b".repeat(32_768)),
				List.of("c" + face.repeat(20_000)), List.of(face.repeat(20_000)));
		List<List<String>> cells = cells(read(file));
		assertEquals("a".repeat(32_767), cells.get(1).get(0));
		assertEquals("b".repeat(32_766) + '…', cells.get(2).get(0));
		assertEquals("c" + face.repeat(16_382) + '…', cells.get(3).get(0));
		assertEquals(face.repeat(16_383) + '…', cells.get(4).get(0));
	}

	@Test
	void whatTheFormatCantHoldIsText() throws Exception {
		byte[] file = write("S", 20,
				Arrays.asList(LocalDate.of(2024, 1, 15), 999_999_999_999_999L, LocalDate.of(1900, 3, 1)),
				Arrays.asList(7, 1_000_000_000_000_000L, LocalDate.of(1900, 2, 28)),
				Arrays.asList(7L, Long.MIN_VALUE, LocalDate.of(9999, 12, 31)),
				Arrays.asList("", LocalDate.of(2024, 1, 15), LocalDate.of(10000, 1, 1)),
				Arrays.asList("", "н/п", "завтра"), Arrays.asList("", "", 5));
		assertEquals(List.of(List.of("2024-01-15", "999999999999999", "1900-03-01"),
				List.of("7", "1000000000000000", "1900-02-28"), List.of("7", "-9223372036854775808", "9999-12-31"),
				List.of("", "2024-01-15", "+10000-01-01"), List.of("", "н/п", "завтра"), List.of("", "", "5")),
				cells(read(file)).subList(1, 7));
		String sheet = part(file, "xl/worksheets/sheet1.xml");
		assertTrue(sheet.contains("<v>999999999999999</v>"), sheet);
		assertFalse(sheet.contains("<v>1000000000000000</v>"), sheet);
		assertFalse(sheet.contains("<v>5</v>"), sheet);
	}

	@Test
	void aLongTableGoesOnInFurtherSheets() throws Exception {
		Object[][] rows = new Object[7][];
		Arrays.setAll(rows, i -> new Object[] { "r" + i });
		String name = "Сведения о результатах сертификации";
		byte[] file = write(name, 4, Arrays.stream(rows).map(Arrays::asList).toArray(List[]::new));
		List<XlsxRow> read = read(file);
		assertEquals(List.of("id", "r0", "r1", "r2", "id", "r3", "r4", "r5", "id", "r6"),
				read.stream().map(row -> row.cells().get(0)).toList());
		assertEquals(List.of(name.substring(0, 31), name.substring(0, 29) + " 2", name.substring(0, 29) + " 3"),
				read.stream().map(XlsxRow::sheet).distinct().toList());
		assertEquals(List.of(1L, 2L, 3L, 4L, 1L, 2L, 3L, 4L, 1L, 2L), read.stream().map(XlsxRow::number).toList());
		assertTrue(part(file, "xl/worksheets/sheet2.xml").contains("<autoFilter ref=\"A1:C4\""));
		assertTrue(part(file, "xl/worksheets/sheet3.xml").contains("<autoFilter ref=\"A1:C2\""));
	}

	@Test
	void anExactlyFullSheetIsTheLast() throws Exception {
		assertEquals(List.of("S"),
				read(write("S", 3, List.of("a"), List.of("b"))).stream().map(XlsxRow::sheet).distinct().toList());
	}

	@Test
	void theHeaderStaysInViewAndHasFilters() throws Exception {
		byte[] file = write("S", 10, List.of("a"));
		String sheet = part(file, "xl/worksheets/sheet1.xml");
		assertTrue(sheet.contains("ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\""), sheet);
		assertTrue(sheet.contains("<autoFilter ref=\"A1:C2\""), sheet);
		assertTrue(sheet.contains("r=\"A1\" s=\"1\""), sheet);
		assertTrue(part(file, "xl/styles.xml").contains("<b/>") || part(file, "xl/styles.xml").contains("<b val="));
	}

	@Test
	void anEmptyTableHasItsHeader() throws Exception {
		assertEquals(List.of(List.of("id", "баллы", "дата")), cells(read(write("S", 10))));
	}

	@Test
	void namesThatASheetCantHaveAreChanged() throws Exception {
		assertEquals("a-b-c-d-e-f-g-h", read(write("a/b\\c*d?e[f]g:h", 10)).get(0).sheet());
		assertEquals("-O-Brien-", read(write("'O'Brien'", 10)).get(0).sheet());
	}

	@Test
	void rowsAreHandedOnAsTheyCome() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (XlsxTableWriter writer = new XlsxTableWriter(out, "Etalon", "S", COLUMNS)) {
			int before = out.size();
			for (int i = 0; i < 200_000; i++) {
				writer.row("строка номер " + i * 7919L % 1_000_003, i);
			}
			assertTrue(out.size() - before > 1_000_000, "only " + out.size() + " bytes");
		}
	}

	@Test
	void theStreamRemainsTheCallers() throws Exception {
		boolean[] closed = new boolean[1];
		ByteArrayOutputStream out = new ByteArrayOutputStream() {
			@Override
			public void close() throws IOException {
				closed[0] = true;
			}
		};
		XlsxTableWriter writer = new XlsxTableWriter(out, "Etalon", "S", COLUMNS);
		writer.close();
		int size = out.size();
		writer.close();
		assertEquals(size, out.size());
		assertFalse(closed[0]);
	}

	@Test
	void theSameTableGivesTheSameSheets() throws Exception {
		Map<String, byte[]> one = parts(
				write("S", 3, List.of("a", 1, LocalDate.of(2024, 1, 15)), List.of("b"), List.of("c")));
		Map<String, byte[]> two = parts(
				write("S", 3, List.of("a", 1, LocalDate.of(2024, 1, 15)), List.of("b"), List.of("c")));
		assertEquals(List.copyOf(one.keySet()), List.copyOf(two.keySet()));
		one.forEach((name, content) -> assertArrayEquals(content, two.get(name), name));
	}

	@Test
	void senselessTablesAreRefused() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		assertThrows(IllegalArgumentException.class, () -> new XlsxTableWriter(out, "Etalon", "S", List.of()));
		assertThrows(IllegalArgumentException.class, () -> new XlsxTableWriter(out, "Etalon", " ", COLUMNS));
		assertThrows(IllegalArgumentException.class, () -> new XlsxTableWriter(out, "Etalon", "S", COLUMNS, 1));
		assertThrows(IllegalArgumentException.class,
				() -> new XlsxTableWriter(out, "Etalon", "S", COLUMNS, XlsxTableWriter.MAX_ROWS + 1));
		assertThrows(IllegalArgumentException.class, () -> new Column("x", 256, Kind.TEXT));
		assertThrows(IllegalArgumentException.class, () -> new Column("x", 0, Kind.TEXT));
		try (XlsxTableWriter writer = new XlsxTableWriter(out, "Etalon", "S", COLUMNS)) {
			assertThrows(IllegalArgumentException.class, () -> writer.row("1", 2, null, "4"));
			assertThrows(IllegalArgumentException.class, () -> writer.row(1.5));
		}
	}

	private static byte[] write(String name, int maxRows, List<?>... rows) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (XlsxTableWriter writer = new XlsxTableWriter(out, "Etalon", name, COLUMNS, maxRows)) {
			for (List<?> row : rows) {
				writer.row(row);
			}
		}
		return out.toByteArray();
	}

	private List<XlsxRow> read(byte[] file) throws Exception {
		return TestWorkbook.read(Files.write(folder.resolve("table.xlsx"), file));
	}

	private static List<List<String>> cells(List<XlsxRow> rows) {
		return rows.stream().map(XlsxRow::cells).toList();
	}

	private String part(byte[] file, String name) throws IOException {
		return new String(parts(file).get(name), StandardCharsets.UTF_8);
	}

	private Map<String, byte[]> parts(byte[] file) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipFile zip = new ZipFile(Files.write(folder.resolve("parts.xlsx"), file).toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
			}
		}
		return parts;
	}
}
