// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.etalon.norm.Text;

/**
 * What a template can state, and under which names.
 *
 * @param key      stable key, which is a name as well
 * @param name     the names a user writes between the braces, in either language
 * @param meaning  what it is
 * @param presence whether there always is a value
 * @param columns  for a list what can be stated of each item, empty for a value
 */
public record TemplateField(String key, Text name, Text meaning, Presence presence, List<TemplateField> columns) {

	/** Whether a field has a value. */
	public enum Presence {
		/** Always; that it has none is a problem. */
		ALWAYS,
		/** Not in every document; a template states it in a block, or nothing is printed. */
		OPTIONAL,
		/** A yes or no for blocks: yes, or empty. */
		FLAG
	}

	public TemplateField {
		Objects.requireNonNull(key);
		Objects.requireNonNull(name);
		Objects.requireNonNull(meaning);
		Objects.requireNonNull(presence);
		columns = List.copyOf(columns);
	}

	/** Whether this is a list, whose items fill rows or blocks. */
	public boolean isList() {
		return !columns.isEmpty();
	}

	/**
	 * Whether {@code written} means this field: its key or one of its names, whatever the case, spaces and dots of ё.
	 */
	public boolean isCalled(String written) {
		String normal = normal(written);
		return normal.equals(normal(key)) || normal.equals(normal(name.ru())) || normal.equals(normal(name.en()));
	}

	static Optional<TemplateField> find(List<TemplateField> fields, String written) {
		return fields.stream().filter(field -> field.isCalled(written)).findFirst();
	}

	/** A name as it is compared. */
	static String normal(String name) {
		return name.replaceAll("[\\s\\u00A0\\u2007\\u202F]+", " ").strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
	}
}
