// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

	@ParameterizedTest
	@CsvSource({ "35.05,35.1", "35.04999,35.0", "-5.05,-5.1", "-5.04,-5.0", "0.05,0.1", "0.049,0.0", "-0.05,-0.1",
			"100,100.0", "0,0.0", "1E+2,100.0", "1E-999999999,0.0", "-1E-999999999,0.0", "0.0999,0.1", "0.5E-1,0.1",
			"0.01,0.0", "-0.049,0.0" })
	void roundsHalfAwayFromZero(BigDecimal value, BigDecimal expected) {
		assertEquals(expected, Decimals.rounded(value, 1));
	}

	@Test
	void roundsEveryThousandthAsIntegersDo() {
		for (int thousandths = -2000; thousandths <= 2000; thousandths++) {
			int away = (Math.abs(thousandths) + 50) / 100 * Integer.signum(thousandths);
			assertEquals(BigDecimal.valueOf(away, 1), Decimals.rounded(BigDecimal.valueOf(thousandths, 3), 1));
		}
	}

	@ParameterizedTest
	@CsvSource({ "1,4,25.00", "1,3,33.33", "2,3,66.67", "-1,3,-33.33", "-2,3,-66.67", "1,800,0.13", "-1,800,-0.13",
			"0,7,0.00", "9223372036854775807,9223372036854775807,100.00" })
	void takesPercent(long part, long whole, BigDecimal expected) {
		assertEquals(expected, Decimals.percent(part, whole));
	}

	@Test
	void knowsWholeNumbers() {
		for (String whole : new String[] { "0", "-3", "2.000", "1E+30", "1E+999999999" }) {
			assertTrue(Decimals.isWhole(new BigDecimal(whole)), whole);
		}
		for (String part : new String[] { "0.5", "-2.001", "1E-999999999" }) {
			assertFalse(Decimals.isWhole(new BigDecimal(part)), part);
		}
	}

	@ParameterizedTest
	@CsvSource({ "35.10,35.1", "100,100", "1E+2,100", "0.00,0", "-5.0,-5",
			"1E+40,10000000000000000000000000000000000000000", "1E+41,1E+41", "1E-41,1E-41",
			"1E-40,0.0000000000000000000000000000000000000001", "1E-999999999,1E-999999999" })
	void quotesFigures(BigDecimal value, String expected) {
		assertEquals(expected, Decimals.text(value));
	}
}
