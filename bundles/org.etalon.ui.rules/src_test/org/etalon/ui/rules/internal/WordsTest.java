// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.Texts;
import org.etalon.extensions.Step;
import org.etalon.extensions.install.Decisions;
import org.junit.jupiter.api.Test;

class WordsTest {

	private static final Texts RUSSIAN = new Texts(InstallModel.class, "words", Locale.of("ru"));
	private static final Texts ENGLISH = new Texts(InstallModel.class, "words", Locale.ENGLISH);

	@Test
	void areInBothLanguages() {
		Map<String, String> ru = RUSSIAN.patterns();
		Map<String, String> en = ENGLISH.patterns();
		assertEquals(ru.keySet(), en.keySet());
		en.forEach((key, text) -> {
			assertFalse(text.matches("(?s).*[а-яА-Я].*"), key);
			for (int place = 0; place < 3; place++) {
				assertEquals(ru.get(key).contains("{" + place + "}"), text.contains("{" + place + "}"), key);
			}
			assertFalse((ru.get(key) + text).contains("'"), key);
			assertEquals(ru.get(key).contains("&"), text.contains("&"), key);
		});
	}

	@Test
	void thereIsOneForEveryStepAndDecision() {
		for (Step step : Step.values()) {
			assertTrue(RUSSIAN.has("step." + step), step.name());
		}
		for (Decisions.Kind kind : Decisions.Kind.values()) {
			assertTrue(RUSSIAN.has("decision." + kind), kind.name());
		}
	}
}
