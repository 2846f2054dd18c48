// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import static org.etalon.scoring.Given.DEFAULTS;
import static org.etalon.scoring.Given.EXPIRED;
import static org.etalon.scoring.Given.FOUR;
import static org.etalon.scoring.Given.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;

import org.etalon.norm.Decision;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.scoring.Scheme.Band;
import org.etalon.scoring.Submission.Dates;
import org.etalon.scoring.ValidityRule.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidityRuleTest {

	private static final Validity NONE = new Validity(null, null, null, Set.of());

	@ParameterizedTest
	@CsvSource({ "CERTIFICATE,2024-03-15,false,2027-03-15", "CERTIFICATE,2024-03-15,true,2027-03-15",
			"CERTIFICATE,2024-02-29,false,2027-02-28", "CERTIFICATE,2025-02-28,false,2028-02-28",
			"CERTIFICATE_AND_CONCLUSION,2024-03-15,false,2025-03-15",
			"CERTIFICATE_AND_CONCLUSION,2024-02-29,false,2025-02-28",
			"CERTIFICATE_AND_CONCLUSION,2024-03-15,true,2024-09-11",
			"CERTIFICATE_AND_CONCLUSION,2023-09-02,true,2024-02-29",
			"CERTIFICATE_AND_CONCLUSION,2023-12-31,true,2024-06-28" })
	void countsFromTheIssueDate(Decision decision, LocalDate issued, boolean mszuFederal, LocalDate expected) {
		assertEquals(new Validity(issued, expected, null, Set.of()),
				primary(FOUR, DEFAULTS, decision, mszuFederal, Dates.issued(issued)));
	}

	@Test
	void withoutACertificateThereIsNoTerm() {
		assertEquals(NONE, primary(FOUR, DEFAULTS, Decision.CONCLUSION_ONLY, false, Dates.issued(EXPIRED)));
		assertEquals(NONE, rule(FOUR, DEFAULTS).validity(null, false, Dates.issued(EXPIRED), null));
	}

	/** An empty issue date is allowed in a register; a choice of another date is not served by its columns. */
	@Test
	void withoutTheDateItStartsFromThereAreNoDates() {
		Dates onlyIssued = Dates.issued(LocalDate.of(2024, 3, 15));
		Validity unknown = new Validity(null, null, null, Set.of(Warning.START_DATE_UNKNOWN));
		assertEquals(NONE, primary(FOUR, DEFAULTS, Decision.CERTIFICATE, false, Dates.UNKNOWN));
		assertEquals(unknown,
				primary(FOUR, DEFAULTS.with("A05", "COMPLETION_DATE"), Decision.CERTIFICATE, false, onlyIssued));
		assertEquals(unknown,
				primary(FOUR, DEFAULTS.with("A05", "SENDING_DATE"), Decision.CERTIFICATE, false, onlyIssued));
	}

	@ParameterizedTest
	@CsvSource({ "ISSUE_DATE,2024-03-15", "COMPLETION_DATE,2024-03-11", "SENDING_DATE,2024-03-18" })
	void startsWhereA05Says(String a05, LocalDate start) {
		Dates dates = new Dates(LocalDate.of(2024, 3, 15), LocalDate.of(2024, 3, 11), LocalDate.of(2024, 3, 18));
		Settings settings = DEFAULTS.with("A05", a05);
		assertEquals(new Validity(start, start.plusYears(3), null, Set.of()),
				primary(FOUR, settings, Decision.CERTIFICATE, false, dates));
		assertEquals(new Validity(start, start.plusYears(3), 0, Set.of()),
				again(settings, Decision.CERTIFICATE, Basis.REVOCATION, EXPIRED, dates));
	}

	@ParameterizedTest
	@CsvSource({ "2024-03-15,2027-03-15,a Monday", "2024-03-13,2027-03-15,a Saturday",
			"2024-02-21,2027-02-24,days off on Sunday to Tuesday" })
	void canMoveTheLastDayToAWorkingDay(LocalDate issued, LocalDate expected, String why) {
		assertEquals(new Validity(issued, expected, null, Set.of()), primary(FOUR,
				DEFAULTS.with("A06", "NEXT_WORKING_DAY"), Decision.CERTIFICATE, false, Dates.issued(issued)), why);
	}

	@Test
	void aWorkedSaturdayIsNotMoved() {
		LocalDate issued = LocalDate.of(2024, 11, 1);
		assertEquals(LocalDate.of(2025, 11, 1), primary(FOUR, DEFAULTS.with("A06", "NEXT_WORKING_DAY"),
				Decision.CERTIFICATE_AND_CONCLUSION, false, Dates.issued(issued)).to());
	}

	/** The calendar does not guess: 2028 is not decreed, and the day after 31.12.2027 is in it. */
	@ParameterizedTest
	@ValueSource(strings = { "2024-12-31", "2025-06-02", "2019-05-06" })
	void refusesADayOutsideTheCalendar(LocalDate issued) {
		Settings settings = DEFAULTS.with("A06", "NEXT_WORKING_DAY");
		assertEquals(new Validity(issued, null, null, Set.of(Warning.CALENDAR_OUT_OF_RANGE)),
				primary(FOUR, settings, Decision.CERTIFICATE, false, Dates.issued(issued)));
	}

	@ParameterizedTest
	@CsvSource({ "2027-03-01,0", "2027-03-15,0", "2027-03-16,0", "2027-03-17,1", "2027-05-20,65" })
	void aRenewalJoinsTheOldTermHoweverLate(LocalDate issued, int gap) {
		assertEquals(new Validity(LocalDate.of(2027, 3, 16), LocalDate.of(2030, 3, 15), gap, Set.of()),
				again(DEFAULTS, Decision.CERTIFICATE, Basis.EXPIRY, EXPIRED, Dates.issued(issued)));
	}

	@ParameterizedTest
	@CsvSource({ "2027-03-15,2027-03-16,2030-03-15,0", "2027-03-16,2027-03-16,2030-03-15,0",
			"2027-03-17,2027-03-17,2030-03-17,1", "2027-05-20,2027-05-20,2030-05-20,65" })
	void aLateRenewalCanStartFromItsIssue(LocalDate issued, LocalDate from, LocalDate to, int gap) {
		assertEquals(new Validity(from, to, gap, Set.of()), again(DEFAULTS.with("A15", "FROM_ISSUE"),
				Decision.CERTIFICATE, Basis.EXPIRY, EXPIRED, Dates.issued(issued)));
	}

	@ParameterizedTest
	@CsvSource({ "2028-02-29,2028-03-01,2031-02-28", "2027-02-28,2027-03-01,2030-02-28",
			"2025-02-28,2025-03-01,2028-02-28" })
	void leapDaysAreClamped(LocalDate expired, LocalDate from, LocalDate to) {
		assertEquals(new Validity(from, to, 0, Set.of()),
				again(DEFAULTS, Decision.CERTIFICATE, Basis.EXPIRY, expired, Dates.issued(expired)));
	}

	@ParameterizedTest
	@CsvSource({ "2028-03-15,false", "2028-03-16,true" })
	void saysThatALateTermIsAlreadyOver(LocalDate issued, boolean over) {
		Validity validity = again(DEFAULTS, Decision.CERTIFICATE_AND_CONCLUSION, Basis.EXPIRY, EXPIRED,
				Dates.issued(issued));
		assertEquals(LocalDate.of(2027, 3, 16), validity.from());
		assertEquals(LocalDate.of(2028, 3, 15), validity.to());
		assertEquals(over ? Set.of(Warning.TERM_ALREADY_OVER) : Set.of(), validity.warnings());
	}

	@Test
	void aRevokedCertificateIsReplacedFromTheIssueDate() {
		LocalDate issued = LocalDate.of(2025, 10, 1);
		for (String a15 : ScoringSettings.A15.values()) {
			assertEquals(new Validity(issued, LocalDate.of(2028, 10, 1), 0, Set.of()), again(DEFAULTS.with("A15", a15),
					Decision.CERTIFICATE, Basis.REVOCATION, EXPIRED, Dates.issued(issued)));
		}
	}

	/** The joined dates do not depend on the start; whether there is a gap, or a late start, does. */
	@Test
	void aRenewalWithAnUnknownStart() {
		Settings bySending = DEFAULTS.with("A05", "SENDING_DATE");
		Dates onlyIssued = Dates.issued(LocalDate.of(2027, 5, 20));
		Set<Warning> unknown = Set.of(Warning.START_DATE_UNKNOWN);
		assertEquals(new Validity(LocalDate.of(2027, 3, 16), LocalDate.of(2030, 3, 15), null, unknown),
				again(bySending, Decision.CERTIFICATE, Basis.EXPIRY, EXPIRED, onlyIssued));
		assertEquals(new Validity(null, null, null, unknown),
				again(bySending.with("A15", "FROM_ISSUE"), Decision.CERTIFICATE, Basis.EXPIRY, EXPIRED, onlyIssued));
		assertEquals(Set.of(Warning.START_DATE_UNKNOWN, Warning.TERM_ALREADY_OVER),
				again(bySending, Decision.CERTIFICATE, Basis.EXPIRY, EXPIRED, Dates.issued(LocalDate.of(2031, 1, 1)))
						.warnings());
	}

	@Test
	void sectionSevenCanBeWithoutATerm() {
		LocalDate issued = LocalDate.of(2025, 2, 10);
		Settings endless = DEFAULTS.with("A25", "NO_TERM").with("A06", "NEXT_WORKING_DAY");
		assertEquals(new Validity(issued, null, null, Set.of()),
				primary(TWO, endless, Decision.CERTIFICATE, false, Dates.issued(issued)));
		assertEquals(LocalDate.of(2026, 2, 10),
				primary(FOUR, endless, Decision.CERTIFICATE_AND_CONCLUSION, false, Dates.issued(issued)).to());
		assertEquals(LocalDate.of(2025, 8, 9),
				primary(TWO, DEFAULTS, Decision.CERTIFICATE_AND_CONCLUSION, true, Dates.issued(issued)).to());
	}

	private static ValidityRule rule(Scheme scheme, Settings settings) {
		return new ValidityRule(scheme, settings, ProductionCalendar::builtIn);
	}

	private static Band band(Scheme scheme, Decision decision) {
		return scheme.band(scheme.threshold(decision));
	}

	private static Validity primary(Scheme scheme, Settings settings, Decision decision, boolean mszuFederal,
			Dates dates) {
		return rule(scheme, settings).validity(band(scheme, decision), mszuFederal, dates, null);
	}

	private static Validity again(Settings settings, Decision decision, Basis basis, LocalDate expired, Dates dates) {
		Recertification past = new Recertification(basis, CertificateType.A, 100, expired, 0, false, false);
		return rule(FOUR, settings).validity(band(FOUR, decision), false, dates, past);
	}
}
