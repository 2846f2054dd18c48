// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.math.BigDecimal;
import java.util.Objects;

/** One condition of a level of an indicator, as the Standard prints it. */
public sealed interface LevelCondition {

	/** Name of the input it speaks of. */
	String input();

	/** Whether it is met; never by an input that was not given. */
	boolean isMetBy(IndicatorValues values);

	/** The condition in figures that need no translation: {@code ≥ 35.1, ≤ 50}. */
	String text();

	/** What has to be so for the level, which of a range is its worse bound only: {@code ≥ 35.1}. */
	String needed();

	/**
	 * A printed range of a figure. Only the bound on its worse side decides whether the level is reached; the bound on
	 * its better side, where the next level begins or ought to begin, tells gaps between the ranges.
	 *
	 * @param input       name of the input
	 * @param descending  whether less is better
	 * @param worse       the bound that has to be reached, null if there is none
	 * @param worseStrict whether the bound itself does not reach the level
	 * @param better      the other end of the printed range, null if it is open
	 * @param betterIn    whether the other end belongs to the range
	 */
	record Range(String input, boolean descending, BigDecimal worse, boolean worseStrict, BigDecimal better,
			boolean betterIn) implements LevelCondition {

		public Range {
			Objects.requireNonNull(input);
			if (worse == null && better == null) {
				throw new IllegalArgumentException("a range without bounds");
			}
		}

		@Override
		public boolean isMetBy(IndicatorValues values) {
			BigDecimal value = values.number(input);
			return value != null && isReachedBy(value);
		}

		/** Whether the worse bound is reached. */
		boolean isReachedBy(BigDecimal value) {
			return worse == null || (worseStrict ? gain(value, worse) > 0 : gain(value, worse) >= 0);
		}

		/** Whether the value lies within the range as printed. */
		boolean contains(BigDecimal value) {
			return isReachedBy(value)
					&& (better == null || (betterIn ? gain(value, better) <= 0 : gain(value, better) < 0));
		}

		/** How much better {@code value} is than {@code other}, as a sign. */
		private int gain(BigDecimal value, BigDecimal other) {
			return descending ? other.compareTo(value) : value.compareTo(other);
		}

		@Override
		public String text() {
			String far = better == null ? "" : (descending ? "≥ " : betterIn ? "≤ " : "< ") + Decimals.text(better);
			if (worse == null || better == null) {
				return needed() + far;
			}
			return descending ? far + ", " + needed() : needed() + ", " + far;
		}

		@Override
		public String needed() {
			return worse == null ? "" : (descending ? "≤ " : worseStrict ? "> " : "≥ ") + Decimals.text(worse);
		}
	}

	/**
	 * Something that has to be so.
	 *
	 * @param input name of the input
	 */
	record Holds(String input) implements LevelCondition {

		public Holds {
			Objects.requireNonNull(input);
		}

		@Override
		public boolean isMetBy(IndicatorValues values) {
			return values.holds(input);
		}

		@Override
		public String text() {
			return "true";
		}

		@Override
		public String needed() {
			return text();
		}
	}

	/** «от 35,1% до 50%». */
	static Range between(String input, String from, String to) {
		return new Range(input, false, new BigDecimal(from), false, new BigDecimal(to), true);
	}

	/** «не менее 10%», and what has no upper end. */
	static Range atLeast(String input, String from) {
		return new Range(input, false, new BigDecimal(from), false, null, true);
	}

	/** «свыше 50%». */
	static Range above(String input, String bound) {
		return new Range(input, false, new BigDecimal(bound), true, null, true);
	}

	/** «до 35%»: any value, the printed range ends there. */
	static Range anyUpTo(String input, String to) {
		return new Range(input, false, null, false, new BigDecimal(to), true);
	}

	/** «менее 5%»: any value, the printed range ends just before. */
	static Range anyBelow(String input, String bound) {
		return new Range(input, false, null, false, new BigDecimal(bound), false);
	}

	/** «от 7,1% до 10%» where less is better. */
	static Range descending(String input, String from, String to) {
		return new Range(input, true, new BigDecimal(to), false, new BigDecimal(from), true);
	}

	/** «не должно превышать 24 часа». */
	static Range atMost(String input, String bound) {
		return new Range(input, true, new BigDecimal(bound), false, null, true);
	}

	/** Something that has to be so. */
	static Holds holds(String input) {
		return new Holds(input);
	}
}
