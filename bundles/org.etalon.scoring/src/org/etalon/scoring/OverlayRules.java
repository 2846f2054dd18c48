// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Decision;
import org.etalon.norm.Flaw;
import org.etalon.norm.Stage;
import org.etalon.norm.TraceStep;
import org.etalon.scoring.Difference.Asked;
import org.etalon.scoring.Difference.CertificateTerm;
import org.etalon.scoring.Difference.EligibilityReason;
import org.etalon.scoring.Difference.ExtraColumn;
import org.etalon.scoring.Difference.LeastGrade;
import org.etalon.scoring.Difference.Limit;
import org.etalon.scoring.Difference.RegionalList;
import org.etalon.scoring.Difference.RequiredCriterion;
import org.etalon.scoring.Difference.Threshold;

/** What an overlay decides beyond the bands of its scheme, and how it says so. */
final class OverlayRules {

	private final Overlay.Declaration overlay;
	private final Scheme base;
	private final List<LeastGrade> grades;
	private final List<RequiredCriterion> criteria;
	private final List<Asked> asked;
	private final boolean keepsOut;

	OverlayRules(Scheme.Overlaid overlaid) {
		this.overlay = overlaid.overlay();
		this.base = overlaid.base();
		this.grades = overlay.all(LeastGrade.class);
		this.criteria = overlay.criteria();
		this.asked = overlay.all(Asked.class).stream().filter(each -> !(each instanceof ExtraColumn)).toList();
		this.keepsOut = !overlay.all(EligibilityReason.class).isEmpty();
	}

	/** An object that a list of the overlay names counts as listed. */
	static Submission listed(Submission submission) {
		return isListed(submission.answers()) && !submission.mszuRegional() ? submission.listed() : submission;
	}

	private static boolean isListed(Map<String, String> answers) {
		return Answers.YES.equals(answers.get(Submission.LISTED));
	}

	/** What is wrong with the answers. */
	List<Flaw> flaws(Map<String, String> answers, List<Flaw> flaws) {
		List<Flaw> all = flaws;
		for (Asked each : asked) {
			String answer = answers.get(each.column());
			if (Answers.unclear(answer)) {
				all = new ArrayList<>(all);
				all.add(new Flaw(each.column(), "INVALID_VALUE", answer, Answers.YES + "|" + Answers.NO));
			}
		}
		return all;
	}

	/** The strictest limit of grades that is not kept, null if all are. */
	Limit limit(List<StageOutcome> stages) {
		Limit strictest = null;
		for (LeastGrade each : grades) {
			for (StageOutcome stage : stages) {
				if (stage.stage() == each.stage() && isBelow(stage.finding(), each)) {
					strictest = stricter(strictest, each);
				}
			}
		}
		return strictest;
	}

	private static boolean isBelow(Finding finding, LeastGrade least) {
		return finding.isGrade() ? finding.grade().compareTo(least.grade()) > 0
				: finding == Finding.NOT_PERFORMED || finding == Finding.NOT_PRESENTED;
	}

	/** Likewise with the criteria that are not answered with yes. */
	Limit limit(Limit ofGrades, Map<String, String> answers) {
		Limit strictest = ofGrades;
		for (RequiredCriterion each : criteria) {
			if (!isMet(each, answers)) {
				strictest = stricter(strictest, each);
			}
		}
		return strictest;
	}

	private static Limit stricter(Limit one, Limit other) {
		return one == null || one.otherwise().betterThan(other.otherwise()) ? other : one;
	}

	/** Whether an answer keeps the object out of the list of a year. */
	boolean keepsOut(Map<String, String> answers) {
		return keepsOut && !against(overlay, answers).isEmpty();
	}

	/** Whether a column holds a value that its reference data do not have. */
	static boolean unknownValue(Map<String, String> answers) {
		return Answers.YES.equals(answers.get(Submission.UNKNOWN_VALUE));
	}

	/** The reasons against the list of a year that are answered with yes. */
	static List<EligibilityReason> against(Overlay.Declaration overlay, Map<String, String> answers) {
		return overlay.all(EligibilityReason.class).stream()
				.filter(each -> Answers.YES.equals(answers.get(each.column()))).toList();
	}

	/** One step for each difference that an outcome depends on or shows. */
	List<TraceStep> steps(Outcome outcome, Map<String, String> answers, boolean mszuFederal) {
		List<TraceStep> steps = new ArrayList<>();
		for (Difference difference : overlay.differences()) {
			String what = switch (difference) {
			case Threshold each -> each.decision() + " " + base.threshold(each.decision()) + " → " + each.from() + ": "
					+ outcome.level().percent();
			case CertificateTerm each -> each.decision() == outcome.decision() ? term(each, mszuFederal) : null;
			case LeastGrade each -> grade(each, outcome);
			case RequiredCriterion each ->
				answer(each, answers) + (isMet(each, answers) ? "" : " → " + most(each.otherwise()));
			case EligibilityReason each -> answer(each, answers);
			case ExtraColumn each -> answers.containsKey(each.column()) ? answer(each, answers) : null;
			case RegionalList each -> isListed(answers) ? "mszu_regional=yes" : null;
			};
			if (what != null) {
				steps.add(TraceStep.of("OVERLAY",
						overlay.id() + ": " + difference.name().ru() + " / " + difference.name().en() + ": " + what,
						difference.basis()));
			}
		}
		return steps;
	}

	private String term(CertificateTerm each, boolean mszuFederal) {
		Term changed = mszuFederal ? each.mszuTerm() : each.term();
		return changed == null ? null : base.band(each.decision()).term(mszuFederal) + " → " + changed;
	}

	private static String grade(LeastGrade each, Outcome outcome) {
		Stage stage = each.stage();
		for (StageOutcome found : outcome.level().stages()) {
			if (found.stage() == stage) {
				boolean below = isBelow(found.finding(), each);
				return stage + " " + found.finding().code() + ", ≥ " + each.grade().letter()
						+ (below ? " → " + most(each.otherwise()) : "");
			}
		}
		return null;
	}

	private static boolean isMet(RequiredCriterion each, Map<String, String> answers) {
		return Answers.YES.equals(answers.get(each.column()));
	}

	private static String answer(Asked each, Map<String, String> answers) {
		return each.column() + "=" + answers.getOrDefault(each.column(), "");
	}

	private static String most(Decision decision) {
		return "≤ " + decision;
	}
}
