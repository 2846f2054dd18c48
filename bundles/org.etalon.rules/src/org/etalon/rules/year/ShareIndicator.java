// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.year;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.etalon.norm.Clause;
import org.etalon.norm.Ruling;
import org.etalon.norm.TraceStep;

/**
 * Share of certified objects («Доля сертифицированных…», clause 15). Objects that the first four paragraphs of clause
 * 14 exclude are not counted, certified or not; those without access (¶5) are.
 *
 * @param counted   objects that count
 * @param certified certified ones among them
 * @param share     percent, two decimals, half up; null when nothing counts
 */
public record ShareIndicator(int counted, int certified, BigDecimal share) {

	private static final Clause CLAUSE = new Clause("15");

	/**
	 * An object of the registers.
	 *
	 * @param certified whether it is certified
	 * @param reasons   why it is not in the list of the year
	 */
	public record RegisteredObject(boolean certified, Set<IneligibilityReason> reasons) {

		public RegisteredObject {
			reasons = Set.copyOf(reasons);
		}

		private boolean counts() {
			return reasons.stream().noneMatch(IneligibilityReason::leftOutOfShare);
		}
	}

	/** Counts objects one by one, for registers that are too long for a list. */
	public static final class Tally {

		private int all;
		private int counted;
		private int certified;

		/** Counts an object. */
		public void add(RegisteredObject object) {
			all++;
			if (object.counts()) {
				counted++;
				certified += object.certified() ? 1 : 0;
			}
		}

		/** The share among the objects counted so far. */
		public Ruling<ShareIndicator> share() {
			BigDecimal share = counted == 0 ? null
					: BigDecimal.valueOf(100L * certified).divide(BigDecimal.valueOf(counted), 2, RoundingMode.HALF_UP);
			return Ruling.made(new ShareIndicator(counted, certified, share),
					TraceStep.of("COUNTED", all + " − " + (all - counted) + " = " + counted, new Clause("14, 15")),
					TraceStep.of("SHARE", certified + " / " + counted + " → " + Objects.toString(share, "–"), CLAUSE));
		}
	}

	/** Computes the share among {@code objects}. */
	public static Ruling<ShareIndicator> of(List<RegisteredObject> objects) {
		Tally tally = new Tally();
		objects.forEach(tally::add);
		return tally.share();
	}
}
