// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.etalon.norm.Flaw;
import org.etalon.norm.Ruling;
import org.junit.jupiter.api.Test;

class NetPromoterScoreTest {

	private static NetPromoterScore score(Integer... answers) {
		return NetPromoterScore.of(Arrays.asList(answers)).value();
	}

	private static void assertScore(String expected, boolean positive, Integer... answers) {
		NetPromoterScore score = score(answers);
		assertEquals(new BigDecimal(expected), score.score());
		assertEquals(positive, score.positive());
	}

	@Test
	void isPromotersLessDetractors() {
		assertScore("0.00", false, 10, 9, 8, 7, 6, 0);
		assertScore("75.00", true, 10, 10, 9, 7);
		assertScore("-75.00", false, 0, 6, 5, 8);
		assertScore("0.00", false, 7, 8);
		assertScore("100.00", true, 9);
		assertScore("-100.00", false, 6);
		assertScore("33.33", true, 9, 7, 8);
		assertScore("-66.67", false, 6, 7, 0);
		assertEquals(new NetPromoterScore(2, 1, 1, new BigDecimal("25.00"), true), score(10, 9, 7, 6));
	}

	@Test
	void isNothingWithoutAnswers() {
		assertEquals(new NetPromoterScore(0, 0, 0, null, null), score());
	}

	@Test
	void isPositiveByTheExactScore() {
		List<Integer> answers = new ArrayList<>(Collections.nCopies(30_000, 8));
		answers.add(10);
		NetPromoterScore score = NetPromoterScore.of(answers).value();
		assertEquals(new BigDecimal("0.00"), score.score());
		assertTrue(score.positive());
	}

	@Test
	void refusesAnAnswerOffTheScale() {
		assertRefused(new Flaw("answers[2]", Flaw.INVALID_INPUT, "11", "0…10"), 10, 11);
		assertRefused(new Flaw("answers[1]", Flaw.INVALID_INPUT, "-1", "0…10"), -1, 11);
		assertRefused(new Flaw("answers[1]", Flaw.INVALID_INPUT, "null", "0…10"), (Integer) null);
	}

	private static void assertRefused(Flaw expected, Integer... answers) {
		assertEquals(expected,
				assertInstanceOf(Ruling.Refused.class, NetPromoterScore.of(Arrays.asList(answers))).flaw());
	}

	@Test
	void explainsItself() {
		assertEquals("9…10: 2; 0…6: 1; n = 4 → 25.00", step(10, 9, 7, 6));
		assertEquals("9…10: 0; 0…6: 0; n = 0", step());
	}

	private static String step(Integer... answers) {
		return ((Ruling.Made<NetPromoterScore>) NetPromoterScore.of(Arrays.asList(answers))).trace().get(0).input();
	}

	/** Within its bounds, whatever the order; turned over when promoters and detractors change places. */
	@Test
	void isBoundedAndSymmetric() {
		Random random = new Random(9);
		for (int i = 0; i < 2000; i++) {
			List<Integer> answers = new ArrayList<>();
			List<Integer> mirrored = new ArrayList<>();
			for (int n = random.nextInt(40) + 1; n > 0; n--) {
				int answer = random.nextInt(11);
				answers.add(answer);
				mirrored.add(answer > 8 ? random.nextInt(7) : answer < 7 ? 9 + random.nextInt(2) : answer);
			}
			NetPromoterScore score = NetPromoterScore.of(answers).value();
			assertTrue(score.score().abs().compareTo(new BigDecimal(100)) <= 0);
			assertEquals(answers.size(), score.promoters() + score.passives() + score.detractors());
			assertEquals(score.score().negate(), NetPromoterScore.of(mirrored).value().score());
			Collections.shuffle(answers, random);
			assertEquals(score, NetPromoterScore.of(answers).value());
		}
	}
}
