// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.rules.lifecycle.State;
import org.etalon.store.Filter;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.AssessmentRecord;
import org.etalon.store.records.Certificate;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.Conclusion;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RoadmapRecord;
import org.etalon.store.records.TerminationNotice;

/**
 * Everything that certification knows of one object, each kind from the oldest to the newest.
 *
 * @param object       the object
 * @param assessments  its assessments
 * @param certificates its certificates
 * @param conclusions  its conclusions
 * @param roadmaps     its roadmaps
 * @param notices      its notices of termination
 */
public record Dossier(Revised<CertificationObject> object, List<Revised<AssessmentRecord>> assessments,
		List<Revised<Certificate>> certificates, List<Revised<Conclusion>> conclusions,
		List<Revised<RoadmapRecord>> roadmaps, List<Revised<TerminationNotice>> notices) {

	/**
	 * Reads the dossier of an object.
	 *
	 * @throws RefusedException {@code UNKNOWN_OBJECT}
	 */
	public static Dossier of(Snapshot snapshot, String objectId) throws StoreException {
		Revised<CertificationObject> object = snapshot.records(RecordKinds.OBJECTS).find(objectId)
				.orElseThrow(() -> new RefusedException("UNKNOWN_OBJECT", objectId));
		List<Revised<AssessmentRecord>> assessments = all(snapshot, RecordKinds.ASSESSMENTS, objectId);
		assessments.sort(Comparator.comparingInt(each -> number(each.value().id())));
		List<Revised<Certificate>> certificates = all(snapshot, RecordKinds.CERTIFICATES, objectId);
		certificates.sort(Comparator.comparingInt(each -> number(each.value().assessmentId())));
		List<Revised<Conclusion>> conclusions = all(snapshot, RecordKinds.CONCLUSIONS, objectId);
		conclusions.sort(Comparator.comparingInt(each -> number(each.value().assessmentId())));
		List<Revised<RoadmapRecord>> roadmaps = all(snapshot, RecordKinds.ROADMAPS, objectId);
		roadmaps.sort(Comparator.comparingLong(Revised::since));
		List<Revised<TerminationNotice>> notices = all(snapshot, RecordKinds.NOTICES, objectId);
		notices.sort(Comparator.comparing(each -> each.value().detectedOn()));
		return new Dossier(object, assessments, certificates, conclusions, roadmaps, notices);
	}

	/**
	 * Reads the dossier of an object that is to be changed.
	 *
	 * @throws RefusedException {@code UNKNOWN_OBJECT}, {@code OTHER_SUBJECT}
	 */
	public static Dossier own(Snapshot snapshot, String objectId, Permission permission) throws StoreException {
		Dossier dossier = of(snapshot, objectId);
		permission.requireOwn(dossier.object().value());
		return dossier;
	}

	private static <T extends Record> List<Revised<T>> all(Snapshot snapshot, RecordKind<T> kind, String objectId)
			throws StoreException {
		List<Revised<T>> all = new ArrayList<>();
		snapshot.records(kind).each(Query.of(kind, Filter.is(kind.field("objectId"), objectId)), all::add);
		return all;
	}

	/** The id of the next assessment. */
	String nextAssessment() {
		int last = assessments.isEmpty() ? 0 : number(assessments.getLast().value().id());
		return object.value().id() + "/" + (last + 1);
	}

	/** The newest assessment, empty if there is none. */
	public Optional<Revised<AssessmentRecord>> newest() {
		return assessments.isEmpty() ? Optional.empty() : Optional.of(assessments.getLast());
	}

	/** The newest assessment if no documents were issued on it yet. */
	public Optional<Revised<AssessmentRecord>> unfinished() {
		return newest().filter(each -> !each.value().finished());
	}

	/** The last certificate, empty if none is kept here. */
	public Optional<Revised<Certificate>> lastCertificate() {
		return certificates.isEmpty() ? Optional.empty() : Optional.of(certificates.getLast());
	}

	/** The certificate that rests on an assessment. */
	public Optional<Revised<Certificate>> certificateOf(String assessmentId) {
		return certificates.stream().filter(each -> assessmentId.equals(each.value().assessmentId())).findFirst();
	}

	/** The conclusion that rests on an assessment. */
	public Optional<Revised<Conclusion>> conclusionOf(String assessmentId) {
		return conclusions.stream().filter(each -> assessmentId.equals(each.value().assessmentId())).findFirst();
	}

	/** The roadmap that works off a conclusion. */
	public Optional<Revised<RoadmapRecord>> roadmapOf(String conclusionId) {
		return roadmaps.stream().filter(each -> conclusionId.equals(each.value().conclusionId())).findFirst();
	}

	/** The conclusions that came with the last certificate or after it. */
	List<Conclusion> sinceLastCertificate() {
		int from = lastCertificate().map(each -> number(each.value().assessmentId())).orElse(0);
		return conclusions.stream().map(Revised::value).filter(each -> number(each.assessmentId()) >= from).toList();
	}

	/** Whether what a conclusion asked for is done. */
	boolean workedOff(Conclusion conclusion) {
		return !conclusion.open() || roadmapOf(conclusion.id())
				.filter(roadmap -> roadmap.value().state() == State.IMPLEMENTED).isPresent();
	}

	/** The number in an id as {@code EP-1/3}; 0 if there is none. */
	public static int number(String assessmentId) {
		try {
			return assessmentId == null ? 0
					: Integer.parseInt(assessmentId.substring(assessmentId.lastIndexOf('/') + 1));
		} catch (NumberFormatException e) {
			return 0; // of a certificate that was given elsewhere
		}
	}
}
