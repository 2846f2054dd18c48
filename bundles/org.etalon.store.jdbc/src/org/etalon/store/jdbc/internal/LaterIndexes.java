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
 * made at once it is sorted first. Indexes by change stay: their entries come in order.
 */
final class LaterIndexes {

	private static final Pattern INDEX = Pattern.compile("CREATE INDEX (\\w+) ON (\\w+) .*", Pattern.DOTALL);
	private static final Pattern IN_ORDER = Pattern.compile("\\w+_(since|until)");

	private final List<String> statements;

	private LaterIndexes(List<String> statements) {
		this.statements = statements;
	}

	/**
	 * Drops the indexes of some tables, which ends the transaction.
	 *
	 * @param scripts statements of the schema, in their order
	 */
	static LaterIndexes drop(Connection connection, List<String> scripts, Predicate<String> tables)
			throws SQLException {
		Set<String> there = there(connection);
		List<String> dropped = new ArrayList<>();
		try (Statement statement = connection.createStatement()) {
			for (String each : scripts) {
				Matcher index = INDEX.matcher(each);
				if (index.matches() && !IN_ORDER.matcher(index.group(1)).matches() && there.contains(index.group(1))
						&& tables.test(index.group(2))) {
					statement.execute("DROP INDEX " + index.group(1));
					dropped.add(each);
				}
			}
		}
		return new LaterIndexes(dropped);
	}

	/** Makes the indexes that the schema has and the file has not: whoever dropped them did not come to make them. */
	static void complete(Connection connection, List<String> scripts) throws SQLException {
		new LaterIndexes(missing(connection, scripts)).make(connection);
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

	/** Makes them, which ends the transaction. */
	void make(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String each : statements) {
				statement.execute(each);
			}
		}
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
