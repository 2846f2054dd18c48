// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Set;

import org.etalon.norm.Decision;
import org.junit.jupiter.api.Test;

class FailOnTest {

	@Test
	void neverIsMetByNothing() {
		assertEquals(EnumSet.noneOf(Decision.class), metBy(FailOn.NEVER));
	}

	@Test
	void conclusionIsMetByEverythingButACertificate() {
		assertEquals(EnumSet.complementOf(EnumSet.of(Decision.CERTIFICATE)), metBy(FailOn.CONCLUSION));
	}

	@Test
	void noCertificateIsMetByWhatGivesNone() {
		assertEquals(EnumSet.of(Decision.CONCLUSION_ONLY, Decision.NOT_ADMITTED, Decision.INVALID_BASIS),
				metBy(FailOn.NO_CERTIFICATE));
	}

	private static Set<Decision> metBy(FailOn failOn) {
		Set<Decision> met = EnumSet.allOf(Decision.class);
		met.removeIf(decision -> !failOn.isMetBy(decision));
		return met;
	}
}
