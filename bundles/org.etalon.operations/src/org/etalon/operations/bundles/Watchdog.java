// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.operations.InstalledVariant;
import org.etalon.operations.VariantRegistry;
import org.etalon.scoring.DeclaredVariant;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scorer;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.Submission;
import org.etalon.scoring.VariantInfo;

/**
 * Watches the code of rule bundles while it scores: an object for which there is no answer within a deadline is told to
 * a listener, once, with the bundle. A thread cannot be stopped from outside: what to do about it is the listener's.
 * Where no bundle brings code of its own nothing is watched and no thread runs.
 */
public final class Watchdog implements VariantRegistry {

	private static final String OURS = ScoringVariant.class.getPackageName();

	private final VariantRegistry registry;
	private final Predicate<String> foreign;
	private final Duration deadline;
	private final Consumer<String> listener;
	private final Map<Thread, Scoring> running = new ConcurrentHashMap<>();
	private boolean watching;

	/** What a thread does since when. */
	private static final class Scoring {

		private volatile long since; // nanoseconds; 0 while nothing is scored
		private volatile String bundle;
	}

	/**
	 * @param foreign  whether a bundle is a rule bundle, by its symbolic name
	 * @param deadline for one object
	 * @param listener hears of a bundle that does not answer, as {@code name version}
	 */
	public Watchdog(VariantRegistry registry, Predicate<String> foreign, Duration deadline, Consumer<String> listener) {
		this.registry = registry;
		this.foreign = foreign;
		this.deadline = deadline;
		this.listener = listener;
	}

	@Override
	public List<InstalledVariant> variants() {
		return registry.variants().stream().map(this::watched).toList();
	}

	/** What is declared is scored by our code, whoever declared it. */
	private InstalledVariant watched(InstalledVariant installed) {
		ScoringVariant variant = installed.variant();
		if (variant instanceof DeclaredVariant || variant.getClass().getPackageName().equals(OURS)
				|| !foreign.test(installed.bundle())) {
			return installed;
		}
		String name = installed.bundle() + " " + installed.stamp().version();
		return new InstalledVariant(new Watched(variant, name), installed.stamp(), installed.bundle());
	}

	private synchronized void watch() {
		if (!watching) {
			watching = true;
			Thread.ofPlatform().daemon().name("watchdog").priority(Thread.MAX_PRIORITY).start(this::look);
		}
	}

	private void look() {
		while (true) {
			for (Scoring scoring : running.values()) {
				long since = scoring.since;
				if (since != 0 && System.nanoTime() - since > deadline.toNanos()) {
					listener.accept(scoring.bundle);
					return;
				}
			}
			try {
				Thread.sleep(deadline.dividedBy(10));
			} catch (InterruptedException e) {
				continue; // a bundle does not end this watch
			}
		}
	}

	/** A variant whose code is a bundle's. */
	private final class Watched implements ScoringVariant {

		private final ScoringVariant variant;
		private final String bundle;

		Watched(ScoringVariant variant, String bundle) {
			this.variant = variant;
			this.bundle = bundle;
		}

		@Override
		public VariantInfo info() {
			return variant.info();
		}

		@Override
		public Scheme scheme() {
			return variant.scheme();
		}

		@Override
		public Set<String> columns() {
			return variant.columns();
		}

		@Override
		public boolean needsName() {
			return variant.needsName();
		}

		@Override
		public Submission complete(Submission submission, String id, String name, Map<String, String> extra) {
			return timed(() -> variant.complete(submission, id, name, extra));
		}

		@Override
		public Scorer scorer(Settings settings, Supplier<ProductionCalendar> calendar) {
			watch();
			Scorer scorer = timed(() -> variant.scorer(settings, calendar));
			return submission -> timed(() -> scorer.assess(submission));
		}

		private <R> R timed(Supplier<R> work) {
			Scoring scoring = running.computeIfAbsent(Thread.currentThread(), any -> new Scoring());
			scoring.bundle = bundle;
			scoring.since = System.nanoTime() | 1; // never 0
			try {
				return work.get();
			} finally {
				scoring.since = 0;
			}
		}
	}
}
