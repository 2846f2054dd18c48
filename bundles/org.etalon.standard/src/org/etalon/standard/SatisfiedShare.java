// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.math.BigDecimal;
import java.util.List;

import org.etalon.norm.Clause;
import org.etalon.norm.Document;
import org.etalon.norm.Ruling;
import org.etalon.norm.TraceStep;

/**
 * The share of the two good answers on the scales of four grades: 4 «Легко» or «Удовлетворен», 3 «Скорее…», 2 «Скорее
 * не…», 1 the worst.
 *
 * @param good    number of answers 3 and 4
 * @param answers number of all answers
 * @param share   percent with two decimal places, half up; null without answers
 */
public record SatisfiedShare(int good, int answers, BigDecimal share) {

	private static final Clause CLAUSE = new Clause(Document.STANDARD, "разд. 6, табл. 1");
	private static final int LOWEST = 1;
	private static final int LOWEST_GOOD = 3;
	private static final int HIGHEST = 4;

	/**
	 * The share among answers.
	 *
	 * @return refused with {@link org.etalon.norm.Flaw#INVALID_INPUT} for an answer outside 1 to 4
	 */
	public static Ruling<SatisfiedShare> of(List<Integer> answers) {
		int good = 0;
		for (int i = 0; i < answers.size(); i++) {
			Integer answer = answers.get(i);
			if (answer == null || answer < LOWEST || answer > HIGHEST) {
				return Ruling.invalid("answers[" + (i + 1) + "]", answer, LOWEST + "…" + HIGHEST);
			}
			good += answer >= LOWEST_GOOD ? 1 : 0;
		}
		int all = answers.size();
		BigDecimal share = all == 0 ? null : Decimals.percent(good, all);
		return Ruling.made(new SatisfiedShare(good, all, share), TraceStep.of("SHARE",
				"3…4: " + good + "; n = " + all + (all == 0 ? "" : " → " + share.toPlainString()), CLAUSE));
	}
}
