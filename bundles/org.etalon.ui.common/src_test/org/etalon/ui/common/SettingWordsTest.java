// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Locale;

import org.etalon.cases.AllSettings;
import org.etalon.exchange.OutcomeText.Line;
import org.etalon.norm.Setting;
import org.etalon.tests.support.BothLanguages;
import org.junit.jupiter.api.Test;

class SettingWordsTest {

	private final SettingWords words = new SettingWords(Locale.of("ru"));

	@Test
	void aReadingIsToldInTheWordsInWhichItIsChosen() {
		String told = "«С даты выдачи» (A05)";
		assertEquals(told, words.told("A05=ISSUE_DATE"));
		assertEquals(told + "; A99=X", words.told("A05=ISSUE_DATE, A99=X"));
		assertEquals(new Line("Срок", "a", "b", "п. 27", told),
				words.told(new Line("Срок", "a", "b", "п. 27", "A05=ISSUE_DATE")));
		assertEquals("", words.told(""));
	}

	@Test
	void everyValueHasWordsInBothLanguages() {
		BothLanguages.check(SettingWords.class, "settings");
		for (Setting setting : AllSettings.list()) {
			for (String value : setting.file() ? List.<String>of() : setting.values()) {
				assertNotEquals(value, words.value(setting, value), setting.id());
			}
		}
	}
}
