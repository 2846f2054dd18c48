// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.etalon.documents.Place;

/**
 * What stands between double braces.
 *
 * @param type    what it does
 * @param name    the field it names, as written; empty for an end without a name
 * @param written the whole, with its braces
 * @param place   the paragraph it stands in
 */
record Mark(Type type, String name, String written, Place place) {

	enum Type {
		/** A place to fill. */
		VALUE,
		/** Begins a block that is there if there is a value. */
		IF,
		/** Begins a block that is there if there is none. */
		IF_NOT,
		/** Begins a block that is there for each item of a list. */
		EACH,
		/** Makes its table row there for each item of a list, or if there is a value. */
		ROW,
		/** Ends a block. */
		END;

		boolean beginsBlock() {
			return this == IF || this == IF_NOT || this == EACH;
		}
	}

	private static final Pattern WORD = Pattern.compile("([^:]+?)\\s*:\\s*(.*)");

	static Mark of(String written, Place place) {
		String inside = written.substring(2, written.length() - 2).replaceAll("[\\s\\u00A0\\u2007\\u202F]+", " ")
				.strip();
		Matcher word = WORD.matcher(inside);
		if (word.matches()) {
			Type type = type(word.group(1));
			if (type != null) {
				return new Mark(type, word.group(2), written, place);
			}
		}
		return type(inside) == Type.END ? new Mark(Type.END, "", written, place)
				: new Mark(Type.VALUE, inside, written, place);
	}

	private static Type type(String word) {
		return switch (word.toLowerCase(Locale.ROOT)) {
		case "если", "if" -> Type.IF;
		case "если нет", "if not" -> Type.IF_NOT;
		case "каждый", "каждая", "каждое", "each" -> Type.EACH;
		case "строка", "row" -> Type.ROW;
		case "конец", "end" -> Type.END;
		default -> null;
		};
	}
}
