// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import static org.etalon.cases.Bench.assertPasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.etalon.norm.Ruling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the worked cases do not show of monitoring. */
class MonitoringCasesTest {

	private static final String INVALID = "{\"error\": \"INVALID_INPUT\"}";

	@Test
	void ignoresNotesAndNullsAmongTheCounts() {
		assertPasses("R-23", "{\"counts\": {\"3\": 1, \"4\": 1, \"41\": null, \"_note\": \"from the export\"}}",
				"{\"refusalPercent\": 50}");
		assertPasses("R-25", "{\"criteria\": {\"скорость\": [4], \"понятность\": null, \"_note\": 1, \"полнота\": []}}",
				"{\"csi\": 4}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "{\"03\": 1}", "{\"x\": 1}", "{\"-3\": 1}", "{\"\": 1}",
			"{\"1234567890\": 1}", "{\"3\": -1}", "{\"3\": 0.5}", "{\"3\": \"1\"}", "{\"3\": 9223372036854775808}",
			"{\"3\": 1e50}", "[]", "3" })
	void refusesCountsThatCannotBe(String counts) {
		assertPasses("R-23", "{\"counts\": " + counts + "}", INVALID);
		assertPasses("R-24", "{\"counts\": " + counts + ", \"totalSubmitted\": 1}", INVALID);
	}

	@Test
	void countsUpToTheLargestNumber() {
		assertPasses("R-23", "{\"counts\": {\"0\": 5, \"3\": 9223372036854775807, \"4\": 9223372036854775807.0}}",
				"{\"refusalPercent\": 50}");
		assertPasses("R-24", "{\"counts\": {\"999999999\": 1}, \"totalSubmitted\": 9223372036854775807}",
				"{\"errorRatio\": 0, \"errorPercent\": 0}");
		assertPasses("R-24", "{\"counts\": {}, \"totalSubmitted\": -1}", INVALID);
		assertPasses("R-24", "{\"counts\": {}, \"totalSubmitted\": 1.5}", INVALID);
		assertPasses("R-24", "{\"counts\": {}, \"totalSubmitted\": 9223372036854775808}", INVALID);
		assertPasses("R-23.class", "{\"status\": -1}", "{\"group\": \"OTHER\"}");
	}

	@Test
	void averagesByTheReadingInEffect() {
		String inputs = "{\"criteria\": {\"скорость\": [5, 5, 5, 1], \"понятность\": [3]}}";
		assertPasses("R-25", inputs, "{\"csi\": 3.5}");
		assertPasses("R-25", inputs, "{\"csi\": 3.8}", "A22=MEAN_OF_RATINGS");
		assertPasses("R-25", "{\"criteria\": {}}", "{\"csi\": null}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "{\"x\": [0]}", "{\"x\": [6]}", "{\"x\": [\"5\"]}",
			"{\"x\": 5}", "{\"x\": [null]}", "[5]" })
	void refusesRatingsThatCannotBe(String criteria) {
		assertPasses("R-25", "{\"criteria\": " + criteria + "}", INVALID);
	}

	@Test
	void findsGrowthByTheReadingInEffect() {
		String inputs = "{\"series\": [[\"2024-03\", 3], [\"2024-01\", 1], [\"2024-02\", 2]]}";
		assertPasses("R-26", inputs, "{\"critical\": false, \"detectedIn\": null, \"longestRun\": 2}");
		assertPasses("R-26", inputs, "{\"critical\": true, \"detectedIn\": \"2024-03\", \"longestRun\": 2}",
				"A20=THREE_VALUES");
		assertPasses("R-26", "{\"series\": []}", "{\"critical\": false, \"detectedIn\": null, \"longestRun\": 0}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "[[\"2024-13\", 1]]", "[[\"2024\", 1]]",
			"[[\"2024-01\"]]", "[[\"2024-01\", 1, 2]]", "[[\"2024-01\", \"1\"]]", "[[202401, 1]]", "[\"2024-01\"]",
			"{}", "[[\"2024-01\", 1], [\"2024-01\", 2]]", "[[\"2024-01\", -1]]", "[[null, 1]]" })
	void refusesASeriesThatCannotBe(String series) {
		assertPasses("R-26", "{\"series\": " + series + "}", INVALID);
	}

	@Test
	void decidesNothingWithoutBothIndices() {
		assertPasses("R-27", "{\"baseline\": 4, \"current\": null}", "{\"critical\": null, \"dropPercent\": null}");
		assertPasses("R-27", "{\"baseline\": 0, \"current\": 3}", INVALID);
		assertPasses("R-27", "{\"baseline\": 3, \"current\": 5.1}", INVALID);
		assertPasses("R-27", "{\"current\": 3}", "{\"error\": \"MISSING_KEY\"}");
	}

	@Test
	void terminatesOnlyDuringMonitoring() {
		assertPasses("R-28", "{\"detected\": \"2025-10-30\"}",
				"{\"terminatedOn\": \"2025-10-30\", \"noticeDeadline\": \"2025-11-07\"}");
		assertPasses("R-28", "{\"detected\": \"2025-10-30\", \"valid_to\": \"2025-10-29\"}",
				"{\"error\": \"OUTSIDE_MONITORING_PERIOD\"}");
		assertPasses("R-28", "{\"detected\": \"2025-10-30\", \"sent_on\": \"2025-10-31\"}",
				"{\"error\": \"OUTSIDE_MONITORING_PERIOD\"}");
		assertPasses("R-28", "{\"detected\": \"2025-10-30\", \"kind\": \"APPEALS_SERVIS\"}",
				"{\"error\": \"MONITORING_NOT_APPLICABLE\"}");
		assertPasses("R-28", "{\"detected\": \"2028-10-30\"}", "{\"error\": \"CALENDAR_OUT_OF_RANGE\"}");
	}

	@Test
	void findsCriticalValuesInASeries() {
		String inputs = "{\"sentOn\": \"2024-02-20\", \"today\": \"2024-06-15\", \"months\": ["
				+ "{\"month\": \"2024-01\", \"refusalPercent\": 10, \"errorRatio\": 0.1, \"csi\": 5}, "
				+ "{\"month\": \"2024-02\", \"refusalPercent\": 11, \"errorRatio\": 0.1, \"csi\": 4}, "
				+ "{\"month\": \"2024-03\", \"refusalPercent\": 12, \"errorRatio\": 0.2, \"csi\": 3.5}, "
				+ "{\"month\": \"2024-04\", \"refusalPercent\": 13, \"errorRatio\": 0.3, \"csi\": 3.2}, "
				+ "{\"month\": \"2024-05\", \"refusalPercent\": null}]}";
		assertPasses("R-28.series", inputs,
				"{\"terminates\": true, \"critical\": [{\"indicator\": \"REFUSALS\", \"month\": \"2024-04\"}, "
						+ "{\"indicator\": \"CSI\", \"month\": \"2024-04\"}]}");
		assertPasses("R-28.series", inputs,
				"{\"terminates\": true, \"critical\": [{\"indicator\": \"REFUSALS\", \"month\": \"2024-03\"}, "
						+ "{\"indicator\": \"ERRORS\", \"month\": \"2024-04\"}, "
						+ "{\"indicator\": \"CSI\", \"month\": \"2024-02\"}]}",
				"A20=THREE_VALUES", "A21=PREVIOUS_MONTH");
		assertPasses("R-28.series", inputs.replace("\"today\"", "\"valid_to\": \"2024-03-31\", \"today\""),
				"{\"terminates\": false, \"critical\": []}");
	}

	@Test
	void measuresAgainstTheHighestIndexByTheReadingInEffect() {
		String inputs = "{\"sent_on\": \"2024-01-01\", \"today\": \"2024-06-15\", \"months\": ["
				+ "{\"month\": \"2024-01\", \"csi\": 4}, {\"month\": \"2024-02\", \"csi\": 4.5}, "
				+ "{\"month\": \"2024-03\", \"csi\": 3.9}, {\"month\": \"2024-04\", \"csi\": 3.6}]}";
		assertPasses("R-28.series", inputs, "{\"critical\": []}");
		assertPasses("R-28.series", inputs, "{\"critical\": []}", "A21=PREVIOUS_MONTH");
		assertPasses("R-28.series", inputs, "{\"critical\": [{\"indicator\": \"CSI\", \"month\": \"2024-04\"}]}",
				"A21=MAXIMUM_SINCE_SENDING");
	}

	/** A user reads which of many figures is meant. */
	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', value = { "R-23;{\"counts\": {\"3\": 1, \"40\": -1}};counts.40",
			"R-23;{\"counts\": {\"x\": 1}};counts.x", "R-25;{\"criteria\": {\"x\": [5, \"5\"]}};criteria.x[2]",
			"R-26;{\"series\": [[\"2024-01\", 1], [\"2024-02\", true]]};series[2]",
			"R-28.series;{\"sentOn\": \"2024-02-20\", \"today\": \"2024-06-15\", \"months\": [{\"month\": \"1\"}]};months[1].month" })
	void namesThePlaceOfWhatIsWrong(String rule, String inputs, String place) {
		assertEquals(place, ((Ruling.Refused<?>) Bench.compute(rule, inputs)).flaw().field());
	}

	@Test
	void refusesAMonthThatIsNone() {
		assertPasses("R-28.series",
				"{\"sentOn\": \"2024-02-20\", \"today\": \"2024-06-15\", \"months\": [{\"month\": \"May\"}]}", INVALID);
	}
}
