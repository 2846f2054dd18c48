// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.Test;

class LanguageTest {

	@Test
	void aMomentIsWrittenAsTheLanguageDoesInTheZoneOfTheClock() {
		Instant at = Instant.parse("2026-12-31T21:05:59Z");
		ZoneId moscow = ZoneId.of("Europe/Moscow");
		assertEquals("01.01.2027 00:05", Language.moment(at, moscow, Locale.of("ru")));
		assertEquals("2027-01-01 00:05", Language.moment(at, moscow, Locale.ENGLISH));
	}
}
