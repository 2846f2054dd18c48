// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import static org.etalon.cases.Bench.assertPasses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the worked cases do not show of the year of the registers. */
class YearCasesTest {

	private static final String PUBLISHED = "{\"reportYear\": 2025, \"step\": \"yearListPublished\", \"date\": \"2024-12-20\"}";

	/** The date is the law's; what the reading changes is the last day. */
	@Test
	void namesTheLastDayByTheReadingInEffect() {
		assertPasses("R-03", "{\"report_year\": 2025}",
				"{\"yearListUpdate\": \"2025-11-01\", \"lastDays\": {\"yearListPublished\": \"2024-12-20\", "
						+ "\"remarks\": \"2025-01-31\"}, \"warnings\": {\"yearListPublished\": \"2024-12-19\", "
						+ "\"yearListUpdate\": \"2025-10-31\"}}");
		assertPasses("R-03", "{\"reportYear\": 2025}",
				"{\"yearListUpdate\": \"2025-11-01\", \"warnings\": {}, \"lastDays\": "
						+ "{\"yearListPublished\": \"2024-12-19\", \"remarks\": \"2025-01-31\"}}",
				"A04=EXCLUSIVE");
	}

	@Test
	void saysWhereTheReadingDecides() {
		assertPasses("R-03.check", PUBLISHED,
				"{\"status\": \"ON_TIME\", \"disputed\": true, \"lastDay\": \"2024-12-20\"}");
		assertPasses("R-03.check", PUBLISHED, "{\"status\": \"LATE\", \"disputed\": true, \"lastDay\": \"2024-12-19\"}",
				"A04=EXCLUSIVE");
		assertPasses("R-03.check", "{\"reportYear\": 2025, \"step\": \"REMARKS\", \"date\": \"2024-12-20\"}",
				"{\"error\": \"INVALID_INPUT\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "999", "10000", "2025.5", "\"2025\"", "null" })
	void refusesWhatIsNoYear(String year) {
		for (String rule : new String[] { "R-03", "R-04" }) {
			assertPasses(rule, "{\"reportYear\": " + year + "}", "{\"error\": \"INVALID_INPUT\"}");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"\"termination\": {\"kind\": \"MERGE\", \"year\": 2026, \"npaAdopted\": true}|P14_2_TERMINATION",
			"\"termination\": {\"type\": \"CLOSE\", \"year\": 2025, \"npa_adopted\": true}|P14_2_TERMINATION",
			"\"termination\": {\"year\": 2025, \"npaAdopted\": true}|P14_2_TERMINATION",
			"\"in_unified_list\": false|P9_NOT_IN_UNIFIED_LIST", "\"form_online\": false|P14_1_FORM",
			"\"remotelyTestable\": false|P14_1_FORM", "\"roadmap\": {\"implemented\": false}|P14_3_ROADMAP",
			"\"contactsProvided\": false|P14_4_CONTACTS", "\"accessForAC\": false|P14_5_ACCESS" })
	void readsEachFact(String fact, String reason) {
		assertPasses("R-04", "{\"reportYear\": 2025, \"selfCheck\": \" A\", " + fact + "}",
				"{\"eligible\": false, \"basis\": [\"P9_1_SELF_CHECK\"], \"reasons\": [\"" + reason + "\"]}");
	}

	@Test
	void takesWhatIsNullAsLeftOut() {
		assertPasses("R-04",
				"{\"reportYear\": 2025, \"selfCheck\": \"А\", \"certificate\": null, \"termination\": null, "
						+ "\"roadmap\": null, \"formOnline\": null}",
				"{\"eligible\": true, \"reasons\": []}");
		assertPasses("R-04", "{\"reportYear\": 2025, \"selfCheck\": \"А\", \"roadmap\": {\"implemented\": true}}",
				"{\"eligible\": true}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"{\"kind\": \"A\", \"validTo\": \"2025-06-30\"}|[\"P9_2_EXPIRING_3Y\"]",
			"{\"type\": \"A\", \"valid_to\": \"2025-06-30\", \"status\": \"EXPIRED\"}|[\"P9_2_EXPIRING_3Y\"]",
			"{\"kind\": \"A\", \"validTo\": \"2025-06-30\", \"status\": \"TERMINATED\"}|[]",
			"{\"kind\": \"B\", \"validTo\": \"2025-06-30\"}|[]" })
	void readsTheCertificate(String certificate, String basis) {
		assertPasses("R-04", "{\"reportYear\": 2025, \"certificate\": " + certificate + "}",
				"{\"basis\": " + basis + "}");
	}

	@Test
	void refusesWhatMeansNothing() {
		assertPasses("R-04", "{\"reportYear\": 2025, \"selfCheck\": \"B\"}", "{\"error\": \"UNKNOWN_LETTER\"}");
		assertPasses("R-04", "{\"reportYear\": 2025, \"certificate\": {\"kind\": \"A\"}}",
				"{\"error\": \"MISSING_KEY\"}");
		assertPasses("R-04", "{\"reportYear\": 2025, \"termination\": {\"npaAdopted\": true}}",
				"{\"error\": \"MISSING_KEY\"}");
		assertPasses("R-07", "{\"objects\": [{\"certified\": true, \"reasons\": [\"P14_1\"]}]}",
				"{\"error\": \"INVALID_INPUT\"}");
	}

	@Test
	void asksForTheContactsByTheirOwnInputs() {
		String inputs = "{\"category\": \"SERVICE\", \"mszu_regional\": true, \"materials\": [\"MSZU_ITEM\", "
				+ "\"SELF_CHECK_LEVEL\", \"NPA_REQUISITES\", \"MONITORING_CAPABILITY\"], ";
		assertPasses("R-05", inputs + "\"authorityContacts\": false, \"digitalContacts\": true}",
				"{\"complete\": false, \"missing\": [\"FORM_URL\", \"AUTHORITY_CONTACTS\"]}");
		assertPasses("R-05", inputs + "\"authorityContacts\": true, \"digitalContacts\": false}",
				"{\"complete\": false, \"missing\": [\"FORM_URL\", \"DIGITAL_CONTACTS\"]}");
		assertPasses("R-05",
				"{\"category\": \"SERVIS\", \"materials\": [\"AUTHORITY_CONTACTS\"], \"authorityContacts\": false, "
						+ "\"digitalContacts\": false}",
				"{\"error\": \"INVALID_INPUT\"}");
		assertPasses("R-05",
				"{\"category\": \"SERVICE\", \"inMszuFederal\": true, \"materials\": [], \"authorityContacts\": false, "
						+ "\"digitalContacts\": false}",
				"{\"missing\": [\"SELF_CHECK_LEVEL\", \"MONITORING_CAPABILITY\", \"FORM_URL\", \"NPA_REQUISITES\", "
						+ "\"MSZU_ITEM\", \"AUTHORITY_CONTACTS\", \"DIGITAL_CONTACTS\"]}");
	}

	@Test
	void sharesNothingAmongNothing() {
		assertPasses("R-07", "{\"objects\": []}", "{\"counted\": 0, \"certified\": 0, \"share\": null}");
		assertPasses("R-07",
				"{\"objects\": [{\"certified\": true, \"reasons\": [\"P9_NO_BASIS\", \"P9_NO_BASIS\"]}, "
						+ "{\"certified\": true, \"reasons\": [\"P14_4_CONTACTS\"]}, {\"certified\": false}]}",
				"{\"counted\": 2, \"certified\": 1, \"share\": 50}");
	}
}
