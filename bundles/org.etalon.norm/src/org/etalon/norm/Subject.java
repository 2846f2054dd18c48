// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
		try (InputStream in = Subject.class.getResourceAsStream("subjects.csv");
				BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			reader.readLine();
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				String[] cells = line.split(",", -1);
				subjects.put(cells[0], new Subject(cells[0], cells[1], cells[2]));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return Collections.unmodifiableMap(subjects);
	}
}
