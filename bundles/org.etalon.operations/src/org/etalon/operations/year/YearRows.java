// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.year;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.etalon.operations.access.RefusedException;
import org.etalon.store.Filter;
import org.etalon.store.Place;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.YearListRow;

/**
 * How rows and reviews of a year lie in the database: their ids are the year, a slash and the id of the object, so that
 * they stand in the order of the objects and are read along with them, batch by batch.
 */
final class YearRows {

	/** How many records are read at once. */
	static final int BATCH = 2_000;

	private YearRows() {
	}

	/** Refuses a year that has not four digits. */
	static void requireYear(int reportYear) {
		if (reportYear < 1000 || reportYear > 9999) {
			throw new RefusedException("BAD_YEAR", reportYear);
		}
	}

	/** Id of the row or review of an object. */
	static String id(int reportYear, String objectId) {
		return reportYear + "/" + objectId;
	}

	/** What all ids of a year lie behind. */
	static String begin(int reportYear) {
		return reportYear + "/";
	}

	/** What all ids of a year lie before: the character after the slash. */
	static String end(int reportYear) {
		return reportYear + "0";
	}

	/**
	 * The records of a stretch of ids, in their order.
	 *
	 * @param after the id they lie behind
	 * @param upTo  the last id that can be among them
	 * @param asOf  the change after which they are read
	 */
	static <T extends Record> List<Revised<T>> stretch(Snapshot snapshot, RecordKind<T> kind, String after, String upTo,
			long asOf) throws StoreException {
		Query query = Query.of(kind, new Filter.Between(kind.fields().get(0), null, upTo)).asOf(asOf);
		List<Revised<T>> all = new ArrayList<>();
		Place place = new Place(after, after);
		List<Revised<T>> page;
		do {
			page = snapshot.records(kind).page(query, place, BATCH);
			all.addAll(page);
			place = page.isEmpty() ? place : snapshot.records(kind).place(query, page.getLast().value());
		} while (page.size() == BATCH);
		return all;
	}

	/**
	 * The first records of a stretch of ids, in their order.
	 *
	 * @param after the id they lie behind
	 * @param upTo  the last id that can be among them
	 * @param asOf  the change after which they are read
	 */
	static <T extends Record> List<Revised<T>> batch(Snapshot snapshot, RecordKind<T> kind, String after, String upTo,
			long asOf) throws StoreException {
		Query query = Query.of(kind, new Filter.Between(kind.fields().get(0), null, upTo)).asOf(asOf);
		return snapshot.records(kind).page(query, new Place(after, after), BATCH);
	}

	/** The current records of some ids by their ids. */
	static <T extends Record> Map<String, Revised<T>> find(Snapshot snapshot, RecordKind<T> kind,
			Collection<String> ids) throws StoreException {
		Map<String, Revised<T>> found = new HashMap<>();
		for (Revised<T> each : snapshot.records(kind).find(ids)) {
			found.put(kind.id(each.value()), each);
		}
		return found;
	}

	/**
	 * The objects of some rows as they were judged, by their ids. Most of them are as they were, which one question
	 * tells; of the others the history is asked.
	 */
	static Map<String, CertificationObject> judged(Snapshot snapshot, Collection<YearListRow> rows)
			throws StoreException {
		Map<String, Revised<CertificationObject>> found = find(snapshot, RecordKinds.OBJECTS,
				rows.stream().map(YearListRow::objectId).toList());
		Map<String, CertificationObject> judged = new HashMap<>();
		for (YearListRow row : rows) {
			Revised<CertificationObject> there = found.get(row.objectId());
			if (there == null || there.revision() != row.objectRevision()) {
				there = snapshot.records(RecordKinds.OBJECTS).history(row.objectId()).stream()
						.filter(each -> each.revision() == row.objectRevision()).findFirst().orElse(there);
			}
			if (there != null) {
				judged.put(row.objectId(), there.value());
			}
		}
		return judged;
	}

	/** Codes as a row keeps them. */
	static String codes(Collection<? extends Enum<?>> codes) {
		return codes.stream().map(Enum::name).collect(Collectors.joining(", "));
	}

	/** The values of an enum that a row names; a code that this version does not know is left out. */
	static <E extends Enum<E>> List<E> values(Class<E> type, String codes) {
		List<String> names = codes == null ? List.of() : List.of(codes.split(", "));
		return Arrays.stream(type.getEnumConstants()).filter(value -> names.contains(value.name())).toList();
	}
}
