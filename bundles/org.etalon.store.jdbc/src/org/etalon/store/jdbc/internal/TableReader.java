// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.etalon.store.Field;
import org.etalon.store.Place;
import org.etalon.store.Query;
import org.etalon.store.Records;
import org.etalon.store.Revised;
import org.etalon.store.SearchKey;
import org.etalon.store.StoreException;

/** Reads the records of a kind from its table. */
class TableReader<T extends Record> implements Records<T> {

	/** How many rows are asked for at once. */
	static final int BATCH = 1000;

	private final JdbcSnapshot snapshot;
	private final Table<T> table;
	private final Conditions conditions;

	TableReader(JdbcSnapshot snapshot, Table<T> table) {
		this.snapshot = snapshot;
		this.table = table;
		this.conditions = new Conditions(snapshot.dialect());
	}

	@Override
	public Optional<Revised<T>> find(String id) throws StoreException {
		return find(id, Query.NOW);
	}

	@Override
	public Optional<Revised<T>> find(String id, long asOf) throws StoreException {
		return rows(new Sql(table.select()).add(" WHERE id = ?", text(id)).add(" AND ").add(holds(asOf))).stream()
				.findFirst();
	}

	@Override
	public List<Revised<T>> find(Collection<String> ids) throws StoreException {
		return find(table.kind().fields().get(0), ids, Query.NOW);
	}

	@Override
	public List<Revised<T>> find(Field field, Collection<?> values, long asOf) throws StoreException {
		List<Revised<T>> found = new ArrayList<>();
		List<?> all = field.searched() ? values.stream().map(each -> SearchKey.of((String) each)).distinct().toList()
				: List.copyOf(values);
		for (int from = 0; from < all.size(); from += BATCH) {
			List<?> some = all.subList(from, Math.min(all.size(), from + BATCH));
			found.addAll(rows(new Sql(table.select())
					.add(" WHERE " + Table.sort(field) + " = ANY(?)",
							(statement, index) -> Values.bindAll(statement, index, field.type(), some))
					.add(" AND ").add(holds(asOf))));
		}
		return found;
	}

	@Override
	public List<Revised<T>> history(String id) throws StoreException {
		return rows(new Sql(table.select()).add(" WHERE id = ?", text(id)).add(" ORDER BY revision"));
	}

	@Override
	public List<Revised<T>> page(Query query, Place after, int size) throws StoreException {
		return page(query, after, size, query.descending());
	}

	@Override
	public List<Revised<T>> pageBefore(Query query, Place before, int size) throws StoreException {
		List<Revised<T>> page = page(query, before, size, !query.descending());
		Collections.reverse(page);
		return page;
	}

	private List<Revised<T>> page(Query query, Place place, int size, boolean down) throws StoreException {
		List<Revised<T>> page = new ArrayList<>();
		for (Stretch stretch : Stretch.from(query.sort(), place, down)) {
			if (page.size() < size) {
				page.addAll(rows(stretch(query, stretch).add(" FETCH FIRST ? ROWS ONLY", number(size - page.size()))));
			}
		}
		return page;
	}

	@Override
	public long count(Query query) throws StoreException {
		Sql sql = new Sql("SELECT count(*) FROM " + table.name() + " WHERE ").add(conditions.of(query.filter()))
				.add(" AND ")
				.add(query.asOf() == Query.NOW ? new Sql("until = " + Table.CURRENT) : holds(query.asOf()));
		try (PreparedStatement statement = snapshot.connection().prepareStatement(sql.text())) {
			sql.bind(statement);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getLong(1);
			}
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	@Override
	public void each(Query query, Visitor<T> visitor) throws StoreException {
		boolean indexed = query.sort().index() == 0 || query.sort().searched();
		if (snapshot.dialect() == Dialect.H2 && indexed) {
			eachByPages(query, visitor);
			return;
		}
		for (Stretch stretch : Stretch.from(query.sort(), null, query.descending())) {
			if (!stream(stretch(query, stretch), visitor)) {
				return;
			}
		}
	}

	/** By pages along an index, because H2 makes the whole of a result before it gives the first row. */
	private void eachByPages(Query query, Visitor<T> visitor) throws StoreException {
		Place place = null;
		while (true) {
			List<Revised<T>> page = page(query, place, BATCH);
			for (Revised<T> each : page) {
				if (!visitor.visit(each)) {
					return;
				}
			}
			if (page.size() < BATCH) {
				return;
			}
			place = place(query, page.get(page.size() - 1).value());
		}
	}

	@Override
	public void changedSince(long change, Visitor<T> visitor) throws StoreException {
		Sql made = new Sql(table.select()).add(" WHERE since > ?", number(change));
		if (stream(made, visitor)) {
			stream(new Sql(table.select()).add(" WHERE until > ?", number(change)).add(" AND until < " + Table.CURRENT)
					.add(" AND (since <= ?", number(change)).add(") IS TRUE"), visitor);
		}
	}

	@Override
	public Place place(Query query, T value) {
		Object at = table.kind().get(value, query.sort());
		return new Place(query.sort().searched() ? SearchKey.of((String) at) : at, table.kind().id(value));
	}

	private Sql stretch(Query query, Stretch stretch) {
		return new Sql(table.select()).add(" WHERE ").add(stretch.condition()).add(" AND ")
				.add(conditions.of(query.filter())).add(" AND ").add(holds(query.asOf()))
				.add(" ORDER BY " + stretch.order());
	}

	/**
	 * Whether a revision holds after a change. Said in a way that no index on since or until is thought of: nearly all
	 * revisions are current, and H2 would read them all before it sorts them.
	 */
	private static Sql holds(long asOf) {
		return asOf == Query.NOW ? new Sql("(until = " + Table.CURRENT + ") IS TRUE")
				: new Sql("(since ").add("<= ?", number(asOf)).add(" AND until > ?", number(asOf)).add(") IS TRUE");
	}

	private List<Revised<T>> rows(Sql sql) throws StoreException {
		try {
			PreparedStatement statement = snapshot.prepared(sql.text());
			sql.bind(statement);
			List<Revised<T>> rows = new ArrayList<>();
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					rows.add(table.read(row));
				}
			}
			return rows;
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	private boolean stream(Sql sql, Visitor<T> visitor) throws StoreException {
		try (PreparedStatement statement = snapshot.connection().prepareStatement(sql.text())) {
			statement.setFetchSize(BATCH);
			sql.bind(statement);
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					if (!visitor.visit(table.read(row))) {
						return false;
					}
				}
			}
			return true;
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	Table<T> table() {
		return table;
	}

	final StoreException failed(SQLException e) {
		return snapshot.failures().of(e, table.name());
	}

	private static Sql.Parameter text(String value) {
		return (statement, index) -> statement.setString(index, value);
	}

	private static Sql.Parameter number(long value) {
		return (statement, index) -> statement.setLong(index, value);
	}
}
