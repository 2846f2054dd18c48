// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A subject of the Russian Federation (субъект Российской Федерации).
 *
 * @param code     two-digit code
 * @param name     official name in Russian
 * @param district federal district
 */
public record Subject(String code, String name, String district) {

	private static final Map<String, Subject> ALL = read();

	/** The 89 subjects in order of code. */
	public static Collection<Subject> all() {
		return ALL.values();
	}

	/** The subject with a code of two digits. */
	public static Optional<Subject> find(String code) {
		return Optional.ofNullable(ALL.get(code));
	}

	private static Map<String, Subject> read() {
		Map<String, Subject> subjects = new LinkedHashMap<>();
		for (String[] cells : Table.rows("subjects.csv")) {
			subjects.put(cells[0], new Subject(cells[0], cells[1], cells[2]));
		}
		return Collections.unmodifiableMap(subjects);
	}
}
