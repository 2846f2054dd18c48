// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import static org.etalon.cases.Bench.assertPasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.etalon.norm.Flaw;
import org.etalon.norm.Ruling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the worked cases do not show of lifecycles and plans. */
class PlanCasesTest {

	private static final String INVALID = "{\"error\": \"INVALID_INPUT\"}";
	private static final String ILLEGAL = "{\"error\": \"ILLEGAL_TRANSITION\"}";

	private static String move(String machine, String state, String event, String more) {
		return "{\"machine\": \"" + machine + "\", \"state\": \"" + state + "\", \"event\": \"" + event + "\"" + more
				+ "}";
	}

	@Test
	void refusesWhatNoTableHas() {
		assertPasses("R-41", move("MODEL", "SENT", "SUBMIT", ""), ILLEGAL);
		assertPasses("R-41", move("MODEL", "DRAFT", "SEND", ""), ILLEGAL);
		assertPasses("R-41", move("MODEL", "LOST", "SUBMIT", ""), ILLEGAL);
		assertPasses("R-41", move("MODEL", "DRAFT", "FORGET", ""), ILLEGAL);
		assertPasses("R-41", move("SERVICE", "DRAFT", "SUBMIT", ""), INVALID);
		assertPasses("R-41", move("MODEL", "DRAFT", "SUBMIT", ", \"acceptedProposals\": -1"), INVALID);
	}

	@Test
	void namesWhatIsPossibleInstead() {
		assertEquals(new Flaw("event", "ILLEGAL_TRANSITION", "FEEDBACK_CLOSED FORGET", "REVISE|APPROVE"),
				flaw(move("MODEL", "FEEDBACK_CLOSED", "FORGET", "")));
		assertEquals(new Flaw("event", "ILLEGAL_TRANSITION", "LOST SUBMIT", ""),
				flaw(move("MODEL", "LOST", "SUBMIT", "")));
	}

	private static Flaw flaw(String inputs) {
		return ((Ruling.Refused<?>) Bench.compute("R-41", inputs)).flaw();
	}

	@Test
	void asksForWhatATransitionNeeds() {
		assertPasses("R-41", move("MODEL", "FEEDBACK_CLOSED", "APPROVE", ""), "{\"state\": \"APPROVED\"}");
		assertPasses("R-41", move("MODEL", "FEEDBACK_CLOSED", "APPROVE", ", \"acceptedProposals\": 1"),
				"{\"error\": \"REVISION_REQUIRED\"}");
		assertPasses("R-41", move("PLAN", "ON_APPROVAL", "RETURN", ""), "{\"error\": \"REASONS_REQUIRED\"}");
		assertPasses("R-41", move("PLAN", "ON_APPROVAL", "RETURN", ", \"reasons\": [\"нет сроков\"]"),
				"{\"state\": \"DRAFTING\"}");
		assertPasses("R-41", move("MATERIALS", "SENT", "NOT_SELECTED", ""), ILLEGAL, "A28=CHECK_ALL");
		assertPasses("R-41", move("ROADMAP", "APPROVED", "IMPLEMENT", ""), "{\"state\": \"IMPLEMENTED\"}");
	}

	@ParameterizedTest
	@CsvSource({ "0", "-1", "2.5", "2147483648", "\"3\"" })
	void refusesANumberOfAuthoritiesThatCannotBe(String authorities) {
		assertPasses("R-43", "{\"authorities\": " + authorities + "}", INVALID);
	}

	@Test
	void checksRoadmapsByTheReadingInEffect() {
		String inputs = "{\"notRequiredSections\": [8, 2], \"controlPoints\": [75, 60], \"remarks\": 4, "
				+ "\"cumulativeDone\": [2, 1]}";
		assertPasses("R-44", inputs,
				"{\"valid\": false, \"errors\": [\"SECTION_2_MANDATORY\", \"SECTION_8_MANDATORY\", "
						+ "\"POINT_60_UNKNOWN\", \"NO_100_PERCENT_POINT\", \"POINT_75_BELOW_TARGET\"]}");
		assertPasses("R-44", inputs,
				"{\"errors\": [\"POINT_60_UNKNOWN\", \"NO_100_PERCENT_POINT\", \"POINT_75_BELOW_TARGET\"]}",
				"A41=ANY_OPTIONAL");
	}

	@Test
	void refusesARoadmapThatContradictsItself() {
		assertPasses("R-44",
				"{\"notRequiredSections\": [9], \"controlPoints\": [100], \"remarks\": 1, \"cumulativeDone\": [1]}",
				INVALID);
		assertPasses("R-44",
				"{\"notRequiredSections\": [], \"controlPoints\": [100], \"remarks\": 1, \"cumulativeDone\": [2]}",
				INVALID);
		assertPasses("R-44",
				"{\"notRequiredSections\": [], \"controlPoints\": [100], \"remarks\": 1, \"cumulativeDone\": []}",
				INVALID);
	}
}
