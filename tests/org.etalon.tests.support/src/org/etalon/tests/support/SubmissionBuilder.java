// SPDX-License-Identifier: EPL-2.0
package org.etalon.tests.support;

import java.time.LocalDate;

import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Stage;
import org.etalon.scoring.Basis;
import org.etalon.scoring.CertificateType;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Recertification;
import org.etalon.scoring.Submission;

/**
 * Builds a submission that is fit to be scored unless told otherwise: every stage at the best grade, monitoring
 * possible, in no list of МСЗУ, issued on 15.03.2024, primary.
 */
public final class SubmissionBuilder {

	private final ObjectKind kind;
	private String subject = "";
	private boolean mszuFederal;
	private boolean mszuRegional;
	private Finding regulation = Finding.A_PLUS;
	private Finding reception = Finding.NOT_STATED;
	private Finding laboratory = Finding.A_PLUS;
	private Finding monitoring = Finding.NOT_STATED;
	private Submission.Dates dates = Submission.Dates.issued(LocalDate.of(2024, 3, 15));
	private Recertification recertification;

	private SubmissionBuilder(ObjectKind kind) {
		this.kind = kind;
	}

	/** A submission of an object of {@code kind}. */
	public static SubmissionBuilder of(ObjectKind kind) {
		return new SubmissionBuilder(kind);
	}

	/** Two-digit code of the subject of the Federation. */
	public SubmissionBuilder subject(String code) {
		subject = code;
		return this;
	}

	/** In the lists of МСЗУ. */
	public SubmissionBuilder mszu(boolean federal, boolean regional) {
		mszuFederal = federal;
		mszuRegional = regional;
		return this;
	}

	/** Any finding of a stage. */
	public SubmissionBuilder with(Stage stage, Finding finding) {
		switch (stage) {
		case REGULATION -> regulation = finding;
		case RECEPTION -> reception = finding;
		case LABORATORY -> laboratory = finding;
		case MONITORING -> monitoring = finding;
		}
		return this;
	}

	/** A grade as the Rules write it. */
	public SubmissionBuilder with(Stage stage, String letter) {
		return with(stage, Finding.of(Grade.parse(letter).orElseThrow()));
	}

	/** Regulation and laboratory, the two stages every scheme has. */
	public SubmissionBuilder letters(String regulationLetter, String laboratoryLetter) {
		return with(Stage.REGULATION, regulationLetter).with(Stage.LABORATORY, laboratoryLetter);
	}

	/** Date of the documents, null for none. */
	public SubmissionBuilder issued(LocalDate date) {
		return dates(Submission.Dates.issued(date));
	}

	/** All dates. */
	public SubmissionBuilder dates(Submission.Dates all) {
		dates = all;
		return this;
	}

	/** The past of an object that comes again, null for a primary certification. */
	public SubmissionBuilder past(Recertification past) {
		recertification = past;
		return this;
	}

	/** Comes again with the roadmap implemented, no open conclusion, and a certificate to 15.03.2027. */
	public SubmissionBuilder again(Basis basis, CertificateType type, int previousLevel, int noIncreaseUsed) {
		return past(new Recertification(basis, type, previousLevel, LocalDate.of(2027, 3, 15), noIncreaseUsed, true,
				false));
	}

	/** The submission. */
	public Submission build() {
		return new Submission(kind, subject, mszuFederal, mszuRegional, regulation, reception, laboratory, monitoring,
				dates, recertification);
	}
}
