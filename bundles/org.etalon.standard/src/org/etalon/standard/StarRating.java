// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.util.List;

/**
 * The level of an indicator.
 *
 * @param indicator the indicator
 * @param stars     0 to 5; 0 where not even the conditions of one star are met
 * @param reached   the level that was reached, null at 0 stars
 * @param missed    the next better level, null at 5 stars
 * @param lacking   the conditions of the next level that are not met, empty at 5 stars
 * @param gaps      what a reader has to know of it, in the order of the inputs
 */
public record StarRating(Indicator indicator, int stars, StarLevel reached, StarLevel missed,
		List<LevelCondition> lacking, List<StarGap> gaps) {

	public StarRating {
		lacking = List.copyOf(lacking);
		gaps = List.copyOf(gaps);
	}
}
