// SPDX-License-Identifier: EPL-2.0
package org.etalon.tests.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;

import org.etalon.norm.Decision;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Settings;
import org.etalon.norm.Stage;
import org.etalon.scoring.Basis;
import org.etalon.scoring.CertificateType;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Reason;
import org.etalon.scoring.ScoringSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the variants of section VII (clauses 36-41) have in common: they differ in the kind of objects alone. */
public abstract class SectionSevenContractTest extends ScoringVariantContractTest {

	@Test
	protected void certificate38a() {
		Outcome outcome = outcome(SubmissionBuilder.of(kind()).letters("А", "Б"));
		assertEquals(60, outcome.level().percent());
		assertEquals(Decision.CERTIFICATE, outcome.decision());
		assertEquals("38а", outcome.clause().number());
		assertEquals(LocalDate.of(2027, 3, 15), outcome.validTo());
	}

	@Test
	protected void certificateAndConclusion38b() {
		Outcome outcome = outcome(SubmissionBuilder.of(kind()).letters("Б+", "Б"));
		assertEquals(Decision.CERTIFICATE_AND_CONCLUSION, outcome.decision());
		assertEquals("38б", outcome.clause().number());
		assertEquals(LocalDate.of(2025, 3, 15), outcome.validTo());
	}

	@ParameterizedTest
	@CsvSource({ "Б,В,30", "В,В,20", "А+,Г,0" })
	protected void conclusionOnly39(String regulation, String laboratory, int level) {
		Outcome outcome = outcome(SubmissionBuilder.of(kind()).letters(regulation, laboratory));
		assertEquals(level, outcome.level().percent());
		assertEquals(Decision.CONCLUSION_ONLY, outcome.decision());
		assertEquals(Reason.BELOW_40, outcome.reason());
		assertEquals("39", outcome.clause().number());
	}

	@ParameterizedTest
	@CsvSource({ "А+,50", "А,40", "Б+,30", "Б,20", "В,10", "Г,0" })
	protected void pointsOfTheGrades(String letter, int points) {
		Outcome outcome = outcome(SubmissionBuilder.of(kind()).letters(letter, letter));
		assertEquals(Arrays.asList(points, null, points, null),
				Arrays.stream(Stage.values()).map(outcome::points).toList());
	}

	@Test
	protected void noMonitoringSoNoRevocation() {
		Outcome outcome = outcome(SubmissionBuilder.of(kind()).again(Basis.REVOCATION, CertificateType.A, 80, 0));
		assertEquals(Decision.INVALID_BASIS, outcome.decision());
		assertEquals("41", outcome.clause().number());
		assertEquals(100, outcome.level().percent());
	}

	private ObjectKind kind() {
		return variant().info().kinds().iterator().next();
	}

	private Outcome outcome(SubmissionBuilder submission) {
		return (Outcome) variant().scorer(Settings.defaults(ScoringSettings.all())).assess(submission.build());
	}
}
