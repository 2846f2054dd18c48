// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.monitoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number, in lowest terms.
 *
 * @param numerator   carries the sign
 * @param denominator above zero
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

	private static final int MOST_DIGITS = 1000;
	private static final int SHOWN_DECIMALS = 6;

	public Fraction {
		if (denominator.signum() <= 0) {
			throw new IllegalArgumentException("denominator " + denominator);
		}
		BigInteger divisor = numerator.gcd(denominator);
		numerator = numerator.divide(divisor);
		denominator = denominator.divide(divisor);
	}

	/** A whole number. */
	public static Fraction of(long number) {
		return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
	}

	/**
	 * A decimal number.
	 *
	 * @throws IllegalArgumentException if it does not {@linkplain #fits fit}
	 */
	public static Fraction of(BigDecimal number) {
		if (!fits(number)) {
			throw new IllegalArgumentException("a number of more than " + MOST_DIGITS + " digits");
		}
		int decimals = Math.max(number.scale(), 0);
		return new Fraction(number.setScale(decimals).unscaledValue(), BigInteger.TEN.pow(decimals));
	}

	/**
	 * Whether a number is of a length that can be computed with: 1E+999999999 is short to write and fills the memory.
	 */
	public static boolean fits(BigDecimal number) {
		return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
	}

	/** This number and another. */
	public Fraction plus(Fraction other) {
		return new Fraction(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
				denominator.multiply(other.denominator));
	}

	/** This number less another. */
	public Fraction minus(Fraction other) {
		return plus(new Fraction(other.numerator.negate(), other.denominator));
	}

	/** This number so many times. */
	public Fraction times(long factor) {
		return new Fraction(numerator.multiply(BigInteger.valueOf(factor)), denominator);
	}

	/** This number by another that is above zero. */
	public Fraction dividedBy(Fraction other) {
		return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
	}

	/** Below zero −1, zero 0, above zero 1. */
	public int signum() {
		return numerator.signum();
	}

	/** Rounded half up, which is away from zero. */
	public BigDecimal rounded(int decimals) {
		return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
	}

	@Override
	public int compareTo(Fraction other) {
		return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
	}

	/** To six decimals, as a trace shows it. */
	@Override
	public String toString() {
		return rounded(SHOWN_DECIMALS).stripTrailingZeros().toPlainString();
	}
}
