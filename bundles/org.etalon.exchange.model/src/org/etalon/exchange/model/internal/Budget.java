// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model.internal;

import org.etalon.exchange.model.ModelLimits;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.exchange.model.internal.Node.Place;

/** Counts what a text makes of itself, and stops it in time. */
final class Budget {

	private final Problems problems;
	private int nodes;
	private int depth;

	Budget(Problems problems) {
		this.problems = problems;
	}

	/** One more element, attribute or value. */
	void node(Place place) throws ModelTextException {
		if (++nodes > ModelLimits.MAX_NODES) {
			throw problems.fatal(place, "MODEL_TOO_LARGE", "", Integer.toString(ModelLimits.MAX_NODES));
		}
	}

	/** An element begins. */
	void enter(Place place) throws ModelTextException {
		node(place);
		if (++depth > ModelLimits.MAX_DEPTH) {
			throw problems.fatal(place, "MODEL_TOO_DEEP", "", Integer.toString(ModelLimits.MAX_DEPTH));
		}
	}

	/** An element ends. */
	void leave() {
		depth--;
	}
}
