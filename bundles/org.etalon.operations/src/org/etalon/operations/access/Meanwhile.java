// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.access;

import org.etalon.store.Change;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;

/** Nobody writes over what he has not seen: somebody else may have changed it while he was looking. */
public final class Meanwhile {

	private Meanwhile() {
	}

	/**
	 * Refuses what was decided by another state than the one that is there.
	 *
	 * @param seen  what the user saw, null if he does not say
	 * @param there what is there
	 * @param id    what it is
	 * @throws RefusedException {@code CHANGED_MEANWHILE} with the id and who changed it
	 */
	public static <T extends Record> void require(Snapshot snapshot, T seen, Revised<T> there, String id)
			throws StoreException {
		if (seen != null && !seen.equals(there.value())) {
			throw changed(snapshot, there, id);
		}
	}

	/** What {@link #require} throws. */
	public static RefusedException changed(Snapshot snapshot, Revised<?> there, String id) throws StoreException {
		return new RefusedException("CHANGED_MEANWHILE", id,
				snapshot.change(there.since()).map(Change::author).orElse("–"));
	}
}
