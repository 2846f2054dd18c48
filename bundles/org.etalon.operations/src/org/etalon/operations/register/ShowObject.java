// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import org.etalon.operations.StoredAnswers;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.store.Change;
import org.etalon.store.Filter;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.AssessmentRecord;
import org.etalon.store.records.Authority;
import org.etalon.store.records.Certificate;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.Conclusion;
import org.etalon.store.records.Contact;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RoadmapRecord;

/** Shows everything that is known of one object. */
public final class ShowObject {

	private static final int MOST = 1000;

	/**
	 * What is known.
	 *
	 * @param object       the object
	 * @param answers      its answers in columns of regions
	 * @param authority    its authority, null if not known
	 * @param hidden       whether its contacts are not shown, because it is of a subject the user does not answer for
	 * @param contacts     contacts of the authority (clause 11)
	 * @param assessments  its assessments
	 * @param certificates its certificates
	 * @param conclusions  its conclusions
	 * @param roadmaps     its roadmaps
	 * @param months       how many months of monitoring there are
	 * @param last         the change that made it what it is
	 */
	public record Known(Revised<CertificationObject> object, SortedMap<String, String> answers, Authority authority,
			boolean hidden, List<Contact> contacts, List<AssessmentRecord> assessments, List<Certificate> certificates,
			List<Conclusion> conclusions, List<RoadmapRecord> roadmaps, long months, Change last) {
	}

	/**
	 * Looks it up.
	 *
	 * @param asOf as of when; everything shown is of that moment
	 * @throws RefusedException {@code UNKNOWN_OBJECT}, {@code UNKNOWN_EDITION}
	 */
	public Known run(Store store, String id, AsOf asOf, ZoneId zone) throws StoreException {
		Permission permission = Permission.toRead(store);
		return store.read(snapshot -> {
			long change = asOf.change(snapshot, zone);
			Revised<CertificationObject> object = find(snapshot, RecordKinds.OBJECTS, id, change)
					.orElseThrow(() -> new RefusedException("UNKNOWN_OBJECT", id));
			String authorityId = object.value().authorityId();
			Authority authority = authorityId == null ? null
					: find(snapshot, RecordKinds.AUTHORITIES, authorityId, change).map(Revised::value).orElse(null);
			boolean hidden = authorityId != null && !permission.covers(authority == null ? null : authority.subject());
			return new Known(object, StoredAnswers.of(snapshot, id, change), authority, hidden,
					authorityId == null || hidden ? List.of()
							: of(snapshot, RecordKinds.CONTACTS, "authorityId", authorityId, change),
					of(snapshot, RecordKinds.ASSESSMENTS, "objectId", id, change),
					of(snapshot, RecordKinds.CERTIFICATES, "objectId", id, change),
					of(snapshot, RecordKinds.CONCLUSIONS, "objectId", id, change),
					of(snapshot, RecordKinds.ROADMAPS, "objectId", id, change),
					snapshot.records(RecordKinds.MONITORING)
							.count(query(RecordKinds.MONITORING, "objectId", id, change)),
					snapshot.change(object.since()).orElseThrow());
		});
	}

	private static <T extends Record> Optional<Revised<T>> find(Snapshot snapshot, RecordKind<T> kind, String id,
			long change) throws StoreException {
		return change == Query.NOW ? snapshot.records(kind).find(id) : snapshot.records(kind).find(id, change);
	}

	private static <T extends Record> List<T> of(Snapshot snapshot, RecordKind<T> kind, String field, String id,
			long change) throws StoreException {
		return snapshot.records(kind).page(query(kind, field, id, change), null, MOST).stream().map(Revised::value)
				.toList();
	}

	private static Query query(RecordKind<?> kind, String field, String id, long change) {
		return Query.of(kind, Filter.is(kind.field(field), id)).asOf(change);
	}
}
