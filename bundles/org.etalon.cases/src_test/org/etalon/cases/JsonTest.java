// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

	@Test
	void readsPlainValues() throws Exception {
		Map<String, Object> expected = new LinkedHashMap<>();
		expected.put("a", Arrays.asList(new BigDecimal("1.50"), true, null, "Б+"));
		expected.put("b", Map.of("c", new BigDecimal("-2E+3")));
		assertEquals(expected, Json.object(" {\"a\": [1.50, true, null, \"Б+\"], \"b\": {\"c\": -2e3}} "));
		assertEquals(List.copyOf(expected.keySet()), List.copyOf(Json.object("{\"a\":1,\"b\":2}").keySet()));
	}

	/** A binary fraction would make 0.1 something else. */
	@Test
	void keepsNumbersExact() throws Exception {
		assertEquals(new BigDecimal("0.10000000000000000000000000000000000001"),
				Json.object("{\"a\": 0.10000000000000000000000000000000000001}").get("a"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', value = { "[1];NOT_AN_OBJECT", "1;NOT_AN_OBJECT",
			"``;NOT_AN_OBJECT", "{\"a\": 1, \"a\": 2};DUPLICATE_KEY", "{\"a\": 1;MALFORMED", "{\"a\": };MALFORMED",
			"{\"a\": 1} {};MALFORMED", "{\"a\": 1} x;MALFORMED", "{'a': 1};MALFORMED", "{\"a\": NaN};MALFORMED",
			"{\"a\": 1e999999999};NUMBER_TOO_LARGE", "{\"a\": 1e-61};NUMBER_TOO_LARGE",
			"{\"a\": 1e99999999999999};NUMBER_TOO_LARGE" })
	void refusesWhatIsNoObject(String text, String code) {
		assertEquals(code, assertThrows(Json.MalformedException.class, () -> Json.object(text)).getMessage());
	}

	@Test
	void refusesWhatWouldNeverEnd() {
		assertThrows(Json.MalformedException.class,
				() -> Json.object("{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}"));
		assertThrows(Json.MalformedException.class, () -> Json.object("{\"a\":" + "9".repeat(100) + "}"));
	}

	@Test
	void saysWhereItWentWrong() {
		assertEquals(8, assertThrows(Json.MalformedException.class, () -> Json.object("{\"a\": x}")).column());
		assertEquals("{\"a\": x (8)", GoldenCase.of("f", 2, "R-11", "", "{\"a\": x}", "{}").flaw().found());
	}

	@Test
	void writesWhatRulesAnswer() {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("date", LocalDate.of(2025, 1, 31));
		answer.put("decision", Decision.CERTIFICATE);
		answer.put("none", null);
		answer.put("list", List.of(1, new BigDecimal("1E+2"), false));
		assertEquals("{\"date\":\"2025-01-31\",\"decision\":\"CERTIFICATE\",\"none\":null,\"list\":[1,100,false]}",
				Json.text(answer));
	}
}
