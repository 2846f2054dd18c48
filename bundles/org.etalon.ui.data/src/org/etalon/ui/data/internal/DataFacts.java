// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.data.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.etalon.store.Change;
import org.etalon.store.Query;
import org.etalon.store.Role;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.Stores;
import org.etalon.store.records.RecordKinds;

/**
 * What is open. Read in the background.
 *
 * @param info    the database
 * @param roles   what the user may do
 * @param newest  the last change, empty before the first one
 * @param objects objects of the register, the excluded ones too
 * @param kept    backups that were made by themselves, the newest first
 */
record DataFacts(Store.Info info, Set<Role> roles, Optional<Change> newest, long objects, List<Stores.Kept> kept) {

	/** Reads them. */
	static DataFacts read(Store store, Stores stores, Stores.Location location) throws StoreException {
		List<Stores.Kept> kept = stores.kept(location);
		return store.read(snapshot -> new DataFacts(store.info(), store.roles(), snapshot.change(snapshot.newest()),
				snapshot.records(RecordKinds.OBJECTS).count(Query.all(RecordKinds.OBJECTS)), kept));
	}
}
