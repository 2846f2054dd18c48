// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.util.List;
import java.util.Locale;

/**
 * A column that a table can have.
 *
 * @param key      its name, as problems and results use it
 * @param required whether a table without it cannot be read
 * @param captions further names of it, as its Russian caption
 */
public record TableColumn(String key, boolean required, List<String> captions) {

	public TableColumn {
		captions = List.copyOf(captions);
	}

	/** A column that every table must have. */
	public static TableColumn required(String key, String... captions) {
		return new TableColumn(key, true, List.of(captions));
	}

	/** A column that a table may have. */
	public static TableColumn optional(String key, String... captions) {
		return new TableColumn(key, false, List.of(captions));
	}

	/** Whether a header names it. */
	boolean matches(String header) {
		String name = normalized(header);
		return name.equals(normalized(key)) || captions.stream().anyMatch(caption -> name.equals(normalized(caption)));
	}

	/** A header as it is compared: letter case, white space around it and ё do not matter. */
	static String normalized(String header) {
		return header.replace('\u00A0', ' ').strip().toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("\\s+", " ");
	}
}
