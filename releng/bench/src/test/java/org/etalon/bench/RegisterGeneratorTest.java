// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterGeneratorTest {

	@TempDir
	Path folder;

	@Test
	void theSameSeedGivesTheSameBytes() throws IOException {
		byte[] first = Files.readAllBytes(generate("first.csv", 2_000, 7));
		assertArrayEquals(first, Files.readAllBytes(generate("second.csv", 2_000, 7)));
		assertFalse(Arrays.equals(first, Files.readAllBytes(generate("third.csv", 2_000, 8))));
	}

	@Test
	void rowsAreWellFormedAndAboutTwoHundredAndTwentyBytesLong() throws IOException {
		Path file = generate("register.csv", 20_000, 1);
		List<List<String>> rows = read(file);
		assertEquals(Column.header(), String.join(",", rows.getFirst()));
		assertEquals(20_001, rows.size());
		assertTrue(rows.stream().allMatch(row -> row.size() == Column.values().length));
		long bytes = Files.size(file) / 20_000;
		assertTrue(bytes > 205 && bytes < 235, () -> bytes + " bytes a row");
	}

	@Test
	void quotesAndCommasOccurInNames() throws IOException {
		List<List<String>> rows = read(generate("register.csv", 2_000, 1));
		for (String mark : List.of("\"", ",")) {
			assertTrue(rows.stream().skip(1).anyMatch(row -> row.get(Column.NAME.ordinal()).contains(mark)));
			assertTrue(rows.stream().skip(1).anyMatch(row -> row.get(Column.AUTHORITY.ordinal()).contains(mark)));
		}
	}

	@Test
	void fewRowsAreWrongAndNoneOfTheFirst() throws IOException {
		List<List<String>> rows = read(generate("register.csv", 100_000, 1));
		Set<String> ids = new HashSet<>();
		List<Integer> repeated = new ArrayList<>();
		for (int i = 1; i < rows.size(); i++) {
			if (!ids.add(rows.get(i).getFirst())) {
				repeated.add(i);
			}
		}
		assertTrue(repeated.size() >= 1 && repeated.size() < 10, repeated::toString);
		assertTrue(repeated.getFirst() > 10);
		long unknownGrades = rows.stream().filter(row -> row.get(Column.REGULATION.ordinal()).equals("Д")).count();
		assertTrue(unknownGrades >= 1 && unknownGrades < 10);
	}

	private Path generate(String name, long rows, long seed) throws IOException {
		Path file = folder.resolve(name);
		RegisterGenerator.generate(file, rows, seed);
		return file;
	}

	private static List<List<String>> read(Path file) throws IOException {
		List<List<String>> rows = new ArrayList<>();
		try (CsvReader in = new CsvReader(file)) {
			for (List<String> row = in.next(); row != null; row = in.next()) {
				rows.add(row);
			}
		}
		return rows;
	}
}
