// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.etalon.norm.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What only names things: as many as the documents have, named in both languages. */
class ReferenceDataTest {

	static Stream<Map.Entry<Integer, Supplier<List<Text>>>> lists() {
		return Stream.of(list(5, LifeSituationLevel.values(), LifeSituationLevel::caption),
				list(3, NeedStatus.values(), NeedStatus::caption),
				list(4, RegulationKind.values(), RegulationKind::caption),
				list(2, FormDesignerRole.values(), FormDesignerRole::caption),
				list(4, FormDesignerStep.values(), FormDesignerStep::caption),
				list(7, ProcessDesignerPart.values(), ProcessDesignerPart::caption),
				list(6, TransferStage.values(), TransferStage::caption),
				list(2, NonApplicabilityGround.values(), NonApplicabilityGround::caption),
				list(5, PreventionService.values(), PreventionService::caption),
				list(12, InspectionSupport.values(), InspectionSupport::caption),
				list(9, JourneyMapSection.values(), JourneyMapSection::caption),
				list(10, TypicalProcedure.values(), TypicalProcedure::caption),
				list(13, NumericLimit.values(), NumericLimit::caption),
				list(3, NumericLimit.Force.values(), NumericLimit.Force::caption),
				list(13, Indicator.values(), Indicator::caption));
	}

	private static <T> Map.Entry<Integer, Supplier<List<Text>>> list(int size, T[] values, Function<T, Text> caption) {
		return Map.entry(size, () -> Arrays.stream(values).map(caption).toList());
	}

	@ParameterizedTest
	@MethodSource("lists")
	void isWholeAndNamedInBothLanguages(Map.Entry<Integer, Supplier<List<Text>>> list) {
		Set<String> seen = new HashSet<>();
		List<Text> texts = list.getValue().get();
		assertEquals(list.getKey(), texts.size());
		for (Text text : texts) {
			assertTrue(text.ru().matches(".*[а-я].*"), text::toString);
			assertFalse(text.en().matches(".*[а-яА-Я].*"), text::toString);
			assertTrue(seen.add(text.ru()) && seen.add(text.en()), text::toString);
		}
	}

	@Test
	void saysWhatAStageDoesAndEndsWith() {
		assertEquals(List.of("Презентация с гипотезами"), TransferStage.ANALYSIS.results());
		for (TransferStage stage : TransferStage.values()) {
			assertFalse(stage.tasks().isEmpty() || stage.results().isEmpty());
		}
	}
}
