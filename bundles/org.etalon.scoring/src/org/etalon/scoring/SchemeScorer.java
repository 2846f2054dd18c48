// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Flaw;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.norm.Stage;
import org.etalon.norm.TraceStep;
import org.etalon.scoring.RecertificationRule.Verdict;
import org.etalon.scoring.Scheme.Applicability;
import org.etalon.scoring.Scheme.Award;
import org.etalon.scoring.Scheme.Band;
import org.etalon.scoring.Scheme.StageScheme;
import org.etalon.scoring.ValidityRule.Validity;

/**
 * The one evaluator of declared schemes (clauses 17-23, 29-31, 36-39).
 * <p>
 * The findings of the stages have few combinations, so each is evaluated once and remembered; what depends on dates and
 * on the past of an object is computed every time.
 */
final class SchemeScorer implements Scorer {

	private static final int BITS = 4; // of a finding

	private final String variant;
	private final Scheme scheme;
	private final Settings settings;
	private final RecertificationRule recertification;
	private final ValidityRule validity;
	private final AtomicReferenceArray<Evaluated> remembered = new AtomicReferenceArray<>(1 << 4 * BITS + 2);

	/** What the findings alone decide: a level, or flaws. */
	private record Evaluated(Level level, Band band, Set<Warning> warnings, Refusal refusal) {
	}

	SchemeScorer(String variant, Scheme scheme, Settings settings, ProductionCalendar calendar) {
		this.variant = variant;
		this.scheme = scheme;
		this.settings = settings;
		this.recertification = new RecertificationRule(scheme, settings);
		this.validity = new ValidityRule(scheme, settings, calendar);
	}

	@Override
	public Assessment assess(Submission submission) {
		Evaluated stages = stages(submission);
		Recertification past = submission.recertification();
		if (past == null) {
			return stages.refusal() != null ? stages.refusal() : primary(submission, stages);
		}
		List<Flaw> flaws = new ArrayList<>(stages.refusal() == null ? List.of() : stages.refusal().flaws());
		flaws.addAll(recertification.check(past));
		if (submission.dates().issuedOn() == null) {
			flaws.add(new Flaw("issued_on", "MISSING_VALUE", "", "yyyy-MM-dd"));
		}
		if (past.basis() == Basis.EXPIRY && past.previousValidTo() == null) {
			flaws.add(new Flaw("previous_valid_to", "MISSING_VALUE", "", "yyyy-MM-dd"));
		}
		return flaws.isEmpty() ? again(submission, stages) : new Refusal(flaws);
	}

	private Outcome primary(Submission submission, Evaluated stages) {
		Band band = stages.band();
		Validity term = validity.validity(band, submission.mszuFederal(), submission.dates(), null);
		Reason reason = band.decision() == Decision.CONCLUSION_ONLY ? Reason.BELOW_40 : null;
		return new Outcome(variant, stages.level(), band.decision(), reason, band.clause(), term.from(), term.to(), null,
				null, warnings(stages, term), outcome -> reasoning(outcome, submission));
	}

	private Outcome again(Submission submission, Evaluated stages) {
		Verdict verdict = recertification.decide(submission.recertification(), stages.level().percent());
		Validity term = validity.validity(verdict.band(), submission.mszuFederal(), submission.dates(),
				submission.recertification());
		return new Outcome(variant, stages.level(), verdict.decision(), verdict.reason(), verdict.clause(), term.from(),
				term.to(), term.gapDays(), verdict.noIncreaseUsed(), warnings(stages, term),
				outcome -> reasoning(outcome, submission));
	}

	private static List<Warning> warnings(Evaluated stages, Validity term) {
		if (stages.warnings().isEmpty() && term.warnings().isEmpty()) {
			return List.of();
		}
		Set<Warning> all = EnumSet.noneOf(Warning.class);
		all.addAll(stages.warnings());
		all.addAll(term.warnings());
		return List.copyOf(all);
	}

	private Evaluated stages(Submission submission) {
		int key = submission.regulation().ordinal();
		key = key << BITS | submission.reception().ordinal();
		key = key << BITS | submission.laboratory().ordinal();
		key = key << BITS | submission.monitoring().ordinal();
		key = key << 2 | (submission.mszuFederal() ? 2 : 0) | (submission.mszuRegional() ? 1 : 0);
		Evaluated known = remembered.get(key);
		if (known == null) {
			known = evaluate(submission);
			remembered.set(key, known);
		}
		return known;
	}

	private Evaluated evaluate(Submission submission) {
		List<StageOutcome> outcomes = new ArrayList<>();
		List<Flaw> flaws = new ArrayList<>();
		Set<Warning> warnings = EnumSet.noneOf(Warning.class);
		for (Stage stage : Stage.values()) {
			Finding given = submission.finding(stage);
			StageScheme declared = scheme.stage(stage);
			boolean exists = declared != null && applies(declared, submission);
			if (!exists && given != Finding.NOT_STATED && given != Finding.INDICATORS_NOT_APPLICABLE) {
				warnings.add(Warning.VALUE_IGNORED);
			}
			if (declared == null) {
				continue;
			}
			Finding finding = exists ? given : Finding.STAGE_NOT_APPLICABLE;
			Award award = finding == Finding.NOT_PRESENTED ? new Award(0, scheme.missingClause())
					: declared.award(finding);
			if (award == null) {
				String code = given == Finding.NOT_STATED ? "MISSING_VALUE" : "INVALID_VALUE";
				flaws.add(new Flaw(stage.name().toLowerCase(Locale.ROOT), code, given.code(),
						expected(declared)));
			} else {
				outcomes.add(new StageOutcome(stage, finding, award.points(), award.clause(), reading(declared, submission)));
			}
		}
		if (!flaws.isEmpty()) {
			return new Evaluated(null, null, null, new Refusal(flaws));
		}
		Level level = level(outcomes);
		return new Evaluated(level, scheme.band(level.percent()), warnings, null);
	}

	/** Whether the object passes the stage at all. */
	private boolean applies(StageScheme declared, Submission submission) {
		if (!dependsOnReading(declared, submission)) {
			return true;
		}
		if (settings.is(ScoringSettings.A07, "NOT_APPLICABLE")) {
			return false;
		}
		// An act decides: there was an assessment, or its absence was found, only where an act requires the stage.
		Finding given = submission.finding(declared.stage());
		return given.isGrade() || given == Finding.NOT_PERFORMED || given == Finding.NOT_PRESENTED;
	}

	private static boolean dependsOnReading(StageScheme declared, Submission submission) {
		return declared.applicability() == Applicability.MSZU_LISTED && !submission.mszuFederal()
				&& !submission.mszuRegional();
	}

	private String reading(StageScheme declared, Submission submission) {
		return dependsOnReading(declared, submission) ? inEffect(ScoringSettings.A07.id()) : null;
	}

	private Level level(List<StageOutcome> outcomes) {
		int sum = 0;
		Clause clause = scheme.levelClause();
		boolean zero = false;
		for (StageOutcome outcome : outcomes) {
			sum += outcome.points();
			zero |= outcome.points() == 0;
			if (outcome.finding() == Finding.NOT_PRESENTED) {
				clause = scheme.missingClause();
			}
		}
		return new Level(outcomes, zero ? 0 : sum, clause);
	}

	private static String expected(StageScheme declared) {
		return declared.awards().keySet().stream().filter(finding -> finding != Finding.STAGE_NOT_APPLICABLE)
				.map(Finding::code).filter(code -> !code.isEmpty()).collect(Collectors.joining("|"));
	}

	private List<TraceStep> reasoning(Outcome outcome, Submission submission) {
		List<TraceStep> steps = new ArrayList<>();
		Recertification past = submission.recertification();
		int level = outcome.level().percent();
		if (past == null) {
			steps.add(new TraceStep("DECISION", range(level), null, outcome.clause(), null));
		} else {
			steps.add(new TraceStep("RECERTIFICATION", past(past, level), null, outcome.clause(),
					readings(ScoringSettings.A11.id(), ScoringSettings.A12.id(), ScoringSettings.A13.id())));
		}
		if (outcome.validFrom() != null) {
			boolean renewed = past != null;
			String dates = outcome.validFrom() + "/" + (outcome.validTo() == null ? ".." : outcome.validTo());
			steps.add(new TraceStep("TERM", dates, null,
					renewed ? scheme.recertification().clause() : scheme.termClause(),
					renewed ? readings(ScoringSettings.A05.id(), ScoringSettings.A06.id(), ScoringSettings.A15.id())
							: readings(ScoringSettings.A05.id(), ScoringSettings.A06.id())));
		}
		return steps;
	}

	private String range(int level) {
		String upper = "";
		for (Band band : scheme.bands()) {
			if (level >= band.from()) {
				return band.from() + " ≤ " + level + upper;
			}
			upper = " < " + band.from();
		}
		throw new IllegalStateException("no band for " + level);
	}

	private static String past(Recertification past, int level) {
		StringBuilder text = new StringBuilder();
		text.append(past.basis()).append(' ').append(past.previousType()).append(' ').append(past.previousLevel());
		text.append(" → ").append(level).append(", no_increase_used=").append(past.noIncreaseUsed());
		text.append(", roadmap_implemented=").append(past.roadmapImplemented() ? "yes" : "no");
		if (past.openConclusion()) {
			text.append(", open_conclusion=yes");
		}
		return text.toString();
	}

	private String readings(String... ids) {
		List<String> all = new ArrayList<>();
		for (String id : ids) {
			all.add(inEffect(id));
		}
		if (scheme.recertification().byAnalogy()) {
			all.add(inEffect(ScoringSettings.A25.id()));
		}
		return String.join(", ", all);
	}

	private String inEffect(String id) {
		return id + "=" + settings.asMap().get(id);
	}
}
