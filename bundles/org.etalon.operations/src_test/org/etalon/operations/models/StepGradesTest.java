// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.model.assessment.Answer;
import org.etalon.model.assessment.AnswerKind;
import org.etalon.model.assessment.AssessmentFactory;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Grade;
import org.etalon.operations.models.StepGrades.Laid;
import org.junit.jupiter.api.Test;

/** Assessments laid over the steps of a model. */
class StepGradesTest {

	private final TypicalServiceModel model;

	StepGradesTest() throws Exception {
		model = EditModel.model(Files.readString(Path.of("../../examples/models/jubilee-payment.xmi")));
	}

	private static List<Criterion> criteria(SheetTemplate template) {
		return template.getSections().stream().flatMap(section -> section.getCriteria().stream()).toList();
	}

	/** A sheet whose answers are all as good as they can be, but for some criteria. */
	private static AssessmentSheet sheet(SheetTemplate template, List<String> bad) {
		AssessmentSheet sheet = AssessmentFactory.eINSTANCE.createAssessmentSheet();
		sheet.setId("sheet");
		sheet.setTemplate(EcoreUtil.copy(template));
		for (Criterion each : criteria(sheet.getTemplate())) {
			Answer answer = AssessmentFactory.eINSTANCE.createAnswer();
			answer.setCriterion(each);
			boolean good = !bad.contains(each.getId());
			if (each.getAnswerKind() == AnswerKind.YES_NO) {
				answer.setYes(good);
			} else if (each.getAnswerKind() == AnswerKind.PERCENT) {
				answer.setPercent(good ? 100 : 0);
			} else if (each.getAnswerKind() == AnswerKind.CHOICE) {
				answer.setOption(each.getOptions().stream().sorted((one, two) -> Integer
						.compare(good ? two.getShare() : one.getShare(), good ? one.getShare() : two.getShare()))
						.findFirst().orElseThrow());
			}
			sheet.getAnswers().add(answer);
		}
		return sheet;
	}

	private Step pinned(SheetTemplate template) {
		return model.getJourney().getStages().stream().flatMap(stage -> stage.getSteps().stream())
				.filter(step -> !step.getCriteria().isEmpty() && criteria(template).containsAll(step.getCriteria()))
				.findFirst().orElseThrow();
	}

	@Test
	void aStepHasTheGradeOfTheCriteriaPinnedToIt() {
		SheetTemplate template = model.getRegulationSheet();
		Step step = pinned(template);
		Grade best = template.getScale().getSteps().getFirst().getGrade();
		Grade worst = template.getScale().getSteps().getLast().getGrade();
		assertEquals(best, StepGrades.of(model, List.of(sheet(template, List.of()))).grades().get(step.getId()));
		List<String> bad = step.getCriteria().stream().map(Criterion::getId).toList();
		Laid laid = StepGrades.of(model, List.of(sheet(template, bad)));
		assertEquals(worst, laid.grades().get(step.getId()));
		assertTrue(laid.count(worst) >= 1);
		assertTrue(laid.ungraded() > 0); // the criteria of the other sheets
	}

	@Test
	void ofSeveralSheetsTheWorstCounts() {
		SheetTemplate template = model.getRegulationSheet();
		Step step = pinned(template);
		step.getCriteria().add(criteria(model.getLaboratorySheet()).getFirst());
		List<String> bad = List.of(criteria(model.getLaboratorySheet()).getFirst().getId());
		Laid laid = StepGrades.of(model, List.of(sheet(template, List.of()), sheet(model.getLaboratorySheet(), bad)));
		assertEquals(model.getLaboratorySheet().getScale().getSteps().getLast().getGrade(),
				laid.grades().get(step.getId()));
	}

	@Test
	void withoutAnswersOrAScaleThereIsNoGrade() {
		assertEquals(Map.of(), StepGrades.of(model, List.of()).grades());
		AssessmentSheet sheet = sheet(model.getRegulationSheet(), List.of());
		sheet.getAnswers().clear();
		assertEquals(Map.of(), StepGrades.of(model, List.of(sheet)).grades());
		AssessmentSheet unscaled = sheet(model.getRegulationSheet(), List.of());
		unscaled.getTemplate().setScale(null);
		Laid laid = StepGrades.of(model, List.of(unscaled));
		assertEquals(Map.of(), laid.grades());
		assertTrue(laid.unscaled());
	}
}
