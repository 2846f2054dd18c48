// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;

import org.etalon.norm.Flaw;
import org.etalon.norm.Ruling;
import org.etalon.norm.Settings;
import org.etalon.norm.TraceStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarsTest {

	static final Settings DEFAULTS = Settings.defaults(StandardSettings.all());
	static final Settings LITERAL = DEFAULTS.with("A29", "LITERAL");
	static final Settings UP_TO_20 = DEFAULTS.with("A40", "UP_TO_20");

	/** Values from a text: {@code workingHours satisfaction=65 chatbot=no}. */
	static IndicatorValues values(String text) {
		IndicatorValues values = IndicatorValues.none();
		for (String part : text.isBlank() ? new String[0] : text.strip().split(" +")) {
			String[] sides = part.split("=");
			if (sides.length == 1) {
				values = values.with(sides[0], true);
			} else if (sides[1].equals("no")) {
				values = values.with(sides[0], false);
			} else {
				values = values.with(sides[0], new BigDecimal(sides[1]));
			}
		}
		return values;
	}

	private static StarRating rating(Indicator indicator, String values, Settings settings) {
		return Stars.of(indicator, values(values), settings).value();
	}

	private static Flaw flaw(Indicator indicator, String values) {
		return assertInstanceOf(Ruling.Refused.class, Stars.of(indicator, values(values), DEFAULTS)).flaw();
	}

	private static List<String> trace(Indicator indicator, String values, Settings settings) {
		Ruling.Made<StarRating> made = (Ruling.Made<StarRating>) Stars.of(indicator, values(values), settings);
		return made.trace().stream().map(
				step -> step.subject() + " | " + step.input() + (step.setting() == null ? "" : " | " + step.setting()))
				.toList();
	}

	@ParameterizedTest
	@CsvSource({ "SCENARIO_COVERAGE,0,1,1", "SCENARIO_COVERAGE,35,1,1", "SCENARIO_COVERAGE,35.04,1,1",
			"SCENARIO_COVERAGE,35.05,2,1", "SCENARIO_COVERAGE,35.1,2,2", "SCENARIO_COVERAGE,50,2,2",
			"SCENARIO_COVERAGE,50.05,3,2", "SCENARIO_COVERAGE,50.1,3,3", "SCENARIO_COVERAGE,70.05,4,3",
			"SCENARIO_COVERAGE,70.1,4,4", "SCENARIO_COVERAGE,90.05,5,4", "SCENARIO_COVERAGE,90.1,5,5",
			"SCENARIO_COVERAGE,100,5,5", //
			"EASE,50,0,0", "EASE,50.04,0,0", "EASE,50.05,1,0", "EASE,50.1,1,1", "EASE,60,1,1", "EASE,60.1,2,2",
			"EASE,70.05,3,2", "EASE,80.1,4,4", "EASE,90.1,5,5", //
			"NPS_POSITIVE_SHARE,70.0,2,2", "NPS_POSITIVE_SHARE,50.1,1,1", "SATISFACTION,90.05,5,4",
			"SATISFACTION,49,0,0", //
			"REPEAT_REQUESTS,0,5,5", "REPEAT_REQUESTS,0.5,5,5", "REPEAT_REQUESTS,0.54,5,4", "REPEAT_REQUESTS,0.55,4,4",
			"REPEAT_REQUESTS,1,4,4", "REPEAT_REQUESTS,1.04,4,3", "REPEAT_REQUESTS,1.05,3,3", "REPEAT_REQUESTS,4,3,3",
			"REPEAT_REQUESTS,4.1,2,2", "REPEAT_REQUESTS,7,2,2", "REPEAT_REQUESTS,7.1,1,1", "REPEAT_REQUESTS,10,1,1",
			"REPEAT_REQUESTS,10.04,1,0", "REPEAT_REQUESTS,10.1,0,0", "REPEAT_REQUESTS,100,0,0", //
			"PROTOTYPE_TESTING,9.9,0,0", "PROTOTYPE_TESTING,9.95,1,0", "PROTOTYPE_TESTING,10,1,1",
			"PROTOTYPE_TESTING,20,2,2", "PROTOTYPE_TESTING,30,3,3", "PROTOTYPE_TESTING,50,4,4",
			"PROTOTYPE_TESTING,99.9,4,4", "PROTOTYPE_TESTING,99.95,5,4", "PROTOTYPE_TESTING,100,5,5", //
			"NPS_DIGITAL,-100,1,1", "NPS_DIGITAL,-80,1,1", "NPS_DIGITAL,4.9,1,1", "NPS_DIGITAL,5,1,1",
			"NPS_DIGITAL,5.05,2,1", "NPS_DIGITAL,5.1,2,2", "NPS_DIGITAL,15,2,2", "NPS_DIGITAL,15.1,3,3",
			"NPS_DIGITAL,30.1,4,4", "NPS_DIGITAL,50,4,4", "NPS_DIGITAL,50.04,4,5", "NPS_DIGITAL,50.05,5,5",
			"NPS_DIGITAL,50.1,5,5", "NPS_DIGITAL,100,5,5" })
	void givesStarsForTheFigure(Indicator indicator, BigDecimal value, int rounded, int literal) {
		assertEquals(rounded, rating(indicator, "value=" + value, DEFAULTS).stars());
		assertEquals(literal, rating(indicator, "value=" + value, LITERAL).stars());
	}

	@ParameterizedTest
	@CsvSource({ "scenarios=0 value=0,0,0", "scenarios=1 value=0,1,1", "scenarios=1 value=0.04,1,1",
			"scenarios=1 value=0.05,1,2", "scenarios=1 value=5,1,2", "value=5,0,2", "scenarios=3 value=19.9,1,2",
			"scenarios=3 value=19.95,2,2", "scenarios=3 value=20,2,2", "scenarios=3 value=20.04,2,2",
			"scenarios=3 value=20.05,3,3", "scenarios=3 value=20.1,3,3", "scenarios=3 value=35,3,3",
			"scenarios=5 value=35.1,4,4", "scenarios=5 value=50,4,4", "scenarios=5 value=50.5,4,4",
			"scenarios=5 value=50.9,4,4", "scenarios=5 value=50.95,5,5", "scenarios=8 value=51,5,5", "scenarios=1,1,1",
			"scenarios=0,0,0", "scenarios=9 value=85,5,5", "value=85,5,5" })
	void givesStarsForProactiveScenarios(String values, int literal, int upTo20) {
		assertEquals(literal, rating(Indicator.PROACTIVE, values, DEFAULTS).stars());
		assertEquals(upTo20, rating(Indicator.PROACTIVE, values, UP_TO_20).stars());
	}

	@ParameterizedTest
	@CsvSource({ "JOURNEY_MAPS,applicantsAssigned=90 profilesWithMaps=0,1", "JOURNEY_MAPS,applicantsAssigned=89.94,0",
			"JOURNEY_MAPS,applicantsAssigned=89.95,1", "JOURNEY_MAPS,applicantsAssigned=90 potentialAssigned,1",
			"JOURNEY_MAPS,applicantsAssigned=90 potentialAssigned=no,0",
			"JOURNEY_MAPS,potentialAssigned=no profilesWithMaps=35,2", "JOURNEY_MAPS,profilesWithMaps=34.9,0",
			"JOURNEY_MAPS,applicantsAssigned=80 profilesWithMaps=60,3", "JOURNEY_MAPS,profilesWithMaps=70,4",
			"JOURNEY_MAPS,profilesWithMaps=99.9,4", "JOURNEY_MAPS,profilesWithMaps=100,5", "JOURNEY_MAPS,'',0", //
			"PROTOTYPE_TESTING,'',0", "NPS_DIGITAL,'',0", //
			"PHONE,'',0", "PHONE,workingHours,1", "PHONE,workingHours chatbot callback,1",
			"PHONE,workingHours chatbot callback satisfaction=60,1",
			"PHONE,workingHours chatbot callback satisfaction=60.05,2",
			"PHONE,workingHours chatbot callback satisfaction=65,2",
			"PHONE,workingHours chatbot callback satisfaction=70,2",
			"PHONE,workingHours chatbot callback satisfaction=70.1,3",
			"PHONE,workingHours chatbot callback satisfaction=85,3", "PHONE,workingHours chatbot satisfaction=85,1",
			"PHONE,workingHours callback satisfaction=85,1", "PHONE,chatbot callback satisfaction=85,0",
			"PHONE,workingHours=no chatbot callback satisfaction=85,0", "PHONE,h24OneStop,4",
			"PHONE,workingHours h24OneStop,4", "PHONE,h24Authority,0", "PHONE,workingHours h24Authority,1",
			"PHONE,h24OneStop h24Authority,5", //
			"TEXTS,knowledgeBase=49 algorithm=0,0", "TEXTS,knowledgeBase=50 algorithm=0,1",
			"TEXTS,knowledgeBase=99.9,1", "TEXTS,knowledgeBase=99.95,2", "TEXTS,knowledgeBase=100 algorithm=29.9,2",
			"TEXTS,knowledgeBase=100 algorithm=30,3", "TEXTS,knowledgeBase=100 algorithm=50,4",
			"TEXTS,knowledgeBase=100 algorithm=100,5", "TEXTS,algorithm=100,5", "TEXTS,'',0", //
			"SOCIAL_RESPONSE,mentionMaxHours=24 officialMaxHours=12,1",
			"SOCIAL_RESPONSE,mentionMaxHours=24.01 officialMaxHours=12,0",
			"SOCIAL_RESPONSE,mentionMaxHours=12 officialMaxHours=6,2",
			"SOCIAL_RESPONSE,mentionMaxHours=8 officialMaxHours=4,3",
			"SOCIAL_RESPONSE,mentionMaxHours=8 officialMaxHours=5,2",
			"SOCIAL_RESPONSE,mentionMaxHours=6 officialMaxHours=3,4",
			"SOCIAL_RESPONSE,mentionMaxHours=4 officialMaxHours=2.5,4",
			"SOCIAL_RESPONSE,mentionMaxHours=4 officialMaxHours=2,5",
			"SOCIAL_RESPONSE,mentionMaxHours=4 officialMaxHours=2.04,4",
			"SOCIAL_RESPONSE,mentionMaxHours=0 officialMaxHours=0,5",
			"SOCIAL_RESPONSE,mentionMaxHours=25 officialMaxHours=2,0", "SOCIAL_RESPONSE,mentionMaxHours=1,0",
			"SOCIAL_RESPONSE,officialMaxHours=1,0", //
			"BOOKING,'',0", "BOOKING,anyWay,1", "BOOKING,anyWay h24x7,2", "BOOKING,h24x7,2",
			"BOOKING,anyWay h24x7 anyConvenientWay,3", "BOOKING,anyWay anyConvenientWay,1",
			"BOOKING,h24x7 anyConvenientWay,3", "BOOKING,notify24h changeCancel,4",
			"BOOKING,anyWay h24x7 anyConvenientWay notify24h,3", "BOOKING,anyWay h24x7 anyConvenientWay changeCancel,3",
			"BOOKING,anyWay h24x7 anyConvenientWay notify2h changeCancel,3",
			"BOOKING,anyWay h24x7 anyConvenientWay notify24h changeCancel,4",
			"BOOKING,notify24h notify2h changeCancel,5" })
	void givesStarsForSeveralInputs(Indicator indicator, String values, int stars) {
		assertEquals(stars, rating(indicator, values, DEFAULTS).stars());
	}

	@ParameterizedTest
	@CsvSource({ "PHONE,workingHours chatbot callback satisfaction=60.05,1", "TEXTS,knowledgeBase=99.95,1",
			"JOURNEY_MAPS,applicantsAssigned=89.95,0", "SOCIAL_RESPONSE,mentionMaxHours=4 officialMaxHours=2,5" })
	void roundsNothingWhenReadLiterally(Indicator indicator, String values, int stars) {
		assertEquals(stars, rating(indicator, values, LITERAL).stars());
	}

	@ParameterizedTest
	@CsvSource({ "EASE,value=100.01,value,100.01,0…100", "EASE,value=-0.01,value,-0.01,0…100",
			"EASE,value=1E+999999999,value,1E+999999999,0…100", "EASE,'',value,'',0…100",
			"PROACTIVE,value=5 scenarios=-1,scenarios,-1,'0, 1, 2…'",
			"PROACTIVE,value=5 scenarios=1.5,scenarios,1.5,'0, 1, 2…'", "EASE,value=5 scenarios=1,scenarios,1,value",
			"EASE,value=5 chatbot,chatbot,true,value", "EASE,value=no,value,false,0…100",
			"NPS_DIGITAL,value=100.1,value,100.1,-100…100", "NPS_DIGITAL,value=-100.1,value,-100.1,-100…100",
			"SOCIAL_RESPONSE,mentionMaxHours=-1 officialMaxHours=1,mentionMaxHours,-1,≥ 0",
			"PHONE,chatbot=1,chatbot,1,true|false", "TEXTS,knowledgeBase=101,knowledgeBase,101,0…100",
			"TEXTS,value=5,value,5,knowledgeBase|algorithm" })
	void refusesWhatCannotBe(Indicator indicator, String values, String field, String found, String expected) {
		assertEquals(new Flaw(field, Flaw.INVALID_INPUT, found, expected), flaw(indicator, values));
	}

	@Test
	void takesAnyFigureWithinItsDomain() {
		assertEquals(0, rating(Indicator.EASE, "value=1E-999999999", DEFAULTS).stars());
		assertEquals(2, rating(Indicator.PROACTIVE, "value=20 scenarios=2.0", DEFAULTS).stars());
		assertEquals(5, rating(Indicator.NPS_DIGITAL, "value=100", DEFAULTS).stars());
		assertEquals(0,
				rating(Indicator.SOCIAL_RESPONSE, "mentionMaxHours=1E+999999999 officialMaxHours=1", DEFAULTS).stars());
	}

	@ParameterizedTest
	@CsvSource({ "SCENARIO_COVERAGE,value=35,''", "SCENARIO_COVERAGE,value=35.04,IN_NO_RANGE value",
			"SCENARIO_COVERAGE,value=35.05,IN_NO_RANGE value", "SCENARIO_COVERAGE,value=35.1,''",
			"SCENARIO_COVERAGE,value=90.09,IN_NO_RANGE value", "EASE,value=50,''", "EASE,value=50.04,''",
			"EASE,value=50.05,IN_NO_RANGE value", "REPEAT_REQUESTS,value=0.5,''",
			"REPEAT_REQUESTS,value=1.05,IN_NO_RANGE value", "REPEAT_REQUESTS,value=10.04,IN_NO_RANGE value",
			"REPEAT_REQUESTS,value=10.05,''", "PROACTIVE,scenarios=1 value=5,''",
			"PROACTIVE,value=5,INPUT_MISSING scenarios", "PROACTIVE,scenarios=2,INPUT_MISSING value",
			"PROACTIVE,value=20,''", "PROACTIVE,value=20.05,''", "PROACTIVE,value=20.1,''",
			"PROACTIVE,value=50.5,IN_NO_RANGE value", "PROACTIVE,value=70,''",
			"PROACTIVE,value=70.01,IN_NO_RANGE value", "NPS_DIGITAL,value=4.99,''",
			"NPS_DIGITAL,value=5,IN_NO_RANGE value", "NPS_DIGITAL,value=50.01,''", "NPS_DIGITAL,'',INPUT_MISSING value",
			"PHONE,workingHours=no chatbot=no callback=no satisfaction=85 h24OneStop=no h24Authority=no,''",
			"PHONE,workingHours chatbot callback satisfaction=85 h24OneStop=no h24Authority=no,IN_NO_RANGE satisfaction",
			"PHONE,workingHours chatbot callback satisfaction=85,IN_NO_RANGE satisfaction; INPUT_MISSING h24OneStop; INPUT_MISSING h24Authority",
			"PHONE,workingHours chatbot callback satisfaction=70.07 h24OneStop h24Authority=no,''",
			"PHONE,h24OneStop h24Authority,''", "PHONE,h24OneStop,INPUT_MISSING h24Authority",
			"JOURNEY_MAPS,profilesWithMaps=35,''", "JOURNEY_MAPS,applicantsAssigned=90,INPUT_MISSING profilesWithMaps",
			"BOOKING,notify24h notify2h changeCancel,''", "BOOKING,notify24h changeCancel,INPUT_MISSING notify2h" })
	void namesGaps(Indicator indicator, String values, String expected) {
		for (Settings settings : List.of(DEFAULTS, LITERAL)) {
			List<String> gaps = rating(indicator, values, settings).gaps().stream()
					.map(gap -> gap.kind() + " " + gap.input()).toList();
			assertEquals(expected, String.join("; ", gaps), settings::toString);
		}
	}

	@Test
	void quotesTheBoundReachedAndTheBoundMissed() {
		assertEquals(List.of("SCENARIO_COVERAGE | value 35.05 → 35.1 | A29=ROUND_TO_TENTH", "IN_NO_RANGE | value 35.05",
				"REACHED | 2★: value 35.1 (≥ 35.1, ≤ 50)", "MISSED | 3★: value 35.1 (≥ 50.1, ≤ 70)", "STARS | 2"),
				trace(Indicator.SCENARIO_COVERAGE, "value=35.05", DEFAULTS));
		assertEquals(
				List.of("REPEAT_REQUESTS | value 1.05 | A29=LITERAL", "IN_NO_RANGE | value 1.05",
						"REACHED | 3★: value 1.05 (≥ 1.1, ≤ 4)", "MISSED | 4★: value 1.05 (≥ 0.5, ≤ 1)", "STARS | 3"),
				trace(Indicator.REPEAT_REQUESTS, "value=1.05", LITERAL));
		assertEquals(
				List.of("PROACTIVE | value 85; scenarios 9 | A29=ROUND_TO_TENTH", "IN_NO_RANGE | value 85",
						"REACHED | 5★: value 85 (≥ 51, ≤ 70)", "STARS | 5 | A40=LITERAL"),
				trace(Indicator.PROACTIVE, "scenarios=9 value=85", DEFAULTS));
		assertEquals(
				List.of("EASE | value 50 | A29=ROUND_TO_TENTH", "MISSED | 1★: value 50 (≥ 50.1, ≤ 60)", "STARS | 0"),
				trace(Indicator.EASE, "value=50.0", DEFAULTS));
	}

	@Test
	void quotesOnlyTheConditionsThatWereMissed() {
		assertEquals(List.of(
				"BOOKING | anyWay true; h24x7 false; anyConvenientWay –; notify24h –; notify2h –; changeCancel –",
				"INPUT_MISSING | anyConvenientWay –", "INPUT_MISSING | notify24h –", "INPUT_MISSING | notify2h –",
				"INPUT_MISSING | changeCancel –", "REACHED | 1★: anyWay true (true)", "MISSED | 2★: h24x7 false (true)",
				"STARS | 1"), trace(Indicator.BOOKING, "anyWay h24x7=no", DEFAULTS));
		assertEquals("MISSED | 2★: chatbot – (true); satisfaction – (≥ 60.1, ≤ 70)",
				trace(Indicator.PHONE, "workingHours callback", DEFAULTS).stream()
						.filter(step -> step.startsWith("MISSED")).findFirst().orElseThrow());
	}

	@Test
	void saysWhatItAssumed() {
		assertEquals(
				"JOURNEY_MAPS | applicantsAssigned 90; potentialAssigned – → true; profilesWithMaps 0"
						+ " | A29=ROUND_TO_TENTH",
				trace(Indicator.JOURNEY_MAPS, "applicantsAssigned=90 profilesWithMaps=0", DEFAULTS).get(0));
	}

	@Test
	void namesTheClauseOfTheTableInEveryStep() {
		for (Indicator indicator : Indicator.values()) {
			String values = indicator.table() == 1 ? "value=60" : "";
			Ruling.Made<StarRating> made = (Ruling.Made<StarRating>) Stars.of(indicator, values(values), DEFAULTS);
			for (TraceStep step : made.trace()) {
				assertEquals("Станд. разд. 6, табл. " + indicator.table(), step.clause().toString());
			}
		}
	}

	@Test
	void handsOutTheLevelsBesideTheStars() {
		StarRating none = rating(Indicator.EASE, "value=10", DEFAULTS);
		assertNull(none.reached());
		assertEquals(1, none.missed().stars());
		StarRating two = rating(Indicator.EASE, "value=65", DEFAULTS);
		assertEquals(2, two.reached().stars());
		assertEquals(3, two.missed().stars());
		StarRating all = rating(Indicator.EASE, "value=95", DEFAULTS);
		assertEquals(5, all.reached().stars());
		assertNull(all.missed());
		assertEquals(Indicator.EASE, all.indicator());
	}
}
