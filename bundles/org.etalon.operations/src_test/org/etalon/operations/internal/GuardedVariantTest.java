// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

import org.etalon.exchange.VariantStamp;
import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Flaw;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.operations.InstalledVariant;
import org.etalon.operations.UnusableRulesException;
import org.etalon.scoring.Level;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Refusal;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scorer;
import org.etalon.scoring.ScoringSettings;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.Submission;
import org.etalon.scoring.VariantInfo;
import org.etalon.tests.support.SubmissionBuilder;
import org.etalon.tests.support.VariantsForTests;
import org.junit.jupiter.api.Test;

class GuardedVariantTest {

	private static final Settings DEFAULTS = Settings.defaults(ScoringSettings.all());
	private static final Submission SUBMISSION = SubmissionBuilder.of(ObjectKind.STATE_SERVICE).build();

	/** A national variant whose scorer is replaced, as a bundle of a region would. */
	private record Foreign(ScoringVariant like, Scorer scorer, String subject) implements ScoringVariant {

		@Override
		public VariantInfo info() {
			VariantInfo info = like.info();
			return new VariantInfo(subject.isEmpty() ? info.id() : "r" + subject, info.edition(), info.kinds(), subject,
					null, null);
		}

		@Override
		public Scheme scheme() {
			return like.scheme();
		}

		@Override
		public Scorer scorer(Settings settings, Supplier<ProductionCalendar> calendar) {
			return scorer;
		}
	}

	private static ScoringVariant national() {
		return VariantsForTests.services();
	}

	private static Flaw flaw(Scorer scorer) {
		ScoringVariant guarded = new GuardedVariant(new Foreign(national(), scorer, ""), "ru.region 1.0.0");
		return assertInstanceOf(Refusal.class, guarded.scorer(DEFAULTS).assess(SUBMISSION)).flaws().get(0);
	}

	@Test
	void anExceptionOrErrorRejectsUnderTheNameOfTheBundle() {
		assertEquals(new Flaw("kind", "BUNDLE_FAILED", "ru.region 1.0.0", "java.lang.IllegalStateException"),
				flaw(submission -> {
					throw new IllegalStateException("boom");
				}));
		assertEquals("java.lang.StackOverflowError", flaw(GuardedVariantTest::endless).expected());
		assertEquals("java.lang.NoClassDefFoundError", flaw(submission -> {
			throw new NoClassDefFoundError("x");
		}).expected());
	}

	private static Outcome endless(Submission submission) {
		return endless(submission.withAnswers(submission.answers()));
	}

	@Test
	void aLackOfMemoryGoesThrough() {
		assertThrows(OutOfMemoryError.class, () -> flaw(submission -> {
			throw new OutOfMemoryError("test");
		}));
	}

	@Test
	void nonsenseRejectsUnderTheNameOfTheBundle() {
		Outcome sound = (Outcome) national().scorer(DEFAULTS).assess(SUBMISSION);
		Level above = new Level(sound.level().stages(), 101, new Clause("20"));
		List<Outcome> wrong = List.of(
				new Outcome("other", sound.level(), sound.decision(), null, sound.clause(), sound.validFrom(),
						sound.validTo(), null, null, List.of(), sound.reasoning()),
				new Outcome("services", above, sound.decision(), null, sound.clause(), sound.validFrom(),
						sound.validTo(), null, null, List.of(), sound.reasoning()),
				new Outcome("services", sound.level(), null, null, sound.clause(), null, null, null, null, List.of(),
						sound.reasoning()),
				new Outcome("services", sound.level(), Decision.CERTIFICATE, null, sound.clause(), null, null, null,
						null, List.of(), sound.reasoning()),
				new Outcome("services", sound.level(), Decision.CERTIFICATE, null, sound.clause(),
						LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1), null, null, List.of(), sound.reasoning()),
				new Outcome("services", sound.level(), sound.decision(), null, sound.clause(), sound.validFrom(),
						sound.validTo(), null, null, List.of(), outcome -> null));
		for (Outcome each : wrong) {
			assertEquals("BUNDLE_FAILED", flaw(submission -> each).code(), each::toString);
		}
	}

	/** Not the same as a failure: there is nothing to tell of it, least of all “null”. */
	@Test
	void noAnswerAtAllIsSaidToBeNone() {
		assertEquals(new Flaw("kind", "BUNDLE_NO_ANSWER", "ru.region 1.0.0", ""), flaw(submission -> null));
		ScoringVariant silent = new GuardedVariant(new Foreign(national(), null, ""), "ru.region 1.0.0");
		assertEquals("BUNDLE_NO_ANSWER",
				assertInstanceOf(Refusal.class, silent.scorer(DEFAULTS).assess(SUBMISSION)).flaws().get(0).code());
	}

	/** Reasons in code of a bundle are asked for at once; those of a declared scheme are ours and can wait. */
	@Test
	void aSoundOutcomeGoesThroughWithItsTrace() {
		Scorer national = national().scorer(DEFAULTS);
		Outcome expected = (Outcome) national.assess(SUBMISSION);
		for (Scorer scorer : List.<Scorer>of(national, national::assess)) {
			ScoringVariant guarded = new GuardedVariant(new Foreign(national(), scorer, ""), "ru.region 1.0.0");
			Outcome outcome = (Outcome) guarded.scorer(DEFAULTS).assess(SUBMISSION);
			assertEquals(expected.trace(), outcome.trace());
			assertEquals(scorer == national, expected.reasoning().equals(outcome.reasoning()));
		}
	}

	@Test
	void twoVariantsForTheSameSubjectAreRefusedByNamingBoth() {
		InstalledVariant one = installed("77", "ru.one");
		InstalledVariant other = new InstalledVariant(one.variant(), new VariantStamp("x", "2.0.0", () -> ""),
				"ru.two");
		UnusableRulesException refused = assertThrows(UnusableRulesException.class,
				() -> InstalledVariant.requireNoClash(List.of(one, other)));
		assertEquals("RULES_CLASH", refused.code());
		assertEquals(List.of("r77", "r77 (ru.one 1.0.0)", "x (ru.two 2.0.0)"), refused.arguments());
		InstalledVariant.requireNoClash(List.of(one, installed("16", "ru.two")));
	}

	private static InstalledVariant installed(String subject, String bundle) {
		ScoringVariant variant = new Foreign(national(), null, subject);
		return new InstalledVariant(variant, new VariantStamp(variant.info().id(), "1.0.0", () -> ""), bundle);
	}
}
