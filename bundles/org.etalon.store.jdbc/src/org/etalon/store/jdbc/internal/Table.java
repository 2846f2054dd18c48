// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.etalon.store.Field;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.SearchKey;

/** The table of a kind of record: the fields, a key beside each searched one, and what makes a row a revision. */
final class Table<T extends Record> {

	/** Ends a current revision, as SQL. */
	static final String CURRENT = Long.toString(Revised.CURRENT);

	private static final Map<RecordKind<?>, Table<?>> ALL = new ConcurrentHashMap<>();

	private final RecordKind<T> kind;
	private final List<Field> fields;
	private final String columns;
	private final String insert;

	private Table(RecordKind<T> kind) {
		this.kind = kind;
		this.fields = kind.fields();
		this.columns = fields.stream().map(Field::column).collect(Collectors.joining(", "))
				+ ", revision, since, until, checksum";
		List<String> all = new ArrayList<>(List.of(columns.split(", ")));
		fields.stream().filter(Field::searched).map(Table::key).forEach(all::add);
		this.insert = "INSERT INTO " + kind.table() + " (" + String.join(", ", all) + ") VALUES ("
				+ all.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
	}

	/** The table of a kind. */
	@SuppressWarnings("unchecked") // a table is put in only for its own kind
	static <T extends Record> Table<T> of(RecordKind<T> kind) {
		return (Table<T>) ALL.computeIfAbsent(kind, Table::new);
	}

	/** The column of the key of a searched field. */
	static String key(Field field) {
		return field.column() + "_key";
	}

	/** The column that a field is sorted and compared by. */
	static String sort(Field field) {
		return field.searched() ? key(field) : field.column();
	}

	RecordKind<T> kind() {
		return kind;
	}

	String name() {
		return kind.table();
	}

	/** {@code SELECT … FROM …} of what {@link #read} reads. */
	String select() {
		return "SELECT " + columns + " FROM " + kind.table();
	}

	/** {@code INSERT …} of what {@link #bind} binds. */
	String insert() {
		return insert;
	}

	/** Reads the revision of the row. */
	Revised<T> read(ResultSet row) throws SQLException {
		Object[] values = new Object[fields.size()];
		for (int i = 0; i < values.length; i++) {
			values[i] = Values.read(row, i + 1, fields.get(i));
		}
		int next = values.length + 1;
		return new Revised<>(kind.make(values), row.getInt(next), row.getLong(next + 1), row.getLong(next + 2));
	}

	/** The checksum that the row was written with. */
	long checksum(ResultSet row) throws SQLException {
		return row.getLong(fields.size() + 4);
	}

	/** Binds a revision for {@link #insert}. */
	void bind(PreparedStatement statement, Revised<T> revised) throws SQLException {
		int index = 1;
		for (Field field : fields) {
			Values.bind(statement, index++, field.type(), kind.get(revised.value(), field));
		}
		statement.setInt(index++, revised.revision());
		statement.setLong(index++, revised.since());
		statement.setLong(index++, revised.until());
		statement.setLong(index++, kind.checksum(revised.value()));
		for (Field field : fields) {
			if (field.searched()) {
				statement.setString(index++, SearchKey.of((String) kind.get(revised.value(), field)));
			}
		}
	}
}
