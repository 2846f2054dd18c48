// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.util.Collection;
import java.util.OptionalInt;

import org.etalon.norm.Settings;

/**
 * One level of client centricity for several indicators. Clauses 4.6.3.1, 4.6.4.6, 4.6.5.3 and 4.6.7.6 of the Standard
 * speak of a maximal level, but nothing says how the indicators make one (A30).
 */
public final class OverallLevel {

	private OverallLevel() {
	}

	/**
	 * The overall level.
	 *
	 * @param stars levels of the indicators that were assessed
	 * @return by {@code NONE} there is none; by {@code MINIMUM} it is the lowest one, and none for no indicator at all
	 */
	public static OptionalInt of(Collection<Integer> stars, Settings settings) {
		return settings.is(StandardSettings.A30, "NONE") ? OptionalInt.empty()
				: stars.stream().mapToInt(Integer::intValue).min();
	}
}
