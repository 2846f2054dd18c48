// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.etalon.documents.AssessedLevel;
import org.etalon.documents.CertificateDocument;
import org.etalon.documents.CertifiedObject;
import org.etalon.documents.ConclusionDocument;
import org.etalon.documents.CriticalIndicator;
import org.etalon.documents.DocumentHead;
import org.etalon.documents.IssuedDocument;
import org.etalon.documents.MonthlyValue;
import org.etalon.documents.Recipe;
import org.etalon.documents.Remark;
import org.etalon.documents.StageResult;
import org.etalon.documents.TerminationNoticeDocument;
import org.etalon.norm.Clause;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Stage;
import org.etalon.norm.Subject;
import org.etalon.norm.Text;
import org.etalon.norm.TraceStep;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.OutcomeJson;
import org.etalon.operations.certification.RecipeException;
import org.etalon.operations.certification.SchemeJson;
import org.etalon.operations.certification.SubmissionJson;
import org.etalon.operations.internal.Sha256;
import org.etalon.operations.monitoring.CriticalJson;
import org.etalon.operations.monitoring.CriticalJson.Critical;
import org.etalon.operations.monitoring.CriticalJson.MonitoringResult;
import org.etalon.operations.sheets.SheetReference;
import org.etalon.rules.monitoring.Indicator;
import org.etalon.rules.year.Category;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.StageOutcome;
import org.etalon.scoring.Submission;
import org.etalon.scoring.Term;
import org.etalon.store.Filter;
import org.etalon.store.Query;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.AssessmentRecord;
import org.etalon.store.records.Authority;
import org.etalon.store.records.Certificate;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.Conclusion;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.TerminationNotice;

/**
 * Reads a document from the database: the object as it was assessed, the outcome as it was kept. The same number and
 * signatory always give the same document.
 */
final class StoredDocument {

	private static final Text PERCENT = new Text("%", "%");
	private static final Text POINTS = new Text("балл", "points");
	private static final Text GROWTH = new Text("устойчивый рост 3 и более месяцев подряд",
			"steady growth in 3 or more consecutive months");
	private static final Text FALL = new Text("снижение на 20 % и более", "a fall by 20 % or more");
	private static final Text CRITICAL = new Text("по результатам мониторинга выявлено критическое значение показателя",
			"monitoring found a critical value of an indicator");
	private static final Text ENDLESS = new Text("срок не ограничен", "without end");

	private final Snapshot snapshot;
	private final Issuer issuer;

	StoredDocument(Snapshot snapshot, Issuer issuer) {
		this.snapshot = snapshot;
		this.issuer = issuer;
	}

	/** The document of a number: a certificate, a conclusion or a notice; empty if there is none. */
	Optional<IssuedDocument> find(String number) throws StoreException {
		Optional<Revised<Certificate>> certificate = snapshot.records(RecordKinds.CERTIFICATES).find(number);
		Optional<Revised<Conclusion>> conclusion = snapshot.records(RecordKinds.CONCLUSIONS).find(number);
		Optional<Revised<TerminationNotice>> notice = snapshot.records(RecordKinds.NOTICES).find(number);
		try {
			if (certificate.isPresent()) {
				return Optional.of(certificate(certificate.get().value()));
			}
			if (conclusion.isPresent()) {
				return Optional.of(conclusion(conclusion.get().value()));
			}
			return notice.isEmpty() ? Optional.empty() : Optional.of(notice(notice.get().value()));
		} catch (RecipeException e) {
			throw new RefusedException("RECIPE_UNREADABLE", number, e.getMessage());
		}
	}

	private IssuedDocument certificate(Certificate certificate) throws StoreException, RecipeException {
		AssessmentRecord assessment = assessment(certificate.assessmentId(), certificate.id());
		Outcome outcome = OutcomeJson.read(assessment.outcome());
		Submission submission = SubmissionJson.read(assessment.inputs());
		Clause termClause = outcome.trace().stream().filter(step -> step.subject().equals("TERM"))
				.map(TraceStep::clause).findFirst().orElse(new Clause("29"));
		return new CertificateDocument(
				head(certificate.id(), certificate.issuedOn(), assessment, recipe(assessment, assessment.outcome())),
				level(outcome), certificate.validFrom(), certificate.validTo(),
				term(assessment, submission, certificate), termClause.number(), submission.mszuFederal(),
				previous(certificate));
	}

	private IssuedDocument conclusion(Conclusion conclusion) throws StoreException, RecipeException {
		AssessmentRecord assessment = assessment(conclusion.assessmentId(), conclusion.id());
		Outcome outcome = OutcomeJson.read(assessment.outcome());
		String monitoring = outcome.level().stages().stream().filter(stage -> stage.stage() == Stage.MONITORING)
				.map(stage -> stage.finding().name()).findFirst().orElse("");
		List<Remark> remarks = conclusion.remarks() == null ? List.of()
				: conclusion.remarks().lines().filter(line -> !line.isBlank()).map(line -> new Remark("", line))
						.toList();
		String certificate = certificates(conclusion.objectId()).stream()
				.filter(each -> assessment.id().equals(each.assessmentId())).map(Certificate::id).findFirst()
				.orElse("");
		return new ConclusionDocument(
				head(conclusion.id(), conclusion.issuedOn(), assessment, recipe(assessment, assessment.outcome())),
				level(outcome), monitoring, remarks, certificate);
	}

	private IssuedDocument notice(TerminationNotice notice) throws StoreException {
		Certificate certificate = snapshot.records(RecordKinds.CERTIFICATES).find(notice.certificateId())
				.map(Revised::value).orElseThrow(() -> new RefusedException("UNKNOWN_NUMBER", notice.certificateId()));
		AssessmentRecord assessment = assessment(certificate.assessmentId(), certificate.id());
		MonitoringResult result = CriticalJson.read(notice.result());
		Text reason = result.reason().isEmpty() ? CRITICAL : new Text(result.reason(), result.reason());
		return new TerminationNoticeDocument(
				head(notice.id(), notice.terminatedOn(), assessment,
						new Recipe(assessment.variant(), assessment.variantVersion(), assessment.variantHash(),
								List.of(), List.of(notice.settings().split(", ")), Sha256.of(notice.result()))),
				certificate.id(), certificate.issuedOn(), certificate.validFrom(), certificate.validTo(),
				notice.terminatedOn(), reason, certificate.sentOn(), notice.detectedOn(),
				result.critical().stream().map(StoredDocument::indicator).toList());
	}

	private static CriticalIndicator indicator(Critical critical) {
		boolean csi = critical.indicator() == Indicator.CSI;
		List<MonthlyValue> values = new ArrayList<>();
		critical.figures().forEach(each -> values
				.add(new MonthlyValue(each.month(), each.value(), each.month().equals(critical.month()))));
		return new CriticalIndicator(critical.indicator().caption(), csi ? POINTS : PERCENT, csi ? FALL : GROWTH,
				critical.indicator().criticalClause().number(), critical.month(), values);
	}

	private AssessmentRecord assessment(String id, String number) throws StoreException {
		return Optional.ofNullable(id).isEmpty() ? none(number)
				: snapshot.records(RecordKinds.ASSESSMENTS).find(id).map(Revised::value)
						.orElseThrow(() -> new RefusedException("NO_ASSESSMENT", number));
	}

	private static AssessmentRecord none(String number) {
		throw new RefusedException("NO_ASSESSMENT", number);
	}

	private DocumentHead head(String number, LocalDate on, AssessmentRecord assessment, Recipe recipe)
			throws StoreException {
		CertifiedObject object = object(snapshot, object(assessment));
		return new DocumentHead(number, on, object, issuer.name(), "", object.authority(), issuer.signatory(), recipe);
	}

	/** An object of the register as documents name it. */
	static CertifiedObject object(Snapshot snapshot, CertificationObject object) throws StoreException {
		String authority = object.authorityId() == null ? ""
				: snapshot.records(RecordKinds.AUTHORITIES).find(object.authorityId()).map(Revised::value)
						.map(Authority::name).orElse("");
		String subject = object.subject() == null ? ""
				: Subject.find(object.subject()).map(Subject::name).orElse(object.subject());
		return new CertifiedObject(object.id(), object.name(), category(object.kind()).caption(),
				object.kind().caption(), authority, subject);
	}

	/** The object as it was assessed, whatever became of it. */
	private CertificationObject object(AssessmentRecord assessment) throws StoreException {
		List<Revised<CertificationObject>> history = snapshot.records(RecordKinds.OBJECTS)
				.history(assessment.objectId());
		return history.stream().filter(each -> each.revision() == assessment.objectRevision()).findFirst()
				.map(Revised::value).orElseThrow(() -> new RefusedException("UNKNOWN_OBJECT", assessment.objectId()));
	}

	private static Category category(ObjectKind kind) {
		return switch (kind) {
		case STATE_SERVICE, TYPICAL_SERVICE -> Category.SERVICE;
		case SERVIS, APPEALS_SERVIS, CONTROL_SERVIS, INTERNAL_SERVIS -> Category.SERVIS;
		};
	}

	private static AssessedLevel level(Outcome outcome) {
		List<StageResult> stages = new ArrayList<>();
		for (StageOutcome stage : outcome.level().stages()) {
			String finding = stage.finding().isGrade() ? stage.finding().code() : stage.finding().name();
			stages.add(new StageResult(stage.stage(), finding, stage.points(), stage.clause().number(), ""));
		}
		return new AssessedLevel(outcome.level().percent(), outcome.level().clause().number(), stages,
				outcome.decision(), outcome.clause().number());
	}

	/** The term of the scheme that was kept; in days where the variant declared none; A25 can leave it without end. */
	private static Text term(AssessmentRecord assessment, Submission submission, Certificate certificate)
			throws RecipeException {
		if (certificate.validTo() == null) {
			return ENDLESS;
		}
		Term term = assessment.scheme() == null
				? Term.ofDays((int) (certificate.validTo().toEpochDay() - certificate.validFrom().toEpochDay()) + 1)
				: SchemeJson.read(assessment.scheme()).band(assessment.level()).term(submission.mszuFederal());
		List<String> ru = new ArrayList<>();
		List<String> en = new ArrayList<>();
		if (term.years() > 0) {
			ru.add(term.years() + " " + plural(term.years(), "год", "года", "лет"));
			en.add(term.years() + (term.years() == 1 ? " year" : " years"));
		}
		if (term.days() > 0) {
			ru.add(term.days() + " " + plural(term.days(), "календарный день", "календарных дня", "календарных дней"));
			en.add(term.days() + (term.days() == 1 ? " calendar day" : " calendar days"));
		}
		return new Text(String.join(" ", ru), String.join(" ", en));
	}

	/** The form of a Russian noun behind a number. */
	private static String plural(int number, String one, String few, String many) {
		int tens = number % 100;
		int ones = number % 10;
		if (tens >= 11 && tens <= 14 || ones == 0 || ones >= 5) {
			return many;
		}
		return ones == 1 ? one : few;
	}

	/** Number and date of the certificate before this one, empty if it is the first. */
	private String previous(Certificate certificate) throws StoreException {
		return certificates(certificate.objectId()).stream()
				.filter(each -> !each.id().equals(certificate.id()) && !each.issuedOn().isAfter(certificate.issuedOn()))
				.max((one, other) -> one.issuedOn().compareTo(other.issuedOn()))
				.map(each -> each.id() + ", " + each.issuedOn()).orElse("");
	}

	private List<Certificate> certificates(String objectId) throws StoreException {
		List<Certificate> all = new ArrayList<>();
		snapshot.records(RecordKinds.CERTIFICATES).each(
				Query.of(RecordKinds.CERTIFICATES, Filter.is(RecordKinds.CERTIFICATES.field("objectId"), objectId)),
				each -> all.add(each.value()));
		return all;
	}

	private static Recipe recipe(AssessmentRecord assessment, String outcome) {
		return new Recipe(assessment.variant(), assessment.variantVersion(), assessment.variantHash(),
				SheetReference.bundles(assessment.sheets()), List.of(assessment.settings().split(", ")),
				Sha256.of(outcome));
	}

}
