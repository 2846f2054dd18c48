// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.time.LocalDate;
import java.util.List;

import org.etalon.norm.Decision;
import org.etalon.norm.Settings;
import org.etalon.operations.access.RefusedException;
import org.etalon.scoring.Basis;
import org.etalon.scoring.CertificateType;
import org.etalon.scoring.Recertification;
import org.etalon.scoring.RecertificationRule;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.ScoringSettings;
import org.etalon.store.records.AssessmentRecord;
import org.etalon.store.records.Certificate;
import org.etalon.store.records.CertificateStatus;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.Conclusion;

/**
 * What is known only to the user of the past of an object whose last certificate was given elsewhere; what this
 * database knows itself goes before it.
 *
 * @param noIncreaseUsed     renewals without an increase that were used
 * @param roadmapImplemented whether the implemented roadmap was presented
 * @param openConclusion     whether a conclusion from a failed attempt is still to be worked off
 */
public record Past(int noIncreaseUsed, boolean roadmapImplemented, boolean openConclusion) {

	/** Nothing to add. */
	public static final Past UNKNOWN = new Past(0, false, false);

	/**
	 * The past of an object that comes again (clauses 30, 31; setting A13).
	 *
	 * @throws RefusedException {@code NEVER_CERTIFIED}, {@code NOT_TERMINATED} or {@code TERMINATED} where the basis
	 *                          does not fit what became of the last certificate
	 */
	Recertification recertification(Dossier dossier, Basis basis, Settings settings) {
		CertificationObject object = dossier.object().value();
		Certificate last = dossier.lastCertificate().map(each -> each.value()).orElse(null);
		if (last == null && (object.certificateType() == null || object.level() == null)) {
			throw new RefusedException("NEVER_CERTIFIED", object.id());
		}
		String number = last == null ? "" : last.id();
		boolean terminated = (last == null ? object.certificateStatus()
				: last.status()) == CertificateStatus.TERMINATED;
		if (terminated != (basis == Basis.REVOCATION)) {
			throw new RefusedException(terminated ? "TERMINATED" : "NOT_TERMINATED", object.id(), number);
		}
		List<Conclusion> conclusions = dossier.sinceLastCertificate();
		boolean attempted = conclusions.stream().anyMatch(each -> failed(dossier, each) && !dossier.workedOff(each));
		boolean implemented = !conclusions.isEmpty() && conclusions.stream().allMatch(dossier::workedOff);
		CertificateType type = last == null ? object.certificateType() : last.type();
		int level = last == null ? object.level() : last.level();
		LocalDate validTo = last == null ? object.certificateTo() : last.validTo();
		Recertification past = new Recertification(basis, type,
				settings.is(ScoringSettings.A13, "LAST_ATTEMPT") ? lastAttempt(dossier, level) : level, validTo,
				last == null ? noIncreaseUsed : last.noIncreaseUsed(),
				implemented || last == null && conclusions.isEmpty() && roadmapImplemented,
				attempted || last == null && conclusions.isEmpty() && openConclusion);
		return last != null && isGiven(dossier, last) ? past.asGiven() : past;
	}

	/**
	 * Whether a certificate came of an assessment that is kept here, by a scheme under which its type fits its level:
	 * that of a region may be gone, or have come since.
	 */
	private static boolean isGiven(Dossier dossier, Certificate certificate) {
		AssessmentRecord assessment = dossier.assessments().stream().map(each -> each.value())
				.filter(each -> each.id().equals(certificate.assessmentId())).findFirst().orElse(null);
		if (assessment == null || assessment.scheme() == null) {
			return false;
		}
		try {
			Scheme scheme = SchemeJson.read(assessment.scheme());
			return new RecertificationRule(scheme, Scoring.settings(assessment.settings())).agrees(certificate.type(),
					certificate.level());
		} catch (RecipeException e) {
			return false; // what cannot be read proves nothing
		}
	}

	/** Whether a conclusion came alone, without a certificate. */
	private static boolean failed(Dossier dossier, Conclusion conclusion) {
		return dossier.certificateOf(conclusion.assessmentId()).isEmpty();
	}

	/** The level of the newest assessment that ended with documents. */
	private static int lastAttempt(Dossier dossier, int otherwise) {
		return dossier.assessments().stream().map(each -> each.value()).filter(AssessmentRecord::finished)
				.filter(each -> each.decision() != Decision.NOT_ADMITTED).reduce((one, other) -> other)
				.map(AssessmentRecord::level).orElse(otherwise);
	}
}
