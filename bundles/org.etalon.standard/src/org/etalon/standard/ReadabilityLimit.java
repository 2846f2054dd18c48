// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/**
 * A limit of readability (предельный уровень, Standard 4.6.4.6).
 *
 * @param scope   what has to keep to it
 * @param measure what is limited
 * @param bound   the last value allowed: the lowest where a higher value is easier, else the highest
 */
public record ReadabilityLimit(Scope scope, ReadabilityMeasure measure, BigDecimal bound) {

	/** What a limit is set for. */
	public enum Scope {
		/** The text as a whole. */
		TEXT,
		/** Each sentence by itself. */
		SENTENCE;

		/** Its name in files and results. */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/**
	 * Checks the bound.
	 *
	 * @throws IllegalArgumentException if it has too many digits to be compared exactly
	 */
	public ReadabilityLimit {
		Objects.requireNonNull(scope);
		Objects.requireNonNull(measure);
		if (!ReadabilityFormula.isShort(bound)) {
			throw new IllegalArgumentException("too many digits: " + bound);
		}
	}

	/** Whether {@code figure} lies on the wrong side of the bound; the bound itself is allowed. */
	boolean isExceededBy(ExactFigure figure) {
		int side = figure.compareTo(bound);
		return measure.higherIsEasier() ? side < 0 : side > 0;
	}
}
