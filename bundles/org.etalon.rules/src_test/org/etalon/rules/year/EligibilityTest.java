// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.year;

import static org.etalon.rules.Given.refusal;
import static org.etalon.rules.Given.trace;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.etalon.norm.Grade;
import org.etalon.rules.year.Candidate.Roadmap;
import org.etalon.rules.year.HeldCertificate.Status;
import org.etalon.rules.year.PlannedTermination.Type;
import org.etalon.scoring.CertificateType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EligibilityTest {

	private static final int YEAR = 2025;

	private static Candidate checked(Grade letter) {
		return candidate(letter, null, null);
	}

	private static Candidate certified(CertificateType type, String validTo, Status status) {
		return candidate(null, new HeldCertificate(type, LocalDate.parse(validTo), status), null);
	}

	private static Candidate ending(int year, boolean actAdopted, Type type) {
		return candidate(Grade.B, null, new PlannedTermination(type, year, actAdopted));
	}

	private static Candidate candidate(Grade letter, HeldCertificate certificate, PlannedTermination termination) {
		return new Candidate(letter, true, certificate, true, true, termination, Roadmap.NONE, true, true);
	}

	private static String decide(Candidate candidate) {
		Eligibility found = Eligibility.decide(YEAR, candidate).value();
		return found.eligible() + " " + found.basis() + " " + found.reasons();
	}

	@ParameterizedTest
	@EnumSource
	void aSelfCheckFromBOnIsABasis(Grade letter) {
		boolean enough = List.of("А+", "А", "Б+", "Б").contains(letter.letter());
		assertEquals(enough ? "true [P9_1_SELF_CHECK] []" : "false [] [P9_NO_BASIS]", decide(checked(letter)));
	}

	@ParameterizedTest
	@CsvSource({ "A,2025-01-01,ACTIVE,true", "A,2025-12-31,ACTIVE,true", "A,2024-12-31,EXPIRED,false",
			"A,2026-01-01,ACTIVE,false", "A,2025-06-30,EXPIRED,true", "A,2025-06-30,TERMINATED,false",
			"B,2025-06-30,ACTIVE,false", "B,2025-06-30,EXPIRED,false" })
	void aCertificateOfThreeYearsThatEndsInTheYearIsABasis(CertificateType type, String validTo, Status status,
			boolean basis) {
		assertEquals(basis ? "true [P9_2_EXPIRING_3Y] []" : "false [] [P9_NO_BASIS]",
				decide(certified(type, validTo, status)));
	}

	@Test
	void hasBothBasesInOrder() {
		assertEquals("true [P9_1_SELF_CHECK, P9_2_EXPIRING_3Y] []", decide(candidate(Grade.A,
				new HeldCertificate(CertificateType.A, LocalDate.of(2025, 3, 1), Status.ACTIVE), null)));
	}

	@ParameterizedTest
	@CsvSource({ "2024,true,true", "2025,true,false", "2026,true,false", "2027,true,true", "2025,false,true",
			"2026,false,true", "-2147483648,true,true", "2147483647,true,true" })
	void anEndInThisYearOrTheNextByAdoptedActsExcludes(int year, boolean actAdopted, boolean eligible) {
		for (Type type : Arrays.asList(Type.EXCLUDE, Type.CLOSE, Type.MERGE, null)) {
			assertEquals(eligible ? "true [P9_1_SELF_CHECK] []" : "false [P9_1_SELF_CHECK] [P14_2_TERMINATION]",
					decide(ending(year, actAdopted, type)));
		}
	}

	/** Each of the 2^7 combinations, against a list built fact by fact. */
	@Test
	void reportsAllReasonsInOrder() {
		for (int facts = 0; facts < 128; facts++) {
			boolean[] bad = new boolean[7];
			List<IneligibilityReason> expected = new ArrayList<>();
			for (IneligibilityReason reason : IneligibilityReason.values()) {
				bad[reason.ordinal()] = (facts >> reason.ordinal() & 1) == 1;
				if (bad[reason.ordinal()]) {
					expected.add(reason);
				}
			}
			Candidate candidate = new Candidate(bad[1] ? Grade.V : Grade.B, !bad[0], null, !bad[2], true,
					bad[3] ? new PlannedTermination(Type.MERGE, YEAR, true) : null,
					bad[4] ? Roadmap.OPEN : Roadmap.IMPLEMENTED, !bad[5], !bad[6]);
			Eligibility found = Eligibility.decide(YEAR, candidate).value();
			assertEquals(expected, found.reasons());
			assertEquals(expected.isEmpty(), found.eligible());
			assertEquals(bad[1] ? List.of() : List.of(EligibilityBasis.P9_1_SELF_CHECK), found.basis());
		}
	}

	@ParameterizedTest
	@CsvSource({ "true,true,[]", "false,true,[P14_1_FORM]", "true,false,[P14_1_FORM]", "false,false,[P14_1_FORM]" })
	void aFormHasToBeOnlineAndTestable(boolean online, boolean testable, String reasons) {
		assertEquals(reasons, Eligibility
				.decide(YEAR, new Candidate(Grade.B, true, null, online, testable, null, Roadmap.NONE, true, true))
				.value().reasons().toString());
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 999, 10000, Integer.MAX_VALUE })
	void refusesAYearThatHasNotFourDigits(int year) {
		assertEquals("reportYear INVALID_INPUT " + year + " 1000…9999",
				refusal(Eligibility.decide(year, checked(Grade.A))));
	}

	@Test
	void explains() {
		assertEquals(List.of("BASIS: 2025, Б+, – → [P9_1_SELF_CHECK] [9]", "REASON: P14_1_FORM [14]"), trace(Eligibility
				.decide(YEAR, new Candidate(Grade.B_PLUS, true, null, false, true, null, Roadmap.NONE, true, true))));
		assertEquals(List.of("BASIS: 2025, –, B 2025-06-30 ACTIVE → [] [9]", "REASON: P9_NO_BASIS [9]"),
				trace(Eligibility.decide(YEAR, certified(CertificateType.B, "2025-06-30", Status.ACTIVE))));
	}

	/** The first four paragraphs of clause 14, and neither clause 9 nor the fifth. */
	@Test
	void knowsWhichReasonsLeaveAnObjectOutOfTheShare() {
		assertEquals(List.of("P14_1_FORM", "P14_2_TERMINATION", "P14_3_ROADMAP", "P14_4_CONTACTS"),
				Arrays.stream(IneligibilityReason.values()).filter(IneligibilityReason::leftOutOfShare).map(Enum::name)
						.toList());
	}
}
