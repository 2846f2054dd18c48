// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.etalon.norm.ObjectKind;
import org.etalon.norm.Settings;
import org.etalon.norm.Stage;
import org.etalon.operations.StoredAnswers;
import org.etalon.operations.access.RefusedException;
import org.etalon.scoring.Recertification;
import org.etalon.scoring.Submission;
import org.etalon.store.Query;
import org.etalon.store.Revised;
import org.etalon.store.Session;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;
import org.etalon.store.records.AssessmentRecord;
import org.etalon.store.records.Authority;
import org.etalon.store.records.Certificate;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.Conclusion;
import org.etalon.store.records.RecordKinds;

/** What assessing an object for the first time and again have in common. */
final class Assessing {

	private Assessing() {
	}

	/** What is submitted of an object. */
	static Submission submission(CertificationObject object, Findings findings, Submission.Dates dates,
			Recertification past) {
		return new Submission(object.kind(), object.subject() == null ? "" : object.subject(),
				object.mszuFederal() != null, object.mszuRegional() != null, findings.of(Stage.REGULATION),
				findings.of(Stage.RECEPTION), findings.of(Stage.LABORATORY), findings.of(Stage.MONITORING), dates, past,
				findings.answers());
	}

	/**
	 * Refuses an object that does not certify for the first time: it has a certificate, or a conclusion whose roadmap
	 * is not implemented (clause 26; A34).
	 */
	static void checkPrimary(Dossier dossier) {
		CertificationObject object = dossier.object().value();
		Optional<Certificate> last = dossier.lastCertificate().map(Revised::value);
		if (last.isPresent() || object.certificateType() != null) {
			throw new RefusedException("ALREADY_CERTIFIED", object.id(), last.map(Certificate::id).orElse("–"));
		}
		for (Revised<Conclusion> conclusion : dossier.conclusions()) {
			if (!dossier.workedOff(conclusion.value())) {
				throw new RefusedException("ROADMAP_NOT_IMPLEMENTED", object.id(), conclusion.value().id());
			}
		}
	}

	/**
	 * Scores a submission and keeps it: as a further assessment, or correcting one that nothing was issued on. Answers
	 * that the rules ask for are kept of the object; what is not answered now counts as it was answered last.
	 */
	static Assessed keep(Session session, Scoring scoring, Dossier dossier, Submission submission, LocalDate on,
			String sheets, Settings settings, Map<ObjectKind, String> forced) throws StoreException {
		Revised<CertificationObject> object = dossier.object();
		if (object.value().excluded() != null) {
			throw new RefusedException("EXCLUDED", object.value().id(), object.value().excluded());
		}
		Map<String, String> said = submission.answers();
		Scored scored = scoring.installed(object.value(),
				submission.withAnswers(
						StoredAnswers.with(StoredAnswers.of(session, object.value().id(), Query.NOW), said)),
				forced, on, settings);
		Map<String, String> asked = new HashMap<>(said);
		asked.keySet().retainAll(scored.submission().answers().keySet());
		StoredAnswers.keep(session, object.value().id(), asked);
		WritableRecords<AssessmentRecord> assessments = session.records(RecordKinds.ASSESSMENTS);
		Optional<Revised<AssessmentRecord>> unfinished = dossier.unfinished();
		String id = unfinished.map(each -> each.value().id()).orElseGet(dossier::nextAssessment);
		AssessmentRecord kept = scored.record(id, object, on, sheets, false);
		Assessed.Made made;
		if (unfinished.isEmpty()) {
			assessments.add(kept);
			made = Assessed.Made.NEW;
		} else {
			made = kept.equals(unfinished.get().value()) ? Assessed.Made.UNCHANGED : Assessed.Made.CORRECTED;
			assessments.update(kept, unfinished.get().revision());
		}
		return new Assessed(kept, scored.row(object.value(), authority(session, object.value())), scored.stamp(), made);
	}

	/** Name of the authority of an object, empty if it is not known. */
	static String authority(Snapshot snapshot, CertificationObject object) throws StoreException {
		return object.authorityId() == null ? ""
				: snapshot.records(RecordKinds.AUTHORITIES).find(object.authorityId()).map(Revised::value)
						.map(Authority::name).orElse("");
	}
}
