// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.year;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.etalon.rules.lifecycle.State;
import org.etalon.rules.year.Candidate;
import org.etalon.rules.year.HeldCertificate;
import org.etalon.rules.year.PlannedTermination;
import org.etalon.store.Filter;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.CertificateStatus;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.Contact;
import org.etalon.store.records.ContactRole;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RoadmapRecord;
import org.etalon.store.records.YearReview;

/**
 * What the database knows of objects, as the rule of clauses 9 and 14 asks for it. What is not known:
 * <ul>
 * <li>no address of a form is no form on the Internet, no contact is no contact: clause 14 wants them given;
 * <li>whether a form can be tested, or access given, excludes only if it is known that it cannot;
 * <li>acts on an end that are not known to be adopted are not;
 * <li>a certificate without a last day (A25) ends in no year.
 * </ul>
 * A contact is a telephone number with an e-mail address (clause 11), in the register of contacts or ticked off in what
 * the authority sent for the object.
 */
final class Facts {

	private static final Set<ContactRole> NEEDED = EnumSet.of(ContactRole.CLIENT_CENTRICITY,
			ContactRole.DIGITALISATION);

	private final Map<String, Candidate.Roadmap> roadmaps = new HashMap<>();
	private final Map<String, Set<ContactRole>> contacts = new HashMap<>();

	private Facts() {
	}

	/** The facts about all objects. */
	static Facts of(Snapshot snapshot, long asOf) throws StoreException {
		Facts facts = new Facts();
		facts.read(snapshot, Filter.ALL, Filter.ALL, asOf);
		return facts;
	}

	/** The facts about one object. */
	static Facts of(Snapshot snapshot, CertificationObject object, long asOf) throws StoreException {
		Facts facts = new Facts();
		facts.read(snapshot, Filter.is(RecordKinds.ROADMAPS.field("objectId"), object.id()),
				Filter.is(RecordKinds.CONTACTS.field("authorityId"), object.authorityId()), asOf);
		return facts;
	}

	private void read(Snapshot snapshot, Filter ofRoadmaps, Filter ofContacts, long asOf) throws StoreException {
		RecordKind<RoadmapRecord> roadmap = RecordKinds.ROADMAPS;
		snapshot.records(roadmap).each(Query.of(roadmap, ofRoadmaps).asOf(asOf), each -> {
			Candidate.Roadmap how = each.value().state() == State.IMPLEMENTED ? Candidate.Roadmap.IMPLEMENTED
					: Candidate.Roadmap.OPEN;
			roadmaps.merge(each.value().objectId(), how, (one, other) -> one == Candidate.Roadmap.OPEN ? one : other);
			return true;
		});
		RecordKind<Contact> contact = RecordKinds.CONTACTS;
		snapshot.records(contact).each(Query.of(contact, ofContacts).asOf(asOf), each -> {
			Contact value = each.value();
			if (value.authorityId() != null && NEEDED.contains(value.role()) && isGiven(value.phone())
					&& isGiven(value.email())) {
				contacts.computeIfAbsent(value.authorityId(), id -> EnumSet.noneOf(ContactRole.class))
						.add(value.role());
			}
			return true;
		});
	}

	private static boolean isGiven(String text) {
		return text != null && !text.isBlank();
	}

	/**
	 * An object as the rule sees it.
	 *
	 * @param review what the authority sent for it, null for nothing
	 * @param on     the day by which a certificate is called expired
	 */
	Candidate candidate(CertificationObject object, YearReview review, LocalDate on) {
		return new Candidate(object.selfCheck(), object.excluded() == null, certificate(object, on),
				isGiven(object.formUrl()), !Boolean.FALSE.equals(object.remotelyTestable()),
				object.endYear() == null ? null
						: new PlannedTermination(object.endType(), object.endYear(),
								Boolean.TRUE.equals(object.endActAdopted())),
				roadmaps.getOrDefault(object.id(), Candidate.Roadmap.NONE),
				hasContact(object, review, ContactRole.CLIENT_CENTRICITY)
						&& hasContact(object, review, ContactRole.DIGITALISATION),
				!Boolean.FALSE.equals(object.accessForCenter()));
	}

	/** Whether one of the two contacts of clause 11 was given for an object. */
	boolean hasContact(CertificationObject object, YearReview review, ContactRole role) {
		boolean ticked = review != null
				&& (role == ContactRole.DIGITALISATION ? review.digitalContacts() : review.authorityContacts());
		return ticked || object != null && object.authorityId() != null
				&& contacts.getOrDefault(object.authorityId(), Set.of()).contains(role);
	}

	private static HeldCertificate certificate(CertificationObject object, LocalDate on) {
		if (object.certificateType() == null || object.certificateTo() == null) {
			return null;
		}
		HeldCertificate.Status status = object.certificateStatus() == CertificateStatus.TERMINATED
				? HeldCertificate.Status.TERMINATED
				: object.certificateTo().isBefore(on) ? HeldCertificate.Status.EXPIRED : HeldCertificate.Status.ACTIVE;
		return new HeldCertificate(object.certificateType(), object.certificateTo(), status);
	}
}
