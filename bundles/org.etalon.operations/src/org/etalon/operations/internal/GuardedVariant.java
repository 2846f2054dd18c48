// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.etalon.norm.Flaw;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.norm.TraceStep;
import org.etalon.operations.BundleFailedException;
import org.etalon.scoring.Assessment;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Refusal;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scorer;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.StageOutcome;
import org.etalon.scoring.Submission;
import org.etalon.scoring.VariantInfo;
import org.etalon.scoring.Warning;

/**
 * A variant whose code is not ours. What it throws, and an assessment that cannot be, rejects the object under the name
 * of the bundle ({@code BUNDLE_FAILED}), and so does no answer at all ({@code BUNDLE_NO_ANSWER}). What it says of
 * itself is asked once, so that it stays the same. A lack of memory is not its alone and goes through.
 */
final class GuardedVariant implements ScoringVariant {

	private final ScoringVariant variant;
	private final String bundle;
	private final VariantInfo info;
	private final Scheme scheme;
	private final Set<String> columns;
	private final boolean needsName;

	/** Steps as they were told. */
	private record Told(List<TraceStep> steps) implements Outcome.Reasoning {

		@Override
		public List<TraceStep> steps(Outcome outcome) {
			return steps;
		}
	}

	/**
	 * @param bundle symbolic name and version of its bundle
	 * @throws BundleFailedException if it cannot even say what it is
	 */
	GuardedVariant(ScoringVariant variant, String bundle) {
		this.variant = variant;
		this.bundle = bundle;
		this.info = guarded(() -> Objects.requireNonNull(variant.info()));
		this.scheme = guarded(() -> Objects.requireNonNull(variant.scheme()));
		this.columns = guarded(() -> Set.copyOf(variant.columns()));
		this.needsName = guarded(variant::needsName);
	}

	@Override
	public VariantInfo info() {
		return info;
	}

	@Override
	public Scheme scheme() {
		return scheme;
	}

	@Override
	public Set<String> columns() {
		return columns;
	}

	@Override
	public boolean needsName() {
		return needsName;
	}

	@Override
	public Submission complete(Submission submission, String id, String name, Map<String, String> extra) {
		return answered(() -> variant.complete(submission, id, name, extra));
	}

	@Override
	public Scorer scorer(Settings settings, Supplier<ProductionCalendar> calendar) {
		Scorer scorer;
		try {
			scorer = answered(() -> variant.scorer(settings, calendar));
		} catch (BundleFailedException e) {
			return submission -> new Refusal(List.of(e.flaw()));
		}
		// That of a scheme: nothing of the bundle runs in it, nor when its reasons are asked for.
		boolean declared = scorer.getClass().getPackage() == Scorer.class.getPackage();
		return submission -> {
			try {
				return guarded(() -> checked(answered(() -> scorer.assess(submission)), submission, declared));
			} catch (BundleFailedException e) {
				return new Refusal(List.of(e.flaw()));
			}
		};
	}

	/** The assessment if it can be; reasons that are a bundle's are asked for now, as nobody guards them later. */
	private Assessment checked(Assessment assessment, Submission submission, boolean declared) {
		return switch (assessment) {
		case Refusal refusal -> {
			for (Flaw flaw : refusal.flaws()) {
				if (flaw.field() == null || flaw.code() == null || flaw.found() == null || flaw.expected() == null) {
					throw nonsense("flaw " + flaw);
				}
			}
			yield refusal;
		}
		case Outcome outcome -> {
			checkLevel(outcome);
			checkDecision(outcome, submission.dates().issuedOn());
			yield declared ? outcome : told(outcome);
		}
		};
	}

	private Outcome told(Outcome outcome) {
		List<TraceStep> steps = List.copyOf(outcome.reasoning().steps(outcome));
		for (TraceStep step : steps) {
			if (step.subject() == null || step.input() == null || step.clause() == null) {
				throw nonsense("step " + step);
			}
		}
		return new Outcome(outcome.variant(), outcome.level(), outcome.decision(), outcome.reason(), outcome.clause(),
				outcome.validFrom(), outcome.validTo(), outcome.gapDays(), outcome.noIncreaseUsed(), outcome.warnings(),
				new Told(steps));
	}

	private void checkLevel(Outcome outcome) {
		if (!info.id().equals(outcome.variant())) {
			throw nonsense("variant " + outcome.variant());
		}
		if (outcome.level() == null || outcome.level().percent() < 0 || outcome.level().percent() > 100
				|| outcome.level().clause() == null) {
			throw nonsense("level " + outcome.level());
		}
		for (StageOutcome stage : outcome.level().stages()) {
			if (stage.stage() == null || stage.finding() == null || stage.clause() == null || stage.points() < 0) {
				throw nonsense("stage " + stage);
			}
		}
	}

	private void checkDecision(Outcome outcome, LocalDate issued) {
		if (outcome.decision() == null || outcome.clause() == null || outcome.reasoning() == null) {
			throw nonsense("decision " + outcome.decision() + ", " + outcome.clause());
		}
		LocalDate from = outcome.validFrom();
		LocalDate to = outcome.validTo();
		boolean undated = outcome.decision().certifies() && from == null && issued != null
				&& !outcome.warnings().contains(Warning.START_DATE_UNKNOWN);
		boolean wrong = to != null && (from == null || to.isBefore(from));
		if (undated || wrong || !outcome.decision().certifies() && from != null) {
			throw nonsense(outcome.decision() + " " + from + "/" + to);
		}
	}

	/** What it answers, which has to be something. */
	private <T> T answered(Supplier<T> call) {
		T answer = guarded(call);
		if (answer == null) {
			throw BundleFailedException.noAnswer(bundle);
		}
		return answer;
	}

	private BundleFailedException nonsense(String what) {
		return new BundleFailedException(bundle, what, null);
	}

	private <T> T guarded(Supplier<T> call) {
		try {
			return call.get();
		} catch (BundleFailedException | OutOfMemoryError e) {
			throw e;
		} catch (RuntimeException | Error e) { // linkage errors and endless recursion too: it is not our code
			throw new BundleFailedException(bundle, e.getClass().getName(), e);
		}
	}
}
