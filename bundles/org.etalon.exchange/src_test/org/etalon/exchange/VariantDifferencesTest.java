// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Document;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Stage;
import org.etalon.norm.Text;
import org.etalon.scoring.DeclaredVariant;
import org.etalon.scoring.Difference;
import org.etalon.scoring.OverlaidVariant;
import org.etalon.scoring.Overlay;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scheme.RecertificationScheme;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.Term;
import org.etalon.scoring.VariantProperties;
import org.etalon.tests.support.BothLanguages;
import org.etalon.tests.support.VariantsForTests;
import org.junit.jupiter.api.Test;

class VariantDifferencesTest {

	private static final ScoringVariant SERVICES = VariantsForTests.services();
	private static final Text NAME = new Text("Строже", "Stricter");
	private static final Clause BASIS = new Clause(Document.REGIONAL, "№ 45, п. 3");

	@VariantProperties(id = "later", edition = "2", kinds = { ObjectKind.STATE_SERVICE,
			ObjectKind.SERVIS }, effectiveFrom = "2027-01-01")
	private static final class Later extends DeclaredVariant {

		Later(Scheme of) {
			super(Later.class.getAnnotation(VariantProperties.class),
					new Scheme(of.stages(), of.levelClause(), of.missingClause(), of.bands(), of.termClause(),
							new RecertificationScheme(of.recertification().clause(), of.recertification().revocation(),
									new Clause("99"), of.recertification().byAnalogy())));
		}
	}

	private static List<String> diff(ScoringVariant one, ScoringVariant other, Locale language) {
		return new VariantDifferences(language).lines(one, other);
	}

	private static OverlaidVariant overlaid() {
		return new OverlaidVariant((DeclaredVariant) SERVICES, new Overlay.Declaration("77-strict", NAME, "1",
				SERVICES.info().id(), Set.of(), "77", null, null, true,
				List.of(new Difference.Threshold(NAME, BASIS, Decision.CERTIFICATE, 80),
						new Difference.CertificateTerm(NAME, BASIS, Decision.CERTIFICATE, Term.ofYears(2), null),
						new Difference.LeastGrade(NAME, BASIS, Stage.LABORATORY, Grade.B, Decision.CONCLUSION_ONLY),
						new Difference.RequiredCriterion(NAME, BASIS, "mfc", Decision.CERTIFICATE_AND_CONCLUSION),
						new Difference.EligibilityReason(NAME, BASIS, "closing"),
						new Difference.RegionalList(NAME, BASIS, Set.of("1", "2"), Set.of("x")),
						new Difference.ExtraColumn(NAME, BASIS, "note"))));
	}

	@Test
	void tellsEveryDifferenceOfAnOverlayWithItsNameAndBasis() {
		List<String> english = diff(SERVICES, overlaid(), Locale.ENGLISH);
		assertEquals("Subject of the Federation: all → 77 город Москва", english.get(0));
		assertEquals("Stricter (Act of the subject № 45, п. 3): “certificate”: level from 70% → from 80%",
				english.get(1));
		assertEquals("Stricter (Act of the subject № 45, п. 3): “certificate”, term: 3 y → 2 y", english.get(2));
		assertEquals(8, english.size());
		List<String> russian = diff(SERVICES, overlaid(), Locale.of("ru"));
		assertEquals("Строже (Акт субъекта № 45, п. 3): «сертификат»: уровень от 70 % → от 80 %", russian.get(1));
		assertEquals(8, russian.size());
	}

	/** An act of a region is quoted as the region wrote it, whatever it begins with. */
	@Test
	void theNumberOfARegionalActStaysAsItIs() {
		for (String number : List.of("№ 45, п. 3", "Прил. № 2 к закону № 12, п. 1")) {
			OverlaidVariant variant = new OverlaidVariant((DeclaredVariant) SERVICES,
					new Overlay.Declaration("77-strict", NAME, "1", SERVICES.info().id(), Set.of(), "77", null, null,
							true, List.of(new Difference.Threshold(NAME, new Clause(Document.REGIONAL, number),
									Decision.CERTIFICATE, 80))));
			assertTrue(diff(SERVICES, variant, Locale.ENGLISH).get(1)
					.startsWith("Stricter (Act of the subject " + number + "): "), number);
			assertTrue(diff(SERVICES, variant, Locale.of("ru")).get(1)
					.startsWith("Строже (Акт субъекта " + number + "): "), number);
		}
	}

	@Test
	void tellsStagesPointsThresholdsAndTermsOfTwoVariants() {
		List<String> lines = diff(SERVICES, VariantsForTests.appeals(), Locale.ENGLISH);
		assertTrue(lines.stream().anyMatch(line -> line.startsWith("Stage “") && line.endsWith(": not there")),
				lines::toString);
		assertTrue(lines.stream().anyMatch(line -> line.contains("points 30 (clause 18) → 50 (clause 37)")),
				lines::toString);
		assertTrue(lines.stream().anyMatch(line -> line.contains("level from 70% → from 60%")), lines::toString);
		assertTrue(
				diff(overlaid(), SERVICES, Locale.ENGLISH).stream().anyMatch(line -> line.startsWith("no longer: ")));
	}

	/** What a stage ends with is a word, never the code of a trace. */
	@Test
	void tellsFindingsInWords() {
		for (Locale language : List.of(Locale.ENGLISH, Locale.of("ru"))) {
			String lines = String.join("\n", diff(SERVICES, VariantsForTests.appeals(), language))
					+ String.join("\n", diff(VariantsForTests.appeals(), SERVICES, language));
			assertFalse(lines.matches("(?s).*[A-Z]_[A-Z].*"), lines);
		}
		assertTrue(
				diff(VariantsForTests.appeals(), SERVICES, Locale.of("ru")).toString()
						.contains("показатели не применяются – 30"),
				() -> diff(VariantsForTests.appeals(), SERVICES, Locale.of("ru")).toString());
	}

	/** Editions, days and the clause of recertification after a revocation are differences too. */
	@Test
	void tellsEditionPeriodAndTheClauseOfARevocation() {
		Later later = new Later(SERVICES.scheme());
		assertEquals(
				List.of("Edition of the Rules: 1 → 2", "In force: without limit → from 2027-01-01",
						"Clause of recertification after a revocation: clause "
								+ SERVICES.scheme().recertification().revocationClause().number() + " → clause 99"),
				diff(SERVICES, later, Locale.ENGLISH));
	}

	@Test
	void aVariantDoesNotDifferFromItself() {
		assertEquals(List.of(), diff(SERVICES, SERVICES, Locale.of("ru")));
		assertEquals(List.of(), diff(overlaid(), overlaid(), Locale.of("ru")));
	}

	@Test
	void isToldInBothLanguages() {
		BothLanguages.check(VariantDifferences.class, "differences");
	}
}
