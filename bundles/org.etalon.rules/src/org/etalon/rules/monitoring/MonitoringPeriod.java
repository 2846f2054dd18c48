// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.monitoring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * The time of monitoring: from the day the certificate was sent, through its whole term (clause 33а).
 *
 * @param sentOn  day the certificate was sent, null if not known
 * @param validTo its last day, null if not known
 */
public record MonitoringPeriod(LocalDate sentOn, LocalDate validTo) {

	/** Whether {@code date} lies in it; an end that is not known leaves nothing out. */
	public boolean contains(LocalDate date) {
		return (sentOn == null || !date.isBefore(sentOn)) && (validTo == null || !date.isAfter(validTo));
	}

	/** Whether {@code month} is over on {@code today} and not before the sending nor after the term. */
	boolean contains(YearMonth month, LocalDate today) {
		return month.isBefore(YearMonth.from(today)) && (sentOn == null || !month.isBefore(YearMonth.from(sentOn)))
				&& (validTo == null || !month.isAfter(YearMonth.from(validTo)));
	}

	/** The same, or the month before the sending, which the growth of the first month is measured from. */
	boolean containsOrPrecedes(YearMonth month, LocalDate today) {
		boolean base = sentOn != null
				&& MonthlyFigure.number(month) + 1 == MonthlyFigure.number(YearMonth.from(sentOn));
		return contains(month, today) || base && month.isBefore(YearMonth.from(today));
	}

	/** First and last day, empty where not known. */
	@Override
	public String toString() {
		return Objects.toString(sentOn, "") + "…" + Objects.toString(validTo, "");
	}
}
