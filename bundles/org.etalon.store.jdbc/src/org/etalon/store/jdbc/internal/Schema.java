// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbered scripts that make the schema: {@code schema/001.sql} for both databases, and after it what only one
 * needs, as {@code schema/001.postgresql.sql}. A script that was released never changes.
 */
final class Schema {

	/** Number of the newest script: the version of the schema. */
	static final int NEWEST = 6;

	private Schema() {
	}

	/** The statements of a script for a database, in their order. */
	static List<String> statements(int number, Dialect dialect) {
		List<String> statements = new ArrayList<>(statements("%03d.sql".formatted(number)));
		statements.addAll(statements("%03d.%s.sql".formatted(number, dialect.suffix())));
		return statements;
	}

	/** The statements that make the group roles of a team and grant them what each may do. */
	static List<String> roles() {
		return statements("roles.postgresql.sql");
	}

	private static List<String> statements(String name) {
		try (InputStream in = Schema.class.getResourceAsStream("schema/" + name)) {
			if (in == null) {
				return List.of();
			}
			String script = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
			List<String> statements = new ArrayList<>();
			for (String part : script.split("\n\\s*\n")) {
				String statement = part.lines().filter(line -> !line.startsWith("--"))
						.reduce("", (all, line) -> all + line + "\n").strip();
				if (!statement.isEmpty()) {
					statements.add(statement.substring(0, statement.length() - 1)); // without its semicolon
				}
			}
			return statements;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
