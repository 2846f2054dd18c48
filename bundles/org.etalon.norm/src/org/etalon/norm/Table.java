// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables that come with this package: comma-separated, no quotes, a header first. */
final class Table {

	private Table() {
	}

	/** The cells of each row of the table in the file {@code name}. */
	static List<String[]> rows(String name) {
		try (InputStream in = Table.class.getResourceAsStream(name);
				BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
