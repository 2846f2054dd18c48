// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.etalon.store.StoreException;

/**
 * The indexes of a table in a file. H2 keeps no sums of its pages: an index is right when it holds the same values for
 * the same rows as the table, each row once. Sums over both are compared; their order does not matter.
 */
final class Indexes {

	private static final long PRIME = 0x9E3779B97F4A7C15L;

	/** An index: its columns, and the sum over the rows of the table. */
	private static final class Index {

		private final List<String> columns = new ArrayList<>();
		private int[] places;
		private long sum;
	}

	/** Hears of each row. */
	@FunctionalInterface
	interface Step {

		/** A row more. */
		void step() throws StoreException;
	}

	private final String table;
	private final Map<String, Index> indexes;
	private int rowPlace;
	private long rows;

	private Indexes(String table, Map<String, Index> indexes) {
		this.table = table;
		this.indexes = indexes;
	}

	/** The indexes of a table; none on a server, which looks after its own. */
	static Indexes of(Connection connection, Dialect dialect, String table) throws SQLException {
		Map<String, Index> indexes = new LinkedHashMap<>();
		if (dialect == Dialect.H2) {
			try (PreparedStatement statement = connection.prepareStatement(
					"SELECT index_name, column_name FROM information_schema.index_columns WHERE table_schema = current_schema"
							+ " AND lower(table_name) = ? ORDER BY index_name, ordinal_position")) {
				statement.setString(1, table);
				try (ResultSet row = statement.executeQuery()) {
					while (row.next()) {
						indexes.computeIfAbsent(row.getString(1), any -> new Index()).columns
								.add(row.getString(2).toLowerCase(Locale.ROOT));
					}
				}
			}
		}
		return new Indexes(table, indexes);
	}

	/** What a query of the table has to ask for besides, as SQL. */
	String rowId() {
		return indexes.isEmpty() ? "" : ", _rowid_";
	}

	/** Names of the indexes. */
	Set<String> names() {
		return indexes.keySet();
	}

	/** Tells where the columns are in the rows to be added; the row's own number is the last one. */
	void columns(ResultSetMetaData data) throws SQLException {
		Map<String, Integer> places = new HashMap<>();
		for (int i = 1; i <= data.getColumnCount(); i++) {
			places.put(data.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
		}
		rowPlace = data.getColumnCount();
		for (Index index : indexes.values()) {
			index.places = index.columns.stream().mapToInt(places::get).toArray();
		}
	}

	/** Adds a row of the table. */
	void add(ResultSet row) throws SQLException {
		if (indexes.isEmpty()) {
			return;
		}
		long number = row.getLong(rowPlace);
		for (Index index : indexes.values()) {
			long hash = number;
			for (int place : index.places) {
				hash = hash(hash, row.getString(place));
			}
			index.sum += mix(hash);
		}
		rows++;
	}

	/** Reads an index; what is wrong with it, if anything. */
	Optional<String> compare(Connection connection, String name, Step step) throws SQLException, StoreException {
		Index index = indexes.get(name);
		String columns = String.join(", ", index.columns);
		long sum = 0;
		long count = 0;
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT _rowid_, " + columns + " FROM " + table
						+ " USE INDEX (\"" + name + "\") ORDER BY " + columns)) {
			while (row.next()) {
				long hash = row.getLong(1);
				for (int place = 2; place <= index.columns.size() + 1; place++) {
					hash = hash(hash, row.getString(place));
				}
				sum += mix(hash);
				count++;
				step.step();
			}
		}
		if (count != rows) {
			return Optional.of(count + " entries for " + rows + " rows");
		}
		return sum == index.sum ? Optional.empty() : Optional.of("other values than in the table");
	}

	private static long hash(long hash, String text) {
		long next = hash * 31 + 7;
		if (text != null) {
			for (int i = 0; i < text.length(); i++) {
				next = next * 31 + text.charAt(i) + 1;
			}
		}
		return next * PRIME;
	}

	private static long mix(long hash) {
		long mixed = (hash ^ hash >>> 32) * PRIME;
		return mixed ^ mixed >>> 29;
	}
}
