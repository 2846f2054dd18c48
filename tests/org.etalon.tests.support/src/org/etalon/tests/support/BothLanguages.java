// SPDX-License-Identifier: EPL-2.0
package org.etalon.tests.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What holds for all texts for people: they are there in Russian and in English, and fit the same places. */
public final class BothLanguages {

	/** A place that is filled, or the mark of a mnemonic. */
	private static final Pattern PLACE = Pattern.compile("\\{[0-9]\\}|&");
	private static final Pattern RUSSIAN_WORD = Pattern.compile("[а-яА-ЯёЁ]+");

	private BothLanguages() {
	}

	/**
	 * Checks the texts of a file: the same keys in both languages, the same places in each text, Russian words in an
	 * English text only if they are quoted from the Russian one, and no apostrophes, which formatting would swallow.
	 *
	 * @param owner class in the package of the file
	 * @param name  name of the Russian file without {@code .properties}
	 */
	public static void check(Class<?> owner, String name) {
		Properties russian = texts(owner, name + ".properties");
		Properties english = texts(owner, name + "_en.properties");
		assertEquals(russian.stringPropertyNames(), english.stringPropertyNames(), name);
		for (String key : russian.stringPropertyNames()) {
			String ru = russian.getProperty(key);
			String en = english.getProperty(key);
			Set<String> quoted = found(RUSSIAN_WORD, en);
			if (!quoted.isEmpty()) {
				assertNotEquals(ru, en, key);
				assertTrue(found(RUSSIAN_WORD, ru).containsAll(quoted), () -> key + ": " + quoted);
			}
			assertEquals(found(PLACE, ru), found(PLACE, en), key);
			assertFalse((ru + en).contains("'"), key);
		}
	}

	private static Properties texts(Class<?> owner, String file) {
		Properties texts = new Properties();
		try (Reader reader = new InputStreamReader(owner.getResourceAsStream(file), StandardCharsets.UTF_8)) {
			texts.load(reader);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return texts;
	}

	private static Set<String> found(Pattern what, String text) {
		return what.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
	}
}
