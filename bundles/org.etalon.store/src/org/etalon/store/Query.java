// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import java.util.Objects;

/**
 * Which records, in which order, as of when. The order is that of one field and of the ids within; a searched field is
 * ordered by {@link SearchKey}, everything else by its value, codes by name; what is not known comes first.
 *
 * @param filter     which records
 * @param sort       the field to order by; the id field for the order of ids
 * @param descending whether the order is turned round, ids included
 * @param asOf       id of the change after which they are read, {@link #NOW} for the newest
 */
public record Query(Filter filter, Field sort, boolean descending, long asOf) {

	/** The state after the newest change. */
	public static final long NOW = Long.MAX_VALUE - 1;

	public Query {
		Objects.requireNonNull(filter);
		Objects.requireNonNull(sort);
	}

	/** All current records of a kind in order of id. */
	public static Query all(RecordKind<?> kind) {
		return of(kind, Filter.ALL);
	}

	/** The current records of a kind that a filter lets through, in order of id. */
	public static Query of(RecordKind<?> kind, Filter filter) {
		return new Query(filter, kind.fields().get(0), false, NOW);
	}

	/** The same, ordered by a field. */
	public Query sorted(Field field, boolean down) {
		return new Query(filter, field, down, asOf);
	}

	/** The same, as of a change. */
	public Query asOf(long change) {
		return new Query(filter, sort, descending, change);
	}
}
