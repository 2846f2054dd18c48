// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import java.time.LocalDate;
import java.time.YearMonth;

/** What the value of a field is. All but {@link #COUNT} and {@link #FLAG_SET} have null for «not known». */
public enum FieldType {
	/** Text of any length. */
	TEXT(String.class),
	/** One of the names of an enum. */
	CODE(Enum.class),
	/** A whole number, possibly null. */
	NUMBER(Integer.class),
	/** A whole number that is always there. */
	COUNT(int.class),
	/** A large whole number, possibly null. */
	LARGE_NUMBER(Long.class),
	/** Yes, no, or null for «not known». */
	FLAG(Boolean.class),
	/** Yes or no. */
	FLAG_SET(boolean.class),
	/** A day. */
	DATE(LocalDate.class),
	/** A calendar month. */
	MONTH(YearMonth.class);

	private final Class<?> type;

	FieldType(Class<?> type) {
		this.type = type;
	}

	/** The type of field for a Java type. */
	static FieldType of(Class<?> type) {
		for (FieldType candidate : values()) {
			if (candidate.type == type || candidate == CODE && type.isEnum()) {
				return candidate;
			}
		}
		throw new IllegalArgumentException("no field can be a " + type.getName());
	}

	/** Whether null is a value. */
	public boolean nullable() {
		return !type.isPrimitive();
	}
}
