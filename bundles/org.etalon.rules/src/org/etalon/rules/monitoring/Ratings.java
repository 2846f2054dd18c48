// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.monitoring;

import java.math.BigDecimal;

/**
 * Ratings by one criterion, summed up (appendix 1 №3): all that the index needs of them.
 *
 * @param sum    their sum
 * @param number how many there are
 */
public record Ratings(BigDecimal sum, long number) {

	/** No ratings. */
	public static final Ratings NONE = new Ratings(BigDecimal.ZERO, 0);

	/** These and one more. */
	public Ratings plus(BigDecimal rating) {
		return new Ratings(sum.add(rating), number + 1);
	}

	/** These and others. */
	public Ratings plus(Ratings others) {
		return new Ratings(sum.add(others.sum), number + others.number);
	}

	/** Whether so many ratings from 1 to 5 can have this sum. */
	public boolean possible() {
		return number >= 0 && Fraction.fits(sum)
				&& sum.compareTo(Indicator.LOWEST_RATING.multiply(BigDecimal.valueOf(number))) >= 0
				&& sum.compareTo(Indicator.HIGHEST_RATING.multiply(BigDecimal.valueOf(number))) <= 0;
	}

	Fraction total() {
		return Fraction.of(sum);
	}

	Fraction mean() {
		return total().dividedBy(Fraction.of(number));
	}

	/** As {@code 460/100}. */
	@Override
	public String toString() {
		return sum.stripTrailingZeros().toPlainString() + "/" + number;
	}
}
