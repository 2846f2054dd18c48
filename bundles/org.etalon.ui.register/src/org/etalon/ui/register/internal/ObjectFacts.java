// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.etalon.operations.certification.ChangeRoadmap;
import org.etalon.operations.certification.Dossier;
import org.etalon.operations.certification.FilledSheet;
import org.etalon.operations.register.FindAuthorities;
import org.etalon.operations.register.ObjectHistory;
import org.etalon.operations.sheets.ObjectSheets;
import org.etalon.store.Change;
import org.etalon.store.Field;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.Authority;
import org.etalon.store.records.RecordKinds;
import org.etalon.ui.common.Data;

/**
 * What is shown of an object.
 *
 * @param authority   its authority, null if not known
 * @param authorities the names of all authorities that it ever had, by their ids
 * @param history     how it became what it is, the oldest step first
 * @param sheets      where the sheets of its stages stand
 * @param graded      the finished sheets that no documents rest on yet
 * @param roadmap     where its newest roadmap stands today, empty if it never had one
 * @param moves       how that roadmap came there, the oldest step first
 */
record ObjectFacts(Dossier dossier, Authority authority, Map<String, String> authorities,
		List<ObjectHistory.Step> history, List<ObjectSheets.Standing> sheets, List<FilledSheet> graded,
		Optional<ChangeRoadmap.Status> roadmap, List<ObjectHistory.Step> moves) {

	static final Field AUTHORITY = RecordKinds.OBJECTS.field("authorityId");

	/** Reads. */
	static ObjectFacts of(Data data, String id) throws StoreException {
		List<ObjectHistory.Step> history = new ObjectHistory().run(data.store(), RecordKinds.OBJECTS, id);
		List<ObjectSheets.Standing> sheets = new ObjectSheets().standing(data.store(), id);
		List<String> had = history.stream().flatMap(step -> step.fields().stream())
				.filter(each -> each.field().equals(AUTHORITY)).flatMap(each -> Stream.of(each.old(), each.fresh()))
				.filter(Objects::nonNull).map(Object::toString).distinct().toList();
		Map<String, String> authorities = new FindAuthorities().names(data.store(), had);
		Optional<ChangeRoadmap.Status> roadmap = new ChangeRoadmap().status(data.store(), id, data.today(),
				data.conditions());
		List<ObjectHistory.Step> moves = roadmap.isEmpty() ? List.of()
				: new ObjectHistory().run(data.store(), RecordKinds.ROADMAPS, roadmap.get().roadmap().id());
		return data.store().read(snapshot -> {
			Dossier dossier = Dossier.of(snapshot, id);
			return new ObjectFacts(dossier, authority(snapshot, dossier), authorities, history, sheets,
					FilledSheet.finished(snapshot, dossier), roadmap, moves);
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
