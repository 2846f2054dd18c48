// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.etalon.norm.Problem;
import org.etalon.tests.support.BothLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

	private static final Locale RU = Locale.of("ru");

	@ParameterizedTest
	@ValueSource(strings = { "problems", "outcome" })
	void areInBothLanguagesWithTheSamePlaces(String name) {
		BothLanguages.check(Texts.class, name);
	}

	@Test
	void areRussianForAnyLanguageButEnglish() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.US);
			assertEquals("Файл не найден.", text(Locale.FRENCH, "FILE_NOT_FOUND"));
			Locale.setDefault(RU);
			assertEquals("The file was not found.", text(Locale.UK, "FILE_NOT_FOUND"));
		} finally {
			Locale.setDefault(before);
		}
	}

	private static String text(Locale locale, String code) {
		return new ProblemMessages(locale).text(new Problem("f", 1, "c", "i", code, "found", "a|b"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "MISSING_VALUE", "INVALID_VALUE", "UNKNOWN_LETTER", "UNKNOWN_KIND", "UNKNOWN_SUBJECT",
			"INVALID_YES_NO", "INVALID_DATE", "INVALID_NUMBER", "INVALID_INPUT", "UNKNOWN_STAGE", "UNKNOWN_BASIS",
			"UNKNOWN_TYPE", "DUPLICATE_ID", "FIELD_COUNT", "BAD_ENCODING", "BAD_QUOTING", "CELL_TOO_LARGE",
			"NO_VARIANT", "AMBIGUOUS_VARIANT", "FILE_NOT_FOUND", "FILE_NOT_READABLE", "EMPTY_FILE", "MISSING_COLUMN",
			"DUPLICATE_COLUMN", "NOT_XLSX", "NOT_CSV", "ZIP_BOMB", "CORRUPT_XLSX", "NO_SHEETS" })
	void hasWordsForEveryProblem(String code) {
		for (Locale locale : List.of(RU, Locale.ENGLISH)) {
			Texts texts = new Texts(Texts.class, "problems", locale);
			assertTrue(texts.has(code) && texts.has(code + ".title"), code);
			assertFalse(text(locale, code).contains("{"), code);
		}
	}

	@Test
	void hasWordsForAProblemNobodyKnows() {
		assertEquals("The record did not pass the check: column “c” holds “found”; expected: a, b.",
				text(Locale.ENGLISH, "REGIONAL"));
		assertEquals("REGIONAL", new ProblemMessages(RU).title("REGIONAL"));
	}
}
