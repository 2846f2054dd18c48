// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.Texts;
import org.etalon.extensions.Step;
import org.etalon.extensions.Verdict;
import org.junit.jupiter.api.Test;

class VerdictWordsTest {

	private static final Locale RUSSIAN = Locale.of("ru");

	@Test
	void areInBothLanguages() {
		Map<String, String> ru = new Texts(VerdictWords.class, "verdicts", RUSSIAN).patterns();
		Map<String, String> en = new Texts(VerdictWords.class, "verdicts", Locale.ENGLISH).patterns();
		assertEquals(ru.keySet(), en.keySet());
		en.forEach((key, text) -> {
			assertFalse(text.matches("(?s).*[а-яА-Я].*"), key);
			for (int place = 0; place < 4; place++) {
				assertEquals(ru.get(key).contains("{" + place + "}"), text.contains("{" + place + "}"), key);
			}
			assertFalse((ru.get(key) + text).contains("'"), key);
		});
	}

	@Test
	void nameTheStepAndWhetherItWasPassed() {
		Verdict verdict = Verdict.failed(Step.SELF_TEST, "CASES_FAILED", "1", "2", "x 1.0.0")
				.with(List.of("a case\u001b[31m"));
		assertEquals(List.of("Самопроверка: НЕ ПРОЙДЕНО. x 1.0.0: не сошлись примеры, 1 из 2.", "    a case [31m"),
				new VerdictWords(RUSSIAN).lines(verdict));
	}

	@Test
	void tellTheCodeOfWhatHasNoSentence() {
		assertEquals("Origin: NOT PASSED. NEW_CODE a, b",
				new VerdictWords(Locale.ENGLISH).lines(Verdict.failed(Step.ORIGIN, "NEW_CODE", "a", "b")).getFirst());
	}
}
