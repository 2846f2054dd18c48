// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.monitoring;

import java.time.LocalDate;
import java.util.Objects;

import org.etalon.norm.Clause;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Ruling;
import org.etalon.norm.Ruling.Made;
import org.etalon.norm.Ruling.Refused;
import org.etalon.norm.TraceStep;
import org.etalon.rules.terms.Terms;
import org.etalon.scoring.Basis;

/**
 * The end of a certificate by monitoring (clauses 30б, 32-34, 41): one critical value is enough.
 *
 * @param terminatedOn   the day the critical value was detected, which ends the certificate
 * @param noticeDeadline last day for the notice to the authority and the officer responsible
 */
public record Termination(LocalDate terminatedOn, LocalDate noticeDeadline) {

	/** Code of a kind of object that is not monitored. */
	public static final String MONITORING_NOT_APPLICABLE = "MONITORING_NOT_APPLICABLE";
	/** Code of a day on which there is no monitoring. */
	public static final String OUTSIDE_MONITORING_PERIOD = "OUTSIDE_MONITORING_PERIOD";

	public Termination {
		Objects.requireNonNull(terminatedOn);
		Objects.requireNonNull(noticeDeadline);
	}

	/**
	 * Terminates a certificate.
	 *
	 * @param detected day the critical value was detected
	 * @param period   when the certificate is monitored
	 * @param kind     kind of the object
	 * @return refused with {@link #MONITORING_NOT_APPLICABLE}, {@link #OUTSIDE_MONITORING_PERIOD} or as
	 *         {@link Terms#notice}
	 */
	public static Ruling<Termination> decide(LocalDate detected, MonitoringPeriod period, ObjectKind kind,
			ProductionCalendar calendar) {
		if (!isMonitored(kind)) {
			return Ruling.refused(MONITORING_NOT_APPLICABLE, "objectKind", kind.name(),
					ObjectKind.STATE_SERVICE + "|" + ObjectKind.TYPICAL_SERVICE + "|" + ObjectKind.SERVIS);
		}
		if (!period.contains(detected)) {
			return Ruling.refused(OUTSIDE_MONITORING_PERIOD, "detected", detected.toString(), period.toString());
		}
		return switch (Terms.notice(detected, calendar)) {
		case Refused<LocalDate> refused -> new Refused<>(refused.flaw());
		case Made<LocalDate> notice -> Ruling.made(new Termination(detected, notice.value()),
				TraceStep.of("TERMINATION", detected.toString(), new Clause("32")), notice.trace().get(0),
				TraceStep.of("RECERTIFICATION", Basis.REVOCATION.name(), new Clause("30б")));
		};
	}

	/** Section VII knows no monitoring (clause 41). */
	private static boolean isMonitored(ObjectKind kind) {
		return switch (kind) {
		case STATE_SERVICE, TYPICAL_SERVICE, SERVIS -> true;
		case APPEALS_SERVIS, CONTROL_SERVIS, INTERNAL_SERVIS -> false;
		};
	}
}
