// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.etalon.exchange.xlsx.XlsxTableWriter;
import org.etalon.exchange.xlsx.XlsxTableWriter.Column;
import org.etalon.exchange.xlsx.XlsxTableWriter.Kind;
import org.etalon.norm.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {

	private static final List<TableColumn> COLUMNS = List.of(TableColumn.required("rule", "правило"),
			TableColumn.required("inputs", "входные данные"), TableColumn.optional("clause", "пункт"));

	@TempDir
	private Path folder;

	private TableFile csv(String text, Charset encoding) throws IOException, UnreadableInputException {
		Path file = Files.write(folder.resolve("cases.csv"), text.getBytes(encoding));
		return TableFile.read(file, "cases.csv", Read.options(folder), COLUMNS);
	}

	private TableFile csv(String text) throws IOException, UnreadableInputException {
		return csv(text, StandardCharsets.UTF_8);
	}

	private Problem refused(String text) {
		return assertThrows(UnreadableInputException.class, () -> csv(text)).problem();
	}

	@Test
	void readsRowsByTheKeysOfTheirColumns() throws Exception {
		TableFile table = csv("Правило;входные  данные;заметка\nR-11;\"{\"\"letter\"\": \"\"А\"\"}\n\";\n\n;;да\n");
		assertEquals(List.of("rule", "inputs", "заметка"), table.columns());
		assertEquals(List.of(new TableRow("cases.csv", 2, Map.of("rule", "R-11", "inputs", "{\"letter\": \"А\"}")),
				new TableRow("cases.csv", 5, Map.of("заметка", "да"))), table.rows());
		assertEquals("", table.rows().get(1).get("rule"));
		assertEquals(List.of(), table.problems());
	}

	@Test
	void recognisesTheEncoding() throws Exception {
		assertEquals("буква А",
				csv("rule,inputs\nR-11,буква А\n", Charset.forName("windows-1251")).rows().get(0).get("inputs"));
		assertEquals("буква А", csv("\uFEFFrule\tinputs\nR-11\tбуква А\n").rows().get(0).get("inputs"));
	}

	@Test
	void goesOnAfterARowThatCannotBeRead() throws Exception {
		TableFile table = csv("rule,inputs\nR-11,\"a\"b\nR-12,x,y\nR-13,z\n");
		assertEquals(List.of("R-13"), table.rows().stream().map(row -> row.get("rule")).toList());
		assertEquals(List.of(new Problem("cases.csv", 2, "", "", "BAD_QUOTING", "", "RFC 4180"),
				new Problem("cases.csv", 3, "", "", "FIELD_COUNT", "3", "2")), table.problems());
	}

	@Test
	void namesBytesThatAreNoText() throws Exception {
		Path file = folder.resolve("cases.csv");
		try (OutputStream out = Files.newOutputStream(file)) {
			out.write("rule,inputs\nR-11,Ы\nR-12,Ы\nR-13,".getBytes(StandardCharsets.UTF_8));
			out.write(0xD0);
			out.write("\n".getBytes(StandardCharsets.UTF_8));
		}
		TableFile table = TableFile.read(file, "cases.csv", Read.options(folder), COLUMNS);
		assertEquals(2, table.rows().size());
		assertEquals(List.of("BAD_ENCODING"), table.problems().stream().map(Problem::code).toList());
		assertEquals(4, table.problems().get(0).line());
	}

	@Test
	void refusesAFileThatIsNoSuchTable() {
		assertEquals(new Problem("cases.csv", 1, "", "", "MISSING_COLUMN", "rule, x", "inputs"), refused("rule,x\n"));
		assertEquals(new Problem("cases.csv", 1, "rule", "", "DUPLICATE_COLUMN", "правило", "rule"),
				refused("rule,inputs,правило\n"));
		assertEquals(new Problem("cases.csv", 0, "", "", "EMPTY_FILE", "", "CSV|XLSX"), refused(""));
		assertEquals(new Problem("cases.csv", 0, "", "", "EMPTY_FILE", "", "CSV|XLSX"), refused("\n \n"));
		assertEquals("BAD_QUOTING", refused("\"rule\"x,inputs\n").code());
		assertEquals("NOT_CSV", refused("%PDF\0\0\0\0").code());
		assertEquals("FILE_NOT_FOUND",
				assertThrows(UnreadableInputException.class,
						() -> TableFile.read(folder.resolve("none.csv"), "none.csv", Read.options(folder), COLUMNS))
						.problem().code());
		assertEquals("DIRECTORY", assertThrows(UnreadableInputException.class,
				() -> TableFile.read(folder, "folder", Read.options(folder), COLUMNS)).problem().code());
	}

	@Test
	void readsTheFirstSheetOfAWorkbook() throws Exception {
		Path file = folder.resolve("cases.xlsx");
		try (OutputStream out = Files.newOutputStream(file);
				XlsxTableWriter writer = new XlsxTableWriter(out, "Etalon", "Cases",
						List.of(new Column("rule", 10, Kind.TEXT), new Column("inputs", 40, Kind.TEXT)))) {
			writer.row(List.of("R-11", "{\"letter\": \"Б+\"}"));
			writer.row(List.of("R-12", "{}"));
		}
		TableFile table = TableFile.read(file, "cases.xlsx", Read.options(folder), COLUMNS);
		assertEquals(List.of("rule", "inputs"), table.columns());
		assertEquals(List.of(new TableRow("cases.xlsx", 2, Map.of("rule", "R-11", "inputs", "{\"letter\": \"Б+\"}")),
				new TableRow("cases.xlsx", 3, Map.of("rule", "R-12", "inputs", "{}"))), table.rows());
	}

	@Test
	void refusesABrokenWorkbook() throws Exception {
		Path file = Files.writeString(folder.resolve("cases.xlsx"), "rule,inputs\n");
		assertEquals("NOT_XLSX", assertThrows(UnreadableInputException.class,
				() -> TableFile.read(file, "cases.xlsx", Read.options(folder), COLUMNS)).problem().code());
	}
}
