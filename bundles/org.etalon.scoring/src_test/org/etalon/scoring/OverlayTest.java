// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import static org.etalon.scoring.Given.listed;
import static org.etalon.scoring.Given.unlisted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Document;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Stage;
import org.etalon.norm.Text;
import org.etalon.scoring.Difference.CertificateTerm;
import org.etalon.scoring.Difference.EligibilityReason;
import org.etalon.scoring.Difference.ExtraColumn;
import org.etalon.scoring.Difference.LeastGrade;
import org.etalon.scoring.Difference.RegionalList;
import org.etalon.scoring.Difference.RequiredCriterion;
import org.etalon.scoring.Difference.Threshold;
import org.etalon.scoring.Distance.Improvement;
import org.etalon.scoring.Guard.Aspect;
import org.etalon.scoring.Guard.Loosening;
import org.junit.jupiter.api.Test;

class OverlayTest {

	private static final Text NAME = new Text("Строже", "Stricter");
	private static final Clause BASIS = new Clause(Document.REGIONAL, "Постановление № 45, п. 3");
	private static final Difference EIGHTY = new Threshold(NAME, BASIS, Decision.CERTIFICATE, 80);
	private static final Difference CRITERION = new RequiredCriterion(NAME, BASIS, "mfc",
			Decision.CERTIFICATE_AND_CONCLUSION);
	private static final Difference LEAST = new LeastGrade(NAME, BASIS, Stage.LABORATORY, Grade.B_PLUS,
			Decision.CONCLUSION_ONLY);
	private static final Difference TWO_YEARS = new CertificateTerm(NAME, BASIS, Decision.CERTIFICATE, Term.ofYears(2),
			null);
	private static final Difference LIST = new RegionalList(NAME, BASIS, Set.of("EP-1"), Set.of("Выдача справки"));

	@VariantProperties(id = "four", edition = "1", kinds = { ObjectKind.STATE_SERVICE, ObjectKind.SERVIS })
	private static final class Four extends DeclaredVariant {

		Four() {
			super(Four.class.getAnnotation(VariantProperties.class), Given.FOUR);
		}
	}

	private static Overlay.Declaration declaration(Difference... differences) {
		return new Overlay.Declaration("16-strict", NAME, "1", "four", Set.of(), "16", null, null, true,
				List.of(differences));
	}

	private static OverlaidVariant over(Difference... differences) {
		return new OverlaidVariant(new Four(), declaration(differences));
	}

	private static Outcome outcome(OverlaidVariant variant, Submission submission) {
		return assertInstanceOf(Outcome.class, variant.scorer(Given.DEFAULTS).assess(submission));
	}

	private static Submission answered(Submission submission, String column, String answer) {
		return submission.withAnswers(Map.of(column, answer));
	}

	private static List<String> overlaySteps(Outcome outcome) {
		return outcome.trace().stream().filter(step -> step.subject().equals("OVERLAY"))
				.map(step -> step.clause() + " " + step.input()).toList();
	}

	@Test
	void isAVariantOfItsSubject() {
		VariantInfo info = over().info();
		assertEquals(new VariantInfo("four+16-strict", "1", Set.of(ObjectKind.STATE_SERVICE, ObjectKind.SERVIS), "16",
				null, null), info);
		assertThrows(IllegalArgumentException.class, () -> new OverlaidVariant(new Four(),
				new Overlay.Declaration("x", NAME, "1", "other", Set.of(), "16", null, null, true, List.of())));
		assertThrows(IllegalArgumentException.class, () -> new OverlaidVariant(new Four(), new Overlay.Declaration("x",
				NAME, "1", "four", Set.of(ObjectKind.CONTROL_SERVIS), "16", null, null, true, List.of())));
	}

	@Test
	void aHigherThresholdTakesTheCertificateAndSaysWhy() {
		Submission submission = listed(Finding.B_PLUS, Finding.A, Finding.B_PLUS, Finding.CAPABLE); // 75
		assertEquals(Decision.CERTIFICATE, Given.outcome(submission).decision());
		Outcome outcome = outcome(over(EIGHTY), submission);
		assertEquals(75, outcome.level().percent());
		assertEquals(Decision.CERTIFICATE_AND_CONCLUSION, outcome.decision());
		assertEquals(
				List.of("Акт субъекта Постановление № 45, п. 3 16-strict: Строже / Stricter: CERTIFICATE 70 → 80: 75"),
				overlaySteps(outcome));
		assertTrue(outcome.trace().stream().anyMatch(step -> step.input().equals("40 ≤ 75 < 80")));
	}

	@Test
	void aCriterionThatIsNotFulfilledLimitsTheDecision() {
		Submission best = listed(Finding.A_PLUS, Finding.A_PLUS, Finding.A_PLUS, Finding.CAPABLE);
		OverlaidVariant variant = over(CRITERION);
		assertEquals(Decision.CERTIFICATE, outcome(variant, answered(best, "mfc", "yes")).decision());
		for (Submission each : List.of(best, answered(best, "mfc", "no"))) {
			Outcome outcome = outcome(variant, each);
			assertEquals(100, outcome.level().percent());
			assertEquals(Decision.CERTIFICATE_AND_CONCLUSION, outcome.decision());
			assertTrue(overlaySteps(outcome).get(0).endsWith("→ ≤ CERTIFICATE_AND_CONCLUSION"));
			assertTrue(outcome.trace().stream().anyMatch(step -> step.input().equals("mfc≠yes")));
		}
		Refusal refusal = assertInstanceOf(Refusal.class,
				variant.scorer(Given.DEFAULTS).assess(answered(best, "mfc", "возможно")));
		assertEquals("mfc", refusal.flaws().get(0).field());
	}

	@Test
	void aGradeBelowTheLeastOneLeavesOnlyTheConclusionByTheActOfTheRegion() {
		Outcome outcome = outcome(over(LEAST), listed(Finding.A_PLUS, Finding.A_PLUS, Finding.B, Finding.CAPABLE));
		assertEquals(85, outcome.level().percent());
		assertEquals(Decision.CONCLUSION_ONLY, outcome.decision());
		assertEquals(Reason.REGIONAL_REQUIREMENT, outcome.reason());
		assertEquals(BASIS, outcome.clause());
		assertEquals(null, outcome.validFrom());
	}

	@Test
	void aShorterTermEndsEarlier() {
		Submission best = unlisted(Finding.A_PLUS, Finding.NOT_STATED, Finding.A_PLUS, Finding.CAPABLE);
		Outcome outcome = outcome(over(TWO_YEARS), best);
		assertEquals(Given.outcome(best).validTo().minusYears(1), outcome.validTo());
		assertTrue(overlaySteps(outcome).get(0).endsWith("P3Y → P2Y"));
	}

	@Test
	void anObjectOfTheRegionalListCountsAsListed() {
		OverlaidVariant variant = over(LIST, new ExtraColumn(NAME, BASIS, "note"));
		Submission unlisted = unlisted(Finding.A_PLUS, Finding.G, Finding.A_PLUS, Finding.CAPABLE);
		assertEquals(100, outcome(variant, variant.complete(unlisted, "EP-2", "", Map.of())).level().percent());
		for (Submission each : List.of(variant.complete(unlisted, "EP-1", "", Map.of()),
				variant.complete(unlisted, "EP-3", " выдача справки ", Map.of()))) {
			assertEquals(0, outcome(variant, each).level().percent());
		}
		assertEquals(Map.of("note", "да"),
				variant.complete(unlisted, "EP-2", "", Map.of("note", "да", "other", "x")).answers());
	}

	@Test
	void aReasonThatKeepsOutOfTheYearListIsAWarning() {
		OverlaidVariant variant = over(new EligibilityReason(NAME, BASIS, "closing"));
		Submission best = unlisted(Finding.A_PLUS, Finding.NOT_STATED, Finding.A_PLUS, Finding.CAPABLE);
		assertEquals(List.of(), outcome(variant, best).warnings());
		assertEquals(List.of(Warning.KEPT_OUT_OF_YEAR_LIST),
				outcome(variant, variant.complete(best, "1", "", Map.of("closing", "Да"))).warnings());
	}

	/** Reference data of a region decide nothing: what they do not have is kept as it is, with a warning. */
	@Test
	void aColumnWithReferenceDataTakesItsValuesAndTheirTexts() {
		OverlaidVariant variant = over(new ExtraColumn(NAME, BASIS, "Куратор",
				Map.of("mf", new Text("Минфин", "Finance"), "me", new Text("Минэк", "Economy"))));
		Submission best = unlisted(Finding.A_PLUS, Finding.NOT_STATED, Finding.A_PLUS, Finding.CAPABLE);
		for (String cell : List.of("mf", " минфин ", "FINANCE")) {
			Submission known = variant.complete(best, "1", "", Map.of("Куратор", cell));
			assertEquals(Map.of("Куратор", "mf"), known.answers(), cell);
			assertEquals(List.of(), outcome(variant, known).warnings());
		}
		Submission unknown = variant.complete(best, "1", "", Map.of("Куратор", "Минюст"));
		assertEquals("Минюст", unknown.answers().get("Куратор"));
		assertEquals(List.of(Warning.UNKNOWN_REGIONAL_VALUE), outcome(variant, unknown).warnings());
		assertEquals(outcome(variant, best).level(), outcome(variant, unknown).level());
		assertEquals(List.of(), outcome(variant, variant.complete(best, "1", "", Map.of("Куратор", " "))).warnings());
		assertThrows(IllegalArgumentException.class, () -> new ExtraColumn(NAME, BASIS, Submission.UNKNOWN_VALUE));
	}

	@Test
	void theDistanceKnowsThresholdsAndCriteria() {
		OverlaidVariant variant = over(EIGHTY, CRITERION);
		Submission submission = listed(Finding.B_PLUS, Finding.A, Finding.A, Finding.CAPABLE); // 80
		Scorer scorer = variant.scorer(Given.DEFAULTS);
		assertEquals(List.of(List.of(new Improvement(null, "mfc", "no", "yes"))),
				Distance.toNextDecision(variant.scheme(), scorer, submission, outcome(variant, submission)));
		Submission lower = submission.with(Stage.LABORATORY, Finding.B_PLUS); // 75
		for (List<Improvement> way : Distance.toNextDecision(variant.scheme(), scorer, lower,
				outcome(variant, lower))) {
			assertEquals(2, way.size());
			assertEquals("mfc", way.get(1).subject());
		}
	}

	@Test
	void aCertificateOfBeforeTheOverlayIsAPossiblePast() {
		Submission now = listed(Finding.A, Finding.A, Finding.A, Finding.CAPABLE); // 85
		for (int level : new int[] { 70, 75 }) {
			Outcome again = outcome(over(EIGHTY),
					Given.again(now, Given.past(Basis.EXPIRY, CertificateType.A, level, 0)));
			assertEquals(Decision.CERTIFICATE, again.decision());
		}
		Outcome limited = outcome(over(LEAST),
				Given.again(now.with(Stage.LABORATORY, Finding.V), Given.past(Basis.EXPIRY, CertificateType.B, 60, 0)));
		assertEquals(Decision.CONCLUSION_ONLY, limited.decision());
		assertEquals(0, limited.noIncreaseUsed());
	}

	@Test
	void anOverlayWithoutDifferencesChangesNothing() {
		Scorer national = new Four().scorer(Given.DEFAULTS);
		Scorer regional = over().scorer(Given.DEFAULTS);
		Random random = new Random(5);
		for (int i = 0; i < 20_000; i++) {
			Submission submission = any(random);
			Assessment one = national.assess(submission);
			Assessment other = regional.assess(submission);
			if (one instanceof Outcome before) {
				Outcome after = assertInstanceOf(Outcome.class, other);
				assertEquals("four+16-strict", after.variant());
				assertEquals(before.trace(), after.trace());
				assertEquals(before.level(), after.level());
				assertEquals(before.validTo(), after.validTo());
			} else {
				assertEquals(one, other);
			}
		}
		assertEquals(List.of(), Guard.loosened(new Four(), over(), ProductionCalendar::builtIn));
	}

	private static Submission any(Random random) {
		Finding[] all = Finding.values();
		return new Submission(ObjectKind.STATE_SERVICE, "16", random.nextBoolean(), random.nextBoolean(),
				all[random.nextInt(all.length)], all[random.nextInt(all.length)], all[random.nextInt(all.length)],
				all[random.nextInt(all.length)], Submission.Dates.issued(Given.ISSUED),
				random.nextBoolean() ? null
						: new Recertification(Basis.values()[random.nextInt(2)],
								CertificateType.values()[random.nextInt(2)], random.nextInt(21) * 5, Given.EXPIRED,
								random.nextInt(2), random.nextBoolean(), random.nextBoolean()));
	}

	@Test
	void tighteningIsFoundToTightenInSeconds() {
		long start = System.nanoTime();
		assertEquals(List.of(), Guard.loosened(new Four(), over(EIGHTY, CRITERION, LEAST, TWO_YEARS, LIST),
				ProductionCalendar::builtIn));
		assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() < 10_000); // about one on an idle machine
	}

	@Test
	void aDifferenceThatLoosensIsNamedWithAnExample() {
		Difference lower = new Threshold(NAME, BASIS, Decision.CERTIFICATE, 65);
		Difference longer = new CertificateTerm(NAME, BASIS, Decision.CERTIFICATE_AND_CONCLUSION, Term.ofYears(2),
				null);
		List<Loosening> found = Guard.loosened(new Four(), over(lower, CRITERION, longer), ProductionCalendar::builtIn);
		assertTrue(found.stream().anyMatch(each -> each.difference() == lower && each.aspect() == Aspect.DECISION));
		assertTrue(found.stream().anyMatch(each -> each.difference() == longer && each.aspect() == Aspect.TERM));
		assertTrue(found.stream().noneMatch(each -> each.difference() == CRITERION));
		Loosening first = found.get(0);
		assertEquals(Decision.CERTIFICATE_AND_CONCLUSION, ((Outcome) first.before()).decision());
		assertEquals(Decision.CERTIFICATE, ((Outcome) first.after()).decision());
	}

	@Test
	void tighteningDifferencesOfAnyKindNeverRaiseAnything() {
		Random random = new Random(11);
		for (int i = 0; i < 4; i++) {
			Difference[] some = { new Threshold(NAME, BASIS, Decision.CERTIFICATE, 70 + random.nextInt(31)),
					new Threshold(NAME, BASIS, Decision.CERTIFICATE_AND_CONCLUSION, 40 + random.nextInt(30)),
					new LeastGrade(NAME, BASIS, Stage.REGULATION, Grade.values()[random.nextInt(6)],
							random.nextBoolean() ? Decision.CONCLUSION_ONLY : Decision.CERTIFICATE_AND_CONCLUSION),
					new CertificateTerm(NAME, BASIS, Decision.CERTIFICATE, Term.ofDays(365 + random.nextInt(700)),
							Term.ofYears(1 + random.nextInt(3))) };
			assertEquals(List.of(), Guard.loosened(new Four(), over(some), ProductionCalendar::builtIn));
		}
	}

	@Test
	void refusesWhatCannotBeDeclared() {
		assertThrows(IllegalArgumentException.class, () -> declaration(EIGHTY, EIGHTY));
		assertThrows(IllegalArgumentException.class, () -> over(new Threshold(NAME, BASIS, Decision.CERTIFICATE, 30)));
		assertThrows(IllegalArgumentException.class,
				() -> new Threshold(NAME, new Clause(Document.REGIONAL, ""), Decision.CERTIFICATE, 80));
		assertThrows(IllegalArgumentException.class,
				() -> new RequiredCriterion(NAME, BASIS, " mfc", Decision.CONCLUSION_ONLY));
		assertThrows(IllegalArgumentException.class, () -> over(EIGHTY).scheme().overlaid(declaration()));
		assertNotEquals(over(EIGHTY).scheme(), over().scheme());
	}
}
