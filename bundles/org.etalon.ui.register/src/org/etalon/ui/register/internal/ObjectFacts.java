// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.List;

import org.etalon.operations.certification.Dossier;
import org.etalon.operations.register.AsOf;
import org.etalon.operations.register.ObjectHistory;
import org.etalon.operations.register.ShowObject;
import org.etalon.store.StoreException;
import org.etalon.store.records.RecordKinds;
import org.etalon.ui.common.Data;

/** Everything that is kept of an object. */
record ObjectFacts(ShowObject.Known known, Dossier dossier, List<ObjectHistory.Step> history) {

	/** Reads. */
	static ObjectFacts of(Data data, String id) throws StoreException {
		return new ObjectFacts(new ShowObject().run(data.store(), id, AsOf.NOW, data.clock().getZone()),
				data.store().read(snapshot -> Dossier.of(snapshot, id)),
				new ObjectHistory().run(data.store(), RecordKinds.OBJECTS, id));
	}
}
