// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

import org.etalon.norm.Text;

/**
 * An indicator of monitoring that became critical (32, 35в, appendix 2).
 *
 * @param name      the indicator
 * @param unit      its unit, as % or points
 * @param criterion the critical value in words, as the appendix gives it, with the figures found where there are such
 * @param clause    where it is given, as {@code Прил. 2 №1}
 * @param month     the month in which it became critical
 * @param values    the months that show it, in order of time
 */
public record CriticalIndicator(Text name, Text unit, Text criterion, String clause, YearMonth month,
		List<MonthlyValue> values) {

	public CriticalIndicator {
		Objects.requireNonNull(name);
		Objects.requireNonNull(unit);
		Objects.requireNonNull(criterion);
		Objects.requireNonNull(clause);
		Objects.requireNonNull(month);
		values = List.copyOf(values);
	}
}
