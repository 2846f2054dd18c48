// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import static org.etalon.scoring.Given.DEFAULTS;
import static org.etalon.scoring.Given.FOUR;
import static org.etalon.scoring.Given.TWO;
import static org.etalon.scoring.Given.past;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Flaw;
import org.etalon.norm.Settings;
import org.etalon.scoring.RecertificationRule.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecertificationRuleTest {

	/** A scheme under some readings. */
	record Case(String name, Scheme scheme, Settings settings) {

		boolean sectionSeven() {
			return scheme == TWO;
		}

		int threshold() {
			return sectionSeven() ? 60 : 70;
		}

		boolean reads(String id, String value) {
			return settings.asMap().get(id).equals(value);
		}

		@Override
		public String toString() {
			return name;
		}
	}

	/** What the table says: the number of the row that matches first, and its outcome. */
	record Expected(int row, Decision decision, Reason reason, Integer used) {
	}

	static Stream<Case> cases() {
		List<Case> cases = new ArrayList<>();
		for (String a11 : ScoringSettings.A11.values()) {
			for (String a12 : ScoringSettings.A12.values()) {
				for (String a13 : ScoringSettings.A13.values()) {
					for (String a25 : ScoringSettings.A25.values()) {
						Settings settings = DEFAULTS.with("A11", a11).with("A12", a12).with("A13", a13).with("A25",
								a25);
						String name = String.join(" ", a11, a12, a13, a25);
						cases.add(new Case("four stages " + name, FOUR, settings));
						cases.add(new Case("two stages " + name, TWO, settings));
					}
				}
			}
		}
		return cases.stream();
	}

	/** Every past and every new level, against the table written out once more, row by row. */
	@ParameterizedTest
	@MethodSource("cases")
	void followsTheTable(Case reading) {
		RecertificationRule rule = new RecertificationRule(reading.scheme(), reading.settings());
		for (Recertification past : everyPast()) {
			assertEquals(possible(past, reading), rule.check(past).isEmpty(), past::toString);
			if (possible(past, reading)) {
				for (int level : reading.scheme().reachableLevels()) {
					Verdict verdict = rule.decide(past, level);
					Expected expected = table(past, level, reading);
					assertEquals(expected, new Expected(expected.row(), verdict.decision(), verdict.reason(),
							verdict.noIncreaseUsed()), () -> past + " → " + level);
					assertEquals(verdict.decision().certifies() ? reading.scheme().band(level) : null, verdict.band());
				}
			}
		}
	}

	private static boolean possible(Recertification past, Case reading) {
		int level = past.previousLevel();
		boolean reachable = level == 0 || level <= 100
				&& (reading.sectionSeven() ? level >= 20 && level % 10 == 0 : level >= 40 && level % 5 == 0);
		boolean fromThreshold = level >= reading.threshold();
		boolean lowEnough = past.previousType() == CertificateType.A || !fromThreshold;
		if (reading.reads("A13", "LAST_ATTEMPT")) {
			return reachable && lowEnough;
		}
		return reachable && lowEnough && (past.previousType() == CertificateType.A ? fromThreshold : level >= 40);
	}

	private static Expected table(Recertification past, int n, Case reading) {
		boolean a = past.previousType() == CertificateType.A;
		int p = past.previousLevel();
		int t = reading.threshold();
		int u = past.noIncreaseUsed();
		int raised = reading.reads("A12", "ONCE_PER_LEVEL") ? 0 : u;
		if (reading.sectionSeven() && (past.basis() == Basis.REVOCATION || reading.reads("A25", "NO_TERM"))) {
			return new Expected(0, Decision.INVALID_BASIS, null, null);
		}
		if ((!a || past.openConclusion()) && !past.roadmapImplemented()) {
			return new Expected(1, Decision.NOT_ADMITTED, null, u);
		}
		if (n < 40) {
			return new Expected(2, Decision.CONCLUSION_ONLY, Reason.BELOW_40, u);
		}
		if (a && n < t) {
			return lowered(3, Decision.CERTIFICATE_AND_CONCLUSION, n, past, reading);
		}
		if (a && n < p) {
			return lowered(4, Decision.CERTIFICATE, n, past, reading);
		}
		if (!a && n < p) {
			return new Expected(5, Decision.CONCLUSION_ONLY, Reason.DECREASE, u);
		}
		if (a && n == p && p == 100) {
			return new Expected(6, Decision.CERTIFICATE, null, u);
		}
		if (a && n == p && u == 0) {
			return new Expected(7, Decision.CERTIFICATE, null, 1);
		}
		if (a && n == p) {
			return new Expected(8, Decision.CONCLUSION_ONLY, Reason.NO_INCREASE_REPEATED, u);
		}
		if (a) {
			return new Expected(9, Decision.CERTIFICATE, null, raised);
		}
		if (n == p && u == 0) {
			return new Expected(10, Decision.CERTIFICATE_AND_CONCLUSION, null, 1);
		}
		if (n == p) {
			return new Expected(11, Decision.CONCLUSION_ONLY, Reason.NO_INCREASE_REPEATED, u);
		}
		return n < t ? new Expected(12, Decision.CERTIFICATE_AND_CONCLUSION, null, raised)
				: new Expected(13, Decision.CERTIFICATE, null, raised);
	}

	/** Rows 3 and 4: a conclusion, or by A11 a certificate, which then is one without an increase. */
	private static Expected lowered(int row, Decision certificate, int n, Recertification past, Case reading) {
		int u = past.noIncreaseUsed();
		if (reading.reads("A11", "CONCLUSION_ONLY")) {
			return new Expected(row, Decision.CONCLUSION_ONLY, Reason.DECREASE, u);
		}
		if (n > past.previousLevel()) { // above a failed attempt (A13)
			return new Expected(row, certificate, null, reading.reads("A12", "ONCE_PER_LEVEL") ? 0 : u);
		}
		return u == 0 ? new Expected(row, certificate, null, 1)
				: new Expected(row, Decision.CONCLUSION_ONLY, Reason.NO_INCREASE_REPEATED, u);
	}

	private static List<Recertification> everyPast() {
		List<Recertification> all = new ArrayList<>();
		for (Basis basis : Basis.values()) {
			for (CertificateType type : CertificateType.values()) {
				for (int level = -5; level <= 105; level += 5) {
					for (int used = 0; used <= 2; used++) {
						for (int flags = 0; flags < 4; flags++) {
							all.add(new Recertification(basis, type, level, null, used, flags > 1, flags % 2 == 1));
						}
					}
				}
			}
		}
		return all;
	}

	@Test
	void namesTheClause() {
		RecertificationRule four = new RecertificationRule(FOUR, DEFAULTS);
		RecertificationRule two = new RecertificationRule(TWO, DEFAULTS);
		Recertification a = past(Basis.EXPIRY, CertificateType.A, 80, 0);
		assertEquals(new Clause("22а"), four.decide(a, 85).clause());
		assertEquals(new Clause("31"), four.decide(a, 75).clause());
		assertEquals(new Clause("23"), four.decide(a, 0).clause());
		assertEquals(new Clause("38а"), two.decide(a, 90).clause());
		assertEquals(new Clause("39"), two.decide(a, 30).clause());
		Recertification b = past(Basis.EXPIRY, CertificateType.B, 50, 0);
		assertEquals(new Clause("22б"), four.decide(b, 55).clause());
		assertEquals(new Clause("38б"), two.decide(b, 50).clause());
		Recertification unworked = new Recertification(Basis.EXPIRY, CertificateType.B, 50, null, 0, false, false);
		assertEquals(new Clause("31"), four.decide(unworked, 100).clause());
	}

	@Test
	void aBasisThatDoesNotExistNamesWhatItLacks() {
		Recertification revoked = past(Basis.REVOCATION, CertificateType.A, 80, 0);
		Recertification expired = past(Basis.EXPIRY, CertificateType.A, 80, 0);
		assertEquals(new Clause("41"), new RecertificationRule(TWO, DEFAULTS).decide(revoked, 80).clause());
		RecertificationRule endless = new RecertificationRule(TWO, DEFAULTS.with("A25", "NO_TERM"));
		assertEquals(new Clause("41"), endless.decide(revoked, 80).clause());
		assertEquals(new Clause("29"), endless.decide(expired, 80).clause());
		assertNull(endless.decide(expired, 80).noIncreaseUsed());
	}

	@Test
	void anImpossiblePastIsExplained() {
		RecertificationRule rule = new RecertificationRule(FOUR, DEFAULTS);
		assertEquals(List.of(new Flaw("previous_level", "INVALID_INPUT", "60", "A: 70|75|80|85|90|95|100")),
				rule.check(past(Basis.EXPIRY, CertificateType.A, 60, 0)));
		assertEquals(List.of(new Flaw("previous_level", "INVALID_INPUT", "73", "B: 40|45|50|55|60|65")),
				rule.check(past(Basis.EXPIRY, CertificateType.B, 73, 0)));
		assertEquals(List.of("previous_level", "no_increase_used"),
				rule.check(past(Basis.EXPIRY, CertificateType.B, Integer.MIN_VALUE, -1)).stream().map(Flaw::field)
						.toList());
		assertEquals(1, rule.check(past(Basis.EXPIRY, CertificateType.A, Integer.MAX_VALUE, 0)).size());
	}
}
