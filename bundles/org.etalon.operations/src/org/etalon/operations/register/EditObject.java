// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.etalon.exchange.FieldText;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.store.Field;
import org.etalon.store.Intent;
import org.etalon.store.Merge;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;

/**
 * Edits one object. If somebody else edited it meanwhile, both edits are brought together field by field; where both
 * changed the same field differently nothing is saved and both sides are shown.
 */
public final class EditObject {

	/** How the changes are called that edits make. */
	static final String OPERATION = "register.edit";

	private static final RecordKind<CertificationObject> OBJECTS = RecordKinds.OBJECTS;

	/**
	 * What to change.
	 *
	 * @param id       the object
	 * @param values   texts by name of the field, empty for «not known»
	 * @param revision number of the revision the user looked at, 0 for whatever is there
	 * @param reason   why, in the words of the user
	 */
	public record Request(String id, Map<String, String> values, int revision, String reason) {
	}

	/**
	 * What became of it.
	 *
	 * @param object    the object as it is now
	 * @param revision  number of its revision
	 * @param changed   the fields this edit changed
	 * @param merged    whether somebody else's edit came in between
	 * @param conflicts the fields both changed; if there are any, nothing was saved
	 * @param change    number of the change, 0 if none was made
	 */
	public record Result(CertificationObject object, int revision, List<Field> changed, boolean merged,
			List<Merge.Conflict> conflicts, long change) {
	}

	/**
	 * Edits.
	 *
	 * @throws RefusedException {@code UNKNOWN_OBJECT}, {@code UNKNOWN_FIELD}, {@code BAD_VALUE}, {@code NO_REASON},
	 *                          {@code FIELD_OF_CERTIFICATION}, {@code UNKNOWN_REVISION}, {@code UNKNOWN_AUTHORITY},
	 *                          {@code OTHER_SUBJECT}
	 */
	public Result run(Store store, Request request) throws StoreException {
		Permission permission = Permission.require(store, Role.CENTER, Role.REGION);
		if (request.reason().isBlank()) {
			throw new RefusedException("NO_REASON");
		}
		Map<Field, Object> values = values(request.values());
		return store.write(new Intent(OPERATION, request.reason()), session -> {
			WritableRecords<CertificationObject> objects = session.records(OBJECTS);
			Revised<CertificationObject> now = objects.find(request.id())
					.orElseThrow(() -> new RefusedException("UNKNOWN_OBJECT", request.id()));
			permission.requireOwn(now.value());
			requireAuthority(session, values);
			boolean between = request.revision() != 0 && request.revision() != now.revision();
			CertificationObject base = between ? revision(objects, request) : now.value();
			CertificationObject mine = base;
			for (Map.Entry<Field, Object> each : values.entrySet()) {
				mine = OBJECTS.with(mine, each.getKey(), each.getValue());
			}
			Merge<CertificationObject> merge = Merge.of(OBJECTS, base, mine, now.value());
			List<Field> changed = OBJECTS.differences(now.value(), merge.merged());
			if (!merge.clean()) {
				return new Result(now.value(), now.revision(), List.of(), between, merge.conflicts(), 0);
			}
			if (!changed.isEmpty()) {
				permission.requireOwn(merge.merged());
				objects.update(merge.merged(), now.revision());
			}
			return new Result(merge.merged(), now.revision() + (changed.isEmpty() ? 0 : 1), changed, between, List.of(),
					changed.isEmpty() ? 0 : session.change().id());
		});
	}

	/** Refuses an authority that is not there. */
	static void requireAuthority(Snapshot snapshot, Map<Field, Object> values) throws StoreException {
		Object authority = values.get(OBJECTS.field("authorityId"));
		if (authority != null && snapshot.records(RecordKinds.AUTHORITIES).find((String) authority).isEmpty()) {
			throw new RefusedException("UNKNOWN_AUTHORITY", authority);
		}
	}

	private static CertificationObject revision(WritableRecords<CertificationObject> objects, Request request)
			throws StoreException {
		return objects.history(request.id()).stream().filter(each -> each.revision() == request.revision())
				.map(Revised::value).findFirst()
				.orElseThrow(() -> new RefusedException("UNKNOWN_REVISION", request.id(), request.revision()));
	}

	/** What texts mean for the fields they are for. */
	static Map<Field, Object> values(Map<String, String> texts) {
		Map<Field, Object> values = new LinkedHashMap<>();
		List<String> known = new ArrayList<>();
		OBJECTS.fields().stream().skip(1).filter(field -> !ListSource.ofTheCertification(field))
				.forEach(field -> known.add(field.column()));
		for (Map.Entry<String, String> each : texts.entrySet()) {
			if (!OBJECTS.has(each.getKey()) || OBJECTS.field(each.getKey()).index() == 0) {
				throw new RefusedException("UNKNOWN_FIELD", each.getKey(), String.join(", ", known));
			}
			Field field = OBJECTS.field(each.getKey());
			if (ListSource.ofTheCertification(field)) {
				throw new RefusedException("FIELD_OF_CERTIFICATION", field.column());
			}
			Object value = FieldText.meaning(field, each.getValue()).orElseThrow(
					() -> new RefusedException("BAD_VALUE", field.column(), each.getValue(), FieldText.expected(field)))
					.value();
			if (value == null && (field.name().equals("name") || field.name().equals("kind"))) {
				throw new RefusedException("BAD_VALUE", field.column(), "", FieldText.expected(field));
			}
			values.put(field, Objects.equals(value, "") ? null : value);
		}
		return values;
	}
}
