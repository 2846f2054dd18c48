// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.List;

import org.etalon.operations.certification.Dossier;
import org.etalon.operations.certification.FilledSheet;
import org.etalon.operations.register.ObjectHistory;
import org.etalon.operations.sheets.ObjectSheets;
import org.etalon.store.Change;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.Authority;
import org.etalon.store.records.RecordKinds;
import org.etalon.ui.common.Data;

/**
 * What is shown of an object.
 *
 * @param authority its authority, null if not known
 * @param history   how it became what it is, the oldest step first
 * @param sheets    where the sheets of its stages stand
 * @param graded    the finished sheets that no documents rest on yet
 */
record ObjectFacts(Dossier dossier, Authority authority, List<ObjectHistory.Step> history,
		List<ObjectSheets.Standing> sheets, List<FilledSheet> graded) {

	/** Reads. */
	static ObjectFacts of(Data data, String id) throws StoreException {
		List<ObjectHistory.Step> history = new ObjectHistory().run(data.store(), RecordKinds.OBJECTS, id);
		List<ObjectSheets.Standing> sheets = new ObjectSheets().standing(data.store(), id);
		return data.store().read(snapshot -> {
			Dossier dossier = Dossier.of(snapshot, id);
			return new ObjectFacts(dossier, authority(snapshot, dossier), history, sheets,
					FilledSheet.finished(snapshot, dossier));
		});
	}

	private static Authority authority(Snapshot snapshot, Dossier dossier) throws StoreException {
		String id = dossier.object().value().authorityId();
		return id == null ? null : snapshot.records(RecordKinds.AUTHORITIES).find(id).map(Revised::value).orElse(null);
	}

	/** The change that made the object what it is. */
	Change last() {
		return history.getLast().change();
	}
}
