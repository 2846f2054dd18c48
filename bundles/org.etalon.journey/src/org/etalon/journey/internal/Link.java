// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.internal;

import java.util.ArrayList;
import java.util.List;

import org.etalon.model.typical.Branch;
import org.etalon.model.typical.Step;

/**
 * From one step to another.
 *
 * @param branch the condition under which, null for none
 */
record Link(Step from, Step to, Branch branch) {

	/** All that lead away from a step, in the order of the map; each target once for each condition. */
	static List<Link> of(Step from) {
		List<Link> links = new ArrayList<>();
		for (Branch branch : from.getBranches()) {
			if (branch.getNext() != null && branch.getNext() != from) {
				links.add(new Link(from, branch.getNext(), branch));
			}
		}
		for (Step to : from.getNext()) {
			if (to != from && links.stream().noneMatch(link -> link.to == to)) {
				links.add(new Link(from, to, null));
			}
		}
		return links;
	}

	/** The condition in words, empty for none. */
	String condition() {
		return branch == null || branch.getCondition() == null ? "" : branch.getCondition().strip();
	}
}
