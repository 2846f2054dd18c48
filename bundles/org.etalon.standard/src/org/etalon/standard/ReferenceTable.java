// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The tables that come with this package: comma-separated, a header first, cells with a comma in quotes. */
final class ReferenceTable {

	private ReferenceTable() {
	}

	/** The cells of each row of the table in the file {@code name}. */
	static List<List<String>> rows(String name) {
		try (InputStream in = ReferenceTable.class.getResourceAsStream(name)) {
			List<List<String>> rows = parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
			return rows.subList(1, rows.size());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The cells of a text whose last line is ended; a quote only quotes, and is part of no cell. */
	static List<List<String>> parse(String text) {
		List<List<String>> rows = new ArrayList<>();
		List<String> row = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (char c : text.toCharArray()) {
			if (c == '"') {
				quoted = !quoted;
			} else if (quoted || c != ',' && c != '\n') {
				cell.append(c);
			} else {
				row.add(cell.toString());
				cell.setLength(0);
				if (c == '\n') {
					rows.add(row);
					row = new ArrayList<>();
				}
			}
		}
		return rows;
	}
}
