// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked cases that go with the product. */
class ExamplesTest {

	@TestFactory
	Stream<DynamicTest> worked() throws IOException {
		List<GoldenCase> cases = read();
		assertFalse(cases.isEmpty());
		return cases.stream()
				.map(golden -> DynamicTest.dynamicTest(golden.rule() + " " + golden.id(),
						() -> assertEquals(List.of(),
								CaseRun.of(List.of(golden), Bench.context()).results().get(0).differences(),
								golden::toString)));
	}

	/** The real reader lies above this bundle; the file is as plain as CSV can be. */
	private static List<GoldenCase> read() throws IOException {
		Path file = Path.of(System.getProperty("etalon.root"), "examples", "cases.csv");
		List<GoldenCase> cases = new ArrayList<>();
		int line = 0;
		for (String text : Files.readAllLines(file)) {
			line++;
			List<String> cells = cells(text);
			if (line > 1) {
				cases.add(GoldenCase.of("cases.csv", line, cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
			}
		}
		return cases;
	}

	private static List<String> cells(String line) {
		List<String> cells = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
				cell.append(c);
				i++;
			} else if (c == '"') {
				quoted = !quoted;
			} else if (c == ',' && !quoted) {
				cells.add(cell.toString());
				cell.setLength(0);
			} else {
				cell.append(c);
			}
		}
		cells.add(cell.toString());
		return cells;
	}
}
