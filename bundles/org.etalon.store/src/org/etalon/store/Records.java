// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The records of one kind as a reader sees them: consistent among themselves and with the other kinds of the same
 * {@link Snapshot}.
 */
public interface Records<T extends Record> {

	/** Takes records one by one. */
	@FunctionalInterface
	interface Visitor<T extends Record> {

		/**
		 * Takes a record.
		 *
		 * @return whether to go on
		 */
		boolean visit(Revised<T> revised) throws StoreException;
	}

	/** The current revision of an id, empty if there is none or it was removed. */
	Optional<Revised<T>> find(String id) throws StoreException;

	/** The revision of an id after a change. */
	Optional<Revised<T>> find(String id, long asOf) throws StoreException;

	/** The current revisions of those of some ids that exist; in no order. Meant for some thousands at a time. */
	List<Revised<T>> find(Collection<String> ids) throws StoreException;

	/**
	 * The revisions after a change that have one of some values, none of them null, in a field; in no order. Texts of
	 * searched fields are the same if their {@link SearchKey} is. Meant for some thousands of values of a field by
	 * which records are found, where a query would go through all in its order.
	 */
	List<Revised<T>> find(Field field, Collection<?> values, long asOf) throws StoreException;

	/** Every revision of an id, the oldest first; none if it never was. */
	List<Revised<T>> history(String id) throws StoreException;

	/**
	 * A page of the result, in its order.
	 *
	 * @param after the place the page begins behind, null for the first page
	 * @param size  most records
	 */
	List<Revised<T>> page(Query query, Place after, int size) throws StoreException;

	/**
	 * The page before a place, in the order of the result.
	 *
	 * @param before the place the page ends before, null for the last page
	 * @param size   most records
	 */
	List<Revised<T>> pageBefore(Query query, Place before, int size) throws StoreException;

	/** How many records the result has. */
	long count(Query query) throws StoreException;

	/** Visits the whole result in its order; memory does not grow with it. */
	void each(Query query, Visitor<T> visitor) throws StoreException;

	/**
	 * Visits every revision that was made or ended after a change, in no order: what a copy in memory needs to follow.
	 */
	void changedSince(long change, Visitor<T> visitor) throws StoreException;

	/** The place of a record in results of a query. */
	Place place(Query query, T value);
}
