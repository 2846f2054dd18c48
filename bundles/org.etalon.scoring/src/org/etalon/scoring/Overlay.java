// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.etalon.norm.ObjectKind;
import org.etalon.norm.Text;
import org.etalon.scoring.Difference.Asked;
import org.etalon.scoring.Difference.RegionalList;
import org.etalon.scoring.Difference.RequiredCriterion;

/**
 * What a subject of the Federation lays over a national variant (надстройка): named differences, each with its basis.
 * Registered as an OSGi service. An overlay is data: it declares, and the evaluator of declared schemes applies, so
 * that nobody's code decides.
 */
@FunctionalInterface
public interface Overlay {

	/** What it declares; the same at every call. */
	Declaration declaration();

	/**
	 * The declared differences.
	 *
	 * @param id            stable short id, as {@code 77-strict}
	 * @param name          the name a user reads
	 * @param edition       edition of the Rules it was made for
	 * @param base          id of the national variant it lies over
	 * @param kinds         kinds of objects it is for; empty for all that the variant scores
	 * @param subject       code of the subject of the Federation
	 * @param effectiveFrom first day in force, null for no limit
	 * @param effectiveTo   last day in force, null for no limit
	 * @param onlyTightens  whether it says of itself that nothing is ever better than by the national variant
	 * @param differences   the differences; none changes nothing
	 */
	record Declaration(String id, Text name, String edition, String base, Set<ObjectKind> kinds, String subject,
			LocalDate effectiveFrom, LocalDate effectiveTo, boolean onlyTightens, List<Difference> differences) {

		private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]*");
		private static final Pattern SUBJECT = Pattern.compile("[0-9]{2}");

		public Declaration {
			Objects.requireNonNull(name);
			Objects.requireNonNull(edition);
			if (!ID.matcher(id).matches() || !ID.matcher(base).matches()) {
				throw new IllegalArgumentException("not an id: " + id + ", " + base);
			}
			if (!SUBJECT.matcher(subject).matches()) {
				throw new IllegalArgumentException("not the code of a subject: " + subject);
			}
			if (effectiveFrom != null && effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
				throw new IllegalArgumentException("never in force: " + effectiveFrom + " to " + effectiveTo);
			}
			kinds = kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
			differences = List.copyOf(differences);
			Set<Object> seen = new HashSet<>();
			for (Difference difference : differences) {
				if (!seen.add(difference.place())) {
					throw new IllegalArgumentException("declared twice: " + difference.place());
				}
			}
		}

		/** Id of the variant that the overlay makes of the national one. */
		public String variant() {
			return base + "+" + id;
		}

		/** Differences of one type, in the order of the declaration. */
		public <D> List<D> all(Class<D> type) {
			return differences.stream().filter(type::isInstance).map(type::cast).toList();
		}

		/** Whether anything depends on an answer, or on the place of an object in a list. */
		boolean asks() {
			return differences.stream().anyMatch(each -> each instanceof Asked || each instanceof RegionalList);
		}

		/** Whether the answer to a column has to be yes or no. */
		boolean yesOrNo(String column) {
			return differences.stream().anyMatch(each -> each instanceof Asked asked && asked.column().equals(column)
					&& !(asked instanceof Difference.ExtraColumn));
		}

		/** Criteria that have to be fulfilled. */
		List<RequiredCriterion> criteria() {
			return all(RequiredCriterion.class);
		}
	}
}
