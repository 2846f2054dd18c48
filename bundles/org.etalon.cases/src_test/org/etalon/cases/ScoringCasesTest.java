// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.etalon.norm.Ruling;
import org.junit.jupiter.api.Test;

/** What the worked cases do not show of the scoring rules. */
class ScoringCasesTest {

	@Test
	void letsAnActDecideOnReception() {
		String unlisted = "{\"inMszuFederal\": false, \"inMszuRegional\": false, ";
		Bench.assertPasses("R-12", unlisted + "\"requiredByNpa\": true, \"performed\": false}",
				"{\"points100\": 0, \"status\": \"REQUIREMENT_NOT_FULFILLED\"}", "A07=ACT_DECIDES");
		Bench.assertPasses("R-12", unlisted + "\"requiredByNpa\": true, \"letter\": \"В\"}",
				"{\"points100\": 10, \"status\": \"ASSESSED\"}", "A07=ACT_DECIDES");
		Bench.assertPasses("R-12", unlisted + "\"requiredByNpa\": false, \"letter\": \"В\"}",
				"{\"points100\": 30, \"status\": \"NOT_APPLICABLE\"}", "A07=ACT_DECIDES");
	}

	/** The first rule that matches wins: there is no stage, so its letter is not looked at. */
	@Test
	void doesNotReadTheLetterOfAStageThatIsNotThere() {
		Bench.assertPasses("R-12", "{\"requiredByNpa\": true, \"performed\": true, \"letter\": \"Ж\"}",
				"{\"points100\": 30, \"status\": \"NOT_APPLICABLE\"}");
		Bench.assertPasses("R-12", "{\"requiredByNpa\": true, \"letter\": \"Ж\"}", "{\"error\": \"UNKNOWN_LETTER\"}",
				"A07=ACT_DECIDES");
	}

	/** The new term joins the old one, whatever date starts others. */
	@Test
	void renewsATermWithoutTheDateThatStartsOthers() {
		String inputs = "{\"basis\": \"EXPIRY\", \"oldValidTo\": \"2027-03-15\", \"issueDate\": \"2027-03-01\", "
				+ "\"outcome\": \"CERTIFICATE\"}";
		Bench.assertPasses("R-22", inputs, "{\"validFrom\": \"2027-03-16\", \"validTo\": \"2030-03-15\", "
				+ "\"gapDays\": null, \"problems\": [\"START_DATE_UNKNOWN\"]}", "A05=COMPLETION_DATE");
	}

	@Test
	void refusesADateThatCannotBeWritten() {
		Bench.assertPasses("R-16", "{\"result\": \"CERTIFICATE\", \"issueDate\": \"9999-12-31\"}",
				"{\"error\": \"DATE_OUT_OF_RANGE\"}");
		Bench.assertPasses("R-28", "{\"detected\": \"2025-10-30\", \"certificateValidTo\": \"9999-12-31\"}",
				"{\"terminatedOn\": \"2025-10-30\"}");
	}

	@Test
	void asksForTheLetterOfAListedObject() {
		Bench.assertPasses("R-12", "{\"inMszuFederal\": true}", "{\"error\": \"INVALID_INPUT\"}");
		Bench.assertPasses("R-12", "{\"inMszuRegional\": true, \"letter\": \"X\"}", "{\"error\": \"UNKNOWN_LETTER\"}");
	}

	@Test
	void takesTheNamesOfTheRegisterToo() {
		Bench.assertPasses("R-21",
				"{\"basis\": \"EXPIRY\", \"previous_type\": \"A\", \"previous_level\": 80, \"newLevel\": 80, "
						+ "\"no_increase_used\": 1, \"roadmap_implemented\": true}",
				"{\"outcome\": \"CONCLUSION_ONLY\", \"reason\": \"NO_INCREASE_REPEATED\", \"noIncreaseUsed\": 1}");
		Bench.assertPasses("R-21",
				"{\"basis\": \"EXPIRY\", \"previous_type\": \"A\", \"previousKind\": \"A\", \"previousLevel\": 80, "
						+ "\"newLevel\": 80}",
				"{\"error\": \"DUPLICATE_KEY\"}");
	}

	/** Every past and every new level hits exactly one row of the table, or is refused for its type. */
	@Test
	void answersEveryRecertification() {
		for (String type : new String[] { "A", "B" }) {
			for (int previous = 0; previous <= 100; previous++) {
				boolean fits = type.equals("A") ? previous >= 70 : previous >= 40 && previous < 70;
				for (int level = 0; level <= 100; level += 5) {
					Ruling<Map<String, Object>> ruling = Bench.compute("R-21",
							"{\"basis\": \"EXPIRY\", \"previousKind\": \"" + type + "\", \"previousLevel\": " + previous
									+ ", \"newLevel\": " + level + ", \"roadmapImplemented\": true}");
					assertEquals(fits, ruling instanceof Ruling.Made, type + " " + previous + " " + level);
				}
			}
		}
	}

	@Test
	void refusesPointsNoFindingBrings() {
		Bench.assertPasses("R-14", "{\"reg\": 12, \"lp\": 30, \"lab\": 30, \"mon\": 10}",
				"{\"error\": \"INVALID_INPUT\"}");
		Bench.assertPasses("R-31", "{\"reg\": 50, \"lab\": 50, \"missingInfo\": [\"mon\"]}",
				"{\"error\": \"INVALID_INPUT\"}");
		Bench.assertPasses("R-31", "{\"reg\": 50, \"lab\": 50, \"missingInfo\": [\"lab\"]}",
				"{\"level\": 0, \"result\": \"CONCLUSION_ONLY\"}");
	}

	@Test
	void startsATermByTheReadingInEffect() {
		String inputs = "{\"result\": \"CERTIFICATE\", \"issueDate\": \"2024-03-15\", \"completed_on\": \"2024-03-01\"}";
		Bench.assertPasses("R-16", inputs, "{\"validTo\": \"2027-03-15\"}");
		Bench.assertPasses("R-16", inputs, "{\"validFrom\": \"2024-03-01\", \"validTo\": \"2027-03-01\"}",
				"A05=COMPLETION_DATE");
		Bench.assertPasses("R-16", inputs, "{\"error\": \"START_DATE_UNKNOWN\"}", "A05=SENDING_DATE");
	}

	@Test
	void movesTheLastDayOnlyWithinTheCalendar() {
		Bench.assertPasses("R-16", "{\"result\": \"CERTIFICATE_AND_CONCLUSION\", \"issueDate\": \"2024-03-08\"}",
				"{\"validTo\": \"2025-03-10\"}", "A06=NEXT_WORKING_DAY");
		Bench.assertPasses("R-16", "{\"result\": \"CERTIFICATE\", \"issueDate\": \"2026-03-15\"}",
				"{\"error\": \"CALENDAR_OUT_OF_RANGE\"}", "A06=NEXT_WORKING_DAY");
		Bench.assertPasses("R-16", "{\"result\": \"CONCLUSION_ONLY\", \"issueDate\": \"2026-03-15\"}",
				"{\"validTo\": null, \"validFrom\": null}");
	}

	@Test
	void givesSectionSevenTheTermsByAnalogyOrNone() {
		String inputs = "{\"level\": 60, \"issueDate\": \"2025-02-10\", \"inMszuFederal\": false}";
		Bench.assertPasses("R-33", inputs, "{\"validTo\": \"2028-02-10\"}");
		Bench.assertPasses("R-33", inputs, "{\"validTo\": null, \"validFrom\": \"2025-02-10\"}", "A25=NO_TERM");
		Bench.assertPasses("R-33",
				"{\"section7\": false, \"level\": 60, \"issueDate\": \"2025-02-10\", " + "\"inMszuFederal\": true}",
				"{\"result\": \"CERTIFICATE_AND_CONCLUSION\", \"validTo\": \"2025-08-09\"}");
	}

	@Test
	void reportsATermThatIsOverBeforeItIsIssued() {
		Bench.assertPasses("R-22",
				"{\"basis\": \"EXPIRY\", \"oldValidTo\": \"2020-03-15\", \"issueDate\": \"2027-05-20\", "
						+ "\"outcome\": \"CERTIFICATE\"}",
				"{\"validFrom\": \"2020-03-16\", \"validTo\": \"2023-03-15\", \"problems\": [\"TERM_ALREADY_OVER\"]}");
		Bench.assertPasses("R-22",
				"{\"basis\": \"EXPIRY\", \"oldValidTo\": \"2027-03-15\", \"issueDate\": \"2027-05-20\", "
						+ "\"outcome\": \"CERTIFICATE\"}",
				"{\"validFrom\": \"2027-05-20\", \"validTo\": \"2030-05-20\", \"gapDays\": 65, \"problems\": []}",
				"A15=FROM_ISSUE");
	}
}
