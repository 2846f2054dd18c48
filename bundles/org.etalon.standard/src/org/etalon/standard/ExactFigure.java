// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A figure before any rounding, as a fraction, so that it can be compared with a limit exactly.
 *
 * @param numerator   numerator
 * @param denominator denominator, above 0
 */
public record ExactFigure(BigDecimal numerator, BigDecimal denominator) {

	/** Decimals of a figure that is shown. */
	public static final int DECIMALS = 3;

	/** The figure rounded half up to {@value #DECIMALS} decimals, away from zero where it is negative. */
	public BigDecimal rounded() {
		return numerator.divide(denominator, DECIMALS, RoundingMode.HALF_UP);
	}

	/** Negative, 0 or positive as the figure is below, at or above {@code bound}. */
	public int compareTo(BigDecimal bound) {
		return numerator.compareTo(bound.multiply(denominator));
	}

	/** Negative, 0 or positive as this figure is below, at or above {@code other}. */
	public int compareTo(ExactFigure other) {
		return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
	}
}
