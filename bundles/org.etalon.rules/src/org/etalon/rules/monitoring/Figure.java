// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.monitoring;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A figure of a month, or none where there are no data to compute it from.
 *
 * @param exact    the figure, null where there is none
 * @param decimals to how many decimals it is shown
 */
public record Figure(Fraction exact, int decimals) {

	/** The figure as it is shown, half up; null where there is none. */
	public BigDecimal rounded() {
		return exact == null ? null : exact.rounded(decimals);
	}

	/** The figure as it is shown, or a dash. */
	@Override
	public String toString() {
		return Objects.toString(rounded(), "–");
	}
}
