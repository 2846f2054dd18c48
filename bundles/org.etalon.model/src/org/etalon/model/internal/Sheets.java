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
import org.etalon.model.assessment.Section;
import org.etalon.model.assessment.SheetTrace;
import org.etalon.norm.Grade;

/** Derived features of a filled sheet. Exact: shares stay fractions until they are shown. */
public final class Sheets {

	private Sheets() {
	}

	/** Hundredths of a percent, rounded half up. */
	public static Integer score100(AssessmentSheet sheet) {
		SheetTrace trace = trace(sheet);
		return trace.complete() ? trace.share100().orElse(null) : null;
	}

	/** The grade by the scale of the template. */
	public static Grade computedGrade(AssessmentSheet sheet) {
		GradeScale scale = sheet.getTemplate() == null ? null : sheet.getTemplate().getScale();
		return trace(sheet).grade(scale).orElse(null);
	}

	/** The stated grade, else the computed one. */
	public static Grade grade(AssessmentSheet sheet) {
		return sheet.getStatedGrade() == null ? computedGrade(sheet) : sheet.getStatedGrade();
	}

	/** Criteria that apply, count and have no answer. */
	public static EList<Criterion> unanswered(AssessmentSheet sheet) {
		return ECollections.unmodifiableEList(new ArrayList<>(trace(sheet).open()));
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

	/** How the share comes about. */
	public static SheetTrace trace(AssessmentSheet sheet) {
		Map<Criterion, Answer> answers = answers(sheet);
		List<SheetTrace.Step> steps = new ArrayList<>();
		List<Criterion> open = new ArrayList<>();
		long reached = 0;
		long whole = 0;
		long missing = 0;
		for (Criterion criterion : criteria(sheet)) {
			if (criterion.getAnswerKind() == AnswerKind.TEXT || !applies(criterion, sheet)) {
				continue;
			}
			Answer answer = answers.get(criterion);
			long weight = Math.max(0, criterion.getWeight100());
			if (!isAnswered(criterion, answer)) {
				open.add(criterion);
				missing += weight * 100;
			} else if (!answer.isNotApplicable() && weight > 0) {
				SheetTrace.Step step = new SheetTrace.Step(criterion, percent(criterion, answer));
				steps.add(step);
				reached += step.reached();
				whole += weight * 100;
			}
		}
		return new SheetTrace(steps, open, reached, whole, missing);
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

	/** Whether a criterion applies to the kind of the object. */
	public static boolean applies(Criterion criterion, AssessmentSheet sheet) {
		return criterion.getKinds().isEmpty() || sheet.getObjectKind() == null
				|| criterion.getKinds().contains(sheet.getObjectKind());
	}

	private static Map<Criterion, Answer> answers(AssessmentSheet sheet) {
		Map<Criterion, Answer> answers = new HashMap<>();
		sheet.getAnswers().forEach(answer -> answers.putIfAbsent(answer.getCriterion(), answer));
		return answers;
	}
}
