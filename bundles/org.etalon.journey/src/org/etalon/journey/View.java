// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.etalon.model.typical.Step;
import org.etalon.norm.Grade;

/**
 * How a map is looked at.
 *
 * @param folded keys of the rows of which only the head is seen: ids of lanes, names of {@link Row}
 * @param grades what an assessment that is laid over says of steps, by their ids
 */
public record View(Set<String> folded, Map<String, Grade> grades) {

	/** Everything, and nothing laid over. */
	public static final View PLAIN = new View(Set.of(), Map.of());

	public View {
		folded = Set.copyOf(folded);
		grades = Map.copyOf(grades);
	}

	/** What the assessment says of a step. */
	public Optional<Grade> grade(Step step) {
		return Optional.ofNullable(step.getId()).map(grades::get);
	}
}
