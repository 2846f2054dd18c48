// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words figures for templates, in one language; adds nothing to them. */
abstract class TemplateValues {

	private final DocumentKind kind;
	private final String number;
	private final LocalDate issued;
	private final String author;
	final Locale locale;
	final Words words;
	final Map<String, String> values = new LinkedHashMap<>();
	final Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();

	/** Begins with what is said of every object; {@code author} issues the document. */
	TemplateValues(DocumentKind kind, String number, LocalDate issued, String author, CertifiedObject object,
			Locale locale) {
		this.kind = kind;
		this.number = number;
		this.issued = issued;
		this.author = author;
		this.locale = locale;
		this.words = new Words(locale);
		values.put("number", number);
		date("issueDate", issued);
		values.put("objectName", object.name());
		values.put("objectId", object.id());
		values.put("category", object.category().in(locale));
		values.put("objectKind", object.kind().in(locale));
		values.put("authority", object.authority());
		values.put("subject", object.subject());
	}

	/** A row of a list: its number, then what is given as keys and values. */
	static Map<String, String> row(List<?> before, String... keysAndValues) {
		Map<String, String> row = new LinkedHashMap<>();
		row.put("index", Integer.toString(before.size() + 1));
		for (int i = 0; i < keysAndValues.length; i += 2) {
			row.put(keysAndValues[i], keysAndValues[i + 1]);
		}
		return row;
	}

	/** A day in words and in digits, nothing for none. */
	final void date(String key, LocalDate date) {
		values.put(key, words(date));
		values.put(key + "Short", digits(date));
	}

	/** A day in words, nothing for none. */
	final String words(LocalDate date) {
		return date == null ? "" : words.date(date);
	}

	/** A day in digits, nothing for none. */
	static String digits(LocalDate date) {
		return date == null ? "" : Words.digits(date);
	}

	/** Yes, or nothing. */
	final String flag(boolean flag) {
		return flag ? words.get("yes") : "";
	}

	/** All that was worded. */
	final DocumentData data() {
		return new DocumentData(kind, locale, words.get("title." + kind, number), author, issued, values, lists);
	}
}
