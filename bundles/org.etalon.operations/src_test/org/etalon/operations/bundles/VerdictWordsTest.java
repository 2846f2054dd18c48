// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;

import org.etalon.extensions.Step;
import org.etalon.extensions.Verdict;
import org.etalon.tests.support.BothLanguages;
import org.junit.jupiter.api.Test;

class VerdictWordsTest {

	private static final Locale RUSSIAN = Locale.of("ru");

	@Test
	void areInBothLanguages() {
		BothLanguages.check(VerdictWords.class, "verdicts");
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
