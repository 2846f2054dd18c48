// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.trust;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;

/** Headers of a bundle, cut as OSGi means them. */
public final class Headers {

	/**
	 * A clause of a header.
	 *
	 * @param name       the first of its paths
	 * @param parameters attributes and directives by name, directives with the colon
	 */
	public record Clause(String name, Map<String, String> parameters) {
	}

	private final Attributes attributes;

	/** The headers of the main section of a manifest. */
	public Headers(Attributes attributes) {
		this.attributes = attributes;
	}

	/** A header as it stands there, null if it does not. */
	public String text(String header) {
		return attributes.getValue(header);
	}

	/** Whether it stands there. */
	public boolean has(String header) {
		return attributes.getValue(header) != null;
	}

	/** The clauses of a header; those of several paths one for each. */
	public List<Clause> clauses(String header) {
		List<Clause> clauses = new ArrayList<>();
		String value = attributes.getValue(header);
		for (String clause : value == null ? List.<String>of() : cut(value, ',')) {
			List<String> paths = new ArrayList<>();
			Map<String, String> parameters = new LinkedHashMap<>();
			for (String part : cut(clause, ';')) {
				int equals = part.indexOf('=');
				if (equals < 0 || part.indexOf('"') >= 0 && part.indexOf('"') < equals) {
					paths.add(part.strip());
				} else {
					parameters.put(part.substring(0, equals).strip(),
							part.substring(equals + 1).strip().replaceAll("^\"|\"$", ""));
				}
			}
			paths.forEach(path -> clauses.add(new Clause(path, parameters)));
		}
		return clauses;
	}

	private static List<String> cut(String text, char separator) {
		List<String> parts = new ArrayList<>();
		boolean quoted = false;
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '"') {
				quoted = !quoted;
			} else if (c == separator && !quoted) {
				parts.add(text.substring(start, i));
				start = i + 1;
			}
		}
		parts.add(text.substring(start));
		return parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
	}
}
