// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.util.List;

import org.etalon.scoring.Distance;
import org.etalon.scoring.Distance.Improvement;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scorer;

/**
 * An object and what it came to.
 *
 * @param row     the object
 * @param outcome what it came to
 * @param scheme  the scheme it was scored by
 * @param scorer  the scorer that did it
 */
public record CheckedRow(RegisterRow row, Outcome outcome, Scheme scheme, Scorer scorer) {

	/** The smallest sets of improvements that lead to the next decision. */
	public List<List<Improvement>> distance() {
		return Distance.toNextDecision(scheme, scorer, row.submission(), outcome);
	}
}
