// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import java.util.ArrayList;
import java.util.List;

import org.etalon.store.Field;
import org.etalon.store.records.RecordKinds;

/**
 * The register after a change: nearly everything in one part, what changed lately in a small one beside it. Never
 * changes.
 *
 * @param main   nearly everything, without what was changed or removed since it was made
 * @param recent what changed since
 * @param places for each field that can be ordered by, where the values of the small part stand among those of the main
 *               part: {@code 2 * code + 1} for an equal one, {@code 2 * code} before one; null for other fields
 * @param change id of the change
 */
record State(Part main, Part recent, List<int[]> places, long change) {

	static State of(Segment main, long[] live, Segment recent, Segment authorities, long change) {
		List<int[]> places = new ArrayList<>();
		for (int field = 0; field < main.columns().size(); field++) {
			places.add(places(recent.columns().get(field).values(), main.columns().get(field).values()));
		}
		return new State(Part.of(main, live, authorities), Part.of(recent, Bits.all(recent.rows()), authorities),
				places, change);
	}

	private static int[] places(Values recent, Values main) {
		if (!main.ordered()) {
			return null;
		}
		int[] places = new int[recent.size()];
		for (int code = 0; code < places.length; code++) {
			int found = main.find(recent.value(code));
			places[code] = found < 0 ? 2 * ~found : 2 * found + 1;
		}
		return places;
	}

	/** Where a code of the small part stands among those of the main part. */
	int place(Field field, int code) {
		if (Part.isOf(RecordKinds.OBJECTS, field)) {
			return places.get(field.index())[code];
		}
		return 2 * code + 1; // both parts have the same authorities
	}
}
