// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Clause;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.norm.Stage;
import org.etalon.scoring.Scheme.Applicability;
import org.etalon.scoring.Scheme.Award;
import org.etalon.scoring.Scheme.RecertificationScheme;
import org.etalon.scoring.Scheme.StageScheme;

/** What the tests of scoring start from: a scheme of four stages, one of two, and short ways to say things. */
final class Given {

	static final Settings DEFAULTS = Settings.defaults(ScoringSettings.all());
	static final LocalDate ISSUED = LocalDate.of(2024, 3, 15);
	static final LocalDate EXPIRED = LocalDate.of(2027, 3, 15);
	static final Scheme FOUR = fourStages();
	static final Scheme TWO = Schemes.twoStages();
	static final List<Finding> LADDER = List.of(Finding.G, Finding.V, Finding.B, Finding.B_PLUS, Finding.A,
			Finding.A_PLUS);

	private Given() {
	}

	private static Scheme fourStages() {
		Clause letters = new Clause("18");
		Clause monitoring = new Clause("19");
		Map<Finding, Award> reception = Schemes.grades(letters, 30, 25, 20, 15, 10, 0);
		reception.put(Finding.STAGE_NOT_APPLICABLE, new Award(30, new Clause("17б")));
		reception.put(Finding.INDICATORS_NOT_APPLICABLE, new Award(30, letters));
		reception.put(Finding.NOT_PERFORMED, new Award(0, letters));
		return new Scheme(
				List.of(graded(Stage.REGULATION),
						new StageScheme(Stage.RECEPTION, Applicability.MSZU_LISTED, reception),
						graded(Stage.LABORATORY),
						new StageScheme(Stage.MONITORING, Applicability.ALWAYS,
								Map.of(Finding.CAPABLE, new Award(10, monitoring), Finding.NOT_STATED,
										new Award(10, monitoring), Finding.NOT_CAPABLE, new Award(0, monitoring)))),
				new Clause("20"), new Clause("21"),
				Schemes.bands(70, new Clause("22а"), new Clause("22б"), new Clause("23")), new Clause("29"),
				new RecertificationScheme(new Clause("31"), true, new Clause("30б"), false));
	}

	private static StageScheme graded(Stage stage) {
		return new StageScheme(stage, Applicability.ALWAYS, Schemes.grades(new Clause("18"), 30, 25, 20, 15, 10, 0));
	}

	static Scorer scorer(Scheme scheme, Settings settings) {
		return new SchemeScorer("test", scheme, settings, ProductionCalendar::builtIn);
	}

	static Outcome outcome(Scheme scheme, Settings settings, Submission submission) {
		return (Outcome) scorer(scheme, settings).assess(submission);
	}

	static Outcome outcome(Submission submission) {
		return outcome(FOUR, DEFAULTS, submission);
	}

	/** An object in the federal list of МСЗУ. */
	static Submission listed(Finding regulation, Finding reception, Finding laboratory, Finding monitoring) {
		return submission(true, regulation, reception, laboratory, monitoring);
	}

	/** An object in no list of МСЗУ. */
	static Submission unlisted(Finding regulation, Finding reception, Finding laboratory, Finding monitoring) {
		return submission(false, regulation, reception, laboratory, monitoring);
	}

	static Submission twoStages(Finding regulation, Finding laboratory) {
		return new Submission(ObjectKind.CONTROL_SERVIS, "", false, false, regulation, Finding.NOT_STATED, laboratory,
				Finding.NOT_STATED, Submission.Dates.issued(ISSUED), null);
	}

	private static Submission submission(boolean mszuFederal, Finding regulation, Finding reception, Finding laboratory,
			Finding monitoring) {
		return new Submission(ObjectKind.STATE_SERVICE, "16", mszuFederal, false, regulation, reception, laboratory,
				monitoring, Submission.Dates.issued(ISSUED), null);
	}

	static Submission dated(Submission submission, Submission.Dates dates) {
		return again(submission, dates, submission.recertification());
	}

	static Submission again(Submission submission, Recertification past) {
		return again(submission, submission.dates(), past);
	}

	static Submission again(Submission submission, Submission.Dates dates, Recertification past) {
		return new Submission(submission.kind(), submission.subject(), submission.mszuFederal(),
				submission.mszuRegional(), submission.regulation(), submission.reception(), submission.laboratory(),
				submission.monitoring(), dates, past);
	}

	/** A past with the roadmap implemented. */
	static Recertification past(Basis basis, CertificateType type, int level, int used) {
		return new Recertification(basis, type, level, EXPIRED, used, true, false);
	}
}
