// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.monitoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Clause;
import org.etalon.norm.Ruling;
import org.etalon.norm.Settings;
import org.etalon.norm.Text;
import org.etalon.norm.TraceStep;
import org.etalon.rules.RulesSettings;

/** An indicator of monitoring (appendix 1; setting A22). Without data there is no figure: zero would invent one. */
public enum Indicator {
	/** Доля отказов, percent (№1). */
	REFUSALS("1", new Text("Доля отказов в предоставлении услуги", "Share of refusals")),
	/** Доля ошибок, a ratio that is shown in percent (№2). */
	ERRORS("2", new Text("Доля ошибок в обработке заявлений", "Share of errors in handling applications")),
	/** Индекс удовлетворенности клиентов, points from 1 to 5 (№3). */
	CSI("3", new Text("Индекс удовлетворенности клиентов (CSI)", "Client satisfaction index (CSI)"));

	/** The lowest rating. */
	public static final BigDecimal LOWEST_RATING = BigDecimal.ONE;
	/** The highest rating. */
	public static final BigDecimal HIGHEST_RATING = BigDecimal.valueOf(5);

	private static final int SHOWN_DECIMALS = 4;
	private static final int RATIO_DECIMALS = 6;

	private final String number;
	private final Text caption;

	Indicator(String number, Text caption) {
		this.number = number;
		this.caption = caption;
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}

	/** Where its computation is given. */
	public Clause clause() {
		return new Clause("Прил. 1 №" + number);
	}

	/** Where its critical value is given. */
	public Clause criticalClause() {
		return new Clause("Прил. 2 №" + number);
	}

	/**
	 * Share of errors.
	 *
	 * @param ratio   the figure as the Rules write it, six decimals
	 * @param percent the same in the unit they give it, four decimals
	 */
	public record Errors(Figure ratio, Figure percent) {
	}

	/**
	 * Share of refusals in percent, four decimals. Refuses a number below zero.
	 *
	 * @param counts number of applications by status code
	 */
	public static Ruling<Figure> refusals(Map<Integer, Long> counts) {
		if (hasNegative(counts)) {
			return invalidCounts(counts);
		}
		BigInteger refused = StatusGroup.REFUSED.count(counts);
		BigInteger decided = refused.add(StatusGroup.PROVIDED.count(counts));
		Figure percent = new Figure(refusalPercent(counts), SHOWN_DECIMALS);
		return Ruling.made(percent,
				TraceStep.of(REFUSALS.name(), refused + " / " + decided + " × 100 → " + percent, REFUSALS.clause()));
	}

	/**
	 * Share of errors. Refuses a number below zero.
	 *
	 * @param counts         number of applications by status code
	 * @param totalSubmitted number of applications submitted, which is not the sum of the statuses
	 */
	public static Ruling<Errors> errors(Map<Integer, Long> counts, long totalSubmitted) {
		if (hasNegative(counts)) {
			return invalidCounts(counts);
		}
		if (totalSubmitted < 0) {
			return Ruling.invalid("totalSubmitted", totalSubmitted, "0, 1, 2…");
		}
		BigInteger errors = StatusGroup.ERROR.count(counts);
		Fraction ratio = errorRatio(counts, totalSubmitted);
		Errors found = new Errors(new Figure(ratio, RATIO_DECIMALS),
				new Figure(ratio == null ? null : ratio.times(100), SHOWN_DECIMALS));
		return Ruling.made(found,
				TraceStep.of(ERRORS.name(), errors + " / " + totalSubmitted + " → " + found.ratio(), ERRORS.clause()));
	}

	/**
	 * Client satisfaction index, four decimals; criteria without ratings are skipped. Refuses a rating outside 1 to 5.
	 *
	 * @param criteria the ratings by criterion
	 */
	public static Ruling<Figure> csi(Map<String, List<BigDecimal>> criteria, Settings settings) {
		for (Map.Entry<String, List<BigDecimal>> criterion : criteria.entrySet()) {
			for (BigDecimal rating : criterion.getValue()) {
				if (!isRating(rating)) {
					return Ruling.invalid("criteria", criterion.getKey() + ": " + rating, "1…5");
				}
			}
		}
		Map<String, Ratings> sums = new LinkedHashMap<>();
		criteria.forEach((criterion, ratings) -> sums.put(criterion,
				new Ratings(ratings.stream().reduce(BigDecimal.ZERO, BigDecimal::add), ratings.size())));
		return satisfaction(sums, settings);
	}

	/**
	 * Client satisfaction index of ratings that were summed up, four decimals; criteria without ratings are skipped.
	 * Refuses a sum that no ratings from 1 to 5 can have.
	 *
	 * @param criteria sums and numbers of the ratings by criterion
	 */
	public static Ruling<Figure> satisfaction(Map<String, Ratings> criteria, Settings settings) {
		for (Map.Entry<String, Ratings> criterion : criteria.entrySet()) {
			if (!criterion.getValue().possible()) {
				return Ruling.invalid("criteria", criterion.getKey() + ": " + criterion.getValue(), "1…5");
			}
		}
		boolean plain = settings.is(RulesSettings.A22, "MEAN_OF_RATINGS");
		long averaged = plain ? criteria.values().stream().mapToLong(Ratings::number).sum()
				: criteria.values().stream().filter(ratings -> ratings.number() > 0).count();
		Figure csi = new Figure(csiOf(criteria, settings), SHOWN_DECIMALS);
		return Ruling.made(csi,
				TraceStep.of(CSI.name(), averaged + " → " + csi, CSI.clause(), settings.inEffect(RulesSettings.A22)));
	}

	/** Share of refusals in percent, null where nothing was decided; of counts that can be. */
	static Fraction refusalPercent(Map<Integer, Long> counts) {
		BigInteger refused = StatusGroup.REFUSED.count(counts);
		return ratio(refused.multiply(BigInteger.valueOf(100)), refused.add(StatusGroup.PROVIDED.count(counts)));
	}

	/** Share of errors as a ratio, null where nothing was submitted; of counts that can be. */
	static Fraction errorRatio(Map<Integer, Long> counts, long totalSubmitted) {
		return ratio(StatusGroup.ERROR.count(counts), BigInteger.valueOf(totalSubmitted));
	}

	/** The index, null where nothing was rated; of sums that can be. */
	static Fraction csiOf(Map<String, Ratings> criteria, Settings settings) {
		List<Ratings> rated = criteria.values().stream().filter(ratings -> ratings.number() > 0).toList();
		return settings.is(RulesSettings.A22, "MEAN_OF_RATINGS")
				? mean(rated.stream().map(Ratings::total).toList(), rated.stream().mapToLong(Ratings::number).sum())
				: mean(rated.stream().map(Ratings::mean).toList(), rated.size());
	}

	/** Whether {@code value} lies on the scale of ratings, as every mean of ratings does. */
	static boolean isRating(BigDecimal value) {
		return value.compareTo(LOWEST_RATING) >= 0 && value.compareTo(HIGHEST_RATING) <= 0 && Fraction.fits(value);
	}

	private static Fraction mean(List<Fraction> values, long number) {
		return number == 0 ? null
				: values.stream().reduce(Fraction.of(0), Fraction::plus).dividedBy(Fraction.of(number));
	}

	private static Fraction ratio(BigInteger part, BigInteger whole) {
		return whole.signum() == 0 ? null : new Fraction(part, whole);
	}

	static boolean hasNegative(Map<Integer, Long> counts) {
		return counts.values().stream().anyMatch(count -> count < 0);
	}

	private static <T> Ruling<T> invalidCounts(Map<Integer, Long> counts) {
		return Ruling.invalid("counts", counts, "0, 1, 2…");
	}
}
