// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;

import org.junit.jupiter.api.Test;

class TextTest {

	@Test
	void isEnglishOnlyForEnglish() {
		Text text = new Text("уровень", "level");
		assertEquals("level", text.in(Locale.UK));
		assertEquals("уровень", text.in(Locale.of("ru", "RU")));
		assertEquals("уровень", text.in(Locale.GERMAN));
		assertEquals("уровень", text.in(Locale.ROOT));
	}

	@Test
	void everyWordOfTheLawHasBothLanguages() {
		for (ObjectKind kind : ObjectKind.values()) {
			assertComplete(kind.caption());
		}
		for (Stage stage : Stage.values()) {
			assertComplete(stage.caption());
		}
		for (Decision decision : Decision.values()) {
			assertComplete(decision.caption());
		}
	}

	private static void assertComplete(Text text) {
		assertFalse(text.ru().isBlank());
		assertFalse(text.en().isBlank());
	}
}
