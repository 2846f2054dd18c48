// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;

/**
 * Runs the numbered scripts that make the schema. The database remembers which ones it was made by, with their SHA-256:
 * a script that was released never changes.
 *
 * @param newest number of the last script: the version of the schema after it
 * @param source where the scripts are
 */
record Scripts(int newest, Source source) {

	/** Where it is remembered. */
	static final String TABLE = "schema_script";

	/** Gives scripts. */
	@FunctionalInterface
	interface Source {

		/** The statements of a script for a database, in their order. */
		List<String> statements(int number, Dialect dialect);
	}

	/** The scripts of this version of the product. */
	static final Scripts OF_PRODUCT = new Scripts(Schema.NEWEST, Schema::statements);

	/**
	 * The version of a database, 0 for an empty one.
	 *
	 * @param shown what people call it
	 * @throws StoreException {@code NOT_A_STORE} if it was made by something else, {@code NEWER_SCHEMA}
	 */
	int version(Connection connection, Dialect dialect, String shown) throws StoreException, SQLException {
		if (tables(connection, TABLE) == 0) {
			if (tables(connection, "%") > 0) {
				throw new StoreException(Code.NOT_A_STORE, shown);
			}
			return 0;
		}
		int version = 0;
		boolean other = false;
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT version, sha256 FROM " + TABLE + " ORDER BY version")) {
			while (rows.next()) {
				version++;
				other |= rows.getInt(1) != version
						|| version <= newest && !sha256(version, dialect).equals(rows.getString(2));
			}
		}
		if (version > newest) {
			throw new StoreException(Code.NEWER_SCHEMA, shown, String.valueOf(version), String.valueOf(newest));
		}
		if (other) {
			throw new StoreException(Code.NOT_A_STORE, shown);
		}
		return version;
	}

	/** The statements of all scripts, in their order. */
	List<String> statements(Dialect dialect) {
		return IntStream.rangeClosed(1, newest).boxed().flatMap(each -> source.statements(each, dialect).stream())
				.toList();
	}

	private static int tables(Connection connection, String name) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM information_schema.tables"
				+ " WHERE table_schema = current_schema AND lower(table_name) LIKE ?")) {
			statement.setString(1, name);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getInt(1);
			}
		}
	}

	private String sha256(int version, Dialect dialect) {
		MessageDigest digest = RowSum.sha256();
		for (String statement : source.statements(version, dialect)) {
			digest.update(statement.getBytes(StandardCharsets.UTF_8));
			digest.update((byte) ';');
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/**
	 * Runs the scripts between two versions. Whether that happens as a whole is up to the caller: PostgreSQL does it in
	 * a transaction, H2 in a copy that takes the place of the original afterwards.
	 */
	void apply(Connection connection, Dialect dialect, int from, int to) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			if (from == 0) {
				statement.execute(
						"CREATE TABLE " + TABLE + " (version INTEGER NOT NULL PRIMARY KEY, sha256 VARCHAR NOT NULL)");
			}
			for (int version = from + 1; version <= to; version++) {
				for (String each : source.statements(version, dialect)) {
					statement.execute(each);
				}
				try (PreparedStatement remember = connection
						.prepareStatement("INSERT INTO " + TABLE + " (version, sha256) VALUES (?, ?)")) {
					remember.setInt(1, version);
					remember.setString(2, sha256(version, dialect));
					remember.executeUpdate();
				}
			}
		}
	}
}
