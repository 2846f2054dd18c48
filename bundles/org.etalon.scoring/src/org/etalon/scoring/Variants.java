// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.etalon.norm.ObjectKind;

/**
 * Chooses the variant for an object: of those in force on its date that cover its kind and subject, one made for the
 * subject goes before one for all, and a later edition before an earlier one.
 */
public final class Variants {

	private final Map<ObjectKind, List<ScoringVariant>> byKind = new EnumMap<>(ObjectKind.class);

	/**
	 * A choice among some variants.
	 *
	 * @param variants the installed variants
	 * @param forced   ids of variants to use for a kind whatever else is installed
	 */
	public Variants(Collection<ScoringVariant> variants, Map<ObjectKind, String> forced) {
		for (ObjectKind kind : ObjectKind.values()) {
			String id = forced.get(kind);
			List<ScoringVariant> usable = new ArrayList<>();
			for (ScoringVariant variant : variants) {
				VariantInfo info = variant.info();
				if (info.kinds().contains(kind) && (id == null || info.id().equals(id))) {
					usable.add(variant);
				}
			}
			byKind.put(kind, usable);
		}
	}

	/**
	 * The variants that fit an object best: none if no variant covers it, more than one if they contradict each other.
	 *
	 * @param kind    kind of the object
	 * @param subject code of its subject of the Federation, empty for a federal object
	 * @param date    the day whose edition counts
	 */
	public List<ScoringVariant> choose(ObjectKind kind, String subject, LocalDate date) {
		List<ScoringVariant> candidates = byKind.get(kind);
		List<ScoringVariant> best = List.of();
		for (ScoringVariant variant : candidates) {
			VariantInfo info = variant.info();
			if (!info.covers(kind, subject) || !info.inForceOn(date)) {
				continue;
			}
			int order = best.isEmpty() ? 1 : compare(info, best.get(0).info());
			if (order > 0) {
				best = candidates.size() == 1 ? candidates : List.of(variant); // asked for every row
			} else if (order == 0) {
				best = new ArrayList<>(best);
				best.add(variant);
			}
		}
		return best;
	}

	private static int compare(VariantInfo one, VariantInfo other) {
		int bySubject = Boolean.compare(!one.subject().isEmpty(), !other.subject().isEmpty());
		return bySubject != 0 ? bySubject : from(one).compareTo(from(other));
	}

	private static LocalDate from(VariantInfo info) {
		return info.effectiveFrom() == null ? LocalDate.MIN : info.effectiveFrom();
	}
}
