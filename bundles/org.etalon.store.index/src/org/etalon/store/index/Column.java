// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import java.util.Objects;

import org.etalon.store.Filter;

/**
 * The values of one field in all rows.
 *
 * @param codes  the code of each row
 * @param values what the codes stand for
 * @param sorted all rows by their codes, null if there are so few codes that this is fast to make
 */
record Column(Codes codes, Values values, int[] sorted) {

	/** A column that knows the order of its rows if that is slow to make. */
	static Column of(Codes codes, Values values) {
		Column column = new Column(codes, values, null);
		return codes instanceof Codes.Wide ? new Column(codes, values, column.sort(Bits.all(codes.rows()))) : column;
	}

	/** Whether a condition on the field can be told from the codes. */
	boolean answers(Filter condition) {
		return switch (condition) {
		case Filter.In in ->
			values.exact() || values instanceof Values.Present && in.values().stream().allMatch(Objects::isNull);
		case Filter.Between between -> values.exact();
		case Filter.Contains contains -> values instanceof Names;
		case Filter.And and -> throw notOne(condition);
		case Filter.Or or -> throw notOne(condition);
		case Filter.Not not -> throw notOne(condition);
		};
	}

	/** Those of some rows that a condition on the field lets through. */
	long[] select(Filter condition, long[] within) {
		long[] wanted = switch (condition) {
		case Filter.In in -> in(in);
		case Filter.Between between -> between(between);
		case Filter.Contains contains -> ((Names) values).containing(contains.words());
		case Filter.And and -> throw notOne(condition);
		case Filter.Or or -> throw notOne(condition);
		case Filter.Not not -> throw notOne(condition);
		};
		return codes.select(wanted, within);
	}

	private static IllegalArgumentException notOne(Filter filter) {
		return new IllegalArgumentException("not a condition on one field: " + filter);
	}

	private long[] in(Filter.In in) {
		long[] wanted = Bits.none(values.size());
		for (Object value : in.values()) {
			int code = values.find(value);
			if (code >= 0) {
				Bits.add(wanted, code);
			}
		}
		return wanted;
	}

	private long[] between(Filter.Between between) {
		int from = 1;
		if (between.from() != null) {
			int code = values.find(between.from());
			from = code < 0 ? ~code : code;
		}
		int to = values.size();
		if (between.to() != null) {
			int code = values.find(between.to());
			to = code < 0 ? ~code : code + 1;
		}
		long[] wanted = Bits.none(values.size());
		Bits.addRange(wanted, from, to);
		return wanted;
	}

	/** How many rows of a set have each code. */
	int[] count(long[] rows) {
		int[] counts = new int[values.size()];
		for (int i = 0; i < rows.length; i++) {
			for (long rest = rows[i]; rest != 0; rest &= rest - 1) {
				counts[codes.get((i << 6) + Long.numberOfTrailingZeros(rest))]++;
			}
		}
		return counts;
	}

	/** The rows of a set by their codes, those with the same one in their order. */
	int[] sort(long[] rows) {
		if (sorted != null) {
			return sortMany(rows);
		}
		int[] order = new int[Bits.count(rows)];
		int[] next = codes instanceof Codes.Own ? null : places(count(rows));
		int taken = 0;
		for (int i = 0; i < rows.length; i++) {
			for (long rest = rows[i]; rest != 0; rest &= rest - 1) {
				int row = (i << 6) + Long.numberOfTrailingZeros(rest);
				order[next == null ? taken++ : next[codes.get(row)]++] = row;
			}
		}
		return order;
	}

	private int[] sortMany(long[] rows) {
		int[] order = new int[Bits.count(rows)];
		int taken = 0;
		for (int i = 0; taken < order.length; i++) {
			if (Bits.has(rows, sorted[i])) {
				order[taken++] = sorted[i];
			}
		}
		return order;
	}

	/** Where the rows of each code begin. */
	private static int[] places(int[] counts) {
		int place = 0;
		for (int code = 0; code < counts.length; code++) {
			int count = counts[code];
			counts[code] = place;
			place += count;
		}
		return counts;
	}
}
