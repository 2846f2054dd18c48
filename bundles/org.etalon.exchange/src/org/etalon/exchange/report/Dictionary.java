// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Numbers values that come again and again, so that a report holds each of them once. Its size is bounded. */
final class Dictionary<T> {

	private static final int MOST = 20_000;

	private final Map<T, Integer> numbers = new LinkedHashMap<>();

	/** The number of {@code value}, empty if the dictionary is full and does not have it. */
	OptionalInt number(T value) {
		Integer number = numbers.get(value);
		if (number == null) {
			if (numbers.size() == MOST) {
				return OptionalInt.empty();
			}
			number = numbers.size();
			numbers.put(value, number);
		}
		return OptionalInt.of(number);
	}

	/** The values in the order of their numbers. */
	Collection<T> values() {
		return numbers.keySet();
	}
}
