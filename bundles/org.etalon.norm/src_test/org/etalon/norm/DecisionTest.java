// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class DecisionTest {

	@Test
	void ordersFromCertificateToRefusals() {
		assertTrue(Decision.CERTIFICATE.betterThan(Decision.CERTIFICATE_AND_CONCLUSION));
		assertTrue(Decision.CERTIFICATE_AND_CONCLUSION.betterThan(Decision.CONCLUSION_ONLY));
		assertTrue(Decision.CONCLUSION_ONLY.betterThan(Decision.NOT_ADMITTED));
		assertTrue(Decision.CONCLUSION_ONLY.betterThan(Decision.INVALID_BASIS));
	}

	@Test
	void refusalsAreEquallyBad() {
		assertFalse(Decision.NOT_ADMITTED.betterThan(Decision.INVALID_BASIS));
		assertFalse(Decision.INVALID_BASIS.betterThan(Decision.NOT_ADMITTED));
	}

	@Test
	void noneIsBetterThanItself() {
		for (Decision decision : Decision.values()) {
			assertFalse(decision.betterThan(decision));
		}
	}

	@Test
	void twoCertify() {
		assertEquals(List.of(Decision.CERTIFICATE, Decision.CERTIFICATE_AND_CONCLUSION),
				Arrays.stream(Decision.values()).filter(Decision::certifies).toList());
	}
}
