// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes the values of a column as they come, and gives each a code that holds until everything is there. */
interface ValuesBuilder {

	/**
	 * The values in their order.
	 *
	 * @param values  the values
	 * @param changed the final code for each code that was given
	 */
	record Built(Values values, int[] changed) {
	}

	/** The code of a value, for now: 0 for null, others from 1 on in the order they come. */
	int code(Object value);

	Built build();

	/** For values that are kept as they are. */
	final class Known implements ValuesBuilder {

		private final Map<Object, Integer> codes = new HashMap<>();
		private final List<Object> values = new ArrayList<>();

		@Override
		public int code(Object value) {
			if (value == null) {
				return 0;
			}
			Integer code = codes.get(value);
			if (code == null) {
				values.add(value);
				code = values.size();
				codes.put(value, code);
			}
			return code;
		}

		@Override
		public Built build() {
			Integer[] sorted = new Integer[values.size()];
			Arrays.setAll(sorted, code -> code);
			Arrays.sort(sorted, Comparator.comparing(values::get, Order.VALUE));
			Object[] ordered = new Object[sorted.length];
			int[] changed = new int[sorted.length + 1];
			for (int i = 0; i < sorted.length; i++) {
				ordered[i] = values.get(sorted[i]);
				changed[sorted[i] + 1] = i + 1;
			}
			return new Built(new Values.Known(ordered), changed);
		}
	}

	/** For values of which only matters whether they are there. */
	final class Present implements ValuesBuilder {

		@Override
		public int code(Object value) {
			return value == null ? 0 : 1;
		}

		@Override
		public Built build() {
			return new Built(new Values.Present(), new int[] { 0, 1 });
		}
	}
}
