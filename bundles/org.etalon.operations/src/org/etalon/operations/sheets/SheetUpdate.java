// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.sheets;

import java.util.ArrayList;
import java.util.List;

import org.etalon.model.assessment.Answer;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.SheetTemplate;

/**
 * What a sheet becomes when it moves to another edition of its template.
 *
 * @param sheet the sheet with the other template, and the answers that have a criterion there
 * @param lost  the answers that have none: the criterion is gone, or asks for another kind of answer
 */
public record SheetUpdate(AssessmentSheet sheet, List<Answer> lost) {

	public SheetUpdate {
		lost = List.copyOf(lost);
	}

	/** Moves a copy of a sheet; neither the sheet nor the template is changed. */
	public static SheetUpdate of(AssessmentSheet sheet, SheetTemplate template) {
		AssessmentSheet moved = Kept.copy(sheet);
		List<Answer> answers = List.copyOf(sheet.getAnswers());
		moved.getAnswers().clear();
		moved.setTemplate(Kept.copy(template));
		List<Answer> lost = new ArrayList<>();
		for (Answer answer : answers) {
			if (answer.getCriterion() == null) {
				continue;
			}
			Answers.moved(answer, moved.getTemplate()).ifPresentOrElse(moved.getAnswers()::add, () -> {
				if (!Answers.said(answer).nothing()) {
					lost.add(answer);
				}
			});
		}
		return new SheetUpdate(moved, lost);
	}
}
