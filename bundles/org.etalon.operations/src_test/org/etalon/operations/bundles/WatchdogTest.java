// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.etalon.exchange.VariantStamp;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.operations.InstalledVariant;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scorer;
import org.etalon.scoring.ScoringSettings;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.Submission;
import org.etalon.scoring.VariantInfo;
import org.etalon.tests.support.SubmissionBuilder;
import org.etalon.tests.support.VariantsForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchdogTest {

	private static final Settings SETTINGS = Settings.defaults(ScoringSettings.all());

	private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
	private final CountDownLatch release = new CountDownLatch(1);

	/** Scores as the variant for appeals, or waits. */
	private final class Slow implements ScoringVariant {

		@Override
		public VariantInfo info() {
			return VariantsForTests.appeals().info();
		}

		@Override
		public Scheme scheme() {
			return VariantsForTests.appeals().scheme();
		}

		@Override
		public Scorer scorer(Settings settings, Supplier<ProductionCalendar> calendar) {
			Scorer scorer = VariantsForTests.appeals().scorer(settings, calendar);
			return submission -> {
				if (submission.subject().equals("77")) {
					try {
						release.await();
					} catch (InterruptedException e) {
						Thread.currentThread().interrupt();
					}
				}
				return scorer.assess(submission);
			};
		}
	}

	private ScoringVariant watched(ScoringVariant variant, String bundle) {
		return watched(variant, bundle, Duration.ofMillis(200));
	}

	private ScoringVariant watched(ScoringVariant variant, String bundle, Duration deadline) {
		InstalledVariant installed = new InstalledVariant(variant, new VariantStamp("slow", "1.2.3", () -> ""), bundle);
		return new Watchdog(() -> List.of(installed), "org.region.rules"::equals, deadline, heard::add).variants()
				.get(0).variant();
	}

	private static Submission of(String subject) {
		Submission some = SubmissionBuilder.of(ObjectKind.APPEALS_SERVIS).build();
		return new Submission(some.kind(), subject, false, false, some.regulation(), some.reception(),
				some.laboratory(), some.monitoring(), some.dates(), null);
	}

	@Test
	void tellsWhoDoesNotAnswer() throws Exception {
		Scorer scorer = watched(new Slow(), "org.region.rules").scorer(SETTINGS);
		Thread hangs = Thread.ofPlatform().daemon().start(() -> scorer.assess(of("77")));

		assertEquals("org.region.rules 1.2.3", heard.poll(30, TimeUnit.SECONDS));
		release.countDown();
		hangs.join();
	}

	@Test
	void leavesAnswersAsTheyAre() {
		ScoringVariant variant = watched(new Slow(), "org.region.rules", Duration.ofSeconds(60));
		Scorer scorer = variant.scorer(SETTINGS);

		assertEquals(new Slow().info(), variant.info());
		assertEquals(new Slow().scorer(SETTINGS).assess(of("16")),
				assertInstanceOf(Outcome.class, scorer.assess(of("16"))));
		assertNull(heard.poll());
	}

	/** The time between two objects is nobody's; what took longer than the deadline itself was told rightly. */
	@Test
	void countsOnlyTheTimeOfOneObject() throws Exception {
		Duration deadline = Duration.ofMillis(400);
		long began = System.nanoTime();
		watched(new Slow(), "org.region.rules", deadline).scorer(SETTINGS).assess(of("16"));
		assumeTrue(System.nanoTime() - began < deadline.toNanos(), "a machine under load");

		assertNull(heard.poll(3 * deadline.toMillis(), TimeUnit.MILLISECONDS));
	}

	@Test
	void watchesNeitherNationalNorDeclaredVariants() {
		Slow own = new Slow();
		ScoringVariant declared = VariantsForTests.appeals();

		assertSame(own, watched(own, "org.etalon.scoring.appeals"));
		assertSame(declared, watched(declared, "org.region.rules"));
	}
}
