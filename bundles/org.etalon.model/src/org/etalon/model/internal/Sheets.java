// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.etalon.model.assessment.Answer;
import org.etalon.model.assessment.AnswerKind;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.GradeScale;
import org.etalon.model.assessment.ScaleStep;
import org.etalon.model.assessment.Section;
import org.etalon.norm.Grade;

/** Derived features of a filled sheet. Exact: shares stay fractions until they are shown. */
public final class Sheets {

	/** All of a share, in hundredths of a percent. */
	private static final long WHOLE = 10_000;

	/** A share: {@code reached} of {@code possible}, both weights in hundredths × percent. */
	private record Share(long reached, long possible) {
	}

	private Sheets() {
	}

	/** Hundredths of a percent, rounded half up. */
	public static Integer score100(AssessmentSheet sheet) {
		Share share = share(sheet);
		if (share == null) {
			return null;
		}
		return (int) ((2 * share.reached * WHOLE + share.possible) / (2 * share.possible));
	}

	/** The grade by the scale of the template. */
	public static Grade computedGrade(AssessmentSheet sheet) {
		GradeScale scale = sheet.getTemplate() == null ? null : sheet.getTemplate().getScale();
		Share share = scale == null ? null : share(sheet);
		if (share == null) {
			return null;
		}
		for (ScaleStep step : scale.getSteps()) {
			if (share.reached * WHOLE >= step.getFrom100() * share.possible) {
				return step.getGrade();
			}
		}
		return null;
	}

	/** The stated grade, else the computed one. */
	public static Grade grade(AssessmentSheet sheet) {
		return sheet.getStatedGrade() == null ? computedGrade(sheet) : sheet.getStatedGrade();
	}

	/** Criteria that apply, count and have no answer. */
	public static EList<Criterion> unanswered(AssessmentSheet sheet) {
		Map<Criterion, Answer> answers = answers(sheet);
		return ECollections.unmodifiableEList(criteria(sheet).stream()
				.filter(criterion -> criterion.getAnswerKind() != AnswerKind.TEXT && applies(criterion, sheet))
				.filter(criterion -> !isAnswered(criterion, answers.get(criterion))).toList());
	}

	static List<Criterion> criteria(AssessmentSheet sheet) {
		List<Criterion> criteria = new ArrayList<>();
		if (sheet.getTemplate() != null) {
			for (Section section : sheet.getTemplate().getSections()) {
				criteria.addAll(section.getCriteria());
			}
		}
		return criteria;
	}

	private static Share share(AssessmentSheet sheet) {
		if (!unanswered(sheet).isEmpty()) {
			return null;
		}
		Map<Criterion, Answer> answers = answers(sheet);
		long reached = 0;
		long possible = 0;
		for (Criterion criterion : criteria(sheet)) {
			Answer answer = answers.get(criterion);
			if (answer != null && criterion.getAnswerKind() != AnswerKind.TEXT && applies(criterion, sheet)
					&& !answer.isNotApplicable() && criterion.getWeight100() > 0) {
				reached += (long) criterion.getWeight100() * percent(criterion, answer);
				possible += criterion.getWeight100() * 100L;
			}
		}
		return possible == 0 ? null : new Share(reached, possible);
	}

	private static int percent(Criterion criterion, Answer answer) {
		int percent = switch (criterion.getAnswerKind()) {
		case YES_NO -> answer.getYes() ? 100 : 0;
		case CHOICE -> answer.getOption().getShare();
		case PERCENT -> answer.getPercent();
		case TEXT -> 0;
		};
		return Math.clamp(percent, 0, 100);
	}

	private static boolean isAnswered(Criterion criterion, Answer answer) {
		if (answer == null) {
			return false;
		}
		return answer.isNotApplicable() || switch (criterion.getAnswerKind()) {
		case YES_NO -> answer.getYes() != null;
		case CHOICE -> answer.getOption() != null;
		case PERCENT -> answer.getPercent() != null;
		case TEXT -> true;
		};
	}

	private static boolean applies(Criterion criterion, AssessmentSheet sheet) {
		return criterion.getKinds().isEmpty() || sheet.getObjectKind() == null
				|| criterion.getKinds().contains(sheet.getObjectKind());
	}

	private static Map<Criterion, Answer> answers(AssessmentSheet sheet) {
		Map<Criterion, Answer> answers = new HashMap<>();
		sheet.getAnswers().forEach(answer -> answers.putIfAbsent(answer.getCriterion(), answer));
		return answers;
	}
}
