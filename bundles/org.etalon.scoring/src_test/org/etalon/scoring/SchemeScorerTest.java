// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import static org.etalon.scoring.Given.DEFAULTS;
import static org.etalon.scoring.Given.EXPIRED;
import static org.etalon.scoring.Given.FOUR;
import static org.etalon.scoring.Given.ISSUED;
import static org.etalon.scoring.Given.TWO;
import static org.etalon.scoring.Given.again;
import static org.etalon.scoring.Given.dated;
import static org.etalon.scoring.Given.listed;
import static org.etalon.scoring.Given.outcome;
import static org.etalon.scoring.Given.past;
import static org.etalon.scoring.Given.twoStages;
import static org.etalon.scoring.Given.unlisted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Flaw;
import org.etalon.norm.Settings;
import org.etalon.norm.Stage;
import org.etalon.norm.TraceStep;
import org.etalon.scoring.Submission.Dates;
import org.junit.jupiter.api.Test;

class SchemeScorerTest {

	private static final Finding YES = Finding.CAPABLE;
	private static final Settings ACT_DECIDES = DEFAULTS.with("A07", "ACT_DECIDES");

	private static int level(Submission submission) {
		return outcome(submission).level().percent();
	}

	@Test
	void addsUpTheStages() {
		assertEquals(70, level(listed(Finding.A, Finding.B_PLUS, Finding.B, YES)));
		assertEquals(40, level(listed(Finding.V, Finding.V, Finding.V, YES)));
		assertEquals(100, level(unlisted(Finding.A_PLUS, Finding.NOT_STATED, Finding.A_PLUS, Finding.NOT_STATED)));
		assertEquals(60, outcome(TWO, DEFAULTS, twoStages(Finding.A, Finding.B)).level().percent());
	}

	@Test
	void oneZeroMakesTheLevelZero() {
		assertEquals(0, level(listed(Finding.A_PLUS, Finding.A_PLUS, Finding.G, YES)));
		assertEquals(0, level(listed(Finding.A_PLUS, Finding.NOT_PERFORMED, Finding.A_PLUS, YES)));
		assertEquals(0, level(listed(Finding.A_PLUS, Finding.A_PLUS, Finding.A_PLUS, Finding.NOT_CAPABLE)));
		assertEquals(0, outcome(TWO, DEFAULTS, twoStages(Finding.A_PLUS, Finding.G)).level().percent());
	}

	@Test
	void whatWasNotPresentedIsZeroByItsOwnClause() {
		for (Stage stage : Stage.values()) {
			Outcome outcome = outcome(
					listed(Finding.A_PLUS, Finding.A_PLUS, Finding.A_PLUS, YES).with(stage, Finding.NOT_PRESENTED));
			assertEquals(0, outcome.level().percent());
			assertEquals(0, outcome.points(stage));
			assertEquals(new Clause("21"), outcome.level().clause());
			assertEquals(Decision.CONCLUSION_ONLY, outcome.decision());
			assertEquals(Reason.BELOW_40, outcome.reason());
		}
	}

	@Test
	void everyLevelIsReachable() {
		TreeSet<Integer> four = new TreeSet<>();
		TreeSet<Integer> two = new TreeSet<>();
		for (Finding first : Given.LADDER) {
			for (Finding second : Given.LADDER) {
				two.add(outcome(TWO, DEFAULTS, twoStages(first, second)).level().percent());
				for (Finding third : Given.LADDER) {
					four.add(level(listed(first, second, third, YES)));
				}
			}
		}
		assertEquals(FOUR.reachableLevels(), four);
		assertEquals(TWO.reachableLevels(), two);
	}

	@Test
	void aStageTheSchemeDoesNotHaveHasNoPoints() {
		Outcome outcome = outcome(TWO, DEFAULTS, twoStages(Finding.A, Finding.A));
		assertNull(outcome.points(Stage.RECEPTION));
		assertNull(outcome.points(Stage.MONITORING));
		assertEquals(40, outcome.points(Stage.LABORATORY));
	}

	@Test
	void ignoresAValueForAStageThatDoesNotApply() {
		Outcome unlisted = outcome(unlisted(Finding.A, Finding.G, Finding.A, YES));
		assertEquals(90, unlisted.level().percent());
		assertEquals(List.of(Warning.VALUE_IGNORED), unlisted.warnings());
		Submission noise = twoStages(Finding.A, Finding.A).with(Stage.MONITORING, Finding.NOT_CAPABLE);
		assertEquals(List.of(Warning.VALUE_IGNORED), outcome(TWO, DEFAULTS, noise).warnings());
		assertEquals(80, outcome(TWO, DEFAULTS, noise).level().percent());
	}

	@Test
	void thatAStageDoesNotApplyIsNoValue() {
		for (Finding nothing : List.of(Finding.NOT_STATED, Finding.INDICATORS_NOT_APPLICABLE,
				Finding.STAGE_NOT_APPLICABLE)) {
			assertEquals(List.of(), outcome(unlisted(Finding.A, nothing, Finding.A, YES)).warnings());
			Submission two = twoStages(Finding.A, Finding.A).with(Stage.RECEPTION, nothing);
			assertEquals(List.of(), outcome(TWO, DEFAULTS, two).warnings());
		}
	}

	/** Out of every list a stage exists under A07=ACT_DECIDES when an act requires it, that is, something was found. */
	@Test
	void anActCanDecideOnReception() {
		Map<Finding, Integer> points = Map.of(Finding.V, 10, Finding.NOT_PERFORMED, 0, Finding.NOT_PRESENTED, 0,
				Finding.NOT_STATED, 30, Finding.INDICATORS_NOT_APPLICABLE, 30);
		points.forEach((finding, expected) -> {
			Submission submission = unlisted(Finding.A, finding, Finding.A, YES);
			assertEquals(30, outcome(submission).points(Stage.RECEPTION));
			Outcome outcome = outcome(FOUR, ACT_DECIDES, submission);
			assertEquals(expected, outcome.points(Stage.RECEPTION), finding::toString);
			assertEquals(List.of(), outcome.warnings());
			assertEquals("A07=ACT_DECIDES", outcome.level().stages().get(1).setting());
		});
		assertNull(outcome(FOUR, ACT_DECIDES, listed(Finding.A, Finding.A, Finding.A, YES)).level().stages().get(1)
				.setting());
	}

	@Test
	void theRegionalListIsEnoughForReceptionButNotForTheShortTerm() {
		Submission federal = listed(Finding.V, Finding.V, Finding.V, YES);
		Submission regional = new Submission(federal.kind(), "16", false, true, Finding.V, Finding.V, Finding.V, YES,
				Dates.issued(ISSUED), null);
		assertEquals(LocalDate.of(2024, 9, 11), outcome(federal).validTo());
		assertEquals(LocalDate.of(2025, 3, 15), outcome(regional).validTo());
		assertEquals(10, outcome(regional).points(Stage.RECEPTION));
	}

	@Test
	void refusesWhatIsMissing() {
		Submission empty = listed(Finding.NOT_STATED, Finding.NOT_STATED, Finding.NOT_STATED, Finding.NOT_STATED);
		String grades = "А+|А|Б+|Б|В|Г";
		assertEquals(List.of(new Flaw("regulation", "MISSING_VALUE", "", grades),
				new Flaw("reception", "MISSING_VALUE", "", grades + "|n/a|not-performed"),
				new Flaw("laboratory", "MISSING_VALUE", "", grades)), flaws(empty));
	}

	@Test
	void refusesWhatAStageCannotEndWith() {
		assertEquals(
				List.of(new Flaw("regulation", "INVALID_VALUE", "not-performed", "А+|А|Б+|Б|В|Г"),
						new Flaw("monitoring", "INVALID_VALUE", "А", "yes|no")),
				flaws(listed(Finding.NOT_PERFORMED, Finding.A, Finding.A, Finding.A)));
	}

	/** Whether the stage exists follows from the lists, or every object could have 30 points for the asking. */
	@Test
	void nobodyCanStateThatAStageDoesNotApply() {
		assertEquals("reception",
				flaws(listed(Finding.A, Finding.STAGE_NOT_APPLICABLE, Finding.A, YES)).get(0).field());
	}

	@Test
	void recertificationNeedsItsDates() {
		Submission undated = dated(listed(Finding.A, Finding.A, Finding.A, YES), Dates.UNKNOWN);
		Recertification undatedPast = new Recertification(Basis.EXPIRY, CertificateType.A, 60, null, 0, false, false);
		assertEquals(
				List.of("previous_level INVALID_INPUT", "issued_on MISSING_VALUE", "previous_valid_to MISSING_VALUE"),
				flaws(again(undated, undatedPast)).stream().map(flaw -> flaw.field() + " " + flaw.code()).toList());
		Recertification revoked = new Recertification(Basis.REVOCATION, CertificateType.A, 70, null, 0, false, false);
		assertEquals(Decision.CERTIFICATE,
				outcome(again(listed(Finding.A, Finding.A, Finding.A, YES), revoked)).decision());
	}

	/** Section VII without terms: there is no date to ask for, only a basis that does not exist. */
	@Test
	void aTermWithoutEndNeverExpires() {
		Settings endless = DEFAULTS.with("A25", "NO_TERM");
		Recertification expired = new Recertification(Basis.EXPIRY, CertificateType.A, 60, null, 0, false, false);
		Outcome outcome = outcome(TWO, endless, again(twoStages(Finding.A, Finding.A), expired));
		assertEquals(Decision.INVALID_BASIS, outcome.decision());
		assertEquals(80, outcome.level().percent());
		assertNull(outcome(TWO, endless, twoStages(Finding.A, Finding.A)).validTo());
	}

	@Test
	void refusesDatesThatOverflow() {
		Submission good = listed(Finding.A, Finding.A, Finding.A, YES);
		assertEquals("issued_on", flaws(dated(good, Dates.issued(LocalDate.MAX))).get(0).field());
		assertEquals("issued_on", flaws(dated(good, Dates.issued(LocalDate.of(0, 12, 31)))).get(0).field());
		Dates dates = new Dates(null, LocalDate.MIN, LocalDate.MAX);
		assertEquals(List.of("completed_on", "sent_on"), flaws(dated(good, dates)).stream().map(Flaw::field).toList());
		Recertification past = new Recertification(Basis.REVOCATION, CertificateType.A, 70, LocalDate.MAX, 0, false,
				false);
		assertEquals(List.of("previous_valid_to"), flaws(again(good, past)).stream().map(Flaw::field).toList());
		assertEquals(LocalDate.of(9993, 12, 31),
				outcome(dated(good, Dates.issued(LocalDate.of(9990, 12, 31)))).validTo());
	}

	@Test
	void warningsOfStagesAndTermsStandTogether() {
		Submission late = again(unlisted(Finding.B, Finding.G, Finding.V, YES), Dates.issued(LocalDate.of(2040, 1, 1)),
				past(Basis.EXPIRY, CertificateType.B, 60, 0));
		assertEquals(List.of(Warning.VALUE_IGNORED, Warning.TERM_ALREADY_OVER), outcome(late).warnings());
	}

	@Test
	void explainsAPrimaryDecision() {
		Submission submission = listed(Finding.A, Finding.B, Finding.V, Finding.NOT_STATED);
		assertEquals(List.of(step("REGULATION", "А", 25, "18", null), step("RECEPTION", "Б", 15, "18", null),
				step("LABORATORY", "В", 10, "18", null), step("MONITORING", "", 10, "19", null),
				step("LEVEL", "25+15+10+10", 60, "20", null), step("DECISION", "40 ≤ 60 < 70", null, "22б", null),
				step("TERM", "2024-03-15 + P180D (mszu_federal=yes) → 2024-03-15/2024-09-11", null, "29",
						"A05=ISSUE_DATE, A06=NO_SHIFT")),
				outcome(submission).trace());
	}

	@Test
	void explainsAZeroAndAStageThatDoesNotApply() {
		assertEquals(
				List.of(step("REGULATION", "NOT_PRESENTED", 0, "21", null),
						step("RECEPTION", "NOT_APPLICABLE", 30, "17б", "A07=NOT_APPLICABLE"),
						step("LABORATORY", "А", 25, "18", null), step("MONITORING", "yes", 10, "19", null),
						step("LEVEL", "0+30+25+10", 0, "21", null), step("DECISION", "0 ≤ 0 < 40", null, "23", null)),
				outcome(unlisted(Finding.NOT_PRESENTED, Finding.NOT_STATED, Finding.A, YES)).trace());
	}

	@Test
	void explainsARecertification() {
		Submission late = again(twoStages(Finding.A, Finding.A), Dates.issued(LocalDate.of(2027, 5, 20)),
				past(Basis.EXPIRY, CertificateType.B, 50, 1));
		assertEquals(
				List.of(step("RECERTIFICATION", "EXPIRY B 50 → 80, no_increase_used=1, roadmap_implemented=yes", null,
						"31", "A11=CONCLUSION_ONLY, A12=ONCE_PER_LIFE, A13=LAST_CERTIFICATE, A25=ANALOGY_60"),
						step("DECISION", "60 ≤ 80", null, "38а", null),
						step("TERM", "2027-03-15 + P3Y → 2027-03-16/2030-03-15, gap_days=65", null, "31",
								"A05=ISSUE_DATE, A06=NO_SHIFT, A15=FROM_EXPIRY, A25=ANALOGY_60")),
				afterLevel(outcome(TWO, DEFAULTS, late)));
	}

	@Test
	void explainsWhyThereIsNoCertificateAgain() {
		Submission submission = unlisted(Finding.B_PLUS, Finding.NOT_STATED, Finding.B_PLUS, YES); // 80
		assertEquals(step("DECISION", "80 < 85", null, "31", null),
				decision(FOUR, DEFAULTS, again(submission, past(Basis.EXPIRY, CertificateType.A, 85, 0))));
		assertEquals(step("DECISION", "80 ≤ 80, no_increase_used=1", null, "31", null),
				decision(FOUR, DEFAULTS, again(submission, past(Basis.EXPIRY, CertificateType.A, 80, 1))));
		Recertification unworked = new Recertification(Basis.EXPIRY, CertificateType.A, 80, EXPIRED, 0, false, true);
		assertEquals(step("DECISION", "roadmap_implemented=no", null, "31", null),
				decision(FOUR, DEFAULTS, again(submission, unworked)));
		assertEquals(step("DECISION", "REVOCATION", null, "41", null), decision(TWO, DEFAULTS,
				again(twoStages(Finding.A, Finding.A), past(Basis.REVOCATION, CertificateType.A, 80, 0))));
		Settings lastAttempt = DEFAULTS.with("A13", "LAST_ATTEMPT");
		Submission sixty = unlisted(Finding.V, Finding.NOT_STATED, Finding.V, YES);
		assertEquals(step("DECISION", "60 < 70", null, "31", null),
				decision(FOUR, lastAttempt, again(sixty, past(Basis.EXPIRY, CertificateType.A, 50, 0))));
	}

	@Test
	void explainsTermsWithoutDates() {
		Submission undated = dated(unlisted(Finding.A, Finding.NOT_STATED, Finding.A, YES), Dates.UNKNOWN);
		assertEquals("P3Y", outcome(undated).trace().getLast().input());
		Submission beyond = dated(undated, Dates.issued(LocalDate.of(2026, 1, 12)));
		Outcome outOfRange = outcome(FOUR, DEFAULTS.with("A06", "NEXT_WORKING_DAY"), beyond);
		assertEquals("2026-01-12 + P3Y → 2026-01-12/?", outOfRange.trace().getLast().input());
		Outcome endless = outcome(TWO, DEFAULTS.with("A25", "NO_TERM"), twoStages(Finding.A, Finding.A));
		assertEquals("2024-03-15/..", endless.trace().getLast().input());
	}

	@Test
	void equalSubmissionsHaveEqualOutcomes() {
		Submission submission = listed(Finding.A, Finding.A, Finding.A, YES);
		assertEquals(outcome(submission), outcome(submission));
		Recertification past = past(Basis.EXPIRY, CertificateType.A, 70, 0);
		assertEquals(outcome(again(submission, past)), outcome(again(submission, past)));
	}

	@Test
	void aSubmissionAndItsPastAreWhole() {
		assertThrows(NullPointerException.class,
				() -> new Recertification(null, CertificateType.A, 70, null, 0, false, false));
		assertThrows(NullPointerException.class,
				() -> new Recertification(Basis.EXPIRY, null, 70, null, 0, false, false));
		assertThrows(IllegalArgumentException.class, () -> new Refusal(List.of()));
	}

	private static List<Flaw> flaws(Submission submission) {
		return assertInstanceOf(Refusal.class, Given.scorer(FOUR, DEFAULTS).assess(submission)).flaws();
	}

	private static List<TraceStep> afterLevel(Outcome outcome) {
		List<TraceStep> trace = outcome.trace();
		return trace.subList(outcome.level().stages().size() + 1, trace.size());
	}

	private static TraceStep decision(Scheme scheme, Settings settings, Submission submission) {
		return afterLevel(outcome(scheme, settings, submission)).get(1);
	}

	private static TraceStep step(String subject, String input, Integer points, String clause, String setting) {
		return new TraceStep(subject, input, points, new Clause(clause), setting);
	}
}
