// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.year;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A deadline of a reporting year.
 *
 * @param step    what falls due
 * @param date    the day that the clause names
 * @param lastDay the last day in time under the reading in effect (A04)
 * @param safeDay the last day in time under any reading; a day before {@code date} where the clause says «до»
 */
public record YearDeadline(YearStep step, LocalDate date, LocalDate lastDay, LocalDate safeDay) {

	public YearDeadline {
		Objects.requireNonNull(step);
		Objects.requireNonNull(date);
		Objects.requireNonNull(lastDay);
		Objects.requireNonNull(safeDay);
	}

	/** Whether {@link #safeDay} is a day to warn on: who waits for the last day relies on a reading. */
	public boolean warns() {
		return safeDay.isBefore(lastDay);
	}
}
