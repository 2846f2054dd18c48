// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Progress;
import org.etalon.norm.Ruling;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.rules.documents.DocumentType;
import org.etalon.rules.terms.DueDate;
import org.etalon.rules.terms.Terms;
import org.etalon.scoring.Submission;
import org.etalon.store.Intent;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Session;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.AssessmentRecord;
import org.etalon.store.records.Certificate;
import org.etalon.store.records.Conclusion;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RoadmapRecord;
import org.etalon.store.records.TerminationNotice;

/**
 * Records that documents were sent (clauses 25, 34): a certificate begins to be monitored (33а), and the draft of the
 * roadmap of a conclusion falls due two months later (26).
 */
public final class SendDocuments {

	/**
	 * What was sent.
	 *
	 * @param target     number of a document, or id of an object: everything of it that was not sent yet
	 * @param on         the day
	 * @param correct    whether another day that was recorded before is to be replaced
	 * @param reason     why, in the words of the user; possibly empty
	 * @param conditions readings and calendar; A06 decides on the roadmap
	 */
	public record Request(String target, LocalDate on, boolean correct, String reason, Conditions conditions) {
	}

	/**
	 * A document that was sent.
	 *
	 * @param type       what it is
	 * @param number     its number
	 * @param objectId   the object
	 * @param on         the day
	 * @param deadline   the last day in time, null where the production calendar does not say
	 * @param roadmapDue last day for the draft of the roadmap, null if there is none
	 * @param repeated   whether that was recorded already
	 */
	public record Sent(DocumentType type, String number, String objectId, LocalDate on, LocalDate deadline,
			LocalDate roadmapDue, boolean repeated) {

		/** Whether it was sent after the last day; null where that is not known. */
		public Boolean late() {
			return deadline == null ? null : on.isAfter(deadline);
		}
	}

	/**
	 * Records.
	 *
	 * @return the documents, at least one
	 * @throws RefusedException {@code UNKNOWN_NUMBER}, {@code NOTHING_TO_SEND}, {@code SENT_BEFORE_ISSUED},
	 *                          {@code SENT_ALREADY}, {@code SENDING_DATE_DIFFERS}
	 */
	public List<Sent> run(Store store, Request request, Progress progress) throws StoreException {
		Permission permission = Permission.require(store, Role.CENTER);
		return store.write(new Intent("send", request.reason()), session -> {
			List<Sent> sent = new ArrayList<>();
			Optional<Revised<Certificate>> certificate = session.records(RecordKinds.CERTIFICATES)
					.find(request.target());
			Optional<Revised<Conclusion>> conclusion = session.records(RecordKinds.CONCLUSIONS).find(request.target());
			Optional<Revised<TerminationNotice>> notice = session.records(RecordKinds.NOTICES).find(request.target());
			if (certificate.isPresent() || conclusion.isPresent() || notice.isPresent()) {
				if (certificate.isPresent()) {
					permission.requireOwn(session, certificate.get().value().objectId());
					sent.add(certificate(session, certificate.get(), request));
				}
				if (conclusion.isPresent()) {
					permission.requireOwn(session, conclusion.get().value().objectId());
					sent.add(conclusion(session, conclusion.get(), request));
				}
				if (notice.isPresent()) {
					permission.requireOwn(session, notice.get().value().objectId());
					sent.add(notice(session, notice.get(), request));
				}
			} else {
				permission.requireOwn(session, request.target());
				ofObject(session, request, sent);
			}
			Permission.proceed(progress);
			return sent;
		});
	}

	/** What of an object was not sent yet; if all was, what was sent on the day, so that sending can be repeated. */
	private static void ofObject(Session session, Request request, List<Sent> sent) throws StoreException {
		if (session.records(RecordKinds.OBJECTS).find(request.target()).isEmpty()) {
			throw new RefusedException("UNKNOWN_NUMBER", request.target());
		}
		Dossier dossier = Dossier.of(session, request.target());
		boolean anyOpen = dossier.certificates().stream().anyMatch(each -> each.value().sentOn() == null)
				|| dossier.conclusions().stream().anyMatch(each -> each.value().sentOn() == null)
				|| dossier.notices().stream().anyMatch(each -> each.value().sentOn() == null);
		LocalDate wanted = anyOpen ? null : request.on();
		for (Revised<Certificate> each : dossier.certificates()) {
			if (same(each.value().sentOn(), wanted)) {
				sent.add(certificate(session, each, request));
			}
		}
		for (Revised<Conclusion> each : dossier.conclusions()) {
			if (same(each.value().sentOn(), wanted)) {
				sent.add(conclusion(session, each, request));
			}
		}
		for (Revised<TerminationNotice> each : dossier.notices()) {
			if (same(each.value().sentOn(), wanted)) {
				sent.add(notice(session, each, request));
			}
		}
		if (sent.isEmpty()) {
			throw new RefusedException("NOTHING_TO_SEND", request.target());
		}
	}

	private static boolean same(LocalDate one, LocalDate other) {
		return one == null ? other == null : one.equals(other);
	}

	private static Sent certificate(Session session, Revised<Certificate> found, Request request)
			throws StoreException {
		Certificate given = found.value();
		check(given.id(), given.issuedOn(), given.sentOn(), request);
		Submission.Dates dates = dates(session, given.assessmentId());
		if (dates.sentOn() != null && !dates.sentOn().equals(request.on())) {
			throw new RefusedException("SENDING_DATE_DIFFERS", given.id(), dates.sentOn(), request.on());
		}
		Certificate sent = RecordKinds.CERTIFICATES.with(given, RecordKinds.CERTIFICATES.field("sentOn"), request.on());
		session.records(RecordKinds.CERTIFICATES).update(sent, found.revision());
		return new Sent(DocumentType.CERTIFICATE, given.id(), given.objectId(), request.on(),
				sending(dates, given.issuedOn(), request.conditions().calendar().get()), null, sent.equals(given));
	}

	private static Sent conclusion(Session session, Revised<Conclusion> found, Request request) throws StoreException {
		Conclusion given = found.value();
		check(given.id(), given.issuedOn(), given.sentOn(), request);
		Conclusion sent = RecordKinds.CONCLUSIONS.with(given, RecordKinds.CONCLUSIONS.field("sentOn"), request.on());
		session.records(RecordKinds.CONCLUSIONS).update(sent, found.revision());
		ProductionCalendar calendar = request.conditions().calendar().get();
		LocalDate due = switch (Terms.roadmap(request.on(), Terms.ROADMAP_MONTHS, request.conditions().settings(),
				calendar)) {
		case Ruling.Made<DueDate> made -> made.value().deadline();
		case Ruling.Refused<DueDate> refused -> throw RefusedException.rule(refused.flaw());
		};
		RecordKind<RoadmapRecord> kind = RecordKinds.ROADMAPS;
		Optional<Revised<RoadmapRecord>> roadmap = Dossier.of(session, given.objectId()).roadmapOf(given.id());
		if (roadmap.isPresent()) {
			session.records(kind).update(kind.with(roadmap.get().value(), kind.field("dueOn"), due),
					roadmap.get().revision());
		}
		return new Sent(DocumentType.CONCLUSION, given.id(), given.objectId(), request.on(),
				sending(dates(session, given.assessmentId()), given.issuedOn(), calendar), due, sent.equals(given));
	}

	private static Sent notice(Session session, Revised<TerminationNotice> found, Request request)
			throws StoreException {
		TerminationNotice given = found.value();
		check(given.id(), given.terminatedOn(), given.sentOn(), request);
		TerminationNotice sent = RecordKinds.NOTICES.with(given, RecordKinds.NOTICES.field("sentOn"), request.on());
		session.records(RecordKinds.NOTICES).update(sent, found.revision());
		return new Sent(DocumentType.TERMINATION_NOTICE, given.id(), given.objectId(), request.on(), given.deadline(),
				null, sent.equals(given));
	}

	private static void check(String number, LocalDate issuedOn, LocalDate sentOn, Request request) {
		if (request.on().isBefore(issuedOn)) {
			throw new RefusedException("SENT_BEFORE_ISSUED", number, request.on(), issuedOn);
		}
		if (sentOn != null && !sentOn.equals(request.on()) && !request.correct()) {
			throw new RefusedException("SENT_ALREADY", number, sentOn);
		}
	}

	/** The dates of an assessment; none for a document that came from elsewhere. */
	public static Submission.Dates dates(Snapshot snapshot, String assessmentId) throws StoreException {
		Optional<AssessmentRecord> assessment = assessmentId == null ? Optional.empty()
				: snapshot.records(RecordKinds.ASSESSMENTS).find(assessmentId).map(Revised::value);
		try {
			return assessment.isEmpty() ? Submission.Dates.UNKNOWN
					: SubmissionJson.read(assessment.get().inputs()).dates();
		} catch (RecipeException e) {
			throw new RefusedException("RECIPE_UNREADABLE", assessmentId, e.getMessage());
		}
	}

	/** The last day for sending, null where the production calendar does not say (clause 25). */
	public static LocalDate sending(Submission.Dates dates, LocalDate issuedOn, ProductionCalendar calendar) {
		LocalDate completed = dates.completedOn() == null ? issuedOn : dates.completedOn();
		return Terms.sending(completed, Terms.SENDING_WORKING_DAYS, calendar) instanceof Ruling.Made<LocalDate> made
				? made.value()
				: null;
	}
}
