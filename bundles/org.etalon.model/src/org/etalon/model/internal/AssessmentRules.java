// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.internal;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.etalon.model.assessment.Answer;
import org.etalon.model.assessment.AnswerKind;
import org.etalon.model.assessment.AnswerOption;
import org.etalon.model.assessment.Assessment;
import org.etalon.model.assessment.AssessmentPackage.Literals;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.GradeScale;
import org.etalon.model.assessment.ScaleStep;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.assessment.StageFinding;
import org.etalon.model.check.Constraint;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Stage;
import org.etalon.norm.Text;
import org.etalon.scoring.Finding;

/** Constraints of {@code assessment.ecore}. */
public final class AssessmentRules {

	/** Kinds of section VII, which pass two stages (36). */
	private static final Set<ObjectKind> TWO_STAGES = EnumSet.of(ObjectKind.APPEALS_SERVIS, ObjectKind.CONTROL_SERVIS,
			ObjectKind.INTERNAL_SERVIS);
	private static final Set<Finding> OF_MONITORING = EnumSet.of(Finding.CAPABLE, Finding.NOT_CAPABLE,
			Finding.NOT_PRESENTED, Finding.NOT_STATED);
	private static final Set<Finding> OF_RECEPTION_ONLY = EnumSet.of(Finding.INDICATORS_NOT_APPLICABLE,
			Finding.NOT_PERFORMED, Finding.STAGE_NOT_APPLICABLE);

	private AssessmentRules() {
	}

	public static void templateStage(SheetTemplate template, Report report) {
		report.require(template.getStage() != Stage.MONITORING, Literals.SHEET_TEMPLATE__STAGE,
				Constraint.STAGE_WITHOUT_SHEET, Stage.MONITORING.caption());
	}

	public static void weights(SheetTemplate template, Report report) {
		report.require(
				template.getScale() == null
						|| template.getSections().stream().flatMap(section -> section.getCriteria().stream())
								.anyMatch(criterion -> criterion.getWeight100() > 0),
				Literals.SHEET_TEMPLATE__SECTIONS, Constraint.NOTHING_WEIGHS);
	}

	public static void weight(Criterion criterion, Report report) {
		int weight = criterion.getWeight100();
		report.require(weight >= 0 && (weight == 0 || criterion.getAnswerKind() != AnswerKind.TEXT),
				Literals.CRITERION__WEIGHT100, Constraint.WEIGHT_IMPOSSIBLE, Integer.toString(weight));
	}

	public static void options(Criterion criterion, Report report) {
		int options = criterion.getOptions().size();
		report.require(criterion.getAnswerKind() == AnswerKind.CHOICE ? options >= 2 : options == 0,
				Literals.CRITERION__OPTIONS, Constraint.OPTIONS_UNFIT, Integer.toString(options));
	}

	public static void share(AnswerOption option, Report report) {
		report.require(option.getShare() >= 0 && option.getShare() <= 100, Literals.ANSWER_OPTION__SHARE,
				Constraint.SHARE_OUT_OF_RANGE, Integer.toString(option.getShare()));
	}

	public static void steps(GradeScale scale, Report report) {
		List<ScaleStep> steps = scale.getSteps();
		boolean falling = steps.isEmpty() || steps.get(steps.size() - 1).getFrom100() == 0;
		for (int i = 0; i < steps.size(); i++) {
			falling &= steps.get(i).getGrade() != null && steps.get(i).getFrom100() <= 10_000;
			if (i > 0 && falling) {
				falling = steps.get(i - 1).getGrade().compareTo(steps.get(i).getGrade()) < 0
						&& steps.get(i - 1).getFrom100() > steps.get(i).getFrom100();
			}
		}
		report.require(falling, Literals.GRADE_SCALE__STEPS, Constraint.SCALE_NOT_FALLING);
	}

	public static void complete(AssessmentSheet sheet, Report report) {
		if (sheet.getStatedGrade() == null) {
			sheet.getUnanswered().forEach(criterion -> report.require(false, Literals.ASSESSMENT_SHEET__ANSWERS,
					Constraint.CRITERION_UNANSWERED, criterion.label()));
		}
	}

	public static void answersOnce(AssessmentSheet sheet, Report report) {
		Set<Criterion> answered = new HashSet<>();
		for (Answer answer : sheet.getAnswers()) {
			if (answer.getCriterion() != null && !answered.add(answer.getCriterion())) {
				report.add(Constraint.CRITERION_ANSWERED_TWICE, true, answer, Literals.ANSWER__CRITERION,
						answer.getCriterion().label());
			}
		}
	}

	public static void statedGrade(AssessmentSheet sheet, Report report) {
		Grade stated = sheet.getStatedGrade();
		Grade computed = sheet.getComputedGrade();
		report.require(stated == null || computed == null || stated == computed,
				Literals.ASSESSMENT_SHEET__STATED_GRADE, Constraint.GRADE_DIFFERS,
				stated == null ? "" : stated.letter(), computed == null ? "" : computed.letter());
	}

	public static void answerKind(Answer answer, Report report) {
		Criterion criterion = answer.getCriterion();
		if (criterion == null || criterion.eIsProxy()) {
			return;
		}
		boolean fits = answer.isNotApplicable() ? criterion.isMayBeNotApplicable() && given(answer) == 0
				: given(answer) == 1 && switch (criterion.getAnswerKind()) {
				case YES_NO -> answer.getYes() != null;
				case CHOICE -> criterion.getOptions().contains(answer.getOption());
				case PERCENT -> answer.getPercent() != null && answer.getPercent() >= 0 && answer.getPercent() <= 100;
				case TEXT -> answer.getText() != null;
				};
		report.require(fits, Literals.ANSWER__CRITERION, Constraint.ANSWER_UNFIT, criterion.label());
		report.require(!answer.isNotApplicable() || answer.getComment() != null && !answer.getComment().isBlank(),
				Literals.ANSWER__COMMENT, Constraint.REASON_MISSING, criterion.label());
	}

	private static long given(Answer answer) {
		return Stream.of(answer.getYes() != null, answer.getOption() != null, answer.getPercent() != null,
				answer.getText() != null).filter(Boolean::booleanValue).count();
	}

	public static void evidence(Answer answer, Report report) {
		Criterion criterion = answer.getCriterion();
		report.require(
				criterion == null || !criterion.isEvidenceRequired() || answer.isNotApplicable()
						|| !answer.getEvidence().isEmpty(),
				Literals.ANSWER__EVIDENCE, Constraint.EVIDENCE_MISSING, criterion == null ? "" : criterion.label());
	}

	public static void finding(StageFinding finding, Report report) {
		if (finding.getStage() != null && finding.getFinding() != null) {
			report.require(fits(finding.getStage(), finding.getFinding()), Literals.STAGE_FINDING__FINDING,
					Constraint.FINDING_UNFIT, finding.getStage().caption(), finding.getFinding().code());
		}
	}

	private static boolean fits(Stage stage, Finding finding) {
		if (stage == Stage.MONITORING) {
			return OF_MONITORING.contains(finding);
		}
		return finding.isGrade() || finding == Finding.NOT_PRESENTED || finding == Finding.NOT_STATED
				|| stage == Stage.RECEPTION && OF_RECEPTION_ONLY.contains(finding);
	}

	public static void stages(Assessment assessment, Report report) {
		Set<Stage> seen = EnumSet.noneOf(Stage.class);
		for (StageFinding finding : assessment.getFindings()) {
			Stage stage = finding.getStage();
			if (stage != null) {
				if (!seen.add(stage)) {
					report.add(Constraint.STAGE_REPEATED, true, finding, Literals.STAGE_FINDING__STAGE,
							stage.caption());
				}
				if (TWO_STAGES.contains(assessment.getObjectKind())
						&& (stage == Stage.RECEPTION || stage == Stage.MONITORING)) {
					report.add(Constraint.STAGE_NOT_FOR_KIND, true, finding, Literals.STAGE_FINDING__STAGE,
							stage.caption());
				}
			}
		}
	}

	public static void grades(Assessment assessment, Report report) {
		for (AssessmentSheet sheet : assessment.getSheets()) {
			Grade grade = sheet.getGrade();
			if (grade != null) {
				Text stage = sheet.getTemplate().getStage() == null ? new Text("", "")
						: sheet.getTemplate().getStage().caption();
				assessment.getFindings().stream()
						.filter(finding -> finding.getStage() == sheet.getTemplate().getStage()
								&& finding.getFinding() != null && finding.getFinding() != Finding.of(grade))
						.forEach(finding -> report.add(Constraint.FINDING_DIFFERS, true, finding,
								Literals.STAGE_FINDING__FINDING, stage, finding.getFinding().code(), grade.letter()));
			}
		}
	}

	public static void dates(Assessment assessment, Report report) {
		RegisterRules.order(assessment.getStartedOn(), assessment.getCompletedOn(), Literals.ASSESSMENT__COMPLETED_ON,
				report);
	}

	public static void outcome(Assessment assessment, Report report) {
		RegisterRules.percent(assessment.getLevel(), Literals.ASSESSMENT__LEVEL, report);
		report.require((assessment.getLevel() == null) == (assessment.getDecision() == null),
				assessment.getLevel() == null ? Literals.ASSESSMENT__LEVEL : Literals.ASSESSMENT__DECISION,
				Constraint.OUTCOME_INCOMPLETE);
	}
}
