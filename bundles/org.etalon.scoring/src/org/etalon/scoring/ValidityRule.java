// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.scoring.Scheme.Band;

/**
 * From when to when a certificate is valid (clauses 29, 31, 33; settings A05, A06, A15, A25).
 */
public final class ValidityRule {

	private static final Validity NONE = new Validity(null, null, null, Set.of());

	private final Settings settings;
	private final ProductionCalendar calendar;
	private final boolean endless;

	/**
	 * A term.
	 *
	 * @param from     first day, null if there is no certificate or the date it starts from is not known
	 * @param to       last day, inclusive; null likewise, or if the term has no end or the calendar refused
	 * @param gapDays  days without a valid certificate before the first day, null for a primary certification
	 * @param warnings what a user should know
	 */
	public record Validity(LocalDate from, LocalDate to, Integer gapDays, Set<Warning> warnings) {
	}

	public ValidityRule(Scheme scheme, Settings settings, ProductionCalendar calendar) {
		this.settings = settings;
		this.calendar = calendar;
		this.endless = scheme.recertification().byAnalogy() && settings.is(ScoringSettings.A25, "NO_TERM");
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
		Term term = mszuFederal ? band.mszuTerm() : band.term();
		LocalDate start = startDate(dates);
		Set<Warning> warnings = EnumSet.noneOf(Warning.class);
		if (start == null && !settings.is(ScoringSettings.A05, "ISSUE_DATE")) {
			warnings.add(Warning.START_DATE_UNKNOWN);
		}
		if (past == null || past.basis() == Basis.REVOCATION) {
			LocalDate to = start == null ? null : shifted(term.endFrom(start), warnings);
			return new Validity(start, to, past == null ? null : 0, warnings);
		}
		LocalDate expired = past.previousValidTo();
		boolean late = start != null && start.isAfter(expired);
		Integer gap = start == null ? null : late ? (int) ChronoUnit.DAYS.between(expired, start) - 1 : 0;
		if (late && settings.is(ScoringSettings.A15, "FROM_ISSUE")) {
			return new Validity(start, shifted(term.endFrom(start), warnings), gap, warnings);
		}
		LocalDate to = shifted(term.endFrom(expired), warnings);
		if (to != null && dates.issuedOn() != null && to.isBefore(dates.issuedOn())) {
			warnings.add(Warning.TERM_ALREADY_OVER);
		}
		return new Validity(expired.plusDays(1), to, gap, warnings);
	}

	private LocalDate startDate(Submission.Dates dates) {
		if (settings.is(ScoringSettings.A05, "COMPLETION_DATE")) {
			return dates.completedOn();
		}
		return settings.is(ScoringSettings.A05, "SENDING_DATE") ? dates.sentOn() : dates.issuedOn();
	}

	private LocalDate shifted(LocalDate lastDay, Set<Warning> warnings) {
		if (endless) {
			return null;
		}
		if (settings.is(ScoringSettings.A06, "NO_SHIFT")) {
			return lastDay;
		}
		Optional<LocalDate> working = calendar.sameOrNextWorkingDay(lastDay);
		if (working.isEmpty()) {
			warnings.add(Warning.CALENDAR_OUT_OF_RANGE);
		}
		return working.orElse(null);
	}
}
