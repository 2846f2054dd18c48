// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Indexes of a file that are made after its tables were filled. Kept up row by row, an index in an order of its own has
 * nearly every page written again for every few rows, and a file of a million records grows to several times its size;
 * made at once it is sorted first. Indexes by change stay: their entries come in order. A note in the table
 * {@code meta} tells the next opening when whoever dropped them did not come to make them.
 */
final class LaterIndexes {

	/** Name of the note in the table {@code meta}. */
	private static final String NOTE = "indexes";
	private static final Pattern INDEX = Pattern.compile("CREATE INDEX (\\w+) ON (\\w+) .*", Pattern.DOTALL);
	private static final Pattern IN_ORDER = Pattern.compile("\\w+_(since|until)");

	private final List<String> statements;

	private LaterIndexes(List<String> statements) {
		this.statements = statements;
	}

	/**
	 * Drops the indexes of some tables of a file that comes into use only when they are made; this ends the
	 * transaction.
	 *
	 * @param scripts statements of the schema, in their order
	 */
	static LaterIndexes drop(Connection connection, List<String> scripts, Predicate<String> tables)
			throws SQLException {
		LaterIndexes indexes = new LaterIndexes(droppable(connection, scripts, tables));
		indexes.drop(connection);
		return indexes;
	}

	/**
	 * Drops the indexes of some tables of a file in use, after a note of it; this ends the transaction.
	 *
	 * @param scripts statements of the schema, in their order
	 * @return whether there were any: then they have to be {@link #complete completed}
	 */
	static boolean putOff(Connection connection, List<String> scripts, Predicate<String> tables) throws SQLException {
		LaterIndexes indexes = new LaterIndexes(droppable(connection, scripts, tables));
		if (indexes.statements.isEmpty()) {
			return false;
		}
		try (Statement statement = connection.createStatement()) {
			statement.executeUpdate("MERGE INTO meta (name, content) KEY (name) VALUES ('" + NOTE + "', '')");
		}
		indexes.drop(connection);
		return true;
	}

	/** Whether indexes were put off and not completed since. */
	static boolean werePutOff(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT 1 FROM meta WHERE name = '" + NOTE + "'")) {
			return row.next();
		}
	}

	/** Makes the indexes that the schema has and the file has not, and then removes the note. */
	static void complete(Connection connection, List<String> scripts) throws SQLException {
		new LaterIndexes(missing(connection, scripts)).make(connection);
		try (Statement statement = connection.createStatement()) {
			statement.executeUpdate("DELETE FROM meta WHERE name = '" + NOTE + "'");
		}
	}

	/** Makes them, which ends the transaction. */
	void make(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String each : statements) {
				statement.execute(each);
			}
		}
	}

	private void drop(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String each : statements) {
				Matcher index = INDEX.matcher(each);
				if (index.matches()) {
					statement.execute("DROP INDEX " + index.group(1));
				}
			}
		}
	}

	private static List<String> droppable(Connection connection, List<String> scripts, Predicate<String> tables)
			throws SQLException {
		Set<String> there = there(connection);
		List<String> droppable = new ArrayList<>();
		for (String each : scripts) {
			Matcher index = INDEX.matcher(each);
			if (index.matches() && !IN_ORDER.matcher(index.group(1)).matches() && there.contains(index.group(1))
					&& tables.test(index.group(2))) {
				droppable.add(each);
			}
		}
		return droppable;
	}

	/** Statements of the schema that make indexes which are not there. */
	static List<String> missing(Connection connection, List<String> scripts) throws SQLException {
		Set<String> there = there(connection);
		List<String> missing = new ArrayList<>();
		for (String each : scripts) {
			Matcher index = INDEX.matcher(each);
			if (index.matches() && !there.contains(index.group(1))) {
				missing.add(each);
			}
		}
		return missing;
	}

	private static Set<String> there(Connection connection) throws SQLException {
		Set<String> names = new TreeSet<>();
		try (PreparedStatement statement = connection.prepareStatement(
				"SELECT index_name FROM information_schema.indexes WHERE table_schema = current_schema");
				ResultSet row = statement.executeQuery()) {
			while (row.next()) {
				names.add(row.getString(1).toLowerCase(Locale.ROOT));
			}
		}
		return names;
	}
}
