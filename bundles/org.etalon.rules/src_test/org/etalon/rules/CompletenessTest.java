// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.etalon.norm.Clause;
import org.etalon.norm.Ruling;
import org.junit.jupiter.api.Test;

class CompletenessTest {

	private static Ruling<Completeness<String>> check(String... present) {
		return Completeness.check("PAPER", List.of("b", "a", "c"), List.of(present), new Clause("1"));
	}

	@Test
	void namesWhatIsMissingInTheOrderOfTheLaw() {
		assertEquals(List.of("b", "c"), check("a").value().missing());
		assertFalse(check("a").value().complete());
		assertEquals(List.of("PAPER: [b, a, c] → MISSING [b, c] [1]"), Given.trace(check("a")));
	}

	@Test
	void isCompleteWithAllPartsInAnyOrderAndMore() {
		assertTrue(check("c", "d", "b", "a", "a").value().complete());
		assertEquals(List.of("PAPER: [b, a, c] → COMPLETE [1]"), Given.trace(check("a", "b", "c")));
	}
}
