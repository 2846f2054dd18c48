// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Clause;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Settings;
import org.etalon.norm.Stage;
import org.etalon.scoring.DeclaredVariant;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scheme.Applicability;
import org.etalon.scoring.Scheme.Award;
import org.etalon.scoring.Scheme.RecertificationScheme;
import org.etalon.scoring.Scheme.StageScheme;
import org.etalon.scoring.Schemes;
import org.etalon.scoring.Scorer;
import org.etalon.scoring.ScoringSettings;
import org.etalon.scoring.Submission;
import org.etalon.scoring.VariantProperties;

/** Objects that were scored, for tests of what becomes of them. */
final class SchemesForTests {

	@VariantProperties(id = "four", edition = "1", kinds = ObjectKind.SERVIS)
	private static final class Four extends DeclaredVariant {

		Four() {
			super(Four.class.getAnnotation(VariantProperties.class), fourStages());
		}

		private static Scheme fourStages() {
			Clause letters = new Clause("18");
			Map<Finding, Award> reception = Schemes.grades(letters, 30, 25, 20, 15, 10, 0);
			reception.put(Finding.STAGE_NOT_APPLICABLE, new Award(30, new Clause("17б")));
			return new Scheme(
					List.of(new StageScheme(Stage.REGULATION, Applicability.ALWAYS,
							Schemes.grades(letters, 30, 25, 20, 15, 10, 0)),
							new StageScheme(Stage.RECEPTION, Applicability.MSZU_LISTED, reception),
							new StageScheme(Stage.LABORATORY, Applicability.ALWAYS,
									Schemes.grades(letters, 30, 25, 20, 15, 10, 0)),
							new StageScheme(Stage.MONITORING, Applicability.ALWAYS,
									Map.of(Finding.CAPABLE, new Award(10, new Clause("19")), Finding.NOT_STATED,
											new Award(10, new Clause("19")), Finding.NOT_CAPABLE,
											new Award(0, new Clause("19"))))),
					new Clause("20"), new Clause("21"),
					Schemes.bands(70, new Clause("22а"), new Clause("22б"), new Clause("23")), new Clause("29"),
					new RecertificationScheme(new Clause("31"), true, new Clause("30б"), false));
		}
	}

	@VariantProperties(id = "two", edition = "1", kinds = ObjectKind.APPEALS_SERVIS)
	private static final class Two extends DeclaredVariant {

		Two() {
			super(Two.class.getAnnotation(VariantProperties.class), Schemes.twoStages());
		}
	}

	private SchemesForTests() {
	}

	/** An object with four stages. */
	static CheckedRow four(String id, Finding regulation, Finding reception, Finding laboratory, LocalDate issued) {
		return checked(new Four(), id, new Submission(ObjectKind.SERVIS, "", false, false, regulation, reception,
				laboratory, Finding.NOT_STATED, Submission.Dates.issued(issued), null));
	}

	/** An object with two stages. */
	static CheckedRow two(String id, Finding regulation, Finding laboratory) {
		return checked(new Two(), id, new Submission(ObjectKind.APPEALS_SERVIS, "", false, false, regulation,
				Finding.NOT_STATED, laboratory, Finding.NOT_STATED, Submission.Dates.UNKNOWN, null));
	}

	private static CheckedRow checked(DeclaredVariant variant, String id, Submission submission) {
		Scorer scorer = variant.scorer(Settings.defaults(ScoringSettings.all()));
		return new CheckedRow(new RegisterRow("in.csv", 2, id, "Имя «" + id + "»", "Орган", submission, List.of(),
				Map.of("note", "x\ty")), (Outcome) scorer.assess(submission), variant.scheme(), scorer);
	}
}
