// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Flaw;
import org.etalon.norm.Settings;
import org.etalon.scoring.Difference.Limit;
import org.etalon.scoring.Scheme.Band;

/**
 * Outcome of a recertification (clauses 30, 31, 41; settings A11, A12, A13, A25).
 */
public final class RecertificationRule {

	private final Scheme scheme;
	private final int threshold;
	private final int lowest;
	private final BitSet reachable = new BitSet(101);
	private final boolean decreaseCertified;
	private final boolean oncePerLevel;
	private final boolean lastAttempt;
	private final boolean endless;
	private final int leastA; // a certificate may have been given before the overlay, or elsewhere
	private final int leastB;
	private final int belowB;

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
		this.threshold = scheme.threshold(Decision.CERTIFICATE);
		this.lowest = scheme.threshold(Decision.CERTIFICATE_AND_CONCLUSION);
		Scheme before = scheme.overlaid() == null ? scheme : scheme.overlaid().base();
		this.leastA = Math.min(threshold, before.threshold(Decision.CERTIFICATE));
		this.leastB = Math.min(lowest, before.threshold(Decision.CERTIFICATE_AND_CONCLUSION));
		boolean limited = scheme.overlaid() != null && !scheme.overlaid().overlay().all(Limit.class).isEmpty();
		this.belowB = limited ? 101 : Math.max(threshold, before.threshold(Decision.CERTIFICATE));
		for (int level : scheme.reachableLevels()) {
			reachable.set(level);
		}
		this.decreaseCertified = settings.is(ScoringSettings.A11, "CERTIFICATE");
		this.oncePerLevel = settings.is(ScoringSettings.A12, "ONCE_PER_LEVEL");
		this.lastAttempt = settings.is(ScoringSettings.A13, "LAST_ATTEMPT");
		this.endless = scheme.recertification().byAnalogy() && settings.is(ScoringSettings.A25, "NO_TERM");
	}

	/**
	 * What is impossible in the past of an object: a certificate of type A needs a level from the threshold of a
	 * certificate on, one of type B a level below it, both a level that can be reached at all. A failed attempt can
	 * have ended at any level, except that the holder of a certificate of type B would have got one of type A from the
	 * threshold on. Of a certificate that was given so nothing is impossible.
	 */
	public List<Flaw> check(Recertification past) {
		boolean levelFits = past.given() || fits(past.previousType(), past.previousLevel());
		if (levelFits && past.noIncreaseUsed() >= 0) {
			return List.of();
		}
		List<Flaw> flaws = new ArrayList<>();
		if (!levelFits) {
			flaws.add(new Flaw("previous_level", Flaw.INVALID_INPUT, Integer.toString(past.previousLevel()),
					expectedLevels(past.previousType())));
		}
		if (past.noIncreaseUsed() < 0) {
			flaws.add(new Flaw("no_increase_used", Flaw.INVALID_INPUT, Integer.toString(past.noIncreaseUsed()),
					"0, 1, 2…"));
		}
		return flaws;
	}

	private boolean fits(CertificateType type, int level) {
		return level >= 0 && reachable.get(level) && agrees(type, level);
	}

	/**
	 * Whether a certificate of {@code type} could be given for {@code level}, reachable today or not: points of an
	 * earlier edition could have made other sums.
	 */
	public boolean agrees(CertificateType type, int level) {
		return type == CertificateType.A ? lastAttempt || level >= leastA
				: level < belowB && (lastAttempt || level >= leastB);
	}

	private String expectedLevels(CertificateType type) {
		return type + ": " + reachable.stream().filter(level -> fits(type, level)).mapToObj(Integer::toString)
				.collect(Collectors.joining("|"));
	}

	/** Evaluates the table of clause 31 top-down; the first match wins. */
	public Verdict decide(Recertification past, int level) {
		if (!basisApplies(past.basis())) {
			Clause clause = past.basis() == Basis.REVOCATION ? scheme.recertification().revocationClause()
					: scheme.termClause();
			return new Verdict(Decision.INVALID_BASIS, null, clause, null, null);
		}
		int used = past.noIncreaseUsed();
		boolean wasA = past.previousType() == CertificateType.A;
		if ((!wasA || past.openConclusion()) && !past.roadmapImplemented()) {
			return new Verdict(Decision.NOT_ADMITTED, null, scheme.recertification().clause(), used, null);
		}
		if (level < lowest) {
			return conclusion(Reason.BELOW_40, scheme.band(level).clause(), used);
		}
		// A level below the threshold is a decrease for type A even if it is above that of a failed attempt (A13).
		boolean decrease = level < past.previousLevel() || wasA && level < threshold;
		if (decrease && !(wasA && decreaseCertified)) {
			return conclusion(Reason.DECREASE, scheme.recertification().clause(), used);
		}
		if (level > past.previousLevel()) {
			return certificate(level, oncePerLevel ? 0 : used);
		}
		if (wasA && level == past.previousLevel() && level == 100) {
			return certificate(level, used);
		}
		// A certificate for a lower level (A11) is one without an increase too: otherwise keeping the level would be
		// worse than lowering it.
		return used == 0 ? certificate(level, 1)
				: conclusion(Reason.NO_INCREASE_REPEATED, scheme.recertification().clause(), used);
	}

	/** Whether an object can come again for this reason; a certificate without a term never expires. */
	boolean basisApplies(Basis basis) {
		return basis == Basis.REVOCATION ? scheme.recertification().revocation() : !endless;
	}

	private Verdict certificate(int level, int used) {
		Band band = scheme.band(level);
		return new Verdict(band.decision(), null, band.clause(), used, band);
	}

	private static Verdict conclusion(Reason reason, Clause clause, int used) {
		return new Verdict(Decision.CONCLUSION_ONLY, reason, clause, used, null);
	}
}
