// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.List;
import java.util.function.Function;

/**
 * Something that can be said of a thing.
 *
 * @param caption what it is
 * @param type    how it is typed
 * @param options what can be chosen
 * @param value   what is there; for a choice one of the options, for an item what it is called
 * @param put     the edit that puts another value there; for an item the one that takes it out
 */
record Field(String caption, Type type, List<String> options, String value, Function<String, Edit> put) {

	/** How a value is typed. */
	enum Type {
		/** A line. */
		LINE,
		/** Lines. */
		TEXT,
		/** A text of which there is much. */
		PROSE,
		/** A whole number that is not negative, or nothing. */
		NUMBER,
		/** A number with at most two decimals that is not negative, or nothing. */
		DECIMAL,
		/** One of several. */
		CHOICE,
		/** One of those that were chosen, which can be taken out. */
		ITEM,
		/** Something to read. */
		NOTE
	}

	/** Whether a text can be put there. */
	boolean takes(String text) {
		return switch (type) {
		case NUMBER -> text.isBlank() || text.strip().matches("\\d{1,7}");
		case DECIMAL -> text.isBlank() || text.strip().matches("\\d{1,5}([.,]\\d{1,2})?");
		default -> true;
		};
	}

	/** What a form that shows it has to be made anew for. */
	String shape() {
		return caption + type + options + (type == Type.ITEM ? value : "");
	}
}
