// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.Arrays;

import org.etalon.norm.Flaw;
import org.etalon.norm.Ruling;
import org.junit.jupiter.api.Test;

class SatisfiedShareTest {

	private static Ruling<SatisfiedShare> share(Integer... answers) {
		return SatisfiedShare.of(Arrays.asList(answers));
	}

	@Test
	void countsThreesAndFours() {
		assertEquals(new SatisfiedShare(3, 5, new BigDecimal("60.00")), share(4, 4, 3, 2, 1).value());
		assertEquals(new SatisfiedShare(1, 3, new BigDecimal("33.33")), share(3, 2, 1).value());
		assertEquals(new SatisfiedShare(2, 3, new BigDecimal("66.67")), share(3, 4, 2).value());
		assertEquals(new SatisfiedShare(0, 1, new BigDecimal("0.00")), share(1).value());
		assertEquals(new SatisfiedShare(1, 1, new BigDecimal("100.00")), share(4).value());
		assertEquals(new SatisfiedShare(0, 0, null), share().value());
	}

	@Test
	void refusesAnAnswerOffTheScale() {
		assertEquals(new Flaw("answers[2]", Flaw.INVALID_INPUT, "0", "1…4"), flaw(4, 0));
		assertEquals(new Flaw("answers[1]", Flaw.INVALID_INPUT, "5", "1…4"), flaw(5));
		assertEquals(new Flaw("answers[3]", Flaw.INVALID_INPUT, "null", "1…4"), flaw(1, 2, null));
	}

	private static Flaw flaw(Integer... answers) {
		return assertInstanceOf(Ruling.Refused.class, share(answers)).flaw();
	}

	@Test
	void explainsItself() {
		assertEquals("3…4: 1; n = 3 → 33.33", step(3, 2, 1));
		assertEquals("3…4: 0; n = 0", step());
	}

	private static String step(Integer... answers) {
		return ((Ruling.Made<SatisfiedShare>) share(answers)).trace().get(0).input();
	}
}
