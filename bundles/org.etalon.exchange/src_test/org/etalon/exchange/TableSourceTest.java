// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.etalon.exchange.xlsx.XlsxTableWriter;
import org.etalon.exchange.xlsx.XlsxTableWriter.Column;
import org.etalon.exchange.xlsx.XlsxTableWriter.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableSourceTest {

	@TempDir
	private Path folder;

	private TableSource open(String text) throws IOException, UnreadableInputException {
		return open("table.csv", text.getBytes(StandardCharsets.UTF_8));
	}

	private TableSource open(String name, byte[] bytes) throws IOException, UnreadableInputException {
		Path file = Files.write(folder.resolve(name), bytes);
		return TableSource.open(file, name, new ReadOptions(null, '\0', false, folder));
	}

	private static List<TableSource.Line> rest(TableSource source) throws UnreadableInputException {
		List<TableSource.Line> lines = new ArrayList<>();
		for (TableSource.Line line = source.next(); line != null; line = source.next()) {
			lines.add(line);
		}
		return lines;
	}

	@Test
	void readsLineByLine() throws IOException, UnreadableInputException {
		try (TableSource source = open("\uFEFFid; month\r\n\r\n A ;\"2026\n-01\"\r\nB\r\n")) {
			assertEquals(List.of("id", "month"), source.captions());
			List<TableSource.Line> lines = rest(source);
			assertEquals(List.of("A", "2026\n-01"), lines.get(0).cells());
			assertEquals(3, lines.get(0).number());
			assertEquals("", lines.get(1).get(1));
			assertEquals("", lines.get(1).get(-1));
			assertEquals(5, lines.get(1).number());
			assertEquals(2, lines.size());
		}
	}

	@Test
	void numbersLinesAcrossBlocks() throws IOException, UnreadableInputException {
		StringBuilder text = new StringBuilder("id,text\n");
		for (int i = 2; i <= 60_000; i++) {
			text.append(i).append(",\"сорок знаков, чтобы блоков было несколько\"\n");
		}
		try (TableSource source = open(text.toString())) {
			List<TableSource.Line> lines = rest(source);
			assertEquals(59_999, lines.size());
			for (TableSource.Line line : lines) {
				assertEquals(Long.toString(line.number()), line.get(0));
				assertNull(line.broken());
			}
		}
	}

	@Test
	void goesOnBehindALineThatCannotBeRead() throws IOException, UnreadableInputException {
		try (TableSource source = open("id,month\nA,\"x\"y\nB,2026-01\n")) {
			List<TableSource.Line> lines = rest(source);
			assertNotNull(lines.get(0).broken());
			assertEquals("BAD_QUOTING", lines.get(0).broken().code());
			assertEquals(List.of("B", "2026-01"), lines.get(1).cells());
		}
	}

	@Test
	void readsOldRussianEncoding() throws IOException, UnreadableInputException {
		byte[] bytes = "объект,месяц\nУслуга,2026-01\n".getBytes(Charset.forName("windows-1251"));
		try (TableSource source = open("table.csv", bytes)) {
			assertEquals(List.of("объект", "месяц"), source.captions());
		}
	}

	@Test
	void readsWorkbooks() throws IOException, UnreadableInputException {
		Path file = folder.resolve("table.xlsx");
		try (OutputStream out = Files.newOutputStream(file);
				XlsxTableWriter writer = new XlsxTableWriter(out, "Etalon", "Data",
						List.of(new Column("id", 9, Kind.TEXT), new Column("month", 9, Kind.TEXT)))) {
			writer.row(List.of("A", "2026-01"));
		}
		try (TableSource source = TableSource.open(file, "table.xlsx", new ReadOptions(null, '\0', false, folder))) {
			assertEquals(List.of("id", "month"), source.captions());
			assertEquals(List.of("A", "2026-01"), rest(source).get(0).cells());
		}
	}

	@Test
	void findsColumnsByAnyOfTheirNames() throws IOException, UnreadableInputException {
		try (TableSource source = open("Объект,x,x\n")) {
			assertEquals(0, source.index(TableColumn.required("object", "объект")));
			assertEquals(-1, source.index(TableColumn.optional("month")));
			assertEquals("MISSING_COLUMN",
					assertThrows(UnreadableInputException.class, () -> source.index(TableColumn.required("month")))
							.problem().code());
			assertEquals("DUPLICATE_COLUMN",
					assertThrows(UnreadableInputException.class, () -> source.index(TableColumn.optional("x")))
							.problem().code());
		}
	}

	@Test
	void refusesWhatIsNoTable() {
		assertEquals("EMPTY_FILE", assertThrows(UnreadableInputException.class, () -> open("")).problem().code());
		assertEquals("CELL_TOO_LARGE",
				assertThrows(UnreadableInputException.class, () -> open("id\n\"" + "x".repeat(3 << 20)).next())
						.problem().code());
		assertEquals("FILE_NOT_FOUND",
				assertThrows(UnreadableInputException.class, () -> TableSource.open(folder.resolve("none.csv"),
						"none.csv", new ReadOptions(null, '\0', false, folder))).problem().code());
	}
}
