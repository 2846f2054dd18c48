// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.etalon.norm.Ruling;
import org.etalon.standard.RequirementAssessment.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementAssessmentTest {

	private static RequirementAssessment assessment(String clarity, String feasibility, boolean contradicts,
			String reference) {
		return new RequirementAssessment(new BigDecimal(clarity), new BigDecimal(feasibility), false, contradicts,
				reference);
	}

	private static List<Fault> faults(RequirementAssessment assessment) {
		return assessment.faults().value();
	}

	@Test
	void takesWholeMarksFromOneToFive() {
		for (int clarity = -1; clarity <= 7; clarity++) {
			for (int feasibility = -1; feasibility <= 7; feasibility++) {
				List<Fault> expected = new ArrayList<>();
				if (clarity < 1 || clarity > 5) {
					expected.add(Fault.CLARITY_OUT_OF_1_5);
				}
				if (feasibility < 1 || feasibility > 5) {
					expected.add(Fault.FEASIBILITY_OUT_OF_1_5);
				}
				assertEquals(expected, faults(assessment("" + clarity, "" + feasibility, false, null)));
			}
		}
		assertEquals(List.of(Fault.CLARITY_OUT_OF_1_5), faults(assessment("3.5", "4.0", false, "")));
	}

	@ParameterizedTest
	@CsvSource({ "true,,1", "true,' ',1", "true,п. 5 Правил,0", "false,,0", "false,п. 5 Правил,0" })
	void asksForTheContradictingProvisions(boolean contradicts, String reference, int expected) {
		assertEquals(expected == 0 ? List.of() : List.of(Fault.CONTRADICTION_REFERENCE_REQUIRED),
				faults(assessment("1", "5", contradicts, reference)));
	}

	@Test
	void namesAllFaultsInOrder() {
		assertEquals(List.of(Fault.values()), faults(assessment("0", "6", true, null)));
	}

	@Test
	void explainsItself() {
		List<String> steps = ((Ruling.Made<List<Fault>>) new RequirementAssessment(BigDecimal.ONE, BigDecimal.TEN, true,
				true, "п. 5").faults()).trace().stream().map(step -> step.input() + " " + step.clause()).toList();
		assertEquals(List.of("clarity 1, feasibility 10 (1…5) ГДБ 4.7.3.2",
				"duplicates true, contradicts true, contradictionRef п. 5 ГДБ 4.7.3.2"), steps);
		assertEquals("duplicates false, contradicts true, contradictionRef –",
				((Ruling.Made<List<Fault>>) assessment("1", "1", true, " ").faults()).trace().get(1).input());
	}

	@Test
	void needsBothMarks() {
		assertThrows(NullPointerException.class,
				() -> new RequirementAssessment(null, BigDecimal.ONE, false, false, null));
		assertThrows(NullPointerException.class,
				() -> new RequirementAssessment(BigDecimal.ONE, null, false, false, null));
	}
}
