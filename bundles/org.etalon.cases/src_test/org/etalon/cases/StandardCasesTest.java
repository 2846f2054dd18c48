// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardCasesTest {

	private static final String INVALID = "{\"error\": \"INVALID_INPUT\"}";

	@Test
	void readsTheTablesByTheSettings() {
		String between = "{\"indicator\": \"SCENARIO_COVERAGE\", \"value\": 35.05}";
		Bench.assertPasses("R-50", between,
				"{\"stars\": 2, \"gaps\": [{\"kind\": \"IN_NO_RANGE\", \"input\": \"value\"}]}");
		Bench.assertPasses("R-50", between, "{\"stars\": 1}", "A29=LITERAL");
		Bench.assertPasses("R-50", "{\"indicator\": \"PROACTIVE\", \"value\": 12, \"scenarios\": 2}", "{\"stars\": 2}",
				"A40=UP_TO_20");
		Bench.assertPasses("R-51", "{\"indicator\": \"NPS_DIGITAL\", \"value\": 5.05}", "{\"stars\": 1}",
				"A29=LITERAL");
	}

	@Test
	void countsWhatIsNotStatedOfTableTwoAsNo() {
		for (String indicator : new String[] { "JOURNEY_MAPS", "PROTOTYPE_TESTING", "PHONE", "TEXTS", "NPS_DIGITAL",
				"SOCIAL_RESPONSE", "BOOKING" }) {
			Bench.assertPasses("R-51", "{\"indicator\": \"" + indicator + "\"}", "{\"stars\": 0}");
		}
		Bench.assertPasses("R-51", "{\"indicator\": \"JOURNEY_MAPS\", \"applicantsAssigned\": 90, "
				+ "\"potentialAssigned\": false, \"profilesWithMaps\": 0}", "{\"stars\": 0}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "R-50|{\"indicator\": \"PHONE\", \"value\": 1}", "R-51|{\"indicator\": \"EASE\"}",
			"R-50|{\"indicator\": \"EASE\", \"value\": 100.1}", "R-50|{\"indicator\": \"EASE\", \"value\": null}",
			"R-50|{\"indicator\": \"EASE\", \"value\": \"55\"}",
			"R-50|{\"indicator\": \"EASE\", \"value\": 55, \"scenarios\": 1}",
			"R-50|{\"indicator\": \"PROACTIVE\", \"value\": 55, \"scenarios\": -1}",
			"R-51|{\"indicator\": \"PROTOTYPE_TESTING\", \"value\": -1}",
			"R-51|{\"indicator\": \"NPS_DIGITAL\", \"value\": -101}", "R-51|{\"indicator\": \"PHONE\", \"chatbot\": 1}",
			"R-51|{\"indicator\": \"PHONE\", \"anyWay\": true}", "R-52|{\"answers\": [11]}",
			"R-52|{\"answers\": [9.5]}", "R-52|{\"answers\": [null]}", "R-53|{\"answers\": [0]}",
			"R-54|{\"requests\": [{\"user\": \"u\", \"service\": \"s\", \"submitted\": \"2024-02-30\"}]}",
			"R-54|{\"requests\": [{\"user\": \"u\", \"service\": \"s\", \"submitted\": \"2024-02-02\", "
					+ "\"success\": \"2024-02-01\"}]}",
			"R-56|{\"sections\": [\"MAP\"]}", "R-57.limit|{\"metric\": \"queueMinutes\", \"value\": 1}",
			"R-57.limit|{\"metric\": \"waitMinutes\", \"value\": -1}", "R-57.parking|{\"parkingPlaces\": -1}",
			"R-57.parking|{\"parkingPlaces\": 1.5}", "R-58|{\"omitted\": [\"9.9\"], \"agreedWithAC\": []}",
			"R-60|{\"position\": 0}", "R-60|{\"position\": 11}", "R-61|{\"card\": \"x\"}",
			"R-63|{\"clarity\": \"5\", \"feasibility\": 1}" })
	void refusesWhatCannotBe(String rule) {
		String[] parts = rule.split("\\|", 2);
		Bench.assertPasses(parts[0], parts[1], INVALID);
	}

	@Test
	void asksForWhatARequestNeeds() {
		Bench.assertPasses("R-54", "{\"requests\": [{\"user\": \"u\", \"service\": \"s\"}]}",
				"{\"error\": \"MISSING_KEY\"}");
		Bench.assertPasses("R-54", "{\"requests\": [{\"user\": \"u\", \"service\": \"s\", \"day\": \"x\"}]}",
				"{\"error\": \"UNKNOWN_KEY\"}");
	}

	@Test
	void writesEveryOutput() {
		Bench.assertPasses("R-52", "{\"answers\": [10, 9, 8, 3]}",
				"{\"nps\": 25, \"positive\": true, \"promoters\": 2, \"passives\": 1, \"detractors\": 1}");
		Bench.assertPasses("R-53", "{\"answers\": []}", "{\"share\": null, \"good\": 0}");
		Bench.assertPasses("R-54", "{\"requests\": []}", "{\"requests\": 0, \"repeats\": 0, \"share\": null}");
		Bench.assertPasses("R-56", "{\"sections\": [\"TYPICAL_PROBLEMS\"]}",
				"{\"complete\": false, \"missing\": [\"LIFE_SITUATION\", \"CLIENT_SEGMENT_PROFILE\", \"TYPICAL_NEEDS\", "
						+ "\"CLIENT_ACTIONS\", \"SERVICES_AND_SERVISES\", \"TOUCHPOINTS\", \"CLIENT_EXPERIENCE\"]}");
		Bench.assertPasses("R-57.limit", "{\"metric\": \"mentionMaxHours\", \"value\": 4.5}",
				"{\"ok\": false, \"limit\": 4, \"force\": \"MAXIMUM_LEVEL\"}");
		Bench.assertPasses("R-57.parking", "{\"parkingPlaces\": 0}", "{\"requiredAccessiblePlaces\": 1}");
		Bench.assertPasses("R-58", "{\"omitted\": [\"5.1.3\", \"1.1\", \"6.5\"], \"agreedWithAC\": [\"1.1\"]}",
				"{\"leafItems\": 104, \"valid\": false, \"errors\": [\"5.1.3_OMITTED_WITHOUT_AGREEMENT\"], "
						+ "\"omitted\": [\"1.1\", \"5.1.3\", \"6.5.1\", \"6.5.2\", \"6.5.3\", \"6.5.4\"]}");
		Bench.assertPasses("R-60", "{\"position\": 9}",
				"{\"procedure\": \"оценка заявителя (объекта, принадлежащего заявителю)\", \"code\": \"ASSESSMENT\", "
						+ "\"count\": 10}");
		Bench.assertPasses("R-61", "{\"card\": {\"serviceLevel\": \" \", \"fullName\": \"X\", \"kind\": 1}}",
				"{\"valid\": false, \"missing\": [\"serviceLevel\", \"providerOrgan\"], \"unknown\": [\"kind\"]}");
		Bench.assertPasses("R-61", "{\"card\": null}",
				"{\"valid\": false, \"missing\": [\"serviceLevel\", \"fullName\", \"providerOrgan\"]}");
		Bench.assertPasses("R-63", "{\"clarity\": 0, \"feasibility\": 2.5, \"contradicts\": true}",
				"{\"valid\": false, \"errors\": [\"CLARITY_OUT_OF_1_5\", \"FEASIBILITY_OUT_OF_1_5\", "
						+ "\"CONTRADICTION_REFERENCE_REQUIRED\"]}");
		Bench.assertPasses("R-63", "{\"clarity\": 1, \"feasibility\": 5, \"duplicates\": true, \"contradicts\": true, "
				+ "\"contradictionRef\": \"п. 5\"}", "{\"valid\": true, \"errors\": []}");
	}

	@Test
	void listsReferenceData() {
		assertEquals("stage.ANALYSIS", CaseRules.find("R-62").orElseThrow().outputs().get(0).path());
		assertFalse(CaseRules.find("R-59").orElseThrow().isComputable());
	}
}
