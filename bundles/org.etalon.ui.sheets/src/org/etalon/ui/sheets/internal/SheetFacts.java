// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import java.util.List;
import java.util.Optional;

import org.etalon.norm.Stage;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.sheets.ObjectSheets;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.operations.sheets.TemplateOrigin;
import org.etalon.store.Revised;
import org.etalon.store.StoreException;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.etalon.ui.common.Data;

/**
 * What is shown of a sheet.
 *
 * @param object the name of its object
 * @param stored the sheet, empty if none was started
 * @param usable the templates it could be started from
 * @param origin the rule bundle that its template came with, empty if people wrote it
 */
record SheetFacts(String object, Optional<ObjectSheets.Stored> stored, List<SheetTemplates.Edition> usable,
		Optional<TemplateOrigin> origin) {

	/** The stage and the object that a screen is opened on. */
	record Key(Stage stage, String object) {

		/** Of the item of a screen, as {@code REGULATION/EP-1}; empty if it is none. */
		static Optional<Key> of(String item) {
			int slash = item.indexOf('/');
			for (Stage stage : Stage.values()) {
				if (slash > 0 && stage.name().equals(item.substring(0, slash))) {
					return Optional.of(new Key(stage, item.substring(slash + 1)));
				}
			}
			return Optional.empty();
		}
	}

	/** Reads. */
	static SheetFacts read(Data data, Key key) throws StoreException {
		String name = data.store().read(snapshot -> snapshot.records(RecordKinds.OBJECTS).find(key.object()))
				.map(Revised::value).map(CertificationObject::name)
				.orElseThrow(() -> new RefusedException("UNKNOWN_OBJECT", key.object()));
		Optional<ObjectSheets.Stored> stored = new ObjectSheets().read(data.store(), key.object(), key.stage());
		return new SheetFacts(name, stored, new SheetTemplates().usable(data.store(), key.stage()),
				stored.isEmpty() ? Optional.empty() : origin(data, stored.get()));
	}

	private static Optional<TemplateOrigin> origin(Data data, ObjectSheets.Stored stored) throws StoreException {
		String id = stored.sheet().getTemplate().getId();
		String edition = stored.sheet().getTemplate().getEdition();
		return data.store().read(snapshot -> SheetTemplates.origin(snapshot, id, edition));
	}

	/** The same with the sheet as it was saved. */
	SheetFacts with(ObjectSheets.Stored saved) {
		return new SheetFacts(object, Optional.of(saved), usable, origin);
	}

	/** A published edition that is newer than the one the sheet is filled by; empty if there is none. */
	Optional<SheetTemplates.Edition> newer() {
		if (stored.isEmpty() || stored.get().finished() != null) {
			return Optional.empty();
		}
		var own = stored.get().sheet().getTemplate();
		return usable.stream().filter(each -> each.id().equals(own.getId()) && !each.edition().equals(own.getEdition()))
				.findFirst();
	}
}
