// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.etalon.norm.ObjectKind;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.Variants;

/**
 * By which variant the golden cases of a bundle are computed: they are about what the bundle brings; where it brings
 * nothing for a kind, or the case names another subject, they are about what is there.
 */
final class CaseVariants {

	private final List<ScoringVariant> brought;
	private final Variants all;
	private final LocalDate asOf;

	/**
	 * @param brought what the bundle brings
	 * @param there   what is there besides
	 * @param asOf    the day whose edition counts
	 */
	CaseVariants(Collection<ScoringVariant> brought, Collection<ScoringVariant> there, LocalDate asOf) {
		this.brought = List.copyOf(brought);
		this.all = new Variants(there, Map.of());
		this.asOf = asOf;
	}

	/**
	 * The variant of a case.
	 *
	 * @param subject code of the subject that the case names, empty if it names none
	 */
	Optional<ScoringVariant> choose(ObjectKind kind, String subject) {
		Optional<ScoringVariant> own = brought.stream().filter(
				each -> subject.isEmpty() ? each.info().kinds().contains(kind) : each.info().covers(kind, subject))
				.max(Comparator.comparing((ScoringVariant each) -> each.info().inForceOn(asOf)));
		if (own.isPresent()) {
			return own;
		}
		List<ScoringVariant> others = all.choose(kind, subject, asOf);
		return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
	}
}
