// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.etalon.exchange.CheckSummary;
import org.etalon.exchange.CheckedRow;
import org.etalon.exchange.RegisterRow;
import org.etalon.exchange.ReportSink;
import org.etalon.exchange.RunReport;
import org.etalon.exchange.VariantStamp;
import org.etalon.norm.Clause;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Problem;
import org.etalon.norm.Settings;
import org.etalon.norm.Stage;
import org.etalon.scoring.Basis;
import org.etalon.scoring.CertificateType;
import org.etalon.scoring.DeclaredVariant;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Recertification;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scheme.Applicability;
import org.etalon.scoring.Scheme.Award;
import org.etalon.scoring.Scheme.RecertificationScheme;
import org.etalon.scoring.Scheme.StageScheme;
import org.etalon.scoring.Schemes;
import org.etalon.scoring.Scorer;
import org.etalon.scoring.ScoringSettings;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.Submission;
import org.etalon.scoring.VariantProperties;

/** A run with real scorers: objects and problems go to a sink and are counted. */
public final class Fixture {

	private static final Settings SETTINGS = Settings.defaults(ScoringSettings.all());

	private final ReportSink sink;
	private final CheckSummary summary = new CheckSummary();
	private final Map<ScoringVariant, Scorer> scorers = new LinkedHashMap<>();
	private final ScoringVariant four = new FourStages();
	private final ScoringVariant two = new TwoStages();
	private long line = 1;

	@VariantProperties(id = "services", edition = "1", kinds = { ObjectKind.STATE_SERVICE, ObjectKind.TYPICAL_SERVICE,
			ObjectKind.SERVIS })
	private static final class FourStages extends DeclaredVariant {

		FourStages() {
			super(FourStages.class.getAnnotation(VariantProperties.class), fourStages());
		}

		private static Scheme fourStages() {
			Clause letters = new Clause("18");
			Clause capable = new Clause("19");
			Map<Finding, Award> grades = Schemes.grades(letters, 30, 25, 20, 15, 10, 0);
			Map<Finding, Award> reception = Schemes.grades(letters, 30, 25, 20, 15, 10, 0);
			reception.put(Finding.STAGE_NOT_APPLICABLE, new Award(30, new Clause("17б")));
			reception.put(Finding.INDICATORS_NOT_APPLICABLE, new Award(30, letters));
			reception.put(Finding.NOT_PERFORMED, new Award(0, letters));
			Map<Finding, Award> monitoring = Map.of(Finding.CAPABLE, new Award(10, capable), Finding.NOT_STATED,
					new Award(10, capable), Finding.NOT_CAPABLE, new Award(0, capable));
			return new Scheme(
					List.of(new StageScheme(Stage.REGULATION, Applicability.ALWAYS, grades),
							new StageScheme(Stage.RECEPTION, Applicability.MSZU_LISTED, reception),
							new StageScheme(Stage.LABORATORY, Applicability.ALWAYS, grades),
							new StageScheme(Stage.MONITORING, Applicability.ALWAYS, monitoring)),
					new Clause("20"), new Clause("21"),
					Schemes.bands(70, new Clause("22а"), new Clause("22б"), new Clause("23")), new Clause("29"),
					new RecertificationScheme(new Clause("31"), true, new Clause("30б"), false));
		}
	}

	@VariantProperties(id = "appeals", edition = "1", kinds = { ObjectKind.APPEALS_SERVIS, ObjectKind.CONTROL_SERVIS,
			ObjectKind.INTERNAL_SERVIS })
	private static final class TwoStages extends DeclaredVariant {

		TwoStages() {
			super(TwoStages.class.getAnnotation(VariantProperties.class), Schemes.twoStages());
		}
	}

	/** An object that was scored by the four-stage or the two-stage scheme; its kind decides. */
	public static CheckedRow checked(String id, String name, Submission submission) {
		return new Fixture(null).scored(id, name, "Орган", submission);
	}

	/** An object of the four-stage scheme in the federal list of МСЗУ. */
	public static Submission service(Finding regulation, Finding reception, Finding laboratory, Finding monitoring) {
		return new Submission(ObjectKind.STATE_SERVICE, "77", true, false, regulation, reception, laboratory,
				monitoring, Submission.Dates.issued(LocalDate.of(2025, 4, 14)), null);
	}

	/** An object of the two-stage scheme. */
	public static Submission appeals(Finding regulation, Finding laboratory) {
		return new Submission(ObjectKind.APPEALS_SERVIS, "", false, false, regulation, Finding.NOT_STATED, laboratory,
				Finding.NOT_STATED, Submission.Dates.UNKNOWN, null);
	}

	/** The same object coming again when its certificate expires. */
	public static Submission again(Submission object, CertificateType type, int level, int noIncreaseUsed,
			boolean roadmap) {
		return again(object, Basis.EXPIRY, type, level, noIncreaseUsed, roadmap);
	}

	/** The same object coming again. */
	public static Submission again(Submission object, Basis basis, CertificateType type, int level, int noIncreaseUsed,
			boolean roadmap) {
		return new Submission(object.kind(), object.subject(), object.mszuFederal(), object.mszuRegional(),
				object.regulation(), object.reception(), object.laboratory(), object.monitoring(),
				Submission.Dates.issued(LocalDate.of(2025, 4, 14)),
				new Recertification(basis, type, level, LocalDate.of(2025, 2, 28), noIncreaseUsed, roadmap, false));
	}

	Fixture(ReportSink sink) {
		this.sink = sink;
		for (ScoringVariant variant : List.of(four, two)) {
			scorers.put(variant, variant.scorer(SETTINGS));
		}
	}

	void object(String id, String name, Submission submission) throws IOException {
		object(id, name, "Министерство просвещения", submission);
	}

	void object(String id, String name, String authority, Submission submission) throws IOException {
		line++;
		CheckedRow row = scored(id, name, authority, submission);
		summary.add(submission.kind(), row.outcome());
		sink.row(row);
	}

	/** A rejected record with a problem for each code. */
	void rejected(String id, String... codes) throws IOException {
		line++;
		summary.addRejected();
		for (String code : codes) {
			problem(new Problem("register.csv", line, "regulation", id, code, "Ы", "А+|А|Б+|Б|В|Г"));
		}
	}

	void problem(Problem problem) throws IOException {
		summary.add(problem);
		sink.problem(problem);
	}

	RunReport finish() throws IOException {
		RunReport report = new RunReport("Etalon 1.0.0", List.of("register.csv"), SETTINGS.asMap(),
				List.of(new VariantStamp("appeals", "1.0.0", () -> ""),
						new VariantStamp("services", "1.0.0", () -> "ab".repeat(32))),
				summary);
		sink.finish(report);
		return report;
	}

	CheckSummary summary() {
		return summary;
	}

	/** Every kind of end, names of people's services, one problem of each sort; ids are {@code R-01}, {@code R-02}… */
	void everything() throws IOException {
		List<Submission> submissions = new ArrayList<>();
		submissions.add(service(Finding.A_PLUS, Finding.A_PLUS, Finding.A, Finding.CAPABLE));
		submissions.add(service(Finding.B, Finding.B_PLUS, Finding.V, Finding.CAPABLE));
		submissions.add(service(Finding.G, Finding.A, Finding.A, Finding.CAPABLE));
		submissions.add(service(Finding.A, Finding.NOT_PERFORMED, Finding.NOT_PRESENTED, Finding.NOT_CAPABLE));
		submissions.add(appeals(Finding.B_PLUS, Finding.B_PLUS));
		submissions.add(appeals(Finding.V, Finding.V));
		submissions.add(appeals(Finding.B, Finding.B).with(Stage.RECEPTION, Finding.A)); // a value that is ignored
		Submission good = service(Finding.A, Finding.A, Finding.B_PLUS, Finding.CAPABLE);
		submissions.add(again(good, CertificateType.A, 75, 0, false));
		submissions.add(again(good, CertificateType.A, 80, 0, false));
		submissions.add(again(good, CertificateType.A, 80, 1, false));
		submissions.add(again(good, CertificateType.A, 95, 0, false));
		submissions.add(again(good, CertificateType.B, 65, 0, false));
		submissions.add(again(appeals(Finding.A, Finding.A), Basis.REVOCATION, CertificateType.A, 60, 0, true));
		for (Submission submission : submissions) {
			String id = String.format("R-%02d", line);
			object(id, line % 2 == 0 ? "Запись в школу № " + line : "Выдача разрешения № " + line, submission);
		}
		rejected("X-1", "UNKNOWN_LETTER");
		rejected("X-2", "UNKNOWN_LETTER", "MISSING_VALUE");
		problem(new Problem("lost.csv", 0, "", "", "FILE_NOT_FOUND", "", ""));
	}

	private CheckedRow scored(String id, String name, String authority, Submission submission) {
		ScoringVariant variant = four.info().kinds().contains(submission.kind()) ? four : two;
		Scorer scorer = scorers.get(variant);
		Outcome outcome = (Outcome) scorer.assess(submission);
		return new CheckedRow(
				new RegisterRow("register.csv", line, id, name, authority, submission, List.of(), Map.of()), outcome,
				variant.scheme(), scorer);
	}
}
