// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Flaw;
import org.etalon.norm.Settings;
import org.etalon.scoring.Scheme.Band;

/**
 * Outcome of a recertification (clauses 30, 31, 41; settings A11, A12, A13, A25).
 */
public final class RecertificationRule {

	/** Code of a past that cannot be: a level that does not fit the type of the certificate. */
	public static final String INVALID_INPUT = "INVALID_INPUT";

	private final Scheme scheme;
	private final Settings settings;
	private final int threshold;
	private final int lowest;
	private final Set<Integer> reachable;

	/**
	 * Decision on an object that comes again.
	 *
	 * @param decision       the decision
	 * @param reason         why there is no certificate, null where the decision says it all
	 * @param clause         clause of the decision
	 * @param noIncreaseUsed renewals without an increase used after this one, null for a basis that does not apply
	 * @param band           the band whose term counts, null if no certificate is given
	 */
	public record Verdict(Decision decision, Reason reason, Clause clause, Integer noIncreaseUsed, Band band) {
	}

	public RecertificationRule(Scheme scheme, Settings settings) {
		this.scheme = scheme;
		this.settings = settings;
		this.threshold = scheme.threshold(Decision.CERTIFICATE);
		this.lowest = scheme.threshold(Decision.CERTIFICATE_AND_CONCLUSION);
		this.reachable = scheme.reachableLevels();
	}

	/**
	 * What is impossible in the past of an object: a certificate of type A needs a level from the threshold of a
	 * certificate on, one of type B a level below it, both a level that can be reached at all.
	 */
	public List<Flaw> check(Recertification past) {
		List<Flaw> flaws = new ArrayList<>();
		int level = past.previousLevel();
		if (!reachable.contains(level) || !settings.is(ScoringSettings.A13, "LAST_ATTEMPT") && !fits(past)) {
			flaws.add(new Flaw("previous_level", INVALID_INPUT, Integer.toString(level), expectedLevels(past)));
		}
		if (past.noIncreaseUsed() < 0) {
			flaws.add(new Flaw("no_increase_used", INVALID_INPUT, Integer.toString(past.noIncreaseUsed()), "0, 1, 2…"));
		}
		return flaws;
	}

	private boolean fits(Recertification past) {
		int level = past.previousLevel();
		return past.previousType() == CertificateType.A ? level >= threshold : level >= lowest && level < threshold;
	}

	private String expectedLevels(Recertification past) {
		boolean any = settings.is(ScoringSettings.A13, "LAST_ATTEMPT");
		List<String> levels = reachable.stream().filter(level -> any
				|| fits(new Recertification(past.basis(), past.previousType(), level, null, 0, false, false)))
				.map(String::valueOf).toList();
		return past.previousType() + ": " + String.join("|", levels);
	}

	/** Evaluates the table of clause 31 top-down; the first match wins. */
	public Verdict decide(Recertification past, int level) {
		if (!basisApplies(past.basis())) {
			return new Verdict(Decision.INVALID_BASIS, null, scheme.recertification().revocationClause(), null, null);
		}
		int used = past.noIncreaseUsed();
		boolean needsRoadmap = past.previousType() == CertificateType.B || past.openConclusion();
		if (needsRoadmap && !past.roadmapImplemented()) {
			return new Verdict(Decision.NOT_ADMITTED, null, scheme.recertification().clause(), used, null);
		}
		if (level < lowest) {
			return conclusion(Reason.BELOW_40, scheme.band(level).clause(), used);
		}
		int previous = past.previousLevel();
		if (level < previous) {
			if (past.previousType() == CertificateType.A && settings.is(ScoringSettings.A11, "CERTIFICATE")) {
				return certificate(level, usedAtNewLevel(used));
			}
			return conclusion(Reason.DECREASE, scheme.recertification().clause(), used);
		}
		if (level > previous) {
			return certificate(level, usedAtNewLevel(used));
		}
		if (level == 100) {
			return certificate(level, used);
		}
		if (used == 0) {
			return certificate(level, 1);
		}
		return conclusion(Reason.NO_INCREASE_REPEATED, scheme.recertification().clause(), used);
	}

	private boolean basisApplies(Basis basis) {
		if (scheme.recertification().byAnalogy() && settings.is(ScoringSettings.A25, "NO_TERM")) {
			return false; // a certificate without a term never expires
		}
		return basis == Basis.EXPIRY || scheme.recertification().revocation();
	}

	private int usedAtNewLevel(int used) {
		return settings.is(ScoringSettings.A12, "ONCE_PER_LEVEL") ? 0 : used;
	}

	private Verdict certificate(int level, int used) {
		Band band = scheme.band(level);
		return new Verdict(band.decision(), null, band.clause(), used, band);
	}

	private static Verdict conclusion(Reason reason, Clause clause, int used) {
		return new Verdict(Decision.CONCLUSION_ONLY, reason, clause, used, null);
	}
}
