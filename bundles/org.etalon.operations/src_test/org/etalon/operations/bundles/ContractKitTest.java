// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.norm.Stage;
import org.etalon.scoring.Assessment;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Level;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scorer;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.Submission;
import org.etalon.scoring.VariantInfo;
import org.etalon.tests.support.VariantsForTests;
import org.junit.jupiter.api.Test;

class ContractKitTest {

	/** The variant for appeals, whose scorer does something else. */
	private static ScoringVariant with(UnaryOperator<Scorer> change) {
		ScoringVariant sound = VariantsForTests.appeals();
		return new ScoringVariant() {

			@Override
			public VariantInfo info() {
				return sound.info();
			}

			@Override
			public Scheme scheme() {
				return sound.scheme();
			}

			@Override
			public Scorer scorer(Settings settings, Supplier<ProductionCalendar> calendar) {
				return change.apply(sound.scorer(settings, calendar));
			}
		};
	}

	/** The same with outcomes that are changed. */
	private static ScoringVariant outcomes(UnaryOperator<Outcome> change) {
		return with(scorer -> submission -> {
			Assessment assessment = scorer.assess(submission);
			return assessment instanceof Outcome outcome ? change.apply(outcome) : assessment;
		});
	}

	private static List<String> codes(ScoringVariant variant) {
		return ContractKit.breaches(variant).stream().map(ContractKit.Breach::code).toList();
	}

	@Test
	void nationalVariantsKeepTheContract() {
		for (ScoringVariant variant : VariantsForTests.all()) {
			assertEquals(List.of(), ContractKit.breaches(variant));
		}
	}

	@Test
	void findsWhatThrowsAndWhere() {
		List<ContractKit.Breach> breaches = ContractKit.breaches(with(scorer -> submission -> {
			throw new IllegalStateException("оценка");
		}));

		assertEquals("THROWS", breaches.get(0).code());
		assertTrue(breaches.get(0).example().startsWith("java.lang.IllegalStateException: оценка at org.etalon"));
	}

	@Test
	void findsARecursionWithoutAnEnd() {
		assertEquals(List.of("THROWS"), codes(with(scorer -> new Scorer() {

			@Override
			public Assessment assess(Submission submission) {
				return assess(submission.with(Stage.REGULATION, Finding.A));
			}
		})));
	}

	@Test
	void findsNoAnswer() {
		assertTrue(codes(with(scorer -> submission -> null)).contains("NO_ANSWER"));
	}

	@Test
	void findsALevelOutOfBounds() {
		assertTrue(codes(outcomes(outcome -> new Outcome(outcome.variant(),
				new Level(outcome.level().stages(), 101, outcome.level().clause()), outcome.decision(),
				outcome.reason(), outcome.clause(), outcome.validFrom(), outcome.validTo(), outcome.gapDays(),
				outcome.noIncreaseUsed(), outcome.warnings(), outcome.reasoning()))).contains("LEVEL_OUT_OF_BOUNDS"));
	}

	@Test
	void findsAnotherName() {
		assertTrue(codes(outcomes(outcome -> with(outcome, "services", outcome.validTo()))).contains("OTHER_VARIANT"));
	}

	@Test
	void findsDatesThatMakeNoSense() {
		assertEquals(List.of("DATES"), codes(outcomes(outcome -> with(outcome, outcome.variant(),
				outcome.validTo() == null ? null : LocalDate.of(1900, 1, 1)))));
	}

	@Test
	void findsAnswersThatChange() {
		AtomicInteger calls = new AtomicInteger();
		assertEquals(List.of("NOT_EQUAL"), codes(outcomes(outcome -> with(outcome, outcome.variant(),
				outcome.validTo() == null ? null : outcome.validTo().plusDays(calls.incrementAndGet() % 3)))));
	}

	@Test
	void findsThatBetterIsWorse() {
		assertEquals(List.of("BETTER_IS_WORSE"),
				codes(with(scorer -> submission -> scorer
						.assess(submission.regulation() == Finding.A_PLUS ? submission.with(Stage.REGULATION, Finding.V)
								: submission))));
	}

	private static Outcome with(Outcome outcome, String variant, LocalDate validTo) {
		return new Outcome(variant, outcome.level(), outcome.decision(), outcome.reason(), outcome.clause(),
				outcome.validFrom(), validTo, outcome.gapDays(), outcome.noIncreaseUsed(), outcome.warnings(),
				outcome.reasoning());
	}
}
