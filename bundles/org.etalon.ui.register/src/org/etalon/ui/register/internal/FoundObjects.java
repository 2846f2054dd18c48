// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.etalon.store.Query;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.index.Result;
import org.etalon.store.records.Authority;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.etalon.ui.common.Data;

/**
 * What was found, in its order: it stays what it is while it is read, page by page.
 *
 * @param data   the database
 * @param result what was found
 * @param asOf   the change after which it is read, {@link Query#NOW} for the newest
 */
record FoundObjects(Data data, Result result, long asOf) {

	/** The rows of a page; what was removed meanwhile is left out. */
	List<RegisterModel.Row> rows(long from, int size) throws StoreException {
		return rows(result.page(from, size));
	}

	/** The rows of ids in their order; what was removed meanwhile is left out. */
	List<RegisterModel.Row> rows(List<String> ids) throws StoreException {
		return data.store().read(snapshot -> {
			Map<String, Revised<CertificationObject>> byId = new HashMap<>();
			List<Revised<CertificationObject>> there = asOf == Query.NOW
					? snapshot.records(RecordKinds.OBJECTS).find(ids)
					: snapshot.records(RecordKinds.OBJECTS).find(RecordKinds.OBJECTS.field("id"), ids, asOf);
			there.forEach(each -> byId.put(each.value().id(), each));
			return rows(snapshot, ids.stream().map(byId::get).filter(each -> each != null).toList(), asOf);
		});
	}

	/** The ids of stretches of what was found, in order, no more than so many. */
	List<String> ids(List<Stretch> stretches, int most) {
		List<String> ids = new ArrayList<>();
		for (Stretch each : stretches) {
			ids.addAll(result.page(each.from(), (int) Math.min(each.size(), most - ids.size())));
		}
		return ids;
	}

	/**
	 * Rows that follow each other.
	 *
	 * @param from how many rows come before them
	 * @param size how many they are
	 */
	record Stretch(long from, long size) {
	}

	/** Objects with the names of their authorities. */
	static List<RegisterModel.Row> rows(Snapshot snapshot, List<Revised<CertificationObject>> objects, long asOf)
			throws StoreException {
		List<String> ids = objects.stream().map(each -> each.value().authorityId()).filter(id -> id != null).distinct()
				.toList();
		Map<String, String> names = new HashMap<>();
		for (Revised<Authority> each : asOf == Query.NOW ? snapshot.records(RecordKinds.AUTHORITIES).find(ids)
				: snapshot.records(RecordKinds.AUTHORITIES).find(RecordKinds.AUTHORITIES.field("id"), ids, asOf)) {
			names.put(each.value().id(), each.value().name());
		}
		return objects.stream().map(
				each -> new RegisterModel.Row(each.value(), each.revision(), names.get(each.value().authorityId())))
				.toList();
	}
}
