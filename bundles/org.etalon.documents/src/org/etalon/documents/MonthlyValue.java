// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;

/**
 * The value of an indicator in a month.
 *
 * @param month    the month
 * @param value    the value as it is shown, null where there were no data
 * @param critical whether it is a value that made the indicator critical
 */
public record MonthlyValue(YearMonth month, BigDecimal value, boolean critical) {

	public MonthlyValue {
		Objects.requireNonNull(month);
	}
}
