// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.monitoring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.etalon.norm.Clause;
import org.etalon.norm.Ruling;
import org.etalon.norm.Settings;
import org.etalon.norm.TraceStep;
import org.etalon.rules.RulesSettings;

/**
 * Steady growth of an indicator («устойчивый рост, 3 и более месяцев подряд», appendix 2 №1, 2; setting A20): the value
 * rises over the previous calendar month again and again. An equal value, a month without one and a month that the
 * series does not have end a run.
 *
 * @param detectedIn the first month in which the growth is critical, null if it never is
 * @param longestRun the most increases in a row
 */
public record SteadyGrowth(YearMonth detectedIn, int longestRun) {

	private static final Clause CLAUSE = new Clause("Прил. 2 №1, 2");

	/** Whether the growth is critical in some month. */
	public boolean critical() {
		return detectedIn != null;
	}

	/**
	 * Looks for growth in a whole series.
	 *
	 * @param series figures by month in any order; refused if it has a month twice or a figure below zero
	 */
	public static Ruling<SteadyGrowth> find(List<MonthlyFigure> series, Settings settings) {
		return find(series, figure -> true, CLAUSE, settings);
	}

	/**
	 * Looks for growth in the complete months of monitoring and in the one before them.
	 *
	 * @param series figures by month in any order; refused if it has a month twice or a figure below zero
	 * @param period when the certificate is monitored
	 * @param today  the day of the computation: its month is not complete
	 */
	public static Ruling<SteadyGrowth> find(List<MonthlyFigure> series, MonitoringPeriod period, LocalDate today,
			Settings settings) {
		return find(series, period, today, CLAUSE, settings);
	}

	static Ruling<SteadyGrowth> find(List<MonthlyFigure> series, MonitoringPeriod period, LocalDate today,
			Clause clause, Settings settings) {
		return find(series, figure -> period.containsOrPrecedes(figure.month(), today), clause, settings);
	}

	private static Ruling<SteadyGrowth> find(List<MonthlyFigure> series, Predicate<MonthlyFigure> counts, Clause clause,
			Settings settings) {
		Optional<YearMonth> repeated = MonthlyFigure.repeated(series);
		if (repeated.isPresent()) {
			return Ruling.invalid("series", repeated.get(), "≠");
		}
		for (MonthlyFigure figure : series) {
			if (figure.value() != null && figure.value().signum() < 0) {
				return Ruling.invalid("series", figure, "≥ 0");
			}
		}
		List<List<MonthlyFigure>> runs = runs(MonthlyFigure.sorted(series).stream().filter(counts).toList());
		List<MonthlyFigure> longest = runs.stream().reduce(List.of(), (a, b) -> b.size() > a.size() ? b : a);
		int increases = Math.max(0, longest.size() - 1);
		int needed = needed(settings);
		YearMonth detectedIn = runs.stream().filter(run -> run.size() > needed).map(run -> run.get(needed).month())
				.findFirst().orElse(null);
		return Ruling.made(new SteadyGrowth(detectedIn, increases),
				TraceStep.of("LONGEST_RUN", shown(longest) + " → " + increases, clause),
				TraceStep.of("GROWTH", needed + " → " + Objects.toString(detectedIn, "–"), clause,
						settings.inEffect(RulesSettings.A20)));
	}

	/**
	 * What the figure of a month must not rise above: that of the month before, where one increase more is critical.
	 */
	static List<CriticalLimit> limits(List<MonthlyFigure> series, MonitoringPeriod period, LocalDate today,
			Settings settings) {
		int needed = needed(settings);
		List<CriticalLimit> limits = new ArrayList<>();
		for (List<MonthlyFigure> run : runs(MonthlyFigure.sorted(series).stream()
				.filter(figure -> period.containsOrPrecedes(figure.month(), today)).toList())) {
			for (MonthlyFigure figure : run.subList(Math.min(needed - 1, run.size()), run.size())) {
				limits.add(new CriticalLimit(figure.month().plusMonths(1), figure.value()));
			}
		}
		return limits;
	}

	/** How many increases in a row are critical. */
	private static int needed(Settings settings) {
		return settings.is(RulesSettings.A20, "THREE_VALUES") ? 2 : 3;
	}

	/** The figures in runs that rise from month to month; one that does not rise over another is a run of its own. */
	private static List<List<MonthlyFigure>> runs(List<MonthlyFigure> figures) {
		List<List<MonthlyFigure>> runs = new ArrayList<>();
		for (MonthlyFigure figure : figures) {
			if (figure.value() != null) {
				if (runs.isEmpty() || !grows(runs.getLast().getLast(), figure)) {
					runs.add(new ArrayList<>());
				}
				runs.getLast().add(figure);
			}
		}
		return runs;
	}

	private static boolean grows(MonthlyFigure before, MonthlyFigure figure) {
		return figure.follows(before) && figure.value().compareTo(before.value()) > 0;
	}

	private static String shown(List<MonthlyFigure> run) {
		return run.stream().map(MonthlyFigure::toString).collect(Collectors.joining(" < "));
	}
}
