// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

import org.etalon.exchange.VariantStamp;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.VariantInfo;

/**
 * A variant that is installed, and where it comes from.
 *
 * @param variant the variant
 * @param stamp   its id with version and hash of its bundle; of a variant under an overlay, of both bundles
 * @param bundle  symbolic name of its bundle; of the bundle of the overlay where there is one
 */
public record InstalledVariant(ScoringVariant variant, VariantStamp stamp, String bundle) {

	/**
	 * Refuses variants that contradict each other: two with the same id, or two for the same subject and kind with a
	 * day in common. Editions for all subjects may overlap, the later one counts.
	 *
	 * @throws UnusableRulesException {@code RULES_CLASH}
	 */
	public static void requireNoClash(List<InstalledVariant> installed) {
		for (int i = 0; i < installed.size(); i++) {
			for (InstalledVariant other : installed.subList(i + 1, installed.size())) {
				InstalledVariant one = installed.get(i);
				VariantInfo info = one.variant.info();
				if (info.id().equals(other.variant.info().id())) {
					throw new UnusableRulesException("RULES_CLASH", info.id(), one.named(), other.named());
				}
				if (clash(info, other.variant.info())) {
					throw new UnusableRulesException("RULES_CLASH", info.subject(), one.named(), other.named());
				}
			}
		}
	}

	private static boolean clash(VariantInfo one, VariantInfo other) {
		return !one.subject().isEmpty() && one.subject().equals(other.subject())
				&& !Collections.disjoint(one.kinds(), other.kinds()) && starts(one, other) && starts(other, one);
	}

	/** Whether one starts before the other ends. */
	private static boolean starts(VariantInfo one, VariantInfo other) {
		LocalDate from = one.effectiveFrom();
		LocalDate to = other.effectiveTo();
		return from == null || to == null || !from.isAfter(to);
	}

	/** Whether it comes from a rule bundle, or is under an overlay of one. Names of ours are refused to those. */
	public boolean regional() {
		return !bundle.startsWith("org.etalon.");
	}

	/** Id, and the bundle with its version that it comes from, as a message names it. */
	public String named() {
		String version = VariantStamp.parts(List.of(stamp)).stream().filter(part -> part.id().equals(stamp.id()))
				.findFirst().orElse(stamp).version();
		return stamp.id() + " (" + bundle + " " + version + ")";
	}
}
