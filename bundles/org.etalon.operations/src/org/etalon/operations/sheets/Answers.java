// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.model.assessment.Answer;
import org.etalon.model.assessment.AnswerOption;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.base.FileLink;

/** What is answered in a sheet, by the ids of its criteria: so that sheets can be compared and brought together. */
public final class Answers {

	/**
	 * What an answer says, free of its document.
	 *
	 * @param option   id of the option chosen, null for none
	 * @param evidence name, location and hash of each evidence
	 */
	public record Said(Boolean yes, String option, Integer percent, String text, boolean notApplicable, String comment,
			List<List<String>> evidence) {

		/** Whether nothing is said. */
		public boolean nothing() {
			return equals(NOTHING);
		}
	}

	/** What no answer says. */
	public static final Said NOTHING = new Said(null, null, null, null, false, null, List.of());

	private Answers() {
	}

	/** What an answer says; null for none. */
	public static Said said(Answer answer) {
		return answer == null ? NOTHING
				: new Said(answer.getYes(), answer.getOption() == null ? null : answer.getOption().getId(),
						answer.getPercent(), answer.getText(), answer.isNotApplicable(), answer.getComment(),
						answer.getEvidence().stream().map(Answers::said).toList());
	}

	private static List<String> said(FileLink link) {
		return List.of(Objects.toString(link.getName(), ""), Objects.toString(link.getLocation(), ""),
				Objects.toString(link.getSha256(), ""));
	}

	/** The answers of a sheet by the ids of their criteria, in the order of the sheet. */
	public static Map<String, Answer> of(AssessmentSheet sheet) {
		Map<String, Answer> answers = new LinkedHashMap<>();
		for (Answer answer : sheet.getAnswers()) {
			if (answer.getCriterion() != null) {
				answers.putIfAbsent(answer.getCriterion().getId(), answer);
			}
		}
		return answers;
	}

	/** Puts a copy of an answer of another sheet into a sheet; null takes the answer away. */
	public static void put(AssessmentSheet sheet, String criterionId, Answer from) {
		Answer there = of(sheet).get(criterionId);
		if (there != null) {
			EcoreUtil.remove(there);
		}
		if (from != null) {
			moved(from, sheet.getTemplate()).ifPresent(answer -> {
				answer.getEvidence().forEach(each -> each.setId(null));
				sheet.getAnswers().add(answer);
				answer.getEvidence().forEach(each -> each.setId(nextEvidence(sheet)));
			});
		}
	}

	/** A copy of an answer for the criterion of the same id in another template; empty if it cannot be one to it. */
	static Optional<Answer> moved(Answer answer, SheetTemplate template) {
		Criterion before = answer.getCriterion();
		Criterion after = TemplateDifference.criteria(template).get(before.getId());
		if (after == null || after.getAnswerKind() != before.getAnswerKind()) {
			return Optional.empty();
		}
		AnswerOption option = answer.getOption() == null ? null
				: after.getOptions().stream().filter(each -> each.getId().equals(answer.getOption().getId()))
						.findFirst().orElse(null);
		if (answer.getOption() != null && option == null || answer.isNotApplicable() && !after.isMayBeNotApplicable()) {
			return Optional.empty();
		}
		Answer copy = EcoreUtil.copy(answer);
		copy.setCriterion(after);
		copy.setOption(option);
		return Optional.of(copy);
	}

	/** An id for a further evidence of a sheet. */
	public static String nextEvidence(AssessmentSheet sheet) {
		int highest = 0;
		for (Answer answer : sheet.getAnswers()) {
			for (FileLink link : answer.getEvidence()) {
				highest = Math.max(highest, number(link.getId()));
			}
		}
		return "evidence-" + (highest + 1);
	}

	private static int number(String id) {
		return id != null && id.matches("evidence-\\d{1,8}") ? Integer.parseInt(id.substring("evidence-".length())) : 0;
	}
}
