// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.etalon.norm.Flaw;
import org.etalon.norm.Ruling;
import org.etalon.norm.Settings;
import org.etalon.norm.TraceStep;
import org.etalon.standard.LevelCondition.Range;

/**
 * Levels of client centricity in stars, section 6 of the Standard, tables 1 and 2.
 * <p>
 * <b>How the tables are read (A29).</b> They print ranges that neither meet nor cover everything: 35,1 % follows on 35
 * %, 0,5 % of repeat requests has two levels, more than 70 % of proactive scenarios none. By {@code ROUND_TO_TENTH}
 * every percentage of both tables, an NPS too, is first rounded to 0.1, half away from zero; hours and counts are not
 * percentages and stay exact. By {@code LITERAL} nothing is rounded. Then, under both, the level is the best one whose
 * own conditions are met; of a printed range its worse bound counts (the lower one, the upper one of repeat requests).
 * So a figure between two ranges, which only {@code LITERAL} leaves there, has the level of the range below; a figure
 * beyond the last range, as 85 % of proactive scenarios, has five stars; and a figure in two ranges has the better one.
 * A level does not ask for what the levels below it ask for: 100 % of the algorithm give five stars for texts without
 * any knowledge base.
 * <p>
 * <b>Unknown inputs.</b> What is not known does not hold, but that potential applicants are assigned is assumed. Of an
 * indicator of table 1 something has to be known; of proactive scenarios the number alone can give the one star that it
 * is for.
 * <p>
 * <b>Two stars for proactive scenarios (A40).</b> «от 20%» without an end, where three stars begin at 20,1 %, leaves
 * the figure 20.0 by {@code LITERAL}. {@code UP_TO_20} reads «до 20%»: any share above 0.
 */
public final class Stars {

	private static final int TENTH = 1;

	private final Indicator indicator;
	private final IndicatorValues exact;
	private final IndicatorValues rounded;
	private final Settings settings;
	private final List<StarLevel> levels;

	private Stars(Indicator indicator, IndicatorValues values, Settings settings) {
		this.indicator = indicator;
		this.exact = values;
		this.rounded = rounded(indicator, values);
		this.settings = settings;
		this.levels = indicator.levels(settings);
	}

	/**
	 * The level of an indicator.
	 *
	 * @param values what is known of it, by the names of {@link Indicator#inputs()}
	 * @return refused with {@link Flaw#INVALID_INPUT} for an input that the indicator does not have, a figure that
	 *         cannot be, or nothing known of an indicator of table 1
	 */
	public static Ruling<StarRating> of(Indicator indicator, IndicatorValues values, Settings settings) {
		Optional<Flaw> flaw = flaw(indicator, values);
		if (flaw.isPresent()) {
			return new Ruling.Refused<>(flaw.get());
		}
		return new Stars(indicator, withAssumptions(indicator, values), settings).ruling(values);
	}

	private static Optional<Flaw> flaw(Indicator indicator, IndicatorValues values) {
		for (Map.Entry<String, BigDecimal> number : values.numbers().entrySet()) {
			Optional<InputKind> kind = indicator.input(number.getKey()).map(IndicatorInput::kind);
			if (kind.isEmpty() || !kind.get().allows(number.getValue())) {
				return Optional.of(flaw(number.getKey(), Decimals.text(number.getValue()),
						kind.map(InputKind::domain).orElseGet(() -> names(indicator))));
			}
		}
		for (Map.Entry<String, Boolean> answer : values.answers().entrySet()) {
			Optional<InputKind> kind = indicator.input(answer.getKey()).map(IndicatorInput::kind);
			if (kind.isEmpty() || kind.get() != InputKind.YES_NO) {
				return Optional.of(flaw(answer.getKey(), answer.getValue().toString(),
						kind.map(InputKind::domain).orElseGet(() -> names(indicator))));
			}
		}
		if (indicator.table() == 1 && values.numbers().isEmpty()) {
			return Optional.of(flaw(IndicatorInput.VALUE, "", InputKind.PERCENT.domain()));
		}
		return Optional.empty();
	}

	private static Flaw flaw(String input, String found, String expected) {
		return new Flaw(input, Flaw.INVALID_INPUT, found, expected);
	}

	private static String names(Indicator indicator) {
		return indicator.inputs().stream().map(IndicatorInput::name).collect(Collectors.joining("|"));
	}

	private static IndicatorValues withAssumptions(Indicator indicator, IndicatorValues values) {
		IndicatorValues assumed = values;
		for (IndicatorInput input : indicator.inputs()) {
			if (input.assumed() && !values.knows(input.name())) {
				assumed = assumed.with(input.name(), true);
			}
		}
		return assumed;
	}

	private static IndicatorValues rounded(Indicator indicator, IndicatorValues values) {
		IndicatorValues rounded = values;
		for (IndicatorInput input : indicator.inputs()) {
			BigDecimal number = values.number(input.name());
			if (number != null && input.kind().isPercentage()) {
				rounded = rounded.with(input.name(), Decimals.rounded(number, TENTH));
			}
		}
		return rounded;
	}

	private Ruling<StarRating> ruling(IndicatorValues given) {
		IndicatorValues read = settings.is(StandardSettings.A29, "ROUND_TO_TENTH") ? rounded : exact;
		int stars = 0;
		for (StarLevel level : levels) {
			if (level.isReachedBy(read)) {
				stars = level.stars();
			}
		}
		StarLevel missed = stars == levels.size() ? null : levels.get(stars);
		List<LevelCondition> lacking = missed == null ? List.of()
				: missed.conditions().stream().filter(condition -> !condition.isMetBy(read)).toList();
		StarRating rating = new StarRating(indicator, stars, stars == 0 ? null : levels.get(stars - 1), missed, lacking,
				gaps(given, stars));
		return new Ruling.Made<>(rating, trace(rating, given, read));
	}

	private List<StarGap> gaps(IndicatorValues given, int stars) {
		List<StarLevel> better = levels.subList(stars, levels.size());
		// The level that was reached and the next one; what other levels ask for has no say.
		List<StarLevel> near = levels.subList(Math.max(stars - 1, 0), Math.min(stars + 1, levels.size()));
		List<StarGap> gaps = new ArrayList<>();
		for (IndicatorInput input : indicator.inputs()) {
			String name = input.name();
			if (!exact.knows(name) && better.stream().anyMatch(level -> level.names(name))) {
				gaps.add(new StarGap(StarGap.Kind.INPUT_MISSING, name));
			} else if (given.number(name) != null && near.stream().anyMatch(level -> level.names(name))
					&& isInNoRange(name)) {
				gaps.add(new StarGap(StarGap.Kind.IN_NO_RANGE, name));
			}
		}
		return gaps;
	}

	/** Whether a figure is good enough for a level, rounded or not, but stands in no printed range. */
	private boolean isInNoRange(String name) {
		List<Range> ranges = levels.stream().flatMap(level -> level.conditions().stream())
				.filter(condition -> condition.input().equals(name)).map(Range.class::cast).toList();
		return ranges.stream().noneMatch(range -> range.contains(exact.number(name)))
				&& ranges.stream().anyMatch(range -> range.isMetBy(exact) || range.isMetBy(rounded));
	}

	private List<TraceStep> trace(StarRating rating, IndicatorValues given, IndicatorValues read) {
		List<TraceStep> trace = new ArrayList<>();
		trace.add(inputs(given, read));
		for (StarGap gap : rating.gaps()) {
			trace.add(TraceStep.of(gap.kind().name(), gap.input() + ' ' + given.text(gap.input()), indicator.clause()));
		}
		if (rating.reached() != null) {
			trace.add(level("REACHED", rating.reached(), rating.reached().conditions(), read));
		}
		if (rating.missed() != null) {
			trace.add(level("MISSED", rating.missed(), rating.lacking(), read));
		}
		String stars = Integer.toString(rating.stars());
		trace.add(indicator.dependsOnA40()
				? TraceStep.of("STARS", stars, indicator.clause(), settings.inEffect(StandardSettings.A40))
				: TraceStep.of("STARS", stars, indicator.clause()));
		return trace;
	}

	/** What came in, and what it was read as where that differs. */
	private TraceStep inputs(IndicatorValues given, IndicatorValues read) {
		String figures = indicator.inputs().stream().map(IndicatorInput::name).map(name -> {
			String text = given.text(name);
			String readAs = read.text(name);
			return name + ' ' + (text.equals(readAs) ? text : text + " → " + readAs);
		}).collect(Collectors.joining("; "));
		boolean percentages = indicator.inputs().stream().anyMatch(input -> input.kind().isPercentage());
		return percentages
				? TraceStep.of(indicator.name(), figures, indicator.clause(), settings.inEffect(StandardSettings.A29))
				: TraceStep.of(indicator.name(), figures, indicator.clause());
	}

	/** The bound of a level beside what was compared with it. */
	private TraceStep level(String subject, StarLevel level, List<LevelCondition> conditions, IndicatorValues read) {
		return TraceStep.of(subject,
				level.stars() + "★: "
						+ conditions.stream()
								.map(condition -> condition.input() + ' ' + read.text(condition.input()) + " ("
										+ condition.text() + ')')
								.collect(Collectors.joining("; ")),
				indicator.clause());
	}
}
