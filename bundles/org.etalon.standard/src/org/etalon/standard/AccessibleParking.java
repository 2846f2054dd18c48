// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import org.etalon.norm.Clause;
import org.etalon.norm.Document;
import org.etalon.norm.Ruling;
import org.etalon.norm.TraceStep;

/**
 * Parking places for people with disabilities (инвалидные места) that the Standard recommends: a tenth of all, every
 * begun ten counting as a whole one, and one at least, even beside no other places.
 */
public final class AccessibleParking {

	private static final Clause CLAUSE = new Clause(Document.STANDARD, "4.6.7.1");
	private static final int SHARE = 10; // one of so many

	private AccessibleParking() {
	}

	/**
	 * How many of {@code places} should be accessible.
	 *
	 * @return refused with {@link org.etalon.norm.Flaw#INVALID_INPUT} for a negative number
	 */
	public static Ruling<Integer> required(int places) {
		if (places < 0) {
			return Ruling.invalid("parkingPlaces", places, "≥ 0");
		}
		int required = Math.max(1, Math.ceilDiv(places, SHARE));
		return Ruling.made(required,
				TraceStep.of("PARKING", "max(1, ⌈" + places + " / " + SHARE + "⌉) = " + required, CLAUSE));
	}
}
