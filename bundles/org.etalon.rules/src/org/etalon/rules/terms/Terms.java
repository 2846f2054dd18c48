// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.terms;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.etalon.norm.Clause;
import org.etalon.norm.Document;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Ruling;
import org.etalon.norm.Settings;
import org.etalon.norm.TraceStep;
import org.etalon.scoring.ScoringSettings;

/**
 * The terms of the Rules (clauses 25, 26, 34, 44, 46; setting A06 for those not in working days). The day of the event
 * does not count.
 * <p>
 * All refuse a length outside 1…{@value #LONGEST} and a date outside the years 1…9999. Where the answer depends on a
 * day outside the production calendar they refuse with {@link ProductionCalendar#OUT_OF_RANGE}.
 */
public final class Terms {

	/** Working days for sending the documents (clause 25). */
	public static final int SENDING_WORKING_DAYS = 5;
	/** Working days for the notice of a termination (clause 34). */
	public static final int NOTICE_WORKING_DAYS = 5;
	/** Months for the draft of a roadmap (clause 26). */
	public static final int ROADMAP_MONTHS = 2;
	/** Calendar days for proposals to a model (clause 44). */
	public static final int FEEDBACK_CALENDAR_DAYS = 14;
	/** Months for the plan of a region (clause 46). */
	public static final int PLAN_MONTHS = 2;

	private static final int LONGEST = 9999;

	private Terms() {
	}

	/** The last day to send certificate and conclusion to the authority and the officer responsible (clause 25). */
	public static Ruling<LocalDate> sending(LocalDate completed, int workingDays, ProductionCalendar calendar) {
		return inWorkingDays("completed", completed, workingDays, new Clause("25"), calendar);
	}

	/** The last day to send the notice of a termination to the same (clause 34). */
	public static Ruling<LocalDate> notice(LocalDate detected, ProductionCalendar calendar) {
		return inWorkingDays("detected", detected, NOTICE_WORKING_DAYS, new Clause("34"), calendar);
	}

	/** Number of working days in {@code year}. */
	public static Ruling<Integer> workingDaysOf(int year, ProductionCalendar calendar) {
		OptionalInt days = calendar.workingDays(year);
		if (days.isEmpty()) {
			return outOfRange("year", year, calendar);
		}
		return Ruling.made(days.getAsInt(), TraceStep.of("WORKING_DAYS", year + " → " + days.getAsInt(),
				new Clause(Document.CALENDAR, Integer.toString(year))));
	}

	/** The last day for the draft of a roadmap, from the day the conclusion was sent (clause 26). */
	public static Ruling<DueDate> roadmap(LocalDate event, int months, Settings settings, ProductionCalendar calendar) {
		return inMonths("event", event, months, new Clause("26"), settings, calendar);
	}

	/** The last day for proposals to a model, from its consideration by the Working Group (clause 44). */
	public static Ruling<DueDate> feedback(LocalDate consideredByRG, int calendarDays, Settings settings,
			ProductionCalendar calendar) {
		if (outside(calendarDays)) {
			return invalidLength("calendarDays", calendarDays);
		}
		return dueDate("consideredByRG", consideredByRG, Period.ofDays(calendarDays), new Clause("44"), settings,
				calendar);
	}

	/** The last day for the plan of a region, from the approval of the model (clause 46). */
	public static Ruling<DueDate> plan(LocalDate approved, int months, Settings settings, ProductionCalendar calendar) {
		return inMonths("approved", approved, months, new Clause("46"), settings, calendar);
	}

	private static Ruling<LocalDate> inWorkingDays(String field, LocalDate event, int count, Clause clause,
			ProductionCalendar calendar) {
		if (outside(event)) {
			return invalidDate(field, event);
		}
		if (outside(count)) {
			return invalidLength("workingDays", count);
		}
		Optional<LocalDate> deadline = calendar.plusWorkingDays(event, count);
		if (deadline.isEmpty()) {
			return outOfRange(field, event, calendar);
		}
		return Ruling.made(deadline.get(),
				TraceStep.of("DEADLINE", event + " + " + count + " WORKING_DAYS → " + deadline.get(), clause));
	}

	private static Ruling<DueDate> inMonths(String field, LocalDate event, int months, Clause clause, Settings settings,
			ProductionCalendar calendar) {
		return outside(months) ? invalidLength("months", months)
				: dueDate(field, event, Period.ofMonths(months), clause, settings, calendar);
	}

	/**
	 * The nominal day needs no calendar: without one the shifted day stays unknown, and there is no answer only if that
	 * is the day that counts.
	 */
	private static Ruling<DueDate> dueDate(String field, LocalDate event, Period length, Clause clause,
			Settings settings, ProductionCalendar calendar) {
		if (outside(event)) {
			return invalidDate(field, event);
		}
		LocalDate nominal = event.plus(length);
		LocalDate shifted = calendar.sameOrNextWorkingDay(nominal).orElse(null);
		boolean shifts = settings.is(ScoringSettings.A06, "NEXT_WORKING_DAY");
		if (shifts && shifted == null) {
			return outOfRange(field, event, calendar);
		}
		LocalDate deadline = shifts ? shifted : nominal;
		return Ruling.made(new DueDate(nominal, shifted, deadline),
				TraceStep.of("NOMINAL", event + " + " + length + " → " + nominal, clause),
				TraceStep.of("SHIFTED",
						nominal + " → " + (shifted == null ? ProductionCalendar.OUT_OF_RANGE : shifted.toString()),
						new Clause(Document.CALENDAR, Integer.toString(nominal.getYear()))),
				TraceStep.of("DEADLINE", deadline.toString(), clause, settings.inEffect(ScoringSettings.A06)));
	}

	private static boolean outside(int length) {
		return length < 1 || length > LONGEST;
	}

	/** Years of other than four digits come from slips of the pen, and the ends of the time line do not add up. */
	private static boolean outside(LocalDate date) {
		return date.getYear() < 1 || date.getYear() > 9999;
	}

	private static <T> Ruling<T> invalidLength(String field, int length) {
		return Ruling.invalid(field, length, "1…" + LONGEST);
	}

	private static <T> Ruling<T> invalidDate(String field, LocalDate date) {
		return Ruling.invalid(field, date, "0001-01-01…9999-12-31");
	}

	private static <T> Ruling<T> outOfRange(String field, Object found, ProductionCalendar calendar) {
		return Ruling.refused(ProductionCalendar.OUT_OF_RANGE, field, found.toString(),
				calendar.years().stream().map(Object::toString).collect(Collectors.joining(", ")));
	}
}
