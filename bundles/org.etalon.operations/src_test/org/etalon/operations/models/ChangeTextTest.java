// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.etalon.exchange.Texts;
import org.etalon.model.assessment.AssessmentPackage;
import org.etalon.model.certification.CertificationPackage;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.ProcedureCard;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalPackage.Literals;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.tests.support.BothLanguages;
import org.junit.jupiter.api.Test;

class ChangeTextTest {

	@Test
	void textsAreInBothLanguages() {
		BothLanguages.check(ChangeText.class, "changes");
	}

	@Test
	void everyValueOfAnEnumerationHasAWordAndNothingElse() {
		Set<String> expected = new TreeSet<>();
		for (EClass each : classes()) {
			each.getEAllAttributes().stream().map(EAttribute::getEAttributeType).filter(EEnum.class::isInstance)
					.forEach(type -> ((EEnum) type).getELiterals()
							.forEach(value -> expected.add("value." + type.getName() + "." + value.getName())));
		}
		Set<String> found = keys();
		found.removeIf(key -> !key.startsWith("value."));
		assertEquals(expected, found);
	}

	@Test
	void valuesAreWrittenAsPeopleWriteThem() {
		ChangeText ru = new ChangeText(Locale.ROOT);
		ChangeText en = new ChangeText(Locale.ENGLISH);
		assertEquals(List.of("утверждено"), ru.shown(Literals.TYPICAL_SERVICE_MODEL__STATE, List.of("APPROVED")));
		assertEquals(List.of("20.07.2026"),
				ru.shown(Literals.TYPICAL_SERVICE_MODEL__APPROVED_ON, List.of("2026-07-20")));
		assertEquals(List.of("информационная система"), ru.shown(Literals.LANE__KIND, List.of("SYSTEM")));
		assertEquals(List.of("information system"), en.shown(Literals.LANE__KIND, List.of("SYSTEM")));
		assertEquals(List.of("1,50"), ru.shown(Literals.TYPICAL_ERROR__POINTS_LOST, List.of("150")));
		assertEquals(List.of("1.50"), en.shown(Literals.TYPICAL_ERROR__POINTS_LOST, List.of("150")));
		assertEquals(List.of("Республика Татарстан"), ru.shown(Literals.PROPOSAL__SUBJECT, List.of("16")));
		assertEquals(List.of("нет", "да"),
				ru.shown(AssessmentPackage.Literals.CRITERION__MAY_BE_NOT_APPLICABLE, List.of("false", "true")));
		assertEquals(List.of("Шаг 1"), ru.shown(Literals.STEP__NEXT, List.of("Шаг 1")));
		assertEquals(List.of("3"), ru.shown(null, List.of("3")));
	}

	@Test
	void whatHasNoNameIsCalledByWhatHoldsIt() throws Exception {
		List<ModelDifference> found = CompareModels.differences(procedureOf(3), procedureOf(10));

		assertEquals(List.of("Изменено: типовая процедура (шаг «Проверить»), рабочих дней: было «3», стало «10»"),
				found.stream().map(each -> each.text().in(Locale.ROOT)).toList());
		assertEquals(List.of("Changed: typical procedure (step “Проверить”), working days: was “3”, is “10”"),
				found.stream().map(each -> each.text().in(Locale.ENGLISH)).toList());
	}

	private static TypicalServiceModel procedureOf(int days) {
		TypicalFactory factory = TypicalFactory.eINSTANCE;
		TypicalServiceModel model = factory.createTypicalServiceModel();
		model.setId("model");
		JourneyMap journey = factory.createJourneyMap();
		journey.setId("journey");
		JourneyStage stage = factory.createJourneyStage();
		stage.setId("stage");
		Step step = factory.createStep();
		step.setId("step");
		step.setAction("Проверить");
		ProcedureCard card = factory.createProcedureCard();
		card.setWorkingDays(days);
		step.setProcedure(card);
		stage.getSteps().add(step);
		journey.getStages().add(stage);
		model.setJourney(journey);
		return model;
	}

	@Test
	void everythingInAModelAPlanAndARoadmapHasANameAndNothingElse() {
		Set<String> expected = new TreeSet<>();
		for (EClass each : classes()) {
			// Steps of a scale are shown as a value.
			if (!each.getName().equals("ScaleStep")) {
				expected.add("class." + each.getName());
				each.getEAllStructuralFeatures().stream().filter(feature -> !feature.isDerived())
						.forEach(feature -> expected.add("feature." + feature.getName()));
			}
		}
		expected.add("feature.GradeScale.steps"); // those of a journey are something else
		expected.add("feature.Measure.completedOn"); // closed; of a pilot it is the day of its certificate
		Set<String> found = keys();
		found.removeIf(key -> !key.startsWith("class.") && !key.startsWith("feature."));
		assertEquals(expected, found);
	}

	/** All that a model, a plan and a roadmap may hold. */
	private static Set<EClass> classes() {
		Set<EClass> classes = new LinkedHashSet<>();
		Deque<EClass> open = new ArrayDeque<>(
				List.of(Literals.TYPICAL_SERVICE_MODEL, Literals.REGION_PLAN, CertificationPackage.Literals.ROADMAP));
		while (!open.isEmpty()) {
			EClass next = open.pop();
			if (classes.add(next)) {
				next.getEAllContainments().forEach(each -> open.push(each.getEReferenceType()));
			}
		}
		return classes;
	}

	private static Set<String> keys() {
		return new TreeSet<>(new Texts(ChangeText.class, "changes", Locale.ROOT).patterns().keySet());
	}
}
