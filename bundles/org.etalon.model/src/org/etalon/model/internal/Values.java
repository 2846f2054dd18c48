// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.internal;

import java.time.LocalDate;
import java.time.YearMonth;

import org.etalon.norm.Subject;

/** Data types from their texts; a text that is none throws {@link RuntimeException}s, as EMF expects. */
public final class Values {

	private Values() {
	}

	public static LocalDate date(String text) {
		return text == null ? null : LocalDate.parse(text);
	}

	public static YearMonth month(String text) {
		return text == null ? null : YearMonth.parse(text);
	}

	public static Subject subject(String code) {
		return code == null ? null
				: Subject.find(code).orElseThrow(() -> new IllegalArgumentException("no subject " + code));
	}
}
