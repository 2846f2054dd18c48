// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import java.util.Collection;
import java.util.List;

/** The records of one kind as a change sees them. */
public interface WritableRecords<T extends Record> extends Records<T> {

	/**
	 * A record to be changed.
	 *
	 * @param value   the new state
	 * @param basedOn number of the revision it was made from
	 */
	record Update<T extends Record>(T value, int basedOn) {
	}

	/**
	 * Adds a record; an id that was removed before goes on with its revisions.
	 *
	 * @throws StoreException {@code EXISTS} if the id is there
	 */
	void add(T value) throws StoreException;

	/** Adds many records at once, of ids that are not there. */
	void addAll(Collection<T> values) throws StoreException;

	/**
	 * Changes a record; a state that equals the current one makes no revision.
	 *
	 * @param basedOn number of the revision the new state was made from
	 * @throws StoreException {@code CONFLICT} if another revision came in between, or the record was removed
	 */
	void update(T value, int basedOn) throws StoreException;

	/** Changes many records at once. */
	void updateAll(List<Update<T>> updates) throws StoreException;

	/**
	 * Removes a record; its revisions stay.
	 *
	 * @throws StoreException {@code CONFLICT} as for {@link #update}
	 */
	void remove(String id, int basedOn) throws StoreException;

	/**
	 * Erases the personal fields of a record from all its revisions, by request of the person. The one thing that is
	 * overwritten; it makes a further revision, so that the history says that and when.
	 */
	void erase(String id) throws StoreException;
}
