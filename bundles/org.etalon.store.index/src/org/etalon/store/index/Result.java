// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.etalon.norm.Progress;
import org.etalon.store.Field;
import org.etalon.store.Query;
import org.etalon.store.StoreException;
import org.etalon.store.records.RecordKinds;

/**
 * What a query finds, counted and in order. It stays what it is when the register changes; {@link #change()} tells what
 * it is the state of. Safe for use by several threads.
 */
public final class Result {

	/**
	 * How many records of a result have a value.
	 *
	 * @param value the value, null for «not known»
	 * @param count how many, at least one
	 */
	public record Share(Object value, long count) {
	}

	private static final Field ID = RecordKinds.OBJECTS.fields().getFirst();

	private final State state;
	private final Field sort;
	private final boolean descending;
	private final long[] mainRows;
	private final long[] recentRows;
	private final int[] main;
	private final int[] recent;
	/** Where each row of the small part stands in the ascending order of both. */
	private final int[] recentAt;

	Result(State state, Query query, Progress progress) throws StoreException {
		this.state = state;
		this.sort = query.sort();
		this.descending = query.descending();
		this.mainRows = state.main().select(query.filter(), progress);
		this.recentRows = state.recent().select(query.filter(), progress);
		this.main = state.main().column(sort).sort(mainRows);
		this.recent = state.recent().column(sort).sort(recentRows);
		this.recentAt = new int[recent.length];
		Codes mainCodes = state.main().column(sort).codes();
		Codes recentCodes = state.recent().column(sort).codes();
		for (int i = 0; i < recent.length; i++) {
			recentAt[i] = i
					+ before(mainCodes, state.place(sort, recentCodes.get(recent[i])), state.place(ID, recent[i] + 1));
		}
	}

	/** How many rows of the main part come before a place in its order, and of those there before an id. */
	private int before(Codes codes, int place, int idPlace) {
		int low = 0;
		int high = main.length - 1;
		while (low <= high) {
			int middle = low + high >>> 1;
			int order = Integer.compare(2 * codes.get(main[middle]) + 1, place);
			if (order == 0) {
				order = Integer.compare(2 * (main[middle] + 1) + 1, idPlace);
			}
			if (order < 0) {
				low = middle + 1;
			} else {
				high = middle - 1;
			}
		}
		return low;
	}

	/** How many records there are. */
	public long count() {
		return main.length + recent.length;
	}

	/** Id of the change after which this is the state. */
	public long change() {
		return state.change();
	}

	/**
	 * The ids of a page in their order.
	 *
	 * @param offset how many records come before the page
	 * @param size   most ids; fewer come at the end, none behind it
	 */
	public List<String> page(long offset, int size) {
		if (offset < 0 || size < 0) {
			throw new IllegalArgumentException("offset " + offset + ", size " + size);
		}
		int count = (int) count();
		int from = (int) Math.min(offset, count);
		int to = (int) Math.min((long) from + size, count);
		List<String> ids = new ArrayList<>(to - from);
		for (int i = from; i < to; i++) {
			ids.add(id(descending ? count - 1 - i : i));
		}
		return ids;
	}

	private String id(int ascending) {
		int found = Arrays.binarySearch(recentAt, ascending);
		return found >= 0 ? state.recent().segment().ids().value(recent[found] + 1)
				: state.main().segment().ids().value(main[ascending - ~found] + 1);
	}

	/** How many records come before one, empty if it is not in the result. */
	public OptionalLong position(String id) {
		int row = state.recent().segment().row(id);
		int ascending;
		if (row >= 0 && Bits.has(recentRows, row)) {
			ascending = recentAt[index(recent, state.recent().column(sort).codes(), row)];
		} else {
			row = state.main().segment().row(id);
			if (row < 0 || !Bits.has(mainRows, row)) {
				return OptionalLong.empty();
			}
			int index = index(main, state.main().column(sort).codes(), row);
			ascending = index + recentsBefore(index);
		}
		return OptionalLong.of(descending ? count() - 1 - ascending : ascending);
	}

	private static int index(int[] sorted, Codes codes, int row) {
		int code = codes.get(row);
		int low = 0;
		int high = sorted.length - 1;
		while (low < high) {
			int middle = low + high >>> 1;
			int order = Integer.compare(codes.get(sorted[middle]), code);
			if (order < 0 || order == 0 && sorted[middle] < row) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	/** How many rows of the small part come before the main part's row at an index. */
	private int recentsBefore(int index) {
		int low = 0;
		int high = recentAt.length;
		while (low < high) {
			int middle = low + high >>> 1;
			if (recentAt[middle] - middle <= index) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	/**
	 * How many records have each value of a field, in the order of the values.
	 *
	 * @return empty if the index does not know the values of the field
	 */
	public Optional<List<Share>> distribution(Field field) {
		Column mainColumn = state.main().column(field);
		if (mainColumn == null || !mainColumn.values().exact()) {
			return Optional.empty();
		}
		long unknown = 0;
		Map<Object, Long> known = new TreeMap<>(Order.VALUE);
		unknown += add(mainColumn, mainRows, known);
		unknown += add(state.recent().column(field), recentRows, known);
		List<Share> shares = new ArrayList<>();
		if (unknown > 0) {
			shares.add(new Share(null, unknown));
		}
		known.forEach((value, count) -> shares.add(new Share(value, count)));
		return Optional.of(shares);
	}

	/** Adds the counts of known values; returns that of «not known». */
	private static long add(Column column, long[] rows, Map<Object, Long> known) {
		int[] counts = column.count(rows);
		for (int code = 1; code < counts.length; code++) {
			if (counts[code] > 0) {
				known.merge(column.values().value(code), (long) counts[code], Long::sum);
			}
		}
		return counts[0];
	}
}
