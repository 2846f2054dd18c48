// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import java.util.Comparator;

/** What filters and orders mean, computed on records in memory; databases answer alike. */
public final class Filters {

	private Filters() {
	}

	/** Whether a filter lets a record through. */
	public static <T extends Record> boolean matches(RecordKind<T> kind, Filter filter, T record) {
		return switch (filter) {
		case Filter.And and -> and.all().stream().allMatch(each -> matches(kind, each, record));
		case Filter.Or or -> or.any().stream().anyMatch(each -> matches(kind, each, record));
		case Filter.Not not -> !matches(kind, not.filter(), record);
		case Filter.In in -> in.values().contains(kind.get(record, in.field()));
		case Filter.Between between -> {
			Object value = kind.get(record, between.field());
			yield value != null && (between.from() == null || compare(between.from(), value) <= 0)
					&& (between.to() == null || compare(value, between.to()) <= 0);
		}
		case Filter.Contains contains -> {
			String key = SearchKey.of((String) kind.get(record, contains.field()));
			yield contains.words().stream().allMatch(key::contains);
		}
		};
	}

	/** The order of a query's result. */
	public static <T extends Record> Comparator<T> order(RecordKind<T> kind, Query query) {
		Field sort = query.sort();
		Comparator<T> order = Comparator.comparing((T record) -> sortValue(sort, kind.get(record, sort)),
				Comparator.nullsFirst(Filters::compare));
		order = order.thenComparing(kind::id);
		return query.descending() ? order.reversed() : order;
	}

	/**
	 * Compares two values of a field: codes by name, everything else in its natural order.
	 *
	 * @param one   not null
	 * @param other not null
	 */
	@SuppressWarnings("unchecked") // values of one field are of one class
	public static int compare(Object one, Object other) {
		return one instanceof Enum<?> code ? code.name().compareTo(((Enum<?>) other).name())
				: ((Comparable<Object>) one).compareTo(other);
	}

	/** What a value is sorted by: the key of a searched field, else itself. */
	public static Object sortValue(Field field, Object value) {
		return field.searched() ? SearchKey.of((String) value) : value;
	}
}
