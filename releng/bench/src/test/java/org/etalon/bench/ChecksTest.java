// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rivals must compute the same: a benchmark of something else is worth nothing. */
class ChecksTest {

	@TempDir
	Path folder;

	/** The worked examples of the rules (rows named R-…) and the cases of a file check that they do not reach. */
	@Test
	void duckDbGivesTheExpectedRowsAndLeavesOutTheWrongOnes() throws Exception {
		Path output = folder.resolve("duckdb.csv");
		DuckDbCheck.check(resource("rows.csv"), output);
		assertEquals(Files.readString(resource("expected.csv")), Files.readString(output));
	}

	@Test
	void droolsGivesTheLevelsAndDecisionsOfDuckDb() throws Exception {
		Path register = folder.resolve("register.csv");
		RegisterGenerator.generate(register, 3_000, 3);
		for (Path input : List.of(resource("rows.csv"), register)) {
			Path duckDb = folder.resolve("duckdb.csv");
			Path drools = folder.resolve("drools.csv");
			DuckDbCheck.check(input, duckDb);
			DroolsCheck.check(input, drools, Long.MAX_VALUE - 1);
			Map<String, List<String>> decided = new HashMap<>();
			try (CsvReader in = new CsvReader(drools)) {
				for (List<String> row = in.next(); row != null; row = in.next()) {
					decided.putIfAbsent(row.get(0), row.subList(1, 3));
				}
			}
			try (CsvReader in = new CsvReader(duckDb)) {
				for (List<String> row = in.next(); row != null; row = in.next()) {
					assertEquals(row.subList(7, 9), decided.get(row.get(0)), row::toString);
				}
			}
		}
	}

	@Test
	void droolsStopsAfterTheRowsAskedFor() throws Exception {
		Path drools = folder.resolve("drools.csv");
		DroolsCheck.check(resource("rows.csv"), drools, 2);
		assertEquals("id,level,decision\nR-14-01,100,CERTIFICATE\nR-14-02,70,CERTIFICATE\n", Files.readString(drools));
	}

	private Path resource(String name) throws IOException {
		try (InputStream in = ChecksTest.class.getResourceAsStream(name)) {
			assertNotNull(in, name);
			return Files.writeString(folder.resolve(name), new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
	}
}
