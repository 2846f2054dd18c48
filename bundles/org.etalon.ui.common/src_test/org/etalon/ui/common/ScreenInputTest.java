// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;

import org.etalon.exchange.Texts;
import org.junit.jupiter.api.Test;

class ScreenInputTest {

	@Test
	void aThingIsTheSameWhateverItsTitle() {
		ScreenInput input = new ScreenInput("register.object", "EP-1", "Услуга");
		assertEquals(input, new ScreenInput("register.object", "EP-1", "Service"));
		assertEquals(input.hashCode(), new ScreenInput("register.object", "EP-1", "Service").hashCode());
		assertNotEquals(input, new ScreenInput("register.object", "EP-2", "Услуга"));
		assertNotEquals(input, new ScreenInput("register.other", "EP-1", "Услуга"));
	}

	@Test
	void everyTextIsThereInBothLanguages() {
		for (String name : new String[] { "words", "failures" }) {
			assertEquals(new Texts(Language.class, name, Locale.of("ru")).patterns().keySet(),
					new Texts(Language.class, name, Locale.ENGLISH).patterns().keySet(), name);
		}
	}
}
