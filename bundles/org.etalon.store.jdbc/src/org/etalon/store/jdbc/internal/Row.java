// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Rows of a table as lines of text and back: the text format of PostgreSQL's COPY, columns separated by tabs,
 * {@code \N} for null. The same row has the same line on every database.
 */
final class Row {

	/** A line that is not one of this table. */
	static final class Malformed extends Exception {

		private static final long serialVersionUID = 1L;

		Malformed(String what) {
			super(what);
		}
	}

	private static final HexFormat HEX = HexFormat.of();

	private final List<String> columns = new ArrayList<>();
	private final int[] types;

	/** The columns of a result or of a statement. */
	Row(ResultSetMetaData data) throws SQLException {
		types = new int[data.getColumnCount()];
		for (int i = 0; i < types.length; i++) {
			columns.add(data.getColumnLabel(i + 1).toLowerCase(Locale.ROOT));
			types[i] = data.getColumnType(i + 1);
		}
	}

	/** Names of the columns, in small letters. */
	List<String> columns() {
		return columns;
	}

	/** The current row as a line, without its end. */
	byte[] line(ResultSet row) throws SQLException {
		StringBuilder line = new StringBuilder(256);
		for (int i = 0; i < types.length; i++) {
			if (i > 0) {
				line.append('\t');
			}
			append(line, row, i);
		}
		return line.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void append(StringBuilder line, ResultSet row, int column) throws SQLException {
		int index = column + 1;
		switch (types[column]) {
		case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT -> {
			long value = row.getLong(index);
			if (row.wasNull()) {
				line.append("\\N");
			} else {
				line.append(value);
			}
		}
		case Types.BOOLEAN, Types.BIT -> {
			boolean value = row.getBoolean(index);
			line.append(row.wasNull() ? "\\N" : value ? "t" : "f");
		}
		case Types.DATE -> appendText(line, row.getObject(index, LocalDate.class));
		case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> {
			OffsetDateTime value = row.getObject(index, OffsetDateTime.class);
			appendText(line, value == null ? null : value.withOffsetSameInstant(ZoneOffset.UTC));
		}
		case Types.NUMERIC, Types.DECIMAL -> {
			BigDecimal value = row.getBigDecimal(index);
			appendText(line, value == null ? null : value.toPlainString());
		}
		case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> {
			byte[] value = row.getBytes(index);
			appendText(line, value == null ? null : HEX.formatHex(value));
		}
		default -> appendText(line, row.getString(index));
		}
	}

	private static void appendText(StringBuilder line, Object value) {
		if (value == null) {
			line.append("\\N");
			return;
		}
		String text = value.toString();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
			case '\\' -> line.append("\\\\");
			case '\n' -> line.append("\\n");
			case '\r' -> line.append("\\r");
			case '\t' -> line.append("\\t");
			default -> line.append(c);
			}
		}
	}

	/** Gives a statement the values of a line. */
	void set(PreparedStatement statement, byte[] bytes, int length) throws SQLException, Malformed {
		int from = 0;
		int column = 0;
		for (int i = 0; i <= length; i++) {
			if (i == length || bytes[i] == '\t') {
				if (column == types.length) {
					throw new Malformed("too many values");
				}
				set(statement, column++, text(bytes, from, i));
				from = i + 1;
			}
		}
		if (column < types.length) {
			throw new Malformed("too few values");
		}
	}

	private void set(PreparedStatement statement, int column, String text) throws SQLException, Malformed {
		int index = column + 1;
		if (text == null) {
			statement.setNull(index, types[column]);
			return;
		}
		try {
			switch (types[column]) {
			case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT ->
				statement.setLong(index, Long.parseLong(text));
			case Types.BOOLEAN, Types.BIT -> {
				if (!text.equals("t") && !text.equals("f")) {
					throw new Malformed(columns.get(column));
				}
				statement.setBoolean(index, text.equals("t"));
			}
			case Types.DATE -> statement.setObject(index, LocalDate.parse(text));
			case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP ->
				statement.setObject(index, OffsetDateTime.parse(text));
			case Types.NUMERIC, Types.DECIMAL -> statement.setBigDecimal(index, new BigDecimal(text));
			case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
				statement.setBytes(index, HEX.parseHex(text));
			default -> statement.setString(index, text);
			}
		} catch (DateTimeException | IllegalArgumentException e) { // a NumberFormatException is one too
			throw new Malformed(columns.get(column));
		}
	}

	private static String text(byte[] bytes, int from, int to) throws Malformed {
		boolean plain = true;
		for (int i = from; i < to && plain; i++) {
			plain = bytes[i] != '\\';
		}
		if (plain) {
			return new String(bytes, from, to - from, StandardCharsets.UTF_8);
		}
		if (to - from == 2 && bytes[from] == '\\' && bytes[from + 1] == 'N') {
			return null;
		}
		ByteArrayOutputStream text = new ByteArrayOutputStream(to - from);
		for (int i = from; i < to; i++) {
			if (bytes[i] != '\\') {
				text.write(bytes[i]);
				continue;
			}
			i++;
			text.write(switch (i < to ? bytes[i] : 0) {
			case '\\' -> '\\';
			case 'n' -> '\n';
			case 'r' -> '\r';
			case 't' -> '\t';
			default -> throw new Malformed("unknown escape");
			});
		}
		return text.toString(StandardCharsets.UTF_8);
	}
}
