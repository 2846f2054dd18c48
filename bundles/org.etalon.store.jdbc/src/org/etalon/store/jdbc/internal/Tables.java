// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The tables of a schema as the database itself describes them, whatever its version: what is referred to before what
 * refers to it. The table of scripts is left out.
 */
final class Tables {

	/**
	 * A table.
	 *
	 * @param name    its name, in small letters
	 * @param columns names of the columns that are written, in small letters
	 */
	record Shape(String name, List<String> columns) {

		/** All rows. */
		String select() {
			return "SELECT " + String.join(", ", columns) + " FROM " + name;
		}

		/** A row. */
		String insert() {
			return "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES ("
					+ "?, ".repeat(columns.size() - 1) + "?)";
		}
	}

	private Tables() {
	}

	/** The tables of the schema that a connection works in. */
	static List<Shape> of(Connection connection) throws SQLException {
		DatabaseMetaData data = connection.getMetaData();
		String schema = connection.getSchema();
		Map<String, String> names = new LinkedHashMap<>();
		try (ResultSet rows = data.getTables(connection.getCatalog(), schema, "%",
				new String[] { "TABLE", "BASE TABLE" })) {
			while (rows.next()) {
				String name = rows.getString("TABLE_NAME");
				if (!name.equalsIgnoreCase(Scripts.TABLE)) {
					names.put(name.toLowerCase(Locale.ROOT), name);
				}
			}
		}
		Map<String, Set<String>> needs = new LinkedHashMap<>();
		for (Map.Entry<String, String> name : names.entrySet()) {
			Set<String> others = new LinkedHashSet<>();
			try (ResultSet keys = data.getImportedKeys(connection.getCatalog(), schema, name.getValue())) {
				while (keys.next()) {
					others.add(keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
				}
			}
			others.remove(name.getKey());
			needs.put(name.getKey(), others);
		}
		List<Shape> tables = new ArrayList<>();
		Set<String> done = new LinkedHashSet<>();
		while (done.size() < names.size()) {
			int before = done.size();
			for (Map.Entry<String, String> name : names.entrySet()) {
				if (!done.contains(name.getKey()) && done.containsAll(needs.get(name.getKey()))) {
					done.add(name.getKey());
					tables.add(new Shape(name.getKey(), columns(data, connection, schema, name.getValue())));
				}
			}
			if (done.size() == before) {
				throw new IllegalStateException("tables refer to each other in a circle: " + needs);
			}
		}
		return tables;
	}

	private static List<String> columns(DatabaseMetaData data, Connection connection, String schema, String table)
			throws SQLException {
		List<String> columns = new ArrayList<>();
		try (ResultSet rows = data.getColumns(connection.getCatalog(), schema, table, "%")) {
			while (rows.next()) {
				if (!"YES".equals(rows.getString("IS_GENERATEDCOLUMN"))) {
					columns.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
				}
			}
		}
		return columns;
	}
}
