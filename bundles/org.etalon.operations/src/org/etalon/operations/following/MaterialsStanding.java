// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.following;

import java.util.List;

import org.etalon.norm.TraceStep;
import org.etalon.rules.lifecycle.Event;
import org.etalon.store.records.ConformityMaterials;

/**
 * Where the materials of an authority are.
 *
 * @param materials the materials
 * @param name      name of the object
 * @param authority name of its authority, empty if not known
 * @param possible  what can happen next
 * @param trace     what moved them there, with its clause; empty unless they were just moved
 * @param repeated  whether they were so already
 */
public record MaterialsStanding(ConformityMaterials materials, String name, String authority, List<Event> possible,
		List<TraceStep> trace, boolean repeated) {

	public MaterialsStanding {
		possible = List.copyOf(possible);
		trace = List.copyOf(trace);
	}
}
