// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.etalon.store.Field;
import org.etalon.store.FieldType;
import org.etalon.store.Revised;
import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;
import org.etalon.store.WritableRecords;

/**
 * Changes the records of a kind in its table: to end a revision and to insert another is all it ever does, but for
 * erasing. A revision that its own change ended holds after no change; it stands in the history only.
 */
final class TableWriter<T extends Record> extends TableReader<T> implements WritableRecords<T> {

	private final JdbcSession session;
	private final long change;

	/** Number and end of the last revision of an id. */
	private record Last(int revision, long until) {
	}

	TableWriter(JdbcSession session, Table<T> table) {
		super(session, table);
		this.session = session;
		this.change = session.change().id();
	}

	@Override
	public void add(T value) throws StoreException {
		addSome(List.of(value));
	}

	@Override
	public void addAll(Collection<T> values) throws StoreException {
		List<T> some = new ArrayList<>(BATCH);
		for (T value : values) {
			some.add(value);
			if (some.size() == BATCH) {
				addSome(some);
				some.clear();
			}
		}
		addSome(some);
	}

	private void addSome(List<T> values) throws StoreException {
		if (values.isEmpty()) {
			return;
		}
		Set<String> ids = new HashSet<>();
		for (T value : values) {
			if (!ids.add(id(value))) {
				throw exists(id(value));
			}
		}
		if (insertNew(values)) {
			return;
		}
		try {
			Map<String, Last> last = last(ids);
			List<Revised<T>> rows = new ArrayList<>(values.size());
			for (T value : values) {
				Last before = last.get(id(value));
				if (before != null && before.until() == Revised.CURRENT) {
					throw exists(id(value));
				}
				rows.add(new Revised<>(value, before == null ? 1 : before.revision() + 1, change, Revised.CURRENT));
			}
			insert(rows);
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	/**
	 * Inserts first revisions. An id that ever was has one, and is refused by the primary key: to ask for each before
	 * would make adding many half as slow again.
	 *
	 * @return whether none of the ids ever was; if one was, nothing is inserted
	 */
	private boolean insertNew(List<T> values) throws StoreException {
		try {
			session.begin();
			Savepoint before = session.connection().setSavepoint();
			try {
				insert(values.stream().map(value -> new Revised<>(value, 1, change, Revised.CURRENT)).toList());
				session.connection().releaseSavepoint(before);
				return true;
			} catch (SQLException e) {
				if (!Failures.duplicate(e)) {
					throw e;
				}
				session.connection().rollback(before);
				return false;
			}
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	private Map<String, Last> last(Collection<String> ids) throws SQLException {
		PreparedStatement statement = session
				.prepared("SELECT id, revision, until FROM " + table().name() + " WHERE id = ANY(?)");
		Values.bindAll(statement, 1, FieldType.TEXT, ids);
		Map<String, Last> last = new HashMap<>();
		try (ResultSet row = statement.executeQuery()) {
			while (row.next()) {
				last.merge(row.getString(1), new Last(row.getInt(2), row.getLong(3)),
						(one, other) -> one.revision() > other.revision() ? one : other);
			}
		}
		return last;
	}

	@Override
	public void update(T value, int basedOn) throws StoreException {
		updateSome(Map.of(id(value), new Update<>(value, basedOn)));
	}

	@Override
	public void updateAll(List<Update<T>> updates) throws StoreException {
		Map<String, Update<T>> some = new LinkedHashMap<>();
		for (Update<T> update : updates) {
			if (some.size() == BATCH || some.containsKey(id(update.value()))) {
				updateSome(some);
				some.clear();
			}
			some.put(id(update.value()), update);
		}
		updateSome(some);
	}

	private void updateSome(Map<String, Update<T>> updates) throws StoreException {
		if (updates.isEmpty()) {
			return;
		}
		Map<String, Revised<T>> there = new HashMap<>();
		for (Revised<T> each : find(updates.keySet())) {
			there.put(id(each.value()), each);
		}
		List<Revised<T>> ended = new ArrayList<>();
		List<Revised<T>> made = new ArrayList<>();
		for (Map.Entry<String, Update<T>> each : updates.entrySet()) {
			T value = each.getValue().value();
			Revised<T> current = there.get(each.getKey());
			if (current == null || current.revision() != each.getValue().basedOn()) {
				throw conflict(each.getKey(), each.getValue().basedOn(), current == null ? 0 : current.revision());
			}
			if (!current.value().equals(value)) {
				ended.add(current);
				made.add(new Revised<>(value, current.revision() + 1, change, Revised.CURRENT));
			}
		}
		try {
			end(ended);
			insert(made);
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	@Override
	public void remove(String id, int basedOn) throws StoreException {
		Optional<Revised<T>> current = find(id);
		int revision = current.map(Revised::revision).orElse(0);
		if (revision != basedOn || revision == 0) {
			throw conflict(id, basedOn, revision);
		}
		try {
			end(List.of(current.get()));
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	@Override
	public void erase(String id) throws StoreException {
		List<Field> personal = table().kind().fields().stream().filter(Field::personal).toList();
		if (personal.isEmpty()) {
			throw new IllegalArgumentException(table().name() + " has nothing personal");
		}
		List<Revised<T>> history = history(id);
		if (history.isEmpty()) {
			throw new StoreException(Code.NO_RECORD, table().name(), id);
		}
		List<Revised<T>> marked = new ArrayList<>();
		for (Revised<T> each : history) {
			if (!blank(each.value(), personal).equals(each.value())) {
				marked.add(each);
			}
		}
		try {
			blank(marked, personal);
			Revised<T> last = history.get(history.size() - 1);
			T value = blank(last.value(), personal);
			if (table().kind().has("erased")) {
				value = table().kind().with(value, table().kind().field("erased"), true);
			}
			if (!marked.isEmpty() || !value.equals(last.value())) {
				if (last.current()) {
					end(List.of(last));
				}
				long until = last.current() ? Revised.CURRENT : change; // what was removed does not come back
				insert(List.of(new Revised<>(value, last.revision() + 1, change, until)));
			}
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	private T blank(T value, List<Field> personal) {
		T blank = value;
		for (Field field : personal) {
			blank = table().kind().with(blank, field, null);
		}
		return blank;
	}

	private void blank(List<Revised<T>> rows, List<Field> personal) throws SQLException, StoreException {
		if (rows.isEmpty()) {
			return;
		}
		StringBuilder sql = new StringBuilder("UPDATE " + table().name() + " SET checksum = ?");
		for (Field field : personal) {
			sql.append(", " + field.column() + " = NULL");
			if (field.searched()) {
				sql.append(", " + Table.key(field) + " = ''");
			}
		}
		session.begin();
		PreparedStatement statement = session.prepared(sql.append(" WHERE id = ? AND revision = ?").toString());
		for (Revised<T> each : rows) {
			statement.setLong(1, table().kind().checksum(blank(each.value(), personal)));
			statement.setString(2, id(each.value()));
			statement.setInt(3, each.revision());
			statement.addBatch();
		}
		check(rows, statement.executeBatch());
		session.leftTraces();
	}

	private void insert(List<Revised<T>> rows) throws SQLException {
		if (rows.isEmpty()) {
			return;
		}
		session.begin();
		PreparedStatement statement = session.prepared(table().insert());
		statement.clearBatch(); // of what could not be bound before
		for (Revised<T> each : rows) {
			table().bind(statement, each);
			statement.addBatch();
		}
		statement.executeBatch();
	}

	private void end(List<Revised<T>> rows) throws SQLException, StoreException {
		if (rows.isEmpty()) {
			return;
		}
		session.begin();
		PreparedStatement statement = session.prepared("UPDATE " + table().name()
				+ " SET until = ? WHERE id = ? AND revision = ? AND until = " + Table.CURRENT);
		for (Revised<T> each : rows) {
			statement.setLong(1, change);
			statement.setString(2, id(each.value()));
			statement.setInt(3, each.revision());
			statement.addBatch();
		}
		check(rows, statement.executeBatch());
	}

	private void check(List<Revised<T>> rows, int[] counts) throws StoreException {
		for (int i = 0; i < counts.length; i++) {
			if (counts[i] != 1) {
				Revised<T> row = rows.get(i);
				throw conflict(id(row.value()), row.revision(), 0);
			}
		}
	}

	private String id(T value) {
		return table().kind().id(value);
	}

	private StoreException exists(String id) {
		return new StoreException(Code.EXISTS, table().name(), id);
	}

	private StoreException conflict(String id, int basedOn, int there) {
		return new StoreException(Code.CONFLICT, table().name(), id, Integer.toString(basedOn),
				Integer.toString(there));
	}
}
