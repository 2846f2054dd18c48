// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.monitoring;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.etalon.norm.Clause;
import org.etalon.norm.Ruling;
import org.etalon.norm.Ruling.Made;
import org.etalon.norm.Ruling.Refused;
import org.etalon.norm.Settings;
import org.etalon.norm.TraceStep;
import org.etalon.rules.monitoring.Indicator.Errors;

/**
 * The three indicators of a month (appendix 1), exact, each null where there are no data.
 *
 * @param month    the month
 * @param refusals share of refusals, percent
 * @param errors   share of errors, a ratio
 * @param csi      client satisfaction index
 */
public record MonthIndicators(YearMonth month, Fraction refusals, Fraction errors, Fraction csi) {

	/** Registers have millions of months: what each figure comes from is told when somebody asks the indicators. */
	private static final TraceStep SUMMED = TraceStep.of("MONTH", "", new Clause("Прил. 1"));

	public MonthIndicators {
		Objects.requireNonNull(month);
	}

	/**
	 * Computes the indicators of a month from what the monitoring system counted.
	 *
	 * @param counts         number of applications by status code
	 * @param totalSubmitted number of applications submitted
	 * @param ratings        ratings by criterion
	 * @return refused as the indicators themselves are
	 */
	public static Ruling<MonthIndicators> compute(YearMonth month, Map<Integer, Long> counts, long totalSubmitted,
			Map<String, List<BigDecimal>> ratings, Settings settings) {
		return compute(month, Indicator.refusals(counts), Indicator.errors(counts, totalSubmitted),
				Indicator.csi(ratings, settings));
	}

	/**
	 * Computes the indicators of a month that was summed up.
	 *
	 * @param counts    number of applications by status code
	 * @param submitted number of applications submitted, null if not known: then there is no share of errors
	 * @param ratings   sums and numbers of ratings by criterion
	 * @return refused as the indicators themselves are
	 */
	public static Ruling<MonthIndicators> ofSums(YearMonth month, Map<Integer, Long> counts, Long submitted,
			Map<String, Ratings> ratings, Settings settings) {
		long all = submitted == null ? 0 : submitted;
		if (Indicator.hasNegative(counts) || all < 0 || !ratings.values().stream().allMatch(Ratings::possible)) {
			return compute(month, Indicator.refusals(counts), Indicator.errors(counts, all),
					Indicator.satisfaction(ratings, settings)); // says which of them cannot be
		}
		MonthIndicators computed = new MonthIndicators(month, Indicator.refusalPercent(counts),
				Indicator.errorRatio(counts, all), Indicator.csiOf(ratings, settings));
		return Ruling.made(computed, SUMMED);
	}

	private static Ruling<MonthIndicators> compute(YearMonth month, Ruling<Figure> refusals, Ruling<Errors> errors,
			Ruling<Figure> csi) {
		List<TraceStep> trace = new ArrayList<>();
		for (Ruling<?> ruling : List.of(refusals, errors, csi)) {
			switch (ruling) {
			case Refused<?> refused -> {
				return new Refused<>(refused.flaw());
			}
			case Made<?> made -> trace.addAll(made.trace());
			}
		}
		return new Made<>(new MonthIndicators(month, refusals.value().exact(), errors.value().ratio().exact(),
				csi.value().exact()), trace);
	}

	/** The figure of one of them. */
	MonthlyFigure figure(Indicator indicator) {
		return new MonthlyFigure(month, switch (indicator) {
		case REFUSALS -> refusals;
		case ERRORS -> errors;
		case CSI -> csi;
		});
	}
}
