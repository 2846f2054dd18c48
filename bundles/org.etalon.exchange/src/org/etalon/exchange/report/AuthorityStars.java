// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.etalon.standard.Indicator;
import org.etalon.standard.Quarter;

/**
 * The levels of an authority in a quarter.
 *
 * @param authority  the authority
 * @param quarter    the quarter
 * @param indicators all indicators in the order of the Standard; none if no row speaks of this quarter though others
 *                   speak of quarters before and after it
 * @param overall    the overall level, empty if the settings give none or no indicator has a level
 */
public record AuthorityStars(String authority, Quarter quarter, List<IndicatorStars> indicators, OptionalInt overall) {

	public AuthorityStars {
		indicators = List.copyOf(indicators);
	}

	/** Whether the quarter was left out. */
	public boolean isLeftOut() {
		return indicators.isEmpty();
	}

	/** The indicators of a table that have no level. */
	public Stream<Indicator> missing(int table) {
		return indicators.stream().filter(stars -> stars.rating() == null).map(IndicatorStars::indicator)
				.filter(indicator -> indicator.table() == table);
	}
}
