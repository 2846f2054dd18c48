// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.lifecycle;

import java.util.List;

/**
 * What comes with an event; most transitions ask for none of it.
 *
 * @param acceptedProposals proposals to a model that were accepted (clause 45)
 * @param reasons           why something is returned (clause 50)
 */
public record Circumstances(int acceptedProposals, List<String> reasons) {

	/** Nothing to mention. */
	public static final Circumstances NONE = new Circumstances(0, List.of());

	public Circumstances {
		reasons = List.copyOf(reasons);
	}

	/** Whether a reason is named; white space names none. */
	boolean nameReasons() {
		return reasons.stream().anyMatch(reason -> !reason.isBlank());
	}
}
