// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.time.LocalDate;
import java.time.Period;

/**
 * Validity of a certificate (clause 29).
 *
 * @param years calendar years
 * @param days  calendar days, on top of the years
 */
public record Term(int years, int days) {

	public Term {
		if (years < 0 || days < 0 || years + days == 0) {
			throw new IllegalArgumentException("not a term: " + years + " years, " + days + " days");
		}
	}

	/** A term of calendar years. */
	public static Term ofYears(int years) {
		return new Term(years, 0);
	}

	/** A term of calendar days. */
	public static Term ofDays(int days) {
		return new Term(0, days);
	}

	/** Last day of the term that starts from {@code start}, inclusive; the day of the month is clamped. */
	public LocalDate endFrom(LocalDate start) {
		return start.plusYears(years).plusDays(days);
	}

	/** ISO 8601, as {@code P3Y} or {@code P180D}. */
	@Override
	public String toString() {
		return Period.of(years, 0, days).toString();
	}
}
