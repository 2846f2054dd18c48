// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything that is remembered, as it was when the reading began. */
public interface Snapshot {

	/** The records of a kind. */
	<T extends Record> Records<T> records(RecordKind<T> kind);

	/** Id of the newest change, 0 before the first one. */
	long newest() throws StoreException;

	/** Id of the last change that was made at or before a moment, 0 if none was. */
	long asOf(Instant moment) throws StoreException;

	/** A change. */
	Optional<Change> change(long id) throws StoreException;

	/**
	 * Changes from the newest down.
	 *
	 * @param before id below which they are asked for, {@link Long#MAX_VALUE} for the newest
	 * @param most   how many at most
	 */
	List<Change> changes(long before, int most) throws StoreException;
}
