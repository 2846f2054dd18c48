// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.etalon.operations.access.RefusedException;
import org.etalon.store.Field;
import org.etalon.store.Place;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Records;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Authority;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;

/** Lists objects of the register page by page (clause 7). */
public final class ListObjects {

	private static final RecordKind<CertificationObject> OBJECTS = RecordKinds.OBJECTS;

	/**
	 * Which objects.
	 *
	 * @param filter     conditions as {@link FilterText} reads them, all of which hold
	 * @param sort       name of the field to order by
	 * @param descending whether the order is turned round
	 * @param after      id of the object behind which the page begins, null for the first page
	 * @param size       most objects
	 * @param asOf       as of when
	 * @param zone       where days end
	 * @param count      whether to count them all
	 */
	public record Request(List<String> filter, String sort, boolean descending, String after, int size, AsOf asOf,
			ZoneId zone, boolean count) {
	}

	/**
	 * An object with the name of its authority.
	 *
	 * @param object    the object
	 * @param authority name of the authority, null if not known
	 */
	public record Row(CertificationObject object, String authority) {
	}

	/**
	 * A page.
	 *
	 * @param rows  the objects in order
	 * @param more  whether others follow
	 * @param total how many there are in all, negative if they were not counted
	 */
	public record Page(List<Row> rows, boolean more, long total) {
	}

	/**
	 * Reads a page.
	 *
	 * @throws RefusedException {@code BAD_FILTER}, {@code UNKNOWN_FIELD}, {@code UNKNOWN_OBJECT},
	 *                          {@code UNKNOWN_EDITION}
	 */
	public Page run(Store store, Request request) throws StoreException {
		return store.read(snapshot -> {
			Query query = query(snapshot, request);
			Records<CertificationObject> objects = snapshot.records(OBJECTS);
			List<Revised<CertificationObject>> page = objects.page(query, place(objects, query, request.after()),
					request.size() + 1);
			boolean more = page.size() > request.size();
			List<Row> rows = rows(snapshot, page.subList(0, Math.min(page.size(), request.size())));
			return new Page(rows, more, request.count() ? objects.count(query) : -1);
		});
	}

	static Query query(Snapshot snapshot, Request request) throws StoreException {
		if (!OBJECTS.has(request.sort())) {
			throw new RefusedException("UNKNOWN_FIELD", request.sort(),
					String.join(", ", OBJECTS.fields().stream().map(Field::column).toList()));
		}
		return Query.of(OBJECTS, FilterText.of(OBJECTS, request.filter(), snapshot))
				.sorted(OBJECTS.field(request.sort()), request.descending())
				.asOf(request.asOf().change(snapshot, request.zone()));
	}

	private static Place place(Records<CertificationObject> objects, Query query, String after) throws StoreException {
		if (after == null) {
			return null;
		}
		Optional<Revised<CertificationObject>> there = query.asOf() == Query.NOW ? objects.find(after)
				: objects.find(after, query.asOf());
		return objects.place(query, there.orElseThrow(() -> new RefusedException("UNKNOWN_OBJECT", after)).value());
	}

	private static List<Row> rows(Snapshot snapshot, List<Revised<CertificationObject>> page) throws StoreException {
		Map<String, String> names = new HashMap<>();
		for (Revised<Authority> each : snapshot.records(RecordKinds.AUTHORITIES).find(page.stream()
				.map(revised -> revised.value().authorityId()).filter(id -> id != null).distinct().toList())) {
			names.put(each.value().id(), each.value().name());
		}
		List<Row> rows = new ArrayList<>();
		for (Revised<CertificationObject> each : page) {
			rows.add(new Row(each.value(), names.get(each.value().authorityId())));
		}
		return rows;
	}
}
