// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.etalon.exchange.CheckedRow;
import org.etalon.exchange.RegisterRow;
import org.etalon.exchange.VariantStamp;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scorer;
import org.etalon.scoring.Submission;
import org.etalon.store.Revised;
import org.etalon.store.records.AssessmentRecord;
import org.etalon.store.records.CertificationObject;

/**
 * A submission, what it came to, and by what: the frozen recipe before it is written down, or computed again.
 *
 * @param declared whether the scheme alone is enough to compute it again
 * @param settings every setting that scoring depends on, as a recipe keeps them
 */
record Scored(Submission submission, Outcome outcome, Scheme scheme, Scorer scorer, VariantStamp stamp,
		boolean declared, String settings) {

	/** As words about an outcome need it. */
	CheckedRow row(CertificationObject object, String authority) {
		return new CheckedRow(
				new RegisterRow("", 0, object.id(), object.name(), authority, submission, List.of(), Map.of()), outcome,
				scheme, scorer);
	}

	/** The recipe to be kept. */
	AssessmentRecord record(String id, Revised<CertificationObject> object, LocalDate assessedOn, String sheets,
			boolean finished) {
		return new AssessmentRecord(id, object.value().id(), object.revision(),
				submission.recertification() == null ? null : submission.recertification().basis(), assessedOn,
				SubmissionJson.write(submission), sheets, outcome.level().percent(), outcome.decision(),
				OutcomeJson.write(outcome), stamp.id(), stamp.version(), stamp.sha256(), settings,
				declared ? SchemeJson.write(scheme) : null, finished);
	}
}
