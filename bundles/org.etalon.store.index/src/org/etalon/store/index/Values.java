// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import java.util.Arrays;

/**
 * The different values of a column, in their order: each has a code, from 1 on; 0 stands for «not known». Conditions
 * and orders on values become such on codes.
 */
sealed interface Values permits Values.Known, Values.Present, Names, Ids {

	/** One more than the highest code. */
	int size();

	/** The value of a code, null for 0. */
	Object value(int code);

	/** The code of a value; {@code ~code} if it is not among them but would stand before {@code code}. */
	int find(Object value);

	/** Whether the codes tell the values of the field, not only something about them. */
	boolean exact();

	/** Whether the order of the codes is that of the field. */
	boolean ordered();

	/** Values as they are. */
	record Known(Object[] values) implements Values {

		@Override
		public int size() {
			return values.length + 1;
		}

		@Override
		public Object value(int code) {
			return code == 0 ? null : values[code - 1];
		}

		@Override
		public int find(Object value) {
			if (value == null) {
				return 0;
			}
			int place = Arrays.binarySearch(values, value, Order.VALUE);
			return place < 0 ? place - 1 : place + 1;
		}

		@Override
		public boolean exact() {
			return true;
		}

		@Override
		public boolean ordered() {
			return true;
		}
	}

	/** Whether there is a value, not which. */
	record Present() implements Values {

		@Override
		public int size() {
			return 2;
		}

		@Override
		public Object value(int code) {
			return code == 0 ? null : Boolean.TRUE;
		}

		@Override
		public int find(Object value) {
			return value == null ? 0 : 1;
		}

		@Override
		public boolean exact() {
			return false;
		}

		@Override
		public boolean ordered() {
			return false;
		}
	}
}
