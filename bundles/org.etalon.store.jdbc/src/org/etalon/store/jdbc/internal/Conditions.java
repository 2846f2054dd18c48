// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.etalon.store.Field;
import org.etalon.store.Filter;

/**
 * Filters as SQL. A condition on what is not known is neither true nor false to a database, which lets no record
 * through; only a negation has to take it for false.
 */
final class Conditions {

	/** Up to as many values H2 looks for along an index, if there is one. */
	private static final int SOME = 500;
	/** As many values it compares one after another. */
	private static final int FEW = 32;

	private final Dialect dialect;

	/** Conditions for a database. */
	Conditions(Dialect dialect) {
		this.dialect = dialect;
	}

	/** A filter as a condition. */
	Sql of(Filter filter) {
		return switch (filter) {
		case Filter.And and -> joined(and.all(), " AND ", "TRUE");
		case Filter.Or or -> joined(or.any(), " OR ", "FALSE");
		case Filter.Not not -> new Sql("((").add(of(not.filter())).add(") IS NOT TRUE)");
		case Filter.In in -> in(in.field(), in.values());
		case Filter.Between between -> between(between);
		case Filter.Contains contains -> contains(contains);
		};
	}

	private Sql joined(List<Filter> filters, String word, String none) {
		if (filters.isEmpty()) {
			return new Sql(none);
		}
		Sql sql = new Sql("(");
		for (int i = 0; i < filters.size(); i++) {
			sql.add(i == 0 ? "" : word).add(of(filters.get(i)));
		}
		return sql.add(")");
	}

	private Sql in(Field field, Collection<?> values) {
		String column = field.column();
		List<?> known = values.stream().filter(Objects::nonNull).toList();
		Sql sql = switch (known.size()) {
		case 0 -> new Sql("FALSE");
		case 1 -> new Sql(column).add(" = ?",
				(statement, index) -> Values.bind(statement, index, field.type(), known.get(0)));
		default -> dialect == Dialect.H2 && known.size() > SOME ? among(field, Values.inOrder(field.type(), known))
				: any(field, known);
		};
		return known.size() == values.size() ? sql : new Sql("(" + column + " IS NULL OR ").add(sql).add(")");
	}

	private static Sql any(Field field, List<?> values) {
		return new Sql(field.column()).add(" = ANY(?)",
				(statement, index) -> Values.bindAll(statement, index, field.type(), values));
	}

	/**
	 * H2 compares the value of each row with all of an array, and a question among the array again for each row: with
	 * thousands of values that lasts for minutes. Halved again and again, it takes a dozen comparisons to the few among
	 * which a value may be. PostgreSQL hashes an array, and has an order of its own for texts.
	 *
	 * @param values the values in the order of H2, each once
	 */
	private static Sql among(Field field, List<?> values) {
		if (values.size() <= FEW) {
			return any(field, values);
		}
		int half = values.size() / 2;
		Object middle = values.get(half);
		return new Sql("CASE WHEN " + field.column())
				.add(" < ? THEN ", (statement, index) -> Values.bind(statement, index, field.type(), middle))
				.add(among(field, values.subList(0, half))).add(" ELSE ")
				.add(among(field, values.subList(half, values.size()))).add(" END");
	}

	private static Sql between(Filter.Between between) {
		Field field = between.field();
		Sql sql = new Sql("(");
		if (between.from() != null) {
			sql.add(field.column()).add(" >= ?",
					(statement, index) -> Values.bind(statement, index, field.type(), between.from()));
		}
		sql.add(between.from() != null && between.to() != null ? " AND " : "");
		if (between.to() != null) {
			sql.add(field.column()).add(" <= ?",
					(statement, index) -> Values.bind(statement, index, field.type(), between.to()));
		}
		return sql.add(")");
	}

	private static Sql contains(Filter.Contains contains) {
		Sql sql = new Sql("(TRUE");
		for (String word : contains.words()) {
			String pattern = "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
			sql.add(" AND " + Table.key(contains.field())).add(" LIKE ? ESCAPE '!'",
					(statement, index) -> statement.setString(index, pattern));
		}
		return sql.add(")");
	}
}
