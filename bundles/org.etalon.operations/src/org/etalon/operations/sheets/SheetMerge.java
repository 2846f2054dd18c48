// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.sheets;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.model.assessment.Answer;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.Criterion;

/**
 * Two changes of one sheet brought together criterion by criterion, as {@link org.etalon.store.Merge} does it with
 * fields.
 *
 * @param merged    the sheet with everything that is not in conflict; at a conflict it has their answer
 * @param conflicts the criteria that both answered differently
 */
record SheetMerge(AssessmentSheet merged, List<ObjectSheets.Conflict> conflicts) {

	/**
	 * Merges.
	 *
	 * @param base   the sheet both began with
	 * @param mine   my sheet
	 * @param theirs the sheet that is there now; of the same template as the others
	 */
	static SheetMerge of(AssessmentSheet base, AssessmentSheet mine, AssessmentSheet theirs) {
		Map<String, Answer> was = Answers.of(base);
		Map<String, Answer> my = Answers.of(mine);
		Map<String, Answer> their = Answers.of(theirs);
		AssessmentSheet merged = Kept.copy(theirs);
		List<ObjectSheets.Conflict> conflicts = new ArrayList<>();
		Map<String, Criterion> criteria = TemplateDifference.criteria(mine.getTemplate());
		for (String id : criteria.keySet()) {
			Answers.Said before = Answers.said(was.get(id));
			Answers.Said mySaid = Answers.said(my.get(id));
			Answers.Said theirSaid = Answers.said(their.get(id));
			if (mySaid.equals(before) || mySaid.equals(theirSaid)) {
				continue;
			}
			if (theirSaid.equals(before)) {
				Answers.put(merged, id, my.get(id));
			} else {
				conflicts.add(new ObjectSheets.Conflict(criteria.get(id), my.get(id), their.get(id)));
			}
		}
		if (!Objects.equals(mine.getStatedGrade(), base.getStatedGrade())) {
			merged.setStatedGrade(mine.getStatedGrade());
		}
		return new SheetMerge(merged, conflicts);
	}

	/** Whether sheets have the same template, so that their answers can be compared. */
	static boolean comparable(AssessmentSheet... sheets) {
		Set<String> editions = new LinkedHashSet<>();
		for (AssessmentSheet sheet : sheets) {
			editions.add(sheet.getTemplate().getId() + " " + sheet.getTemplate().getEdition());
		}
		return editions.size() == 1 && EcoreUtil.equals(sheets[0].getTemplate(), sheets[1].getTemplate());
	}
}
