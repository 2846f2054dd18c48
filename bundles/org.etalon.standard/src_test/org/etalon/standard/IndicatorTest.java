// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.etalon.standard.LevelCondition.above;
import static org.etalon.standard.LevelCondition.anyBelow;
import static org.etalon.standard.LevelCondition.anyUpTo;
import static org.etalon.standard.LevelCondition.atLeast;
import static org.etalon.standard.LevelCondition.atMost;
import static org.etalon.standard.LevelCondition.between;
import static org.etalon.standard.LevelCondition.descending;
import static org.etalon.standard.LevelCondition.holds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.etalon.standard.LevelCondition.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IndicatorTest {

	@Test
	void hasSixKeyAndSevenAdditionalIndicators() {
		assertEquals(
				"SCENARIO_COVERAGE 1, EASE 1, REPEAT_REQUESTS 1, NPS_POSITIVE_SHARE 1, SATISFACTION 1, PROACTIVE 1, "
						+ "JOURNEY_MAPS 2, PROTOTYPE_TESTING 2, PHONE 2, TEXTS 2, NPS_DIGITAL 2, SOCIAL_RESPONSE 2, "
						+ "BOOKING 2",
				Arrays.stream(Indicator.values()).map(indicator -> indicator + " " + indicator.table())
						.collect(Collectors.joining(", ")));
	}

	@ParameterizedTest
	@EnumSource
	void hasFiveLevelsOfDeclaredInputs(Indicator indicator) {
		Set<String> used = new HashSet<>();
		List<StarLevel> levels = indicator.levels(StarsTest.DEFAULTS);
		assertEquals(List.of(1, 2, 3, 4, 5), levels.stream().map(StarLevel::stars).toList());
		for (StarLevel level : levels) {
			for (LevelCondition condition : level.conditions()) {
				used.add(condition.input());
				boolean yesNo = indicator.input(condition.input()).orElseThrow().kind() == InputKind.YES_NO;
				assertEquals(yesNo, condition instanceof LevelCondition.Holds, condition::toString);
				assertFalse(condition.text().isBlank());
			}
		}
		assertEquals(indicator.inputs().stream().map(IndicatorInput::name).collect(Collectors.toSet()), used);
	}

	@ParameterizedTest
	@EnumSource
	void isCaptionedInBothLanguages(Indicator indicator) {
		assertTrue(indicator.caption().ru().matches(".*[а-я].*"));
		assertFalse(indicator.caption().en().matches(".*[а-яА-Я].*"));
		Set<String> captions = new HashSet<>();
		for (IndicatorInput input : indicator.inputs()) {
			assertTrue(captions.add(input.caption().ru()) && captions.add(input.caption().en()), input::toString);
			assertFalse(input.caption().en().matches(".*[а-яА-Я].*"), input::toString);
			assertFalse(input.kind().caption().ru().isBlank() || input.kind().caption().en().isBlank());
		}
		assertTrue(indicator.input("no such").isEmpty());
	}

	@Test
	void saysGapsInBothLanguages() {
		for (StarGap.Kind kind : StarGap.Kind.values()) {
			assertTrue(kind.caption().ru().matches(".*[а-я].*"));
			assertTrue(kind.caption().en().matches("[^а-я]+"));
		}
	}

	@Test
	void readsTwoStarsOfProactiveScenariosByTheSetting() {
		assertEquals("≥ 20, < 20.1", text(Indicator.PROACTIVE.levels(StarsTest.DEFAULTS)));
		assertEquals("> 0, ≤ 20", text(Indicator.PROACTIVE.levels(StarsTest.UP_TO_20)));
		assertEquals(Indicator.EASE.levels(StarsTest.DEFAULTS), Indicator.EASE.levels(StarsTest.UP_TO_20));
		List<StarLevel> read = Indicator.PROACTIVE.levels(StarsTest.UP_TO_20);
		assertEquals(5, read.size());
		assertEquals(Indicator.PROACTIVE.levels(StarsTest.DEFAULTS).get(2), read.get(2));
	}

	private static String text(List<StarLevel> levels) {
		return levels.get(1).conditions().get(0).text();
	}

	@Test
	void writesRangesAsTheyArePrinted() {
		assertEquals("≥ 35.1, ≤ 50", between("value", "35.1", "50").text());
		assertEquals("≥ 10", atLeast("value", "10").text());
		assertEquals("> 50", above("value", "50").text());
		assertEquals("≤ 35", anyUpTo("value", "35").text());
		assertEquals("< 5", anyBelow("value", "5").text());
		assertEquals("≥ 0.5, ≤ 1", descending("value", "0.5", "1").text());
		assertEquals("≤ 24", atMost("hours", "24").text());
		assertEquals("true", holds("chatbot").text());
	}

	@Test
	void saysWhatIsNeededForALevel() {
		assertEquals("≥ 35.1", between("value", "35.1", "50").needed());
		assertEquals("> 50", above("value", "50").needed());
		assertEquals("≤ 1", descending("value", "0.5", "1").needed());
		assertEquals("≤ 24", atMost("hours", "24").needed());
		assertEquals("", anyUpTo("value", "35").needed());
		assertEquals("true", holds("chatbot").needed());
	}

	@Test
	void tellsReachingARangeFromLyingInIt() {
		assertRange(between("value", "35.1", "50"), "35.0 - -, 35.1 r c, 50 r c, 50.1 r -");
		assertRange(atLeast("value", "10"), "9.9 - -, 10 r c, 100 r c");
		assertRange(above("value", "50"), "50 - -, 50.1 r c");
		assertRange(anyUpTo("value", "35"), "-1 r c, 35 r c, 35.1 r -");
		assertRange(anyBelow("value", "5"), "4.9 r c, 5 r -");
		assertRange(descending("value", "0.5", "1"), "1.1 - -, 1 r c, 0.5 r c, 0.4 r -");
		assertRange(atMost("value", "24"), "24.1 - -, 24 r c, 0 r c");
	}

	private static void assertRange(Range range, String expected) {
		for (String part : expected.split(", ")) {
			String[] words = part.split(" ");
			BigDecimal value = new BigDecimal(words[0]);
			assertEquals(words[1].equals("r"), range.isReachedBy(value), range + " " + part);
			assertEquals(words[1].equals("r"), range.isMetBy(IndicatorValues.none().with("value", value)));
			assertEquals(words[2].equals("c"), range.contains(value), range + " " + part);
		}
		assertFalse(range.isMetBy(IndicatorValues.none()));
	}

	@Test
	void refusesALevelThatIsNone() {
		List<LevelCondition> conditions = List.of(holds("chatbot"));
		assertThrows(IllegalArgumentException.class, () -> new StarLevel(0, conditions));
		assertThrows(IllegalArgumentException.class, () -> new StarLevel(6, conditions));
		assertThrows(IllegalArgumentException.class, () -> new StarLevel(1, List.of()));
		for (int stars = 1; stars <= 5; stars++) {
			assertEquals(stars, new StarLevel(stars, conditions).stars());
		}
		assertThrows(IllegalArgumentException.class, () -> new Range("value", false, null, false, null, true));
		assertThrows(NullPointerException.class, () -> holds(null));
		assertThrows(NullPointerException.class, () -> atLeast(null, "1"));
	}

	@Test
	void knowsWhatIsKnown() {
		IndicatorValues values = IndicatorValues.none().with("value", BigDecimal.TEN).with("chatbot", false);
		assertTrue(values.knows("value") && values.knows("chatbot"));
		assertFalse(values.knows("callback"));
		assertFalse(values.holds("chatbot") || values.holds("callback"));
		assertEquals("10 false –", values.text("value") + ' ' + values.text("chatbot") + ' ' + values.text("callback"));
	}
}
