// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.etalon.norm.Decision;
import org.etalon.norm.Progress;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.rules.lifecycle.Lifecycle;
import org.etalon.scoring.CertificateType;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Submission;
import org.etalon.scoring.Warning;
import org.etalon.store.Intent;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Session;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.AssessmentRecord;
import org.etalon.store.records.Certificate;
import org.etalon.store.records.CertificateStatus;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.Conclusion;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RoadmapRecord;

/**
 * Issues the documents of an assessment (clauses 22-24, 27, 29, 31): certificate, conclusion or both. The term is
 * computed by the recipe of the assessment with the date of the documents; the assessment is finished and never changes
 * again; level and term are written into the register; a conclusion opens a roadmap. Issuing again with the same date
 * gives the same documents.
 */
public final class IssueDocuments {

	private final VariantRegistry registry;

	/**
	 * What to issue.
	 *
	 * @param objectId         the object whose newest assessment is meant
	 * @param on               date of the documents
	 * @param sentOn           day they will be sent, null if it does not matter: only A05=SENDING_DATE makes the term
	 *                         depend on it
	 * @param number           number of the certificate, null for the next one
	 * @param conclusionNumber number of the conclusion, likewise
	 * @param remarks          remarks and proposals of the conclusion (24ж)
	 * @param reason           why, in the words of the user; possibly empty
	 * @param conditions       by which calendar; the settings are those of the assessment
	 */
	public record Request(String objectId, LocalDate on, LocalDate sentOn, String number, String conclusionNumber,
			List<String> remarks, String reason, Conditions conditions) {

		public Request {
			remarks = List.copyOf(remarks);
		}
	}

	/**
	 * What was issued.
	 *
	 * @param object          the object as the register has it now
	 * @param authority       name of its authority, empty if it is not known
	 * @param assessment      the finished assessment
	 * @param outcome         what it came to
	 * @param certificate     the certificate, null if none is given
	 * @param conclusion      the conclusion, null if there is none
	 * @param roadmap         the roadmap it opened, null if there is none
	 * @param sendingDeadline last day for sending (clause 25), null where the production calendar does not say
	 * @param repeated        whether all of it was there already
	 */
	public record Issued(CertificationObject object, String authority, AssessmentRecord assessment, Outcome outcome,
			Certificate certificate, Conclusion conclusion, RoadmapRecord roadmap, LocalDate sendingDeadline,
			boolean repeated) {

		/** Numbers of the documents, that of the certificate first. */
		public List<String> numbers() {
			return Stream.concat(Stream.ofNullable(certificate).map(Certificate::id),
					Stream.ofNullable(conclusion).map(Conclusion::id)).toList();
		}
	}

	public IssueDocuments(VariantRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Issues.
	 *
	 * @throws RefusedException {@code UNKNOWN_OBJECT}, {@code NOT_ASSESSED}, {@code NOTHING_TO_ISSUE},
	 *                          {@code ISSUED_ALREADY}, {@code ISSUED_BEFORE_ASSESSED}, {@code OUTCOME_CHANGED},
	 *                          {@code VARIANT_GONE}, {@code START_DATE_UNKNOWN}, {@code NUMBER_TAKEN},
	 *                          {@code BAD_NUMBER}, {@code BAD_PATTERN}, {@code RECIPE_UNREADABLE}
	 */
	public Issued run(Store store, Request request, Progress progress) throws StoreException {
		Permission permission = Permission.require(store, Role.CENTER);
		Scoring scoring = new Scoring(registry, request.conditions().calendar());
		return store.write(new Intent("issue", request.reason()), session -> {
			Dossier dossier = Dossier.own(session, request.objectId(), permission);
			Revised<AssessmentRecord> newest = dossier.newest()
					.orElseThrow(() -> new RefusedException("NOT_ASSESSED", request.objectId()));
			try {
				Issued issued = newest.value().finished() ? again(session, dossier, newest.value(), request)
						: issue(session, scoring, dossier, newest, request);
				Permission.proceed(progress);
				return issued;
			} catch (RecipeException e) {
				throw new RefusedException("RECIPE_UNREADABLE", newest.value().id(), e.getMessage());
			}
		});
	}

	private static Issued again(Session session, Dossier dossier, AssessmentRecord assessment, Request request)
			throws StoreException, RecipeException {
		Optional<Certificate> certificate = dossier.certificateOf(assessment.id()).map(Revised::value);
		Optional<Conclusion> conclusion = dossier.conclusionOf(assessment.id()).map(Revised::value);
		LocalDate issuedOn = certificate.map(Certificate::issuedOn).or(() -> conclusion.map(Conclusion::issuedOn))
				.orElse(null);
		boolean same = request.on().equals(issuedOn) && fits(request.number(), certificate.map(Certificate::id))
				&& fits(request.conclusionNumber(), conclusion.map(Conclusion::id));
		if (!same) {
			throw new RefusedException("ISSUED_ALREADY", assessment.id(), String.valueOf(issuedOn));
		}
		return new Issued(dossier.object().value(), Assessing.authority(session, dossier.object().value()), assessment,
				OutcomeJson.read(assessment.outcome()), certificate.orElse(null), conclusion.orElse(null),
				conclusion.flatMap(each -> dossier.roadmapOf(each.id())).map(Revised::value).orElse(null),
				SendDocuments.sending(SubmissionJson.read(assessment.inputs()).dates(), request.on(),
						request.conditions().calendar().get()),
				true);
	}

	private static boolean fits(String asked, Optional<String> number) {
		return asked == null || number.isEmpty() || asked.strip().equals(number.get());
	}

	private static Issued issue(Session session, Scoring scoring, Dossier dossier, Revised<AssessmentRecord> newest,
			Request request) throws StoreException, RecipeException {
		AssessmentRecord recipe = newest.value();
		if (recipe.decision() == Decision.NOT_ADMITTED || recipe.decision() == Decision.INVALID_BASIS) {
			throw new RefusedException("NOTHING_TO_ISSUE", recipe.id(), recipe.decision());
		}
		if (request.on().isBefore(recipe.assessedOn())) {
			throw new RefusedException("ISSUED_BEFORE_ASSESSED", request.on(), recipe.assessedOn());
		}
		Submission dated = dated(SubmissionJson.read(recipe.inputs()), request);
		Scored scored = scoring.again(recipe, dated)
				.orElseThrow(() -> new RefusedException("VARIANT_GONE", recipe.variant(), recipe.variantVersion()));
		Outcome outcome = scored.outcome();
		if (outcome.level().percent() != recipe.level() || outcome.decision() != recipe.decision()) {
			throw new RefusedException("OUTCOME_CHANGED", recipe.id(), recipe.level() + " % " + recipe.decision(),
					outcome.level().percent() + " % " + outcome.decision());
		}
		checkTerm(outcome);
		AssessmentRecord finished = new AssessmentRecord(recipe.id(), recipe.objectId(), recipe.objectRevision(),
				recipe.basis(), recipe.assessedOn(), SubmissionJson.write(dated), recipe.sheets(), recipe.level(),
				recipe.decision(), OutcomeJson.write(outcome), recipe.variant(), recipe.variantVersion(),
				recipe.variantHash(), scored.settings(), recipe.scheme(), true);
		session.records(RecordKinds.ASSESSMENTS).update(finished, newest.revision());
		CertificationObject object = dossier.object().value();
		Certificate certificate = null;
		if (outcome.decision().certifies()) {
			certificate = certificate(session, finished, outcome, request);
			object = certified(object, certificate);
			session.records(RecordKinds.OBJECTS).update(object, dossier.object().revision());
		}
		Conclusion conclusion = null;
		RoadmapRecord roadmap = null;
		if (outcome.decision() != Decision.CERTIFICATE) {
			conclusion = new Conclusion(Numbers.CONCLUSION.take(session, request.conclusionNumber(), request.on()),
					recipe.objectId(), recipe.id(), request.on(), null, String.join("\n", request.remarks()), true);
			session.records(RecordKinds.CONCLUSIONS).add(conclusion);
			roadmap = new RoadmapRecord(conclusion.id(), recipe.objectId(), conclusion.id(),
					Lifecycle.ROADMAP.initial(), null, request.on(), null, null);
			session.records(RecordKinds.ROADMAPS).add(roadmap);
		}
		return new Issued(object, Assessing.authority(session, object), finished, outcome, certificate, conclusion,
				roadmap, SendDocuments.sending(dated.dates(), request.on(), request.conditions().calendar().get()),
				false);
	}

	private static Submission dated(Submission submission, Request request) {
		Submission.Dates dates = new Submission.Dates(request.on(), submission.dates().completedOn(), request.sentOn());
		return submission.again(dates, submission.recertification());
	}

	/** A certificate states its term: without a first day, or with a last day nobody knows, there is none to issue. */
	private static void checkTerm(Outcome outcome) {
		if (outcome.decision().certifies() && outcome.validFrom() == null) {
			throw new RefusedException(Warning.START_DATE_UNKNOWN.name());
		}
		if (outcome.warnings().contains(Warning.CALENDAR_OUT_OF_RANGE)) {
			throw new RefusedException(Warning.CALENDAR_OUT_OF_RANGE.name(), "validTo", outcome.validFrom(), "");
		}
	}

	private static Certificate certificate(Session session, AssessmentRecord assessment, Outcome outcome,
			Request request) throws StoreException {
		CertificateType type = outcome.decision() == Decision.CERTIFICATE ? CertificateType.A : CertificateType.B;
		Certificate certificate = new Certificate(Numbers.CERTIFICATE.take(session, request.number(), request.on()),
				assessment.objectId(), assessment.id(), type, outcome.level().percent(),
				RecipeFields.clause(outcome.clause()), request.on(), outcome.validFrom(), outcome.validTo(), null,
				CertificateStatus.GIVEN, null, null, outcome.noIncreaseUsed() == null ? 0 : outcome.noIncreaseUsed());
		session.records(RecordKinds.CERTIFICATES).add(certificate);
		return certificate;
	}

	/** The object with level and term of its certificate (clause 27). */
	static CertificationObject certified(CertificationObject object, Certificate certificate) {
		return new CertificationObject(object.id(), object.name(), object.kind(), object.authorityId(),
				object.subject(), object.typical(), object.mszuFederal(), object.mszuRegional(), object.formUrl(),
				object.remotelyTestable(), object.accessForCenter(), object.act(), object.monitoringId(),
				object.selfCheck(), certificate.level(), certificate.type(), certificate.validFrom(),
				certificate.validTo(), certificate.status(), object.endType(), object.endYear(), object.endActAdopted(),
				object.excluded());
	}
}
