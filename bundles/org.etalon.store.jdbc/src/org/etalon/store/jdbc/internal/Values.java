// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.etalon.store.Field;
import org.etalon.store.FieldType;
import org.etalon.store.RecordKind;

/** Values of fields as JDBC has them: codes by name, months as {@code yyyymm}. */
final class Values {

	private static final int MONTHS = 100;

	private Values() {
	}

	/** Binds a value of a field, possibly null. */
	static void bind(PreparedStatement statement, int index, FieldType type, Object value) throws SQLException {
		if (value == null) {
			statement.setNull(index, switch (type) {
			case TEXT, CODE -> Types.VARCHAR;
			case NUMBER, COUNT, MONTH -> Types.INTEGER;
			case LARGE_NUMBER -> Types.BIGINT;
			case FLAG, FLAG_SET -> Types.BOOLEAN;
			case DATE -> Types.DATE;
			});
			return;
		}
		switch (type) {
		case TEXT, CODE -> statement.setString(index, (String) plain(type, value));
		case NUMBER, COUNT, MONTH -> statement.setInt(index, (Integer) plain(type, value));
		case LARGE_NUMBER -> statement.setLong(index, (Long) value);
		case FLAG, FLAG_SET -> statement.setBoolean(index, (Boolean) value);
		case DATE -> statement.setObject(index, value);
		}
	}

	/** Binds values, none of them null, as an array. */
	static void bindAll(PreparedStatement statement, int index, FieldType type, Collection<?> values)
			throws SQLException {
		String name = switch (type) {
		case TEXT, CODE -> "varchar";
		case NUMBER, COUNT, MONTH -> "integer";
		case LARGE_NUMBER -> "bigint";
		case FLAG, FLAG_SET -> "boolean";
		case DATE -> "date";
		};
		statement.setArray(index, statement.getConnection().createArrayOf(name,
				values.stream().map(value -> plain(type, value)).toArray()));
	}

	/** Values, none of them null, in the order that H2 has for what is bound for them; each once. */
	static List<Object> inOrder(FieldType type, Collection<?> values) {
		SortedMap<Object, Object> ordered = new TreeMap<>(); // natural orders: H2 compares texts as Java does
		values.forEach(value -> ordered.put(plain(type, value), value));
		return List.copyOf(ordered.values());
	}

	/** Reads a value. */
	static Object read(ResultSet row, int index, Field field) throws SQLException {
		switch (field.type()) {
		case TEXT:
			return row.getString(index);
		case CODE:
			String code = row.getString(index);
			return code == null ? null : field.code(code);
		case NUMBER, COUNT:
			int number = row.getInt(index);
			return row.wasNull() ? null : (Integer) number;
		case LARGE_NUMBER:
			long large = row.getLong(index);
			return row.wasNull() ? null : (Long) large;
		case FLAG, FLAG_SET:
			boolean flag = row.getBoolean(index);
			return row.wasNull() ? null : (Boolean) flag;
		case DATE:
			return row.getObject(index, LocalDate.class);
		case MONTH:
			int month = row.getInt(index);
			return row.wasNull() ? null : YearMonth.of(month / MONTHS, month % MONTHS);
		default:
			throw new IllegalStateException(field.type().name());
		}
	}

	private static Object plain(FieldType type, Object value) {
		return switch (type) {
		case TEXT -> {
			String text = (String) value;
			if (text.indexOf('\0') >= 0) {
				throw new IllegalArgumentException("PostgreSQL has no texts with a zero character");
			}
			yield text;
		}
		case CODE -> RecordKind.text(value);
		case MONTH -> {
			YearMonth month = (YearMonth) value;
			yield month.getYear() * MONTHS + month.getMonthValue();
		}
		default -> value;
		};
	}
}
