// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.etalon.norm.Clause;
import org.etalon.norm.Ruling;
import org.etalon.norm.TraceStep;

/**
 * Whether something has all parts the law requires of it.
 *
 * @param missing the parts it lacks, in the order of the law
 * @param <P>     kind of its parts
 */
public record Completeness<P>(List<P> missing) {

	public Completeness {
		missing = List.copyOf(missing);
	}

	/** Whether nothing is missing. */
	public boolean complete() {
		return missing.isEmpty();
	}

	/**
	 * Compares what is there with what is required. What is there beyond that does no harm.
	 *
	 * @param subject  what is compared, as a code for the trace
	 * @param required the parts required, in the order of the law
	 * @param present  the parts that are there
	 * @param clause   where they are required
	 */
	public static <P> Ruling<Completeness<P>> check(String subject, List<P> required, Collection<P> present,
			Clause clause) {
		List<P> missing = new ArrayList<>(required);
		missing.removeAll(present);
		String found = missing.isEmpty() ? "COMPLETE" : "MISSING " + missing;
		return Ruling.made(new Completeness<>(missing), TraceStep.of(subject, required + " → " + found, clause));
	}
}
