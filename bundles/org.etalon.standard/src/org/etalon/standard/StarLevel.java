// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.util.List;

/**
 * A level of an indicator as the Standard prints it.
 *
 * @param stars      1 to 5
 * @param conditions all of them have to be met, whatever the levels below ask for
 */
public record StarLevel(int stars, List<LevelCondition> conditions) {

	public StarLevel {
		conditions = List.copyOf(conditions);
		if (stars < 1 || stars > 5 || conditions.isEmpty()) {
			throw new IllegalArgumentException("no level: " + stars);
		}
	}

	/** Whether all conditions are met. */
	boolean isReachedBy(IndicatorValues values) {
		return conditions.stream().allMatch(condition -> condition.isMetBy(values));
	}

	/** Whether one of its conditions speaks of {@code input}. */
	boolean names(String input) {
		return conditions.stream().anyMatch(condition -> condition.input().equals(input));
	}
}
