// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Flaw;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.norm.Stage;
import org.etalon.scoring.Difference.Limit;
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
	private static final int LAST_YEAR = 9990; // so that the longest term still ends in a year of four digits

	private final String variant;
	private final Scheme scheme;
	private final Settings settings;
	private final boolean actDecides;
	private final RecertificationRule recertification;
	private final ValidityRule validity;
	private final Explanation primary;
	private final Explanation primaryMszu;
	private final OverlayRules overlay; // null for a national scheme
	private final Map<Stage, Flaw> wanting = new EnumMap<>(Stage.class); // what is said where nothing was found
	private final AtomicReferenceArray<Evaluated> remembered = new AtomicReferenceArray<>(1 << 4 * BITS + 2);

	/** What the findings alone decide: a level, or flaws. */
	private record Evaluated(Level level, Band band, Reason reason, List<Warning> warnings, Limit limit,
			Refusal refusal) {
	}

	SchemeScorer(String variant, Scheme scheme, Settings settings, Supplier<ProductionCalendar> calendar) {
		this.variant = variant;
		this.scheme = scheme;
		this.settings = settings;
		this.actDecides = settings.is(ScoringSettings.A07, "ACT_DECIDES");
		this.recertification = new RecertificationRule(scheme, settings);
		this.validity = new ValidityRule(scheme, settings, calendar);
		this.primary = new Explanation(scheme, settings, false, null, Map.of(), null);
		this.primaryMszu = new Explanation(scheme, settings, true, null, Map.of(), null);
		this.overlay = scheme.overlaid() == null ? null : new OverlayRules(scheme.overlaid());
		for (StageScheme each : scheme.stages()) {
			wanting.put(each.stage(),
					new Flaw(each.stage().name().toLowerCase(Locale.ROOT), "MISSING_VALUE", "", expected(each)));
		}
	}

	@Override
	public Assessment assess(Submission submission) {
		if (overlay != null) {
			return overlaid(OverlayRules.listed(submission));
		}
		Evaluated stages = stages(submission);
		Recertification past = submission.recertification();
		List<Flaw> flaws = flaws(submission.dates(), past);
		if (stages.refusal() != null || !flaws.isEmpty()) {
			return refused(stages, flaws);
		}
		return past == null ? primary(submission, stages) : again(submission, stages);
	}

	private Assessment overlaid(Submission submission) {
		Evaluated stages = stages(submission);
		Recertification past = submission.recertification();
		Map<String, String> answers = submission.answers();
		List<Flaw> flaws = overlay.flaws(answers, flaws(submission.dates(), past));
		if (stages.refusal() != null || !flaws.isEmpty()) {
			return refused(stages, flaws);
		}
		Verdict verdict = past == null
				? new Verdict(stages.band().decision(), stages.reason(), stages.band().clause(), null, stages.band())
				: recertification.decide(past, stages.level().percent());
		Limit limit = overlay.limit(stages.limit(), answers);
		boolean limits = limit != null && verdict.decision().betterThan(limit.otherwise());
		if (limits) {
			Band band = scheme.band(limit.otherwise());
			boolean certifies = band.decision().certifies();
			verdict = new Verdict(band.decision(), certifies ? null : Reason.REGIONAL_REQUIREMENT,
					certifies ? band.clause() : limit.basis(),
					past == null || certifies ? verdict.noIncreaseUsed() : (Integer) past.noIncreaseUsed(),
					past == null || certifies ? band : null);
		}
		Validity term = validity.validity(verdict.band(), submission.mszuFederal(), submission.dates(), past);
		List<Warning> warnings = with(warnings(stages, term), overlay.keepsOut(answers), Warning.KEPT_OUT_OF_YEAR_LIST);
		warnings = with(warnings, OverlayRules.unknownValue(answers), Warning.UNKNOWN_REGIONAL_VALUE);
		return new Outcome(variant, stages.level(), verdict.decision(), verdict.reason(), verdict.clause(), term.from(),
				term.to(), term.gapDays(), verdict.noIncreaseUsed(), warnings,
				new Explanation(scheme, settings, submission.mszuFederal(), past, answers, limits ? limit : null));
	}

	/** No list is made where there is nothing to warn of. */
	private static List<Warning> with(List<Warning> warnings, boolean further, Warning warning) {
		return further ? Stream.concat(warnings.stream(), Stream.of(warning)).toList() : warnings;
	}

	private static Refusal refused(Evaluated stages, List<Flaw> flaws) {
		if (flaws.isEmpty()) {
			return stages.refusal();
		}
		List<Flaw> all = new ArrayList<>(stages.refusal() == null ? List.of() : stages.refusal().flaws());
		all.addAll(flaws);
		return new Refusal(all);
	}

	private Outcome primary(Submission submission, Evaluated stages) {
		Band band = stages.band();
		Validity term = validity.validity(band, submission.mszuFederal(), submission.dates(), null);
		return new Outcome(variant, stages.level(), band.decision(), stages.reason(), band.clause(), term.from(),
				term.to(), null, null, warnings(stages, term), submission.mszuFederal() ? primaryMszu : primary);
	}

	private Outcome again(Submission submission, Evaluated stages) {
		Recertification past = submission.recertification();
		Verdict verdict = recertification.decide(past, stages.level().percent());
		Validity term = validity.validity(verdict.band(), submission.mszuFederal(), submission.dates(), past);
		return new Outcome(variant, stages.level(), verdict.decision(), verdict.reason(), verdict.clause(), term.from(),
				term.to(), term.gapDays(), verdict.noIncreaseUsed(), warnings(stages, term),
				new Explanation(scheme, settings, submission.mszuFederal(), past, Map.of(), null));
	}

	private static List<Warning> warnings(Evaluated stages, Validity term) {
		if (term.warnings().isEmpty()) {
			return stages.warnings();
		}
		Set<Warning> all = EnumSet.copyOf(term.warnings());
		all.addAll(stages.warnings());
		return List.copyOf(all);
	}

	/** What is wrong with the dates and the past; no list is made for a sound submission. */
	private List<Flaw> flaws(Submission.Dates dates, Recertification past) {
		List<Flaw> flaws = past == null ? List.of() : recertification.check(past);
		flaws = checked("issued_on", dates.issuedOn(), past != null, flaws);
		flaws = checked("completed_on", dates.completedOn(), false, flaws);
		flaws = checked("sent_on", dates.sentOn(), false, flaws);
		if (past != null) {
			boolean needed = past.basis() == Basis.EXPIRY && recertification.basisApplies(Basis.EXPIRY);
			flaws = checked("previous_valid_to", past.previousValidTo(), needed, flaws);
		}
		return flaws;
	}

	private static List<Flaw> checked(String field, LocalDate date, boolean needed, List<Flaw> flaws) {
		if (date == null ? !needed : date.getYear() > 0 && date.getYear() <= LAST_YEAR) {
			return flaws;
		}
		List<Flaw> more = new ArrayList<>(flaws);
		more.add(date == null ? new Flaw(field, "MISSING_VALUE", "", "yyyy-MM-dd")
				: new Flaw(field, "INVALID_VALUE", date.toString(), "0001-01-01…" + LAST_YEAR + "-12-31"));
		return more;
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
		List<Warning> warnings = List.of();
		for (Stage stage : Stage.values()) {
			Finding given = submission.finding(stage);
			StageScheme declared = scheme.stage(stage);
			boolean exists = declared != null && applies(declared, submission);
			if (!exists && given.statesValue()) {
				warnings = List.of(Warning.VALUE_IGNORED);
			}
			if (declared == null) {
				continue;
			}
			Award award = award(declared, given, exists);
			if (award == null) {
				Flaw missing = wanting.get(stage);
				flaws.add(given == Finding.NOT_STATED ? missing
						: new Flaw(missing.field(), "INVALID_VALUE", given.registerValue(), missing.expected()));
			} else {
				outcomes.add(new StageOutcome(stage, exists ? given : Finding.STAGE_NOT_APPLICABLE, award.points(),
						award.clause(), reading(declared, submission)));
			}
		}
		if (!flaws.isEmpty()) {
			return new Evaluated(null, null, null, null, null, new Refusal(flaws));
		}
		Level level = level(outcomes);
		Band band = scheme.band(level.percent());
		Reason reason = band.decision() == Decision.CONCLUSION_ONLY ? Reason.BELOW_40 : null;
		return new Evaluated(level, band, reason, warnings, overlay == null ? null : overlay.limit(outcomes), null);
	}

	/** Whether the object passes the stage at all. */
	private boolean applies(StageScheme declared, Submission submission) {
		if (!dependsOnReading(declared, submission)) {
			return true;
		}
		// An act decides: there was an assessment, or its absence was found, only where an act requires the stage.
		Finding given = submission.finding(declared.stage());
		return actDecides && (given.isGrade() || given == Finding.NOT_PERFORMED || given == Finding.NOT_PRESENTED);
	}

	private static boolean dependsOnReading(StageScheme declared, Submission submission) {
		return declared.applicability() == Applicability.MSZU_LISTED && !submission.mszuFederal()
				&& !submission.mszuRegional();
	}

	private String reading(StageScheme declared, Submission submission) {
		return dependsOnReading(declared, submission) ? settings.inEffect(ScoringSettings.A07) : null;
	}

	/**
	 * Points of the stage, null if it cannot end with what is given. Whether it exists is never the caller's to say.
	 */
	private Award award(StageScheme declared, Finding given, boolean exists) {
		if (!exists) {
			return declared.award(Finding.STAGE_NOT_APPLICABLE);
		}
		return switch (given) {
		case NOT_PRESENTED -> new Award(0, scheme.missingClause());
		case STAGE_NOT_APPLICABLE -> null;
		default -> declared.award(given);
		};
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
		return declared.awards().keySet().stream()
				.filter(finding -> finding != Finding.NOT_STATED && finding != Finding.STAGE_NOT_APPLICABLE)
				.map(Finding::registerValue).collect(Collectors.joining("|"));
	}
}
