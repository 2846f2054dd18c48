// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.etalon.norm.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole domains of the tables, against the tables written out once more in hundredths. */
class StarsPropertiesTest {

	private static final int RANDOM_CASES = 3000;

	private static int stars(Indicator indicator, IndicatorValues values, Settings settings) {
		return Stars.of(indicator, values, settings).value().stars();
	}

	private static IndicatorValues hundredths(int value) {
		return IndicatorValues.none().with("value", BigDecimal.valueOf(value, 2));
	}

	/** Half away from zero, in hundredths. */
	private static int toTenth(int hundredths) {
		return (Math.abs(hundredths) + 5) / 10 * 10 * Integer.signum(hundredths);
	}

	@ParameterizedTest
	@CsvSource({ "SCENARIO_COVERAGE,0,0,3510,5010,7010,9010", "EASE,0,5010,6010,7010,8010,9010",
			"NPS_POSITIVE_SHARE,0,5010,6010,7010,8010,9010", "SATISFACTION,0,5010,6010,7010,8010,9010",
			"PROTOTYPE_TESTING,0,1000,2000,3000,5000,10000", "NPS_DIGITAL,-10000,-10000,510,1510,3010,5001",
			"PROACTIVE,0,20000,2000,2010,3510,5100" })
	void hasTheStarsOfTheLowerBounds(Indicator indicator, int least, int one, int two, int three, int four, int five) {
		int[] bounds = { one, two, three, four, five };
		for (int value = least; value <= 10000; value++) {
			assertEquals(reached(bounds, toTenth(value)), stars(indicator, hundredths(value), StarsTest.DEFAULTS),
					indicator + " " + value);
			assertEquals(reached(bounds, value), stars(indicator, hundredths(value), StarsTest.LITERAL),
					indicator + " " + value);
		}
	}

	private static int reached(int[] bounds, int value) {
		int stars = 0;
		for (int i = 0; i < bounds.length; i++) {
			stars = value >= bounds[i] ? i + 1 : stars;
		}
		return stars;
	}

	@Test
	void hasTheStarsOfTheUpperBoundsOfRepeatRequests() {
		int[] bounds = { 1000, 700, 400, 100, 50 };
		for (int value = 0; value <= 10000; value++) {
			int rounded = toTenth(value);
			int exact = value;
			assertEquals(Arrays.stream(bounds).filter(bound -> rounded <= bound).count(),
					stars(Indicator.REPEAT_REQUESTS, hundredths(value), StarsTest.DEFAULTS), "" + value);
			assertEquals(Arrays.stream(bounds).filter(bound -> exact <= bound).count(),
					stars(Indicator.REPEAT_REQUESTS, hundredths(value), StarsTest.LITERAL), "" + value);
		}
	}

	/** A better figure, or one more yes, never costs a star, whatever else is known and however it is read. */
	@ParameterizedTest
	@EnumSource
	void isMonotoneInEveryInput(Indicator indicator) {
		Random random = new Random(42);
		List<Settings> readings = List.of(StarsTest.DEFAULTS, StarsTest.LITERAL, StarsTest.UP_TO_20,
				StarsTest.UP_TO_20.with("A29", "LITERAL"));
		for (int i = 0; i < RANDOM_CASES; i++) {
			IndicatorValues values = random(indicator, random);
			IndicatorInput input = indicator.inputs().get(random.nextInt(indicator.inputs().size()));
			IndicatorValues worse;
			IndicatorValues better;
			if (input.kind() == InputKind.YES_NO) {
				worse = values.with(input.name(), false);
				better = values.with(input.name(), true);
			} else {
				BigDecimal one = figure(input.kind(), random);
				BigDecimal other = figure(input.kind(), random);
				boolean lessIsBetter = indicator == Indicator.REPEAT_REQUESTS || input.kind() == InputKind.HOURS;
				worse = values.with(input.name(), lessIsBetter ? one.max(other) : one.min(other));
				better = values.with(input.name(), lessIsBetter ? one.min(other) : one.max(other));
			}
			for (Settings reading : readings) {
				assertTrue(stars(indicator, worse, reading) <= stars(indicator, better, reading),
						() -> indicator + " " + worse + " " + better + " " + reading);
			}
		}
	}

	/** The levels beside the stars are those whose conditions are met and not met; no gap hides a figure. */
	@ParameterizedTest
	@EnumSource
	void agreesWithItsOwnExplanation(Indicator indicator) {
		Random random = new Random(7);
		for (int i = 0; i < RANDOM_CASES; i++) {
			IndicatorValues values = random(indicator, random);
			StarRating rating = Stars.of(indicator, values, StarsTest.LITERAL).value();
			for (LevelCondition condition : rating.stars() == 0 ? List.<LevelCondition>of()
					: rating.reached().conditions()) {
				assertTrue(condition.isMetBy(values) || condition.input().equals("potentialAssigned"));
			}
			if (rating.stars() < 5) {
				assertTrue(rating.missed().conditions().stream().anyMatch(condition -> !condition.isMetBy(values)));
			}
			for (StarGap gap : rating.gaps()) {
				assertEquals(gap.kind() == StarGap.Kind.INPUT_MISSING, !values.knows(gap.input()));
			}
		}
	}

	private static IndicatorValues random(Indicator indicator, Random random) {
		IndicatorValues values = IndicatorValues.none();
		for (IndicatorInput input : indicator.inputs()) {
			if (input.name().equals("value") || random.nextInt(4) > 0) {
				values = input.kind() == InputKind.YES_NO ? values.with(input.name(), random.nextBoolean())
						: values.with(input.name(), figure(input.kind(), random));
			}
		}
		return values;
	}

	private static BigDecimal figure(InputKind kind, Random random) {
		return switch (kind) {
		case PERCENT -> BigDecimal.valueOf(random.nextInt(10001), 2);
		case NPS -> BigDecimal.valueOf(random.nextInt(20001) - 10000, 2);
		case COUNT -> BigDecimal.valueOf(random.nextInt(3));
		case HOURS -> BigDecimal.valueOf(random.nextInt(260), 1);
		case YES_NO -> throw new IllegalArgumentException();
		};
	}
}
