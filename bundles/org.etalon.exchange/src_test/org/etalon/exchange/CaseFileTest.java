// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.etalon.cases.GoldenCase;
import org.etalon.exchange.xlsx.XlsxTableWriter;
import org.etalon.exchange.xlsx.XlsxTableWriter.Column;
import org.etalon.exchange.xlsx.XlsxTableWriter.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileTest {

	@TempDir
	private Path folder;

	private List<GoldenCase> csv(String text) throws Exception {
		return CaseFile.read(Files.writeString(folder.resolve("cases.csv"), text), "cases.csv", Read.options(folder));
	}

	@Test
	void readsCasesWithTheirPlaces() throws Exception {
		List<GoldenCase> cases = csv("правило;пункт;входные данные;ожидается\n"
				+ "R-11;18;\"{\"\"letter\"\":\n\"\"А\"\"}\";\"{\"\"points100\"\": 25}\"\nR-12;;{};{}\n");
		assertEquals(new GoldenCase("cases.csv", 2, "R-11", "18", Map.of("letter", "А"),
				Map.of("points100", new BigDecimal("25")), null), cases.get(0));
		assertEquals(4, cases.get(1).line());
	}

	/** A row that cannot be read fails in its place; it is not left out. */
	@Test
	void keepsRowsThatAreNoCasesInTheirOrder() throws Exception {
		List<GoldenCase> cases = csv("rule,inputs,expected\nR-11,{},{}\nR-12,\"x\"y,{}\nR-13,,{}\nR-14,{},{},{}\n"
				+ "R-15,{},{x}\n,{},{}\nR-16,{},{}\n");
		assertEquals(
				List.of("-", "BAD_QUOTING", "MISSING_VALUE", "FIELD_COUNT", "JSON_MALFORMED", "MISSING_VALUE", "-"),
				cases.stream().map(golden -> golden.flaw() == null ? "-" : golden.flaw().code()).toList());
		assertEquals(List.of(2L, 3L, 4L, 5L, 6L, 7L, 8L), cases.stream().map(GoldenCase::line).toList());
		assertEquals("R-13", cases.get(2).rule());
		assertEquals("inputs", cases.get(2).flaw().field());
		assertEquals("expected", cases.get(4).flaw().field());
	}

	@Test
	void readsAWorkbook() throws Exception {
		Path file = folder.resolve("cases.xlsx");
		try (OutputStream out = Files.newOutputStream(file);
				XlsxTableWriter writer = new XlsxTableWriter(out, "Etalon", "Cases",
						List.of(new Column("rule", 10, Kind.TEXT), new Column("inputs", 40, Kind.TEXT),
								new Column("expected", 40, Kind.TEXT)))) {
			writer.row(List.of("R-11", "{\"letter\": \"Б+\"}", "{\"points100\": 20}"));
		}
		GoldenCase golden = CaseFile.read(file, "cases.xlsx", Read.options(folder)).get(0);
		assertNull(golden.flaw());
		assertEquals(Map.of("letter", "Б+"), golden.inputs());
		assertEquals("cases.xlsx:2", golden.id());
	}

	@Test
	void refusesATableOfSomethingElse() {
		assertEquals("MISSING_COLUMN",
				assertThrows(UnreadableInputException.class, () -> csv("id,name\n1,x\n")).problem().code());
	}
}
