// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class VerdictTest {

	@Test
	void keepsItsFindingWhenLinesAreAdded() {
		Verdict verdict = Verdict.failed(Step.ORIGIN, "UNSIGNED", "rules.jar").with(List.of("see the guide"));
		assertFalse(verdict.passed());
		assertEquals(new Verdict(Step.ORIGIN, false, "UNSIGNED", List.of("rules.jar"), List.of("see the guide")),
				verdict);
	}

	@Test
	void passedLetsTheNextStepFollow() {
		assertTrue(Verdict.passed(Step.GUARD, "ONLY_TIGHTENS").passed());
	}
}
