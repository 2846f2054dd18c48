// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.math.BigDecimal;
import java.util.List;

import org.etalon.norm.Clause;
import org.etalon.norm.Document;
import org.etalon.norm.Ruling;
import org.etalon.norm.TraceStep;

/**
 * The net promoter score (индекс потребительской лояльности, NPS) of answers from 0 to 10: percent of promoters (9 and
 * 10) less percent of detractors (0 to 6).
 *
 * @param promoters  number of answers 9 and 10
 * @param passives   number of answers 7 and 8
 * @param detractors number of answers 0 to 6
 * @param score      percent with two decimal places, half up; null without answers
 * @param positive   whether the exact score is above 0; 0 is not; null without answers
 */
public record NetPromoterScore(int promoters, int passives, int detractors, BigDecimal score, Boolean positive) {

	private static final Clause CLAUSE = new Clause(Document.STANDARD, "разд. 6, табл. 1");
	private static final int LOWEST_PROMOTER = 9;
	private static final int LOWEST_PASSIVE = 7;
	private static final int HIGHEST = 10;

	/**
	 * The score of answers.
	 *
	 * @return refused with {@link org.etalon.norm.Flaw#INVALID_INPUT} for an answer outside 0 to 10
	 */
	public static Ruling<NetPromoterScore> of(List<Integer> answers) {
		int promoters = 0;
		int detractors = 0;
		for (int i = 0; i < answers.size(); i++) {
			Integer answer = answers.get(i);
			if (answer == null || answer < 0 || answer > HIGHEST) {
				return Ruling.invalid("answers[" + (i + 1) + "]", answer, "0…" + HIGHEST);
			}
			if (answer >= LOWEST_PROMOTER) {
				promoters++;
			} else if (answer < LOWEST_PASSIVE) {
				detractors++;
			}
		}
		int all = answers.size();
		BigDecimal score = all == 0 ? null : Decimals.percent((long) promoters - detractors, all);
		NetPromoterScore result = new NetPromoterScore(promoters, all - promoters - detractors, detractors, score,
				all == 0 ? null : promoters > detractors);
		return Ruling.made(result, TraceStep.of("NPS", "9…10: " + promoters + "; 0…6: " + detractors + "; n = " + all
				+ (all == 0 ? "" : " → " + score.toPlainString()), CLAUSE));
	}
}
