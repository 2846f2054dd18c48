// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.etalon.norm.Clause;
import org.etalon.norm.Ruling;
import org.etalon.norm.Ruling.Made;
import org.etalon.norm.Settings;
import org.etalon.norm.TraceStep;
import org.etalon.rules.RulesSettings;

/**
 * The fall of the client satisfaction index («снижение на 20 % и более», appendix 2 №3; setting A21).
 *
 * @param percent the fall against the baseline, exact, below zero for a rise; null without both figures
 */
public record CsiDrop(Fraction percent) {

	private static final int CRITICAL_PERCENT = 20;
	private static final Fraction CRITICAL = Fraction.of(CRITICAL_PERCENT);
	private static final Fraction LOWEST = Fraction.of(Indicator.LOWEST_RATING);
	private static final Fraction HIGHEST = Fraction.of(Indicator.HIGHEST_RATING);
	private static final int SHOWN_DECIMALS = 2;
	private static final String NONE = "–";

	/**
	 * The fall in one month of a series.
	 *
	 * @param month        the month
	 * @param baseline     the month it is measured against, null if there is none
	 * @param drop         the fall against it
	 * @param monthOnMonth the fall against the month before, for information
	 */
	public record OfMonth(YearMonth month, YearMonth baseline, CsiDrop drop, CsiDrop monthOnMonth) {
	}

	/** Whether the fall is critical, by the exact figure; null where nothing can be decided. */
	public Boolean critical() {
		return percent == null ? null : percent.compareTo(CRITICAL) >= 0;
	}

	/** The fall as it is shown: two decimals, half up; null where nothing can be decided. */
	public BigDecimal rounded() {
		return percent == null ? null : percent.rounded(SHOWN_DECIMALS);
	}

	/**
	 * The fall from one figure to another.
	 *
	 * @param baseline what is measured against, null if there is none
	 * @param current  the figure, null if there is none
	 * @return invalid for a figure outside the scale of 1 to 5
	 */
	public static Ruling<CsiDrop> of(BigDecimal baseline, BigDecimal current) {
		if (baseline != null && !Indicator.isRating(baseline)) {
			return Ruling.invalid("baseline", baseline, "1…5");
		}
		if (current != null && !Indicator.isRating(current)) {
			return Ruling.invalid("current", current, "1…5");
		}
		CsiDrop drop = between(baseline == null ? null : Fraction.of(baseline),
				current == null ? null : Fraction.of(current));
		return Ruling.made(drop, TraceStep.of("CSI_DROP",
				orDash(baseline) + " → " + orDash(current) + ": " + drop.shown(), Indicator.CSI.criticalClause()));
	}

	/**
	 * The falls of a series in the complete months of monitoring that have a figure. The baseline is the month of
	 * sending or, if that has no figure, the first later one that has; or the month before; or the highest one since
	 * sending (A21).
	 *
	 * @param series figures by month in any order; refused if it has a month twice or a figure outside the scale
	 * @param period when the certificate is monitored; refused if the day of sending is not known
	 * @param today  the day of the computation: its month is not complete
	 */
	public static Ruling<List<OfMonth>> over(List<MonthlyFigure> series, MonitoringPeriod period, LocalDate today,
			Settings settings) {
		if (period.sentOn() == null) {
			return Ruling.invalid("sentOn", NONE, "YYYY-MM-DD");
		}
		Optional<YearMonth> repeated = MonthlyFigure.repeated(series);
		if (repeated.isPresent()) {
			return Ruling.invalid("series", repeated.get(), "≠");
		}
		List<MonthlyFigure> known = MonthlyFigure.sorted(series).stream().filter(figure -> figure.value() != null)
				.toList();
		for (MonthlyFigure figure : known) {
			if (figure.value().compareTo(LOWEST) < 0 || figure.value().compareTo(HIGHEST) > 0) {
				return Ruling.invalid("series", figure, "1…5");
			}
		}
		List<MonthlyFigure> monitored = known.stream().filter(figure -> period.contains(figure.month(), today))
				.toList();
		List<OfMonth> drops = new ArrayList<>();
		List<TraceStep> trace = new ArrayList<>();
		trace.add(TraceStep.of("MONITORED", period.sentOn() + ", " + today + " → " + monitored.size(),
				new Clause("33а")));
		for (MonthlyFigure figure : monitored) {
			MonthlyFigure previous = known.stream().filter(figure::follows).findFirst().orElse(null);
			List<MonthlyFigure> earlier = monitored.subList(0, monitored.indexOf(figure));
			MonthlyFigure baseline = baseline(previous, earlier, settings);
			CsiDrop drop = between(value(baseline), figure.value());
			drops.add(new OfMonth(figure.month(), baseline == null ? null : baseline.month(), drop,
					between(value(previous), figure.value())));
			trace.add(TraceStep.of("CSI_DROP", orDash(baseline) + " → " + figure + ": " + drop.shown(),
					Indicator.CSI.criticalClause(), settings.inEffect(RulesSettings.A21)));
		}
		return new Made<>(List.copyOf(drops), trace);
	}

	/** At what figure the fall of a month becomes critical: four fifths of its baseline, where it has one. */
	static List<CriticalLimit> limits(List<MonthlyFigure> series, MonitoringPeriod period, LocalDate today,
			Settings settings) {
		List<MonthlyFigure> known = MonthlyFigure.sorted(series).stream().filter(figure -> figure.value() != null)
				.toList();
		List<MonthlyFigure> monitored = known.stream().filter(figure -> period.contains(figure.month(), today))
				.toList();
		List<CriticalLimit> limits = new ArrayList<>();
		for (int i = 0; i <= monitored.size() && !monitored.isEmpty(); i++) {
			MonthlyFigure current = i < monitored.size() ? monitored.get(i)
					: new MonthlyFigure(monitored.getLast().month().plusMonths(1), null);
			MonthlyFigure baseline = baseline(known.stream().filter(current::follows).findFirst().orElse(null),
					monitored.subList(0, i), settings);
			if (baseline != null) {
				limits.add(new CriticalLimit(current.month(),
						baseline.value().minus(baseline.value().times(CRITICAL_PERCENT).dividedBy(Fraction.of(100)))));
			}
		}
		return limits;
	}

	/** What a month is measured against (A21), null if there is nothing. */
	private static MonthlyFigure baseline(MonthlyFigure previous, List<MonthlyFigure> earlier, Settings settings) {
		return settings.is(RulesSettings.A21, "PREVIOUS_MONTH") ? previous : since(earlier, settings);
	}

	/** The first or the highest of some months, null where there are none; of equal ones the earliest. */
	private static MonthlyFigure since(List<MonthlyFigure> months, Settings settings) {
		boolean highest = settings.is(RulesSettings.A21, "MAXIMUM_SINCE_SENDING");
		MonthlyFigure baseline = null;
		for (MonthlyFigure month : months) {
			if (baseline == null || highest && month.value().compareTo(baseline.value()) > 0) {
				baseline = month;
			}
		}
		return baseline;
	}

	private static CsiDrop between(Fraction baseline, Fraction current) {
		return new CsiDrop(
				baseline == null || current == null ? null : baseline.minus(current).dividedBy(baseline).times(100));
	}

	private static Fraction value(MonthlyFigure figure) {
		return figure == null ? null : figure.value();
	}

	private String shown() {
		return percent == null ? NONE : rounded() + " % → " + critical();
	}

	private static String orDash(Object figure) {
		return Objects.toString(figure, NONE);
	}
}
