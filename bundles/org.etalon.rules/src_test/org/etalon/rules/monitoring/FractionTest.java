// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {

	private static Fraction fraction(long numerator, long denominator) {
		return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
	}

	@Test
	void isInLowestTerms() {
		assertEquals(fraction(-2, 3), fraction(-8, 12));
		assertEquals(fraction(0, 1), fraction(0, 7));
		assertNotEquals(fraction(2, 3), fraction(-2, 3));
	}

	@Test
	void hasADenominatorAboveZero() {
		assertThrows(IllegalArgumentException.class, () -> fraction(1, 0));
		assertThrows(IllegalArgumentException.class, () -> fraction(1, -2));
	}

	@ParameterizedTest
	@CsvSource({ "4.5,9/2", "-0.125,-1/8", "0,0/1", "1.10,11/10", "12E2,1200/1", "100,100/1" })
	void readsDecimals(BigDecimal number, String expected) {
		Fraction found = Fraction.of(number);
		assertEquals(expected, found.numerator() + "/" + found.denominator());
	}

	@ParameterizedTest
	@CsvSource({ "1E+1000,true", "1E+1001,false", "1E-1000,true", "1E-1001,false", "1E+999999999,false",
			"1E-2147483647,false" })
	void leavesNumbersAloneThatFillTheMemory(BigDecimal number, boolean fits) {
		assertEquals(fits, Fraction.fits(number));
		if (!fits) {
			assertThrows(IllegalArgumentException.class, () -> Fraction.of(number));
		}
	}

	@Test
	void takesAThousandDigits() {
		assertTrue(Fraction.fits(new BigDecimal("7".repeat(1000))));
		assertFalse(Fraction.fits(new BigDecimal("7".repeat(1001))));
	}

	@Test
	void addsUp() {
		assertEquals(fraction(5, 6), fraction(1, 2).plus(fraction(1, 3)));
		assertEquals(fraction(1, 6), fraction(1, 2).minus(fraction(1, 3)));
		assertEquals(fraction(3, 2), fraction(1, 2).dividedBy(fraction(1, 3)));
		assertEquals(fraction(-7, 2), fraction(-1, 2).times(7));
		assertEquals(fraction(4, 1), Fraction.of(4));
	}

	@ParameterizedTest
	@CsvSource({ "1,3,4,0.3333", "2,3,4,0.6667", "1,2,0,1", "-1,2,0,-1", "5,4,1,1.3", "-5,4,1,-1.3" })
	void roundsAwayFromZero(long numerator, long denominator, int decimals, BigDecimal expected) {
		assertEquals(expected, fraction(numerator, denominator).rounded(decimals));
	}

	@Test
	void isOrdered() {
		for (int a = -6; a <= 6; a++) {
			for (int b = 1; b <= 4; b++) {
				for (int c = -6; c <= 6; c++) {
					for (int d = 1; d <= 4; d++) {
						assertEquals(Integer.compare(a * d, c * b), fraction(a, b).compareTo(fraction(c, d)));
					}
				}
				assertEquals(Integer.signum(a), fraction(a, b).signum());
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "1,3,0.333333", "100,1,100", "5,2,2.5", "0,1,0" })
	void isShownToSixDecimals(long numerator, long denominator, String shown) {
		assertEquals(shown, fraction(numerator, denominator).toString());
	}
}
