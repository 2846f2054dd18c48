// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

class RulingTest {

	private static final TraceStep STEP = TraceStep.of("SUM", "1 + 1", new Clause("20"));

	@Test
	void carriesItsTraceThroughAChange() {
		Ruling<String> ruling = Ruling.made(2, STEP).map(Object::toString);
		assertEquals(new Ruling.Made<>("2", List.of(STEP)), ruling);
		assertEquals("2", ruling.value());
	}

	@Test
	void staysARefusalThroughAChange() {
		Ruling<String> ruling = Ruling.<Integer>invalid("authorities", 0, "1, 2, 3…").map(Object::toString);
		assertEquals(new Ruling.Refused<>(new Flaw("authorities", "INVALID_INPUT", "0", "1, 2, 3…")), ruling);
		assertThrows(IllegalStateException.class, ruling::value);
	}

	/** No figure without its clause. */
	@Test
	void hasNoValueWithoutATrace() {
		assertThrows(IllegalArgumentException.class, () -> Ruling.made(2));
	}

	@Test
	void namesTheDocumentOfAClauseUnlessItIsTheRules() {
		assertEquals("22а", new Clause("22а").toString());
		assertEquals("Станд. 4.6.4.6", new Clause(Document.STANDARD, "4.6.4.6").toString());
		assertEquals("Типовой план", new Clause(Document.DEPARTMENTAL_PLAN, "").toString());
	}
}
