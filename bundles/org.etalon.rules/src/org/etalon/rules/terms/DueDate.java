// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.terms;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The end of a term of calendar days or months.
 *
 * @param nominal  the last day as counted; the day of the month is clamped
 * @param shifted  that day if it is worked, else the next one that is; null when the production calendar does not say
 * @param deadline which of the two counts under the reading in effect (A06)
 */
public record DueDate(LocalDate nominal, LocalDate shifted, LocalDate deadline) {

	public DueDate {
		Objects.requireNonNull(nominal);
		Objects.requireNonNull(deadline);
	}
}
