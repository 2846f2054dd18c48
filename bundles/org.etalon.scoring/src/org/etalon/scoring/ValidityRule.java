// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.scoring.Scheme.Band;

/**
 * From when to when a certificate is valid (clauses 29, 31, 33; settings A05, A06, A15, A25).
 */
public final class ValidityRule {

	private static final Validity NONE = new Validity(null, null, null, Set.of());

	private final ProductionCalendar calendar; // null where no day is shifted
	private final Function<Submission.Dates, LocalDate> startDate;
	private final boolean endless;
	private final boolean shifts;
	private final boolean lateFromIssue;
	private final Validity startUnknown;

	/**
	 * A term.
	 *
	 * @param from     first day, null if there is no certificate or the date it starts from is not known
	 * @param to       last day, inclusive; null likewise, or if the term has no end or the calendar refused
	 * @param gapDays  days without a valid certificate before the first day, null for a primary certification or if the
	 *                 date that ends the gap is not known
	 * @param warnings what a user should know
	 */
	public record Validity(LocalDate from, LocalDate to, Integer gapDays, Set<Warning> warnings) {
	}

	public ValidityRule(Scheme scheme, Settings settings, Supplier<ProductionCalendar> calendar) {
		this.endless = scheme.recertification().byAnalogy() && settings.is(ScoringSettings.A25, "NO_TERM");
		this.shifts = settings.is(ScoringSettings.A06, "NEXT_WORKING_DAY");
		this.calendar = shifts ? calendar.get() : null;
		this.lateFromIssue = settings.is(ScoringSettings.A15, "FROM_ISSUE");
		// A register has no other date than that of issue, and may leave that empty: only another choice is a surprise.
		boolean byIssueDate = settings.is(ScoringSettings.A05, "ISSUE_DATE");
		this.startUnknown = byIssueDate ? NONE : new Validity(null, null, null, Set.of(Warning.START_DATE_UNKNOWN));
		if (byIssueDate) {
			startDate = Submission.Dates::issuedOn;
		} else if (settings.is(ScoringSettings.A05, "COMPLETION_DATE")) {
			startDate = Submission.Dates::completedOn;
		} else {
			startDate = Submission.Dates::sentOn;
		}
	}

	/**
	 * Computes the term of a certificate.
	 *
	 * @param band        the band that gives the certificate, null if none is given
	 * @param mszuFederal whether the object is in the federal list of МСЗУ; a regional list does not shorten the term
	 * @param dates       dates of the certification
	 * @param past        the past of an object that comes again, null for a primary certification
	 */
	public Validity validity(Band band, boolean mszuFederal, Submission.Dates dates, Recertification past) {
		if (band == null || band.term() == null) {
			return NONE;
		}
		Term term = band.term(mszuFederal);
		LocalDate start = startDate.apply(dates);
		if (past != null && past.basis() == Basis.EXPIRY) {
			return renewed(term, past.previousValidTo(), start, dates.issuedOn());
		}
		return start == null ? startUnknown : started(term, start, past == null ? null : 0);
	}

	private Validity started(Term term, LocalDate start, Integer gapDays) {
		LocalDate to = lastDay(term.endFrom(start));
		return new Validity(start, to, gapDays, refused(to) ? Set.of(Warning.CALENDAR_OUT_OF_RANGE) : Set.of());
	}

	/** The new term joins the old one, however late the decision; A15 can have it start late when there is a gap. */
	private Validity renewed(Term term, LocalDate expired, LocalDate start, LocalDate issuedOn) {
		if (start == null && lateFromIssue) {
			return startUnknown;
		}
		Integer gap = start == null ? null : Math.max(0, (int) ChronoUnit.DAYS.between(expired, start) - 1);
		if (lateFromIssue && gap > 0) {
			return started(term, start, gap);
		}
		LocalDate to = lastDay(term.endFrom(expired));
		boolean over = to != null && issuedOn != null && to.isBefore(issuedOn);
		Set<Warning> warnings = start == null ? startUnknown.warnings() : Set.of();
		if (over || refused(to)) {
			Set<Warning> more = EnumSet.of(over ? Warning.TERM_ALREADY_OVER : Warning.CALENDAR_OUT_OF_RANGE);
			more.addAll(warnings);
			warnings = more;
		}
		return new Validity(expired.plusDays(1), to, gap, warnings);
	}

	private LocalDate lastDay(LocalDate nominal) {
		if (endless) {
			return null;
		}
		return shifts ? calendar.sameOrNextWorkingDay(nominal).orElse(null) : nominal;
	}

	private boolean refused(LocalDate lastDay) {
		return lastDay == null && !endless;
	}
}
