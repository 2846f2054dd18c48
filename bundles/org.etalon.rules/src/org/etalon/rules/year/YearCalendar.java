// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.etalon.norm.Ruling;
import org.etalon.norm.Ruling.Made;
import org.etalon.norm.Settings;
import org.etalon.norm.TraceStep;
import org.etalon.rules.RulesSettings;
import org.etalon.rules.year.Punctuality.Status;

/**
 * The deadlines of a reporting year (clauses 6, 10, 12, 16; setting A04). They are calendar dates: a day off does not
 * move them.
 */
public final class YearCalendar {

	private YearCalendar() {
	}

	/**
	 * The deadlines of {@code reportYear} in order of time; some fall due in the year before. Refuses a year that has
	 * not four digits.
	 */
	public static Ruling<List<YearDeadline>> of(int reportYear, Settings settings) {
		if (!isYear(reportYear)) {
			return invalidYear(reportYear);
		}
		List<YearDeadline> deadlines = new ArrayList<>();
		List<TraceStep> trace = new ArrayList<>();
		for (YearStep step : YearStep.values()) {
			YearDeadline deadline = deadline(reportYear, step, settings);
			deadlines.add(deadline);
			trace.add(trace(deadline, settings));
		}
		return new Made<>(List.copyOf(deadlines), trace);
	}

	/** Whether {@code step} of {@code reportYear} was done in time on {@code date}; refuses as {@link #of}. */
	public static Ruling<Punctuality> check(int reportYear, YearStep step, LocalDate date, Settings settings) {
		if (!isYear(reportYear)) {
			return invalidYear(reportYear);
		}
		YearDeadline deadline = deadline(reportYear, step, settings);
		Status status = date.isAfter(deadline.lastDay()) ? Status.LATE : Status.ON_TIME;
		boolean disputed = date.isAfter(deadline.safeDay()) && !date.isAfter(deadline.date());
		return Ruling.made(new Punctuality(status, disputed, deadline), trace(deadline, settings),
				TraceStep.of("PUNCTUALITY", date + " → " + status, step.clause()));
	}

	private static YearDeadline deadline(int reportYear, YearStep step, Settings settings) {
		LocalDate date = step.day().atYear(reportYear + step.yearOffset());
		LocalDate safeDay = step.until() ? date.minusDays(1) : date;
		LocalDate lastDay = settings.is(RulesSettings.A04, "EXCLUSIVE") ? safeDay : date;
		return new YearDeadline(step, date, lastDay, safeDay);
	}

	private static TraceStep trace(YearDeadline deadline, Settings settings) {
		YearStep step = deadline.step();
		String found = step.code() + " " + deadline.date() + " → " + deadline.lastDay();
		return step.until() ? TraceStep.of("DEADLINE", found, step.clause(), settings.inEffect(RulesSettings.A04))
				: TraceStep.of("DEADLINE", found, step.clause());
	}

	/** Whether a reporting year can be meant; a slip of the pen as 205 or 20255 is none. */
	static boolean isYear(int year) {
		return year >= 1000 && year <= 9999;
	}

	static <T> Ruling<T> invalidYear(int year) {
		return Ruling.invalid("reportYear", year, "1000…9999");
	}
}
