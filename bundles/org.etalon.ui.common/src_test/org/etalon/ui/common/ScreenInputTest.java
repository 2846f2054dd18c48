// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.etalon.tests.support.BothLanguages;
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
			BothLanguages.check(Language.class, name);
		}
	}
}
