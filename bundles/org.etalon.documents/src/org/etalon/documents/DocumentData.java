// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What a template is filled with: values and lists by the key of their {@link TemplateField}. Values are plain text:
 * nothing in them becomes markup, a field or a place to fill.
 *
 * @param kind   which document
 * @param locale language of the values
 * @param title  title of the document, for its properties
 * @param author who issues it, likewise
 * @param date   its date, likewise: files with the same data are the same, whenever they are made
 * @param values texts by key; empty text is no value
 * @param lists  rows by key of the list; in a row texts by key
 */
public record DocumentData(DocumentKind kind, Locale locale, String title, String author, LocalDate date,
		Map<String, String> values, Map<String, List<Map<String, String>>> lists) {

	public DocumentData {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(locale);
		Objects.requireNonNull(title);
		Objects.requireNonNull(author);
		Objects.requireNonNull(date);
		values = Map.copyOf(values);
		Map<String, List<Map<String, String>>> copies = new LinkedHashMap<>();
		lists.forEach((key, rows) -> {
			List<Map<String, String>> copy = new ArrayList<>();
			rows.forEach(row -> copy.add(Map.copyOf(row)));
			copies.put(key, List.copyOf(copy));
		});
		lists = Map.copyOf(copies);
	}
}
