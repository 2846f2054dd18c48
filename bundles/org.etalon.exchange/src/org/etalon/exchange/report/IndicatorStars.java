// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.util.List;

import org.etalon.norm.TraceStep;
import org.etalon.standard.Indicator;
import org.etalon.standard.IndicatorValues;
import org.etalon.standard.StarRating;

/**
 * What an indicator of an authority came to in a quarter.
 *
 * @param indicator the indicator
 * @param values    what is known of it
 * @param rating    its level; null if nothing is known of it
 * @param trace     the steps behind the level, empty if there is none
 */
public record IndicatorStars(Indicator indicator, IndicatorValues values, StarRating rating, List<TraceStep> trace) {

	public IndicatorStars {
		trace = List.copyOf(trace);
	}
}
