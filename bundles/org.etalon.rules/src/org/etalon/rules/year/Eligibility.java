// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.year;

import java.util.ArrayList;
import java.util.List;

import org.etalon.norm.Clause;
import org.etalon.norm.Grade;
import org.etalon.norm.Ruling;
import org.etalon.norm.Ruling.Made;
import org.etalon.norm.TraceStep;

/**
 * Whether an object enters the list of a reporting year (clauses 9 and 14).
 *
 * @param basis   why it may, in the order of clause 9
 * @param reasons why it does not, all of them, in the order of the clauses
 */
public record Eligibility(List<EligibilityBasis> basis, List<IneligibilityReason> reasons) {

	private static final Clause BASIS = new Clause("9");

	public Eligibility {
		basis = List.copyOf(basis);
		reasons = List.copyOf(reasons);
	}

	/** Whether it enters the list: there is a basis and nothing against it. */
	public boolean eligible() {
		return reasons.isEmpty();
	}

	/** Decides on an object; refuses a {@code reportYear} that has not four digits. */
	public static Ruling<Eligibility> decide(int reportYear, Candidate candidate) {
		if (!YearCalendar.isYear(reportYear)) {
			return YearCalendar.invalidYear(reportYear);
		}
		List<EligibilityBasis> basis = basis(reportYear, candidate);
		List<IneligibilityReason> reasons = reasons(reportYear, candidate, basis);
		List<TraceStep> trace = new ArrayList<>();
		trace.add(TraceStep.of("BASIS", found(reportYear, candidate) + " → " + basis, BASIS));
		for (IneligibilityReason reason : reasons) {
			trace.add(TraceStep.of("REASON", reason.name(), reason.clause()));
		}
		return new Made<>(new Eligibility(basis, reasons), trace);
	}

	private static List<EligibilityBasis> basis(int reportYear, Candidate candidate) {
		List<EligibilityBasis> basis = new ArrayList<>();
		if (candidate.selfCheck() != null && candidate.selfCheck().compareTo(Grade.B) <= 0) {
			basis.add(EligibilityBasis.P9_1_SELF_CHECK);
		}
		if (candidate.certificate() != null && candidate.certificate().threeYearsEndIn(reportYear)) {
			basis.add(EligibilityBasis.P9_2_EXPIRING_3Y);
		}
		return basis;
	}

	/** Clause 14 applies to both bases; without a basis nothing else is less of a reason. */
	private static List<IneligibilityReason> reasons(int reportYear, Candidate candidate,
			List<EligibilityBasis> basis) {
		List<IneligibilityReason> reasons = new ArrayList<>();
		if (!candidate.inUnifiedList()) {
			reasons.add(IneligibilityReason.P9_NOT_IN_UNIFIED_LIST);
		}
		if (basis.isEmpty()) {
			reasons.add(IneligibilityReason.P9_NO_BASIS);
		}
		if (!candidate.formOnline() || !candidate.remotelyTestable()) {
			reasons.add(IneligibilityReason.P14_1_FORM);
		}
		if (candidate.termination() != null && candidate.termination().excludesFrom(reportYear)) {
			reasons.add(IneligibilityReason.P14_2_TERMINATION);
		}
		if (candidate.roadmap() == Candidate.Roadmap.OPEN) {
			reasons.add(IneligibilityReason.P14_3_ROADMAP);
		}
		if (!candidate.contactsProvided()) {
			reasons.add(IneligibilityReason.P14_4_CONTACTS);
		}
		if (!candidate.accessForCentre()) {
			reasons.add(IneligibilityReason.P14_5_ACCESS);
		}
		return reasons;
	}

	private static String found(int reportYear, Candidate candidate) {
		Grade letter = candidate.selfCheck();
		HeldCertificate certificate = candidate.certificate();
		return reportYear + ", " + (letter == null ? "–" : letter.letter()) + ", " + (certificate == null ? "–"
				: certificate.type() + " " + certificate.validTo() + " " + certificate.status());
	}
}
