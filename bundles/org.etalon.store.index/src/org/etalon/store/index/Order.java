// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import java.util.Comparator;

/** The order of values that {@link org.etalon.store.Query} asks for, which is that of the databases. */
final class Order {

	/** Texts by their code points; {@link String#compareTo} puts those beyond the basic plane elsewhere. */
	static final Comparator<String> TEXT = Order::compareTexts;

	/** Values of one field, none of them null: codes by name, texts by code points. */
	static final Comparator<Object> VALUE = Order::compareValues;

	private Order() {
	}

	private static int compareTexts(String one, String other) {
		int end = Math.min(one.length(), other.length());
		for (int i = 0; i < end; i++) {
			char a = one.charAt(i);
			char b = other.charAt(i);
			if (a != b) {
				boolean high = Character.isSurrogate(a);
				return high == Character.isSurrogate(b) ? a - b : high ? 1 : -1;
			}
		}
		return one.length() - other.length();
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static int compareValues(Object one, Object other) {
		return switch (one) {
		case String text -> compareTexts(text, (String) other);
		case Enum<?> code -> code.name().compareTo(((Enum<?>) other).name());
		default -> ((Comparable) one).compareTo(other);
		};
	}
}
