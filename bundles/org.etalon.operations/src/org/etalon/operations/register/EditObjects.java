// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Progress;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.store.Field;
import org.etalon.store.Intent;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;
import org.etalon.store.WritableRecords.Update;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;

/**
 * Edits the same fields of many objects alike, all in one change. What would come of it can be looked at before; an
 * object that cannot be edited is named with the reason and does not keep the others from it.
 */
public final class EditObjects {

	/** Most objects of one change: so many are held in memory, and can be looked through by a person. */
	public static final int MOST = 10_000;

	private static final RecordKind<CertificationObject> OBJECTS = RecordKinds.OBJECTS;
	private static final int BATCH = 500;

	/**
	 * What to change.
	 *
	 * @param ids    the objects
	 * @param values texts by name of the field, empty for «not known»
	 * @param reason why, in the words of the user; a plan needs none
	 * @param seen   numbers of the revisions the user looked at, by id; of an object not in it whatever is there counts
	 */
	public record Request(List<String> ids, Map<String, String> values, String reason, Map<String, Integer> seen) {
	}

	/**
	 * An object that is edited.
	 *
	 * @param before the object as it is before
	 * @param after  the object as it is then
	 * @param seen   number of the revision it is before
	 */
	public record Edited(CertificationObject before, CertificationObject after, int seen) {
	}

	/**
	 * An object that cannot be edited.
	 *
	 * @param id  the object
	 * @param why why not: {@code UNKNOWN_OBJECT}, {@code OTHER_SUBJECT}, {@code OBJECT_CHANGED}
	 */
	public record Refused(String id, RefusedException why) {
	}

	/**
	 * What comes of it.
	 *
	 * @param edited  the objects that are edited
	 * @param already ids of those that are so already
	 * @param refused those that cannot be
	 * @param change  number of the change, 0 if none was made
	 */
	public record Outcome(List<Edited> edited, List<String> already, List<Refused> refused, long change) {

		public Outcome {
			edited = List.copyOf(edited);
			already = List.copyOf(already);
			refused = List.copyOf(refused);
		}

		/** The revisions that were looked at, by id. */
		public Map<String, Integer> seen() {
			Map<String, Integer> seen = new HashMap<>();
			edited.forEach(each -> seen.put(each.before().id(), each.seen()));
			return seen;
		}
	}

	/**
	 * What would come of it; changes nothing.
	 *
	 * @throws RefusedException as {@link #run}, but for {@code NO_REASON}
	 */
	public Outcome plan(Store store, Request request, Progress progress) throws StoreException {
		Permission permission = Permission.require(store, Role.CENTER, Role.REGION);
		Map<Field, Object> values = checked(request);
		return store.read(snapshot -> plan(snapshot, request, values, permission, progress));
	}

	/**
	 * Edits them; makes no change if there is nothing to edit.
	 *
	 * @throws RefusedException {@code NO_REASON}, {@code TOO_MANY}, {@code UNKNOWN_FIELD}, {@code BAD_VALUE},
	 *                          {@code FIELD_OF_CERTIFICATION}, {@code UNKNOWN_AUTHORITY}
	 * @throws StoreException   {@code CANCELLED}, then nothing was changed
	 */
	public Outcome run(Store store, Request request, Progress progress) throws StoreException {
		Permission permission = Permission.require(store, Role.CENTER, Role.REGION);
		if (request.reason().isBlank()) {
			throw new RefusedException("NO_REASON");
		}
		Map<Field, Object> values = checked(request);
		return store.write(new Intent(EditObject.OPERATION, request.reason()), session -> {
			Outcome plan = plan(session, request, values, permission, progress);
			if (plan.edited().isEmpty()) {
				return plan;
			}
			WritableRecords<CertificationObject> objects = session.records(OBJECTS);
			objects.updateAll(plan.edited().stream().map(each -> new Update<>(each.after(), each.seen())).toList());
			Permission.proceed(progress);
			return new Outcome(plan.edited(), plan.already(), plan.refused(), session.change().id());
		});
	}

	private static Map<Field, Object> checked(Request request) {
		if (request.ids().size() > MOST) {
			throw new RefusedException("TOO_MANY", request.ids().size(), MOST);
		}
		return EditObject.values(request.values());
	}

	private static Outcome plan(Snapshot snapshot, Request request, Map<Field, Object> values, Permission permission,
			Progress progress) throws StoreException {
		EditObject.requireAuthority(snapshot, values);
		List<Edited> edited = new ArrayList<>();
		List<String> already = new ArrayList<>();
		List<Refused> refused = new ArrayList<>();
		List<String> ids = List.copyOf(new LinkedHashSet<>(request.ids()));
		for (int from = 0; from < ids.size(); from += BATCH) {
			progress.at(from, ids.size());
			Permission.proceed(progress);
			List<String> batch = ids.subList(from, Math.min(from + BATCH, ids.size()));
			Map<String, Revised<CertificationObject>> there = new HashMap<>();
			snapshot.records(OBJECTS).find(batch).forEach(each -> there.put(each.value().id(), each));
			for (String id : batch) {
				try {
					Revised<CertificationObject> now = there.get(id);
					CertificationObject after = after(id, now, request.seen().get(id), values, permission);
					if (after.equals(now.value())) {
						already.add(id);
					} else {
						edited.add(new Edited(now.value(), after, now.revision()));
					}
				} catch (RefusedException why) {
					refused.add(new Refused(id, why));
				}
			}
		}
		return new Outcome(edited, already, refused, 0);
	}

	private static CertificationObject after(String id, Revised<CertificationObject> now, Integer seen,
			Map<Field, Object> values, Permission permission) {
		if (now == null) {
			throw new RefusedException("UNKNOWN_OBJECT", id);
		}
		permission.requireOwn(now.value());
		CertificationObject after = now.value();
		for (Map.Entry<Field, Object> each : values.entrySet()) {
			after = OBJECTS.with(after, each.getKey(), each.getValue());
		}
		permission.requireOwn(after);
		if (seen != null && seen != now.revision() && !after.equals(now.value())) {
			throw new RefusedException("OBJECT_CHANGED", id);
		}
		return after;
	}
}
