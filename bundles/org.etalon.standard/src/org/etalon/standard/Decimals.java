// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Exact decimal figures: rounding, shares and their texts. A figure of any exponent costs no more than its digits. */
final class Decimals {

	private static final int MOST_PLACES = 40; // of a plain text

	private Decimals() {
	}

	/**
	 * Rounds half up, away from zero.
	 *
	 * @param value  a figure whose size is bounded by its domain
	 * @param places decimal places
	 */
	static BigDecimal rounded(BigDecimal value, int places) {
		// 1E-999999999 is less than half of any last place; to find that out by division would fill the memory.
		boolean vanishes = (long) value.precision() - value.scale() < -places;
		return (vanishes ? BigDecimal.ZERO : value).setScale(places, RoundingMode.HALF_UP);
	}

	/** {@code part} of {@code whole} in percent with two decimal places, half up; {@code whole} is not 0. */
	static BigDecimal percent(long part, long whole) {
		return BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
	}

	/** Whether it has no fraction. */
	static boolean isWhole(BigDecimal value) {
		return value.stripTrailingZeros().scale() <= 0;
	}

	/** The figure as an explanation quotes it: without zeros at its end, without exponent unless it is absurd. */
	static String text(BigDecimal value) {
		BigDecimal stripped = value.stripTrailingZeros();
		return Math.abs((long) stripped.scale()) > MOST_PLACES ? stripped.toString() : stripped.toPlainString();
	}
}
