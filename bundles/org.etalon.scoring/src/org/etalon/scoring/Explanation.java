// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Decision;
import org.etalon.norm.Setting;
import org.etalon.norm.Settings;
import org.etalon.norm.TraceStep;
import org.etalon.scoring.Difference.LeastGrade;
import org.etalon.scoring.Difference.Limit;
import org.etalon.scoring.Difference.RequiredCriterion;
import org.etalon.scoring.Scheme.Band;

/**
 * Writes out why a decision and its dates are what they are. A record, so that equal submissions have equal outcomes.
 *
 * @param scheme      the scheme that decided
 * @param settings    the readings in effect
 * @param mszuFederal whether the object is in the federal list of МСЗУ
 * @param past        the past of an object that came again, null for a primary certification
 * @param answers     answers that an overlay asked for
 * @param limit       the requirement of an overlay that decided, null if none did
 */
record Explanation(Scheme scheme, Settings settings, boolean mszuFederal, Recertification past,
		Map<String, String> answers, Limit limit) implements Outcome.Reasoning {

	@Override
	public List<TraceStep> steps(Outcome outcome) {
		List<TraceStep> steps = new ArrayList<>();
		if (past != null) {
			steps.add(new TraceStep("RECERTIFICATION", comparison(outcome.level().percent()), null,
					scheme.recertification().clause(),
					readings(ScoringSettings.A11, ScoringSettings.A12, ScoringSettings.A13)));
		}
		if (scheme.overlaid() != null) {
			steps.addAll(new OverlayRules(scheme.overlaid()).steps(outcome, answers, mszuFederal));
		}
		steps.add(new TraceStep("DECISION", grounds(outcome), null, outcome.clause(), null));
		if (outcome.decision().certifies()) {
			steps.add(new TraceStep("TERM", term(outcome), null,
					past == null ? scheme.termClause() : scheme.recertification().clause(),
					past == null ? readings(ScoringSettings.A05, ScoringSettings.A06)
							: readings(ScoringSettings.A05, ScoringSettings.A06, ScoringSettings.A15)));
		}
		return steps;
	}

	/** The facts of the past that the table of clause 31 asks for, and the new level. */
	private String comparison(int level) {
		String facts = past.basis() + " " + past.previousType() + " " + past.previousLevel() + " → " + level
				+ ", no_increase_used=" + past.noIncreaseUsed() + ", roadmap_implemented="
				+ yesNo(past.roadmapImplemented());
		return past.openConclusion() ? facts + ", open_conclusion=yes" : facts;
	}

	/** The one condition that led to the decision. */
	private String grounds(Outcome outcome) {
		int level = outcome.level().percent();
		if (limit != null) {
			return switch (limit) {
			case LeastGrade least -> least.stage() + " < " + least.grade().letter();
			case RequiredCriterion criterion -> criterion.column() + "≠yes";
			};
		}
		if (outcome.decision() == Decision.INVALID_BASIS) {
			return past.basis().name();
		}
		if (outcome.decision() == Decision.NOT_ADMITTED) {
			return "roadmap_implemented=no";
		}
		if (outcome.reason() == Reason.DECREASE) {
			// Not below the last attempt (A13) means below the threshold of the certificate the object holds.
			return level + " < "
					+ (level < past.previousLevel() ? past.previousLevel() : scheme.threshold(Decision.CERTIFICATE));
		}
		if (outcome.reason() == Reason.NO_INCREASE_REPEATED) {
			return level + " ≤ " + past.previousLevel() + ", no_increase_used=" + past.noIncreaseUsed();
		}
		String upper = "";
		for (Band band : scheme.bands()) {
			if (level >= band.from()) {
				return band.from() + " ≤ " + level + upper;
			}
			upper = " < " + band.from();
		}
		throw new IllegalStateException("no band for " + level);
	}

	/** The day the term is counted from, its length, and the days it covers. */
	private String term(Outcome outcome) {
		String length = scheme.band(outcome.decision()).term(mszuFederal).toString();
		if (mszuFederal) {
			length += " (mszu_federal=yes)";
		}
		LocalDate from = outcome.validFrom();
		if (from == null) {
			return length;
		}
		if (endless()) {
			return from + "/..";
		}
		boolean joins = past != null && past.basis() == Basis.EXPIRY && from.equals(past.previousValidTo().plusDays(1));
		LocalDate counted = joins ? past.previousValidTo() : from;
		String days = from + "/" + (outcome.validTo() == null ? "?" : outcome.validTo());
		String gap = outcome.gapDays() == null ? "" : ", gap_days=" + outcome.gapDays();
		return counted + " + " + length + " → " + days + gap;
	}

	private boolean endless() {
		return scheme.recertification().byAnalogy() && settings.is(ScoringSettings.A25, "NO_TERM");
	}

	private String readings(Setting... readings) {
		List<String> all = new ArrayList<>();
		for (Setting reading : readings) {
			all.add(settings.inEffect(reading));
		}
		if (scheme.recertification().byAnalogy()) {
			all.add(settings.inEffect(ScoringSettings.A25));
		}
		return String.join(", ", all);
	}

	private static String yesNo(boolean value) {
		return value ? "yes" : "no";
	}
}
