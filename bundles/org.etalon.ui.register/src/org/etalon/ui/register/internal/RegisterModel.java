// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

import org.etalon.norm.Progress;
import org.etalon.operations.register.FieldCondition;
import org.etalon.operations.register.RegisterFilter;
import org.etalon.store.Field;
import org.etalon.store.Filter;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Records;
import org.etalon.store.StoreException;
import org.etalon.store.index.RegisterIndex;
import org.etalon.store.index.Result;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.SavedFilter.Combination;
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

		/**
		 * There is a result.
		 *
		 * @param anew whether something else was asked for; else what was asked for was read anew
		 */
		void found(boolean anew);

		/** Rows came in. */
		void loaded();

		/** Something could not be read. */
		void failed(Throwable why);
	}

	/**
	 * An object with the name of its authority.
	 *
	 * @param object    the object
	 * @param revision  number of its revision
	 * @param authority name of the authority, null if not known
	 */
	record Row(CertificationObject object, int revision, String authority) {
	}

	/**
	 * What a query came to.
	 *
	 * @param objects what was found, with the database and the day it was found in; null while the register is not in
	 *                memory
	 * @param first   its first page
	 */
	private record Found(FoundObjects objects, List<Row> first, List<Result.Share> shares) {

		long count() {
			return objects == null ? first.size() : objects.result().count();
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
	private RegisterFilter filter = RegisterFilter.ALL;
	private LocalDate day;
	private PastRegister past;
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
		boolean other = data != of;
		data = of;
		if (other) {
			past = null;
		}
		find(other);
	}

	/** Shows the register as it was at the end of a day, null for as it is. */
	void asOf(LocalDate of) {
		if (!Objects.equals(day, of)) {
			day = of;
			past = null;
			find(true);
		}
	}

	/** The day as of which it is shown, null for now. */
	LocalDate day() {
		return day;
	}

	/** The typed words. */
	void search(String text) {
		filter(new RegisterFilter(filter.combined(), filter.conditions(), text));
	}

	/** What is looked for. */
	RegisterFilter filter() {
		return filter;
	}

	/** Looks for something else. */
	void filter(RegisterFilter other) {
		if (!other.equals(filter)) {
			filter = other;
			find(true);
		}
	}

	/** How the conditions go together. */
	void combine(Combination combined) {
		filter(new RegisterFilter(combined, filter.conditions(), filter.words()));
	}

	/** Sets the condition of its field instead of the former one. */
	void restrict(FieldCondition condition) {
		List<FieldCondition> conditions = others(condition.field());
		conditions.add(condition);
		filter(new RegisterFilter(filter.combined(), conditions, filter.words()));
	}

	/** Drops the condition of a field. */
	void free(Field field) {
		filter(new RegisterFilter(filter.combined(), others(field), filter.words()));
	}

	private List<FieldCondition> others(Field field) {
		List<FieldCondition> others = new ArrayList<>(filter.conditions());
		others.removeIf(each -> each.field().equals(field));
		return others;
	}

	/** Orders by a field. */
	void sort(Field field, boolean down) {
		sort = field;
		descending = down;
		find(true);
	}

	Field sort() {
		return sort;
	}

	boolean descending() {
		return descending;
	}

	/** The query as it is shown. */
	Query query() {
		Filter all = filter.filter();
		if (!filter.words().isBlank()) {
			all = all.and(RegisterIndex.search(filter.words()));
		}
		return Query.of(OBJECTS, all).sorted(sort, descending);
	}

	/** How many objects there are, as far as is known: all of them once the index is there. */
	long count() {
		return found == null ? 0 : found.count();
	}

	/** Whether the count is that of all: until the register is in memory only the first rows are known. */
	boolean complete() {
		return found != null && found.objects != null;
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

	/** What is found, whole and unchanging; empty until the register is in memory. */
	Optional<FoundObjects> objects() {
		return complete() ? Optional.of(found.objects) : Optional.empty();
	}

	private void find(boolean anew) {
		int number = newest.incrementAndGet();
		Data current = data;
		if (current == null) {
			found = null;
			pages.clear();
			watcher.found(anew);
			return;
		}
		Query query = query();
		LocalDate of = day;
		PastRegister known = past;
		if (of != null && known == null) {
			found = null; // what is shown now is not of that day
			pages.clear();
			watcher.found(anew);
		}
		background.execute(() -> {
			if (number != newest.get()) {
				return; // something newer was asked for meanwhile
			}
			Progress progress = progress(() -> number != newest.get());
			try {
				PastRegister there = of == null || known != null ? known : PastRegister.read(current, of, progress);
				deliver(number, there, find(current, there, query, progress), anew);
			} catch (StoreException e) {
				if (e.code() != StoreException.Code.CANCELLED) {
					failed(number, e);
				}
			}
		});
	}

	/** What nobody asks for any longer fails in silence. */
	private void failed(int number, StoreException why) {
		ui.execute(() -> {
			if (number == newest.get()) {
				watcher.failed(why);
			}
		});
	}

	private interface Stopped {
		boolean now();
	}

	private static Progress progress(Stopped stopped) {
		return new Progress() {

			@Override
			public void at(long done, long total) {
				// too short to show
			}

			@Override
			public boolean cancelled() {
				return stopped.now();
			}
		};
	}

	private static Found find(Data current, PastRegister past, Query query, Progress progress) throws StoreException {
		Optional<RegisterIndex> index = past == null ? current.index() : Optional.of(past.index());
		long asOf = past == null ? Query.NOW : past.change();
		Optional<Result> result = index.isPresent() ? index.get().find(query, progress) : Optional.empty();
		if (result.isPresent()) {
			FoundObjects objects = new FoundObjects(current, result.get(), asOf);
			return new Found(objects, objects.rows(0, PAGE), result.get().distribution(DISTRIBUTED).orElse(List.of()));
		}
		List<Row> rows = current.store().read(snapshot -> {
			Records<CertificationObject> objects = snapshot.records(OBJECTS);
			return FoundObjects.rows(snapshot, objects.page(query.asOf(asOf), null, PAGE), asOf);
		});
		return new Found(null, rows, List.of());
	}

	private void deliver(int number, PastRegister of, Found result, boolean anew) {
		ui.execute(() -> {
			if (number != newest.get()) {
				return;
			}
			past = of;
			found = result;
			pages.clear();
			asked.clear();
			pages.put(0L, result.first());
			watcher.found(anew);
		});
	}

	private void load(long page) {
		Integer number = newest.get();
		if (found.objects == null || number.equals(asked.put(page, number))) {
			return;
		}
		Found of = found;
		background.execute(() -> {
			if (number != newest.get()) {
				return;
			}
			try {
				List<Row> rows = of.objects.rows(page * PAGE, PAGE);
				ui.execute(() -> {
					if (found == of) { // else they are rows of an older list
						asked.remove(page);
						pages.put(page, rows);
						watcher.loaded();
					}
				});
			} catch (StoreException e) {
				failed(number, e);
			}
		});
	}
}
