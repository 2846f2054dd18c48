// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import static org.etalon.cases.Bench.assertPasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.etalon.norm.Flaw;
import org.etalon.norm.Ruling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the worked cases do not show of terms. */
class TermCasesTest {

	private static final String OUT_OF_RANGE = "{\"error\": \"CALENDAR_OUT_OF_RANGE\"}";
	private static final String INVALID = "{\"error\": \"INVALID_INPUT\"}";

	@Test
	void knowsTheTermsOfTheRules() {
		assertPasses("R-17", "{\"completedOn\": \"2025-10-30\"}", "{\"deadline\": \"2025-11-07\"}");
		assertPasses("R-18", "{\"sentOn\": \"2025-04-08\"}", "{\"deadline\": \"2025-06-08\"}");
		assertPasses("R-42", "{\"consideredByRG\": \"2025-04-18\"}", "{\"deadline\": \"2025-05-02\"}");
		assertPasses("R-42", "{\"approved\": \"2024-06-30\"}", "{\"deadline\": \"2024-08-30\"}");
	}

	@Test
	void countsByTheReadingInEffect() {
		assertPasses("R-18", "{\"event\": \"2025-04-08\", \"months\": 2}",
				"{\"nominal\": \"2025-06-08\", \"shifted\": \"2025-06-09\", \"deadline\": \"2025-06-09\"}",
				"A06=NEXT_WORKING_DAY");
		assertPasses("R-42", "{\"consideredByRG\": \"2025-04-18\", \"calendarDays\": 14}",
				"{\"deadline\": \"2025-05-05\"}", "A06=NEXT_WORKING_DAY");
		assertPasses("R-42", "{\"modelApproved\": \"2024-06-30\", \"months\": 2}",
				"{\"nominal\": \"2024-08-30\", \"deadline\": \"2024-08-30\"}", "A06=NEXT_WORKING_DAY");
	}

	@Test
	void guessesNothingOutsideTheCalendar() {
		assertPasses("R-17.cal", "{\"year\": 2028}", OUT_OF_RANGE);
		assertPasses("R-17.cal", "{\"year\": -2147483648}", OUT_OF_RANGE);
		assertPasses("R-18", "{\"event\": \"2027-11-30\", \"months\": 2}",
				"{\"nominal\": \"2028-01-30\", \"shifted\": null, \"deadline\": \"2028-01-30\"}");
		assertPasses("R-18", "{\"event\": \"2027-11-30\", \"months\": 2}", OUT_OF_RANGE, "A06=NEXT_WORKING_DAY");
		assertPasses("R-42", "{\"approved\": \"2027-11-30\"}", OUT_OF_RANGE, "A06=NEXT_WORKING_DAY");
	}

	/** A case of the two terms at once would not say which it means. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "{}", "{\"calendarDays\": 14}",
			"{\"consideredByRG\": \"2024-05-20\", \"approved\": \"2024-05-20\"}",
			"{\"consideredByRG\": \"2024-05-20\", \"months\": 2}",
			"{\"approved\": \"2024-05-20\", \"calendarDays\": 14}", "{\"approved\": \"2024-05-20\", \"months\": 0}",
			"{\"consideredByRG\": \"2024-05-20\", \"calendarDays\": -1}", "{\"approved\": \"2024-05-32\"}" })
	void takesOneOfTheTermsOfTypicalServices(String inputs) {
		assertPasses("R-42", inputs, INVALID);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', value = { "{};consideredByRG;consideredByRG|approved",
			"{\"consideredByRG\": \"2024-05-20\", \"approved\": \"2024-05-21\"};approved;consideredByRG|approved",
			"{\"consideredByRG\": \"2024-05-20\", \"months\": 2};months;consideredByRG, calendarDays",
			"{\"approved\": \"2024-05-20\", \"calendarDays\": 14};calendarDays;approved, months" })
	void saysWhichTermsThereAre(String inputs, String field, String expected) {
		Flaw flaw = ((Ruling.Refused<?>) Bench.compute("R-42", inputs)).flaw();
		assertEquals(field + " " + expected, flaw.field() + " " + flaw.expected());
	}

	@Test
	void refusesALengthThatIsNone() {
		assertPasses("R-17", "{\"completed\": \"2025-10-30\", \"workingDays\": 0}", INVALID);
		assertPasses("R-18", "{\"event\": \"2025-10-30\", \"months\": 10000}", INVALID);
		assertPasses("R-18", "{\"event\": \"+999999999-12-31\", \"months\": 1}", INVALID);
	}
}
