// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring.services.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.etalon.norm.Decision;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Settings;
import org.etalon.norm.Stage;
import org.etalon.scoring.Basis;
import org.etalon.scoring.CertificateType;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Reason;
import org.etalon.scoring.ScoringSettings;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.VariantProperties;
import org.etalon.tests.support.ScoringVariantContractTest;
import org.etalon.tests.support.SubmissionBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServicesVariantTest extends ScoringVariantContractTest {

	@Override
	protected ScoringVariant variant() {
		return new ServicesVariant(ServicesVariant.class.getAnnotation(VariantProperties.class));
	}

	@Test
	void isRegisteredForItsKinds() {
		assertEquals("services", variant().info().id());
		assertEquals(Set.of(ObjectKind.STATE_SERVICE, ObjectKind.TYPICAL_SERVICE, ObjectKind.SERVIS),
				variant().info().kinds());
		assertEquals("", variant().info().subject());
	}

	@Test
	void certificate22a() {
		Outcome outcome = outcome(SubmissionBuilder.of(ObjectKind.STATE_SERVICE).letters("А", "А+").mszu(true, false)
				.with(Stage.RECEPTION, "Б+").with(Stage.MONITORING, Finding.CAPABLE));
		assertEquals(List.of(25, 20, 30, 10), points(outcome));
		assertEquals(85, outcome.level().percent());
		assertEquals(Decision.CERTIFICATE, outcome.decision());
		assertEquals("22а", outcome.clause().number());
		assertEquals(LocalDate.of(2024, 3, 15), outcome.validFrom());
		assertEquals(LocalDate.of(2027, 3, 15), outcome.validTo());
	}

	@Test
	void certificateExactlyAtTheThreshold() {
		assertEquals("22а", outcome(SubmissionBuilder.of(ObjectKind.SERVIS).letters("Б", "Б")).clause().number());
	}

	@Test
	void certificateAndConclusion22b() {
		Outcome outcome = outcome(SubmissionBuilder.of(ObjectKind.TYPICAL_SERVICE).letters("Б", "В"));
		assertEquals(List.of(15, 30, 10, 10), points(outcome));
		assertEquals(Decision.CERTIFICATE_AND_CONCLUSION, outcome.decision());
		assertEquals("22б", outcome.clause().number());
		assertEquals(LocalDate.of(2025, 3, 15), outcome.validTo());
	}

	@Test
	void conclusionOnly23() {
		Outcome outcome = outcome(SubmissionBuilder.of(ObjectKind.SERVIS).letters("А+", "Г"));
		assertEquals(List.of(30, 30, 0, 10), points(outcome));
		assertEquals(0, outcome.level().percent());
		assertEquals(Decision.CONCLUSION_ONLY, outcome.decision());
		assertEquals(Reason.BELOW_40, outcome.reason());
		assertEquals("23", outcome.clause().number());
		assertNull(outcome.validFrom());
	}

	@ParameterizedTest
	@CsvSource({ "А+,30", "А,25", "Б+,20", "Б,15", "В,10", "Г,0" })
	void pointsOfTheGrades(String letter, int points) {
		Outcome outcome = outcome(SubmissionBuilder.of(ObjectKind.STATE_SERVICE).mszu(false, true)
				.letters(letter, letter).with(Stage.RECEPTION, letter));
		assertEquals(List.of(points, points, points, 10), points(outcome));
	}

	@Test
	void aRevokedCertificateCanBeReplaced() {
		Outcome outcome = outcome(
				SubmissionBuilder.of(ObjectKind.STATE_SERVICE).again(Basis.REVOCATION, CertificateType.A, 95, 0));
		assertEquals(Decision.CERTIFICATE, outcome.decision());
		assertEquals(LocalDate.of(2024, 3, 15), outcome.validFrom());
	}

	private static List<Integer> points(Outcome outcome) {
		return Arrays.stream(Stage.values()).map(outcome::points).toList();
	}

	private Outcome outcome(SubmissionBuilder submission) {
		return (Outcome) variant().scorer(Settings.defaults(ScoringSettings.all())).assess(submission.build());
	}
}
