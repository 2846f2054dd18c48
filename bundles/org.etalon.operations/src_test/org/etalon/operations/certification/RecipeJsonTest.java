// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
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
import org.etalon.norm.Setting;
import org.etalon.norm.Settings;
import org.etalon.norm.Stage;
import org.etalon.norm.Text;
import org.etalon.scoring.Assessment;
import org.etalon.scoring.Basis;
import org.etalon.scoring.CertificateType;
import org.etalon.scoring.DeclaredVariant;
import org.etalon.scoring.Difference;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.OverlaidVariant;
import org.etalon.scoring.Overlay;
import org.etalon.scoring.Recertification;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.ScoringSettings;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.Submission;
import org.etalon.scoring.Term;
import org.etalon.tests.support.VariantsForTests;
import org.junit.jupiter.api.Test;

class RecipeJsonTest {

	private static final int RUNS = 2_000;

	private final Random random = new Random(20_260_331);

	@Test
	void readsBackEverySubmission() throws RecipeException {
		for (int i = 0; i < RUNS; i++) {
			Submission submission = submission();
			assertEquals(submission, SubmissionJson.read(SubmissionJson.write(submission)));
		}
	}

	@Test
	void readsBackEveryScheme() throws RecipeException {
		for (ScoringVariant variant : VariantsForTests.all()) {
			assertEquals(variant.scheme(), SchemeJson.read(SchemeJson.write(variant.scheme())));
		}
	}

	/** An overlay is part of the recipe: the same comes out when its bundle is gone. */
	@Test
	void computesTheSameUnderAnOverlayFromNothingButTheTexts() throws RecipeException {
		Text name = new Text("Строже", "Stricter");
		Clause basis = new Clause(Document.REGIONAL, "Постановление № 45, п. 3");
		OverlaidVariant variant = new OverlaidVariant((DeclaredVariant) VariantsForTests.services(),
				new Overlay.Declaration("16-strict", name, "1", VariantsForTests.services().info().id(), Set.of(), "16",
						LocalDate.of(2026, 1, 1), null, true,
						List.of(new Difference.Threshold(name, basis, Decision.CERTIFICATE, 80),
								new Difference.CertificateTerm(name, basis, Decision.CERTIFICATE, Term.ofYears(2),
										null),
								new Difference.LeastGrade(name, basis, Stage.LABORATORY, Grade.B,
										Decision.CONCLUSION_ONLY),
								new Difference.RequiredCriterion(name, basis, "mfc",
										Decision.CERTIFICATE_AND_CONCLUSION),
								new Difference.EligibilityReason(name, basis, "closing"),
								new Difference.RegionalList(name, basis, Set.of("EP-1"), Set.of()),
								new Difference.ExtraColumn(name, basis, "note", Map.of("x", new Text("икс", "ex"))))));
		String json = SchemeJson.write(variant.scheme());
		Scheme scheme = SchemeJson.read(json);
		assertEquals(variant.scheme().bands(), scheme.bands());
		assertEquals(json, SchemeJson.write(scheme));
		int outcomes = 0;
		for (int i = 0; i < RUNS; i++) {
			Submission submission = variant.complete(submission(), random.nextBoolean() ? "EP-1" : "EP-2", "",
					Map.of("mfc", random.nextBoolean() ? "да" : "", "closing", "no", "note",
							random.nextBoolean() ? "Икс" : "y"));
			Submission read = SubmissionJson.read(SubmissionJson.write(submission));
			assertEquals(submission, read);
			Settings settings = settings();
			Assessment assessment = variant.scorer(settings).assess(submission);
			Assessment again = scheme.scorer(variant.info().id(), settings, ProductionCalendar::builtIn).assess(read);
			if (assessment instanceof Outcome outcome) {
				outcomes++;
				assertEquals(OutcomeJson.write(outcome), OutcomeJson.write((Outcome) again));
			} else {
				assertEquals(assessment, again);
			}
		}
		assertTrue(outcomes > 0);
	}

	/** The heart of the frozen recipe: the texts alone give the outcome with its whole trace. */
	@Test
	void computesTheSameFromNothingButTheTexts() throws RecipeException {
		int outcomes = 0;
		for (int i = 0; i < RUNS; i++) {
			ScoringVariant variant = VariantsForTests.all().get(random.nextInt(VariantsForTests.all().size()));
			Settings settings = settings();
			Submission submission = submission();
			Assessment assessment = variant.scorer(settings).assess(submission);
			Scheme scheme = SchemeJson.read(SchemeJson.write(variant.scheme()));
			Assessment again = scheme.scorer(variant.info().id(), settings, ProductionCalendar::builtIn)
					.assess(SubmissionJson.read(SubmissionJson.write(submission)));
			if (assessment instanceof Outcome outcome) {
				outcomes++;
				String text = OutcomeJson.write(outcome);
				assertEquals(text, OutcomeJson.write((Outcome) again));
				assertEquals(text, OutcomeJson.write(OutcomeJson.read(text)));
				assertEquals(outcome.trace(), OutcomeJson.read(text).trace());
			} else {
				assertEquals(assessment, again);
			}
		}
		assertTrue(outcomes > RUNS / 20, "hardly any submission could be scored: " + outcomes);
	}

	@Test
	void namesThePlaceOfWhatItCannotRead() {
		String scheme = SchemeJson.write(VariantsForTests.services().scheme());
		assertEquals("stages[0].stage: SMELL", assertThrows(RecipeException.class,
				() -> SchemeJson.read(scheme.replaceFirst("\"REGULATION\"", "\"SMELL\""))).getMessage());
		assertThrows(RecipeException.class, () -> SchemeJson.read(scheme.replace("\"points\":30", "\"points\":31")));
		assertThrows(RecipeException.class, () -> SchemeJson.read(scheme.replace("\"A_PLUS\"", "\"A_PLUS_PLUS\"")));
		assertThrows(RecipeException.class, () -> SchemeJson.read(""));
		assertThrows(RecipeException.class, () -> SubmissionJson.read("{}"));
		assertThrows(RecipeException.class, () -> OutcomeJson.read("[1]"));
	}

	private Settings settings() {
		Settings settings = Settings.defaults(ScoringSettings.all());
		for (Setting setting : ScoringSettings.all()) {
			settings = settings.with(setting.id(), any(setting.values()));
		}
		return settings;
	}

	/** Anything at all, dates on both sides of 29 February among them. */
	private Submission submission() {
		Finding[] findings = Finding.values();
		boolean sensible = random.nextInt(4) > 0;
		return new Submission(any(List.of(ObjectKind.values())), random.nextBoolean() ? "" : "16", random.nextBoolean(),
				random.nextBoolean(), grade(sensible, findings), grade(sensible, findings), grade(sensible, findings),
				sensible ? any(List.of(Finding.CAPABLE, Finding.NOT_CAPABLE, Finding.NOT_STATED))
						: findings[random.nextInt(findings.length)],
				new Submission.Dates(date(), date(), date()), random.nextBoolean() ? null : past());
	}

	private Finding grade(boolean sensible, Finding... findings) {
		return findings[random.nextInt(sensible ? 6 : findings.length)];
	}

	private Recertification past() {
		CertificateType type = any(List.of(CertificateType.values()));
		int level = type == CertificateType.A ? 70 + 5 * random.nextInt(7) : 40 + 5 * random.nextInt(6);
		return new Recertification(any(List.of(Basis.values())), type, level, date(), random.nextInt(3),
				random.nextBoolean(), random.nextBoolean());
	}

	private LocalDate date() {
		return random.nextInt(6) == 0 ? null : LocalDate.of(2024, 2, 27).plusDays(random.nextInt(800));
	}

	private <T> T any(List<T> values) {
		return values.get(random.nextInt(values.size()));
	}
}
