// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

import org.etalon.norm.Progress;
import org.etalon.store.Field;
import org.etalon.store.Filter;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Records;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.index.RegisterIndex;
import org.etalon.store.index.Result;
import org.etalon.store.records.Authority;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.etalon.ui.common.Data;

/**
 * What the table of the register shows: a query, how many objects it has, and their rows. Rows are read in pages in the
 * background when they are asked for. Called on the thread of the user interface only, where the watcher is told as
 * well.
 */
final class RegisterModel {

	static final RecordKind<CertificationObject> OBJECTS = RecordKinds.OBJECTS;
	static final int PAGE = 100;
	/** By what the objects are distributed: how certification ended. */
	private static final Field DISTRIBUTED = OBJECTS.field("certificateType");
	/** Pages kept: some screens up and down, and what was jumped to lately. */
	private static final int KEPT = 60;

	/** Hears what changed. */
	interface Watcher {

		/** The query has a result: other rows, another count. */
		void found();

		/** Rows came in. */
		void loaded();

		/** Something could not be read. */
		void failed(Throwable why);
	}

	/**
	 * An object with the name of its authority.
	 *
	 * @param authority name of the authority, null if not known
	 */
	record Row(CertificationObject object, String authority) {
	}

	/**
	 * What a query came to.
	 *
	 * @param result the result, null while the register is not in memory
	 * @param first  its first page
	 */
	private record Found(Result result, List<Row> first, List<Result.Share> shares) {

		long count() {
			return result == null ? first.size() : result.count();
		}
	}

	private final Executor background;
	private final Executor ui;
	private final Watcher watcher;
	private final Map<Long, List<Row>> pages = new LinkedHashMap<>(KEPT, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Long, List<Row>> eldest) {
			return size() > KEPT;
		}
	};
	private final Map<Long, Integer> asked = new HashMap<>();
	private final AtomicInteger newest = new AtomicInteger();

	private Data data;
	private String search = "";
	private final List<Condition> conditions = new ArrayList<>();
	private Field sort = OBJECTS.field("name");
	private boolean descending;
	private Found found;

	/**
	 * @param background where is read
	 * @param ui         the thread of the user interface
	 */
	RegisterModel(Executor background, Executor ui, Watcher watcher) {
		this.background = background;
		this.ui = ui;
		this.watcher = watcher;
	}

	/** Shows the register of a database, null for none. */
	void show(Data of) {
		data = of;
		find();
	}

	/** The typed words. */
	void search(String text) {
		if (!text.equals(search)) {
			search = text;
			find();
		}
	}

	/** The conditions, all of which hold. */
	List<Condition> conditions() {
		return List.copyOf(conditions);
	}

	/** Sets the condition of its field instead of the former one. */
	void restrict(Condition condition) {
		conditions.removeIf(each -> each.field().equals(condition.field()));
		conditions.add(condition);
		find();
	}

	/** Drops the condition of a field. */
	void free(Field field) {
		if (conditions.removeIf(each -> each.field().equals(field))) {
			find();
		}
	}

	/** Orders by a field. */
	void sort(Field field, boolean down) {
		sort = field;
		descending = down;
		find();
	}

	Field sort() {
		return sort;
	}

	boolean descending() {
		return descending;
	}

	/** The query as it is shown. */
	Query query() {
		Filter filter = Filter.ALL;
		for (Condition condition : conditions) {
			filter = filter.and(condition.filter());
		}
		if (!search.isBlank()) {
			filter = filter.and(RegisterIndex.search(search));
		}
		return Query.of(OBJECTS, filter).sorted(sort, descending);
	}

	/** How many objects there are, as far as is known: all of them once the index is there. */
	long count() {
		return found == null ? 0 : found.count();
	}

	/** Whether the count is that of all: until the register is in memory only the first rows are known. */
	boolean complete() {
		return found != null && found.result != null;
	}

	/** How the objects are distributed, empty until it is known. */
	List<Result.Share> shares() {
		return found == null ? List.of() : found.shares;
	}

	/** A row; empty while it is being read. */
	Optional<Row> row(long index) {
		if (found == null || index < 0 || index >= found.count()) {
			return Optional.empty();
		}
		List<Row> page = pages.get(index / PAGE);
		if (page == null) {
			load(index / PAGE);
			return Optional.empty();
		}
		int at = (int) (index % PAGE);
		return at < page.size() ? Optional.of(page.get(at)) : Optional.empty();
	}

	/** What is found, to be written into a file; empty until the register is in memory. */
	Optional<RegisterExport> export() {
		return complete() ? Optional.of(new RegisterExport(data, found.result)) : Optional.empty();
	}

	private void find() {
		int number = newest.incrementAndGet();
		Data current = data;
		if (current == null) {
			found = null;
			pages.clear();
			watcher.found();
			return;
		}
		Query query = query();
		background.execute(() -> {
			if (number != newest.get()) {
				return; // something newer was asked for meanwhile
			}
			try {
				deliver(number, find(current, query, () -> number != newest.get()));
			} catch (StoreException e) {
				if (e.code() != StoreException.Code.CANCELLED) {
					ui.execute(() -> watcher.failed(e));
				}
			}
		});
	}

	private interface Stopped {
		boolean now();
	}

	private static Found find(Data current, Query query, Stopped stopped) throws StoreException {
		Progress progress = new Progress() {

			@Override
			public void at(long done, long total) {
				// too short to show
			}

			@Override
			public boolean cancelled() {
				return stopped.now();
			}
		};
		Optional<RegisterIndex> index = current.index();
		Optional<Result> result = index.isPresent() ? index.get().find(query, progress) : Optional.empty();
		if (result.isPresent()) {
			return new Found(result.get(), read(current, result.get().page(0, PAGE)),
					result.get().distribution(DISTRIBUTED).orElse(List.of()));
		}
		List<Row> rows = current.store().read(snapshot -> {
			Records<CertificationObject> objects = snapshot.records(OBJECTS);
			return rows(snapshot, objects.page(query, null, PAGE).stream().map(Revised::value).toList());
		});
		return new Found(null, rows, List.of());
	}

	private void deliver(int number, Found result) {
		ui.execute(() -> {
			if (number != newest.get()) {
				return;
			}
			found = result;
			pages.clear();
			asked.clear();
			pages.put(0L, result.first());
			watcher.found();
		});
	}

	private void load(long page) {
		Integer number = newest.get();
		if (number.equals(asked.put(page, number)) || found.result == null) {
			return;
		}
		Data current = data;
		Result result = found.result;
		background.execute(() -> {
			if (number != newest.get()) {
				return;
			}
			try {
				List<Row> rows = read(current, result.page(page * PAGE, PAGE));
				ui.execute(() -> {
					asked.remove(page);
					if (number == newest.get()) {
						pages.put(page, rows);
						watcher.loaded();
					}
				});
			} catch (StoreException e) {
				ui.execute(() -> watcher.failed(e));
			}
		});
	}

	/** The rows of ids in their order; what was removed meanwhile is left out. */
	static List<Row> read(Data current, List<String> ids) throws StoreException {
		return current.store().read(snapshot -> {
			Map<String, CertificationObject> byId = new HashMap<>();
			for (Revised<CertificationObject> each : snapshot.records(OBJECTS).find(ids)) {
				byId.put(each.value().id(), each.value());
			}
			return rows(snapshot, ids.stream().map(byId::get).filter(each -> each != null).toList());
		});
	}

	private static List<Row> rows(Snapshot snapshot, List<CertificationObject> objects) throws StoreException {
		List<String> ids = objects.stream().map(CertificationObject::authorityId).filter(id -> id != null).distinct()
				.toList();
		Map<String, String> names = new HashMap<>();
		for (Revised<Authority> each : snapshot.records(RecordKinds.AUTHORITIES).find(ids)) {
			names.put(each.value().id(), each.value().name());
		}
		return objects.stream().map(each -> new Row(each, names.get(each.authorityId()))).toList();
	}
}
