// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

	@TempDir
	Path folder;

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	@Test
	void equalResultsDoNotDiffer() throws IOException {
		assertEquals(0, compare("id\n1\n2\n3\n", "id,level\n1,70\n3,40\n", "id,level\n1,70\n\"3\",\"40\"\n"));
		assertEquals("2 rows compared, 0 differences\n", printed());
	}

	@Test
	void aDifferentCellIsNamed() throws IOException {
		assertEquals(1, compare("id\n1\n2\n", "id,level\n1,70\n2,80\n", "id,level\n1,70\n2,85\n"));
		assertEquals("2 level\n  Etalon: [80]\n  DuckDB: [85]\n2 rows compared, 1 differences\n", printed());
	}

	@Test
	void aRowThatOneOfThemLacksIsOneDifference() throws IOException {
		assertEquals(2, compare("id\n1\n2\n3\n", "id,level\n2,70\n3,70\n", "id,level\n1,70\n3,70\n"));
		assertTrue(printed().startsWith("1\n  Etalon: rejected\n  DuckDB: [1, 70]\n2\n  Etalon: [2, 70]\n"), printed());
	}

	@Test
	void rowsOutOfOrderDiffer() throws IOException {
		assertTrue(compare("id\n1\n2\n", "id\n1\n2\n", "id\n2\n1\n") > 0);
	}

	@Test
	void onlyTheFirstTwentyAreShown() throws IOException {
		StringBuilder ids = new StringBuilder("id\n");
		for (int i = 1; i <= 30; i++) {
			ids.append(i).append('\n');
		}
		assertEquals(30, compare(ids.toString(), ids.toString(), "id\n"));
		assertTrue(printed().contains("20\n  Etalon: [20]\n"));
		assertFalse(printed().contains("21\n  Etalon"));
	}

	private long compare(String register, String etalon, String duckDb) throws IOException {
		return Verification.compare(Files.writeString(folder.resolve("register.csv"), register),
				Files.writeString(folder.resolve("etalon.csv"), etalon),
				Files.writeString(folder.resolve("duckdb.csv"), duckDb),
				new PrintStream(printed, true, StandardCharsets.UTF_8));
	}

	private String printed() {
		return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
	}
}
