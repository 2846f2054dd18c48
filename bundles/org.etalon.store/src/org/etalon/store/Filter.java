// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Which records are asked for. Conditions on fields, combined and negated; a database and memory answer alike. */
public sealed interface Filter {

	/** All of them. */
	Filter ALL = new And(List.of());

	/**
	 * Every one of some conditions.
	 *
	 * @param all the conditions; none of them is no condition
	 */
	record And(List<Filter> all) implements Filter {

		public And {
			all = List.copyOf(all);
		}
	}

	/**
	 * At least one of some conditions.
	 *
	 * @param any the conditions; none of them is never true
	 */
	record Or(List<Filter> any) implements Filter {

		public Or {
			any = List.copyOf(any);
		}
	}

	/**
	 * What a condition leaves out, those without a value included.
	 *
	 * @param filter the condition
	 */
	record Not(Filter filter) implements Filter {

		public Not {
			Objects.requireNonNull(filter);
		}
	}

	/**
	 * A field has one of some values.
	 *
	 * @param field  the field
	 * @param values the values, of the field's Java type; null stands for «not known»
	 */
	record In(Field field, Collection<?> values) implements Filter {

		public In {
			Objects.requireNonNull(field);
			values = Collections.unmodifiableList(new ArrayList<>(values));
		}
	}

	/**
	 * A field lies between two values, both included. A field without a value never does.
	 *
	 * @param field the field
	 * @param from  lowest value, null for no limit
	 * @param to    highest value, null for no limit
	 */
	record Between(Field field, Comparable<?> from, Comparable<?> to) implements Filter {

		public Between {
			Objects.requireNonNull(field);
			if (from == null && to == null) {
				throw new IllegalArgumentException("no limit at all");
			}
		}
	}

	/**
	 * A searched field holds every word of a text, in any order, each as a part of it; compared by {@link SearchKey}.
	 *
	 * @param field a searched field
	 * @param text  words separated by white space
	 */
	record Contains(Field field, String text) implements Filter {

		public Contains {
			if (!field.searched()) {
				throw new IllegalArgumentException("not a searched field: " + field.name());
			}
		}

		/** The words to look for, as keys. */
		public List<String> words() {
			String key = SearchKey.of(text);
			return key.isEmpty() ? List.of() : List.of(key.split(" "));
		}
	}

	/** A field has a value. */
	static Filter is(Field field, Object value) {
		return new In(field, Collections.singletonList(value));
	}

	/** A field has no value. */
	static Filter unknown(Field field) {
		return is(field, null);
	}

	/** Both conditions. */
	default Filter and(Filter other) {
		return new And(List.of(this, other));
	}

	/** The opposite. */
	default Filter negated() {
		return new Not(this);
	}
}
