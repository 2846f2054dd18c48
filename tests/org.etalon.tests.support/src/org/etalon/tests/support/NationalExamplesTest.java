// SPDX-License-Identifier: EPL-2.0
package org.etalon.tests.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.etalon.norm.Decision;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.norm.Stage;
import org.etalon.scoring.Basis;
import org.etalon.scoring.CertificateType;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Recertification;
import org.etalon.scoring.RecertificationRule;
import org.etalon.scoring.RecertificationRule.Verdict;
import org.etalon.scoring.Scheme.Band;
import org.etalon.scoring.ScoringSettings;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.StageOutcome;
import org.etalon.scoring.Submission;
import org.etalon.scoring.ValidityRule;
import org.etalon.scoring.ValidityRule.Validity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The worked examples of the Rules, run on a national variant: those of
 * four stages or those of section VII, as the variant is.
 */
public abstract class NationalExamplesTest {

	private static final Settings DEFAULTS = Settings.defaults(ScoringSettings.all());
	private static final Map<String, Stage> STAGES = Map.of("reg", Stage.REGULATION, "lp", Stage.RECEPTION, "lab",
			Stage.LABORATORY, "mon", Stage.MONITORING);

	/** A national variant. */
	protected abstract ScoringVariant variant();

	/** The rows. */
	@TestFactory
	public Stream<DynamicTest> examples() {
		List<ExampleRow> rows = ExampleRow.read(NationalExamplesTest.class, "scoring-examples.csv").stream()
				.filter(this::concernsVariant).toList();
		assertFalse(rows.isEmpty());
		return rows.stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
			Map<String, Object> actual = run(row);
			row.assertAllAsked();
			row.assertExpected(actual);
		}));
	}

	private boolean sectionSeven() {
		return variant().scheme().recertification().byAnalogy();
	}

	private boolean concernsVariant(ExampleRow row) {
		return switch (row.rule()) {
		case "R-11", "R-12", "R-13", "R-14", "R-14.full", "R-16", "R-22" -> !sectionSeven();
		case "R-30", "R-31" -> sectionSeven();
		case "R-15", "R-21", "R-33" -> row.flag("section7", false) == sectionSeven();
		default -> throw new AssertionError("rule without a runner: " + row.rule());
		};
	}

	private Map<String, Object> run(ExampleRow row) {
		return switch (row.rule()) {
		case "R-11", "R-30" -> letter(row);
		case "R-12" -> reception(row);
		case "R-13" -> stage(Stage.MONITORING, submission().with(Stage.MONITORING, monitoring(row)));
		case "R-14", "R-31" -> level(row);
		case "R-14.full" -> full(row);
		case "R-15" -> Map.of("result", variant().scheme().band(row.number("level", -1)).decision());
		case "R-16" -> validity(row, band(row.text("result")));
		case "R-21" -> again(row);
		case "R-22" -> newTerm(row);
		case "R-33" -> validity(row, variant().scheme().band(row.number("level", -1)));
		default -> throw new AssertionError(row.rule());
		};
	}

	private Map<String, Object> letter(ExampleRow row) {
		Optional<Grade> grade = Grade.parse(row.text("letter"));
		return grade.isEmpty() ? Map.of("error", "UNKNOWN_LETTER")
				: stage(Stage.REGULATION, submission().with(Stage.REGULATION, Finding.of(grade.get())));
	}

	private Map<String, Object> reception(ExampleRow row) {
		return stage(Stage.RECEPTION, withReception(submission(), row));
	}

	private static SubmissionBuilder withReception(SubmissionBuilder submission, ExampleRow row) {
		Finding finding = Finding.NOT_STATED;
		boolean notPerformed = row.flag("requiredByNpa", false) && !row.flag("performed", true);
		String letter = row.text("letter");
		if (!row.flag("indicatorsApplicable", true)) {
			finding = Finding.INDICATORS_NOT_APPLICABLE;
		} else if (notPerformed) {
			finding = Finding.NOT_PERFORMED;
		} else if (letter != null) {
			finding = Finding.of(Grade.parse(letter).orElseThrow());
		}
		return submission.mszu(row.flag("inMszuFederal", false), row.flag("inMszuRegional", false))
				.with(Stage.RECEPTION, finding);
	}

	/** Data in the system or presented by Минцифры make no difference to the points. */
	private static Finding monitoring(ExampleRow row) {
		row.flag("dataInSystem");
		row.flag("providedByMincifry");
		Boolean capability = row.flag("technicalCapability");
		return capability == null ? Finding.NOT_STATED : capability ? Finding.CAPABLE : Finding.NOT_CAPABLE;
	}

	private Map<String, Object> level(ExampleRow row) {
		SubmissionBuilder submission = submission().mszu(true, false);
		for (Map.Entry<String, Stage> stage : STAGES.entrySet()) {
			if (row.has(stage.getKey())) {
				submission.with(stage.getValue(), worth(stage.getValue(), row.number(stage.getKey(), -1)));
			}
		}
		row.list("missingInfo").forEach(key -> submission.with(STAGES.get(key), Finding.NOT_PRESENTED));
		Outcome outcome = outcome(submission);
		return Map.of("level", outcome.level().percent(), "result", outcome.decision());
	}

	private Finding worth(Stage stage, int points) {
		return Arrays.stream(Finding.values()).filter(finding -> finding != Finding.STAGE_NOT_APPLICABLE)
				.filter(finding -> variant().scheme().stage(stage).award(finding) != null)
				.filter(finding -> variant().scheme().stage(stage).award(finding).points() == points).findFirst()
				.orElseThrow();
	}

	private Map<String, Object> full(ExampleRow row) {
		ExampleRow reception = row.inner("reception");
		ExampleRow monitoring = row.inner("monitoring");
		Outcome outcome = outcome(withReception(submission(), reception)
				.letters(row.text("regLetter"), row.text("labLetter")).with(Stage.MONITORING, monitoring(monitoring)));
		reception.assertAllAsked();
		monitoring.assertAllAsked();
		Map<String, Object> points = new HashMap<>();
		STAGES.forEach((key, stage) -> points.put(key, outcome.points(stage)));
		return Map.of("points100", points, "level", outcome.level().percent(), "result", outcome.decision());
	}

	private Band band(String decision) {
		return variant().scheme().band(variant().scheme().threshold(Decision.valueOf(decision)));
	}

	private Map<String, Object> validity(ExampleRow row, Band band) {
		row.flag("inMszuRegional");
		Validity validity = validityRule().validity(band, row.flag("inMszuFederal", false),
				Submission.Dates.issued(row.date("issueDate")), null);
		Map<String, Object> actual = new HashMap<>();
		actual.put("result", band.decision());
		actual.put("validTo", validity.to());
		return actual;
	}

	private Map<String, Object> again(ExampleRow row) {
		RecertificationRule rule = new RecertificationRule(variant().scheme(), DEFAULTS);
		int level = row.number("newLevel", -1);
		Recertification past = new Recertification(Basis.valueOf(row.text("basis")),
				CertificateType.valueOf(row.text("previousKind")), row.number("previousLevel", -1), null,
				row.number("noIncreaseUsed", 0), row.flag("roadmapImplemented", false),
				row.flag("openConclusion", false));
		if (!rule.check(past).isEmpty()) {
			return Map.of("error", rule.check(past).get(0).code());
		}
		Verdict verdict = rule.decide(past, level);
		Map<String, Object> actual = new HashMap<>();
		actual.put("outcome", verdict.decision());
		actual.put("reason", verdict.reason());
		actual.put("noIncreaseUsed", verdict.noIncreaseUsed());
		return actual;
	}

	private Map<String, Object> newTerm(ExampleRow row) {
		Recertification past = new Recertification(Basis.valueOf(row.text("basis")), CertificateType.A, 100,
				row.date("oldValidTo"), 0, false, false);
		Validity validity = validityRule().validity(band(row.text("outcome")), row.flag("inMszuFederal", false),
				Submission.Dates.issued(row.date("issueDate")), past);
		Map<String, Object> actual = new HashMap<>();
		actual.put("validFrom", validity.from());
		actual.put("validTo", validity.to());
		actual.put("gapDays", validity.gapDays());
		return actual;
	}

	private ValidityRule validityRule() {
		return new ValidityRule(variant().scheme(), DEFAULTS, ProductionCalendar::builtIn);
	}

	private SubmissionBuilder submission() {
		ObjectKind kind = variant().info().kinds().iterator().next();
		return SubmissionBuilder.of(kind);
	}

	private Outcome outcome(SubmissionBuilder submission) {
		return (Outcome) variant().scorer(DEFAULTS).assess(submission.build());
	}

	private Map<String, Object> stage(Stage stage, SubmissionBuilder submission) {
		StageOutcome outcome = outcome(submission).level().stages().stream().filter(one -> one.stage() == stage)
				.findFirst().orElseThrow();
		assertEquals(outcome.points(), outcome(submission).points(stage));
		String status = outcome.finding().isGrade() ? "ASSESSED" : outcome.finding().code();
		return Map.of("points100", outcome.points(), "status", status);
	}
}
