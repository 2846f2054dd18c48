// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.norm.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

	private static final Locale RU = Locale.of("ru");

	@ParameterizedTest
	@ValueSource(strings = { "problems", "outcome" })
	void areInBothLanguagesWithTheSamePlaces(String name) {
		Map<String, String> ru = new Texts(Texts.class, name, RU).patterns();
		Map<String, String> en = new Texts(Texts.class, name, Locale.ENGLISH).patterns();
		assertEquals(ru.keySet(), en.keySet());
		ru.forEach((key, text) -> {
			assertEquals(places(text), places(en.get(key)), key);
			assertFalse((text + en.get(key)).contains("'"), key);
			assertFalse(en.get(key).matches(".*[а-яА-Я].*") && !key.startsWith("finding"), key);
		});
	}

	private static List<String> places(String text) {
		return text.chars().filter(Character::isDigit).mapToObj(digit -> "{" + (char) digit + "}")
				.filter(text::contains).sorted().distinct().toList();
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
