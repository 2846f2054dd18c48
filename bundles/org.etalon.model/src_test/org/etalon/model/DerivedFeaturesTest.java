// SPDX-License-Identifier: EPL-2.0
package org.etalon.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.etalon.model.assessment.AnswerKind;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.SheetTrace;
import org.etalon.model.base.Identified;
import org.etalon.model.certification.Remark;
import org.etalon.model.monitoring.MonitoringRecord;
import org.etalon.model.register.CertificationObject;
import org.etalon.model.typical.Touchpoint;
import org.etalon.model.typical.TouchpointKind;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.rules.documents.ModelComponent;
import org.etalon.rules.year.Category;
import org.junit.jupiter.api.Test;

class DerivedFeaturesTest {

	@Test
	void theCategoryFollowsFromTheKind() {
		CertificationObject object = Samples.object();
		for (ObjectKind kind : ObjectKind.values()) {
			object.setKind(kind);
			assertEquals(kind == ObjectKind.STATE_SERVICE || kind == ObjectKind.TYPICAL_SERVICE ? Category.SERVICE
					: Category.SERVIS, object.getCategory());
		}
		object.setKind(null);
		assertNull(object.getCategory());
	}

	@Test
	void aSheetEndsInTheGradeOfItsShare() {
		AssessmentSheet sheet = Samples.sheet();
		assertEquals(8500, sheet.getScore100());
		assertEquals(Grade.B, sheet.getGrade());
		sheet.getAnswers().get(1).setOption(sheet.getAnswers().get(1).getCriterion().getOptions().get(0));
		assertEquals(9750, sheet.getScore100());
		assertEquals(Grade.A_PLUS, sheet.getGrade());
		sheet.getAnswers().get(0).setYes(false);
		assertEquals(4750, sheet.getScore100());
		assertEquals(Grade.G, sheet.getGrade());
	}

	@Test
	void aBoundIsReachedExactlyNotByRounding() {
		AssessmentSheet sheet = Samples.sheet();
		Criterion heavy = sheet.getAnswers().get(2).getCriterion();
		heavy.setWeight100(2_000_000);
		sheet.getAnswers().get(1).getCriterion().setWeight100(0);
		// (200 × 100 + 2 000 000 × 90) / 2 000 200 = 90,00099… %: reached
		assertEquals(9000, sheet.getScore100());
		assertEquals(Grade.A_PLUS, sheet.getGrade());
		sheet.getAnswers().get(0).setYes(false);
		// 89,991 % is shown as 89,99 %; with a weight of 1 it is shown as 90,00 %, and still not reached
		sheet.getAnswers().get(0).getCriterion().setWeight100(1);
		assertEquals(9000, sheet.getScore100());
		assertEquals(Grade.B, sheet.getGrade());
	}

	@Test
	void aMissingAnswerLeavesNoGradeButTheStatedOne() {
		AssessmentSheet sheet = Samples.sheet();
		sheet.getAnswers().remove(0);
		assertEquals(List.of("t-yes"), sheet.getUnanswered().stream().map(Identified::getId).toList());
		assertNull(sheet.getScore100());
		assertNull(sheet.getGrade());
		sheet.setStatedGrade(Grade.V);
		assertEquals(Grade.V, sheet.getGrade());
	}

	@Test
	void theTraceTellsWhatEachAnswerBringsAndWhatIsStillPossible() {
		AssessmentSheet sheet = Samples.sheet();
		SheetTrace whole = SheetTrace.of(sheet);
		assertTrue(whole.complete());
		assertEquals(List.of(20_000L, 5_000L, 9_000L), whole.steps().stream().map(SheetTrace.Step::reached).toList());
		assertEquals(40_000, whole.whole());
		assertEquals(whole.share100(), whole.least100());
		sheet.getAnswers().remove(0);
		SheetTrace part = SheetTrace.of(sheet);
		assertEquals(List.of("t-yes"), part.open().stream().map(Identified::getId).toList());
		assertEquals(Optional.of(7000), part.share100());
		assertEquals(Optional.of(3500), part.least100());
		assertEquals(Optional.of(8500), part.most100());
		assertEquals(Grade.G, part.worst(sheet.getTemplate().getScale()).orElseThrow().getGrade());
		assertEquals(Grade.B, part.best(sheet.getTemplate().getScale()).orElseThrow().getGrade());
		assertEquals(Optional.empty(), part.grade(sheet.getTemplate().getScale()));
	}

	@Test
	void whatDoesNotApplyIsNotCounted() {
		AssessmentSheet sheet = Samples.sheet();
		sheet.getAnswers().get(1).setOption(null);
		sheet.getAnswers().get(1).setNotApplicable(true);
		assertEquals(9667, sheet.getScore100());
		Criterion other = Samples.criterion("t-other", AnswerKind.YES_NO, 100);
		other.getKinds().add(ObjectKind.INTERNAL_SERVIS);
		sheet.getTemplate().getSections().get(0).getCriteria().add(other);
		assertEquals(9667, sheet.getScore100());
		sheet.setObjectKind(ObjectKind.INTERNAL_SERVIS);
		assertNull(sheet.getScore100());
	}

	@Test
	void withoutAScaleThereIsAShareButNoGrade() {
		AssessmentSheet sheet = Samples.sheet();
		sheet.getTemplate().setScale(null);
		assertEquals(8500, sheet.getScore100());
		assertNull(sheet.getGrade());
	}

	@Test
	void aScaleSaysThatItIsNotOfTheMethodology() {
		assertEquals("не из Методики", Samples.sheet().getTemplate().getScale().getOrigin());
	}

	@Test
	void aModelKnowsWhichPartsItLacks() {
		TypicalServiceModel model = Samples.model();
		assertTrue(model.isComplete());
		model.setJourney(null);
		model.getTypicalErrors().clear();
		assertFalse(model.isComplete());
		assertEquals(List.of(ModelComponent.USER_JOURNEY_DIAGRAM, ModelComponent.TYPICAL_ERRORS_LIST),
				model.getMissing());
	}

	@Test
	void aPlanHasTheTitleOfAppendix3() {
		assertEquals("План-график сертификации типовой услуги «Регистрация рождения» в «"
				+ Samples.plan().getSubject().name() + "» в соответствии с моделью", Samples.plan().getTitle());
		assertNull(TypicalFactory.eINSTANCE.createRegionPlan().getTitle());
	}

	@Test
	void pointsOfContactAreDigitalOrNot() {
		Touchpoint touchpoint = TypicalFactory.eINSTANCE.createTouchpoint();
		List<TouchpointKind> offline = TouchpointKind.VALUES.stream().filter(kind -> {
			touchpoint.setKind(kind);
			return !touchpoint.isDigital();
		}).toList();
		assertEquals(List.of(TouchpointKind.LETTER, TouchpointKind.AUTHORITY_OFFICE, TouchpointKind.ONE_STOP_UNIT,
				TouchpointKind.INSTITUTION_STAY), offline);
	}

	@Test
	void aMonthHasItsIndicators() {
		MonitoringRecord month = Samples.month();
		assertEquals(new BigDecimal("25.0000"), month.getRefusalPercent());
		assertEquals(new BigDecimal("0.3333"), month.getErrorPercent());
		month.getCounts().get(0).setCount(-1);
		assertNull(month.getRefusalPercent());
		month.getCounts().clear();
		assertNull(month.getRefusalPercent());
	}

	@Test
	void everythingHasALabel() {
		assertEquals("Выдача справки", Samples.object().label());
		assertEquals("2027 № 1", Samples.yearList().label());
		assertEquals("2027-03", Samples.month().label());
		assertEquals("re-1", unnamed(Samples.conclusion().getRemarks().get(0)));
	}

	private static String unnamed(Remark remark) {
		remark.setText(null);
		return remark.label();
	}
}
